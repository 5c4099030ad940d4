import { css } from 'lit';

/** What is shown once an answer was checked, and the end of the quiz. */
export const feedbackStyles = css`
  .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.15em;
  }

  .right,
  [data-verdict='supported'],
  [data-stance='asserts'] {
    color: var(--_good);
  }

  .missed,
  [data-verdict='refuted'],
  [data-stance='denies'] {
    color: var(--_bad);
  }

  [data-verdict='conflicting'],
  [data-stance='qualifies'] {
    color: var(--_unsure);
  }

  .feedback,
  .end {
    display: grid;
    /* Never wider than there is room for, whatever stands in it. */
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }

  .feedback {
    margin-block-start: 1em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_strong-rule);
  }

  .sentence {
    display: flex;
    gap: 0.45em;
    font-weight: 700;
  }

  .sentence .icon {
    margin-block-start: 0.2em;
  }

  .finding {
    font-size: 1.15em;
  }

  .finding .soft {
    font-weight: 400;
  }

  .evidence {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.5em;
  }

  .evidence summary {
    align-items: baseline;
  }

  .evidence strong {
    display: inline-block;
  }

  .evidence strong::first-letter {
    text-transform: uppercase;
  }

  .tag {
    display: inline-block;
    font-size: 0.8em;
    padding: 0.05em 0.5em;
    border: 1px solid var(--_strong-rule);
    border-radius: 4px;
  }

  .numbers > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .value {
    flex: 1 0 min(5em, 100%);
    font-weight: 700;
  }

  .value + * {
    flex: 3 0 min(15em, 100%);
    min-inline-size: 0;
  }
`;
