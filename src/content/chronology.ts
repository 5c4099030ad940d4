import { parsePartialDate, wallTime, type PartialDate } from './partial-date.js';

/** An item and its date; undefined where that is not established. */
export interface Dated<Item> {
  readonly item: Item;
  readonly date: PartialDate | undefined;
}

/** A dated item, with those without a date that follow it in the list. */
interface Run<Item> {
  readonly items: Dated<Item>[];
  /** Its place in the list. */
  readonly index: number;
  /** What calendar and clock of the zone showed, in ms: from here to just before there. */
  readonly from: number;
  readonly to: number;
}

/**
 * Items as they happened. One goes before another when its date was over by then; what the dates
 * leave open (a day and an hour of that day, a year and one of its months, two things of one day)
 * stays in the order of the list, for an editor knows more than the dates say: the speech of the day
 * after a strike at dawn. An item without a date stays behind the one it follows in the list.
 *
 * @param dateOf a date of the story format; undefined where there is none
 * @param timeZone IANA name of the clock by which times of day stand among days
 */
export function chronological<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string | undefined,
  timeZone?: string,
): readonly Dated<Item>[] {
  const undatedFirst: Dated<Item>[] = [];
  const runs: Run<Item>[] = [];
  items.forEach((item, index) => {
    const date = parsePartialDate(dateOf(item) ?? '');
    if (date) {
      const from = wallTime(date, timeZone);
      runs.push({ items: [{ item, date }], index, from, to: from + (date.end - date.start) });
    } else {
      (runs.at(-1)?.items ?? undatedFirst).push({ item, date });
    }
  });
  return [...undatedFirst, ...inOrder(runs).flatMap((run) => run.items)];
}

/** Takes the first of the list among those that nothing left must precede, until none is left. */
function inOrder<Item>(runs: readonly Run<Item>[]): readonly Run<Item>[] {
  const byStart = [...runs].sort((a, b) => a.from - b.from);
  const byEnd = [...runs].sort((a, b) => a.to - b.to);
  const told = new Set<Run<Item>>();
  /** May come now; the last is the first of the list. */
  const open: Run<Item>[] = [];
  let [starts, ends] = [0, 0];
  while (told.size < runs.length) {
    while (told.has(byEnd[ends] as Run<Item>)) ends++;
    const firstEnd = byEnd[ends]?.to ?? Infinity;
    const before = starts;
    while (starts < byStart.length && (byStart[starts] as Run<Item>).from < firstEnd) starts++;
    if (starts > before) {
      open.push(...byStart.slice(before, starts));
      open.sort((a, b) => b.index - a.index);
    }
    told.add(open.pop() as Run<Item>);
  }
  return [...told];
}
