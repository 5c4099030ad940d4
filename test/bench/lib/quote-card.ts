/** A quote with all that belongs to it, as every carousel but the kit's shows it. */
import type { manyQuotes } from '../../helpers/many-quotes.js';
import { h } from './dom.js';

export type QuotesStory = ReturnType<typeof manyQuotes>;

export function quoteCards({ actors, sources }: QuotesStory) {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const sourceOf = new Map(
    sources.map(({ id, publisher, headline }) => [id, publisher ?? headline]),
  );
  return (quote: QuotesStory['quotes'][number]): readonly HTMLElement[] => [
    h(
      'figure',
      {},
      h('blockquote', {}, quote.text),
      h('figcaption', {}, nameOf.get(quote.speaker)),
    ),
    h(
      'p',
      {},
      `${quote.occasion}, `,
      h('time', { datetime: quote.date }, quote.date),
      ` · ${quote.attribution}`,
    ),
    h(
      'details',
      {},
      h('summary', {}, 'Check this quote'),
      ...quote.citations.map(({ source }) => h('p', {}, sourceOf.get(source))),
      ...(quote.variants ?? []).map(({ text }) => h('p', {}, text)),
    ),
  ];
}
