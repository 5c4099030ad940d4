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
const DAY = 1440 * MINUTE;
/** The calendar repeats itself after this many years. */
const ROUND = 400;
const DAYS_OF_ROUND = 146_097;

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

/**
 * Midnight in ms, from the year -10,000. Month 1–12, day and month may overflow.
 * `Date.UTC` takes the years 0–99 for 1900–1999, so that it is asked for a year that far from there.
 */
const midnight = (year: number, month: number, day: number): number =>
  Date.UTC(year + 50 * ROUND, month - 1, day) - 50 * DAYS_OF_ROUND * DAY;

const count = (digits: string | undefined): number | undefined => (digits ? +digits : undefined);

/** @returns undefined where the text is no date, or the calendar lacks that day */
export const parsePartialDate = (text: string): PartialDate | undefined => {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return undefined;
  const [, years = 0, months, days, hours, minutes, seconds = 0] = match;
  const [sign, offsetHours = 0, offsetMinutes = 0, doubt] = match.slice(7);
  const [year, month, day] = [+years, count(months), count(days)];
  const [hour, minute] = [count(hours), count(minutes)];

  let start = midnight(year, month ?? 1, day ?? 1);
  let end = day ? start + DAY : month ? midnight(year, month + 1, 1) : midnight(year + 1, 1, 1);
  if (day && day > 28 && end > midnight(year, (month ?? 0) + 1, 1)) return undefined;

  let offset: number | undefined;
  if (hour !== undefined && minute !== undefined) {
    const east = +offsetHours * 60 + +offsetMinutes;
    // Not `-east`, which would make -00:00 a negative zero.
    offset = sign === '-' ? 0 - east : east;
    start += (hour * 60 + minute - offset) * MINUTE + +seconds * SECOND;
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

/** Whether the text is a date of the story format on a day that exists: only the last of a month may not. */
export const isPartialDate = (text: string): boolean =>
  PARTIAL_DATE.test(text) && (!/-(29|3)/.test(text) || parsePartialDate(text) !== undefined);

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

/** What a clock shows, in ms as if it were UTC. */
const read = (clock: Intl.DateTimeFormat, instant: number): number => {
  // Such as `1/8/2020 A, 01:30:00`; in parts it would take four times as long.
  const shown = clock.format(instant);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    shown.match(/\d+/g) ?? []
  ).map(Number);
  return (
    midnight(shown.includes('B') ? 1 - year : year, month, day) +
    (hour * 60 + minute) * MINUTE +
    second * SECOND
  );
};

/** No clock was ever put on and back again within this time: the shortest was four days, in Freetown in 1939. */
const STEADY = 3 * DAY;

/** By zone, how far its clock was ahead when each such time began: to read a clock takes twenty times as long. */
const aheadBy = new Map<string, Map<number, number>>();

/** How far the clock of a zone was ahead of UTC, in ms. */
const aheadAt = (clock: Intl.DateTimeFormat, timeZone: string, instant: number): number => {
  let known = aheadBy.get(timeZone);
  if (!known) aheadBy.set(timeZone, (known = new Map()));
  const from = Math.floor(instant / STEADY);
  let [first, last] = [known.get(from), known.get(from + 1)];
  if (first === undefined) known.set(from, (first = read(clock, from * STEADY) - from * STEADY));
  if (last === undefined)
    known.set(from + 1, (last = read(clock, (from + 1) * STEADY) - (from + 1) * STEADY));
  return first === last ? first : read(clock, instant) - instant;
};

/**
 * The key to sort and group by: what clock and calendar on the wall showed, in ms as if it were UTC.
 * A date without a time is its `start`.
 * @param timeZone IANA name; without a known one, the date's own offset is used
 */
export const wallTime = ({ start, offset }: PartialDate, timeZone?: string): number => {
  if (offset === undefined) return start;
  const clock = timeZone && clockOf(timeZone);
  return start + (clock ? aheadAt(clock, timeZone, start) : offset * MINUTE);
};

/** A clock that is put back is put back by less than this. */
const MOST_BACK = 3 * 60 * MINUTE;

/**
 * Of a time that a clock showed twice, as when summer time ends: whether this is the first or the
 * second of them. Undefined where it was shown once, and without a known zone.
 */
export const whichOfTwo = (
  { start, offset }: PartialDate,
  timeZone: string | undefined,
): 'first' | 'second' | undefined => {
  const clock = timeZone && clockOf(timeZone);
  if (offset === undefined || !clock) return undefined;
  const ahead = (later: number): number => aheadAt(clock, timeZone, start + later);
  const [before, now, after] = [ahead(-MOST_BACK), ahead(0), ahead(MOST_BACK)];
  const back = before - after;
  if (back <= 0) return undefined;
  if (now === before) return ahead(back) === after ? 'first' : undefined;
  return ahead(-back) === before ? 'second' : undefined;
};
