/** Sizes of the overview, in em of its text, and where its columns stand. */
import type { Density } from '../../../charts/density.js';
import { clamp, round } from '../../../internal/math.js';

/** All in em. */
export const OVERVIEW = {
  /** Over the columns, for the number that the tallest stands for. */
  top: 1.25,
  bars: 3.5,
  /** Under the columns, for dates that span several. */
  spreads: 0.55,
  /** Of each of two lines of words. */
  line: 1.25,
  lane: 1.5,
  /** Of a word of the axis. */
  font: 0.8125,
  /** A narrower overview is one of density alone. */
  lanesFrom: 33,
} as const;

/** The least a slot is wide, so that a finger's slip leads to the next column and not beyond it. */
const LEAST_SLOT = 0.6;
const SLOTS = { least: 12, most: 84 };
const LANE_NAME = { least: 5, most: 12 };
const NAME_GAP = 0.8;

/** Width of a text in em of that text. */
export type Measure = (text: string) => number;

export interface OverviewSize {
  /** In em. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
}

/** What stands from here on for so long, from the start of the line. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

export const hasLanes = (width: number): boolean => width >= OVERVIEW.lanesFrom;

/** Where columns begin, after the names of lanes. */
export function startOf(width: number, names: readonly string[], measure: Measure): number {
  if (!hasLanes(width) || !names.length) return 0;
  const longest = Math.max(...names.map((name) => measure(name) * OVERVIEW.font));
  return clamp(longest, LANE_NAME.least, LANE_NAME.most) + NAME_GAP;
}

/** How many slots have room. */
export const slotsIn = (width: number, names: readonly string[], measure: Measure): number => {
  const room = width - startOf(width, names, measure);
  return clamp(Math.floor(room / LEAST_SLOT), SLOTS.least, SLOTS.most);
};

/** How high it is, with so many lanes. */
export const heightOf = (lanes: number): number =>
  OVERVIEW.top + OVERVIEW.bars + OVERVIEW.spreads + 2 * OVERVIEW.line + lanes * OVERVIEW.lane;

/** The ground on which columns stand. */
export interface Ground {
  readonly width: number;
  readonly start: number;
  /** Of a slot. */
  readonly slot: number;
  /** The foot of the columns, from above. */
  readonly base: number;
  /** The whole slot of each column. */
  readonly columns: readonly Place[];
  /** The left edge of what stands from the start of the line at `x`, whichever way the line runs. */
  readonly left: (x: number, width: number) => number;
  /** A level line from there on, as the `d` of a path. */
  readonly level: (x: number, width: number, y: number) => string;
}

export function groundOf(
  { columns, slots }: Density,
  start: number,
  { width, direction }: OverviewSize,
): Ground {
  const slot = (width - start) / Math.max(1, slots);
  const left = (x: number, its: number): number => (direction === 'rtl' ? width - x - its : x);
  return {
    width,
    start,
    slot,
    base: OVERVIEW.top + OVERVIEW.bars,
    columns: columns.map((column) => ({ x: start + column.slot * slot, width: slot })),
    left,
    level: (x, its, y) => `M${round(left(x, its), 3)},${round(y, 3)}h${round(its, 3)}`,
  };
}
