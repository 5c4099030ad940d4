/** Which marks there are and where they stand in time: one a step, or where they would pile up one for several. */
import { clamp } from '../../../internal/math.js';
import {
  LEAST_PITCH,
  TARGET,
  placeSteps,
  type ChartData,
  type ChartStep,
  type LayoutOptions,
  type Range,
  type Spacing,
} from './base-layout.js';

/** From and to, in px along time or along the rungs. */
export type Extent = readonly [from: number, to: number];

/** What has a mark of its own: a step, or those of one actor that fall into one slot. */
export interface Stop extends Pick<ChartStep, 'actor'> {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Of one step all its rungs; of several the lowest and the highest. */
  readonly rungs: readonly number[];
  /** On how many of them accounts differ. */
  readonly contested: number;
  /** The rungs of the last step: on these it leaves its actor. */
  readonly leaves: readonly number[];
  readonly at: number;
  /** How far it has the time for itself, to either side. */
  readonly reach: number;
}

export interface Stops {
  readonly stops: readonly Stop[];
  readonly spacing: Spacing;
  readonly isGathered: boolean;
  /** What there is to date: steps, or where they are gathered the beginning of each slot. */
  readonly dates: readonly { readonly at: number; readonly place: number }[];
  /** Where the ways end: what comes after the last step that is drawn is not known yet. */
  readonly now: number;
  /** The slot of the first step that is not drawn. */
  readonly next: Extent | undefined;
}

/** Steps of a ladder, and how many of all its steps are drawn. */
export interface Slice extends ChartData {
  readonly range: Range;
  readonly shown: number;
}

/** Around the number of steps, in px. */
export const FIELD_PAD = 5;

/** Each step by itself. */
function single(
  { steps, range: { from, to }, shown }: Slice,
  [start, end]: Extent,
  minGap: number,
  wished: string | undefined,
): Stops {
  const own = steps.slice(from, to);
  const { at, spacing } = placeSteps(own, start, end, minGap, wished);
  // Half of what lies between the step and its nearer neighbour, up to half a target.
  const reaches = at.map(
    (here, index) =>
      Math.min(TARGET, here - (at[index - 1] ?? -Infinity), (at[index + 1] ?? Infinity) - here) / 2,
  );
  const drawn = clamp(shown - from, 0, own.length);
  const [here, reach] = [at[drawn], reaches[drawn] ?? 0];
  return {
    spacing,
    isGathered: false,
    stops: own.slice(0, drawn).map(({ actor, rungs }, index) => ({
      actor,
      rungs,
      leaves: rungs,
      first: from + index,
      last: from + index,
      count: 1,
      contested: Number(rungs.length > 1),
      at: at[index] ?? 0,
      reach: reaches[index] ?? 0,
    })),
    dates: at.map((its, index) => ({ at: its, place: from + index })),
    now: here === undefined ? end : here - reach,
    next: here === undefined || shown < from ? undefined : [here - reach, here + reach],
  };
}

/** Where each slot begins, by place: slots of so many steps, or of so much time. */
function slotBounds({ steps, range: { from, to } }: Slice, count: number, isTimed: boolean) {
  const start = steps[from]?.time ?? 0;
  const length = (steps[to - 1]?.time ?? 0) - start;
  const bounds = [from];
  if (isTimed && length > 0) {
    for (let place = from; place < to; place++) {
      const slot = Math.min(count - 1, (((steps[place]?.time ?? 0) - start) / length) * count);
      while (bounds.length <= slot) bounds.push(place);
    }
  } else {
    while (bounds.length < count)
      bounds.push(from + Math.floor((bounds.length * (to - from)) / count));
  }
  return { bounds: [...bounds, to], spacing: isTimed && length > 0 ? 'time' : 'even' } as const;
}

/** The steps of each actor within a slot as one, in the order in which they begin. */
function gather({ steps, shown }: Slice, from: number, to: number) {
  const groups: {
    actor: number;
    first: number;
    last: number;
    count: number;
    contested: number;
    low: number;
    high: number;
  }[] = [];
  for (let place = from; place < Math.min(to, shown); place++) {
    const { actor, rungs } = steps[place] as ChartStep;
    const [low = 0, high = 0] = [rungs[0], rungs[rungs.length - 1]];
    const group = (groups[actor] ??= {
      actor,
      first: place,
      last: place,
      count: 0,
      contested: 0,
      low,
      high,
    });
    group.last = place;
    group.count++;
    if (high > low) group.contested++;
    if (low < group.low) group.low = low;
    if (high > group.high) group.high = high;
  }
  return groups.filter(Boolean).sort((a, b) => a.first - b.first);
}

/**
 * Marks of all steps of a range: each its own where all have room for `minGap`; else gathered in
 * slots, in which each actor has a place of its own.
 *
 * @param leastSlot what a slot must have for its date
 * @returns undefined where there is no room for two slots: nothing would come of gathering
 */
export function placeStops(
  slice: Slice,
  extent: Extent,
  minGap: number,
  leastSlot: number,
  pitchOf: (label: string) => number,
  { spacing: wished, number = String }: LayoutOptions,
): Stops | undefined {
  const { steps, range, shown, actors } = slice;
  const [start, end] = extent;
  const size = range.to - range.from;
  if (size * minGap <= end - start) return single(slice, extent, minGap, wished);

  const present = new Set<number>();
  for (let place = range.from; place < range.to && present.size < actors.length; place++)
    present.add(steps[place]?.actor ?? 0);
  // The more steps share a slot, the wider is their number.
  let [count, pitch] = [Infinity, LEAST_PITCH];
  for (let isSettled = false; !isSettled;) {
    count = Math.floor((end - start) / Math.max(leastSlot, present.size * pitch));
    const most = wished === 'time' ? size : Math.ceil(size / count);
    const needed = pitchOf(number(most));
    isSettled = needed <= pitch || count < 2;
    pitch = Math.max(pitch, needed);
  }
  if (count < 2) return undefined;

  const { bounds, spacing } = slotBounds(slice, count, wished === 'time');
  const slot = (end - start) / count;
  const stops: Stop[] = [];
  const dates: { at: number; place: number }[] = [];
  let now = shown < range.from ? start : end;
  let next: Extent | undefined;
  for (let index = 0; index < count; index++) {
    const [from, to] = [bounds[index] ?? 0, bounds[index + 1] ?? 0];
    if (from === to) continue;
    const at = start + index * slot;
    dates.push({ at, place: from });
    if (from <= shown && shown < to) {
      now = shown > from ? at + slot : at;
      next = [at, at + slot];
    }
    const groups = gather(slice, from, to);
    const column = slot / groups.length;
    groups.forEach(({ low, high, ...group }, place) => {
      const leaves = steps[group.last]?.rungs ?? [];
      stops.push({
        ...group,
        leaves,
        rungs: group.count > 1 ? [...new Set([low, high])] : leaves,
        at: at + (place + 0.5) * column,
        reach: Math.min(TARGET, column) / 2,
      });
    });
  }
  return { stops, spacing, isGathered: true, dates, now, next };
}

/** The same further on in time. */
export const shiftStops = (placed: Stops, by: number): Stops => ({
  ...placed,
  stops: placed.stops.map((stop) => ({ ...stop, at: stop.at + by })),
  dates: placed.dates.map((date) => ({ ...date, at: date.at + by })),
  now: placed.now + by,
  next: placed.next && [placed.next[0] + by, placed.next[1] + by],
});

/** The rungs on which each actor stands before a place; undefined for one who has not come up. */
export function rungsBefore({ steps, actors, range, shown }: Slice) {
  const before: (readonly number[] | undefined)[] = actors.map(() => undefined);
  let missing = actors.length;
  for (let place = Math.min(range.from, shown) - 1; place >= 0 && missing; place--) {
    const { actor, rungs } = steps[place] as ChartStep;
    if (before[actor]) continue;
    before[actor] = rungs;
    missing--;
  }
  return before;
}
