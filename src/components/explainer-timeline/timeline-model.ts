/** What a timeline shows of a story: its events in order and in groups, and what hangs on each. */
import { chronological, type Dated } from '../../content/chronology.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story, StoryEvent } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';
import { groupHeads } from './event-groups-model.js';

export type DatedEvent = Dated<StoryEvent>;

export interface TimelineGroup {
  /** The year, month or day, as a date of the story format; undefined: dates not established. */
  readonly head: string | undefined;
  /** Place of its first event in the list of all. */
  readonly from: number;
  readonly events: readonly DatedEvent[];
}

export interface Timeline {
  /** IANA name of the clock by which events are ordered and days begin: of where it happened. */
  readonly zone: string | undefined;
  /** In the order in which they are told. */
  readonly events: readonly DatedEvent[];
  readonly groups: readonly TimelineGroup[];
  /** Place of each event in `events`, by id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** How many events the story marks as key. */
  readonly keyCount: number;
  /** Who has a part in any event, in the order of the story. */
  readonly actors: readonly Actor[];
  /** By event id: actors with a part in it, and those whom they are members of. */
  readonly involved: ReadonlyMap<string, ReadonlySet<string>>;
  /** By event id: the events in response to it. */
  readonly responses: ReadonlyMap<string, readonly StoryEvent[]>;
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
}

/** Those named, and whom they are members of: what a minister does, the country has a part in. */
function withWholes(story: Story, ids: readonly string[]): ReadonlySet<string> {
  const { actor } = indexOf(story);
  const all = new Set<string>();
  for (const id of ids) {
    // Ends also where two are members of each other.
    for (let one = actor.get(id); one && !all.has(one.id); one = actor.get(one.memberOf ?? '')) {
      all.add(one.id);
    }
  }
  return all;
}

/** Who has a part in each event; few actors make many events, so that those of one cast share a set. */
function castsOf(story: Story, told: readonly StoryEvent[]) {
  const casts = new Map<string, ReadonlySet<string>>();
  const involved = new Map<string, ReadonlySet<string>>();
  for (const { id, actors = [] } of told) {
    const key = actors.length === 1 ? (actors[0] ?? '') : actors.join('\n');
    let cast = casts.get(key);
    if (!cast) casts.set(key, (cast = withWholes(story, actors)));
    involved.set(id, cast);
  }
  return { involved, taking: new Set([...casts.values()].flatMap((cast) => [...cast])) };
}

function groupsOf(
  events: readonly DatedEvent[],
  zone: string | undefined,
): readonly TimelineGroup[] {
  const heads = groupHeads(events, zone);
  const starts = [...heads.keys()].filter((place) => !place || heads[place] !== heads[place - 1]);
  return starts.map((from, place) => ({
    head: heads[from],
    from,
    events: events.slice(from, starts[place + 1]),
  }));
}

const timelines = new WeakMap<Story, Timeline>();

/** Built once for each story, which is frozen. */
export function timelineOf(story: Story): Timeline {
  let timeline = timelines.get(story);
  if (!timeline) {
    const zone = story.timeZones?.[0]?.id;
    const events = chronological(story.events ?? [], ({ startDate }) => startDate, zone);
    const told = events.map(({ item }) => item);
    const { involved, taking } = castsOf(story, told);
    timeline = {
      zone,
      events,
      groups: groupsOf(events, zone),
      placeOf: new Map(told.map(({ id }, place) => [id, place])),
      keyCount: told.filter((event) => event.prominence === 'key').length,
      actors: (story.actors ?? []).filter(({ id }) => taking.has(id)),
      involved,
      responses: groupBy(told, (event) => event.inResponseTo),
      quotes: groupBy(story.quotes, (quote) => quote.event),
    };
    timelines.set(story, timeline);
  }
  return timeline;
}

/** The group that holds the event at a place, as a place in `groups`. */
export function groupAt({ groups }: Timeline, place: number): number {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
