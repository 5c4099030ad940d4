import { css } from 'lit';

/** Buttons, disclosures and fields, the same in every view. Targets are 44 px where there is room. */
export const controlStyles = css`
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  button,
  select {
    min-block-size: 44px;
    padding: 0.4em 1em;
    border: 1px solid var(--_strong-rule);
    border-radius: 4px;
    background: transparent;
    cursor: pointer;
    line-height: 1.25;
  }

  /* In WebKit a long option sticks out of its select unseen, and makes the page scroll. */
  select {
    max-inline-size: 100%;
    contain: paint;
  }

  button:hover:not(:disabled, [aria-pressed='true']) {
    background: var(--_tint);
  }

  button[aria-pressed='true'],
  button.primary {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_paper);
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink) 85%, var(--_paper));
  }

  button:disabled {
    color: var(--_soft);
    border-color: var(--_rule);
    cursor: default;
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 24px;
    padding-block: 0.35em;
    cursor: pointer;
    color: var(--_accent);
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-inline-end: 2px solid;
    border-block-end: 2px solid;
    transform: rotate(-45deg);
  }

  summary:dir(rtl)::before {
    transform: rotate(45deg);
  }

  details[open] > summary::before {
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }

  details[open] > summary:dir(rtl)::before {
    transform: rotate(-45deg) translate(0.1em, -0.1em);
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button.primary {
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }

  /* On paper nothing can be opened: all of it is. */
  @media print {
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    summary::before {
      display: none;
    }
  }
`;
