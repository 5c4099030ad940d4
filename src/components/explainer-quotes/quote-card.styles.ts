import { css } from 'lit';

/** What stands in a card: the words, who said them, and how they can be checked. */
export const cardStyles = css`
  blockquote {
    font-size: 1.2em;
    line-height: 1.4;
    text-wrap: pretty;
  }

  blockquote p + p {
    padding-block-start: 0.5em;
  }

  blockquote p:first-child::before {
    content: open-quote;
  }

  blockquote p:last-child::after {
    content: close-quote;
  }

  @media screen {
    .long:not([data-open]) {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 6;
      overflow: hidden;
    }

    /* Where no script opens it, it scrolls in the same place. */
    :host(:not(:defined)) .long {
      overflow-y: auto;
    }
  }

  @media (scripting: none) {
    .long:not([data-open]) {
      display: block;
    }
  }

  [aria-expanded='false'] > .less,
  [aria-expanded='true'] > .whole {
    display: none;
  }

  .translator,
  figcaption {
    padding-block-start: 0.75em;
  }

  .plain {
    display: block;
    min-block-size: 32px;
    padding: 0.35em 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .class {
    display: inline-block;
  }

  .class::first-letter {
    text-transform: uppercase;
  }

  .means p,
  .check > p {
    padding-block-end: 0.5em;
  }

  .means p {
    padding-inline-start: 0.9em;
  }

  /* Who prints a rendering stands under it, not beside a line of its own. */
  .check li li {
    padding: 0;
    border: 0;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.5em 1.25em;
    padding-block-end: 0.5em;
  }

  .rendering {
    font-size: 1.1em;
  }

  mark {
    color: inherit;
    background: var(--_mark);
    font-weight: 700;
    text-decoration: underline;
  }

  .more[hidden] {
    display: none;
  }

  @media (scripting: none) {
    .more,
    .take-away {
      display: none;
    }
  }

  @media print {
    .more,
    .take-away,
    .on-screen {
      display: none;
    }
  }
`;
