import { css } from 'lit';

/** The controls, and groups with their heads. */
export const timelineStyles = css`
  .controls,
  .scopes,
  label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .controls {
    gap: 0.75em 1.25em;
    padding-block: 1em;
    font-size: 0.875em;
  }

  .controls .small {
    font-size: 1em;
  }

  label,
  select,
  img {
    max-inline-size: 100%;
  }

  select {
    min-inline-size: 0;
  }

  option {
    background: var(--_paper);
    color: var(--_ink);
  }

  .group {
    padding-block-start: 1em;
    scroll-margin-block-start: var(--explainer-sticky-top, 0px);
  }

  .folds .group {
    padding-block-start: 0;
  }

  .folds .head > * {
    padding-block: 0;
  }

  .row {
    block-size: 45px;
  }

  .fold {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    inline-size: 100%;
    padding: 0.35em 0;
    border: 0;
    border-radius: 0;
    font: inherit;
    text-align: start;
  }

  .fold::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-inline-end: 2px solid;
    border-block-end: 2px solid;
    transform: rotate(-45deg);
  }

  .fold:dir(rtl)::before {
    transform: rotate(45deg);
  }

  .fold[aria-expanded='true']::before {
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }

  .fold[aria-expanded='true']:dir(rtl)::before {
    transform: rotate(-45deg) translate(0.1em, -0.1em);
  }

  .fold .small {
    font-weight: 400;
  }

  .head {
    position: sticky;
    inset-block-start: var(--explainer-sticky-top, 0px);
    z-index: 1;
  }

  .head > * {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_strong-rule);
    background: var(--_paper);
  }

  .head > ::first-letter {
    text-transform: uppercase;
  }

  /* Where it can be known that nothing passes under a head, the page shows through. */
  @supports (container-type: scroll-state) {
    .head {
      container-type: scroll-state;
    }

    @container not scroll-state(stuck: block-start) {
      .head > * {
        background: none;
      }
    }
  }
`;
