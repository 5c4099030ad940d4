import { css } from 'lit';

export const quotesStyles = css`
  section {
    position: relative;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.9em 0.25em;
    font-size: 0.875em;
  }

  .bar > * {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
  }

  .browse {
    flex: 1 1 0;
  }

  .position {
    white-space: nowrap;
    padding-inline: 0.25em;
  }

  select {
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: 0.6em;
    text-overflow: ellipsis;
  }

  /* As wide as the longest speaker is long, they would push each other out. */
  .picker {
    flex: 0 1 20em;
    inline-size: 0;
    min-inline-size: 6em;
  }

  .speakers {
    flex: 0 1 11em;
    inline-size: 11em;
  }

  .arrow {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    flex: none;
    min-inline-size: 44px;
    white-space: nowrap;
  }

  .sift > button {
    flex: none;
  }

  /* Chevrons, drawn so that they turn with the direction of the text. */
  .previous::before,
  .next::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-block-start: 2px solid;
    border-inline-end: 2px solid;
    rotate: 45deg;
  }

  .previous::before {
    rotate: 225deg;
  }

  .next:dir(rtl)::after {
    rotate: -45deg;
  }

  .previous:dir(rtl)::before {
    rotate: 135deg;
  }

  /*
   * Narrower than the list, so that the next card shows that there is more; and with room after the
   * last, so that each comes to stand where the first one stood. Both of the host's width.
   */
  .list {
    --_card: calc(100cqi - 2.25em);
    /* What is set apart in a card, to be read out only, is to be cut off with it. */
    position: relative;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: var(--_card);
    align-items: start;
    gap: 1em;
    padding-block: 0.75em;
    overflow-x: auto;
    scroll-snap-type: x mandatory;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_strong-rule) transparent;
  }

  .list.scroller {
    padding-inline-end: calc(100cqi - var(--_card));
  }

  .list.single,
  .list.all {
    grid-auto-flow: row;
    grid-auto-columns: auto;
    overflow-x: visible;
  }

  .list.all {
    gap: 2em;
  }

  .card {
    scroll-snap-align: start;
    padding-inline: 1em 0.5em;
    padding-block: 0.25em 0.5em;
    border-inline-start: 1px solid var(--_rule);
    min-inline-size: 0;
  }

  .card[hidden] {
    display: none;
  }

  /* The line grows inwards, so that no word moves. */
  .card.current {
    border-inline-start: 3px solid var(--_ink);
    padding-inline-start: calc(1em - 2px);
  }

  .card.linked {
    border-inline-start-color: var(--_accent);
  }

  .flag {
    inline-size: fit-content;
    margin-block-end: 0.35em;
    padding-inline: 0.4em;
    font-size: 0.875em;
    font-weight: 700;
    background: var(--_mark);
  }

  figure > blockquote {
    font-size: 1.2em;
    line-height: 1.4;
    text-wrap: pretty;
  }

  figure > blockquote.clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 9;
    overflow: hidden;
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

  blockquote p:not(:last-child)::after {
    content: no-close-quote;
  }

  .translation {
    padding-block-start: 0.75em;
  }

  .translation > blockquote {
    font-size: 1.1em;
  }

  figcaption {
    padding-block: 0.75em 0.25em;
  }

  .plain {
    border: 0;
    padding: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    min-block-size: 32px;
  }

  .event {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }

  .event > .soft {
    flex: none;
  }

  .more {
    font-size: 0.875em;
  }

  .check > summary {
    align-items: baseline;
  }

  .plain:hover:not(:disabled) {
    background: none;
    text-decoration-thickness: 2px;
  }

  .variants-title {
    font-weight: 700;
    padding-block: 0.5em 0;
  }

  .pair {
    display: grid;
    gap: 0.5em 1.25em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    padding-block-end: 0.5em;
  }

  .rendering {
    font-size: 1.1em;
    line-height: 1.6;
  }

  mark {
    color: inherit;
    background: var(--_mark);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  /* No room for their names; they are read out all the same. */
  @container (max-width: 759px) {
    .arrow > span {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      white-space: nowrap;
    }
  }

  @container (max-width: 479px) {
    .browse,
    .sift {
      flex: 1 1 100%;
    }

    .picker,
    .speakers {
      flex: 1 1 0;
    }
  }

  @container (min-width: 480px) {
    .list {
      --_card: 62cqi;
    }

    figure > blockquote.clamped {
      -webkit-line-clamp: 6;
    }
  }

  @container (min-width: 900px) {
    .list {
      --_card: 54cqi;
    }

    figure > blockquote {
      font-size: 1.35em;
    }

    figure > blockquote.clamped {
      -webkit-line-clamp: 5;
    }

    .list.all {
      grid-auto-flow: row;
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .list {
      scroll-behavior: smooth;
    }
  }

  @media print {
    .bar,
    .plain.more {
      display: none;
    }

    .list.list {
      display: block;
      overflow: visible;
      padding-inline: 0;
    }

    .card,
    .card[hidden] {
      display: block;
      break-inside: avoid;
      margin-block-end: 1.5em;
    }

    figure > blockquote.clamped {
      display: block;
    }
  }
`;
