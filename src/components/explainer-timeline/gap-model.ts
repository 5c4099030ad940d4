/** How long after one event the next one was. */
import type { Dated } from '../../content/chronology.js';
import { parsePartialDate, wallTime, type PartialDate } from '../../content/partial-date.js';
import type { StoryEvent } from '../../content/types.js';

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

const isDoubtful = ({ item, date }: Dated<StoryEvent>): boolean =>
  Boolean(item.approximate || date?.approximate || date?.uncertain);

/** An amount as it is said: rounded, and about where that changed it. */
function rounded(amount: number, unit: Gap['unit'], step = 1): Gap {
  const value = Math.round(amount / step) * step;
  return { value, unit, isAbout: value !== amount };
}

function inMonths(months: number): Gap {
  const whole = Math.round(months);
  if (whole <= MOST_MONTHS && whole % 12) return rounded(months, 'month');
  // Half years up to ten, so that three and a half are neither three nor four.
  return rounded(months / 12, 'year', whole < 120 ? 0.5 : 1);
}

/** When an event was over: its end where that is known and later, else its own date. */
function endOf({ item, date }: Dated<StoryEvent>): PartialDate | undefined {
  const end = parsePartialDate(item.endDate ?? '');
  return end && date && end.end > date.end ? end : date;
}

/** A gap by the calendar, as exactly as the less exact of two dates allows. */
function calendarGap(a: PartialDate, b: PartialDate, zone: string | undefined): Gap | undefined {
  const [from, to] = [new Date(wallTime(a, zone)), new Date(wallTime(b, zone))];
  const either = (precision: PartialDate['precision']): boolean =>
    a.precision === precision || b.precision === precision;
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const months = years * 12 + to.getUTCMonth() - from.getUTCMonth();
  // May follows April, but a day in May may follow one in April by a day: that is no gap to speak of.
  if (either('year')) return years < 2 ? undefined : rounded(years, 'year');
  if (either('month')) return months < 2 ? undefined : inMonths(months);
  const days = Math.floor(to.getTime() / DAY) - Math.floor(from.getTime() / DAY);
  if (days < 2) return undefined;
  if (days <= MOST_DAYS) return rounded(days, 'day');
  if (Math.round(days / 7) <= MOST_WEEKS) return rounded(days / 7, 'week');
  // By 31, so that only the same day of the month is a whole number of months.
  return inMonths(months + (to.getUTCDate() - from.getUTCDate()) / 31);
}

/**
 * What to say between two events told one after the other; undefined where there is no gap to speak
 * of: the next day or month, hours on dates without a time, or a date that is not established.
 *
 * @param zone IANA name of the clock by which days begin
 */
export function gapBetween(
  before: Dated<StoryEvent>,
  after: Dated<StoryEvent>,
  zone: string | undefined,
): Gap | undefined {
  const [a, b] = [endOf(before), after.date];
  if (!a || !b) return undefined;
  const areTimed = a.offset !== undefined && b.offset !== undefined;
  const hours = areTimed ? (b.start - a.start) / HOUR : Infinity;
  if (hours < 1) return undefined;
  const gap = Math.round(hours) <= MOST_HOURS ? rounded(hours, 'hour') : calendarGap(a, b, zone);
  return gap && { ...gap, isAbout: gap.isAbout || isDoubtful(before) || isDoubtful(after) };
}
