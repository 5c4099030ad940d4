import { curveStep, type CurveFactory } from 'd3-shape';
import { round } from '../internal/math.js';

/** A part of a chart that stands on its base. */
export interface Bar {
  /** Its side that is nearer to 0. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Each bar by itself, as the `d` of a path; those without height are left out. */
export const barsPath = (bars: readonly Bar[], base: number): string =>
  bars
    .filter(({ height }) => height > 0)
    .map(
      ({ x, width, height }) =>
        `M${round(x, 3)},${base}v${round(-height, 3)}h${round(width, 3)}v${round(height, 3)}z`,
    )
    .join('');

/**
 * The outline of bars that stand wall to wall, as the `d` of a path that is closed along the base.
 * @param bars as wide as each other, ascending by `x`; where there is room for one between two, it falls to the base
 */
export function skyline(bars: readonly Bar[], base: number): string {
  let path = '';
  const write =
    (command: 'M' | 'L') =>
    (x: number, y: number): void => {
      path += `${command}${round(x, 3)},${round(y, 3)}`;
    };
  // All that steps ask of a canvas; d3's own path draws arcs as well, for another kilobyte.
  const canvas = { moveTo: write('M'), lineTo: write('L') } as Parameters<CurveFactory>[0];
  for (let from = 0; from < bars.length;) {
    let to = from + 1;
    for (let bar = bars[from]; bar && to < bars.length; bar = bars[to++]) {
      if ((bars[to]?.x ?? 0) - (bar.x + bar.width) > bar.width / 2) break;
    }
    const wall = bars.slice(from, to);
    const [first, last] = [wall[0] as Bar, wall.at(-1) as Bar];
    const middle = ({ x, width }: Bar): number => x + width / 2;
    const curve = curveStep(canvas);
    curve.lineStart();
    curve.point(middle(first) - first.width, base);
    for (const bar of wall) curve.point(middle(bar), base - bar.height);
    curve.point(middle(last) + last.width, base);
    curve.lineEnd();
    path += 'z';
    from = to;
  }
  return path;
}
