/** The order in which events are told. */
import { chronological } from '../../content/chronology.js';
import type { PartialDate } from '../../content/partial-date.js';
import type { StoryEvent } from '../../content/types.js';

/** An event and its date; undefined where that is not established. */
export interface DatedEvent {
  readonly event: StoryEvent;
  readonly date: PartialDate | undefined;
}

/** @param zone IANA name of the clock by which times of day stand among days */
export const eventsInOrder = (
  events: readonly StoryEvent[],
  zone: string | undefined,
): readonly DatedEvent[] =>
  chronological(events, ({ startDate }) => startDate, zone).map(({ item, date }) => ({
    event: item,
    date,
  }));
