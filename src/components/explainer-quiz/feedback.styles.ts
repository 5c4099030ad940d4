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

  .right {
    color: var(--_good);
  }

  .missed {
    color: var(--_bad);
  }

  .feedback {
    display: grid;
    gap: 0.6em;
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
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
  }

  .finding .soft {
    color: var(--_soft);
    font-weight: 400;
    font-size: 0.8em;
  }

  [data-verdict='supported'],
  [data-stance='asserts'] {
    color: var(--_good);
  }

  [data-verdict='refuted'],
  [data-stance='denies'] {
    color: var(--_bad);
  }

  [data-verdict='conflicting'],
  [data-stance='qualifies'] {
    color: var(--_unsure);
  }

  .evidence,
  .evidence {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.5em;
  }

  .evidence summary {
    align-items: start;
    line-height: 1.4;
  }

  .evidence summary::before {
    margin-block-start: 0.45em;
  }

  .history ol {
    display: grid;
    gap: 0.75em;
    padding-block: 0.4em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }

  .marks > li,
  .dated > li,
  .review > li {
    display: grid;
    grid-template-columns: 1.75em 1fr;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_rule);
    color: var(--_ink);
  }

  .marks > .right .mark,
  .mark.right {
    color: var(--_good);
  }

  .marks > .missed .mark,
  .mark.missed {
    color: var(--_bad);
  }

  .mark.skipped,
  .marks > .other .label {
    color: var(--_soft);
  }

  .marks > .right .label,
  .dated .label {
    font-weight: 700;
  }

  .tag {
    font-size: 0.8em;
    padding: 0.05em 0.5em;
    border: 1px solid var(--_strong-rule);
    border-radius: 4px;
    white-space: nowrap;
  }

  .numbers > li {
    display: grid;
    grid-template-columns: minmax(5em, 1fr) 3fr;
    gap: 0.25em 1em;
    align-items: baseline;
    padding: 0.5em 0.6em;
    border-block-start: 1px solid var(--_rule);
    color: var(--_ink);
  }

  .numbers .value {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.25;
  }

  .numbers .yours {
    background: var(--_tint);
    box-shadow: inset 4px 0 var(--_accent);
  }

  .numbers .yours:dir(rtl) {
    box-shadow: inset -4px 0 var(--_accent);
  }

  .numbers > li > :only-child {
    grid-column: 2;
  }

  /* The end */

  .outcome {
    font-size: 1.1em;
  }

  .subtitle {
    padding-block: 1.25em 0.5em;
  }

  .review .label {
    font-weight: 700;
  }

  .review > li:last-child {
    border-block-end: 1px solid var(--_rule);
  }

  @container (max-width: 420px) {
    .numbers > li {
      grid-template-columns: 1fr;
    }

    .numbers > li > :only-child {
      grid-column: 1;
    }
  }
`;
