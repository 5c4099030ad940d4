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

export const chartStyles = [
  actors,
  css`
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
      .chart {
        break-inside: avoid;
      }

      .ring {
        display: none;
      }

      ${patterns}
    }
  `,
];
