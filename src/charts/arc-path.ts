import { round } from '../internal/math.js';
import type { Point } from './step-path.js';

/** From a point to where an arrow begins or ends beside it, in px. */
const GAP = 12;
/** The ends of an arrow's head, seen from the point it shows to: how far off in px, and how far aside in radians. */
const HEAD = 18.5;
const OPENING = 0.2;

/**
 * A curve with an arrow's head at its end, as the `d` of a path.
 * @param bow how far the middle of the curve lies to the left of the way there, in px; negative: to the right
 * @returns undefined where the points are one
 */
export function arcPath(from: Point, to: Point, bow: number): string | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (!length) return undefined;
  // A curve's middle lies half as far out as the point it is drawn towards.
  const out = (2 * bow) / length;
  const peak = { x: (from.x + to.x) / 2 + dy * out, y: (from.y + to.y) / 2 - dx * out };
  const write = (x: number, y: number): string => `${round(x, 1)},${round(y, 1)}`;
  const near = ({ x, y }: Point, distance: number, aside = 0): string => {
    const angle = Math.atan2(peak.y - y, peak.x - x) + aside;
    return write(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
  };
  const tip = near(to, GAP);
  return (
    `M${near(from, GAP)}Q${write(peak.x, peak.y)} ${tip}` +
    `M${near(to, HEAD, OPENING)}L${tip}L${near(to, HEAD, -OPENING)}`
  );
}
