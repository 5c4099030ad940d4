import { clamp } from '../../../internal/math.js';
import type { Label } from './base-layout.js';
import type { LadderLayout } from './ladder-layout.js';

/** Where a note stands over the chart, in px. */
export interface NotePlace {
  /** Of its left edge. */
  readonly x: number;
  readonly width: number;
  /** Of its upper edge from the chart's; of its lower edge from the chart's lower one where it grows upwards. */
  readonly y: number;
  readonly isUpwards: boolean;
}

const WIDTH = 340;
const GAP = 10;

/**
 * A note on a rung, beside its name where time runs across, and under it where it runs down: all
 * other names stay in view or in reach. It never leaves the chart sideways; its height is its text's.
 */
export function layNote(
  { flow, width, height, labels }: LadderLayout,
  { box, anchor }: Label,
): NotePlace {
  const isAcross = flow === 'across';
  const wide = Math.min(WIDTH, width);
  const names = labels.flatMap(({ kind, box: its }) =>
    kind === 'rung' || kind === 'threshold' ? its : [],
  );
  const beside =
    anchor === 'end'
      ? Math.min(...names.map((name) => name.x)) - GAP - wide
      : Math.max(...names.map((name) => name.x + name.width)) + GAP;
  const bottom = box.y + box.height;
  const isUpwards = isAcross && box.y + bottom > height;
  return {
    x: clamp(isAcross ? beside : box.x + (box.width - wide) / 2, 0, width - wide),
    width: wide,
    y: isUpwards ? height - bottom - GAP : isAcross ? Math.max(0, box.y - GAP) : bottom + GAP,
    isUpwards,
  };
}
