import { css } from 'lit';

export const quotesStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block-start: 0.9em;
    font-size: 0.875em;
  }

  /* The options may be wider than there is room for. */
  select {
    flex: 1 1 10em;
    min-inline-size: 0;
    max-inline-size: 24em;
    padding-inline: 0.6em;
    text-overflow: ellipsis;
  }

  .picker {
    flex: 3 1 8em;
  }

  .arrow {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-inline-size: 44px;
  }

  /* Chevrons, drawn so that they turn with the direction of the text. */
  .previous::before,
  .next::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 2px 2px 0 0;
    rotate: 45deg;
  }

  .previous:dir(ltr)::before,
  .next:dir(rtl)::after {
    rotate: 225deg;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 27em), 1fr));
    align-items: start;
    gap: 2em 1em;
    padding-block: 1em;
  }

  /*
   * Cards are narrower than the list, so that the next one shows that there is more; and there is room
   * after the last, so that each comes to stand where the first one stood. Both of the host's width.
   */
  @media screen {
    .scroller {
      --_card: min(100cqi - 2.25em, 28em);
      /* What is set apart in a card, to be read out only, is to be cut off with it. */
      position: relative;
      grid: auto / auto-flow var(--_card);
      padding-inline-end: calc(100cqi - var(--_card));
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-behavior: smooth;
      scroll-snap-type: x mandatory;
      scrollbar-width: thin;
    }

    .clamped {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 6;
      overflow: hidden;
    }
  }

  .card {
    scroll-snap-align: start;
    padding-inline: 1em 0.5em;
    border-inline-start: 2px solid var(--_rule);
  }

  .current {
    border-color: var(--_ink);
  }

  .linked {
    border-color: var(--_accent);
  }

  .flag {
    inline-size: fit-content;
    padding-inline: 0.4em;
    font-weight: 700;
    background: var(--_mark);
  }

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

  /* No room for their names; they are read out all the same. */
  @container (max-width: 759px) {
    .arrow > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media print {
    .bar,
    .more {
      display: none;
    }

    .card {
      display: block;
      break-inside: avoid;
    }
  }
`;
