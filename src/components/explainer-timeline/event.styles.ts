import { css } from 'lit';

/** One event, and how it stands beside its date. */
export const eventStyles = css`
  /* Focus that comes from below stops under the head. */
  .event :is(a, button, summary) {
    scroll-margin-block: calc(var(--explainer-sticky-top, 0px) + 4em) 1em;
  }

  /* The line of time runs through the padding of each event. */
  .event {
    --_line: 0.4em;
    position: relative;
    display: grid;
    grid-template-areas: 'gap' 'when' 'name' 'body';
    padding-block: 1em;
    padding-inline: 1.75em 0.4em;
  }

  .event::before,
  .name::before {
    content: '';
    position: absolute;
    inset-inline-start: var(--_line);
    border: 0 solid var(--_strong-rule);
  }

  .event::before {
    inset-block: 0;
    border-inline-start-width: 1px;
  }

  .name::before {
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0.35em calc(0.5px - 0.25em);
    border-width: 1px;
    border-radius: 50%;
    background: var(--_paper);
  }

  .key > .name::before {
    background: var(--_ink);
    border-color: var(--_ink);
  }

  .gap {
    grid-area: gap;
    padding-block-end: 0.75em;
  }

  .when {
    grid-area: when;
  }

  .second-clock {
    display: block;
  }

  .between {
    display: none;
  }

  .name {
    grid-area: name;
  }

  .key .pick {
    font-size: 1.2em;
  }

  .body {
    grid-area: body;
    display: grid;
    grid-template-columns: auto 1fr;
    justify-items: start;
    align-items: center;
    gap: 0.5em 1.25em;
    min-inline-size: 0;
    padding-block-start: 0.4em;
  }

  .body > * {
    grid-column: 1 / -1;
    max-inline-size: 40em;
  }

  /* The link stands beside the sources until they are opened, as on paper they always are. */
  @media screen {
    .body > .citations:not([open]) {
      grid-column: 1;
    }

    .citations:not([open]) + .share {
      grid-column: 2;
    }
  }

  /* Several stand as one list. */
  .dispute + .dispute {
    margin-block-start: -0.5em;
  }

  .body > details[open] {
    max-inline-size: none;
    inline-size: 100%;
  }

  .linked::before {
    margin-inline-start: -2px;
    border-inline-start-width: 5px;
    border-color: var(--_ink);
  }

  /* Buttons that read as text: a heading, a link. */
  .pick,
  .go,
  .share button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    font: inherit;
    text-align: start;
  }

  .go,
  .share button {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .share button {
    font-size: 0.875em;
  }

  .go,
  .pick:hover,
  .share button {
    text-decoration: underline;
  }

  .pick:hover:not(:disabled),
  .go:hover:not(:disabled),
  .share button:hover:not(:disabled) {
    background: none;
    text-decoration-thickness: 2px;
  }

  .linked .pick,
  .linked .pick:hover,
  .flag {
    background: var(--_mark);
  }

  .flag {
    font-size: 0.8125em;
    font-weight: 700;
    padding-inline: 0.5em;
    border: 1px solid;
  }

  .facts {
    display: grid;
    gap: 0.3em;
  }

  .facts > div {
    display: grid;
    grid-template-columns: 8em 1fr;
    column-gap: 1em;
  }

  dd {
    grid-column: -2;
  }

  dd + dd {
    margin-block-start: 0.3em;
  }

  img,
  svg {
    display: block;
  }

  img {
    block-size: auto;
  }

  /* Where nobody says how large it is, the room is kept all the same. */
  .unsized {
    inline-size: 40em;
    aspect-ratio: 3 / 2;
    object-fit: contain;
    object-position: 0 0;
  }

  @media not print {
    /* Its padding makes 18 em of it: what is kept free for events that are not drawn yet. */
    .many .event:not([hidden]) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 16em;
    }

    /* What is filtered out or folded up is no less there: a browser's search finds it. */
    @media not (scripting: none) {
      ol[hidden],
      .event[hidden] {
        display: block;
        content-visibility: hidden;
        padding: 0;
      }

      .event[hidden]::before,
      .gap.whole {
        display: none;
      }

      @supports not (content-visibility: hidden) {
        ol[hidden],
        .event[hidden] {
          display: none;
        }
      }
    }
  }

  @container (max-width: 479.98px) {
    .facts {
      gap: 0.6em;
    }

    .facts > div {
      grid-template-columns: 1fr;
    }
  }

  /* Room for the dates beside what happened. */
  @container (min-width: 640px) {
    .event {
      --_line: 11.5em;
      grid-template-columns: 9.75em 1fr;
      grid-template-areas: '. gap' 'when name' '. body';
      column-gap: 3.25em;
      padding-inline-start: 0.4em;
    }

    .when {
      padding-block-start: 0.15em;
      grid-row: name / -1;
    }
  }

  @media (forced-colors: active) {
    .key > .name::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
