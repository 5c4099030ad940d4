import { html, type TemplateResult } from 'lit';
import {
  parsePartialDate,
  wallTime,
  whichOfTwo,
  type PartialDate,
} from '../../content/partial-date.js';
import type { StoryEvent } from '../../content/types.js';
import { formatDate, formatRange, type DateFields } from '../../localize/format-date.js';
import { clocksFor, offsetLabel, type Clock } from './clocks.js';
import type { ViewContext } from './view-context.js';

const DAY = 86_400_000;

/** A date and how it is written in the story. */
interface Written extends PartialDate {
  readonly text: string;
}

/** @param isAbout true where it is approximate beyond what it says itself */
function read(text = '', isAbout = false): Written | undefined {
  const date = parsePartialDate(text);
  return date && { ...date, text, approximate: date.approximate || isAbout };
}

/** A sentence with elements in it: one in place of its line feed, another of its carriage return. */
const fill = (sentence: string, first: unknown, second?: unknown): readonly unknown[] =>
  sentence.split(/([\n\r])/).map((part) => (part === '\n' ? first : part === '\r' ? second : part));

/** Words for a date that a machine can read too. HTML knows no years before 1, and would take other words for a date. */
const marked = ({ text, year }: Written, words: string): unknown =>
  year > 0
    ? html`<time datetime=${text.replace(/[~?%]$/, '').replace(/-00:00$/, 'Z')}>${words}</time>`
    : words;

/** With what is doubtful of a date beside it, which a machine can't be told. */
function doubted({ localize }: ViewContext, { approximate, uncertain }: Written, date: unknown) {
  const { common } = localize;
  const about = approximate ? fill(common.about('\n'), date) : date;
  return uncertain ? fill(common.uncertain('\n'), about) : about;
}

/** One date on one clock; without a zone on that of its own offset, which is said. */
function renderOne(
  context: ViewContext,
  date: Written,
  zone?: string,
  fields?: DateFields,
): unknown {
  const { locale, common } = context.localize;
  const words = doubted(context, date, marked(date, formatDate(date, locale, zone, fields)));
  if (date.offset === undefined) return words;
  if (!zone) return html`${words} <bdi>${offsetLabel(date)}</bdi>`;
  const which = whichOfTwo(date, zone);
  return which ? fill(common.twice[which]('\n'), words) : words;
}

/** From one date to another on one clock; what both would say is said once. */
function renderRange(
  context: ViewContext,
  start: Written,
  end: Written,
  zone?: string,
  fields?: DateFields,
): unknown {
  const { common, locale } = context.localize;
  const range =
    start.approximate === end.approximate &&
    start.uncertain === end.uncertain &&
    // Which of two is told at each.
    !whichOfTwo(start, zone) &&
    !whichOfTwo(end, zone) &&
    formatRange(start, end, locale, zone, fields);
  if (!range) {
    const [from, to] = [start, end].map((date) => renderOne(context, date, zone, fields));
    return fill(common.from('\n', '\r'), from, to);
  }
  const [from, to] = [marked(start, range[0]), marked(end, range[1])];
  const words = doubted(context, start, fill(common.from('\n', '\r'), from, to));
  return start.offset === undefined || zone
    ? words
    : html`${words} <bdi>${offsetLabel(start)}</bdi>`;
}

/**
 * A date in words, marked up with what a machine may know of it. A time of day is told on the clock
 * of its own offset, which is named.
 */
export function renderDate(context: ViewContext, text: string): TemplateResult {
  const date = read(text);
  return html`${date ? renderOne(context, date) : text}`;
}

/** “As of” and a date, where the language has it. */
export const renderAsOf = (context: ViewContext, text: string): TemplateResult =>
  html`${fill(context.localize.common.asOf('\n'), renderDate(context, text))}`;

/** The zone a story tells its times in: the first it names, where it happened. */
export const homeZone = ({ story }: ViewContext): string | undefined => story.timeZones?.[0]?.id;

type When = Pick<StoryEvent, 'startDate' | 'endDate' | 'timeZone' | 'approximate'>;

/**
 * When an event was: a range in words where it ended later, “date not established” where nobody
 * says, and times of day on two clocks, where it happened and a second, each labelled. A date
 * without a time is of no clock, and neither moved nor labelled.
 */
export function renderWhen(
  context: ViewContext,
  { startDate, endDate, timeZone, approximate }: When,
): TemplateResult {
  const { common } = context.localize;
  const start = read(startDate, approximate);
  // An end that is the beginning tells nothing.
  const end = endDate === startDate ? undefined : read(endDate, approximate);
  const dates = [start, end].flatMap((date) => date ?? []);
  if (!dates.length) return html`<span class="soft">${common.dateUnknown}</span>`;
  const on = (zone?: string, fields?: DateFields): unknown =>
    start && end
      ? renderRange(context, start, end, zone, fields)
      : start
        ? renderOne(context, start, zone, fields)
        : end && fill(common.until('\n'), renderOne(context, end, zone, fields));
  const timed = dates.filter(({ offset }) => offset !== undefined);
  if (!timed.length) return html`${on()}`;
  const [first, second] = clocksFor(context, timeZone, timed);
  // Of a clock that nobody names each time says its offset.
  const place = ({ zone, label }: Clock, fields?: DateFields): unknown =>
    zone ? fill(common.inPlace('\n', '\r'), on(zone, fields), html`<bdi>${label}</bdi>`) : on();
  // A day beside a time is of the first clock only: on the second it might be another.
  if (!second || timed.length < dates.length) return html`${place(first)}`;
  const [days, others] = [first, second].map(({ zone }) =>
    timed.map((date) => Math.floor(wallTime(date, zone) / DAY)),
  ) as [number[], number[]];
  const count = (of: (day: number) => number): number => new Set([...days, ...others].map(of)).size;
  // Where it was another day, weekdays make that plain; where it was one and the same, the time says all.
  const isOtherDay = days.some((day, at) => day !== others[at]);
  const isOneDay = count((day) => day) === 1;
  const isOneYear = count((day) => new Date(day * DAY).getUTCFullYear()) === 1;
  return html`${place(first, isOtherDay ? 'weekday' : undefined)}<span class="second-clock"
      ><span class="between"> · </span
      >${place(second, isOneDay ? 'time' : isOneYear ? 'near' : 'weekday')}</span
    >`;
}
