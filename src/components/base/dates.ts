import { html, nothing, type TemplateResult } from 'lit';
import { parsePartialDate } from '../../content/partial-date.js';
import type { Story, StoryEvent } from '../../content/types.js';
import type { ViewContext } from './view-context.js';

/**
 * A date in words, marked up with what a machine may know of it.
 * @param timeZone IANA name of the clock a time of day is shown on
 * @param isAbout true where the date is approximate beyond what it says itself
 */
export function renderDate(
  { localize }: ViewContext,
  text: string,
  timeZone?: string,
  isAbout = false,
): TemplateResult {
  const date = parsePartialDate(text);
  if (!date) return html`${text}`;
  // HTML knows no marks of doubt and no years before 1.
  const machine = date.year > 0 ? text.replace(/[~?%]$/, '') : nothing;
  const shown = { ...date, approximate: date.approximate || isAbout };
  return html`<time datetime=${machine}>${localize.date(shown, timeZone)}</time>`;
}

/** The zone a story tells its times in: the first it names, where it happened. */
export const homeZone = ({ story }: ViewContext): string | undefined => story.timeZones?.[0]?.id;

/** A clock to read times on, and what to call it. */
interface Clock {
  /** IANA name; undefined: each time on the clock of its own offset. */
  readonly zone: string | undefined;
  readonly label: string;
}

/** `UTC+03:00`: all that is known of a clock that nobody names. */
function offsetLabel(text: string | undefined): string {
  const offset = parsePartialDate(text ?? '')?.offset ?? 0;
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${[hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/**
 * The clock of where an event was, and a second: the story's own where the event has another, else
 * the second that the story names.
 */
function clocksOf(story: Story, { timeZone, startDate, endDate }: When): readonly Clock[] {
  const named = (story.timeZones ?? []).map(({ id, label }): Clock => ({ zone: id, label }));
  const own = timeZone ?? named[0]?.zone;
  const timed = [startDate, endDate].find((date) => date?.includes('T'));
  const first = named.find(({ zone }) => zone === own) ?? {
    zone: own,
    // The city of an IANA name is what readers know of it.
    label: own?.split('/').at(-1)?.replaceAll('_', ' ') ?? offsetLabel(timed),
  };
  return [first, ...named.filter((clock) => clock !== first)].slice(0, 2);
}

type When = Pick<StoryEvent, 'startDate' | 'endDate' | 'timeZone' | 'approximate'>;

/**
 * When an event was: a range in words where it ended later, “date not established” where nobody
 * says, and times of day on two clocks, where it happened and a second, each labelled. A date
 * without a time is of no clock, and neither moved nor labelled.
 */
export function renderWhen(context: ViewContext, event: When): TemplateResult {
  const { localize, story } = context;
  const { startDate, endDate, approximate } = event;
  const unknown = html`<span class="soft">${localize.common.dateUnknown}</span>`;
  if (!startDate && !endDate) return unknown;
  const on = (zone?: string): TemplateResult => {
    const start = startDate ? renderDate(context, startDate, zone, approximate) : unknown;
    if (!endDate) return start;
    // The words around the two dates, each of which is an element of its own.
    const [before, between, after] = localize.common.from('\n', '\n').split('\n');
    return html`${before}${start}${between}${renderDate(context, endDate, zone)}${after}`;
  };
  const timed = [startDate, endDate].filter((date) => date?.includes('T'));
  if (!timed.length) return on();
  const [first, second] = clocksOf(story, event);
  // A day beside a time is of the first clock only: on the second it might be another.
  const isMixed = timed.length === 1 && Boolean(startDate && endDate);
  return html`${on(first?.zone)} <bdi class="soft">${first?.label}</bdi>${
      second && !isMixed
        ? html`<span class="soft second-clock"
            ><span class="between"> · </span>${on(second.zone)} <bdi>${second.label}</bdi></span
          >`
        : nothing
    }`;
}
