/**
 * What is new to a reader since the last visit. The device remembers of each event that it was there,
 * and a fingerprint of what it said; at the next visit what was not there then is new, and what said
 * something else has changed. The marks stay for as long as that visit lasts.
 */
import { indexOf } from '../../../content/story-index.js';
import type { Story, StoryEvent } from '../../../content/types.js';

/** An event as it is remembered: who it is, and what it says. Both are short, so that a long story is too. */
export interface Seen {
  readonly id: string;
  readonly print: string;
}

/** What the device remembers of a story. */
export interface VisitRecord {
  /** When the story was last seen, in ms. */
  readonly at: number;
  /** When it was seen before this visit: what came since is marked; undefined: never. */
  readonly since: number | undefined;
  /** By id: what every event said when it was last seen. */
  readonly seen: ReadonlyMap<string, string>;
  /** What the marks of this visit stand on: ids of what was new or had changed when it was seen. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** What is new to the reader. */
export interface News {
  /** When the reader saw the story before, in ms. */
  readonly since: number;
  /** Short ids, as `Seen` has them. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Who comes back sooner has not been away: a reload, a link followed and left, in ms. */
export const VISIT = 30 * 60_000;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
/** In digits of 6 bits. In one of five stories with 20,000 events two ids are the same so shortened. */
export const ID_LENGTH = 5;
/** One change in 4,096 is not noticed. */
export const PRINT_LENGTH = 2;

/** FNV-1a over UTF-16 units, with its bits mixed once more. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, length: number): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value ^= value >>> 13;
  let digits = '';
  for (let at = 0; at < length; at++) digits += DIGITS[(value >>> (at * 6)) & 63] ?? '';
  return digits;
}

export const shortId = (id: string): string => hash(id, ID_LENGTH);

/** Of what an event tells readers; a source more, another picture or the place in the list are no news. */
export function seenOf(story: Story, event: StoryEvent): Seen {
  const { id, name, description, startDate, endDate, approximate, location, actors } = event;
  const { disputesOf, correctionsOf } = indexOf(story);
  const told = [
    ...[name, description, startDate, endDate, approximate, location?.name, actors],
    disputesOf
      .get(id)
      ?.map(({ question, summary, accounts }) => [
        ...[question, summary],
        accounts.map(({ source, says, value }) => [source, says, value]),
      ]),
    correctionsOf.get(`event/${id}`)?.map((correction) => correction.id),
  ];
  return { id: shortId(id), print: hash(JSON.stringify(told), PRINT_LENGTH) };
}

/**
 * One more look at the story.
 * @param before what is remembered; undefined at the first visit
 * @param events of the story as it is now
 * @param now in ms
 * @returns what to remember; the same marks for every look of one visit, and those of what came during it
 */
export function stepVisit(
  before: VisitRecord | undefined,
  events: readonly Seen[],
  now: number,
): VisitRecord {
  const seen = new Map(events.map(({ id, print }) => [id, print]));
  if (!before) return { at: now, since: undefined, seen, added: new Set(), changed: new Set() };
  // A clock that was set back by more is as good as a visit of its own.
  const isSameVisit = Math.abs(now - before.at) < VISIT;
  const added = new Set<string>();
  const changed = new Set<string>();
  for (const [id, print] of seen) {
    const known = before.seen.get(id);
    if (known === undefined || (isSameVisit && before.added.has(id))) added.add(id);
    else if (known !== print || (isSameVisit && before.changed.has(id))) changed.add(id);
  }
  const since = isSameVisit && before.since !== undefined ? before.since : before.at;
  const hasNews = added.size + changed.size > 0;
  // At the first visit there is no time before it, unless something came meanwhile.
  return {
    at: isSameVisit ? Math.max(now, before.at) : now,
    since: isSameVisit && before.since === undefined && !hasNews ? undefined : since,
    seen,
    added,
    changed,
  };
}

/** What to mark; undefined where nothing is new. */
export const newsOf = ({ since, added, changed }: VisitRecord): News | undefined =>
  since !== undefined && added.size + changed.size > 0 ? { since, added, changed } : undefined;
