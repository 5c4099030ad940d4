/**
 * Dates as exactly as a source knows them: EDTF (ISO 8601-2) level 0, of level 1 the marks `~ ? %`
 * and years before Christ. A date without a time floats: no time zone ever moves it.
 */

/**
 * The shape, as the JSON schema's `pattern`; only whether the month has that day is left to `isPartialDate`.
 * The inner `$` keeps the marks of doubt off a time of day; a time needs its offset.
 */
export const PARTIAL_DATE =
  /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:Z|([+-])(0\d|1[0-3]|14(?=:00)):([0-5]\d))$)?)?)?([~?%]?)$/;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export interface PartialDate {
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. From -9999 to 9999. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** Minutes east of UTC; present exactly when there is a time. */
  readonly offset?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /**
   * `start` to just before `end`, in ms. With a time: the true instants (of the second, where one is given).
   * Without: the proleptic Gregorian calendar as if it were UTC.
   */
  readonly start: number;
  readonly end: number;
}

/** Midnight in ms; unlike `Date.UTC` it takes the years 0–99 as they are. Month 1–12, day and month may overflow. */
const midnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

/** @returns undefined where the text is no date, or the calendar lacks that day */
export const parsePartialDate = (text: string): PartialDate | undefined => {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month, day, hour, minute, second = 0] = match
    .slice(1, 7)
    .map((digits) => (digits ? +digits : undefined));
  const [seconds, sign, offsetHours = 0, offsetMinutes = 0, doubt] = match.slice(6);

  const nextMonth = midnight(year, (month ?? 0) + 1, 1);
  let start = midnight(year, month ?? 1, day ?? 1);
  let end = day
    ? midnight(year, month ?? 1, day + 1)
    : month
      ? nextMonth
      : midnight(year + 1, 1, 1);
  if (day && end > nextMonth) return undefined;

  let offset: number | undefined;
  if (hour !== undefined && minute !== undefined) {
    const east = +offsetHours * 60 + +offsetMinutes;
    // Not `-east`, which would make -00:00 a negative zero.
    offset = sign === '-' ? 0 - east : east;
    start += (hour * 60 + minute - offset) * MINUTE + second * SECOND;
    end = start + (seconds ? SECOND : MINUTE);
  }
  return {
    precision: offset !== undefined ? 'minute' : day ? 'day' : month ? 'month' : 'year',
    year,
    month,
    day,
    hour,
    minute,
    offset,
    approximate: doubt === '~' || doubt === '%',
    uncertain: doubt === '?' || doubt === '%',
    start,
    end,
  };
};

/** Whether the text is a date of the story format on a day that exists. */
export const isPartialDate = (text: string): boolean => parsePartialDate(text) !== undefined;

/** One clock per zone, because making one costs some hundred times what reading it does; undefined: no such zone. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

const clockOf = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!clocks.has(timeZone)) {
    clocks.set(timeZone, undefined);
    try {
      const numeric = 'numeric';
      clocks.set(
        timeZone,
        new Intl.DateTimeFormat('en-US', {
          timeZone,
          calendar: 'gregory',
          hourCycle: 'h23',
          era: 'short',
          year: numeric,
          month: numeric,
          day: numeric,
          hour: numeric,
          minute: numeric,
          second: numeric,
        }),
      );
    } catch {
      // No such zone: the date's own offset stands in.
    }
  }
  return clocks.get(timeZone);
};

/** Whether a name is an IANA time zone that is known here. */
export const isTimeZone = (name: string): boolean => clockOf(name) !== undefined;

/**
 * The key to sort and group by: what clock and calendar on the wall showed, in ms as if it were UTC.
 * A date without a time is its `start`.
 * @param timeZone IANA name; without a known one, the date's own offset is used
 */
export const wallTime = (date: PartialDate, timeZone?: string): number => {
  if (date.offset === undefined) return date.start;
  const parts = timeZone && clockOf(timeZone)?.formatToParts(date.start);
  if (!parts) return date.start + date.offset * MINUTE;
  const read = (wanted: Intl.DateTimeFormatPartTypes): string =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  const year = read('era').startsWith('B') ? 1 - +read('year') : +read('year');
  return (
    midnight(year, +read('month'), +read('day')) +
    (+read('hour') * 60 + +read('minute')) * MINUTE +
    +read('second') * SECOND
  );
};
