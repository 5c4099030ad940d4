import type { Point } from '../../../charts/step-path.js';
import type { Mark } from '../layout/base-layout.js';

/** The place that stands at a point along time: between the places of the marks on either side of it. */
export function placeAt(marks: readonly Mark[], axis: keyof Point, at: number): number | undefined {
  let [before, after]: (readonly [at: number, place: number] | undefined)[] = [];
  for (const { points, first, last } of marks) {
    const here = points[0]?.[axis] ?? 0;
    const place = (first + last + 1) / 2;
    if (here <= at && (!before || here >= before[0])) before = [here, place];
    if (here > at && (!after || here < after[0])) after = [here, place];
  }
  if (!before || !after) return (before ?? after)?.[1];
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
}
