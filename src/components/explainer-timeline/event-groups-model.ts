/** Under which year, month or day an event is told. */
import type { Dated } from '../../content/chronology.js';
import { wallTime, type PartialDate } from '../../content/partial-date.js';

const UNITS = ['day', 'month', 'year'] as const;

/** What a date not established is, beside the units that a date can be known to. */
const UNDATED = UNITS.length;

/** A head over fewer events than this is one date too many: each event carries its own. */
const EVENTS_PER_GROUP = 2;

/** More heads than this are no overview of anything: they are then of the next longer span. */
const MOST_GROUPS = 400;

/** How coarse a date is, by its place in `UNITS`; a time of day is finer than all of them. */
const coarseness = (date: PartialDate | undefined): number =>
  date
    ? Math.max(
        0,
        UNITS.findIndex((unit) => unit === date.precision),
      )
    : UNDATED;

/** Years begin here, so that those before Christ count up too. */
const FIRST_YEAR = -10_000;

/** The day of a date as a number, with noughts for what is not known of it: numbers are compared faster than words. */
function dayNumber(date: PartialDate | undefined, zone: string | undefined): number {
  if (!date) return -1;
  let { year, month = 0, day = 0 } = date;
  if (zone && date.offset !== undefined) {
    const there = new Date(wallTime(date, zone));
    [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
  }
  return ((year - FIRST_YEAR) * 100 + month) * 100 + day;
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Such a number as a date of the story format. */
function dateOf(number: number): string | undefined {
  if (number < 0) return undefined;
  const year = Math.floor(number / 10_000) + FIRST_YEAR;
  const rest = [Math.floor(number / 100) % 100, number % 100];
  const years = year < 0 ? `-${digits(-year, 4)}` : digits(year, 4);
  return years + rest.map((part) => (part ? `-${digits(part, 2)}` : '')).join('');
}

/** What stands between two of one head is told under it too, by its place in the list. */
function fillBetween(heads: number[], isOpen: (index: number) => boolean): void {
  let last: number | undefined;
  for (let index = 0; index < heads.length; index++) {
    if (isOpen(index)) continue;
    if (last !== undefined && last < index - 1 && heads[last] === heads[index])
      heads.fill(heads[index] ?? -1, last, index);
    last = index;
  }
}

/**
 * The head of each event, as a date of the story format: the day where days hold two events or more
 * on average over the whole story, else the month where months do, else the year; of more than 400
 * days or months, the next longer. A date less exact than that, and one not established (undefined),
 * is a head of its own, unless it stands between two events of one head.
 *
 * @param events in the order in which they are told
 */
export function groupHeads(
  events: readonly Dated<unknown>[],
  zone: string | undefined,
): readonly (string | undefined)[] {
  const days = events.map(({ date }) => dayNumber(date, zone));
  const coarse = events.map(({ date }) => coarseness(date));
  let heads: number[] = [];
  for (const unit of UNITS.keys()) {
    const size = 100 ** unit;
    heads = days.map((day) => (day < 0 ? day : day - (day % size)));
    // "2020" is no month of its own among days of one May; without a date one is nowhere of its own.
    fillBetween(heads, (index) => (coarse[index] ?? 0) > unit);
    fillBetween(heads, (index) => coarse[index] === UNDATED);
    let count = 0;
    for (let at = 0; at < heads.length; at++) if (!at || heads[at] !== heads[at - 1]) count++;
    if (count * EVENTS_PER_GROUP <= events.length && count <= MOST_GROUPS) break;
  }
  let [number, date] = [-1, dateOf(-1)];
  return heads.map((head) => {
    if (head !== number) [number, date] = [head, dateOf(head)];
    return date;
  });
}
