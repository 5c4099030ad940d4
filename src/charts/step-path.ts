import { curveStepAfter, curveStepBefore, type CurveFactory } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where time runs: across the page, or down it. */
export type Flow = 'across' | 'down';

/**
 * The path of a level that holds until it changes.
 * @param points in the order of time; in pixels, as they are to be written
 */
export function stepPath(points: readonly Point[], flow: Flow): string {
  let path = '';
  const write =
    (command: 'M' | 'L') =>
    (x: number, y: number): void => {
      path += `${command}${x},${y}`;
    };
  // All that steps ask of a canvas; d3's own path draws arcs as well, for another kilobyte.
  const canvas = { moveTo: write('M'), lineTo: write('L') } as Parameters<CurveFactory>[0];
  // Across, the y changes only at the next x; down the page, the x changes only at the next y.
  const curve = (flow === 'across' ? curveStepAfter : curveStepBefore)(canvas);
  curve.lineStart();
  for (const { x, y } of points) curve.point(x, y);
  return path;
}
