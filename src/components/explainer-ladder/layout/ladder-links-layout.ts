/** What answers what, as arrows between marks. */
import { arcPath } from '../../../charts/arc-path.js';
import type { Point } from '../../../charts/step-path.js';
import { clamp } from '../../../internal/math.js';
import { markOf, type Mark } from './base-layout.js';
import type { LadderLayout } from './ladder-layout.js';
import { linksOf } from '../ladder-links-model.js';
import type { LadderModel } from '../ladder-model.js';

/** Where a curve is looked at: parts of its length. */
const ALONG = [0.2, 0.35, 0.5, 0.65, 0.8];
/** Nearer than this to a mark's middle, in px, a curve runs under it. */
const NEAR = 12;

/** The two points of two marks that are closest. */
function nearestPoints(a: Mark, b: Mark): readonly [Point, Point] | undefined {
  let least = Infinity;
  let found: readonly [Point, Point] | undefined;
  for (const from of a.points) {
    for (const to of b.points) {
      const distance = Math.hypot(to.x - from.x, to.y - from.y);
      if (distance >= least) continue;
      least = distance;
      found = [from, to];
    }
  }
  return found;
}

/**
 * Arrows from what was done to what answered it, as the `d` of paths: to one step and from it. Only
 * between marks that are drawn; steps that share a mark are linked by it.
 * @param index place of the step
 */
export function layLinks(
  layout: LadderLayout,
  model: LadderModel,
  index: number,
): readonly string[] {
  const { marks, flow, width, height } = layout;
  const markAt = (place: number): Mark | undefined =>
    markOf(marks, place, model.steps[place]?.actor ?? -1);
  const own = markAt(index);
  const { answers, answeredBy } = linksOf(model, index);
  const pairs = [
    ...[...new Set(answers.map(markAt))].map((mark) => [mark, own] as const),
    ...[...new Set(answeredBy.map(markAt))].map((mark) => [own, mark] as const),
  ];
  return pairs.flatMap(([a, b]) => {
    const points = a && b && a !== b && nearestPoints(a, b);
    if (!points) return [];
    const [from, to] = points;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const bow = clamp(length * 0.2, 14, 60);
    // Over the marks where time runs across, beside them where it runs down.
    const wished = (flow === 'across' ? dx : dy) < 0 ? -1 : 1;
    /** How far the curve leaves the frame, and how many marks it runs under. */
    const cost = (side: number): number =>
      ALONG.reduce((sum, part) => {
        const out = (4 * part * (1 - part) * bow * side) / length;
        const [x, y] = [from.x + dx * part + dy * out, from.y + dy * part - dx * out];
        const isOut = x < 0 || x > width || y < 0 || y > height;
        const isHit = marks.some(
          (mark) =>
            mark !== a &&
            mark !== b &&
            mark.points.some((it) => Math.hypot(it.x - x, it.y - y) < NEAR),
        );
        return sum + (isOut ? 9 : 0) + (isHit ? 1 : 0);
      }, 0);
    const side = cost(-wished) < cost(wished) ? -wished : wished;
    return arcPath(from, to, bow * side) ?? [];
  });
}
