import { css } from 'lit';

export const matrixStyles = css`
  .subtitle {
    font-size: 1.1em;
    padding-block: 0.75em 0.25em;
  }

  .filter,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block: 0.75em;
  }

  .filter {
    font-size: 0.875em;
  }

  .filter .small {
    font-size: 1em;
  }

  .filter select {
    max-inline-size: 100%;
  }

  .picker {
    display: none;
    max-inline-size: 100%;
  }

  /* What a source makes of a claim, by shape beside the word: filled, crossed, half, hollow, a dash. */
  [data-stance]::before,
  td.silent::before,
  .legend .silent::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.35em;
    border: 1.5px solid;
    border-radius: 50%;
    background: linear-gradient(currentColor 0 0) no-repeat;
    background-size: 0;
    print-color-adjust: exact;
  }

  [data-stance='asserts']::before {
    background-size: auto;
  }

  [data-stance='qualifies']::before {
    background-size: 100% 50%;
  }

  [data-stance='denies']::before {
    border: 0;
    background:
      linear-gradient(45deg, #0000 42%, currentColor 0 58%, #0000 0),
      linear-gradient(-45deg, #0000 42%, currentColor 0 58%, #0000 0);
  }

  /* Gradients are not painted there, unless one cares for the colours oneself. */
  @media (forced-colors: active) {
    [data-stance]::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }

  .silent::before {
    border-width: 1.5px 0 0 !important;
    border-radius: 0 !important;
    block-size: 0.25em !important;
    color: var(--_soft);
  }

  .scroller {
    overflow: auto;
    position: relative;
  }

  table {
    border-spacing: 0;
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
    padding: 0.5em;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    min-inline-size: 7em;
  }

  th:first-child {
    inline-size: 16em;
    min-inline-size: 11em;
    padding-inline-start: 0;
  }

  thead th {
    border-block-start: 0;
    border-block-end: 2px solid var(--_ink);
    font-weight: 700;
    vertical-align: bottom;
  }

  .group th {
    font-weight: 700;
    border-block-start: 0;
    padding-block-start: 1em;
  }

  .sort {
    display: flex;
    align-items: end;
    gap: 0.3em;
    inline-size: 0;
    min-inline-size: 100%;
  }

  .sort::after {
    content: '↕' / '';
    color: var(--_soft);
    font-weight: 400;
  }

  [aria-sort] > .sort::after {
    content: '↓' / '';
    color: inherit;
  }

  [aria-sort='descending'] > .sort::after {
    content: '↑' / '';
  }

  .gist,
  .head {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  [open] > summary > .gist {
    -webkit-line-clamp: none;
  }

  /* What is in a cell takes the width that the column has, so that opening it moves no column. */
  td > :not(.unseen),
  th > :not(.unseen) {
    inline-size: 0;
    min-inline-size: 100%;
  }

  td summary {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.4em;
    padding-block: 0;
    color: inherit;
  }

  td summary::before,
  .finding > summary::before {
    align-self: start;
    margin-block-start: 0.45em;
  }

  td summary::before {
    color: var(--_soft);
  }

  .gist {
    grid-column: 2;
  }

  .gist[data-stance] {
    padding-inline-start: 1.05em;
  }

  .gist::before {
    margin-inline-start: -1.05em;
  }

  .told > li {
    padding-block: 0.5em;
    border-block-start: 1px dotted var(--_rule);
  }

  .finding summary {
    padding-block: 0;
  }

  .finding > :not(summary) {
    padding-block-start: 0.4em;
  }

  .linked > th,
  .linked > td {
    background: var(--_mark);
  }

  /* Not by colour alone. */
  tr.linked > th,
  li.linked > .number {
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 0.4em;
  }

  @media print {
    .filter,
    .sort::after {
      display: none;
    }

    .scroller {
      overflow: visible;
    }

    th,
    td {
      position: static !important;
      min-inline-size: 0;
    }

    tr {
      break-inside: avoid;
    }
  }
`;
