/** Whether a timeline has an overview, and whose lanes are in it: known before it is drawn, for its room is kept. */
import type { Timeline } from '../timeline-model.js';

/** Fewer events than this are seen at a glance. */
const LEAST_EVENTS = 13;
/** Fewer dates than this have nothing to compare. */
const LEAST_DATES = 4;
const MOST_LANES = 5;
/** An actor with a part in fewer events than this has no course of its own. */
const LEAST_OF_ONE = 3;
/** Lanes of this share of all events or more say something of the whole. */
const LEAST_SHARE = 0.5;

/** Whether a timeline is long enough for an overview of it. */
export function hasOverview({ events }: Timeline): boolean {
  if (events.length < LEAST_EVENTS) return false;
  const dates = new Set<number>();
  for (const { date } of events) {
    if (date) dates.add(date.start);
    if (dates.size >= LEAST_DATES) return true;
  }
  return false;
}

/** Who has a lane: ids of one actor, or of all others that have a part in events. */
export interface Lane {
  /** Undefined: all others. */
  readonly actor: string | undefined;
}

const lanes = new WeakMap<Timeline, readonly Lane[]>();

/**
 * The actors with a part in most events, most first, then all others; none where that would say
 * little. What members of an actor do is told in its lane, so they have none of their own.
 */
export function lanesOf(timeline: Timeline): readonly Lane[] {
  let found = lanes.get(timeline);
  if (!found) lanes.set(timeline, (found = findLanes(timeline)));
  return found;
}

function findLanes({ events, actors, involved }: Timeline): readonly Lane[] {
  // Many events have few casts. Where one without a date would stand in a lane, nobody knows.
  const casts = new Map<ReadonlySet<string>, number>();
  let total = 0;
  for (const { item, date } of events) {
    const cast = involved.get(item.id);
    if (!date || !cast) continue;
    total++;
    casts.set(cast, (casts.get(cast) ?? 0) + 1);
  }
  const countOf = (isTheirs: (cast: ReadonlySet<string>) => boolean): number =>
    [...casts].reduce((sum, [cast, count]) => sum + (isTheirs(cast) ? count : 0), 0);
  const known = new Set(actors.map(({ id }) => id));
  const top = actors
    .filter(({ memberOf }) => !memberOf || !known.has(memberOf))
    .map(({ id }) => ({ id, count: countOf((cast) => cast.has(id)) }))
    .filter(({ count }) => count >= LEAST_OF_ONE)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_LANES);
  const isTold = (cast: ReadonlySet<string>): boolean => top.some(({ id }) => cast.has(id));
  if (top.length < 2 || countOf(isTold) < LEAST_SHARE * total) return [];
  const own = top.map(({ id }): Lane => ({ actor: id }));
  const hasOthers = countOf((cast) => cast.size > 0 && !isTold(cast)) > 0;
  return hasOthers ? [...own, { actor: undefined }] : own;
}
