import { isPartialDate } from '../../content/partial-date.js';
import { safeUrl } from '../../internal/safe-url.js';
import { FileError } from '../lib/failures.js';
import { mendDate } from '../check/mend-date.js';
import { readVerdict } from './claimreview-verdicts.js';
import { readHtml } from './html-text.js';
import {
  compact,
  Ids,
  isRecord,
  Notes,
  short,
  textOf,
  titleOfFile,
  type Imported,
  type Importer,
} from './importer.js';

type Json = Readonly<Record<string, unknown>>;

/** Deeper, and of more nodes, nobody nests. */
const MAX_NODES = 100_000;

/** Of a JSON-LD type that may be a list, and may be written as an address. */
const isOf = (node: unknown, type: string): node is Json =>
  isRecord(node) &&
  [node['@type']].flat().some((it) => textOf(it).replace(/^.*[/#:]/, '') === type);

/** Every node within, however it is wrapped: in a graph, a list, a feed, a page. */
function nodesIn(root: unknown): readonly Json[] {
  const found: Json[] = [];
  const waiting = [root];
  for (let seen = 0; waiting.length && seen < MAX_NODES; seen++) {
    const next = waiting.shift();
    if (isRecord(next)) found.push(next);
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
  }
  return found;
}

/** JSON-LD alone, or within a web page. */
function readDocuments(text: string): readonly unknown[] {
  const scripts = [
    ...text.matchAll(/<script\b[^>]*application\/ld\+json[^>]*>([^]*?)<\/script\s*>/gi),
  ];
  const texts = scripts.length ? scripts.map(([, inside = '']) => inside) : [text];
  return texts.flatMap((json) => {
    try {
      return [JSON.parse(json.replace(/^\ufeff/, '')) as unknown];
    } catch {
      return [];
    }
  });
}

const reviewsIn = (text: string): readonly Json[] => {
  const all = readDocuments(text)
    .flatMap(nodesIn)
    .filter((node) => isOf(node, 'ClaimReview'));
  return [...new Set(all)];
};

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const nameOf = (value: unknown): string => {
  const it = first(value);
  return isRecord(it) ? textOf(it['name']) : textOf(it);
};
const webAddress = (value: unknown): string | undefined => {
  const it = first(value);
  const address = safeUrl(isRecord(it) ? textOf(it['url']) || textOf(it['@id']) : textOf(it));
  return address && /^https?:/.test(address) ? address : undefined;
};

/** Of a date of ISO 8601 as much as a story can tell; a time without its zone is left out. */
function dateOf(value: unknown): string | undefined {
  const text = textOf(value);
  return [text, mendDate(text), text.slice(0, 10), text.slice(0, 7), text.slice(0, 4)].find(
    (date): date is string => date !== undefined && isPartialDate(date),
  );
}

/** What is read of a review; anything else it has is told of. */
const READ = new Set([
  'url',
  'claimReviewed',
  'itemReviewed',
  'reviewRating',
  'author',
  'publisher',
  'datePublished',
  'dateModified',
  'inLanguage',
  'reviewBody',
  'description',
  'name',
  'headline',
  'sdPublisher',
  'sdDatePublished',
  'sdLicense',
  'mainEntityOfPage',
]);

const STANCES = {
  supported: 'asserts',
  refuted: 'denies',
  conflicting: 'qualifies',
  unproven: 'qualifies',
} as const;
const ACTORS: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organization',
  NewsMediaOrganization: 'organization',
  Country: 'country',
};

class Reader {
  readonly notes = new Notes();
  readonly sources: Json[] = [];
  readonly actors: Json[] = [];
  readonly claims: Json[] = [];
  readonly questions: Json[] = [];
  /** One for all kinds, so that no two items of a story share one. */
  readonly #ids = new Ids();
  readonly #known = new Map<string, string>();

  /** The id of what is the same each time it comes. */
  #once(key: string, list: Json[], make: () => Json): string {
    const known = this.#known.get(key);
    if (known) return known;
    const item = make();
    list.push(item);
    this.#known.set(key, textOf(item['id']));
    return textOf(item['id']);
  }

  #text(item: string, value: unknown): string {
    const { text, lost } = readHtml(textOf(value));
    if (lost.length)
      this.notes.add(item, `elements of HTML were left out of its text: ${lost.join(', ')}`);
    return text;
  }

  #claimant(value: unknown): string | undefined {
    const it = first(value);
    const name = nameOf(it);
    if (!name || /^(unknown|various|multiple sources|n\/a)$/i.test(name)) return undefined;
    const type = Object.keys(ACTORS).find((key) => isOf(it, key));
    return this.#once(`actor ${name}`, this.actors, () =>
      compact({
        id: this.#ids.make(name, 'claimant'),
        name,
        type: type && ACTORS[type],
        jobTitle: isRecord(it) ? textOf(it['jobTitle']) : '',
      }),
    );
  }

  /** Where the claim was made: each place is a source that asserts it. */
  #appearances(item: string, claim: Json): readonly Json[] {
    const all = [claim['firstAppearance'], claim['appearance']].flat().filter(Boolean);
    return all.flatMap((appearance) => {
      const url = webAddress(appearance);
      if (!url) {
        this.notes.add(item, 'a place where the claim was made has no address and was left out');
        return [];
      }
      const given = isRecord(appearance) ? appearance : {};
      const id = this.#once(`source ${url}`, this.sources, () =>
        compact({
          id: this.#ids.make(new URL(url).hostname.replace(/^www\./, ''), 'appearance'),
          headline: textOf(given['headline']) || textOf(given['name']) || url,
          publisher: nameOf(given['publisher']),
          datePublished: dateOf(given['datePublished']),
          url,
        }),
      );
      return [{ source: id, stance: 'asserts' }];
    });
  }

  read(review: Json, place: number): void {
    const item = review['claimReviewed']
      ? `“${short(textOf(review['claimReviewed']))}”`
      : `review ${place + 1}`;
    const claimNode = first(review['itemReviewed']);
    const claim = isRecord(claimNode) ? claimNode : {};
    const text = this.#text(item, review['claimReviewed'] ?? claim['text'] ?? claim['name']);
    if (!text) {
      this.notes.add(item, 'it was left out, for it does not say which claim it reviews');
      return;
    }
    for (const key of Object.keys(review))
      if (!key.startsWith('@') && !READ.has(key))
        this.notes.add(item, `“${key}” has no counterpart`);

    const { verdict, words, doubt } = readVerdict(first(review['reviewRating']));
    if (doubt) this.notes.add(item, `${doubt}. Look at it`);
    const publisher = nameOf(review['author']) || nameOf(review['publisher']);
    const url = webAddress(review['url']) ?? webAddress(review['mainEntityOfPage']);
    const date = dateOf(review['datePublished']);
    if (!date) this.notes.add(item, 'its verdict has no date. Add the day on which it was reached');
    if (textOf(review['datePublished']).includes('T') && date && !date.includes('T'))
      this.notes.add(
        item,
        `its time says not in which zone: of ${textOf(review['datePublished'])} the day was kept`,
      );
    const source = this.#once(`source ${url ?? `${publisher} ${text}`}`, this.sources, () =>
      compact({
        id: this.#ids.make(publisher || 'fact-check', 'fact-check'),
        headline: textOf(review['headline']) || textOf(review['name']) || short(text, 200),
        publisher,
        datePublished: date,
        dateModified: dateOf(review['dateModified']),
        url,
        inLanguage: textOf(review['inLanguage']),
        type: 'analysis',
        ...(!url && {
          disclosure: 'TODO: this review came without an address. Name where it can be read.',
        }),
      }),
    );
    const rating = first(review['reviewRating']);
    const explanation = [
      // Their own word stands beside ours.
      words && `Rated “${words}”${publisher && ` by ${publisher}`}.`,
      this.#text(item, isRecord(rating) ? rating['ratingExplanation'] : ''),
      this.#text(item, review['reviewBody'] ?? review['description']),
    ];
    const id = this.#ids.make(text, `claim-${place + 1}`);
    const claimant = this.#claimant(claim['author']);
    if (!claimant) this.notes.add(item, 'it does not say who made the claim');
    this.claims.push(
      compact({
        id,
        text,
        claimant,
        datePublished: dateOf(claim['datePublished']),
        citations: [...this.#appearances(item, claim), { source, stance: STANCES[verdict] }],
        reviews: [
          compact({
            date,
            verdict,
            explanation: [...new Set(explanation)].filter(Boolean).join('\n\n'),
            citations: [{ source }],
          }),
        ],
      }),
    );
    this.questions.push({
      id: this.#ids.make(`q-${id}`, `q-${place + 1}`),
      kind: 'verdict',
      claim: id,
    });
  }
}

export const claimreview: Importer = {
  name: 'claimreview',
  about: 'ClaimReview as JSON-LD, alone or inside a web page',
  fits: (text) => /ClaimReview/.test(text) && reviewsIn(text).length > 0,
  read: (text, { file, lang }): Imported => {
    const reviews = reviewsIn(text);
    if (reviews.length === 0) throw new FileError(`There is no ClaimReview in ${file}.`);
    const reader = new Reader();
    reviews.forEach((review, place) => reader.read(review, place));
    const { claims, actors, sources, questions, notes } = reader;
    if (claims.length === 0)
      throw new FileError(`No ClaimReview in ${file} says which claim it reviews.`);
    const headline = claims.length === 1 ? textOf(claims[0]?.['text']) : titleOfFile(file);
    const languages = new Set(
      reviews.map((review) => textOf(review['inLanguage'])).filter(Boolean),
    );
    return {
      notes: notes.all,
      carried: `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, with a question for each`,
      story: compact({
        id: new Ids().make(titleOfFile(file), 'imported-claims'),
        headline,
        inLanguage: lang ?? (languages.size === 1 ? [...languages][0] : undefined),
        version: 1,
        method:
          'TODO: the verdicts were imported from fact-checks by others. Say how they were reached.',
        sources,
        ...(actors.length > 0 && { actors }),
        claims,
        quiz: { questions },
      }),
    };
  },
};
