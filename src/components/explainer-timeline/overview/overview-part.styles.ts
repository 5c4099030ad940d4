import { css } from 'lit';

/** Comes with what draws the overview. */
export const overviewPartStyles = css`
  .overview {
    position: relative;
  }

  .ruler {
    position: absolute;
    inline-size: 100%;
    block-size: 1em;
    pointer-events: none;
  }

  .back {
    position: sticky;
    inset-block-start: var(--explainer-sticky-top, 0px);
    z-index: 2;
    display: flex;
    justify-content: end;
    block-size: 0;
  }

  .back > .go {
    flex: none;
    block-size: 2.4em;
    padding-inline: 0.75em 0;
    background: var(--_paper);
  }

  .strip {
    position: relative;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  .strip svg {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--_width) * 1em);
    block-size: 100%;
    overflow: visible;
  }

  .strip path {
    fill: none;
    stroke: none;
    vector-effect: non-scaling-stroke;
  }

  .strip .all {
    fill: var(--_rule);
  }

  .strip .shown {
    fill: var(--_soft);
  }

  .strip .doubtful {
    fill: var(--_paper);
    fill-opacity: 0.8;
  }

  .strip .axis,
  .strip .breaks {
    stroke: var(--_strong-rule);
  }

  .strip .lane {
    stroke: var(--_rule);
  }

  .strip .spreads {
    stroke: var(--_soft);
  }

  .band,
  .axis-word,
  .lane-name,
  .aim {
    position: absolute;
  }

  .axis-word,
  .lane-name {
    font-size: 0.8125em;
    line-height: 1.25;
    white-space: nowrap;
    color: var(--_soft);
  }

  .lane-name {
    inset-inline-start: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .peak,
  .coarse {
    color: var(--_ink);
  }

  /* The part of the list that is on the screen: a frame, and no column. */
  .band {
    inset-block-start: 1.05em;
    block-size: 4.15em;
    border: 1px solid var(--_strong-rule);
    background: var(--_tint);
  }

  /* A pointer under the column. */
  .band.picked {
    inset-block-start: 4.87em;
    block-size: 0.45em;
    border: 0;
    background: var(--_ink);
    clip-path: polygon(50% 0, calc(50% + 0.4em) 100%, calc(50% - 0.4em) 100%);
  }

  /* The slider is the mark of where it stands: what presses it for the reader presses there. */
  .aim {
    appearance: none;
    inset-block-start: 1em;
    block-size: 3.85em;
    min-inline-size: 0;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    pointer-events: none;
  }

  .aim.is-on {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .aim:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }

  .aim::-webkit-slider-thumb {
    appearance: none;
    opacity: 0;
    inline-size: 1px;
    block-size: 1px;
  }

  .aim::-moz-range-thumb {
    appearance: none;
    opacity: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
  }

  .aim::-moz-range-track {
    background: none;
  }

  .reading {
    display: grid;
    column-gap: 1.5em;
    align-items: baseline;
    padding-block-start: 0.25em;
  }

  .reading > p {
    min-block-size: 2.9em;
  }

  .how > summary {
    min-block-size: 24px;
    padding-block: 0.15em;
  }

  .how ul {
    display: grid;
    gap: 0.3em;
    max-inline-size: 40em;
    padding-block: 0.3em 0.6em;
  }

  .swatch {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.3em;
    background: var(--_rule);
  }

  .swatch.is-shown {
    background: var(--_soft);
  }

  .swatch.is-doubtful {
    border: 1px solid var(--_soft);
    background: none;
  }

  .swatch.is-spread {
    block-size: 2px;
    vertical-align: 0.25em;
    background: var(--_soft);
  }

  @container (min-width: 33em) {
    .reading {
      grid-template-columns: 1fr auto;
    }

    .reading > p {
      min-block-size: 1.5em;
    }

    .how[open] {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .strip .all {
      fill: GrayText;
    }

    .strip .shown {
      fill: CanvasText;
    }

    .strip .doubtful {
      fill: Canvas;
    }

    .strip .axis,
    .strip .breaks,
    .strip .lane,
    .strip .spreads {
      stroke: CanvasText;
    }

    .band {
      background: none;
      border: 1px solid CanvasText;
    }

    .band.picked {
      forced-color-adjust: none;
      border: 0;
      background: Highlight;
    }

    .aim.is-on,
    .aim:focus-visible {
      outline-color: Highlight;
    }

    .swatch {
      forced-color-adjust: none;
      background: GrayText;
    }

    .swatch.is-shown,
    .swatch.is-spread {
      background: CanvasText;
    }
  }

  /* On paper all events are shown, and nothing is pressed. */
  @media print {
    .overview {
      min-block-size: 0;
      break-inside: avoid;
    }

    /* It is as it was drawn for the screen: where paper is narrower, all of it is smaller. */
    .strip {
      font-size: min(1em, 100cqi / var(--_width));
    }

    .band,
    .aim,
    .how,
    .back,
    .strip .shown,
    .strip .doubtful {
      display: none;
    }

    .strip .all {
      fill: var(--_soft);
      print-color-adjust: exact;
    }
  }
`;
