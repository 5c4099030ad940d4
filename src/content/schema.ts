/**
 * The one definition of a story. Types are inferred from it (`types.ts`), `content/story.schema.json`
 * is generated from it, and `parseStory` checks with it. What each field means to an editor is
 * written in `schema-descriptions.ts`, so that those words never reach a reader's bundle.
 *
 * A message here is `code:what is expected`, completed to a sentence by `check-item.ts`.
 */
import * as v from 'valibot';
import { PARTIAL_DATE, isPartialDate } from './partial-date.js';

/** Longest text an item may carry, in UTF-16 code units: far above any paragraph, far below a flood. */
const MAX_TEXT = 20_000;

export const STANCES = ['asserts', 'denies', 'qualifies', 'no-comment'] as const;
export const VERDICTS = ['supported', 'refuted', 'conflicting', 'unproven'] as const;
const SOURCE_TYPES = ['report', 'analysis', 'opinion', 'statement', 'state-media', 'imagery'] as const;
const ACTOR_TYPES = ['person', 'organization', 'country'] as const;
const ATTRIBUTIONS = ['on-record', 'broadcast', 'post', 'statement', 'state-media', 'anonymous'] as const;
const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'retraction'] as const;
const STEP_KINDS = ['action', 'signal'] as const;
export const ITEM_KINDS = [
  'source',
  'actor',
  'event',
  'claim',
  'dispute',
  'quote',
  'step',
  'question',
  'correction',
] as const;

/**
 * Finds another item of the story under check, unchecked itself; undefined where a reference leads
 * nowhere or to something that was left out. A rung of the ladder goes by the kind `level`.
 */
export type Lookup = (
  kind: (typeof ITEM_KINDS)[number] | 'level',
  id: string,
) => Readonly<Record<string, unknown>> | undefined;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && (value as Record<string, unknown>)[key] !== undefined;

/** Builds the schemas of one check; `lookup` answers for the references of the story at hand. */
export function createSchema(lookup: Lookup) {
  const { optional, array, object, pipe, string, check, picklist, minLength, minValue } = v;

  const text = pipe(string(), minLength(1), v.maxLength(MAX_TEXT, 'too-long:shorter'));
  /** Also part of a URL fragment, so nothing in it may need escaping there. */
  const id = pipe(
    string(),
    v.regex(/^[^\s/#?%&]{1,200}$/, 'bad-id:an id without spaces or any of / # ? % &'),
  );
  const date = pipe(
    string(),
    v.regex(PARTIAL_DATE, 'bad-date:a date such as 2020, 2020-01, 2020-01-08 or 2020-01-08T01:30+03:00'),
    check(isPartialDate, 'bad-date:a day that exists'),
  );
  const language = pipe(
    string(),
    v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'bad-language:a language tag such as en or fa-IR'),
  );
  const webUrl = pipe(string(), v.regex(/^https?:\/\/\S+$/i, 'bad-url:an address that starts with https://'));
  /** May also be relative to the page. */
  const imageUrl = pipe(
    string(),
    v.regex(/^(https?:\/\/|(?![a-z][a-z0-9+.-]*:|\/\/))\S+$/i, 'bad-url:an https:// or relative address'),
  );
  const number = pipe(v.number(), v.finite());
  const size = pipe(number, minValue(1));

  const ref = (kind: Parameters<Lookup>[0]) =>
    pipe(
      id,
      check((key) => lookup(kind, key) !== undefined, `unknown-reference:the id of a ${kind} of this story`),
    );
  const level = pipe(
    number,
    check((value) => lookup('level', String(value)) !== undefined, 'level-outside-scale:a level of the scale'),
  );

  const citationFields = {
    source: ref('source'),
    says: optional(text),
    quote: optional(text),
    stance: optional(picklist(STANCES)),
    value: optional(number),
    unit: optional(text),
    asOf: optional(date),
    speaker: optional(text),
    anonymous: optional(v.boolean()),
  };
  const citation = object(citationFields);
  const citations = array(citation);
  const someCitations = pipe(citations, minLength(1));

  const source = object({
    id,
    headline: text,
    publisher: optional(text),
    author: optional(array(text)),
    datePublished: optional(date),
    dateModified: optional(date),
    url: optional(webUrl),
    archivedAt: optional(webUrl),
    inLanguage: optional(language),
    type: optional(picklist(SOURCE_TYPES)),
    disclosure: optional(text),
  });

  const actor = object({
    id,
    name: text,
    type: optional(picklist(ACTOR_TYPES)),
    alternateName: optional(array(text)),
    jobTitle: optional(text),
    memberOf: optional(ref('actor')),
  });

  const event = object({
    id,
    name: text,
    description: optional(text),
    startDate: optional(date),
    endDate: optional(date),
    approximate: optional(v.boolean()),
    timeZone: optional(text),
    location: optional(object({ name: text, alternateName: optional(array(text)) })),
    actors: optional(array(ref('actor'))),
    citations: someCitations,
    inResponseTo: optional(ref('event')),
    prominence: optional(picklist(['key', 'detail'])),
    image: optional(
      object({
        url: imageUrl,
        alt: text,
        credit: optional(text),
        width: optional(size),
        height: optional(size),
      }),
    ),
  });

  const claim = object({
    id,
    text,
    claimant: optional(ref('actor')),
    datePublished: optional(date),
    about: optional(ref('event')),
    citations: someCitations,
    reviews: pipe(
      array(
        object({
          date: optional(date),
          verdict: picklist(VERDICTS),
          explanation: optional(text),
          citations: optional(citations),
        }),
      ),
      minLength(1),
    ),
    technique: optional(text),
  });

  const dispute = object({
    id,
    question: text,
    about: optional(ref('event')),
    accounts: pipe(array(object({ ...citationFields, says: text })), minLength(2)),
    summary: optional(text),
  });

  const quote = object({
    id,
    text,
    speaker: ref('actor'),
    date: optional(date),
    occasion: optional(text),
    event: optional(ref('event')),
    citations: someCitations,
    inLanguage: optional(language),
    translation: optional(
      object({ text, inLanguage: optional(language), translator: optional(text) }),
    ),
    variants: optional(array(object({ text, citations: someCitations }))),
    attribution: optional(picklist(ATTRIBUTIONS)),
  });

  const scale = object({
    name: text,
    modelledOn: optional(text),
    levels: pipe(
      array(
        object({
          value: number,
          name: text,
          description: optional(text),
          citations: optional(citations),
        }),
      ),
      minLength(2),
    ),
    thresholds: optional(array(object({ above: level, name: text }))),
  });

  const step = pipe(
    object({
      id,
      event: ref('event'),
      actor: ref('actor'),
      target: optional(ref('actor')),
      kind: optional(picklist(STEP_KINDS)),
      level: optional(level),
      accounts: optional(pipe(array(object({ level, citation })), minLength(2))),
      rationale: optional(text),
      citations: optional(citations),
    }),
    check((it) => has(it, 'level') || has(it, 'accounts'), 'missing:given a level, or accounts that differ'),
  );

  const questionFields = {
    id,
    hint: optional(text),
    explanation: optional(text),
    citations: optional(citations),
  };
  const question = v.variant('kind', [
    object({ ...questionFields, kind: v.literal('verdict'), claim: ref('claim'), text: optional(text) }),
    pipe(
      object({
        ...questionFields,
        kind: v.literal('choice'),
        text,
        answers: pipe(
          array(object({ id, text, correct: optional(v.boolean()), feedback: optional(text) })),
          minLength(2),
        ),
      }),
      check((it) => it.answers.some((answer) => answer.correct), 'no-correct-answer:given a correct answer'),
    ),
    pipe(
      object({
        ...questionFields,
        kind: v.literal('estimate'),
        text,
        dispute: optional(ref('dispute')),
        answer: optional(number),
        tolerance: optional(pipe(number, minValue(0))),
        unit: optional(text),
        min: optional(number),
        max: optional(number),
      }),
      check((it) => {
        const accounts = it.dispute !== undefined && lookup('dispute', it.dispute)?.accounts;
        return it.answer !== undefined || (isList(accounts) && accounts.some((a) => has(a, 'value')));
      }, 'no-correct-answer:given an answer, or a dispute whose accounts have values'),
    ),
    pipe(
      object({ ...questionFields, kind: v.literal('order'), text, events: pipe(array(ref('event')), minLength(2)) }),
      check(
        (it) => it.events.every((key) => has(lookup('event', key), 'startDate')),
        'no-correct-answer:made of events with a startDate',
      ),
    ),
    pipe(
      object({
        ...questionFields,
        kind: v.literal('speaker'),
        quote: ref('quote'),
        text: optional(text),
        answers: pipe(array(object({ actor: ref('actor'), feedback: optional(text) })), minLength(2)),
      }),
      check((it) => {
        const speaker = lookup('quote', it.quote)?.speaker;
        return it.answers.some((answer) => answer.actor === speaker);
      }, 'no-correct-answer:given the speaker of the quote among its answers'),
    ),
  ]);

  const outcome = object({ from: pipe(number, minValue(0), v.maxValue(1)), text });

  const correction = object({
    id,
    date,
    about: pipe(
      object({ kind: picklist(ITEM_KINDS), id }),
      check((it) => lookup(it.kind, it.id) !== undefined, 'unknown-reference:an item of this story'),
    ),
    text,
    kind: optional(picklist(CORRECTION_KINDS)),
    previousText: optional(text),
  });

  /** What stands at the top of a story beside its lists. */
  const header = object({
    $schema: optional(string()),
    id,
    headline: text,
    description: optional(text),
    inLanguage: optional(language),
    datePublished: optional(date),
    dateModified: optional(date),
    version: optional(pipe(v.number(), v.integer(), minValue(1))),
    asOf: optional(date),
    timeZones: optional(array(object({ id: text, label: text }))),
    method: optional(text),
  });

  const ladderFields = object({ summary: optional(text) });
  const ladder = object({ scale, steps: pipe(array(step), minLength(1)), ...ladderFields.entries });

  const quizFields = object({ headline: optional(text), confidence: optional(v.boolean()) });
  const quiz = object({
    ...quizFields.entries,
    questions: pipe(array(question), minLength(1)),
    outcomes: optional(array(outcome)),
  });

  const story = object({
    ...header.entries,
    sources: pipe(array(source), minLength(1)),
    actors: optional(array(actor)),
    events: optional(array(event)),
    claims: optional(array(claim)),
    disputes: optional(array(dispute)),
    quotes: optional(array(quote)),
    ladder: optional(ladder),
    quiz: optional(quiz),
    corrections: optional(array(correction)),
  });

  return {
    header,
    source,
    actor,
    event,
    claim,
    dispute,
    quote,
    scale,
    step,
    ladderFields,
    ladder,
    question,
    outcome,
    quizFields,
    quiz,
    correction,
    citation,
    story,
  };
}

export type Schema = ReturnType<typeof createSchema>;
