/** The ladder with time down the page and rungs across: for narrow places and for many steps. */
import type { Point } from '../../../charts/step-path.js';
import {
  LEAST_PITCH,
  TARGET,
  lineHeight,
  placeLabel,
  textBlock,
  type ChartData,
  type Draft,
  type Label,
  type LayoutOptions,
  type Leg,
  type Segment,
} from './base-layout.js';
import { datesOf, layDates, leastPart } from './dates-layout.js';
import { layPlot } from './plot-layout.js';
import { FIELD_PAD, placeStops, shiftStops, type Slice } from './stops-layout.js';

const PAD = 4;
/** A name may run over several columns, up to this. */
const NAME_WIDTH = 260;
/** A name can be pressed: the least height of a target. */
const LEAST_NAME = 24;
/** Least height of a step: two lines of a date. */
const LEAST_ROW = 36;
/** In proportion to time, the average step takes so many rows: there must be something to share out. */
const ROW_IN_TIME = 2;
/** More steps than these stand closer. */
const FEW = 12;
/** A chart that can be zoomed is so many rows high. */
const ROWS = 24;

/**
 * Names over the columns. Each hangs to the left of its column's edge, the highest on top: a
 * staircase, in which a name has all the width below the columns before it, so that seven rungs fit
 * in 320 px. Where all names fit over their columns they stand in one row. Limits and ticks are where
 * lines down from a name begin.
 */
function layHead(
  { rungs, thresholds }: ChartData,
  edge: (rung: number) => number,
  options: LayoutOptions,
) {
  const labels: Label[] = [];
  const limits: Point[] = [];
  const ticks: Point[] = [];
  const column = edge(1) - edge(0) - 2 * PAD;
  const inColumns = rungs.map((name) => textBlock(name, column, options));
  const isFlat =
    rungs.every((name) => name.split(/\s+/).every((word) => options.measure(word) <= column)) &&
    inColumns.every(({ lines }) => lines.length <= 3);
  let y = 2;
  const hang = (what: Pick<Label, 'kind' | 'rung'>, text: string, right: number): void => {
    const block = textBlock(text, Math.min(right - PAD, NAME_WIDTH), options);
    labels.push(placeLabel({ ...block, ...what, x: right - PAD, anchor: 'end' }, y, options));
    y += Math.max(block.height + PAD, what.kind === 'rung' ? LEAST_NAME : 0);
  };
  for (const [rung, name] of [...rungs.entries()].reverse()) {
    const right = edge(rung + 1);
    for (const { above, name: limit } of thresholds) {
      if (above !== rung) continue;
      limits.push({ x: right, y });
      hang({ kind: 'threshold' }, limit, right);
    }
    if (isFlat) continue;
    hang({ kind: 'rung', rung }, name, right);
    ticks.push({ x: (edge(rung) + right) / 2, y: y - PAD + 1 });
  }
  if (isFlat) {
    y += Math.max(...inColumns.map(({ height }) => height));
    inColumns.forEach((block, rung) => {
      const x = (edge(rung) + edge(rung + 1)) / 2;
      const label = { ...block, kind: 'rung', rung, x, anchor: 'middle' } as const;
      labels.push(placeLabel(label, y - block.height, options));
    });
    y += PAD;
  }
  return { labels, limits, ticks, bottom: y };
}

/**
 * Names under the ends of the tracks, each on a line of its own and beside the line that leads to
 * it: to the left of it from left to right downwards, or the other way round, whichever is shorter.
 */
function layEnds(
  names: readonly string[],
  ends: readonly (number | undefined)[],
  now: number,
  top: number,
  width: number,
  options: LayoutOptions,
) {
  const lay = (anchor: 'start' | 'end') => {
    const side = anchor === 'end' ? -1 : 1;
    const labels: Label[] = [];
    const leaders: Leg[] = [];
    let y = top + PAD;
    const order = ends
      .flatMap((x, actor) => (x === undefined ? [] : [{ actor, x }]))
      .sort((a, b) => side * (b.x - a.x));
    for (const { actor, x } of order) {
      const room = (anchor === 'end' ? x : width - x) - 6;
      const block = textBlock(names[actor] ?? '', Math.min(room, NAME_WIDTH), options);
      const label = { ...block, kind: 'actor', actor, x: x + side * 6, anchor } as const;
      labels.push(placeLabel(label, y, options));
      leaders.push({ actor, from: { x, y: now }, to: { x, y: y + lineHeight(options) * 0.8 } });
      y += block.height + PAD;
    }
    return { labels, leaders, bottom: y };
  };
  const [left, right] = [lay('end'), lay('start')];
  return left.bottom <= right.bottom ? left : right;
}

/** @param isMany gathers what would pile up within so many rows */
export function layDown(
  slice: Slice,
  width: number,
  isMany: boolean,
  options: LayoutOptions,
): Draft {
  const { rungs, actors, range } = slice;
  const size = range.to - range.from;
  const leastRow = Math.max(LEAST_ROW, 2 * lineHeight(options));
  const fewRow = size > FEW ? leastRow : Math.max(TARGET, leastRow);
  const row = options.spacing === 'time' ? ROW_IN_TIME * leastRow : fewRow;
  const leastGroup = Math.max(LEAST_PITCH, lineHeight(options) + FIELD_PAD + 2);
  const most = Math.max(ROWS * leastRow, 2 * actors.length * leastGroup);
  const height = isMany ? Math.min(most, size * row) : size * row;
  // It begins at 0 until it is known how high the names over it are.
  const placed = placeStops(slice, [0, height], leastRow, leastRow, () => leastGroup, options);
  if (!placed) throw new RangeError('a ladder too low for its marks');
  const written = datesOf(slice, placed).flatMap(({ date }) => [date.year ?? '', date.short]);
  // Where the reader zooms, the dates of another window are not to move all the rest.
  const leastDate = isMany ? 4.5 * options.fontSize : 30;
  const plotStart = Math.max(leastDate, ...written.map(options.measure)) + 8;
  const band = (width - 1 - plotStart) / rungs.length;
  const edge = (rung: number): number => plotStart + band * rung;
  const head = layHead(slice, edge, options);
  const plotTop = head.bottom;
  const plotBottom = plotTop + height;

  const stops = shiftStops(placed, plotTop);
  const frame = {
    flow: 'down',
    time: [plotTop, plotBottom],
    begin: plotTop,
    slot: [0, width],
    edges: rungs.map((_, rung) => edge(rung)),
    band,
  } as const;
  const { ends, ...plot } = layPlot(slice, stops, frame, options);
  const dates = layDates(datesOf(slice, stops), leastPart(slice, stops), stops.isGathered, options);
  const foot = layEnds(actors, ends, stops.now, plotBottom, width, options);
  const lineTo =
    (y: number) =>
    (from: Point): Segment => ({ from, to: { x: from.x, y } });
  return {
    ...plot,
    flow: 'down',
    spacing: stops.spacing,
    height: foot.bottom,
    thresholds: head.limits.map(lineTo(plotBottom)),
    ticks: head.ticks.map(lineTo(plotTop)),
    leaders: foot.leaders,
    labels: [...head.labels, ...dates, ...foot.labels],
    room: Math.floor(most / leastRow),
  };
}
