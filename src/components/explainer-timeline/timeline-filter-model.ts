/** Which events of a timeline are shown, and how far one of them is from the next. */
import type { StoryEvent } from '../../content/types.js';
import { gapBetween, type Gap } from './gap-model.js';
import type { DatedEvent, Timeline } from './timeline-model.js';

/** Up to this many events are all shown at first, also where some are marked as key. */
const FEW = 12;

export type Scope = 'key' | 'all' | 'news';

export interface EventFilter {
  readonly scope: Scope;
  /** Id of an actor; '' for everyone. */
  readonly actor: string;
  /** By id: what is new to the reader; another map whenever it says anything else. */
  readonly news?: ReadonlyMap<string, unknown>;
  /** Ids of events that are shown in any case, as the selected one is. */
  readonly keep?: readonly (string | undefined)[];
}

/** Whether there is a choice between key events and all. */
export const hasScopes = ({ events, keyCount }: Timeline): boolean =>
  keyCount > 0 && keyCount < events.length;

/** What is shown before the reader chooses: of many events the key ones, where the story marks any. */
export const firstScope = (timeline: Timeline): Scope =>
  hasScopes(timeline) && timeline.events.length > FEW ? 'key' : 'all';

export interface ShownGroup {
  /** How many of its events are shown. */
  readonly count: number;
  /** True where the group shown before it has the same head, as where one between them is left out. */
  readonly repeatsHead: boolean;
}

/** What a filter lets through. */
export interface Shown {
  /** In order; the same array for as long as timeline and filter are the same. */
  readonly events: readonly DatedEvent[];
  /** By place in the timeline's events: 1 where it is shown. */
  readonly flags: Uint8Array;
  /** One for each group of the timeline. */
  readonly groups: readonly ShownGroup[];
}

function shownBy(timeline: Timeline, passes: (event: DatedEvent, place: number) => boolean): Shown {
  const { events } = timeline;
  const flags = new Uint8Array(events.length);
  const shown = events.filter((event, place) => (flags[place] = Number(passes(event, place))));
  let above: string | undefined | null = null;
  const groups = timeline.groups.map(({ head, from, events: { length } }): ShownGroup => {
    let count = 0;
    for (let place = from; place < from + length; place++) count += flags[place] ?? 0;
    const repeatsHead = above === head;
    if (count) above = head;
    return { count, repeatsHead };
  });
  return { events: shown, flags, groups };
}

interface Kept {
  /** By scope and actor. */
  readonly byChoice: Map<string, Shown>;
  /** The last that showed more than its choice does. */
  last?: { readonly base: Shown; readonly keep: string; readonly shown: Shown };
  /** By scope: how many events each actor has a part in. */
  readonly counts: Map<Scope, ReadonlyMap<string, number>>;
  /** What was new when these were counted. */
  news?: EventFilter['news'];
}

/** What was asked of a timeline before: each answer takes a look at all of its events. */
const known = new WeakMap<Timeline, Kept>();

function keptOf(timeline: Timeline, news: EventFilter['news']): Kept {
  let kept = known.get(timeline);
  if (!kept || kept.news !== news)
    known.set(timeline, (kept = { byChoice: new Map(), counts: new Map(), news }));
  return kept;
}

const isInScope = (
  item: StoryEvent,
  { scope, news }: Pick<EventFilter, 'scope' | 'news'>,
): boolean =>
  scope === 'news' ? news?.has(item.id) === true : scope === 'all' || item.prominence === 'key';

/** What a filter lets through; the same object as before where that is the same. */
export function shownOf(timeline: Timeline, filter: EventFilter): Shown {
  const { scope, actor, news, keep = [] } = filter;
  const kept = keptOf(timeline, news);
  const choice = `${scope} ${actor}`;
  let base = kept.byChoice.get(choice);
  if (!base) {
    const { involved } = timeline;
    base = shownBy(
      timeline,
      ({ item }) =>
        isInScope(item, filter) && (!actor || involved.get(item.id)?.has(actor) === true),
    );
    kept.byChoice.set(choice, base);
  }
  const { flags } = base;
  const more = new Set(
    keep.flatMap((id) => timeline.placeOf.get(id ?? '') ?? []).filter((place) => !flags[place]),
  );
  if (!more.size) return base;
  const key = [...more].join(' ');
  if (kept.last?.base !== base || kept.last.keep !== key) {
    const shown = shownBy(timeline, (_, place) => flags[place] === 1 || more.has(place));
    kept.last = { base, keep: key, shown };
  }
  return kept.last.shown;
}

/** How many events of a scope each actor has a part in, by id. */
export function countsByActor(
  timeline: Timeline,
  scope: Scope,
  news?: EventFilter['news'],
): ReadonlyMap<string, number> {
  const { counts } = keptOf(timeline, news);
  let found = counts.get(scope);
  if (!found) {
    const byCast = new Map<ReadonlySet<string>, number>();
    for (const { item } of timeline.events) {
      const cast = timeline.involved.get(item.id);
      if (cast && isInScope(item, { scope, news })) byCast.set(cast, (byCast.get(cast) ?? 0) + 1);
    }
    const byActor = new Map<string, number>();
    for (const [cast, count] of byCast)
      for (const actor of cast) byActor.set(actor, (byActor.get(actor) ?? 0) + count);
    counts.set(scope, (found = byActor));
  }
  return found;
}

/** How long an event was after the one told before it; undefined where that is not worth a word. */
export interface Gaps {
  /** Where everything is shown, as on paper. */
  readonly whole: Gap | undefined;
  /** Where the filter holds: after the one shown before it. */
  readonly shown: Gap | undefined;
  /** Whether the two are after the same event. */
  readonly isSame: boolean;
}

/** @param place of the event in the timeline's events */
export function gapsAt({ events, zone }: Timeline, { flags }: Shown, place: number): Gaps {
  const gapAfter = (before: number): Gap | undefined => {
    const [a, b] = [events[before], events[place]];
    return a && b && gapBetween(a, b, zone);
  };
  const whole = gapAfter(place - 1);
  if (!flags[place]) return { whole, shown: undefined, isSame: false };
  const before = flags.lastIndexOf(1, place - 1);
  const isSame = !place || before === place - 1;
  return { whole, shown: isSame ? whole : (place && gapAfter(before)) || undefined, isSame };
}
