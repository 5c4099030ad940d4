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

  .filters {
    margin-inline-start: 0.5em;
  }

  /* What it opens has room. */
  .filters[open] {
    flex: 1 0 100%;
    margin: 0;
  }

  .filters > summary {
    min-block-size: 44px;
  }

  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }

  .facets label {
    display: grid;
    flex: 1 1 11em;
    max-inline-size: 24em;
  }

  .state {
    padding-block: 0.5em;
    padding-inline: 0.75em;
    margin-block-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 0.875em;
  }

  .clear {
    min-block-size: 32px;
    padding-block: 0.2em;
    margin-inline-start: 0.5em;
  }

  .run {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 27em), 1fr));
    align-items: start;
    gap: 2em 1em;
    padding-block: 1em;
  }

  .card {
    scroll-snap-align: start;
    padding-inline: 1em 0.5em;
    border-inline-start: 2px solid var(--_rule);
  }

  @media screen {
    /* It has no place of its own, but a search of the page finds its words. */
    .card[hidden] {
      position: absolute;
      padding: 0;
      border: 0;
    }

    /* Many cards one under the other: what is far away costs nothing, and all columns are one. */
    .many.all :is(.shelf, .run) {
      display: block;
      max-inline-size: 40em;
      padding-block: 0;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 200em;
    }

    .many.all .shelf {
      contain-intrinsic-block-size: auto 4800em;
    }

    .many.all .card:not([hidden]) {
      margin-block: 1em 2em;
    }

    /*
     * Cards are narrower than the list, so that the next one shows that there is more; and there is room
     * after the last, so that each comes to stand where the first one stood. Both of the host's width.
     */
    .scroller {
      --_card: min(100cqi - 2.25em, 28em);
      --_pitch: calc(var(--_card) + 16px);
      /* What is set apart in a card, to be read out only, is to be cut off with it. */
      position: relative;
      display: flex;
      align-items: start;
      padding-inline-end: calc(100cqi - var(--_pitch));
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-behavior: smooth;
      scroll-snap-type: x mandatory;
      scrollbar-width: thin;
    }

    /* Until each is measured. */
    .shelf {
      --_cards: 288;
    }

    .run {
      --_cards: 12;
    }

    .scroller .shelf,
    .scroller .run {
      display: flex;
      flex: none;
      gap: 0;
    }

    .scroller .card {
      flex: none;
      inline-size: var(--_card);
      margin-inline-end: 16px;
    }

    .scroller .card[hidden] {
      inline-size: 1px;
      margin: 0;
    }

    /* Of what is out of sight there is nothing to snap to: browsers would pull back from it. */
    .scroller.many {
      scroll-snap-type: none;
    }

    /* WebKit scrolls no further than to what is laid out; this is as wide as all that is shown. */
    .scroller.many::after {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      inline-size: calc(var(--_cards, 0) * var(--_pitch));
      block-size: 1px;
      pointer-events: none;
    }

    /*
     * The cards of a run that is out of sight need not be laid out: all are of one width, and the list is as
     * tall as the tallest that was in sight, so that nothing below moves but where the reader goes on.
     */
    .scroller :is(.shelf, .shelf .run):not(.here) {
      inline-size: calc(var(--_cards) * var(--_pitch));
      content-visibility: auto;
      contain-intrinsic-block-size: auto 0;
    }
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
    .state {
      display: none;
    }

    .run {
      padding-block: 0;
    }

    .card {
      display: block;
      break-inside: avoid;
      content-visibility: visible;
    }
  }
`;
