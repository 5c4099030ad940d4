/** Questions that ask for the order of events: the right order, what else is as right, and the order shown first. */
import { chronological } from '../../content/chronology.js';
import { parsePartialDate, wallTime } from '../../content/partial-date.js';
import { indexOf } from '../../content/story-index.js';
import type { QuestionOf, Story } from '../../content/types.js';
import { hash } from '../../internal/hash.js';

type OrderQuestion = QuestionOf<'order'>;

/** The clock of where it happened, on which events of several offsets are compared. */
const zoneOf = (story: Story): string | undefined => story.timeZones?.[0]?.id;

const places = new WeakMap<Story, ReadonlyMap<string, number>>();

/** Where events stand in the story, by id; made once, for a quiz may ask about thousands. */
function placesIn(story: Story): ReadonlyMap<string, number> {
  let found = places.get(story);
  if (!found) {
    found = new Map(story.events?.map(({ id }, place) => [id, place]));
    places.set(story, found);
  }
  return found;
}

/** The events as they happened; of what the dates leave open, the order is one of several. */
export function rightOrder(story: Story, question: OrderQuestion): readonly string[] {
  const { event } = indexOf(story);
  const placeOf = placesIn(story);
  const asked = question.events
    .flatMap((id) => event.get(id) ?? [])
    .sort((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0));
  return chronological(asked, ({ startDate }) => startDate, zoneOf(story)).map(
    ({ item }) => item.id,
  );
}

/**
 * Whether no event stands after one that it was over before. Events of one date may stand in either
 * order, and so may a month and a day of that month: nobody knows which came first.
 */
export function isInOrder(story: Story, events: readonly string[]): boolean {
  const zone = zoneOf(story);
  let latestStart = -Infinity;
  return events.every((event) => {
    const date = parsePartialDate(indexOf(story).event.get(event)?.startDate ?? '');
    if (!date) return true;
    const start = wallTime(date, zone);
    const wasOverBefore = start + (date.end - date.start) <= latestStart;
    latestStart = Math.max(latestStart, start);
    return !wasOverBefore;
  });
}

/**
 * The order in which the events are first shown: as if by chance, but the same on every device and on
 * the server, and never a right one unless all are right.
 */
export function shownOrder(story: Story, question: OrderQuestion): readonly string[] {
  const chance = (event: string): number => hash(`${question.id} ${event}`);
  const events = [...question.events].sort((a, b) => chance(a) - chance(b));
  for (let turn = 0; turn < events.length && isInOrder(story, events); turn++) {
    events.push(events.shift() as string);
  }
  return events;
}
