/** Stretches of the calendar that a chart may count in, from a thousand years down to a minute. */

/** What a stretch is counted in; `part` is a third of a month. */
export type CalendarUnit = 'year' | 'month' | 'part' | 'day' | 'hour' | 'minute';

/** `from` to just before `to`, in ms as calendar and clock on the wall have it, as if that were UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly unit: CalendarUnit;
  /** How many units long. */
  readonly count: number;
}

export type CalendarStep = Pick<Period, 'unit' | 'count'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each divides the one before. */
export const CALENDAR_STEPS: readonly CalendarStep[] = [
  ...[1000, 500, 100, 50, 10, 5, 1].map((count) => ({ unit: 'year', count }) as const),
  { unit: 'month', count: 6 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 1 },
  { unit: 'part', count: 1 },
  { unit: 'day', count: 1 },
  { unit: 'hour', count: 6 },
  { unit: 'hour', count: 1 },
  { unit: 'minute', count: 10 },
  { unit: 'minute', count: 1 },
];

/** `Date.UTC` takes the years 0–99 for those of another century. */
const midnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

const down = (value: number, by: number): number => Math.floor(value / by) * by;

/** The stretch of the calendar in which a time lies. */
export function periodAt(time: number, { unit, count }: CalendarStep): Period {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  let from: number;
  let to: number;
  if (unit === 'year') {
    const first = down(year, count);
    [from, to] = [midnight(first, 0, 1), midnight(first + count, 0, 1)];
  } else if (unit === 'month') {
    const first = down(month, count);
    [from, to] = [midnight(year, first, 1), midnight(year, first + count, 1)];
  } else if (unit === 'part') {
    const first = Math.min(21, down(date.getUTCDate() - 1, 10) + 1);
    from = midnight(year, month, first);
    to = first > 20 ? midnight(year, month + 1, 1) : midnight(year, month, first + 10);
  } else {
    const length = count * { day: DAY, hour: HOUR, minute: MINUTE }[unit];
    from = down(time, length);
    to = from + length;
  }
  return { from, to, unit, count };
}
