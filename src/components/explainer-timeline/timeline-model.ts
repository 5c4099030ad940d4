/** What a timeline shows of a story: its events in order and in groups, what hangs on each, and a filter. */
import { chronological, type Dated } from '../../content/chronology.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story, StoryEvent } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';
import { groupHeads } from './event-groups-model.js';
import { gapBetween, type Gap } from './gap-model.js';

/** Up to this many events are all shown at first, also where some are marked as key. */
const FEW = 12;

type DatedEvent = Dated<StoryEvent>;

export interface TimelineGroup {
  /** The year, month or day, as a date of the story format; undefined: dates not established. */
  readonly head: string | undefined;
  readonly events: readonly DatedEvent[];
}

export interface Timeline {
  /** IANA name of the clock by which events are ordered and days begin: of where it happened. */
  readonly zone: string | undefined;
  /** In the order in which they are told. */
  readonly events: readonly DatedEvent[];
  readonly groups: readonly TimelineGroup[];
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

export type Scope = 'key' | 'all';

export interface EventFilter {
  readonly scope: Scope;
  /** Id of an actor; '' for everyone. */
  readonly actor: string;
  /** Id of an event that is shown in any case, as the selected one is. */
  readonly keep?: string | undefined;
}

/** Those named, and whom they are members of: what a minister does, the country has a part in. */
function withWholes(story: Story, ids: readonly string[] = []): ReadonlySet<string> {
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

function groupsOf(
  events: readonly DatedEvent[],
  zone: string | undefined,
): readonly TimelineGroup[] {
  const groups: { head: string | undefined; events: DatedEvent[] }[] = [];
  groupHeads(events, zone).forEach((head, index) => {
    const event = events[index] as DatedEvent;
    const last = groups.at(-1);
    if (last && last.head === head) last.events.push(event);
    else groups.push({ head, events: [event] });
  });
  return groups;
}

const timelines = new WeakMap<Story, Timeline>();

/** Built once for each story, which is frozen. */
export function timelineOf(story: Story): Timeline {
  let timeline = timelines.get(story);
  if (!timeline) {
    const zone = story.timeZones?.[0]?.id;
    const events = chronological(story.events ?? [], ({ startDate }) => startDate, zone);
    const told = events.map(({ item }) => item);
    const involved = new Map(told.map((event) => [event.id, withWholes(story, event.actors)]));
    const taking = new Set([...involved.values()].flatMap((ids) => [...ids]));
    timeline = {
      zone,
      events,
      groups: groupsOf(events, zone),
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

/** Whether there is a choice between key events and all. */
export const hasScopes = ({ events, keyCount }: Timeline): boolean =>
  keyCount > 0 && keyCount < events.length;

/** What is shown before the reader chooses: of many events the key ones, where the story marks any. */
export const firstScope = (timeline: Timeline): Scope =>
  hasScopes(timeline) && timeline.events.length > FEW ? 'key' : 'all';

const isInScope = (event: StoryEvent, scope: Scope): boolean =>
  scope === 'all' || event.prominence === 'key';

/** The events that a filter lets through, in order. */
export const eventsShown = (
  { events, involved }: Timeline,
  { scope, actor, keep }: EventFilter,
): readonly DatedEvent[] =>
  events.filter(
    ({ item }) =>
      item.id === keep ||
      (isInScope(item, scope) && (!actor || involved.get(item.id)?.has(actor) === true)),
  );

export interface ShownEvent {
  readonly event: StoryEvent;
  /** True where the filter leaves it out. */
  readonly isOut: boolean;
  /** How long after the event before it among those shown; undefined where that is not worth a word. */
  readonly gap: Gap | undefined;
}

export interface ShownGroup {
  readonly head: string | undefined;
  /** True where the filter leaves all of it out. */
  readonly isOut: boolean;
  /** True where the group shown before it has the same head, as where one between them is left out. */
  readonly repeatsHead: boolean;
  readonly events: readonly ShownEvent[];
}

/** All groups and events, each with whether it is shown: what is left out stays there for paper. */
export function groupsShown(
  { groups, zone }: Timeline,
  events: readonly DatedEvent[],
): readonly ShownGroup[] {
  const shown = new Set(events);
  let above: TimelineGroup | undefined;
  let before: DatedEvent | undefined;
  return groups.map((group) => {
    const isOut = !group.events.some((event) => shown.has(event));
    const repeatsHead = above !== undefined && above.head === group.head;
    if (!isOut) above = group;
    return {
      head: group.head,
      isOut,
      repeatsHead,
      events: group.events.map((event) => {
        if (!shown.has(event)) return { event: event.item, isOut: true, gap: undefined };
        const gap = before && gapBetween(before, event, zone);
        before = event;
        return { event: event.item, isOut: false, gap };
      }),
    };
  });
}
