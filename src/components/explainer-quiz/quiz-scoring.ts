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
import type { Answer, Answers, Confidence } from '../../story/reader-state.js';
import { accountsRange, isRightEstimate } from './estimate-scoring.js';
import { hash } from '../../internal/hash.js';
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

/** One of the answers on offer, where the story gives them. */
export interface Option {
  /** What choosing it answers: an answer's id, or an actor's. */
  readonly value: string;
  readonly label: string;
  readonly isRight: boolean;
  readonly feedback: string | undefined;
}

export function optionsOf(
  story: Story,
  question: QuestionOf<'choice'> | QuestionOf<'speaker'>,
): readonly Option[] {
  if (question.kind === 'choice') {
    return question.answers.map(({ id, text, correct = false, feedback }) => ({
      value: id,
      label: text,
      isRight: correct,
      feedback,
    }));
  }
  const { speaker } = quoteOf(story, question);
  return question.answers.map(({ actor, feedback }) => ({
    value: actor,
    label: indexOf(story).actor.get(actor)?.name ?? actor,
    isRight: actor === speaker,
    feedback,
  }));
}

/** Whether readers are asked how sure they are: where the desk wants it, and the answers are on offer. */
export const asksConfidence = ({ quiz }: Story, { kind }: Question): boolean =>
  quiz?.confidence === true && kind !== 'estimate' && kind !== 'order';

/**
 * In the order in which readers see them: of a choice as the editor has them; people as if by chance,
 * for editors tend to name the right one first, but the same on every device and on the server.
 */
export function shownOptions(
  story: Story,
  question: QuestionOf<'choice'> | QuestionOf<'speaker'>,
): readonly Option[] {
  const options = optionsOf(story, question);
  if (question.kind === 'choice') return options;
  const chance = ({ value }: Option): number => hash(`${question.id} ${value}`);
  return [...options].sort((a, b) => chance(a) - chance(b));
}

/** Whether a value can be an answer to the question at all; what was kept on a device may be anything. */
export function isAnswerTo(
  story: Story,
  question: Question,
  value: Answer['value'],
): value is Value {
  switch (question.kind) {
    case 'verdict':
      return VERDICTS.some((verdict) => verdict === value);
    case 'estimate':
      return Number.isFinite(value);
    case 'order':
      return (
        Array.isArray(value) &&
        value.length === question.events.length &&
        question.events.every((event) => value.includes(event))
      );
    default:
      return optionsOf(story, question).some((option) => option.value === value);
  }
}

/** Whether an answer is right as the story stands now. */
export function isRight(story: Story, question: Question, value: Value): boolean {
  switch (question.kind) {
    case 'verdict':
      return value === verdictOf(story, question);
    case 'estimate':
      return isRightEstimate(story, question, Number(value));
    case 'order':
      return isInOrder(story, value as readonly string[]);
    default:
      return optionsOf(story, question).some((option) => option.isRight && option.value === value);
  }
}

/** The words that the question turns on: a claim, a quote, or the question itself. */
export function questionText(story: Story, question: Question): string {
  switch (question.kind) {
    case 'verdict':
      return claimOf(story, question).text;
    case 'speaker':
      return quoteOf(story, question).text;
    default:
      return question.text;
  }
}

/** Words without what a correction of spelling and punctuation touches most. */
const bare = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What decides which answer is right. */
function decisive(story: Story, question: Question): readonly unknown[] {
  switch (question.kind) {
    case 'verdict':
      return [verdictOf(story, question)];
    case 'choice':
      return optionsOf(story, question).map(({ value, label, isRight }) => [
        value,
        bare(label),
        isRight,
      ]);
    case 'speaker':
      return optionsOf(story, question).map(({ value, isRight }) => [value, isRight]);
    case 'estimate': {
      const range = accountsRange(story, question);
      return [question.answer, question.tolerance, range?.min, range?.max];
    }
    case 'order':
      return rightOrder(story, question).map((event) => [
        event,
        indexOf(story).event.get(event)?.startDate,
      ]);
  }
}

const printOf = (story: Story, question: Question): string =>
  hash(
    JSON.stringify([question.kind, bare(questionText(story, question)), decisive(story, question)]),
  ).toString(36);

/** What was found out about a question, so that a quiz of a thousand is not read anew at every press. */
interface Finding {
  readonly print: string;
  /** The answer that was looked at last, and the same as it holds now. */
  kept?: Answer;
  held?: Answer | undefined;
}

const findings = new WeakMap<Story, WeakMap<Question, Finding>>();

function findingOf(story: Story, question: Question): Finding {
  let known = findings.get(story);
  if (!known) findings.set(story, (known = new WeakMap()));
  let finding = known.get(question);
  if (!finding) known.set(question, (finding = { print: printOf(story, question) }));
  return finding;
}

/** Changes when the question or its answer does; hints, explanations and punctuation leave it alone. */
export const fingerprint = (story: Story, question: Question): string =>
  findingOf(story, question).print;

/**
 * An answer as it is kept.
 * @param value null where the reader chose not to answer
 * @param confidence passed over where it is not asked
 */
export const answerWith = (
  story: Story,
  question: Question,
  value: Value | null,
  confidence?: Confidence,
): Answer => ({
  value,
  correct: value !== null && isRight(story, question, value),
  skipped: value === null,
  fingerprint: fingerprint(story, question),
  ...(confidence && value !== null && asksConfidence(story, question) ? { confidence } : {}),
});

/** An answer as it holds now; undefined where the question has changed since. */
function held(story: Story, question: Question, answer: Answer): Answer | undefined {
  const { value, confidence } = answer;
  return answer.fingerprint === fingerprint(story, question) &&
    (value === null || isAnswerTo(story, question, value))
    ? answerWith(story, question, value, confidence)
    : undefined;
}

/** The answers that still hold, by question id; one to a question that has changed since is not among them. */
export function answersThatHold(
  story: Story,
  questions: readonly Question[],
  answers: Answers,
): ReadonlyMap<string, Answer> {
  const holding = new Map<string, Answer>();
  for (const question of questions) {
    const { id } = question;
    // An id may be the name of something that every object has.
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (!answer) continue;
    const finding = findingOf(story, question);
    if (finding.kept !== answer) {
      finding.kept = answer;
      finding.held = held(story, question, answer);
    }
    if (finding.held) holding.set(id, finding.held);
  }
  return holding;
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
  const answered = given.filter(({ skipped }) => !skipped).length;
  const max = questions.length;
  return { score, max, answered, share: max && score / max };
}

/** The outcome for a share right: the one that begins highest without being out of reach. */
export const outcomeFor = (outcomes: readonly Outcome[] = [], share: number): Outcome | undefined =>
  [...outcomes].sort((a, b) => b.from - a.from).find(({ from }) => from <= share);
