import { css } from 'lit';

/** Each side by colour; the pattern of its line is in the chart. */
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

    /* What lies over a band does not keep the pointer from it; what has to be pressed is drawn apart. */
    .ground,
    .over {
      pointer-events: none;
    }

    .pickable {
      pointer-events: all;
      cursor: pointer;
    }

    .frame {
      position: relative;
      margin-block: 1em;
    }

    .rung-name {
      cursor: pointer;
      outline: none;
      /* Of SVG text, lines are drawn as this is filled. */
      fill: var(--_strong-rule);
      text-decoration: underline dotted var(--_strong-rule);
      text-underline-offset: 0.25em;
    }

    .rung-name:is(:hover, [aria-expanded='true']) {
      fill: var(--_ink);
      text-decoration: underline var(--_ink);
    }

    .rung-name:focus-visible .target {
      stroke: var(--_accent);
      stroke-width: 3;
    }

    /* Over the chart, of which no more than this is hidden. */
    .note {
      position: absolute;
      z-index: 1;
      max-block-size: max(100%, 20em);
      overflow: auto;
      padding: 0.75em 1em;
      border: 1px solid var(--_strong-rule);
      border-block-start: 3px solid var(--_ink);
      background: var(--_paper);
      font-size: 0.875em;
    }

    .note > * + * {
      margin-block-start: 0.5em;
    }

    .link,
    .pointer {
      fill: none;
      stroke: var(--_ink);
      stroke-width: 1.5;
      stroke-linejoin: round;
    }

    .pointer {
      stroke-width: 1;
    }

    .paper {
      fill: var(--_paper);
      stroke: var(--_strong-rule);
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

      .ring,
      .note {
        display: none;
      }

      .rung-name {
        text-decoration: none;
      }
    }
  `,
];
