/** The ladder with time down the page and rungs across: for narrow places and for many steps. */
import type { Point } from '../../charts/step-path.js';
import {
  TARGET,
  layPlot,
  lineHeight,
  placeLabel,
  placeSteps,
  textBlock,
  type ChartData,
  type Draft,
  type Label,
  type LayoutOptions,
  type Leg,
  type Segment,
} from './base-layout.js';

const PAD = 4;
/** A name may run over several columns, up to this. */
const NAME_WIDTH = 260;
/** Least height of a step: two lines of a date. */
const LEAST_ROW = 36;
/** In proportion to time, the average step takes so many rows: there must be something to share out. */
const ROW_IN_TIME = 2;
/** More steps than these stand closer. */
const FEW = 12;

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
  const hang = (kind: 'rung' | 'threshold', text: string, right: number): void => {
    const block = textBlock(text, Math.min(right - PAD, NAME_WIDTH), options);
    labels.push(placeLabel({ ...block, kind, x: right - PAD, anchor: 'end' }, y, options));
    y += block.height + PAD;
  };
  for (const [rung, name] of [...rungs.entries()].reverse()) {
    const right = edge(rung + 1);
    for (const { above, name: limit } of thresholds) {
      if (above !== rung) continue;
      limits.push({ x: right, y });
      hang('threshold', limit, right);
    }
    if (isFlat) continue;
    hang('rung', name, right);
    ticks.push({ x: (edge(rung) + right) / 2, y: y - PAD + 1 });
  }
  if (isFlat) {
    y += Math.max(...inColumns.map(({ height }) => height));
    inColumns.forEach((block, rung) => {
      const x = (edge(rung) + edge(rung + 1)) / 2;
      const label = { ...block, kind: 'rung', x, anchor: 'middle' } as const;
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
  ends: readonly number[],
  top: number,
  width: number,
  options: LayoutOptions,
) {
  const lay = (anchor: 'start' | 'end') => {
    const side = anchor === 'end' ? -1 : 1;
    const labels: Label[] = [];
    const leaders: Leg[] = [];
    let y = top + PAD;
    const order = [...ends.entries()].sort(([, a], [, b]) => side * (b - a));
    for (const [actor, x] of order) {
      const room = (anchor === 'end' ? x : width - x) - 6;
      const block = textBlock(names[actor] ?? '', Math.min(room, NAME_WIDTH), options);
      const label = { ...block, kind: 'actor', actor, x: x + side * 6, anchor } as const;
      labels.push(placeLabel(label, y, options));
      leaders.push({ actor, from: { x, y: top }, to: { x, y: y + lineHeight(options) * 0.8 } });
      y += block.height + PAD;
    }
    return { labels, leaders, bottom: y };
  };
  const [left, right] = [lay('end'), lay('start')];
  return left.bottom <= right.bottom ? left : right;
}

/** Dates beside the steps, each where it changes; the year over it where that changes too. */
function layDates(
  { steps }: ChartData,
  at: readonly number[],
  options: LayoutOptions,
): readonly Label[] {
  let before: string | undefined;
  let year: string | undefined;
  return steps.flatMap(({ date }, index) => {
    const isNewYear = date.year !== undefined && date.year !== year;
    const isNew = isNewYear || date.short !== before;
    year = date.year ?? year;
    before = date.short;
    const lines = [
      { kind: 'year', text: isNewYear ? date.year : '' },
      { kind: 'date', text: isNew ? date.short : '' },
    ] as const;
    const shown = lines.filter(({ text }) => text);
    return shown.map(({ kind, text }, row) =>
      placeLabel(
        { ...textBlock(text, Infinity, options), kind, x: 0, anchor: 'start' },
        (at[index] ?? 0) + (row - shown.length / 2) * lineHeight(options),
        options,
      ),
    );
  });
}

export function layDown(data: ChartData, width: number, options: LayoutOptions): Draft {
  const { rungs, actors, steps } = data;
  const dates = steps.flatMap(({ date }) => [date.year ?? '', date.short]);
  const plotStart = Math.max(30, ...dates.map(options.measure)) + 8;
  const band = (width - 1 - plotStart) / rungs.length;
  const edge = (rung: number): number => plotStart + band * rung;
  const head = layHead(data, edge, options);
  const plotTop = head.bottom;
  const leastRow = Math.max(LEAST_ROW, 2 * lineHeight(options));
  const fewRow = steps.length > FEW ? leastRow : Math.max(TARGET, leastRow);
  const row = options.spacing === 'time' ? ROW_IN_TIME * leastRow : fewRow;
  const plotBottom = plotTop + steps.length * row;
  const { at, spacing } = placeSteps(data, plotTop, plotBottom, leastRow, options.spacing);

  const { ends, ...plot } = layPlot(data, {
    flow: 'down',
    at,
    time: [plotTop, plotBottom],
    slot: [0, width],
    edges: rungs.map((_, rung) => edge(rung)),
    band,
  });
  const foot = layEnds(actors, ends, plotBottom, width, options);
  const lineTo =
    (y: number) =>
    (from: Point): Segment => ({ from, to: { x: from.x, y } });
  return {
    ...plot,
    flow: 'down',
    spacing,
    height: foot.bottom,
    thresholds: head.limits.map(lineTo(plotBottom)),
    ticks: head.ticks.map(lineTo(plotTop)),
    leaders: foot.leaders,
    labels: [...head.labels, ...layDates(data, at, options), ...foot.labels],
  };
}
