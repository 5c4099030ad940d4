import { css } from 'lit';

export const ladderStyles = css`
  section > * + *,
  .detail > * + *,
  .scale > * + * {
    margin-block-start: 0.6em;
  }

  .takeaway {
    font-size: 1.1em;
    line-height: 1.4;
    max-inline-size: 42em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
  }

  .legend + .legend {
    margin-block-start: 0.2em;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }

  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
  }

  .bar-icon,
  .doubt-icon {
    inline-size: 2em;
    border-block-end: 2px dotted;
  }

  .bar-icon {
    block-size: 0.6em;
    border: 2px solid;
    border-radius: 1em;
  }

  .detail {
    border-block: 1px solid var(--_strong-rule);
    padding-block: 0.75em 1em;
  }

  .detail:focus-visible {
    outline-offset: 6px;
  }

  .name {
    font-size: 1.15em;
  }

  .part {
    padding-block-start: 0.6em;
  }

  .navigation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .navigation span {
    flex: 1 1 6em;
  }

  button[aria-disabled='true'] {
    color: var(--_soft);
    border-color: var(--_rule);
    cursor: default;
  }

  .who {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }

  .who .icon {
    transform: translateY(0.2em);
  }

  .who span {
    color: var(--_ink);
  }

  .accounts {
    display: grid;
    gap: 0.9em;
  }

  .accounts li,
  .quote {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }

  .pick {
    all: unset;
    cursor: pointer;
    min-block-size: 24px;
    vertical-align: top;
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 0.2em;
  }

  .pick:hover {
    text-decoration-color: currentColor;
  }

  .pick:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  button[aria-disabled='true']:hover,
  .pick:hover {
    background: none;
  }

  .list ol {
    list-style: decimal;
    padding-inline-start: 2em;
  }

  .list ol:lang(fa) {
    list-style: persian;
  }

  .list li {
    padding-block: 0.3em;
  }

  .list li::marker {
    color: var(--_soft);
  }

  .scroller {
    overflow-x: auto;
    position: relative;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    min-inline-size: 50em;
    overflow-wrap: break-word;
    font-size: 0.875em;
    line-height: 1.35;
  }

  th,
  td,
  dl > div {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_rule);
  }

  th,
  td {
    padding-inline: 0 0.75em;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }

  thead th {
    border-block-start: 0;
  }

  thead th,
  dt {
    font-weight: 700;
  }

  /* The meaning stands beside the rung, or below it where that is too narrow. */
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  dt {
    flex: 1 1 7em;
  }

  dd {
    flex: 3 1 20em;
  }

  @media print {
    .hint,
    .navigation {
      display: none;
    }

    .pick {
      text-decoration: none;
    }

    table {
      min-inline-size: 0;
    }
  }
`;
