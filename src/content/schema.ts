/**
 * The one definition of a story. Types are inferred from it (`types.ts`), `content/story.schema.json`
 * is generated from it, and every story is checked by it. What each field means to an editor is
 * written in `schema-descriptions.ts`, so that those words never reach a reader's bundle.
 */
import { PARTIAL_DATE, isPartialDate, isTimeZone } from './partial-date.js';
import { atLeast, boolean, choice, list, number, object, ref, variant } from './shape.js';

export const VERDICTS = ['supported', 'refuted', 'conflicting', 'unproven'] as const;

const text = { type: 'text' } as const;

/** Also part of a URL fragment, so nothing in it may need escaping there. */
const id = {
  type: 'text',
  pattern: /^[^\s/#?%&]{1,200}$/,
  code: 'bad-id',
  expected: 'an id without spaces or any of / # ? % &',
} as const;

const date = {
  type: 'text',
  pattern: PARTIAL_DATE,
  isValid: isPartialDate,
  code: 'bad-date',
  expected:
    'a date such as 2020, 2020-01, 2020-01-08 or 2020-01-08T01:30+03:00, on a day that exists',
} as const;

const timeZone = {
  type: 'text',
  isValid: isTimeZone,
  code: 'unknown-time-zone',
  expected: 'the name of a time zone such as Asia/Baghdad',
} as const;

const language = {
  type: 'text',
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  code: 'bad-language',
  expected: 'a language tag such as en or fa-IR',
} as const;

const webUrl = {
  type: 'text',
  pattern: /^https?:\/\/\S+$/i,
  code: 'bad-url',
  expected: 'an address that starts with https://',
} as const;

const imageUrl = {
  type: 'text',
  pattern: /^(https?:\/\/|(?![a-z][a-z0-9+.-]*:|\/\/))\S+$/i,
  code: 'bad-url',
  expected: 'an address that starts with https://, or one relative to the page',
} as const;

const noCorrectAnswer = 'no-correct-answer';

const citationFields = {
  source: ref('source'),
  'says?': text,
  'quote?': text,
  'stance?': choice(['asserts', 'denies', 'qualifies', 'no-comment']),
  'value?': number,
  'unit?': text,
  'asOf?': date,
  'speaker?': text,
  'anonymous?': boolean,
} as const;
export const citation = object(citationFields);
const citations = list(citation);
const someCitations = list(citation, 1);

export const source = object({
  id,
  headline: text,
  'publisher?': text,
  'author?': list(text),
  'datePublished?': date,
  'dateModified?': date,
  'url?': webUrl,
  'archivedAt?': webUrl,
  'inLanguage?': language,
  'type?': choice(['report', 'analysis', 'opinion', 'statement', 'state-media', 'imagery']),
  'disclosure?': text,
});

export const actor = object({
  id,
  name: text,
  'type?': choice(['person', 'organization', 'country']),
  'alternateName?': list(text),
  'jobTitle?': text,
  'memberOf?': ref('actor'),
});

export const event = object({
  id,
  name: text,
  'description?': text,
  'startDate?': date,
  'endDate?': date,
  'approximate?': boolean,
  'timeZone?': timeZone,
  'location?': object({ name: text, 'alternateName?': list(text) }),
  'actors?': list(ref('actor')),
  citations: someCitations,
  'inResponseTo?': ref('event'),
  'prominence?': choice(['key', 'detail']),
  'image?': object({
    url: imageUrl,
    alt: text,
    'credit?': text,
    'width?': atLeast(1),
    'height?': atLeast(1),
  }),
});

export const claim = object({
  id,
  text,
  'claimant?': ref('actor'),
  'datePublished?': date,
  'about?': ref('event'),
  citations: someCitations,
  reviews: list(
    object({
      'date?': date,
      verdict: choice(VERDICTS),
      'explanation?': text,
      'citations?': citations,
    }),
    1,
  ),
  'technique?': text,
});

const { 'says?': says, ...otherCitationFields } = citationFields;
export const dispute = object({
  id,
  question: text,
  'about?': ref('event'),
  accounts: list(object({ says, ...otherCitationFields }), 2),
  'summary?': text,
});

export const quote = object({
  id,
  text,
  speaker: ref('actor'),
  'date?': date,
  'occasion?': text,
  'event?': ref('event'),
  citations: someCitations,
  'inLanguage?': language,
  'translation?': object({ text, 'inLanguage?': language, 'translator?': text }),
  'variants?': list(object({ text, citations: someCitations })),
  'attribution?': choice([
    'on-record',
    'broadcast',
    'post',
    'statement',
    'state-media',
    'anonymous',
  ]),
});

export const scale = object({
  name: text,
  'modelledOn?': text,
  levels: list(
    object({ value: number, name: text, 'description?': text, 'citations?': citations }),
    2,
    'value',
  ),
  'thresholds?': list(object({ above: ref('level'), name: text })),
});

export const step = object(
  {
    id,
    event: ref('event'),
    actor: ref('actor'),
    'target?': ref('actor'),
    'kind?': choice(['action', 'signal']),
    'level?': ref('level'),
    'accounts?': list(object({ level: ref('level'), citation }), 2),
    'rationale?': text,
    'citations?': citations,
  },
  {
    code: 'missing',
    expected: 'given a level, or accounts that differ',
    holds: (it) => it.level !== undefined || it.accounts !== undefined,
  },
);

const questionFields = {
  id,
  'hint?': text,
  'explanation?': text,
  'citations?': citations,
} as const;
const answersOf = <Answer>(
  dispute: { readonly accounts?: unknown } | undefined,
): readonly Answer[] => (Array.isArray(dispute?.accounts) ? (dispute.accounts as Answer[]) : []);

export const question = variant({
  verdict: object({ ...questionFields, claim: ref('claim'), 'text?': text }),
  choice: object(
    {
      ...questionFields,
      text,
      answers: list(object({ id, text, 'correct?': boolean, 'feedback?': text }), 2, 'id'),
    },
    {
      code: noCorrectAnswer,
      expected: 'given a correct answer',
      holds: (it) => it.answers.some((answer) => answer.correct),
    },
  ),
  estimate: object(
    {
      ...questionFields,
      text,
      'dispute?': ref('dispute'),
      'answer?': number,
      'tolerance?': atLeast(0),
      'unit?': text,
      'min?': number,
      'max?': number,
    },
    {
      code: noCorrectAnswer,
      expected: 'given an answer, or a dispute whose accounts have values',
      holds: (it, lookup) =>
        it.answer !== undefined ||
        answersOf<{ value?: unknown }>(lookup('dispute', it.dispute ?? '')).some(
          (account) => account.value !== undefined,
        ),
    },
  ),
  order: object(
    { ...questionFields, text, events: list(ref('event'), 2, '') },
    {
      code: noCorrectAnswer,
      expected: 'made of events with a startDate',
      holds: (it, lookup) =>
        it.events.every((key) => lookup('event', key)?.['startDate'] !== undefined),
    },
  ),
  speaker: object(
    {
      ...questionFields,
      quote: ref('quote'),
      'text?': text,
      answers: list(object({ actor: ref('actor'), 'feedback?': text }), 2, 'actor'),
    },
    {
      code: noCorrectAnswer,
      expected: 'given the speaker of the quote among its answers',
      holds: (it, lookup) => {
        const speaker = lookup('quote', it.quote)?.['speaker'];
        return it.answers.some((answer) => answer.actor === speaker);
      },
    },
  ),
});

export const outcome = object({ from: { type: 'number', min: 0, max: 1 }, text });

export const correction = object({
  id,
  date,
  about: object(
    {
      kind: choice([
        'source',
        'actor',
        'event',
        'claim',
        'dispute',
        'quote',
        'step',
        'question',
        'correction',
      ]),
      id,
    },
    {
      code: 'unknown-reference',
      expected: 'an item of this story',
      holds: (it, lookup) => lookup(it.kind, it.id) !== undefined,
    },
  ),
  text,
  'kind?': choice(['correction', 'clarification', 'update', 'retraction']),
  'previousText?': text,
});

const headerFields = {
  '$schema?': text,
  id,
  headline: text,
  'description?': text,
  'inLanguage?': language,
  'datePublished?': date,
  'dateModified?': date,
  'version?': { type: 'number', min: 1, whole: true },
  'asOf?': date,
  'timeZones?': list(object({ id: timeZone, label: text })),
  'method?': text,
} as const;
/** What stands at the top of a story beside its lists. */
export const header = object(headerFields);

const ladderFields = { 'summary?': text } as const;
export const ladderHeader = object(ladderFields);
export const ladder = object({ scale, steps: list(step, 1), ...ladderFields });

const quizFields = { 'headline?': text, 'confidence?': boolean } as const;
export const quizHeader = object(quizFields);
export const quiz = object({
  ...quizFields,
  questions: list(question, 1),
  'outcomes?': list(outcome),
});

export const story = object({
  ...headerFields,
  sources: list(source, 1),
  'actors?': list(actor),
  'events?': list(event),
  'claims?': list(claim),
  'disputes?': list(dispute),
  'quotes?': list(quote),
  'ladder?': ladder,
  'quiz?': quiz,
  'corrections?': list(correction),
});
