import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Quote } from '../../content/types.js';
import type { ViewContext } from '../base/view-context.js';
import { FULL, runAt, SHELF, type Run } from './carousel-model.js';
import { renderCard, type CardLink } from './quote-card.js';
import type { QuotesWords } from './quote-check.js';
import type { RunsController } from './runs-controller.js';

export interface QuotesList {
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
}

/**
 * The cards in runs, and these on shelves, each of which is drawn anew only where something in it changes: a
 * step costs the same however many there are. One run is the list itself; of more each is but a part of it.
 */
export function renderRuns(
  context: ViewContext,
  words: QuotesWords,
  list: QuotesList,
): readonly TemplateResult[] {
  const { quotes, shown, isScroller, place, links, runs, changes, select } = list;
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
  const same = [quotes, shown, words, ...changes];

  const drawRun = ({ from, to }: Run, run: number): TemplateResult => {
    const cards = (): unknown =>
      runs.drawn[run]
        ? repeat(
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
