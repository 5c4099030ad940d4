import { css } from 'lit';

const actors = css`
  .actor-1 {
    color: var(--_actor-1);
  }
  .actor-2 {
    color: var(--_actor-2);
  }
  .actor-3 {
    color: var(--_actor-3);
  }
  .actor-4 {
    color: var(--_actor-4);
  }
  .actor-5 {
    color: var(--_actor-5);
  }
  .actor-6 {
    color: var(--_actor-6);
  }
`;

/** Where colour may be gone, each side's line has a pattern of its own. */
const patterns = css`
  .track.actor-2 {
    stroke-dasharray: 9 4;
  }
  .track.actor-3 {
    stroke-dasharray: 4 3;
  }
  .track.actor-4 {
    stroke-dasharray: 12 4 3 4;
  }
  .track.actor-5 {
    stroke-dasharray: 18 5;
  }
  .track.actor-6 {
    stroke-dasharray: 9 4 3 4 3 4;
  }
`;

export const ladderStyles = [
  actors,
  css`
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

    /* Numbers and names are set where the layout put them; the reading direction is already in them. */
    .chart {
      direction: ltr;
      display: block;
      inline-size: 100%;
      block-size: auto;
      overflow: visible;
      margin-block: 1em;
      font-size: max(12px, 0.78em);
    }

    .chart text {
      unicode-bidi: plaintext;
      fill: currentColor;
    }

    .band {
      fill: none;
    }

    .band.odd {
      fill: var(--_tint);
    }

    .slot {
      fill: var(--_mark);
    }

    .label.rung {
      color: var(--_ink);
    }

    .label.threshold {
      color: var(--_soft);
      font-style: italic;
    }

    .label.date {
      color: var(--_soft);
    }

    .label.year,
    .label.actor {
      font-weight: 700;
    }

    .tick {
      stroke: var(--_rule);
    }

    .across .tick {
      stroke: var(--_strong-rule);
    }

    .limit {
      stroke: var(--_strong-rule);
      stroke-dasharray: 2 3;
    }

    .track,
    .leader,
    .doubt {
      fill: none;
      stroke: currentColor;
    }

    .track {
      stroke-width: 2.5;
      stroke-linejoin: round;
    }

    .doubt {
      stroke-width: 2;
      stroke-dasharray: 0.1 5;
      stroke-linecap: round;
    }

    .mark {
      cursor: pointer;
      outline: none;
    }

    .target {
      fill: transparent;
    }

    .shape {
      fill: currentColor;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linejoin: round;
      paint-order: stroke;
    }

    .mark .shape {
      stroke: var(--_paper);
      stroke-width: 4;
    }

    .shape.hollow,
    .mark .shape.hollow {
      fill: var(--_paper);
      stroke: currentColor;
      stroke-width: 2;
      paint-order: normal;
    }

    .bar {
      stroke: currentColor;
      stroke-width: 12;
      stroke-linecap: round;
    }

    .bar.inner {
      stroke: var(--_paper);
      stroke-width: 8;
    }

    .ring {
      fill: none;
      stroke: none;
    }

    .mark.open .ring,
    .mark:hover .ring {
      stroke: var(--_ink);
      stroke-width: 1.5;
    }

    .mark:focus-visible .ring {
      stroke: var(--_accent);
      stroke-width: 3;
    }

    .detail {
      border-block: 1px solid var(--_strong-rule);
      padding-block: 0.75em 1em;
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

    .rung {
      font-weight: 700;
    }

    .quote {
      padding-inline-start: 0.9em;
      border-inline-start: 2px solid var(--_rule);
    }

    .correction {
      padding: 0.6em 0.9em;
      background: var(--_tint);
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
      min-inline-size: 44em;
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

    @media (forced-colors: active) {
      :host {
        --_actor-1: CanvasText;
        --_actor-2: CanvasText;
        --_actor-3: CanvasText;
        --_actor-4: CanvasText;
        --_actor-5: CanvasText;
        --_actor-6: CanvasText;
        --_paper: Canvas;
        --_ink: CanvasText;
        --_soft: CanvasText;
        --_rule: GrayText;
        --_strong-rule: CanvasText;
        --_tint: Canvas;
        --_mark: Canvas;
        --_accent: Highlight;
      }

      .slot {
        stroke: Highlight;
        stroke-width: 2;
      }

      ${patterns}
    }

    @media print {
      .navigation,
      .ring,
      .pick {
        text-decoration: none;
      }

      .navigation {
        display: none;
      }

      .chart {
        break-inside: avoid;
      }

      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }

      table {
        min-inline-size: 0;
      }

      ${patterns}
    }
  `,
];
