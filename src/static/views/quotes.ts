import { indexOf } from '../../content/story-index.js';
import type { Quote } from '../../content/types.js';
import type { StaticContext } from '../context.js';
import { h, inlineText, joined, type Element, type Part } from '../markup.js';
import { citationList, correctionParts, dateParts } from '../shared.js';

function quoteItem(context: StaticContext<'quotes'>, quote: Quote): Element {
  const { story, localize, words } = context;
  const { common, words: own } = localize;
  const speaker = indexOf(story).actor.get(quote.speaker);
  const { translation, variants = [] } = quote;
  return h(
    'li',
    {},
    h(
      'figure',
      {},
      h('blockquote', { lang: quote.inLanguage, dir: 'auto' }, h('p', {}, `“${quote.text}”`)),
      translation && [
        h('p', {}, `${own.translation}:`),
        h(
          'blockquote',
          { lang: translation.inLanguage, dir: 'auto' },
          h('p', {}, `“${translation.text}”`),
        ),
        translation.translator && h('p', {}, words.translatedBy(translation.translator)),
      ],
      h(
        'figcaption',
        {},
        joined(
          [
            h('strong', {}, h('bdi', {}, speaker?.name ?? quote.speaker)),
            speaker?.jobTitle,
            quote.date && dateParts(context, quote.date, story.timeZones?.[0]?.id),
            quote.occasion && inlineText(quote.occasion),
            quote.attribution && common.attribution[quote.attribution],
          ],
          ' · ',
        ),
      ),
    ),
    citationList(context, quote.citations),
    variants.length > 0 && [
      h('p', {}, `${own.renderingsHeading}:`),
      h(
        'ul',
        {},
        variants.map(({ text, citations }) =>
          h(
            'li',
            {},
            h('q', { lang: quote.inLanguage, dir: 'auto' }, text),
            citationList(context, citations),
          ),
        ),
      ),
    ],
    correctionParts(context, { kind: 'quote', id: quote.id }),
  );
}

export const quotesView = (context: StaticContext<'quotes'>): readonly Part[] => {
  const { quotes = [] } = context.story;
  return [
    quotes.length
      ? h(
          'ul',
          {},
          quotes.map((quote) => quoteItem(context, quote)),
        )
      : h('p', {}, context.localize.words.none),
  ];
};
