/** Guessing the next rung: which steps are asked, and how near the reader came. Nothing of it is kept. */
import type { LadderStep } from '../ladder-model.js';

export interface GuessState {
  /** Places of the steps that are asked, in the order of time. */
  readonly asked: readonly number[];
  /** Place in `asked` of the one at hand; past the last one it is over. */
  readonly round: number;
  /** Where the reader places the step: a place in the ladder's rungs. */
  readonly guess: number | undefined;
  /** Whether what happened is shown. */
  readonly isShown: boolean;
  /** Whether the reader wished to see it without a guess. */
  readonly isMissing: boolean;
  /** How far off each guess was, in rungs: above 0 the step was higher; undefined: skipped. */
  readonly offs: readonly (number | undefined)[];
}

export type GuessAction =
  | { readonly type: 'place'; readonly rung: number }
  /** Shows where the step stands: on one of these rungs, more than one where accounts differ. */
  | { readonly type: 'show'; readonly rungs: readonly number[] }
  | { readonly type: 'skip' }
  | { readonly type: 'next' }
  | { readonly type: 'again' };

/** As many as a reader has patience for. */
const MOST = 10;

const middle = (rungs: readonly number[]): number => ((rungs[0] ?? 0) + (rungs.at(-1) ?? 0)) / 2;

/** The actor's step before this one. */
export const stepBefore = (steps: readonly LadderStep[], place: number): LadderStep | undefined =>
  steps.findLast((step, at) => at < place && step.actor === steps[place]?.actor);

/**
 * Which steps to ask: no actor's first, which follows from nothing; where there are more than `most`,
 * those of the greatest change, and among equals some from all of the story.
 */
export function stepsToAsk(steps: readonly LadderStep[], most: number = MOST): readonly number[] {
  const stood = new Map<number, number>();
  const changes = new Map<number, number[]>();
  steps.forEach(({ actor, rungs }, place) => {
    const before = stood.get(actor);
    const now = middle(rungs);
    stood.set(actor, now);
    if (before === undefined) return;
    const change = Math.abs(now - before);
    const equals = changes.get(change);
    if (equals) equals.push(place);
    else changes.set(change, [place]);
  });
  const asked: number[] = [];
  for (const [, places] of [...changes].sort(([a], [b]) => b - a)) {
    const room = Math.min(most - asked.length, places.length);
    for (let at = 0; at < room; at++) {
      asked.push(places[Math.floor(((at + 0.5) * places.length) / room)] ?? 0);
    }
  }
  return asked.sort((a, b) => a - b);
}

export const startGuessing = (asked: readonly number[]): GuessState => ({
  asked,
  round: 0,
  guess: undefined,
  isShown: false,
  isMissing: false,
  offs: [],
});

/** From the guess to the nearest of the rungs, in rungs: 0 is right, above 0 the step was higher. */
export const offBy = (guess: number, rungs: readonly number[]): number =>
  rungs.reduce(
    (nearest, rung) => (Math.abs(rung - guess) < Math.abs(nearest) ? rung - guess : nearest),
    Infinity,
  );

/** Returns the same object where nothing changes. */
export function step(state: GuessState, action: GuessAction): GuessState {
  const { asked, round, guess, isShown, offs } = state;
  const isOver = round >= asked.length;
  const on = { guess: undefined, isShown: false, isMissing: false, round: round + 1 };
  switch (action.type) {
    case 'again':
      return startGuessing(asked);
    case 'place':
      return isOver || isShown ? state : { ...state, guess: action.rung, isMissing: false };
    case 'show':
      if (isOver || isShown) return state;
      if (guess === undefined) return { ...state, isMissing: true };
      return { ...state, isShown: true, offs: [...offs, offBy(guess, action.rungs)] };
    case 'skip':
      return isOver || isShown ? state : { ...state, ...on, offs: [...offs, undefined] };
    case 'next':
      return isShown ? { ...state, ...on } : state;
  }
}

/** What the guesses come to. */
export const scoreOf = ({ asked, offs }: GuessState) => ({
  asked: asked.length,
  right: offs.filter((off) => off === 0).length,
  near: offs.filter((off) => Math.abs(off ?? 0) === 1).length,
  skipped: offs.filter((off) => off === undefined).length,
});
