import { css } from 'lit';

export const sourcesStyles = css`
  .list {
    display: grid;
    gap: 1.5em 2em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    padding-block: 1em 1.5em;
  }

  .list > li {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.6em;
    display: grid;
    grid-template-columns: 1.75em 1fr;
    align-content: start;
    break-inside: avoid;
  }

  .list > .linked {
    background: var(--_mark);
  }

  .number {
    font-weight: 700;
    color: var(--_soft);
  }

  .list h3,
  .list h4,
  .list h5,
  .list h6 {
    font-size: 1em;
  }

  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    column-gap: 0.75em;
    padding-block: 0.4em;
    font-size: 0.875em;
  }

  dt {
    color: var(--_soft);
  }

  .facts summary {
    padding-block: 0;
  }

  .facts summary,
  .uses summary {
    color: inherit;
  }

  .uses > p {
    padding-block-start: 0.4em;
  }

  .uses li {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }

  .list .share {
    gap: 0 1.25em;
  }

  .list .share button {
    border: 0;
    padding-inline: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .pick,
  .sort {
    all: unset;
    cursor: pointer;
    min-block-size: 24px;
    display: block;
  }

  .pick:hover,
  .sort:hover {
    text-decoration: underline;
  }

  .pick:focus-visible,
  .sort:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .uses [aria-current] {
    background: var(--_mark);
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 0.4em;
  }
`;
