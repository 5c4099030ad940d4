import { curveLinear, type CurveFactory } from 'd3-shape';
import { clamp, round } from '../internal/math.js';
import type { Point } from './step-path.js';
import { estimateWidth } from './text-lines.js';

/** A group of answers: how many were right, and the share that was to be expected. */
export interface Share {
  readonly answers: number;
  readonly right: number;
  /** 0 to 1. */
  readonly expected: number;
  /** Stands beside the point. */
  readonly label: string;
}

export interface SharePoint extends Point {
  /** Where the line of what was expected passes. */
  readonly lineY: number;
  readonly label: string;
  /** Baseline of the label, whose middle is at `x`. */
  readonly labelY: number;
}

export interface SharePlot {
  readonly ticks: readonly { readonly share: number; readonly y: number }[];
  /** The expected shares from group to group, as the `d` of a path. */
  readonly line: string;
  /** One for each group with answers. */
  readonly points: readonly SharePoint[];
}

/** All in px, as the plot is laid out; it may be drawn at any size. */
export const SHARE_PLOT = {
  width: 320,
  height: 228,
  /** Room for the ticks' labels at the start, and for points' labels above and below. */
  start: 48,
  end: 8,
  top: 30,
  bottom: 26,
  radius: 6,
  font: 14,
} as const;

/** A line of text stands so far above its baseline, and so far below. */
const ASCENT = 13;
const DESCENT = 4;
const GAP = 3;

/**
 * Groups side by side, each a point at its share right, before a line of the shares expected. A label
 * is on its point's side of that line, and meets neither the line nor the axis nor another label.
 * @param direction in which the groups follow each other
 */
export function sharePlot(groups: readonly Share[], direction: 'ltr' | 'rtl'): SharePlot {
  const { width, height, start, end, top, bottom, radius, font } = SHARE_PLOT;
  const axis = height - bottom;
  const column = (width - start - end) / groups.length;
  const at = (share: number): number => round(axis - share * (axis - top), 1);
  const across = (x: number): number => round(direction === 'rtl' ? width - x : x, 1);
  const middles = groups.map((_, place) => start + (place + 0.5) * column);
  const expected = groups.map((group) => at(group.expected));

  /** The line's height; beyond an end, that of the end. */
  const lineAt = (x: number): number => {
    const place = clamp((x - (middles[0] ?? 0)) / column, 0, groups.length - 1);
    const [from = 0, to = from] = expected.slice(Math.floor(place), Math.floor(place) + 2);
    return from + (to - from) * (place % 1);
  };

  const pointOf = ({ answers, right, label }: Share, place: number): SharePoint => {
    const [x = 0, lineY = 0] = [middles[place], expected[place]];
    const y = at(right / answers);
    const half = (estimateWidth(label) * font) / 2;
    const passed = [x - half, x, x + half].map(lineAt);
    let labelY = Math.min(y - radius, ...passed) - GAP - DESCENT;
    if (y > lineY) {
      labelY = Math.max(y + radius, ...passed) + GAP + ASCENT;
      if (labelY + DESCENT > axis - GAP) labelY = Math.max(labelY, axis + GAP + ASCENT);
    }
    return { x: across(x), y, lineY, label, labelY: round(labelY, 1) };
  };

  let line = '';
  const write =
    (command: 'M' | 'L') =>
    (x: number, y: number): void => {
      line += `${command}${x},${y}`;
    };
  const curve = curveLinear({
    moveTo: write('M'),
    lineTo: write('L'),
  } as Parameters<CurveFactory>[0]);
  curve.lineStart();
  middles.forEach((x, place) => curve.point(across(x), expected[place] ?? 0));

  return {
    ticks: [0, 0.5, 1].map((share) => ({ share, y: at(share) })),
    line,
    points: groups.flatMap((group, place) => (group.answers ? pointOf(group, place) : [])),
  };
}
