/** How a long timeline is parted, so that not all of it is drawn at once, nor all of it stands open. */
import type { Shown } from './timeline-filter-model.js';
import { groupAt, type Timeline } from './timeline-model.js';

/** So many events are drawn, and drawn anew, in one go. */
export const PART = 10;

/** So many heads are drawn in one go. */
export const HEADS = 40;

/** With more events than this their groups fold up, and only what comes near the screen is laid out. */
const LONG = 60;

/** Of a long list groups stand open until so many events do. */
const FIRST = 8;

/** Events of one group, as places in the timeline's events: `from` to just before `to`. */
export interface Part {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

export interface Parts {
  /** How many batches of heads there are: they are drawn like parts, before them. */
  readonly heads: number;
  readonly all: readonly Part[];
  /** By group: the place of its first part in `all`; and one more: how many parts there are. */
  readonly starts: readonly number[];
}

const known = new WeakMap<Timeline, Parts>();

/** Built once for each timeline. */
export function partsOf(timeline: Timeline): Parts {
  let parts = known.get(timeline);
  if (!parts) {
    const all: Part[] = [];
    const starts = [0];
    timeline.groups.forEach(({ from, events }, group) => {
      const end = from + events.length;
      for (let at = from; at < end; at += PART)
        all.push({ group, from: at, to: Math.min(end, at + PART) });
      starts.push(all.length);
    });
    const heads = Math.ceil(timeline.groups.length / HEADS);
    known.set(timeline, (parts = { heads, all, starts }));
  }
  return parts;
}

/** The part that holds the event at a place. */
export function partAt(timeline: Timeline, place: number): number {
  const group = groupAt(timeline, place);
  const { from = 0 } = timeline.groups[group] ?? {};
  return (partsOf(timeline).starts[group] ?? 0) + Math.floor((place - from) / PART);
}

/** Whether only what is near the screen is laid out, and the rest drawn later. */
export const isLong = ({ events }: Timeline): boolean => events.length > LONG;

/** Whether groups fold up: one that holds everything has nothing to make room for. */
export const canFold = (timeline: Timeline): boolean =>
  isLong(timeline) && timeline.groups.length > 1;

/** Before the reader opens or closes any, the groups up to just before this one stand open. */
export function openAtFirst(timeline: Timeline, { events, groups }: Shown): number {
  if (!canFold(timeline) || events.length <= LONG) return Infinity;
  let count = 0;
  return groups.findIndex((group) => (count += group.count) >= FIRST) + 1;
}

/** The first events that are shown and stand open: up to just before this place they are drawn at once. */
export function firstScreen({ events }: Timeline, { flags }: Shown): number {
  let count = 0;
  let place = 0;
  while (place < events.length && count < FIRST) count += flags[place++] ?? 0;
  return place;
}
