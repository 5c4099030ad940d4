import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Quote } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import type { CarouselController } from './carousel-controller.js';
import { FULL, runAt, SHELF, type Run } from './carousel-model.js';
import { keyed } from '../base/keyed.js';
import { renderCard, type CardLink } from './quote-card.js';
import type { QuotesWords } from './quote-check.js';
import { differencesState } from './quote-differences-loader.js';
import type { RunsController } from './runs-controller.js';

interface QuotesList {
  readonly quotes: readonly Quote[];
  /** Those that are not filtered out, in the same order. */
  readonly shown: readonly Quote[];
  readonly isScroller: boolean;
  /** Place of the card shown among all quotes; -1 where there is none. */
  readonly place: number;
  readonly links: ReadonlyMap<Quote, CardLink>;
  readonly runs: RunsController<Quote>;
  /** What cards show besides their quotes and what is above: where one of these changes, all are drawn anew. */
  readonly changes: readonly unknown[];
  readonly select: (id: string) => void;
  readonly compare: () => void;
  readonly carousel: CarouselController;
  /** The browser's search found words in a card that is not shown. */
  readonly showFound: (event: Event) => void;
}

/** The list, as one that scrolls sideways or with all of its cards one under the other. */
export function renderList(
  context: ViewContext,
  words: QuotesWords,
  list: QuotesList,
): TemplateResult {
  const { isScroller, carousel } = list;
  const { isLong } = list.runs;
  return html`<div
    class="list ${isScroller ? 'scroller' : 'all'} ${isLong ? 'many' : ''}"
    part="list"
    role=${isLong ? 'list' : nothing}
    @scroll=${carousel.noteScroll}
    @scrollend=${carousel.settle}
    @focusin=${carousel.followFocus}
    @click=${carousel.followClick}
    @beforematch=${list.showFound}
  >
    ${renderRuns(context, words, list)}
  </div>`;
}

/**
 * The cards in runs, and these on shelves, each of which is drawn anew only where something in it changes: a
 * step costs the same however many there are. One run is the list itself; of more each is but a part of it.
 */
function renderRuns(
  context: ViewContext,
  words: QuotesWords,
  list: QuotesList,
): readonly TemplateResult[] {
  const { quotes, shown, isScroller, place, links, runs, changes, select, compare } = list;
  const isShown = shown === quotes ? undefined : new Set(shown);
  /** By run: what in it is unlike the others. */
  const unlike = new Map<number, string>();
  const note = (at: number, what: unknown): void => {
    const run = runAt(quotes.length, at);
    unlike.set(run, `${unlike.get(run) ?? ''} ${at} ${String(what)}`);
  };
  if (isScroller) note(place, '');
  // Few quotes are linked to what is selected.
  for (const [quote, link] of links) note(quotes.indexOf(quote), link);

  const here = runAt(quotes.length, place);
  const drawn = (run: number): string => `${runs.drawn[run]}${unlike.get(run) ?? ''}`;
  const same = [quotes, shown, words, differencesState(), ...changes];

  const drawRun = ({ from, to }: Run, run: number): TemplateResult => {
    const cards = (): unknown =>
      runs.drawn[run]
        ? keyed(
            quotes.slice(from, to),
            // What was opened in a card, and the focus, stay with its quote in a story that changes.
            ({ id }) => id,
            (quote, at) =>
              renderCard(context, words, quote, {
                isHidden: isShown?.has(quote) === false,
                isCurrent: isScroller && from + at === place,
                isBrief: runs.drawn[run] !== FULL,
                link: links.get(quote),
                select,
                compare,
              }),
          )
        : nothing;
    return html`<ul class="run ${run === here ? 'here' : ''}" role=${runs.isLong ? 'none' : 'list'}>
      ${guard([drawn(run), ...same], cards)}
    </ul>`;
  };
  if (!runs.isLong) return runs.standing.map(drawRun);

  const shelves: TemplateResult[] = [];
  for (let first = 0; first < runs.standing.length; first += SHELF) {
    const shelf = runs.standing.slice(first, first + SHELF);
    const isHere = here >= first && here < first + SHELF;
    const key = [isHere && here, shelf.length, shelf.map((_, at) => drawn(first + at)).join()];
    shelves.push(
      html`<div class="shelf ${isHere ? 'here' : ''}">
        ${guard([...key, ...same], () => shelf.map((run, at) => drawRun(run, first + at)))}
      </div>`,
    );
  }
  return shelves;
}
