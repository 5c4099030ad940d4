import { css } from 'lit';

/** Each side by colour and, where that may be gone, by the pattern of its line. */
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

  @media print, (forced-colors: active) {
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

    text {
      unicode-bidi: plaintext;
      fill: currentColor;
    }

    .label:is(.date, .threshold) {
      color: var(--_soft);
    }

    .label.threshold {
      font-style: italic;
    }

    .label:is(.year, .actor) {
      font-weight: 700;
    }

    .band,
    .track,
    .doubt,
    .ring {
      fill: none;
    }

    .band.odd {
      fill: var(--_tint);
    }

    .slot {
      fill: var(--_mark);
    }

    .tick {
      stroke: var(--_rule);
    }

    .across .tick,
    .limit {
      stroke: var(--_strong-rule);
    }

    .limit {
      stroke-dasharray: 2 3;
    }

    .track,
    .leader,
    .doubt,
    .bar {
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

    .bar {
      stroke-width: 12;
      stroke-linecap: round;
    }

    .bar.inner {
      stroke: var(--_paper);
      stroke-width: 8;
    }

    /* A filled shape is set off from the lines it stands on. */
    .shape {
      fill: currentColor;
      stroke: var(--_paper);
      stroke-width: 4;
      stroke-linejoin: round;
      paint-order: stroke;
    }

    .hollow {
      fill: var(--_paper);
      stroke: currentColor;
      stroke-width: 2;
      paint-order: normal;
    }

    .ring {
      rx: 13px;
      stroke-width: 1.5;
    }

    .mark:is(.open, :hover) .ring {
      stroke: var(--_ink);
    }

    .mark:focus-visible .ring {
      stroke: var(--_accent);
      stroke-width: 3;
    }

    @media (forced-colors: active) {
      :host {
        --_paper: Canvas;
        --_tint: Canvas;
        --_mark: Canvas;
        --_ink: CanvasText;
        --_soft: CanvasText;
        --_strong-rule: CanvasText;
        --_rule: GrayText;
        --_accent: Highlight;
      }

      [class*='actor-'] {
        color: CanvasText;
      }

      .slot {
        stroke: Highlight;
        stroke-width: 2;
      }
    }

    @media print {
      .chart {
        break-inside: avoid;
      }

      .ring {
        display: none;
      }
    }
  `,
];
