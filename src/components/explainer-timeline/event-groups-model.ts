/** Under which year, month or day an event is told. */
import type { Dated } from '../../content/chronology.js';
import { wallTime, type PartialDate } from '../../content/partial-date.js';

const UNITS = ['day', 'month', 'year'] as const;

/** A head over fewer events than this is one date too many: each event carries its own. */
const EVENTS_PER_GROUP = 2;

/** How coarse a date is, by its place in `UNITS`; a time of day is finer than all of them. */
const coarseness = ({ precision }: PartialDate): number =>
  UNITS.findIndex((unit) => unit === precision);

/** The year, month or day of a date as a date of the story format; no more exact than the date is. */
function dateTo(unit: number, date: PartialDate, zone: string | undefined): string {
  const iso = new Date(wallTime(date, zone)).toISOString();
  // Years before Christ have six digits there and four here.
  const day = iso.slice(0, iso.indexOf('T')).replace(/^-00/, '-');
  return day.slice(0, day.length - Math.max(unit, coarseness(date)) * '-01'.length);
}

/** What stands between two of one head is told under it too, by its place in the list. */
function fillBetween(heads: (string | undefined)[], isOpen: (index: number) => boolean): void {
  let last: number | undefined;
  for (let index = 0; index < heads.length; index++) {
    if (isOpen(index)) continue;
    if (last !== undefined && heads[last] === heads[index]) heads.fill(heads[index], last, index);
    last = index;
  }
}

/**
 * The head of each event, as a date of the story format: the day where days hold two events or more
 * on average over the whole story, else the month where months do, else the year. A date less exact
 * than that, and one not established (undefined), is a head of its own, unless it stands between two
 * events of one head.
 *
 * @param events in the order in which they are told
 */
export function groupHeads(
  events: readonly Dated<unknown>[],
  zone: string | undefined,
): readonly (string | undefined)[] {
  let heads: (string | undefined)[] = [];
  for (const unit of UNITS.keys()) {
    heads = events.map(({ date }) => date && dateTo(unit, date, zone));
    // "2020" is no month of its own among days of one May; without a date one is nowhere of its own.
    const coarsenessAt = (index: number): number => {
      const date = events[index]?.date;
      return date ? coarseness(date) : Infinity;
    };
    fillBetween(heads, (index) => coarsenessAt(index) > unit);
    fillBetween(heads, (index) => coarsenessAt(index) === Infinity);
    const groups = heads.filter((head, index) => !index || head !== heads[index - 1]);
    if (groups.length * EVENTS_PER_GROUP <= events.length) break;
  }
  return heads;
}
