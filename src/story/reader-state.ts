/** What one reader has done with one story: pure state, and the steps it can take. */
import type { ItemRef } from '../content/types.js';

/** How sure a reader is of an answer: 1 guessing, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3;

export const CONFIDENCES: readonly Confidence[] = [1, 2, 3];

/** An answer to one question of the quiz, as it is kept. */
export interface Answer {
  /** As the question's kind has it: a verdict, an answer's id, a number, or events in order. */
  readonly value: string | number | readonly string[] | null;
  readonly correct: boolean;
  /** True where the reader chose not to answer; `value` is then null. */
  readonly skipped: boolean;
  /** Absent where it was not asked or not said. */
  readonly confidence?: Confidence;
  /** Of the question and what decides it; an answer with another fingerprint is asked again. */
  readonly fingerprint: string;
  /** Ids of what had been corrected about the question by then; absent where nothing had. */
  readonly corrections?: readonly string[];
}

export type Answers = Readonly<Record<string, Answer>>;

export interface ReaderState {
  readonly selection: ItemRef | undefined;
  /** By question id. */
  readonly answers: Answers;
  /** The second clock chosen to read times on, as `base/clocks.ts` names it; undefined: none was chosen. */
  readonly clock: string | undefined;
}

export type ReaderAction =
  | { readonly type: 'select'; readonly item: ItemRef | undefined }
  | { readonly type: 'answer'; readonly question: string; readonly answer: Answer }
  /** Forgets the answers to these questions; to all where none are named. */
  | { readonly type: 'reset'; readonly questions?: readonly string[] }
  | { readonly type: 'clock'; readonly clock: string }
  /** Brings back what was kept from an earlier visit or chosen elsewhere; answers given since then stand. */
  | { readonly type: 'restore'; readonly answers: Answers; readonly clock?: string | undefined };

export const initialReader: ReaderState = { selection: undefined, answers: {}, clock: undefined };

/** Returns the same object where nothing changes, so that nobody is told of it. */
export function stepReader(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.type) {
    case 'select': {
      const { item } = action;
      const same = item?.kind === state.selection?.kind && item?.id === state.selection?.id;
      return same ? state : { ...state, selection: item };
    }
    case 'answer':
      return { ...state, answers: { ...state.answers, [action.question]: action.answer } };
    case 'reset': {
      const { questions } = action;
      const left = questions
        ? Object.entries(state.answers).filter(([question]) => !questions.includes(question))
        : [];
      return { ...state, answers: Object.fromEntries(left) };
    }
    case 'clock':
      return action.clock === state.clock ? state : { ...state, clock: action.clock };
    case 'restore':
      return {
        ...state,
        answers: { ...action.answers, ...state.answers },
        clock: action.clock ?? state.clock,
      };
  }
}
