/** What several views hold: dates, citations, accounts that differ, corrections. */
import { parsePartialDate } from '../content/partial-date.js';
import { correctionsOf, indexOf, speakerOf } from '../content/story-index.js';
import type { Citation, Dispute, ItemRef, Source, StoryEvent } from '../content/types.js';
import { textFragment } from '../internal/text-fragment.js';
import { safeUrl } from '../internal/safe-url.js';
import type { StaticContext } from './context.js';
import { blockText, h, inlineText, joined, type Element, type Part } from './markup.js';

const DOT = ' · ';

/** A date in words, with what a machine may know of it. */
export function dateParts(
  { localize }: StaticContext,
  text: string,
  zone?: string,
  isAbout = false,
): Element | string {
  const date = parsePartialDate(text);
  if (!date) return text;
  const words = localize.date({ ...date, approximate: date.approximate || isAbout }, zone);
  // HTML knows no marks of doubt and no years before 1.
  return h('time', date.year > 0 ? { datetime: text.replace(/[~?%]$/, '') } : {}, words);
}

/** When an event was, times of day on the clock of its place, which is named. */
export function whenParts(context: StaticContext, event: StoryEvent): readonly Part[] {
  const { story, localize } = context;
  const { startDate, endDate, approximate, timeZone } = event;
  if (!startDate && !endDate) return [localize.common.dateUnknown];
  const zone = timeZone ?? story.timeZones?.[0]?.id;
  const write = (date: string | undefined): Part =>
    date ? dateParts(context, date, zone, approximate) : localize.common.dateUnknown;
  const [before, between, after] = localize.common.from('\n', '\n').split('\n');
  const isTimed = [startDate, endDate].some((date) => date?.includes('T'));
  const label =
    story.timeZones?.find(({ id }) => id === zone)?.label ??
    zone?.split('/').at(-1)?.replaceAll('_', ' ');
  return [
    endDate ? [before, write(startDate), between, write(endDate), after] : write(startDate),
    isTimed && label && [' (', h('bdi', {}, label), ')'],
  ];
}

/** The source's headline, linked to the very words where there is an address. */
export function sourceLink(source: Source, words?: string): Element {
  const url = safeUrl(source.url);
  const title = h('cite', { lang: source.inLanguage, dir: 'auto' }, source.headline);
  return url
    ? h('a', { href: words ? textFragment(url, words) : url, rel: 'noopener' }, title)
    : title;
}

export const numberParts = (
  { localize }: StaticContext,
  { value, unit }: Pick<Citation, 'value' | 'unit'>,
): Part => value !== undefined && [localize.number(value), unit && [' ', inlineText(unit)]];

function citationItem(context: StaticContext, citation: Citation): Element | undefined {
  const { story, localize } = context;
  const { common } = localize;
  const source = indexOf(story).source.get(citation.source);
  if (!source) return undefined;
  const speaker = speakerOf(story, citation);
  const archive = safeUrl(source.archivedAt);
  const said: Part = [
    joined(
      [
        citation.stance && h('strong', {}, common.stance[citation.stance]),
        numberParts(context, citation),
        citation.says && inlineText(citation.says),
        citation.quote && h('q', { lang: source.inLanguage, dir: 'auto' }, citation.quote),
      ],
      DOT,
    ),
  ];
  const origin = joined(
    [
      sourceLink(source, citation.quote),
      // That it is not named is said once, in the list of sources.
      source.publisher,
      source.type && common.sourceType[source.type],
      source.datePublished && dateParts(context, source.datePublished),
      speaker && h('bdi', {}, common.citing(speaker)),
      citation.anonymous && common.anonymous,
      archive && h('a', { href: archive, rel: 'noopener' }, common.archived),
    ],
    DOT,
  );
  return h(
    'li',
    {},
    joined(
      [said, origin].filter((part) => !Array.isArray(part) || part.flat(9).some(Boolean)),
      ' — ',
    ),
  );
}

/** Who says so. */
export const citationList = (
  context: StaticContext,
  citations: readonly Citation[] = [],
): Element | undefined =>
  citations.length
    ? h(
        'ul',
        {},
        citations.map((citation) => citationItem(context, citation)),
      )
    : undefined;

/** A question that sources answer differently, with each account. */
export const disputeParts = (context: StaticContext, dispute: Dispute): readonly Part[] => [
  h(
    'p',
    {},
    h('strong', {}, context.localize.common.accountsDiffer, ':'),
    ' ',
    inlineText(dispute.question),
  ),
  citationList(context, dispute.accounts),
  dispute.summary && blockText(dispute.summary),
];

/** What was corrected about an item. */
export const correctionParts = (context: StaticContext, item: ItemRef): readonly Part[] => {
  const { common } = context.localize;
  return correctionsOf(context.story, item).map((correction) =>
    h(
      'p',
      {},
      h('strong', {}, common.correction[correction.kind ?? 'correction']),
      ' (',
      dateParts(context, correction.date),
      '): ',
      inlineText(correction.text),
      correction.previousText && [
        ' ',
        common.previously,
        ' ',
        h('q', {}, ...inlineText(correction.previousText)),
      ],
    ),
  );
};

export const actorName = ({ story }: StaticContext, id: string): Element =>
  h('bdi', {}, indexOf(story).actor.get(id)?.name ?? id);
