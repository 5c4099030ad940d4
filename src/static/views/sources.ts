import { currentReview } from '../../content/current-review.js';
import type { Citation, Source } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';
import type { StaticContext } from '../context.js';
import { h, heading, inlineText, joined, type Element, type Part } from '../markup.js';
import { correctionParts, dateParts, numberParts, sourceLink } from '../shared.js';

function sourceItem(context: StaticContext<'sources'>, source: Source): Element {
  const { words } = context;
  const { common } = context.localize;
  return h(
    'li',
    {},
    h(
      'p',
      {},
      joined(
        [
          sourceLink(source),
          source.publisher ?? common.publisherUnknown,
          source.author?.length
            ? words.authors(source.author.join(common.and))
            : words.authorUnknown,
          source.datePublished ? dateParts(context, source.datePublished) : words.undated,
          source.dateModified && [`${words.updated} `, dateParts(context, source.dateModified)],
          source.type && common.sourceType[source.type],
          source.archivedAt &&
            h('a', { href: source.archivedAt, rel: 'noopener' }, common.archived),
        ],
        ' · ',
      ),
    ),
    source.disclosure && h('p', {}, `${words.disclosure} `, inlineText(source.disclosure)),
    correctionParts(context, { kind: 'source', id: source.id }),
  );
}

/** What each source says of one matter, and which say nothing: a list, which reads on any width and in a mail. */
function matterItem(
  context: StaticContext<'sources'>,
  text: string,
  citations: readonly Citation[],
  verdict?: string,
): Element {
  const { story, localize, words } = context;
  const { common } = localize;
  const bySource = groupBy(citations, ({ source }) => source);
  const nameOf = (source: Source): Element => h('bdi', {}, source.publisher ?? source.headline);
  const silent = story.sources.filter(({ id }) => !bySource.has(id));
  return h(
    'li',
    {},
    h('p', {}, inlineText(text), verdict && [' ', h('strong', {}, verdict)]),
    h(
      'ul',
      {},
      story.sources.map((source) => {
        const own = bySource.get(source.id) ?? [];
        const said = own.map((citation) =>
          joined(
            [common.stance[citation.stance ?? 'asserts'], numberParts(context, citation)],
            ' · ',
          ),
        );
        return own.length > 0 && h('li', {}, nameOf(source), ': ', joined(said, '; '));
      }),
      silent.length > 0 && h('li', {}, joined(silent.map(nameOf), common.and), `: ${words.silent}`),
    ),
  );
}

export const sourcesView = (context: StaticContext<'sources'>): readonly Part[] => {
  const { story, localize, headingLevel, words } = context;
  const count = story.sources.length;
  const matters = [
    ...(story.claims ?? []).map((claim) =>
      matterItem(
        context,
        claim.text,
        claim.citations,
        localize.common.verdict[currentReview(claim).verdict],
      ),
    ),
    ...(story.disputes ?? []).map(({ question, accounts }) =>
      matterItem(context, question, accounts),
    ),
  ];
  return [
    h('p', {}, localize.words.intro(count, localize.number(count))),
    h(
      'ul',
      {},
      story.sources.map((source) => sourceItem(context, source)),
    ),
    matters.length > 0 && [heading(headingLevel + 1, words.compared), h('ul', {}, matters)],
  ];
};
