/** How a long list of cards is parted, and which of them a scroll position shows. */
import { clamp } from '../../internal/math.js';

/** Up to so many cards stand together as one; of more, so many are drawn at a time. */
const WHOLE = 24;
export const RUN = 12;
/** Runs that stand together, so that what is far away is few things for a browser too. */
export const SHELF = 24;

/** How much is drawn of the cards of a run: nothing, what is to be read and found, or all that can be pressed too. */
export const NOTHING = 0;
export const BRIEF = 1;
export const FULL = 2;

/** Places of quotes in the story, from one to just before another, whose cards are drawn together. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A list parted so that no part costs more, however long the list is. */
export function runsOf(count: number): readonly Run[] {
  if (count <= WHOLE) return [{ from: 0, to: count }];
  return Array.from({ length: Math.ceil(count / RUN) }, (_, run) => ({
    from: run * RUN,
    to: Math.min(count, (run + 1) * RUN),
  }));
}

/** In which of `runsOf(count)` a place is. */
export const runAt = (count: number, place: number): number =>
  count <= WHOLE ? 0 : Math.floor(place / RUN);

/**
 * Which card a list shows that is scrolled so far.
 * @param count how many cards there are
 * @param pitch from the start of a card to that of the next, in px
 * @param scrolled how far the list is scrolled from its start, in px
 * @param end how far it can be scrolled, in px: the last cards may never reach the list's start
 * @param current the card shown before, which stays where it is as near as another
 */
export function indexAt(
  count: number,
  pitch: number,
  scrolled: number,
  end: number,
  current: number,
): number {
  const distance = (index: number): number => Math.abs(Math.min(index * pitch, end) - scrolled);
  const nearest = clamp(
    scrolled < end - 1 ? Math.round(scrolled / pitch) : Math.ceil((end - 1) / pitch),
    0,
    count - 1,
  );
  return current < count && distance(current) <= distance(nearest) + 1 ? current : nearest;
}
