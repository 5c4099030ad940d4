/** TimelineJS writes a date as parts; stories as exactly as these go. */
import { isPartialDate } from '../../content/partial-date.js';
import { isRecord, textOf } from './importer.js';

export interface ReadDate {
  readonly date: string | undefined;
  /** What was lost, as a sentence. */
  readonly lost?: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Its −44 is 44 BC; a story's years go on below 0001 without a gap, so that is −0043. */
const yearText = (year: number): string => {
  const counted = year < 0 ? year + 1 : year;
  return `${counted < 0 ? '-' : ''}${String(Math.abs(counted)).padStart(4, '0')}`;
};

const whole = (value: unknown): number | undefined => {
  const text = textOf(value);
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
};

/**
 * @param given `{year, month, day, hour, minute, second}`, each a number or its text
 * @param offset how far its clock is from UTC; a time without one can't be placed
 */
export function readTimelineDate(given: unknown, offset: string | undefined): ReadDate {
  if (given === undefined || given === null || given === '') return { date: undefined };
  const parts = isRecord(given) ? given : { year: given };
  const year = whole(parts['year']);
  const shown = JSON.stringify(given).slice(0, 80);
  if (year === undefined) return { date: undefined, lost: `its date ${shown} has no year` };
  if (Math.abs(year) > 9999)
    return {
      date: undefined,
      lost: `the year ${year} lies outside −9999 to 9999, which stories can tell`,
    };
  const month = whole(parts['month']);
  const day = month === undefined ? undefined : whole(parts['day']);
  const date = [yearText(year), month && two(month), day && two(day)].filter(Boolean).join('-');
  if (!isPartialDate(date)) {
    const coarse = [yearText(year), month && two(month)].filter(Boolean).join('-');
    const kept = [coarse, yearText(year)].find(isPartialDate);
    return {
      date: kept,
      lost: `${date} is no day of the calendar${kept ? `; ${kept} was kept` : ''}`,
    };
  }
  const hour = whole(parts['hour']);
  if (hour === undefined || day === undefined) return { date };
  const time = `${two(hour)}:${two(whole(parts['minute']) ?? 0)}`;
  const exact = `${date}T${time}${offset ?? ''}`;
  if (offset && isPartialDate(exact)) return { date: exact };
  return {
    date,
    lost: offset
      ? `its time ${time} is none`
      : `its time ${time} says not in which zone. Give --offset, such as --offset +03:00`,
  };
}

/** “22:10”, “22:10:05”, “10:10 PM” as parts; undefined where it is no time. */
export function readClock(text: string): { hour: number; minute: number } | undefined {
  const match = /^(\d{1,2}):(\d\d)(?::\d\d)?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, hours = '', minutes = '', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? { hour, minute: Number(minutes) } : undefined;
}
