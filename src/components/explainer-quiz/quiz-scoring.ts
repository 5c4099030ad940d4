/** The rules of the quiz: which answer is right, what an answer hangs on, and what all of them come to. */
import { currentReview } from '../../content/current-review.js';
import { plainText } from '../../content/rich-text.js';
import { VERDICTS } from '../../content/schema.js';
import { indexOf } from '../../content/story-index.js';
import type {
  Claim,
  Outcome,
  Question,
  QuestionOf,
  Quote,
  Story,
  Verdict,
} from '../../content/types.js';
import type { Answer, Answers } from '../../story/reader-state.js';
import { accountsRange, isRightEstimate } from './estimate-scoring.js';
import { hash } from './hash-scoring.js';
import { isInOrder, rightOrder } from './order-scoring.js';

/** What a reader answers: a verdict, an answer's id, an actor's id, a number, or events in order. */
export type Value = string | number | readonly string[];

/**
 * What is asked: every question of the quiz; of one claim, the quiz's question about it, so that its
 * answer counts there too, else one made of the claim. Undefined where the story has none.
 * @param claim id of the one claim to ask about
 */
export function questionsFor(
  story: Story,
  claim: string | undefined,
): readonly Question[] | undefined {
  const questions = story.quiz?.questions;
  if (!claim) return questions;
  const known = questions?.find(
    (question) => question.kind === 'verdict' && question.claim === claim,
  );
  if (known) return [known];
  // No id in a story has a slash, so this one is nobody else's.
  return indexOf(story).claim.has(claim)
    ? [{ id: `claim/${claim}`, kind: 'verdict', claim }]
    : undefined;
}

/** The claim that a question asks about; a checked story has it. */
export const claimOf = (story: Story, question: QuestionOf<'verdict'>): Claim =>
  indexOf(story).claim.get(question.claim) as Claim;

/** The quote that a question asks about; a checked story has it. */
export const quoteOf = (story: Story, question: QuestionOf<'speaker'>): Quote =>
  indexOf(story).quote.get(question.quote) as Quote;

/** The verdict that stands: the newest review's. */
export const verdictOf = (story: Story, question: QuestionOf<'verdict'>): Verdict =>
  currentReview(claimOf(story, question)).verdict;

/** Whether a value can be an answer to the question at all; what was kept on a device may be anything. */
export function isAnswerTo(question: Question, value: Answer['value']): value is Value {
  switch (question.kind) {
    case 'verdict':
      return VERDICTS.some((verdict) => verdict === value);
    case 'choice':
      return question.answers.some(({ id }) => id === value);
    case 'speaker':
      return question.answers.some(({ actor }) => actor === value);
    case 'estimate':
      return Number.isFinite(value);
    case 'order':
      return (
        Array.isArray(value) &&
        value.length === question.events.length &&
        question.events.every((event) => value.includes(event))
      );
  }
}

/** Whether an answer is right as the story stands now. */
export function isRight(story: Story, question: Question, value: Value): boolean {
  switch (question.kind) {
    case 'verdict':
      return value === verdictOf(story, question);
    case 'choice':
      return question.answers.some(({ id, correct }) => correct === true && id === value);
    case 'speaker':
      return value === quoteOf(story, question).speaker;
    case 'estimate':
      return isRightEstimate(story, question, Number(value));
    case 'order':
      return isInOrder(story, value as readonly string[]);
  }
}

/** Words without what a correction of spelling and punctuation touches most. */
const bare = (text = ''): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The question as the reader understood it, and what decides which answer is right. */
function gist(story: Story, question: Question): readonly unknown[] {
  switch (question.kind) {
    case 'verdict':
      return [bare(claimOf(story, question).text), verdictOf(story, question)];
    case 'choice':
      return [
        bare(question.text),
        question.answers.map(({ id, text, correct }) => [id, bare(text), correct === true]),
      ];
    case 'speaker': {
      const quote = quoteOf(story, question);
      return [bare(quote.text), quote.speaker, question.answers.map(({ actor }) => actor)];
    }
    case 'estimate': {
      const { text, answer, tolerance } = question;
      const range = accountsRange(story, question);
      return [bare(text), answer, tolerance, range?.min, range?.max];
    }
    case 'order':
      return [
        bare(question.text),
        rightOrder(story, question).map((event) => [
          event,
          indexOf(story).event.get(event)?.startDate,
        ]),
      ];
  }
}

/** Changes when the question or its answer does; hints, explanations and punctuation leave it alone. */
export const fingerprint = (story: Story, question: Question): string =>
  hash(JSON.stringify([question.kind, gist(story, question)])).toString(36);

/** An answer as it is kept. */
export const answerWith = (story: Story, question: Question, value: Value): Answer => ({
  value,
  correct: isRight(story, question, value),
  skipped: false,
  fingerprint: fingerprint(story, question),
});

/** A question that the reader chose not to answer, as it is kept. */
export const skippedAnswer = (story: Story, question: Question): Answer => ({
  value: null,
  correct: false,
  skipped: true,
  fingerprint: fingerprint(story, question),
});

/** The answers that still hold, by question id; one to a question that has changed since is not among them. */
export function answersThatHold(
  story: Story,
  questions: readonly Question[],
  answers: Answers,
): ReadonlyMap<string, Answer> {
  const held = new Map<string, Answer>();
  for (const question of questions) {
    // An id may be the name of something that every object has.
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer?.fingerprint !== undefined && answer.fingerprint === fingerprint(story, question)) {
      const { value } = answer;
      if (answer.skipped) held.set(question.id, skippedAnswer(story, question));
      else if (isAnswerTo(question, value))
        held.set(question.id, answerWith(story, question, value));
    }
  }
  return held;
}

export interface Score {
  /** Questions answered right. */
  readonly score: number;
  readonly max: number;
  /** Questions answered, right or not; skipped ones are not. */
  readonly answered: number;
  /** Of all questions, those answered right: 0 to 1. */
  readonly share: number;
}

export function scoreOf(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): Score {
  const given = questions.flatMap(({ id }) => answers.get(id) ?? []);
  const score = given.filter(({ correct }) => correct).length;
  const max = questions.length;
  return {
    score,
    max,
    answered: given.filter(({ skipped }) => !skipped).length,
    share: max ? score / max : 0,
  };
}

/** The outcome for a share right: the one that begins highest without being out of reach. */
export function outcomeFor(outcomes: readonly Outcome[] = [], share: number): Outcome | undefined {
  let reached: Outcome | undefined;
  for (const outcome of outcomes) {
    if (outcome.from <= share && (!reached || outcome.from >= reached.from)) reached = outcome;
  }
  return reached;
}
