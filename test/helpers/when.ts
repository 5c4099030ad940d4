/** Dates as the shared parts of views write them, without a view. */
import { nothing, render } from 'lit';
import { renderDate, renderWhen } from '../../src/components/base/dates.js';
import type { ViewContext } from '../../src/components/base/view-context.js';
import type { Story, StoryEvent } from '../../src/content/types.js';
import { LocalizeController } from '../../src/localize/localize-controller.js';
import * as english from '../../src/localize/translations/en.js';

export interface Reader {
  readonly lang?: string;
  /** Zones of the story; two where not given. */
  readonly timeZones?: Story['timeZones'];
  /** The second clock as kept on the device. */
  readonly chosen?: string;
  /** Zone of the device. */
  readonly own?: string;
}

export const ZONES = [
  { id: 'Asia/Baghdad', label: 'Iraq' },
  { id: 'America/New_York', label: 'Washington' },
  { id: 'Asia/Tehran', label: 'Iran' },
];

type When = Pick<StoryEvent, 'startDate' | 'endDate' | 'timeZone' | 'approximate'>;

function contextFor(
  event: When,
  { lang = 'en', timeZones = ZONES, chosen, own }: Reader,
): ViewContext {
  const story = { id: 's', headline: 'A story', sources: [], events: [event], timeZones } as never;
  // All that is asked of a host that is on no page.
  const host = { addController: () => undefined, getAttribute: () => lang };
  const localize = new LocalizeController(host as never, 'timeline', english.timeline);
  return { story, localize, headingLevel: 2, clock: chosen, ownZone: () => own };
}

function drawn(template: unknown): HTMLElement {
  const place = document.createElement('p');
  render(template ?? nothing, place);
  return place;
}

const textOf = (place: HTMLElement): string =>
  (place.textContent ?? '').replace(/[\s\u202f]+/gu, ' ').trim();

export const whenDrawn = (event: When, reader: Reader = {}): HTMLElement =>
  drawn(renderWhen(contextFor(event, reader), event));

/** When an event was, in words. */
export const when = (event: When, reader: Reader = {}): string => textOf(whenDrawn(event, reader));

export const dateDrawn = (text: string, reader: Reader = {}): HTMLElement =>
  drawn(renderDate(contextFor({}, reader), text));

/** A date by itself, in words. */
export const date = (text: string, reader: Reader = {}): string => textOf(dateDrawn(text, reader));
