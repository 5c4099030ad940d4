import { css } from 'lit';

export const sourcesStyles = css`
  .list {
    display: grid;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    padding-block: 1em 1.5em;
    counter-reset: source;
  }

  .list > li {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.6em;
    display: grid;
    grid-template-columns: 1.75em 1fr;
    align-content: start;
  }

  .number {
    font-weight: 700;
    color: var(--_soft);
  }

  .list h3,
  .list h4,
  .list h5,
  .list h6 {
    font-size: 1em;
  }

  .subtitle {
    font-size: 1.1em;
    padding-block-start: 0.75em;
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block: 0.75em;
  }

  .gist {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .head {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  [open] .gist {
    -webkit-line-clamp: none;
  }

  .scroller {
    overflow-x: auto;
    position: relative;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.875em;
    line-height: 1.35;
  }

  caption {
    text-align: start;
    color: var(--_soft);
    padding-block-end: 0.75em;
  }

  th,
  td {
    padding: 0.6em 0.5em;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }

  thead th {
    border-block-start: 0;
    font-weight: 700;
    min-inline-size: 6.5em;
  }

  tbody th {
    min-inline-size: 12em;
    max-inline-size: 24em;
  }

  .linked > * {
    background: var(--_mark);
  }

  /* Not by colour alone. */
  tr.linked > th,
  li.linked > .number {
    border-inline-start: 4px solid var(--_ink);
  }

  .group th {
    font-weight: 700;
    border-block-start: 2px solid var(--_ink);
  }

  .pick {
    all: unset;
    cursor: pointer;
    min-block-size: 24px;
    display: block;
  }

  .pick:hover {
    text-decoration: underline;
    background: none;
  }

  .pick:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  td details > summary {
    align-items: start;
    color: inherit;
    padding-block: 0;
  }

  td details > summary::before {
    margin-block-start: 0.4em;
    color: var(--_soft);
  }

  td details[open] {
    min-inline-size: 14em;
  }

  .cell > li {
    padding-block: 0.4em;
  }

  .stance-mark[data-stance='asserts'] {
    color: var(--_good);
  }

  .stance-mark[data-stance='denies'] {
    color: var(--_bad);
  }

  .stance-mark[data-stance='qualifies'] {
    color: var(--_unsure);
  }

  /* One source at a time: each row becomes a block, each cell a line that names its source. */
  @container (max-width: 640px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tr,
    th,
    td,
    caption {
      display: block;
    }

    tbody th {
      max-inline-size: none;
      font-weight: 700;
      padding-block-end: 0.2em;
    }

    td {
      border: 0;
      padding-block: 0.25em;
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 0.75em;
    }

    td::before {
      content: attr(data-source);
      color: var(--_soft);
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }

    td.silent {
      display: none;
    }

    td details[open] {
      min-inline-size: 0;
    }
  }
`;
