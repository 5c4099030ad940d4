import { formatter } from './format-date.js';

/** A stretch of the calendar, in ms as calendar and clock on the wall have it, as if that were UTC. */
interface Stretch {
  readonly from: number;
  /** Just after it. */
  readonly to: number;
  readonly unit: 'year' | 'month' | 'part' | 'day' | 'hour' | 'minute';
}

const YEAR = { year: 'numeric' } as const;
const DAY = { ...YEAR, month: 'long', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const WHOLE = {
  year: YEAR,
  month: { ...YEAR, month: 'long' },
  part: DAY,
  day: DAY,
  hour: { ...DAY, ...TIME },
  minute: { ...DAY, ...TIME },
} as const satisfies Record<Stretch['unit'], Intl.DateTimeFormatOptions>;

/** As an axis has it, the finer part. */
const FINE = {
  year: YEAR,
  month: { month: 'short' },
  part: { day: 'numeric' },
  day: { day: 'numeric' },
  hour: TIME,
  minute: TIME,
} as const satisfies Record<Stretch['unit'], Intl.DateTimeFormatOptions>;

/** As an axis has it, what the finer part belongs to. */
const COARSE = {
  year: undefined,
  month: YEAR,
  part: { ...YEAR, month: 'long' },
  day: { ...YEAR, month: 'long' },
  hour: DAY,
  minute: DAY,
} as const satisfies Record<Stretch['unit'], Intl.DateTimeFormatOptions | undefined>;

const shorter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions =>
  options.month ? { ...options, month: 'short' } : options;

const formatOf = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
  time: number,
): Intl.DateTimeFormat =>
  formatter(locale, {
    ...options,
    calendar: 'gregory',
    hourCycle: 'h23',
    timeZone: 'UTC',
    ...(options.year && new Date(time).getUTCFullYear() < 1 && { era: 'short' }),
  });

/** A stretch of the calendar in words: “2010 – 2019”, “January 2020”, “January 1 – 10, 2020”. */
export const formatPeriod = ({ from, to, unit }: Stretch, locale: string): string =>
  formatOf(locale, WHOLE[unit], from).formatRange(from, to - 1);

/**
 * What an axis says of a stretch, from the longest to the shortest words for it: what it is by itself
 * (“3”, “Jan – Mar”, “Jan”), or what it belongs to (“January 2020”, “Jan 2020”); none where it belongs
 * to nothing longer.
 */
export function axisWords(
  { from, to, unit }: Stretch,
  row: 'fine' | 'coarse',
  locale: string,
): readonly string[] {
  const options = (row === 'fine' ? FINE : COARSE)[unit];
  if (!options) return [];
  const format = formatOf(locale, options, from);
  const isStretch = row === 'fine' && (unit === 'month' || unit === 'part');
  const words = [
    isStretch ? format.formatRange(from, to - 1) : format.format(from),
    formatOf(locale, shorter(options), from).format(from),
  ];
  return [...new Set(words)];
}
