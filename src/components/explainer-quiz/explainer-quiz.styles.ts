import { css } from 'lit';

/** The question, its fields and its buttons. */
export const quizStyles = css`
  form,
  .end {
    padding-block: 0.75em 0.5em;
    max-inline-size: 44em;
  }

  .inline form {
    padding-block: 1em;
    border-block: 1px solid var(--_rule);
    border-block-start: 3px solid var(--_ink);
  }

  .linked > :not(.sure) > legend,
  li.linked {
    background: var(--_mark);
    outline: 0.4em solid var(--_mark);
    /* Not by colour alone. */
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 0.6em;
  }

  fieldset {
    min-inline-size: 0;
  }

  legend {
    inline-size: 100%;
    padding: 0;
  }

  legend > span {
    display: block;
  }

  .progress {
    padding-block-end: 0.5em;
  }

  .asked,
  .score {
    font-size: 1.3em;
    padding-block: 0.1em 0.25em;
  }

  figure {
    margin-block: 0.4em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_ink);
  }

  blockquote {
    font-size: 1.15em;
  }

  .pick {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.25em;
  }

  /* Options, events to order, answers that were on offer: each with something before it. */

  .rows {
    margin-block: 0.5em;
    border-block-end: 1px solid var(--_rule);
  }

  .rows > *,
  .numbers > li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr) auto auto;
    gap: 0 0.4em;
    padding: 0.5em 0.4em;
    border-block-start: 1px solid var(--_rule);
  }

  .option,
  .order > li {
    align-items: center;
    min-block-size: 48px;
    line-height: 1.35;
  }

  .option {
    cursor: pointer;
  }

  .option .soft {
    display: inline-block;
  }

  .option:is(:hover, :has(:checked)),
  .yours {
    background: var(--_tint);
  }

  input {
    accent-color: var(--_accent);
  }

  [type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
  }

  .number,
  .slider {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    margin-block: 0.6em;
  }

  [type='number'] {
    inline-size: 5.5em;
    min-block-size: 44px;
    padding-inline: 0.5em;
    border: 1px solid var(--_strong-rule);
    border-radius: 4px;
    background: transparent;
    font-weight: 700;
  }

  [type='range'] {
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
  }

  .untouched {
    accent-color: var(--_strong-rule);
  }

  .order button {
    inline-size: 44px;
    padding: 0;
  }

  .order > li {
    grid-template-columns: 44px minmax(0, 1fr) auto auto;
    padding-inline-start: 0;
  }

  .handle {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    align-content: center;
    gap: 0 0.25em;
    align-self: stretch;
    margin-block: -0.5em;
    cursor: grab;
    /* Here alone a finger drags; everywhere else it scrolls the page. */
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .dragging > li {
    transition: translate 0.15s;
  }

  .dragging .handle {
    cursor: grabbing;
  }

  /* Above the others, which make way: the gap among them is where it will be put down. */
  .dragging > .lifted {
    position: relative;
    z-index: 1;
    background: var(--_paper);
    outline: 2px solid var(--_ink);
    outline-offset: -1px;
    transition: none;
  }

  .alert {
    color: var(--_bad);
    font-weight: 700;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block: 1em;
  }

  .back {
    margin-inline-start: auto;
  }

  .news {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 0.6em 0.9em;
    /* As wide as the form, whose letters are larger. */
    max-inline-size: 50.3em;
    border-inline-start: 4px solid var(--_unsure);
    background: var(--_tint);
  }

  .news li {
    margin-block-end: 0.4em;
  }

  .end .share {
    margin-block: 0.4em;
  }

  .review ol > li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
  }

  .pick[aria-current] {
    color: var(--_ink);
    font-weight: 700;
    text-decoration-style: solid;
  }

  @media print {
    form {
      break-inside: avoid;
    }

    :focus-visible {
      outline: none;
    }

    .actions,
    .review p > .pick,
    .slider,
    .order button,
    .handle .icon,
    .news button,
    .hint,
    .on-screen,
    .alert {
      display: none;
    }
  }
`;
