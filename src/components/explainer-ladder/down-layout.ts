/** The ladder with time down the page and rungs across: for narrow places and for many steps. */
import type { Point } from '../../charts/step-path.js';
import {
  TARGET,
  lastSteps,
  layTracks,
  lineHeight,
  placeLabel,
  placeSteps,
  reachOf,
  textBlock,
  type Box,
  type ChartData,
  type Draft,
  type Label,
  type LayoutOptions,
  type Segment,
  type Track,
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

/** Names over the columns, and how far down they go. */
interface Head {
  readonly labels: readonly Label[];
  readonly thresholds: readonly Segment[];
  readonly ticks: readonly Segment[];
  readonly bottom: number;
}

/**
 * Each name hangs to the left of its column's edge, the highest on top: a staircase, in which a name
 * has all the width below the columns before it, so that seven rungs fit in 320 px. Where all names
 * fit over their columns they stand in one row.
 */
function layHead(data: ChartData, edge: (rung: number) => number, options: LayoutOptions): Head {
  const labels: Label[] = [];
  const thresholds: Segment[] = [];
  const ticks: Segment[] = [];
  const column = edge(1) - edge(0);
  const inColumns = data.rungs.map((name) => textBlock(name, column - 2 * PAD, options));
  const widest = (name: string): number => Math.max(...name.split(/\s+/).map(options.measure));
  const isFlat =
    data.rungs.every((name) => widest(name) <= column - 2 * PAD) &&
    inColumns.every(({ lines }) => lines.length <= 3);
  let y = 2;
  const hang = (kind: 'rung' | 'threshold', text: string, right: number): void => {
    const { lines, height } = textBlock(text, Math.min(right - PAD, NAME_WIDTH), options);
    labels.push(placeLabel({ kind, lines, x: right - PAD, anchor: 'end' }, y, options));
    if (kind === 'threshold') thresholds.push({ from: { x: right, y }, to: { x: right, y } });
    y += height + PAD;
  };
  for (let rung = data.rungs.length - 1; rung >= 0; rung--) {
    for (const { above, name } of data.thresholds)
      if (above === rung) hang('threshold', name, edge(rung + 1));
    if (isFlat) continue;
    hang('rung', data.rungs[rung] ?? '', edge(rung + 1));
    const x = (edge(rung) + edge(rung + 1)) / 2;
    ticks.push({ from: { x, y: y - PAD + 1 }, to: { x, y } });
  }
  if (isFlat) {
    const height = Math.max(...inColumns.map((block) => block.height));
    inColumns.forEach((block, rung) => {
      const x = (edge(rung) + edge(rung + 1)) / 2;
      labels.push(
        placeLabel(
          { kind: 'rung', lines: block.lines, x, anchor: 'middle' },
          y + height - block.height,
          options,
        ),
      );
    });
    y += height + PAD;
  }
  return { labels, thresholds, ticks, bottom: y };
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
    const labels: Label[] = [];
    const leaders: Track[] = [];
    const order = names.map((_, actor) => actor).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
    if (anchor === 'start') order.reverse();
    let y = top + PAD;
    for (const actor of order) {
      const x = ends[actor] ?? 0;
      const room = (anchor === 'end' ? x : width - x) - 6;
      const { lines, height } = textBlock(names[actor] ?? '', Math.min(room, NAME_WIDTH), options);
      labels.push(
        placeLabel(
          { kind: 'actor', actor, lines, x: anchor === 'end' ? x - 6 : x + 6, anchor },
          y,
          options,
        ),
      );
      leaders.push({
        actor,
        points: [
          { x, y: top },
          { x, y: y + lineHeight(options) * 0.8 },
        ],
      });
      y += height + PAD;
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
    const lines: [Label['kind'], string][] = [
      ...(isNewYear && date.year ? [['year', date.year] as [Label['kind'], string]] : []),
      ...(isNew && date.short ? [['date', date.short] as [Label['kind'], string]] : []),
    ];
    const middle = at[index] ?? 0;
    return lines.map(([kind, text], row) =>
      placeLabel(
        { kind, lines: [text], x: 0, anchor: 'start' },
        middle + (row - lines.length / 2) * lineHeight(options),
        options,
      ),
    );
  });
}

export function layDown(data: ChartData, width: number, options: LayoutOptions): Draft {
  const dates = data.steps.flatMap(({ date }) => [date.year ?? '', date.short]);
  const plotStart = Math.max(30, ...dates.map(options.measure)) + 8;
  const column = (width - 1 - plotStart) / data.rungs.length;
  const edge = (rung: number): number => plotStart + column * rung;
  const head = layHead(data, edge, options);
  const plotTop = head.bottom;
  const leastRow = Math.max(LEAST_ROW, 2 * lineHeight(options));
  const row =
    options.spacing === 'time'
      ? ROW_IN_TIME * leastRow
      : data.steps.length > FEW
        ? leastRow
        : Math.max(TARGET, leastRow);
  const plotBottom = plotTop + data.steps.length * row;
  const { at, spacing } = placeSteps(data, plotTop, plotBottom, leastRow, options.spacing);

  const point = (rung: number, actor: number, y: number): Point => ({
    x: edge(rung) + (column * (actor + 1)) / (data.actors.length + 1),
    y,
  });
  const ends = layEnds(
    data.actors,
    lastSteps(data).map(
      (step, actor) => point(step?.rungs[step.rungs.length - 1] ?? 0, actor, plotBottom).x,
    ),
    plotBottom,
    width,
    options,
  );
  return {
    flow: 'down',
    spacing,
    height: ends.bottom,
    bands: data.rungs.map((_, rung): Box => ({
      x: edge(rung),
      y: plotTop,
      width: column,
      height: plotBottom - plotTop,
    })),
    thresholds: head.thresholds.map(({ from, to }) => ({ from, to: { ...to, y: plotBottom } })),
    ticks: head.ticks.map(({ from, to }) => ({ from, to: { ...to, y: plotTop } })),
    leaders: ends.leaders,
    labels: [...head.labels, ...layDates(data, at, options), ...ends.labels],
    ...layTracks(data, at, plotBottom, point),
    marks: data.steps.map(({ id, actor, move, isFilled, rungs }, index) => {
      const y = at[index] ?? 0;
      const reach = reachOf(at, index);
      const points = rungs.map((rung) => point(rung, actor, y));
      const left = Math.min(...points.map((it) => it.x)) - TARGET / 2;
      const right = Math.max(...points.map((it) => it.x)) + TARGET / 2;
      return {
        id,
        actor,
        move,
        isFilled,
        points,
        target: { x: left, y: y - reach, width: right - left, height: 2 * reach },
        slot: { x: 0, y: y - reach, width, height: 2 * reach },
      };
    }),
  };
}
