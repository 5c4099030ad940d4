export interface Positions {
  /** One for each time, ascending, at least `minGap` apart. */
  readonly at: readonly number[];
  /** True where every distance is in proportion to its time; false where some had to be widened. */
  readonly isProportional: boolean;
}

/** `count` places in the middle of equal parts of a length. */
export const evenPositions = (count: number, start: number, end: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => start + ((end - start) * (index + 0.5)) / count);

/**
 * Places times along a length in proportion, but no two closer than `minGap`: distances that would
 * be smaller get just that, and the others share what is left.
 *
 * @param times in ms, ascending
 * @returns undefined where nothing tells the times apart, or the length has no room for all
 */
export function timePositions(
  times: readonly number[],
  start: number,
  end: number,
  minGap: number,
): Positions | undefined {
  const gaps = times.slice(1).map((time, index) => Math.max(0, time - (times[index] ?? time)));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const length = end - start;
  if (!total || gaps.length * minGap > length) return undefined;
  // From the smallest: once one distance is wide enough at the scale that is left, all larger are.
  let room = length;
  let rest = total;
  for (const gap of [...gaps].sort((a, b) => a - b)) {
    if ((gap * room) / rest >= minGap) break;
    room -= minGap;
    rest -= gap;
  }
  const scale = rest && room / rest;
  let place = start;
  const at = [place];
  for (const gap of gaps) at.push((place += Math.max(minGap, gap * scale)));
  return { at, isProportional: room === length };
}
