import { html, nothing, type TemplateResult } from 'lit';
import { parsePartialDate, wallTime, type PartialDate } from '../../content/partial-date.js';
import type { Story } from '../../content/types.js';
import type { Translation } from '../../localize/translation.js';
import { clocksNamed, OWN } from './clocks.js';
import type { ViewContext } from './view-context.js';

/** Times of day of a story at which clocks are compared; more would tell nothing new. */
const MOST_TIMES = 100;

const times = new WeakMap<Story, readonly PartialDate[]>();

/** Some of a story's times of day; none where its dates have none. */
function timesOf(story: Story): readonly PartialDate[] {
  let found = times.get(story);
  if (!found) {
    const dates: string[] = [];
    const add = (date: string | undefined): void => {
      if (date?.includes('T')) dates.push(date);
    };
    for (const { startDate, endDate } of story.events ?? []) {
      add(startDate);
      add(endDate);
    }
    for (const { date } of story.quotes ?? []) add(date);
    const every = Math.ceil(dates.length / MOST_TIMES);
    found = dates.flatMap((date, at) => (at % every ? [] : (parsePartialDate(date) ?? [])));
    times.set(story, found);
  }
  return found;
}

/**
 * The reader's choice of the second clock, which every view on the page then shows. Nothing where
 * the story tells no time of day, or where there is no choice. The reader's own zone is offered once it
 * is known, and not beside one of the story's that shows the same.
 */
export function renderClockSwitch(
  { clock, ownZone, chooseClock, localize, story }: ViewContext,
  words: Translation['timeline']['clock'],
): TemplateResult | typeof nothing {
  const all = timesOf(story);
  const own = all.length ? ownZone?.() : undefined;
  const [home, ...others] = clocksNamed(story);
  // Many zones differ in name only.
  const isOwn = (zone: string | undefined): boolean =>
    own !== undefined &&
    zone !== undefined &&
    (own === zone || all.every((time) => wallTime(time, own) === wallTime(time, zone)));
  const choices = others.map(({ zone = '', label = '' }) => ({
    id: zone,
    name: isOwn(zone) ? words.isOwn(label) : label,
    isOwn: isOwn(zone),
  }));
  if (!others.length) choices.push({ id: '', name: words.none, isOwn: false });
  if (own && !isOwn(home?.zone) && !choices.some((choice) => choice.isOwn))
    choices.push({ id: OWN, name: words.own, isOwn: true });
  if (!all.length || choices.length < 2) return nothing;
  const chosen =
    choices.find(({ id }) => id === clock) ??
    choices.find((choice) => clock === OWN && choice.isOwn) ??
    choices[0];
  return html`<label class="clock">
    <span class="small">${words.label}</span>
    <select @change=${({ target }: Event) => chooseClock?.((target as HTMLSelectElement).value)}>
      ${choices.map(
        (choice) =>
          html`<option
            value=${choice.id}
            lang=${others.some(({ zone }) => zone === choice.id) ? (story.inLanguage ?? nothing) : localize.locale}
            .selected=${choice === chosen}
          >
            ${choice.name}
          </option>`,
      )}
    </select>
  </label>`;
}
