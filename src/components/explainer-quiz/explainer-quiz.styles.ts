import { css } from 'lit';

/** The question, its fields and its buttons. */
export const quizStyles = css`
  form,
  .end {
    padding-block: 0.75em 0.5em;
    max-inline-size: 44em;
  }

  form.linked > fieldset,
  li.linked {
    background: var(--_mark);
    box-shadow: 0 0 0 0.4em var(--_mark);
  }

  .inline form {
    padding-block: 1em;
    border-block: 1px solid var(--_rule);
    border-block-start: 3px solid var(--_ink);
  }

  fieldset {
    min-inline-size: 0;
  }

  fieldset:focus-visible {
    outline-offset: 6px;
  }

  .end {
    display: grid;
    gap: 0.5em;
  }

  .end .actions {
    margin-block-start: 0.4em;
  }

  legend {
    display: block;
    inline-size: 100%;
    padding: 0;
  }

  .progress,
  .prompt {
    display: block;
    color: var(--_soft);
    font-size: 0.875em;
  }

  .progress {
    padding-block-end: 0.5em;
  }

  legend :is(h2, h3, h4, h5, h6),
  .score {
    font-size: 1.3em;
    padding-block: 0.1em 0.25em;
    text-wrap: pretty;
  }

  .byline {
    color: var(--_soft);
    font-size: 0.875em;
  }

  .quote blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_ink);
    font-size: 1.15em;
    margin-block: 0.4em;
  }

  .quote .byline {
    padding-inline-start: 1.1em;
  }

  .pick {
    all: unset;
    cursor: pointer;
    min-block-size: 24px;
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.25em;
  }

  .pick:hover {
    text-decoration-style: solid;
    background: none;
  }

  .pick:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Fields */

  .options {
    display: grid;
    margin-block: 0.9em 0.5em;
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    align-items: center;
    min-block-size: 48px;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_rule);
    margin-block-start: -1px;
    cursor: pointer;
    line-height: 1.35;
  }

  .option:first-child {
    border-start-start-radius: 4px;
    border-start-end-radius: 4px;
  }

  .option:last-child {
    border-end-start-radius: 4px;
    border-end-end-radius: 4px;
  }

  .option .soft {
    margin-inline-start: 0.35em;
  }

  .option:hover {
    background: var(--_tint);
  }

  .option:has(:checked) {
    background: var(--_tint);
    border-color: var(--_strong-rule);
    z-index: 1;
    box-shadow: inset 4px 0 var(--_accent);
  }

  .option:has(:checked):dir(rtl) {
    box-shadow: inset -4px 0 var(--_accent);
  }

  input[type='radio'],
  input[type='range'] {
    accent-color: var(--_accent);
    margin: 0;
    cursor: pointer;
  }

  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
  }

  .estimate {
    display: grid;
    gap: 0.5em;
    margin-block: 0.9em 0.5em;
  }

  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.6em;
  }

  .number input {
    inline-size: 5.5em;
    min-block-size: 44px;
    padding: 0.3em 0.5em;
    border: 1px solid var(--_strong-rule);
    border-radius: 4px;
    background: transparent;
    font-size: 1.15em;
    font-weight: 700;
  }

  .slider {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.75em;
    align-items: center;
  }

  .slider input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 44px;
  }

  .slider .untouched {
    accent-color: var(--_strong-rule);
  }

  .order {
    margin-block: 0.4em 0.5em;
    border-block-end: 1px solid var(--_rule);
  }

  .order li {
    display: grid;
    grid-template-columns: 1.25em 1fr auto auto;
    gap: 0.4em;
    align-items: center;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_rule);
    line-height: 1.35;
  }

  .order button {
    inline-size: 44px;
    padding: 0;
    display: grid;
    place-items: center;
  }

  .rank {
    font-weight: 700;
    color: var(--_soft);
  }

  .alert {
    color: var(--_bad);
    font-weight: 700;
  }

  .hint {
    font-size: 0.9em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 1em;
  }

  .actions .primary {
    min-inline-size: 8em;
  }

  .actions .back {
    margin-inline-start: auto;
  }

  @container (max-width: 420px) {
    .option .soft {
      display: block;
      margin: 0;
    }

    .actions button {
      padding-inline: 0.75em;
    }
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .numbers .yours,
    form.linked > fieldset,
    li.linked {
      outline: 1px solid Highlight;
    }
  }

  @media print {
    .actions,
    .hint,
    .alert {
      display: none;
    }
  }
`;
