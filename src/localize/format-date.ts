import type { PartialDate } from '../content/partial-date.js';

/**
 * Building a DateTimeFormat costs far more than using it, and a page needs only a handful: one per
 * language, precision and zone. So they are kept for as long as the page lives.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A format kept for its locale and options. */
export function formatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: DAY,
  minute: { ...DAY, hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<PartialDate['precision'], Intl.DateTimeFormatOptions>;

/**
 * A date in words, as precise as it is: a month stays a month. Always in the Gregorian calendar, in
 * which story dates are written: a Gregorian month is no month of another calendar.
 *
 * @param timeZone IANA name; moves dates that carry a time, never those that don't. Without it, or
 *   where it is unknown, a time is shown as the clock of its own offset had it.
 */
export function formatDate(date: PartialDate, locale: string, timeZone?: string): string {
  const options = {
    ...PARTS[date.precision],
    calendar: 'gregory',
    ...(date.year < 1 && { era: 'short' as const }),
  };
  if (date.precision === 'minute' && timeZone) {
    try {
      return formatter(locale, { ...options, hourCycle: 'h23', timeZone }).format(date.start);
    } catch {
      // An unknown zone: as below.
    }
  }
  const local = date.start + (date.offset ?? 0) * 60_000;
  return formatter(locale, { ...options, hourCycle: 'h23', timeZone: 'UTC' }).format(local);
}
