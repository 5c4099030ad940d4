import { parsePartialDate, wallTime } from './partial-date.js';

const DAY = 86_400_000;

/**
 * Puts items in the order of their dates, as far as those say. What they leave open is the editor's
 * to say by the order of the list: of items of one day in which one has no time of day, of a month
 * beside a day at its start, and of an undated item, which stays behind the one it stands behind.
 *
 * @param dateOf a date of the story format; undefined where there is none
 * @param timeZone IANA name of the clock on which a time of day falls on its day
 */
export function chronological<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string | undefined,
  timeZone?: string,
): readonly Item[] {
  let day = -Infinity;
  const placed = items.map((item) => {
    const date = parsePartialDate(dateOf(item) ?? '');
    const wall = date && wallTime(date, timeZone);
    if (wall !== undefined) day = Math.floor(wall / DAY);
    return { item, day, time: date?.offset === undefined ? undefined : wall };
  });
  placed.sort((a, b) => a.day - b.day || 0);

  // Within a day, times go in order among the places that items with a time have in the list.
  for (let from = 0, to = 0; from < placed.length; from = to) {
    while (to < placed.length && placed[to]?.day === placed[from]?.day) to++;
    const group = placed.slice(from, to);
    const timed = group
      .filter(({ time }) => time !== undefined)
      .sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
    group.forEach(({ time }, index) => {
      const next = time === undefined ? undefined : timed.shift();
      if (next) placed[from + index] = next;
    });
  }
  return placed.map(({ item }) => item);
}
