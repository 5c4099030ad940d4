/** Under which year, month or day an event is told. */
import { wallTime, type PartialDate } from '../../content/partial-date.js';
import type { DatedEvent } from './event-order-model.js';

const UNITS = ['day', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];

/** A head over fewer events than this is one date too many: each event carries its own. */
const EVENTS_PER_GROUP = 2;

const digits = (value: number, length = 2): string => String(Math.abs(value)).padStart(length, '0');

/** The year, month or day of a date as a date of the story format; no more exact than the date is. */
function dateTo(unit: Unit, date: PartialDate, zone: string | undefined): string {
  const wall = new Date(wallTime(date, zone));
  const isOnly = (precision: Unit): boolean => unit === precision || date.precision === precision;
  const year = (wall.getUTCFullYear() < 0 ? '-' : '') + digits(wall.getUTCFullYear(), 4);
  if (isOnly('year')) return year;
  const month = `${year}-${digits(wall.getUTCMonth() + 1)}`;
  return isOnly('month') ? month : `${month}-${digits(wall.getUTCDate())}`;
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

function headsBy(
  unit: Unit,
  events: readonly DatedEvent[],
  zone: string | undefined,
): readonly (string | undefined)[] {
  const heads = events.map(({ date }) => date && dateTo(unit, date, zone));
  // "2020" is no month of its own among days of one May; without a date one is nowhere of its own.
  const isCoarse = (index: number): boolean => {
    const precision = events[index]?.date?.precision;
    return (
      precision !== undefined &&
      precision !== 'minute' &&
      UNITS.indexOf(precision) > UNITS.indexOf(unit)
    );
  };
  const isUndated = (index: number): boolean => !events[index]?.date;
  fillBetween(heads, (index) => isUndated(index) || isCoarse(index));
  fillBetween(heads, isUndated);
  return heads;
}

const countGroups = (heads: readonly (string | undefined)[]): number =>
  heads.filter((head, index) => !index || head !== heads[index - 1]).length;

/**
 * The head of each event, as a date of the story format: the day where days hold two events or more
 * on average over the whole story, else the month where months do, else the year. A date less exact
 * than that, and one not established (undefined), is a head of its own, unless it stands between two
 * events of one head.
 *
 * @param events in the order in which they are told
 */
export function groupHeads(
  events: readonly DatedEvent[],
  zone: string | undefined,
): readonly (string | undefined)[] {
  for (const unit of UNITS) {
    const heads = headsBy(unit, events, zone);
    if (unit === 'year' || countGroups(heads) * EVENTS_PER_GROUP <= events.length) return heads;
  }
  return [];
}
