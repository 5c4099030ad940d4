import { css } from 'lit';

/** What came of how sure the reader was; loaded with the end. */
export const calibrationStyles = css`
  .how-sure {
    padding-block-end: 0.25em;
  }

  .side-by-side {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 1em 2em;
    padding-block: 0.75em;
  }

  .side-by-side > * {
    flex: 1 1 15em;
    min-inline-size: 0;
    max-inline-size: 22em;
  }

  .drawing {
    aspect-ratio: 320 / 228;
  }

  .drawing > svg {
    display: block;
    inline-size: 100%;
    fill: currentColor;
    font-size: 14px;
  }

  .drawing path {
    fill: none;
    stroke: currentColor;
  }

  .drawing .line {
    stroke-dasharray: 2 4;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .drawing .label {
    font-weight: 700;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    /* As wide as the columns above: the axis takes the start. */
    padding-inline: 15% 2.5%;
    padding-block: 0.25em;
    text-align: center;
    line-height: 1.25;
  }

  .steps > * {
    padding-inline: 0.2em;
  }

  .calibration table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }

  .calibration :is(th, td) {
    padding: 0.35em 0.4em;
    border-block-end: 1px solid var(--_rule);
    font-weight: inherit;
    text-align: start;
  }

  .calibration thead th {
    border-block-end-color: var(--_ink);
    font-size: 0.875em;
    font-weight: 700;
  }

  .calibration table + p {
    padding-block-start: 0.75em;
  }
`;
