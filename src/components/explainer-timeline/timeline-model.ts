/** What a timeline shows of a story: its events in order and in groups, what hangs on each, and a filter. */
import { indexOf } from '../../content/story-index.js';
import type { Actor, Quote, Story, StoryEvent } from '../../content/types.js';
import { groupHeads } from './event-groups-model.js';
import { groupBy } from '../../internal/group-by.js';
import { eventsInOrder, type DatedEvent } from './event-order-model.js';
import { gapBetween, type Gap } from './gap-model.js';

/** Up to this many events are all shown at first, also where some are marked as key. */
const FEW = 12;

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
    const events = eventsInOrder(story.events ?? [], zone);
    const told = events.map(({ event }) => event);
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
    ({ event }) =>
      event.id === keep ||
      (isInScope(event, scope) && (!actor || involved.get(event.id)?.has(actor) === true)),
  );

export interface ShownGroup extends TimelineGroup {
  /** True where the filter leaves all of it out. */
  readonly isOut: boolean;
  /** True where the group shown before it has the same head, as where one between them is left out. */
  readonly repeatsHead: boolean;
}

export function groupsShown(
  { groups }: Timeline,
  shown: ReadonlySet<DatedEvent>,
): readonly ShownGroup[] {
  let above: TimelineGroup | undefined;
  return groups.map((group) => {
    const isOut = !group.events.some((event) => shown.has(event));
    const repeatsHead = above !== undefined && above.head === group.head;
    if (!isOut) above = group;
    return { ...group, isOut, repeatsHead };
  });
}

/** In how many events of a scope each actor has a part; those with none are left out. */
export function countByActor(
  { events, involved }: Timeline,
  scope: Scope,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { event } of events) {
    if (!isInScope(event, scope)) continue;
    for (const id of involved.get(event.id) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** By event id: how long after the event before it among those shown. */
export function gapsBefore(
  { zone }: Timeline,
  shown: readonly DatedEvent[],
): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>();
  for (let index = 1; index < shown.length; index++) {
    const [before, after] = [shown[index - 1] as DatedEvent, shown[index] as DatedEvent];
    const gap = gapBetween(before, after, zone);
    if (gap) gaps.set(after.event.id, gap);
  }
  return gaps;
}
