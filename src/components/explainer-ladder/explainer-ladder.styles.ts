import { css } from 'lit';

export const ladderStyles = css`
  section > * + * {
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
    color: var(--_soft);
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
    inline-size: 1em;
    block-size: 1em;
    flex: none;
  }

  .bar-icon {
    inline-size: 2em;
    block-size: 0.6em;
    border: 2px solid;
    border-radius: 1em;
  }

  .doubt-icon {
    inline-size: 2em;
    border-block-end: 2px dotted;
  }

  .detail {
    border-block: 1px solid var(--_strong-rule);
    padding-block: 0.75em 1em;
  }

  .detail:focus-visible {
    outline-offset: 6px;
  }

  .detail > * + * {
    margin-block-start: 0.5em;
  }

  .detail h3,
  .detail h4,
  .detail h5,
  .detail h6 {
    font-size: 1.15em;
  }

  .detail .part {
    font-size: 0.875em;
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

  .navigation button {
    font-size: 0.875em;
  }

  button[aria-disabled='true'] {
    color: var(--_soft);
    border-color: var(--_rule);
    cursor: default;
  }

  button[aria-disabled='true']:hover {
    background: none;
  }

  .when {
    color: var(--_soft);
  }

  .who {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }

  .who .icon {
    transform: translateY(0.15em);
  }

  .who span {
    color: var(--_ink);
  }

  .accounts {
    display: grid;
    gap: 0.9em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }

  .accounts li {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_unsure);
  }

  .level {
    font-weight: 700;
  }

  .quote {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }

  .pick {
    all: unset;
    cursor: pointer;
    min-block-size: 24px;
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 0.2em;
  }

  .pick:hover {
    text-decoration-color: currentColor;
    background: none;
  }

  .pick:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
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

  .list .pick {
    vertical-align: top;
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
  td {
    padding-block: 0.6em;
    padding-inline: 0 0.75em;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }

  thead th {
    border-block-start: 0;
    font-weight: 700;
  }

  .scale > * + * {
    margin-block-start: 0.5em;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) 3fr;
    gap: 0 1.25em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_rule);
  }

  dt {
    font-weight: 700;
  }

  @container (max-width: 480px) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }

  @media print {
    .detail {
      outline: none;
    }

    .navigation,
    .pick {
      text-decoration: none;
    }

    .hint,
    .navigation {
      display: none;
    }

    table {
      min-inline-size: 0;
    }
  }
`;
