/**
 * Where everything of the overview stands, in em of its text. What is drawn is mirrored where the
 * page runs from right to left; words are placed from the start of the line, which does so by itself.
 */
import type { Column, Density } from '../../../charts/density.js';
import { clamp, round } from '../../../internal/math.js';
import { coarseLabels, fineLabels, type AxisLabel, type AxisWords } from './axis-layout.js';
import { barsOf, laneOf, type Bars } from './bars-layout.js';
import {
  groundOf,
  hasLanes,
  heightOf,
  OVERVIEW,
  startOf,
  type Ground,
  type OverviewSize,
  type Place,
} from './base-layout.js';
import type { Tally } from './overview-model.js';

const MOST_SPREADS = 2;
const SPREAD = { first: 0.24, next: 0.22 };
/** Between stretches of the axis. */
const SEAM = 0.25;
/** Columns in a row that are few enough to name each. */
const SHORT = 8;
/** Under the marks of a lane. */
const LANE_FOOT = 0.3;

export interface OverviewInput {
  readonly density: Density;
  readonly tallies: readonly Tally[];
  /** Names, and how many events of each column each has. */
  readonly lanes: readonly { readonly name: string; readonly tallies: readonly Tally[] }[];
  readonly words: AxisWords;
  /** What stands at the tallest column. */
  readonly peak: (count: number) => string;
}

export interface LaneLayout {
  readonly name: string;
  /** Its upper edge. */
  readonly y: number;
  /** As the `d` of paths: the line that its marks stand on, those of all events, and of those shown. */
  readonly line: string;
  readonly all: string;
  readonly shown: string;
}

/** Paths as their `d`. */
export interface OverviewLayout extends Bars {
  readonly width: number;
  readonly height: number;
  /** Where columns begin, after the names of lanes. */
  readonly start: number;
  /** Of each column its whole slot, as pressing it and marking it need. */
  readonly columns: readonly Place[];
  readonly axis: string;
  readonly breaks: string;
  readonly spreads: string;
  readonly fine: readonly AxisLabel[];
  readonly coarse: readonly AxisLabel[];
  readonly peak: AxisLabel | undefined;
  readonly lanes: readonly LaneLayout[];
}

/** Slots from one to just before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches of the axis: it is open where it is broken, and where columns become longer or shorter. */
function stretchesOf({ columns, breaks }: Density): readonly Stretch[] {
  const stretches: Stretch[] = [];
  columns.forEach((column, place) => {
    const before = columns[place - 1];
    const last = stretches.at(-1);
    const isSame = before?.unit === column.unit && before.count === column.count;
    const isBroken = breaks.some((at) => at < column.slot && at > (before?.slot ?? 0));
    if (last && isSame && !isBroken) stretches.pop();
    const from = last && isSame && !isBroken ? last.from : column.slot;
    stretches.push({ from, to: column.slot + 1 });
  });
  return stretches;
}

function axisPath({ start, slot, base, level }: Ground, stretches: readonly Stretch[]): string {
  const seam = Math.min(SEAM, slot / 4);
  return stretches
    .map(({ from, to }) => level(start + from * slot + seam / 2, (to - from) * slot - seam, base))
    .join('');
}

/** Two strokes in the middle of each slot that is none. */
const breaksPath = ({ start, slot, base, left }: Ground, breaks: readonly number[]): string =>
  breaks
    .flatMap((at) => [-0.22, 0.02].map((by) => left(start + (at + 0.5) * slot, 0) + by))
    .map((x) => `M${round(x, 3)},${round(base + 0.25, 3)}l.2,-.5`)
    .join('');

/** Lines under the columns in which something may have been. */
const spreadsPath = ({ columns, slot, base, level }: Ground, { spreads }: Density): string =>
  spreads
    .slice(0, MOST_SPREADS)
    .map(({ first, last }, row) => {
      const seam = Math.min(SEAM, slot / 4);
      const [from = 0, to = 0] = [columns[first]?.x, columns[last]?.x];
      return level(
        from + seam,
        to + slot - from - 2 * seam,
        base + SPREAD.first + row * SPREAD.next,
      );
    })
    .join('');

/** Of days in a row every fifth is enough; of three by themselves each is news, as the ends and the peak are. */
function wordsOf(
  { density, words }: OverviewInput,
  { columns: places, slot, start, width }: Ground,
  tallest: number,
  measure: (text: string) => number,
): { readonly fine: readonly AxisLabel[]; readonly coarse: readonly AxisLabel[] } {
  const { columns } = density;
  const stretches = stretchesOf(density);
  const wished = new Set([0, tallest, columns.length - 1].map((place) => columns[place]));
  for (const { from, to } of stretches)
    if (to - from <= SHORT)
      for (const column of columns) if (column.slot >= from && column.slot < to) wished.add(column);
  const placeOf = new Map(columns.map((column, place) => [column, places[place]]));
  const xOf = (column: Column): number => placeOf.get(column)?.x ?? 0;
  const options = { measure, start, end: width };
  const coarse = coarseLabels(columns, words, xOf, options);
  const fine = fineLabels(
    columns,
    words,
    (column) => xOf(column) + slot / 2,
    (column) => wished.has(column),
    options,
  );
  // “Jan” over each year says no more than the year.
  const isRegular = density.isEven && stretches.length === 1;
  const isMore = !isRegular || !coarse.length || fine.length > coarse.length + 2;
  return { fine: isMore ? fine : [], coarse };
}

export function layoutOverview(input: OverviewInput, size: OverviewSize): OverviewLayout {
  const { density, tallies } = input;
  const { width, measure } = size;
  const lanes = hasLanes(width) ? input.lanes : [];
  const names = lanes.map(({ name }) => name);
  const ground = groundOf(density, startOf(width, names, measure), size);
  const { start, base, columns, slot, level } = ground;
  const most = Math.max(1, ...tallies.map(({ all }) => all));
  const tallest = tallies.findIndex(({ all }) => all === most);
  const inEm = (text: string): number => measure(text) * OVERVIEW.font;
  const text = input.peak(most);
  const middle = (columns[tallest]?.x ?? 0) + slot / 2;
  const peak = {
    text,
    width: inEm(text),
    x: clamp(middle - inEm(text) / 2, start, width - inEm(text)),
  };
  return {
    width,
    height: heightOf(lanes.length),
    start,
    columns,
    ...barsOf(ground, tallies, most),
    axis: axisPath(ground, stretchesOf(density)),
    breaks: breaksPath(ground, density.breaks),
    spreads: spreadsPath(ground, density),
    ...wordsOf(input, ground, tallest, inEm),
    peak: tallest < 0 ? undefined : peak,
    lanes: lanes.map(({ name, tallies: its }, row) => {
      const y = base + OVERVIEW.spreads + 2 * OVERVIEW.line + row * OVERVIEW.lane;
      const foot = y + OVERVIEW.lane - LANE_FOOT;
      return {
        name,
        y,
        line: level(start, width - start, foot),
        ...laneOf(ground, its, most, foot),
      };
    }),
  };
}
