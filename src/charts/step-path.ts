import { curveStepAfter, curveStepBefore, line } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where time runs: across the page, or down it. */
export type Flow = 'across' | 'down';

/**
 * The path of a level that holds until it changes.
 * @param points in the order of time; in pixels
 */
export const stepPath = (points: readonly Point[], flow: Flow): string =>
  line<Point>(
    (point) => point.x,
    (point) => point.y,
  )
    // Across, the y changes only at the next x; down the page, the x changes only at the next y.
    .curve(flow === 'across' ? curveStepAfter : curveStepBefore)
    .digits(1)([...points]) ?? '';
