/** A story in the words of schema.org, for archives and for readers that are machines. */
import { currentReview } from '../../content/current-review.js';
import { parsePartialDate } from '../../content/partial-date.js';
import { plainText } from '../../content/rich-text.js';
import { indexOf } from '../../content/story-index.js';
import type {
  Actor,
  Citation,
  Claim,
  Correction,
  Quote,
  Source,
  Story,
  StoryEvent,
} from '../../content/types.js';
import { safeUrl } from '../../internal/safe-url.js';

export interface JsonLdOptions {
  /** Address of the page; ids of the nodes hang on it. */
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  /** A date in words, for those that ISO 8601 can't write. */
  readonly dateWords: (date: string) => string;
  /** A verdict in words. */
  readonly verdictWords: (verdict: Claim['reviews'][number]['verdict']) => string;
}

type Node = Readonly<Record<string, unknown>>;

/** Without what is undefined. */
const node = (type: string, fields: Node): Node => ({
  '@type': type,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
});

/** A date that ISO 8601 has. One that is about or uncertain would be passed off as exact: it is left out. */
const exact = (date: string | undefined): string | undefined => {
  const parsed = date === undefined ? undefined : parsePartialDate(date);
  return parsed && !parsed.approximate && !parsed.uncertain && parsed.year > 0 ? date : undefined;
};

const TYPES = { person: 'Person', organization: 'Organization', country: 'Country' } as const;

const actorNode = ({ name, type, alternateName, jobTitle }: Actor): Node =>
  node(type ? TYPES[type] : 'Thing', {
    name,
    alternateName,
    // Only people have one in schema.org.
    jobTitle: type === 'person' ? jobTitle : undefined,
  });

const sourceNode = (source: Source): Node =>
  node(
    source.type === 'opinion'
      ? 'OpinionNewsArticle'
      : source.type === 'report'
        ? 'ReportageNewsArticle'
        : 'CreativeWork',
    {
      headline: source.headline,
      publisher: source.publisher && node('Organization', { name: source.publisher }),
      author: source.author?.map((name) => node('Person', { name })),
      datePublished: exact(source.datePublished),
      dateModified: exact(source.dateModified),
      url: safeUrl(source.url),
      archivedAt: safeUrl(source.archivedAt),
      inLanguage: source.inLanguage,
    },
  );

/**
 * `ClaimReview`, `Quotation`, `Event` and `CorrectionComment` as one graph. A verdict is given in words
 * and not as a number, for “conflicting” lies nowhere between true and false.
 */
export function jsonLd(story: Story, options: JsonLdOptions): Node {
  const { publisher, dateWords, verdictWords } = options;
  const url = safeUrl(options.url);
  const index = indexOf(story);
  const idOf = (kind: string, id: string): string | undefined =>
    url && `${url.replace(/#.*$/, '')}#${story.id}/${kind}/${id}`;
  const desk = publisher ? node('Organization', { name: publisher }) : undefined;
  const actor = (id: string | undefined): Node | undefined => {
    const found = index.actor.get(id ?? '');
    return found && actorNode(found);
  };
  const sourcesOf = (citations: readonly Citation[] = []): readonly Node[] | undefined => {
    const ids = [...new Set(citations.map(({ source }) => source))];
    const nodes = ids.flatMap((id) => index.source.get(id) ?? []).map(sourceNode);
    return nodes.length ? nodes : undefined;
  };

  const claimReview = (claim: Claim): Node => {
    const review = currentReview(claim);
    return node('ClaimReview', {
      '@id': idOf('claim', claim.id),
      url,
      claimReviewed: plainText(claim.text),
      itemReviewed: node('Claim', {
        text: plainText(claim.text),
        author: actor(claim.claimant),
        datePublished: exact(claim.datePublished),
        appearance: sourcesOf(
          claim.citations.filter(({ stance }) => (stance ?? 'asserts') === 'asserts'),
        ),
      }),
      reviewRating: node('Rating', {
        alternateName: verdictWords(review.verdict),
        ratingExplanation: review.explanation && plainText(review.explanation),
      }),
      datePublished: exact(review.date),
      author: desk,
      inLanguage: story.inLanguage,
      citation: sourcesOf([...claim.citations, ...(review.citations ?? [])]),
    });
  };

  const quotation = (quote: Quote): Node =>
    node('Quotation', {
      '@id': idOf('quote', quote.id),
      text: quote.text,
      creator: actor(quote.speaker),
      dateCreated: exact(quote.date),
      inLanguage: quote.inLanguage ?? story.inLanguage,
      description: quote.occasion && plainText(quote.occasion),
      citation: sourcesOf(quote.citations),
      workTranslation:
        quote.translation &&
        node('Quotation', {
          text: quote.translation.text,
          inLanguage: quote.translation.inLanguage,
          translator:
            quote.translation.translator && node('Person', { name: quote.translation.translator }),
        }),
    });

  const event = (item: StoryEvent): Node => {
    const { startDate, endDate, location, approximate } = item;
    const start = approximate ? undefined : exact(startDate);
    return node('Event', {
      '@id': idOf('event', item.id),
      name: plainText(item.name),
      description: item.description && plainText(item.description),
      startDate: start,
      endDate: exact(endDate),
      // What can't be written as a date of ISO 8601 is said in words.
      disambiguatingDescription: startDate && !start ? dateWords(startDate) : undefined,
      location:
        location && node('Place', { name: location.name, alternateName: location.alternateName }),
      contributor: item.actors?.length ? item.actors.map(actor) : undefined,
      image: item.image && safeUrl(item.image.url, url),
      subjectOf: sourcesOf(item.citations),
    });
  };

  const comment = (correction: Correction): Node =>
    node('CorrectionComment', {
      '@id': idOf('correction', correction.id),
      text: plainText(correction.text),
      datePublished: exact(correction.date),
      about: ((id) => id && { '@id': id })(idOf(correction.about.kind, correction.about.id)),
    });

  const article = node('Article', {
    '@id': url && `${url.replace(/#.*$/, '')}#${story.id}`,
    url,
    headline: plainText(story.headline),
    description: story.description && plainText(story.description),
    inLanguage: story.inLanguage,
    datePublished: exact(story.datePublished),
    dateModified: exact(story.dateModified),
    version: story.version,
    publisher: desk,
    citation: story.sources.map(sourceNode),
    correction: story.corrections?.map(comment),
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article,
      ...(story.claims ?? []).map(claimReview),
      ...(story.quotes ?? []).map(quotation),
      ...(story.events ?? []).map(event),
    ],
  };
}
