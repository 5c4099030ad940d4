/**
 * Where a reader is in a quiz, as pure state and the steps it can take. A question is *open* until it
 * is answered or skipped, and the end is reached when none is open. A skipped question may still be
 * answered; an answered one changes only by a retry.
 */
import type { Answer, Confidence } from '../../story/reader-state.js';
import type { Value } from './quiz-scoring.js';

export interface QuizState {
  /** Every question of the quiz, by id. */
  readonly questions: readonly string[];
  /** The questions of this round: all, or those that were missed. */
  readonly round: readonly string[];
  /** Place in the round; the length of the round at the end. */
  readonly place: number;
  /** What was chosen and not yet checked, by question id. */
  readonly drafts: ReadonlyMap<string, Value>;
  /** How sure the reader says to be of what is not yet checked, by question id. */
  readonly confidences: ReadonlyMap<string, Confidence>;
  /** True from a check without an answer until one is chosen. */
  readonly isAnswerMissing: boolean;
  /** By question id; the store keeps them, and every change of them is passed on to it. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** True once the end was reached with these answers. */
  readonly isComplete: boolean;
}

export type QuizAction =
  /** Takes the store's answers, which another view may have changed. */
  | { readonly type: 'sync'; readonly answers: ReadonlyMap<string, Answer> }
  /** Goes where the reader left off. */
  | { readonly type: 'resume' }
  | { readonly type: 'choose'; readonly value: Value | undefined }
  /** Says how sure the reader is; before or after choosing, and only until the check. */
  | { readonly type: 'rate'; readonly confidence: Confidence }
  /** Hands in the answer; without one, says that it is missing. */
  | { readonly type: 'check'; readonly answer: Answer | undefined }
  /** Leaves the question unanswered and goes on. */
  | { readonly type: 'skip'; readonly answer: Answer }
  | { readonly type: 'back' }
  | { readonly type: 'next' }
  | { readonly type: 'end' }
  /** Goes to a question of the quiz. */
  | { readonly type: 'visit'; readonly question: string }
  /** Forgets the answers to these questions, which are the next round. */
  | { readonly type: 'retry'; readonly questions: readonly string[] };

export const startQuiz = (questions: readonly string[]): QuizState => ({
  questions,
  round: questions,
  place: 0,
  drafts: new Map(),
  confidences: new Map(),
  isAnswerMissing: false,
  answers: new Map(),
  isComplete: false,
});

/** The question shown; undefined at the end, and where the quiz has none. */
export const currentQuestion = (state: QuizState): string | undefined => state.round[state.place];

export const isAtEnd = (state: QuizState): boolean => state.place >= state.round.length;

const without = <Entry>(
  entries: ReadonlyMap<string, Entry>,
  isGone: (id: string) => boolean,
): ReadonlyMap<string, Entry> => new Map([...entries].filter(([id]) => !isGone(id)));

/**
 * The same quiz of a story that has changed: the reader stays at the question at hand where it is still
 * asked, in the round they were in.
 * @param same those of them that ask what they asked before: what was drafted there is kept
 * @param answers those that still hold
 */
export function renew(
  state: QuizState,
  questions: readonly string[],
  same: readonly string[],
  answers: QuizState['answers'],
): QuizState {
  const isWhole = state.round.length === state.questions.length;
  const round = isWhole ? questions : questions.filter((id) => state.round.includes(id));
  const place = round.indexOf(currentQuestion(state) ?? '');
  const isGone = (id: string): boolean => !same.includes(id);
  return {
    ...startQuiz(questions),
    drafts: without(state.drafts, isGone),
    confidences: without(state.confidences, isGone),
    answers,
    ...(place < 0 ? {} : { round, place }),
  };
}

/** Whether a question was answered and checked, so that its feedback is shown. */
export const isChecked = (state: QuizState, question: string): boolean =>
  state.answers.get(question)?.skipped === false;

/** The questions not answered right, skipped ones among them. */
export const missedQuestions = (state: QuizState): readonly string[] =>
  state.questions.filter((question) => !state.answers.get(question)?.correct);

/** Whether every question is answered or skipped. */
export const isDone = ({ questions, answers }: QuizState): boolean =>
  questions.every((question) => answers.has(question));

const goTo = (state: QuizState, place: number): QuizState => ({
  ...state,
  place,
  isAnswerMissing: false,
});

const toEnd = (state: QuizState): QuizState => ({
  ...goTo(state, state.round.length),
  isComplete: true,
});

/** The next open question after this place, else the first there is; -1 where none is open. */
function nextOpen({ round, place, answers }: QuizState): number {
  const isOpen = (question: string): boolean => !answers.has(question);
  const after = round.slice(place + 1).findIndex(isOpen);
  return after < 0 ? round.findIndex(isOpen) : place + 1 + after;
}

/** All questions again from the first that is open; the end where none is. */
function resume(state: QuizState): QuizState {
  const all = { ...state, round: state.questions };
  const open = nextOpen({ ...all, place: -1 });
  return open < 0 ? toEnd(all) : goTo(all, open);
}

/** On to what is open, in this round first. */
function goOn(state: QuizState): QuizState {
  const open = nextOpen(state);
  return open < 0 ? resume(state) : goTo(state, open);
}

function withAnswer(state: QuizState, question: string, answer: Answer): QuizState {
  const isGone = (id: string): boolean => id === question;
  return {
    ...state,
    drafts: without(state.drafts, isGone),
    confidences: without(state.confidences, isGone),
    answers: new Map(state.answers).set(question, answer),
    isAnswerMissing: false,
    isComplete: false,
  };
}

function choose(state: QuizState, question: string, value: Value | undefined): QuizState {
  const drafts = new Map(state.drafts);
  if (value === undefined) drafts.delete(question);
  else drafts.set(question, value);
  return { ...state, drafts, isAnswerMissing: false };
}

/** Returns the same object where an action means nothing in this state. */
export function step(state: QuizState, action: QuizAction): QuizState {
  const question = currentQuestion(state);
  const isOurs = question !== undefined && !isChecked(state, question);
  switch (action.type) {
    case 'sync': {
      const next = { ...state, answers: action.answers };
      if (isDone(next)) return next;
      // Another view began anew: there is no result to stand at any more.
      return { ...(isAtEnd(next) ? resume(next) : next), isComplete: false };
    }
    case 'resume':
      return state.questions.length && state.answers.size ? resume(state) : state;
    case 'choose':
      return isOurs ? choose(state, question, action.value) : state;
    case 'rate':
      if (!isOurs) return state;
      return { ...state, confidences: new Map(state.confidences).set(question, action.confidence) };
    case 'check':
      if (!isOurs) return state;
      return action.answer
        ? withAnswer(state, question, action.answer)
        : { ...state, isAnswerMissing: true };
    case 'skip': {
      if (!isOurs) return state;
      return goOn(withAnswer(state, question, action.answer));
    }
    case 'back':
      return state.place > 0 ? goTo(state, state.place - 1) : state;
    case 'next':
      if (question === undefined || !state.answers.has(question)) return state;
      // Where nothing is open any more, the reader leafs through.
      return isDone(state) && state.place + 1 < state.round.length
        ? goTo(state, state.place + 1)
        : goOn(state);
    case 'end':
      return isDone(state) && !isAtEnd(state) ? toEnd(state) : state;
    case 'visit': {
      if (!state.questions.includes(action.question)) return state;
      const round = state.round.includes(action.question) ? state.round : state.questions;
      return goTo({ ...state, round }, round.indexOf(action.question));
    }
    case 'retry': {
      const round = state.questions.filter((id) => action.questions.includes(id));
      if (!round.length) return state;
      const isGone = (id: string): boolean => round.includes(id);
      return {
        ...startQuiz(state.questions),
        round,
        answers: without(state.answers, isGone),
        drafts: without(state.drafts, isGone),
        confidences: without(state.confidences, isGone),
      };
    }
  }
}
