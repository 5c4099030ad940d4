/** What the overview of a timeline shows: columns of time, who had a part in them, and what a filter leaves. */
import { densityOf, type Column, type Density, type Moment } from '../../../charts/density.js';
import { parsePartialDate, wallTime } from '../../../content/partial-date.js';
import type { DatedEvent, Timeline } from '../timeline-model.js';
import { lanesOf } from './lanes-model.js';

export interface Overview {
  readonly density: Density;
  /** Place in `Timeline.events` of each moment of `density`. */
  readonly places: readonly number[];
  /** For each place in `Timeline.events`, the column it stands in or after, by its place in the list. */
  readonly columnOf: readonly number[];
  /** How many events have no established date. */
  readonly undated: number;
}

/** Its end, where one is known. */
function momentOf({ item, date }: DatedEvent, zone: string | undefined): Moment | undefined {
  if (!date) return undefined;
  const from = wallTime(date, zone);
  const end = item.endDate ? parsePartialDate(item.endDate) : undefined;
  return {
    from,
    to: from + (date.end - date.start),
    end: end && wallTime(end, zone) + (end.end - end.start),
  };
}

/** @param most columns and breaks that have room */
export function overviewOf({ events, zone }: Timeline, most: number): Overview {
  const places: number[] = [];
  const moments: Moment[] = [];
  events.forEach((event, place) => {
    const moment = momentOf(event, zone);
    if (!moment) return;
    places.push(place);
    moments.push(moment);
  });
  const density = densityOf(moments, most);
  const columnOf = Array.from<number>({ length: events.length }).fill(-1);
  density.columns.forEach(({ items }, column) => {
    for (const item of items) columnOf[places[item] ?? -1] = column;
  });
  let last = 0;
  const followed = columnOf.map((column) => (last = column < 0 ? last : column));
  return { density, places, columnOf: followed, undated: events.length - places.length };
}

/** What a column holds. */
export interface Tally {
  readonly all: number;
  /** Those that the filter lets through. */
  readonly shown: number;
  /** Those of them whose date is only about right, or uncertain. */
  readonly doubtful: number;
}

const isDoubtful = ({ item, date }: DatedEvent): boolean =>
  item.approximate === true || date?.approximate === true || date?.uncertain === true;

/** One for each column. */
export function talliesOf(
  { density, places }: Overview,
  { events }: Timeline,
  shown: ReadonlySet<DatedEvent>,
): readonly Tally[] {
  return density.columns.map(({ items }) => {
    let [count, doubtful] = [0, 0];
    for (const item of items) {
      const event = events[places[item] ?? -1];
      if (!event || !shown.has(event)) continue;
      count++;
      if (isDoubtful(event)) doubtful++;
    }
    return { all: items.length, shown: count, doubtful };
  });
}

/** How many events of each column each lane has, of all and of those shown. */
export function laneTallies(
  { density, places }: Overview,
  timeline: Timeline,
  shown: ReadonlySet<DatedEvent>,
): readonly (readonly Tally[])[] {
  const { events, involved } = timeline;
  const lanes = lanesOf(timeline).map(({ actor }) => ({
    actor,
    tallies: density.columns.map(() => ({ all: 0, shown: 0, doubtful: 0 })),
  }));
  density.columns.forEach(({ items }, column) => {
    for (const item of items) {
      const event = events[places[item] ?? -1];
      const cast = event && involved.get(event.item.id);
      if (!event || !cast?.size) continue;
      let isTold = false;
      for (const { actor, tallies } of lanes) {
        const tally = tallies[column];
        // All others come last.
        if (!tally || (actor === undefined ? isTold : !cast.has(actor))) continue;
        isTold = true;
        tally.all++;
        if (shown.has(event)) tally.shown++;
      }
    }
  });
  return lanes.map(({ tallies }) => tallies);
}

/** Where the list goes on from a column: its first event that is shown, else its first. */
export function eventOfColumn(
  { places }: Overview,
  { items }: Column,
  { events }: Timeline,
  shown: ReadonlySet<DatedEvent>,
): number {
  const its = items.map((item) => places[item] ?? 0);
  return its.find((place) => shown.has(events[place] as DatedEvent)) ?? its[0] ?? 0;
}
