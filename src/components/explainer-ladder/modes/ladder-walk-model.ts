/** Walking the steps of a ladder one after another: pure state, and the actions that change it. */

export interface WalkState {
  /** How many steps there are. */
  readonly total: number;
  /** Place of the step that is told, the last one drawn; undefined: all are drawn, and nobody walks. */
  readonly at: number | undefined;
  /** Whether the next step comes by itself; never at the last one. */
  readonly isPlaying: boolean;
}

export type WalkAction =
  /** From a step on, or from the first where there is none after it. */
  | { readonly type: 'begin'; readonly from: number; readonly isPlaying: boolean }
  /** On from here; at the last step from the first. */
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'previous' }
  | { readonly type: 'next' }
  /** The time of a step is over. */
  | { readonly type: 'tick' }
  | { readonly type: 'end' }
  /** The story has changed. */
  | { readonly type: 'renew'; readonly total: number };

export const standing: WalkState = { total: 0, at: undefined, isPlaying: false };

/** Returns the same object where nothing changes. */
export function step(state: WalkState, action: WalkAction): WalkState {
  const { at, total, isPlaying } = state;
  const last = total - 1;
  if (action.type === 'renew') {
    const { total: now } = action;
    if (now === total) return state;
    const there = at === undefined || now < 1 ? undefined : Math.min(at, now - 1);
    return {
      total: now,
      at: there,
      isPlaying: isPlaying && there !== undefined && there < now - 1,
    };
  }
  /** Where there is no such step it stays. */
  const go = (to: number, plays: boolean): WalkState => {
    const isThere = to >= 0 && to <= last;
    const now = plays && to < last;
    return isThere && (to !== at || now !== isPlaying) ? { total, at: to, isPlaying: now } : state;
  };
  if (action.type === 'begin') {
    const { from } = action;
    return go(from > 0 && from < last ? from : 0, action.isPlaying);
  }
  if (at === undefined) return state;
  switch (action.type) {
    case 'play':
      return go(at < last ? at : 0, true);
    case 'pause':
      return go(at, false);
    case 'previous':
      return go(at - 1, isPlaying);
    case 'next':
      return go(at + 1, isPlaying);
    case 'tick':
      return isPlaying ? go(at + 1, true) : state;
    case 'end':
      return { total, at: undefined, isPlaying: false };
  }
}

/**
 * Silent reading of non-fiction, in words a minute. Most adults are within 175 and 300.
 * @see https://doi.org/10.1016/j.jml.2019.104047 Brysbaert, M. (2019). How many words do we read per minute?
 */
const WORDS_A_MINUTE = 238;
/** To find the new mark on the chart, in ms. */
const TO_LOOK = 2000;
/** However short the sentence, in ms. */
const LEAST = 4000;

/** How long a reader needs for what is said of a step, and to find it, in ms. */
export const readingTime = (text: string): number =>
  Math.max(LEAST, TO_LOOK + ((text.match(/\S+/g) ?? []).length * 60_000) / WORDS_A_MINUTE);
