import type { PartialDate } from '../content/partial-date.js';

/**
 * Building a DateTimeFormat costs far more than using it, and a page needs only a handful: one per
 * language, precision and zone. So they are kept for as long as the page lives.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** To write options out as a key takes longer than to format a date: those in use have a key of their own. */
function kept(
  key: string,
  locale: string,
  options: () => Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options())));
  return format;
}

/** A format kept for its locale and options. */
export const formatter = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => kept(locale + JSON.stringify(options), locale, () => options);

const MONTH = { year: 'numeric', month: 'long' } as const;
const DAY = { ...MONTH, day: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const PARTS = {
  year: { year: 'numeric' },
  month: MONTH,
  day: DAY,
  minute: { ...DAY, ...TIME },
} as const satisfies Record<PartialDate['precision'], Intl.DateTimeFormatOptions>;

/** How much of a date with a time is written beside another: also its weekday; that without its year; its time alone. */
const FIELDS = {
  weekday: { ...DAY, ...TIME, weekday: 'long' },
  near: { ...DAY, ...TIME, weekday: 'long', year: undefined },
  time: TIME,
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFields = keyof typeof FIELDS;

/** Earlier years are no years of ours unless it is said of which era: “79”. */
const FIRST_PLAIN_YEAR = 100;

/** What formats a date, and on which clock. */
interface Writer {
  readonly format: Intl.DateTimeFormat;
  /** To be added to an instant, in ms: the format may be of UTC. */
  readonly shift: number;
}

function writerOf(
  date: PartialDate,
  locale: string,
  timeZone: string | undefined,
  fields: DateFields | undefined,
): Writer {
  const { precision, offset, year, start, end } = date;
  const isTimed = precision === 'minute';
  const hasEra = year < FIRST_PLAIN_YEAR && fields !== 'time';
  const hasSeconds = isTimed && end - start < 60_000;
  const on = (zone: string): Intl.DateTimeFormat =>
    kept([locale, precision, fields, hasEra, hasSeconds, zone].join(), locale, () => ({
      ...(isTimed && fields ? FIELDS[fields] : PARTS[precision]),
      ...(hasEra && { era: 'short' }),
      ...(hasSeconds && { second: '2-digit' }),
      calendar: 'gregory',
      hourCycle: 'h23',
      timeZone: zone,
    }));
  if (isTimed && timeZone) {
    try {
      return { format: on(timeZone), shift: 0 };
    } catch {
      // An unknown zone: as below.
    }
  }
  return { format: on('UTC'), shift: (offset ?? 0) * 60_000 };
}

/**
 * A date in words, as precise as it is: a month stays a month. Always in the Gregorian calendar, in
 * which story dates are written: a Gregorian month is no month of another calendar.
 *
 * @param timeZone IANA name; moves dates that carry a time, never those that don't. Without it, or
 *   where it is unknown, a time is shown as the clock of its own offset had it.
 * @param fields of a date with a time; all but the weekday where not given
 */
export function formatDate(
  date: PartialDate,
  locale: string,
  timeZone?: string,
  fields?: DateFields,
): string {
  const { format, shift } = writerOf(date, locale, timeZone, fields);
  return format.format(date.start + shift);
}

/** A dash or a word between two dates, with the space around it. */
const BETWEEN_DATES = /\s*[–—～~-]\s*|\s.+\s/u;

/**
 * Two dates of a range, without what both would say: “7” and “8 January 2020”. Undefined where they
 * share nothing, or can't be one range: of unlike precision, or the end before the start.
 *
 * @param timeZone as of `formatDate`
 */
export function formatRange(
  start: PartialDate,
  end: PartialDate,
  locale: string,
  timeZone?: string,
  fields?: DateFields,
): readonly [start: string, end: string] | undefined {
  const [one, other] = [start, end].map((date) => writerOf(date, locale, timeZone, fields));
  // One format, by which an era or seconds are said of both or neither; an own clock is one for both.
  if (!one || one.format !== other?.format || one.shift !== other.shift) return undefined;
  if (end.start <= start.start) return undefined;
  // Quick, before what takes twenty times as long: in two years nothing but an era is shared.
  if (start.precision !== 'year' && start.year !== end.year) return undefined;
  const { format, shift } = one;
  // Before both, the start, between them, the end, after both: what is said of both stands at even places.
  const texts = ['', '', '', '', ''];
  let place = 0;
  const parts = format.formatRangeToParts(start.start + shift, end.start + shift);
  for (const { source, type, value } of parts) {
    if (source !== 'shared') place = source === 'startRange' ? 1 : 3;
    else if (place % 2) place++;
    // Some languages write “1:30” in a range, whatever is asked.
    texts[place] += type === 'hour' ? value.padStart(2, (0).toLocaleString(locale)) : value;
  }
  const [lead = '', first = '', between = '', last = '', tail = ''] = texts;
  if (!first || !/[\p{L}\p{N}]/u.test(lead + tail)) return undefined;
  // A point or a word may belong to the first: “7.–8. Januar”.
  const [before = '', after = ''] = between.split(BETWEEN_DATES);
  return [lead + first + before, after + last + tail];
}
