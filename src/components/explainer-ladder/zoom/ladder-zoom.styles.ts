import { css } from 'lit';

export const zoomStyles = css`
  .zoom > * + * {
    margin-block-start: 0.4em;
  }

  .zoom strong {
    font-variant-numeric: tabular-nums;
  }

  /* One finger scrolls the page; what two do is the chart's. */
  .zoomable {
    touch-action: pan-x pan-y;
  }

  .group {
    stroke: currentColor;
    stroke-width: 6;
    stroke-linecap: round;
  }

  .field {
    fill: var(--_paper);
    stroke: currentColor;
    stroke-width: 1.5;
    rx: 3px;
  }

  .label.count {
    font-variant-numeric: tabular-nums;
  }

  /* Of a long list or table each part is laid out by itself, and only when it comes near the screen. */
  .long :is(ol, tbody) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 240em;
  }

  .long ol {
    margin: 0;
    padding-inline-start: 3.4em;
  }

  .long :is(table, thead, tbody) {
    display: block;
  }

  .long tr {
    display: table;
    table-layout: fixed;
    inline-size: 100%;
  }

  @media print {
    .zoom .tools {
      display: none;
    }

    .long :is(ol, tbody) {
      content-visibility: visible;
    }
  }
`;
