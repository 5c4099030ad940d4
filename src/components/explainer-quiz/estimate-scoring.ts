/** Questions that ask for a number: which numbers are right, and which the reader may choose among. */
import { indexOf } from '../../content/story-index.js';
import type { Account, QuestionOf, Story } from '../../content/types.js';

type EstimateQuestion = QuestionOf<'estimate'>;

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The accounts of the question's dispute, where it is about one. */
export const accountsOf = (story: Story, { dispute }: EstimateQuestion): readonly Account[] =>
  indexOf(story).dispute.get(dispute ?? '')?.accounts ?? [];

/** From the smallest to the largest number that the accounts give; undefined where none gives one. */
export function accountsRange(story: Story, question: EstimateQuestion): Range | undefined {
  const values = accountsOf(story, question).flatMap(({ value }) => value ?? []);
  return values.length ? { min: Math.min(...values), max: Math.max(...values) } : undefined;
}

/** How many decimals a number has, written as 0.25 or as 1e-7; no more than `toFixed` takes. */
function decimals(value: number): number {
  const [, places = '', power = '0'] = /^-?\d+\.?(\d*)(?:e(.+))?$/.exec(String(value)) ?? [];
  return Math.min(Math.max(places.length - Number(power), 0), 100);
}

/** What is right: any number that the accounts span, and any near enough to the answer. */
function rightRanges(story: Story, question: EstimateQuestion): readonly Range[] {
  const { answer, tolerance = 0 } = question;
  const digits = Math.max(decimals(answer ?? 0), decimals(tolerance));
  // 0.8 - 0.1 is a hair above 0.7, which is right all the same.
  const clean = (value: number): number => Number(value.toFixed(digits));
  const near = answer !== undefined && {
    min: clean(answer - tolerance),
    max: clean(answer + tolerance),
  };
  return [accountsRange(story, question), near].flatMap((range) => range || []);
}

export const isRightEstimate = (story: Story, question: EstimateQuestion, value: number): boolean =>
  rightRanges(story, question).some(({ min, max }) => value >= min && value <= max);

/** The unit of the question, else the one that all accounts share. */
export function unitOf(story: Story, question: EstimateQuestion): string | undefined {
  const [unit, ...others] = new Set(accountsOf(story, question).map((account) => account.unit));
  return question.unit ?? (others.length ? undefined : unit);
}

/** The next number of 1, 2, 5, 10, 20 … that is not below this one; `value` is above 0. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power;
}

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
  const ranges = rightRanges(story, question);
  const right = ranges.flatMap(({ min, max }) => [min, max]);
  const reach = niceAbove(3 * Math.max(1, ...right.map(Math.abs)));
  let min = question.min ?? (Math.min(...right) < 0 ? -reach : 0);
  let max = question.max ?? reach;
  // An editor may have set an end so that no right number is left, or the two crosswise.
  const isWithinReach = ranges.some((range) => range.max >= min && range.min <= max);
  if (min >= max || !isWithinReach) {
    [min, max] = [Math.min(...right, min, max), Math.max(...right, min + 1, max)];
  }
  const digits = Math.max(...[...right, min, max].map(decimals));
  return { min, max, step: 10 ** -digits, start: Number(((min + max) / 2).toFixed(digits)) };
}
