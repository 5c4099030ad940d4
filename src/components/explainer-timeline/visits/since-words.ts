import { formatter } from '../../../localize/format-date.js';

/**
 * A time of the reader's own in words, as near as it takes: the time of day where it is today, the
 * year where it is another one.
 * @param since in ms
 * @param now in ms
 * @param timeZone IANA name; the device's own where it is absent
 */
export function sinceWords(since: number, now: number, locale: string, timeZone?: string): string {
  const calendar = 'gregory';
  const of = (options: Intl.DateTimeFormatOptions, time: number): string =>
    formatter(locale, { ...options, calendar, timeZone }).format(time);
  const day = { day: 'numeric', month: 'long' } as const;
  const year = { year: 'numeric' } as const;
  const isThisYear = of(year, since) === of(year, now);
  if (isThisYear && of(day, since) === of(day, now))
    return of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, since);
  return of(isThisYear ? day : { ...day, ...year }, since);
}
