/** How long after one event the next one was. */
import { parsePartialDate, wallTime, type PartialDate } from '../../content/partial-date.js';
import type { DatedEvent } from './event-order-model.js';

export interface Gap {
  readonly value: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  /** True where a date is about or uncertain, or the number is rounded. */
  readonly isAbout: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Up to here a gap is said in the smaller unit. */
const MOST_HOURS = 36;
const MOST_DAYS = 13;
const MOST_WEEKS = 8;
const MOST_MONTHS = 35;

const isDoubtful = ({ event, date }: DatedEvent): boolean =>
  Boolean(event.approximate || date?.approximate || date?.uncertain);

const inMonths = (
  months: number,
  isExact: boolean,
): Omit<Gap, 'isAbout'> & { isExact: boolean } => {
  if (months % 12 === 0) return { value: months / 12, unit: 'year', isExact };
  if (months <= MOST_MONTHS) return { value: months, unit: 'month', isExact };
  // Half years up to ten, so that three and a half are neither three nor four.
  const value = months < 120 ? Math.round(months / 6) / 2 : Math.round(months / 12);
  return { value, unit: 'year', isExact: isExact && value * 12 === months };
};

/** When an event was over: its end where that is known and later, else its own date. */
function endOf({ event, date }: DatedEvent): PartialDate | undefined {
  const end = parsePartialDate(event.endDate ?? '');
  return end && date && end.end > date.end ? end : date;
}

/** A gap by the calendar, as exactly as the less exact of two dates allows. */
function calendarGap(a: PartialDate, b: PartialDate, zone: string | undefined) {
  const [from, to] = [new Date(wallTime(a, zone)), new Date(wallTime(b, zone))];
  const either = (precision: PartialDate['precision']): boolean =>
    a.precision === precision || b.precision === precision;
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const months = years * 12 + to.getUTCMonth() - from.getUTCMonth();
  // May follows April, but a day in May may follow one in April by a day: that is no gap to speak of.
  if (either('year')) return years < 2 ? undefined : inMonths(years * 12, true);
  if (either('month')) return months < 2 ? undefined : inMonths(months, true);
  const days = Math.floor(to.getTime() / DAY) - Math.floor(from.getTime() / DAY);
  if (days < 2) return undefined;
  if (days <= MOST_DAYS) return { value: days, unit: 'day', isExact: true } as const;
  const weeks = Math.round(days / 7);
  if (weeks <= MOST_WEEKS) return { value: weeks, unit: 'week', isExact: days % 7 === 0 } as const;
  const more = to.getUTCDate() - from.getUTCDate();
  return inMonths(Math.round(months + more / 30), more === 0);
}

/**
 * What to say between two events told one after the other; undefined where there is no gap to speak
 * of: the next day or month, hours on dates without a time, or a date that is not established.
 *
 * @param zone IANA name of the clock by which days begin
 */
export function gapBetween(
  before: DatedEvent,
  after: DatedEvent,
  zone: string | undefined,
): Gap | undefined {
  const [a, b] = [endOf(before), after.date];
  if (!a || !b) return undefined;
  const isAbout = isDoubtful(before) || isDoubtful(after);
  if (a.offset !== undefined && b.offset !== undefined) {
    const passed = b.start - a.start;
    if (passed < HOUR) return undefined;
    const value = Math.round(passed / HOUR);
    if (value <= MOST_HOURS) return { value, unit: 'hour', isAbout: isAbout || passed % HOUR > 0 };
  }
  const gap = calendarGap(a, b, zone);
  return gap && { value: gap.value, unit: gap.unit, isAbout: isAbout || !gap.isExact };
}
