/** A quote with all that is needed to cite it, as plain text for a mail, a post or another article. */
import { plainText } from '../../content/rich-text.js';
import { indexOf, speakerOf } from '../../content/story-index.js';
import type { Citation, Quote, Story } from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';
import type { Translation } from '../../localize/translation.js';
import { rolesOf } from './quotes-model.js';

/** The language a citation is written in. */
export interface CitationFormat {
  readonly take: Translation['quoteTakeAway'];
  readonly common: Translation['common'];
  readonly dir: 'ltr' | 'rtl';
  /** A date of the story in words; a time on the clock of `timeZone`, else of the story. */
  readonly date: (text: string, timeZone?: string) => string;
}

const AGAINST = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/,
  rtl: /\p{sc=Latin}|\p{sc=Cyrillic}|\p{sc=Greek}/u,
};

/** A story's own marks of direction may begin what they don't end. */
const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that runs the other way must not turn around what stands beside it; any other is left without marks. */
function isolated({ dir }: CitationFormat, text: string): string {
  const plain = plainText(text).replace(MARKS, '');
  return AGAINST[dir].test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Source headline, publisher, date and address; and what a reader has to know of it. */
function sourceText(story: Story, citation: Citation, format: CitationFormat): string {
  const { take, common, date } = format;
  const source = indexOf(story).source.get(citation.source);
  if (!source) return '';
  const { headline, publisher, type, datePublished } = source;
  const speaker = speakerOf(story, citation);
  const named = (text: string): string => isolated(format, text);
  return [
    take.words(named(headline)),
    publisher ? named(publisher) : common.publisherUnknown,
    type === 'state-media' && common.sourceType[type],
    datePublished && date(datePublished),
    speaker && common.citing(named(speaker)),
    citation.anonymous && common.anonymous,
    // Without marks of direction: they would become part of the link.
    safeUrl(source.url) ?? safeUrl(source.archivedAt),
  ]
    .filter(Boolean)
    .join(common.and);
}

/**
 * “Words” – Speaker, role, date (Source headline, publisher, date, address). From “story”, as of a date.
 * In the language of the page; what is told to be unknown is said.
 * @param address of the quote on the page; '' where it has none
 */
export function citationText(
  story: Story,
  quote: Quote,
  format: CitationFormat,
  address: string,
): string {
  const { take, common, date } = format;
  const { actor, event } = indexOf(story);
  const { text, translation, attribution } = quote;
  const named = (part: string): string => isolated(format, part);
  const speaker = actor.get(quote.speaker);
  const who = [
    ...(speaker ? [speaker.name, ...rolesOf(story, speaker)].map(named) : []),
    quote.date ? date(quote.date, event.get(quote.event ?? '')?.timeZone) : common.dateUnknown,
    // Other ways by which words become known tell nothing against them.
    attribution === 'anonymous' || attribution === 'state-media'
      ? common.attribution[attribution]
      : '',
  ];
  const translated =
    translation && take.translated(named(translation.text), named(translation.translator ?? ''));
  const cited = take.cited(
    [take.words(named(text)), translated].filter(Boolean).join(' '),
    who.filter(Boolean).join(common.and),
    quote.citations.map((citation) => sourceText(story, citation, format)).join(take.between),
  );
  const from = take.from(named(story.headline), story.asOf ? date(story.asOf) : '');
  return `${cited}\n${from}${address ? `: ${address}` : '.'}`;
}
