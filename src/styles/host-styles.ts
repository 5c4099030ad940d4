import { css } from 'lit';

/**
 * Theme tokens and the ground every view stands on. A page sets `--explainer-*` on any ancestor;
 * fonts and text colour are the page's own. Sizes are em, px and container units: many news pages
 * set the root font size to 62.5 %, on which rem would follow.
 */
export const hostStyles = css`
  :host {
    --_ink: var(--explainer-ink, light-dark(#1b1b1b, #ece9e4));
    --_soft: var(--explainer-ink-soft, light-dark(#575350, #b0aaa2));
    --_paper: var(--explainer-paper, light-dark(#fff, #161615));
    --_tint: var(--explainer-tint, light-dark(#f5f3ef, #23221f));
    --_rule: var(--explainer-rule, light-dark(#d9d5cd, #45423d));
    --_strong-rule: var(--explainer-rule-strong, light-dark(#77716a, #989289));
    --_accent: var(--explainer-accent, light-dark(#0b5394, #8ab8e6));
    --_mark: var(--explainer-mark, light-dark(#fff3c4, #4a3f14));
    --_good: var(--explainer-good, light-dark(#14663f, #6fcf9f));
    --_bad: var(--explainer-bad, light-dark(#a3260f, #ff9c85));
    --_unsure: var(--explainer-unsure, light-dark(#7a5400, #e8bd5a));

    display: block !important;
    box-sizing: border-box;
    /* A shrink-to-fit parent must not crush what asks its container for the width. */
    min-inline-size: min(100%, 280px);
    container-type: inline-size;
    color: var(--_ink);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset,
  table {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
  }

  ul,
  ol {
    list-style: none;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
  }

  .title {
    font-size: 1.35em;
    padding-block-start: 0.5em;
    border-block-start: 3px solid var(--_ink);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .soft {
    color: var(--_soft);
  }

  .small {
    font-size: 0.875em;
  }

  .notice {
    color: var(--_soft);
    font-size: 0.875em;
    padding-block: 0.5em;
  }

  /* Read out, not shown. */
  .unseen:not(:focus):not(:active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
