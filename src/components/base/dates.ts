import { html, nothing, type TemplateResult } from 'lit';
import { parsePartialDate } from '../../content/partial-date.js';
import type { StoryEvent } from '../../content/types.js';
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

/**
 * When an event was: a range where it ended later, “date not established” where nobody says, and a
 * time of day on the clock of where it happened and on the story's second clock, each labelled.
 */
export function renderWhen(context: ViewContext, event: StoryEvent): TemplateResult {
  const { localize, story } = context;
  const { startDate, endDate } = event;
  if (!startDate) return html`<span class="soft">${localize.common.dateUnknown}</span>`;
  const [home, second] = story.timeZones ?? [];
  const zone = event.timeZone ?? home?.id;
  const start = renderDate(context, startDate, zone, event.approximate);
  if (endDate) return html`${start} – ${renderDate(context, endDate, zone)}`;
  if (!startDate.includes('T')) return start;
  return html`${start}${home ? html` <span class="soft">${home.label}</span>` : nothing}${second
    ? html`<span class="soft"> · ${renderDate(context, startDate, second.id)} ${second.label}</span>`
    : nothing}`;
}
