/** Questions that ask for a number: which numbers are right, and which the reader may choose among. */
import { indexOf } from '../../content/story-index.js';
import type { Account, QuestionOf, Story } from '../../content/types.js';

type EstimateQuestion = QuestionOf<'estimate'>;

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The accounts of the question's dispute, those with a number by its size and the others after them. */
export function accountsOf(story: Story, { dispute }: EstimateQuestion): readonly Account[] {
  const accounts = indexOf(story).dispute.get(dispute ?? '')?.accounts ?? [];
  return [...accounts].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || 0);
}

/** From the smallest to the largest number that the accounts give; undefined where none gives one. */
export function accountsRange(story: Story, question: EstimateQuestion): Range | undefined {
  const values = accountsOf(story, question).flatMap(({ value }) => value ?? []);
  return values.length ? { min: Math.min(...values), max: Math.max(...values) } : undefined;
}

export function isRightEstimate(story: Story, question: EstimateQuestion, value: number): boolean {
  const { answer, tolerance = 0 } = question;
  const range = accountsRange(story, question);
  return (
    (range !== undefined && value >= range.min && value <= range.max) ||
    (answer !== undefined && Math.abs(value - answer) <= tolerance)
  );
}

/** The unit of the question, else the one that all accounts share. */
export function unitOf(story: Story, question: EstimateQuestion): string | undefined {
  if (question.unit !== undefined) return question.unit;
  const units = new Set(accountsOf(story, question).map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The next number of 1, 2, 5, 10, 20 … that is not below this one; `value` is above 0. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power;
}

const decimals = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;

export interface Field extends Range {
  readonly step: number;
  /** Where the slider stands before it is touched; it says nothing about the answer. */
  readonly start: number;
}

/**
 * The slider of an estimate. What the story leaves open is drawn from the numbers that are right:
 * from zero (or as far below, where there are negative ones) to a round number well above, so that
 * neither end nor middle gives the answer away.
 */
export function fieldOf(story: Story, question: EstimateQuestion): Field {
  const { answer, tolerance = 0 } = question;
  const range = accountsRange(story, question);
  const known = [
    ...(range ? [range.min, range.max] : []),
    ...(answer === undefined ? [] : [answer - tolerance, answer + tolerance]),
  ];
  const reach = niceAbove(3 * Math.max(1, ...known.map(Math.abs)));
  let min = question.min ?? (Math.min(...known) < 0 ? -reach : 0);
  let max = question.max ?? reach;
  // An editor may have set one end past the answer, or the two crosswise.
  if (min >= max) [min, max] = [Math.min(...known, max), Math.max(...known, min + 1)];
  const digits = Math.max(...[...known, min, max].map(decimals));
  const middle = (min + max) / 2;
  return { min, max, step: 10 ** -digits, start: Number(middle.toFixed(digits)) };
}
