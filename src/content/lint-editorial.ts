/**
 * What a desk looks at before it publishes, beyond what every program that reads a story should know:
 * the command line says it. Nothing of it is wrong by the format.
 */
import { currentReview } from './current-review.js';
import { parsePartialDate } from './partial-date.js';
import { pointTo, type Problem } from './problem.js';
import { indexOf } from './story-index.js';
import type { Claim, Question, Quote, Step, Story, StoryEvent } from './types.js';

type Places = ReadonlyMap<object, string>;
/** @param part what it is about, or `field` of it */
type Report = (part: object, field: string, code: string, sentence: string) => void;

/** Whether one date had passed before the other began, whatever clock either is of. */
const isOver = (a: string | undefined, b: string | undefined): boolean => {
  const [x, y] = [parsePartialDate(a ?? ''), parsePartialDate(b ?? '')];
  return !!x && !!y && x.end + 14 * 3_600_000 <= y.start;
};

/** Every text of the story, with where it stands; not deeper than a story nests. */
function* textsIn(
  part: unknown,
  pointer: string,
): Generator<readonly [pointer: string, text: string]> {
  if (typeof part === 'string') yield [pointer, part];
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) yield* textsIn(value, pointTo(pointer, key));
}

const NO_TEXT = /\/(\$schema|id|url|archivedAt)$/;

/** @param input the story as given, of which `story` was made */
function lintTexts(
  input: unknown,
  warn: (pointer: string, code: string, message: string) => void,
): void {
  for (const [pointer, text] of textsIn(input, '')) {
    if (NO_TEXT.test(pointer)) continue;
    if (/\bTODO\b/.test(text))
      warn(
        pointer,
        'unfinished',
        'A text still says TODO, and readers would see it. Write what it asks for.',
      );
    const tag = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/i.exec(text)?.[0];
    if (tag)
      warn(
        pointer,
        'html-in-text',
        `A text holds “${tag.slice(0, 40)}”, which readers would see as it stands. Write *em*, **strong** or [label](https://…) instead.`,
      );
  }
}

/** An actor whom nothing names is not seen by anybody; a source is, in the list of sources. */
function lintSources(story: Story, input: unknown, report: Report): void {
  const cited = new Set<unknown>();
  for (const [pointer, text] of textsIn(input, ''))
    if (pointer.endsWith('/source')) cited.add(text);
  for (const source of story.sources)
    if (!cited.has(source.id))
      report(
        source,
        'id',
        'unused',
        'nothing in the story cites this source. Cite it, or take it out.',
      );
}

function lintEvent(story: Story, event: StoryEvent, report: Report): void {
  const { event: events } = indexOf(story);
  const seen = new Set<string>();
  for (
    let next = event.inResponseTo;
    next && !seen.has(next);
    next = events.get(next)?.inResponseTo
  ) {
    seen.add(next);
    if (next === event.id)
      report(
        event,
        'inResponseTo',
        'answers-itself',
        'it is, by way of what it answers, an answer to itself. Correct the reference.',
      );
  }
  if (event.startDate?.includes('T') && !event.timeZone && !story.timeZones?.length)
    report(
      event,
      'startDate',
      'no-time-zone',
      'it has a time of day, but nothing says on which clock. Add timeZones to the story.',
    );
}

function lintClaim(claim: Claim, report: Report): void {
  const review = currentReview(claim);
  const evidence = [...claim.citations, ...(review.citations ?? [])];
  const stances = new Set(evidence.map(({ stance }) => stance ?? 'asserts'));
  if (review.verdict === 'conflicting' && stances.size === 1 && evidence.length > 1)
    report(
      claim,
      'reviews',
      'verdict-contradicts-citations',
      `its verdict is “conflicting”, but every citation ${[...stances][0]} it. Add the account that differs, or correct the verdict.`,
    );
  for (const it of claim.reviews)
    if (isOver(it.date, claim.datePublished))
      report(
        it,
        'date',
        'verdict-before-claim',
        'a verdict is older than the claim itself. Correct one of the dates.',
      );
}

function lintQuote(story: Story, quote: Quote, report: Report): void {
  const { source } = indexOf(story);
  for (const citation of quote.citations)
    if (
      isOver(
        source.get(citation.source)?.dateModified ?? source.get(citation.source)?.datePublished,
        quote.date,
      )
    )
      report(
        citation,
        'source',
        'printed-before-said',
        'the source was published before the words were said. Correct a date, or the source.',
      );
}

function lintStep(step: Step, report: Report): void {
  if (!step.rationale)
    report(
      step,
      '',
      'no-rationale',
      'it has no rationale. A rung is our judgement: say in a line why this one.',
    );
  if (step.accounts && new Set(step.accounts.map(({ level }) => level)).size === 1)
    report(
      step,
      'accounts',
      'accounts-agree',
      'all its accounts name the same rung. Give level instead, or add the account that differs.',
    );
}

function lintQuestion(story: Story, question: Question, report: Report): void {
  if (question.kind === 'choice' && question.answers.every(({ correct }) => correct))
    report(
      question,
      'answers',
      'all-correct',
      'every answer is right, so that it asks nothing. Add a wrong one.',
    );
  if (question.kind !== 'estimate') return;
  const { min, max, answer, dispute } = question;
  if (min !== undefined && max !== undefined && min >= max)
    report(
      question,
      'max',
      'range-reversed',
      `its slider ends at ${max}, where it begins at ${min}. Correct one of them.`,
    );
  const accounts = indexOf(story).dispute.get(dispute ?? '')?.accounts ?? [];
  const values = [answer, ...accounts.map(({ value }) => value)].filter(
    (value) => value !== undefined,
  );
  const outside = values.find((value) => value < (min ?? value) || value > (max ?? value));
  if (outside !== undefined)
    report(
      question,
      min !== undefined && outside < min ? 'min' : 'max',
      'answer-outside-range',
      `its slider does not reach ${outside}, which is right. Widen it.`,
    );
}

/**
 * @param input the story as given
 * @param places JSON pointers to where each object of the story was given
 */
export function lintEditorial(
  story: Story,
  input: unknown,
  places: Places,
  report: (problem: Problem) => void,
): void {
  const warn = (pointer: string, code: string, message: string): void =>
    report({ pointer, code, severity: 'warning', message });
  const about =
    (id: string): Report =>
    (part, field, code, sentence) => {
      const place = places.get(part) ?? '';
      warn(field ? pointTo(place, field) : place, code, `“${id}”: ${sentence}`);
    };
  lintTexts(input, warn);
  lintSources(story, input, (item, ...rest) => about((item as { id: string }).id)(item, ...rest));
  for (const event of story.events ?? []) lintEvent(story, event, about(event.id));
  for (const claim of story.claims ?? []) lintClaim(claim, about(claim.id));
  for (const quote of story.quotes ?? []) lintQuote(story, quote, about(quote.id));
  for (const step of story.ladder?.steps ?? []) lintStep(step, about(step.id));
  for (const question of story.quiz?.questions ?? [])
    lintQuestion(story, question, about(question.id));
  const { outcomes = [] } = story.quiz ?? {};
  if (outcomes.length && !outcomes.some(({ from }) => from === 0))
    warn(
      '/quiz/outcomes',
      'no-outcome-for-all',
      'The quiz: no outcome begins at 0, so that readers with few right answers are told nothing. Add one.',
    );
  if (story.claims?.length && !story.asOf && !story.dateModified && !story.datePublished)
    warn(
      '',
      'no-as-of',
      'The story has claims, but does not say as of which day it stands. Add asOf.',
    );
}
