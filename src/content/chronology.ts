import { parsePartialDate, wallTime, type PartialDate } from './partial-date.js';

/** An item and its date; undefined where that is not established. */
export interface Dated<Item> {
  readonly item: Item;
  readonly date: PartialDate | undefined;
}

/** A dated item, with those without a date that follow it in the list. */
interface Run {
  readonly place: number;
  /** Place of the item in the list. */
  readonly first: number;
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
  const all = items.map((item) => ({ item, date: parsePartialDate(dateOf(item) ?? '') }));
  const runs: Run[] = [];
  const read = (visit: (from: number, to: number, first: number) => void): void =>
    all.forEach(({ date }, first) => {
      if (!date) return;
      const from = wallTime(date, timeZone);
      visit(from, from + (date.end - date.start), first);
    });
  // Most lists are in order, and to find that out takes a fraction of putting them there.
  let isInOrder = true;
  let latest = -Infinity;
  read((from, to) => {
    isInOrder &&= to > latest;
    latest = Math.max(latest, from);
  });
  if (isInOrder) return all;
  read((from, to, first) => runs.push({ place: runs.length, first, from, to }));
  return [
    ...all.slice(0, runs[0]?.first),
    ...inOrder(runs).flatMap((place) => all.slice(runs[place]?.first, runs[place + 1]?.first)),
  ];
}

/**
 * Takes the first of the list among those that nothing left must precede, until none is left.
 * @returns places in `runs`
 */
function inOrder(runs: readonly Run[]): readonly number[] {
  const byStart = [...runs].sort((a, b) => a.from - b.from);
  const byEnd = [...runs].sort((a, b) => a.to - b.to);
  const told = new Set<number>();
  /** Those told, then those that may come now, by their place. */
  const open: number[] = [];
  for (const next of byEnd) {
    for (let run; (run = byStart[open.length]) && run.from < next.to;) {
      let [low, high] = [told.size, open.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((open[middle] as number) < run.place) low = middle + 1;
        else high = middle;
      }
      open.splice(low, 0, run.place);
    }
    while (!told.has(next.place)) told.add(open[told.size] as number);
  }
  return open;
}
