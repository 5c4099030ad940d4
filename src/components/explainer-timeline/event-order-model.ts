/** The order in which events are told. */
import { parsePartialDate, wallTime, type PartialDate } from '../../content/partial-date.js';
import type { StoryEvent } from '../../content/types.js';

/** An event and its date; undefined where that is not established. */
export interface DatedEvent {
  readonly event: StoryEvent;
  readonly date: PartialDate | undefined;
}

/** A dated event with those without a date that follow it in the list. */
interface Run {
  readonly events: DatedEvent[];
  /** Its place in the list. */
  readonly index: number;
  /** What calendar and clock of the zone showed, in ms: from here to just before there. */
  readonly from: number;
  readonly to: number;
}

/**
 * Events as they happened. An event goes before another when its date was over by then; what the
 * dates leave open (a day and an hour of that day, a year and one of its months, two events of one
 * day) is told in the order of the list, for an editor knows more than the dates say: the speech of
 * the day after a strike at dawn. One without a date stays behind the event it follows in the list.
 *
 * @param zone IANA name of the clock by which times of day stand among days
 */
export function eventsInOrder(
  events: readonly StoryEvent[],
  zone: string | undefined,
): readonly DatedEvent[] {
  const undatedFirst: DatedEvent[] = [];
  const runs: Run[] = [];
  events.forEach((event, index) => {
    const date = parsePartialDate(event.startDate ?? '');
    if (date) {
      const from = wallTime(date, zone);
      runs.push({ events: [{ event, date }], index, from, to: from + (date.end - date.start) });
    } else {
      (runs.at(-1)?.events ?? undatedFirst).push({ event, date });
    }
  });
  return [...undatedFirst, ...inOrder(runs).flatMap((run) => run.events)];
}

/** Takes the first of the list among those that nothing left must precede, until none is left. */
function inOrder(runs: readonly Run[]): readonly Run[] {
  const byStart = [...runs].sort((a, b) => a.from - b.from);
  const byEnd = [...runs].sort((a, b) => a.to - b.to);
  const told = new Set<Run>();
  /** May come now; the last is the first of the list. */
  const open: Run[] = [];
  let [starts, ends] = [0, 0];
  while (told.size < runs.length) {
    while (told.has(byEnd[ends] as Run)) ends++;
    const firstEnd = byEnd[ends]?.to ?? Infinity;
    const before = starts;
    while (starts < byStart.length && (byStart[starts] as Run).from < firstEnd) starts++;
    if (starts > before) {
      open.push(...byStart.slice(before, starts));
      open.sort((a, b) => b.index - a.index);
    }
    told.add(open.pop() as Run);
  }
  return [...told];
}
