/** English of “guess the next rung”; it is loaded with it. */
import { plural, rungs, SMALL } from './english-words.js';

export const ladderGuess = {
  position: (shown: string, total: string) => `Guess ${shown} of ${total}`,
  /** `date` is '' where it is not established. A name may be a plural. */
  question: (date: string, actor: string) =>
    `${date ? `${date}: what` : 'What'} will ${actor} do next?`,
  how: (rung: string) => `Until now at ${rung}. Choose a rung here or on the chart.`,
  here: 'until now',
  missing: 'No rung is chosen yet. Choose one, or skip this step.',
  show: 'Show what happened',
  skip: 'Skip',
  stop: 'Stop guessing',
  next: 'Next guess',
  result: 'See how you did',
  found: (what: string, near: string) => `${what}: ${near}.`,
  went: {
    up: (actor: string, rung: string, by: number | undefined, shown: string) =>
      `${actor} went up ${rungs(by, shown)}to ${rung}`,
    down: (actor: string, rung: string, by: number | undefined, shown: string) =>
      `${actor} went down ${rungs(by, shown)}to ${rung}`,
    hold: (actor: string, rung: string) => `${actor} stayed at ${rung}`,
    unclear: (actor: string, rung: string) => `${actor} then stood at ${rung}`,
    differ: (actor: string, rung: string) => `Accounts differ and put ${actor} at ${rung}`,
  },
  /** `off` in rungs, `shown` without its sign: above 0 the step was higher. */
  near: (off: number, shown: string, differ: boolean) =>
    off
      ? `${differ ? 'the nearest is ' : ''}${SMALL[Math.abs(off)] ?? shown} ${off > 0 ? 'above' : 'below'} your guess`
      : differ
        ? 'your guess is one of them'
        : 'just as you guessed',
  /** `near`: how many were one rung off, '' for none. */
  score: (right: string, asked: string, near: string) =>
    `You placed ${right} of ${asked} on the rung${near && `, ${near} one rung off`}.`,
  skipped: (count: number, shown: string) =>
    plural(count, 'You skipped 1 step.', `You skipped ${shown} steps.`),
  again: 'Guess again',
};
