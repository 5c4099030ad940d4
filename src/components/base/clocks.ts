/** The clocks on which times of day are told: of where it happened, and a second. */
import { wallTime, type PartialDate } from '../../content/partial-date.js';
import type { Story } from '../../content/types.js';
import type { ViewContext } from './view-context.js';

/** The choice of the reader's own zone: kept by this word and not by its name, for readers travel. */
export const OWN = 'own';

/** A clock to read times on, and what to call it. */
export interface Clock {
  /** IANA name; undefined: each time on the clock of its own offset. */
  readonly zone: string | undefined;
  readonly label: string | undefined;
}

/** Those that a story names; the first is of where it happened. */
export const clocksNamed = ({ timeZones = [] }: Story): readonly Clock[] =>
  timeZones.map(({ id, label }) => ({ zone: id, label }));

/**
 * The clock of where something was, and a second: the one that the reader chose, else the story's own
 * where the event has another, else the second that the story names.
 *
 * @param timeZone IANA name; that of the story where not given
 * @param times at which the reader's own clock may show nothing else than the first
 */
export function clocksFor(
  { story, localize, clock, ownZone }: ViewContext,
  timeZone: string | undefined,
  times: readonly PartialDate[],
): readonly [first: Clock, second: Clock | undefined] {
  const named = clocksNamed(story);
  const zone = timeZone ?? named[0]?.zone;
  // The city of an IANA name is what readers know of it.
  const city = zone?.split('/').at(-1)?.replaceAll('_', ' ');
  const first = named.find((it) => it.zone === zone) ?? { zone, label: city };
  const chosen = clock === OWN ? ownZone?.() : clock;
  const second =
    named.find((it) => it.zone === chosen) ??
    (clock === OWN &&
      chosen &&
      times.some((time) => wallTime(time, chosen) !== wallTime(time, zone)) && {
        zone: chosen,
        label: localize.common.ownPlace,
      });
  return [first, second && second !== first ? second : named.find((it) => it !== first)];
}

/** `UTC+03:00`: all that is known of a clock that nobody names. */
export function offsetLabel({ offset = 0 }: PartialDate): string {
  const minutes = Math.abs(offset);
  const parts = [Math.trunc(minutes / 60), minutes % 60];
  return `UTC${offset < 0 ? '−' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
