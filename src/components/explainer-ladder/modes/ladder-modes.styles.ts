import { css } from 'lit';

/** Of walking and of guessing. */
export const modeStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .rest:not([hidden]) {
    display: contents;
  }

  .rest > *,
  :is(.walk, .guess, .outcome) > * + * {
    margin-block-start: 0.6em;
  }

  /* All captions in one place: the tallest keeps the room for each, so that nothing moves. */
  .captions {
    display: grid;
  }

  .captions > * {
    grid-area: 1 / 1;
  }

  .captions > * > * {
    display: block;
  }

  .room {
    visibility: hidden;
  }

  /* All in one row of a phone, and none of them moved by what another says. */
  :is(.walk, .guess) .tools {
    gap: 0.35em;
  }

  :is(.walk, .guess) .tools button {
    padding-inline: 0.65em;
  }

  .toggle {
    min-inline-size: 4.75em;
  }

  /*
   * What is told stays beside what is drawn where a chart is longer than the window, and the way on
   * in reach where reasons are; what gets the focus comes out from under them.
   */
  @media screen and (min-height: 30em) {
    .walk,
    .outcome + .tools {
      position: sticky;
      z-index: 1;
      padding-block: 0.5em;
      background: var(--_paper);
    }

    .walk {
      inset-block-start: 0;
      border-block-end: 1px solid var(--_rule);
    }

    .outcome + .tools {
      inset-block-end: 0;
      border-block-start: 1px solid var(--_rule);
    }

    .walk ~ * :is(.mark, a, button, summary) {
      scroll-margin-block-start: 14em;
    }

    .outcome :is(a, summary) {
      scroll-margin-block-end: 5em;
    }
  }

  .guess {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_strong-rule);
  }

  fieldset {
    min-inline-size: 0;
  }

  legend {
    padding: 0;
  }

  legend > * {
    display: block;
  }

  legend strong::first-letter {
    text-transform: uppercase;
  }

  /* The marks are known by now; on a phone chart and rungs are to be seen together. */
  @container (width < 30em) {
    section:has(> .guess) > .legend {
      display: none;
    }
  }

  .options {
    columns: 13em;
    margin-block-start: 0.4em;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 36px;
    break-inside: avoid;
    line-height: 1.25;
    cursor: pointer;
  }

  .option:has(:checked) {
    font-weight: 700;
  }

  .option input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }

  .alert {
    color: var(--_bad);
    font-weight: 700;
  }

  .asked {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 4 4;
  }

  .ghost {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }

  .pickable g:hover .band {
    fill: var(--_mark);
  }

  .mark[role='img'] {
    pointer-events: none;
  }

  @media print, (scripting: none) {
    .tools {
      display: none;
    }
  }
`;
