/**
 * Which steps of a long ladder are shown. A range is valid where it lies within the ladder and holds
 * `least` steps at least, or all where there are fewer; every function returns a valid one.
 */
import { clamp } from '../../../internal/math.js';
import type { Range } from '../layout/base-layout.js';

/** How many steps there are in all, and how few may be shown: as many as have room for a mark each. */
export interface Bounds {
  readonly total: number;
  readonly least: number;
}

const sizeOf = ({ from, to }: Range): number => to - from;

/** A range of about that size from about there on. */
function hold(from: number, size: number, { total, least }: Bounds): Range {
  const held = clamp(Math.round(size), Math.max(1, Math.min(least, total)), Math.max(1, total));
  const start = clamp(Math.round(from), 0, Math.max(0, total - held));
  return { from: start, to: start + Math.min(held, Math.max(0, total)) };
}

/** The nearest valid range: of the same size and around the same steps where that is possible. */
export const fit = (range: Range, bounds: Bounds): Range => {
  const { from, to } = hold(0, sizeOf(range), bounds);
  return hold((range.from + range.to - (to - from)) / 2, to - from, bounds);
};

/**
 * So many steps around one, as near as the ladder's ends let it.
 * @param place may lie between two steps
 * @param share of the steps that stand before that place, 0 to 1
 */
export function around(place: number, share: number, size: number, bounds: Bounds): Range {
  const { to: held } = hold(0, size, bounds);
  return hold(place - share * held, held, bounds);
}

/** How much of a range lies before a place, 0 to 1. */
export const shareOf = (range: Range, place: number): number =>
  clamp((place - range.from) / (sizeOf(range) || 1), 0, 1);

/**
 * Shows fewer steps (`factor` above 1) or more.
 * @param place stays where it is; it may lie between two steps
 */
export function zoom(range: Range, factor: number, place: number, bounds: Bounds): Range {
  const size = sizeOf(fit(range, bounds));
  // However small the factor, and whatever rounding would make of it, something changes.
  const wished = factor > 1 ? Math.min(size - 1, size / factor) : Math.max(size + 1, size / factor);
  return around(place, shareOf(range, place), factor === 1 ? size : wished, bounds);
}

/** @param by how many steps later; earlier where it is negative */
export const pan = (range: Range, by: number, bounds: Bounds): Range =>
  hold(range.from + by, sizeOf(range), bounds);

/** The same range where it has that step, else one of its size with the step in its middle. */
export const include = (range: Range, place: number, bounds: Bounds): Range =>
  range.from <= place && place < range.to
    ? fit(range, bounds)
    : hold(place - (sizeOf(range) - 1) / 2, sizeOf(range), bounds);

/** Whether nothing before it, nothing after it, or nothing at all is left out. */
export const isStart = ({ from }: Range): boolean => from <= 0;
export const isEnd = ({ to }: Range, { total }: Bounds): boolean => to >= total;
export const isLeast = (range: Range, { least }: Bounds): boolean => sizeOf(range) <= least;
