/** The ladder with time across the page and rungs upwards. */
import { clamp } from '../../internal/math.js';
import { spread } from '../../charts/spread.js';
import type { Point } from '../../charts/step-path.js';
import {
  LEAST_PITCH,
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

const TICK = 5;
const PAD = 6;
/** Between the tracks of two actors on one rung. */
const LANE = 13;

/** Neighbouring steps of one date share its label. */
interface DateGroup {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function groupDates(
  { steps }: ChartData,
  at: readonly number[],
  part: 'day' | 'month' | 'year',
): readonly DateGroup[] {
  const groups: (DateGroup & { key: string })[] = [];
  steps.forEach(({ date }, index) => {
    const text = date[part];
    // What has no date at all breaks no month and no year.
    if (!text && !date.year) return;
    const here = at[index] ?? 0;
    const key = [date.year, part === 'year' || date.month, part === 'day' && date.day].join();
    const last = groups[groups.length - 1];
    if (last?.key === key) groups[groups.length - 1] = { ...last, to: here };
    else groups.push({ key, text: text ?? '', from: here, to: here });
  });
  return groups.filter(({ text }) => text);
}

/** The labels of the time axis in up to three rows: day, month, year. Undefined where they don't fit. */
function layAxis(data: ChartData, at: readonly number[], top: number, options: LayoutOptions) {
  const labels: Label[] = [];
  const brackets: Segment[] = [];
  let bottom = top;
  for (const part of ['day', 'month', 'year'] as const) {
    const groups = groupDates(data, at, part);
    if (!groups.length) continue;
    // Months that are too wide for their place go down to a second line.
    const ends = part === 'day' ? [-Infinity] : [-Infinity, -Infinity];
    let rows = 0;
    for (const { text, from, to } of groups) {
      if (part === 'day' && to > from)
        brackets.push({ from: { x: from, y: top - 2 }, to: { x: to, y: top - 2 } });
      const label = {
        kind: part === 'year' ? 'year' : 'date',
        lines: [text],
        x: part === 'day' ? (from + to) / 2 : from - 8,
        anchor: part === 'day' ? 'middle' : 'start',
      } as const;
      const { box } = placeLabel(label, bottom, options);
      const row = ends.findIndex((end) => end + 5 <= box.x);
      if (row < 0) return undefined;
      ends[row] = box.x + box.width;
      rows = Math.max(rows, row + 1);
      labels.push(placeLabel(label, bottom + row * lineHeight(options), options));
    }
    bottom += rows * lineHeight(options);
  }
  return { labels, brackets, bottom };
}

/** Undefined where the width has no room for every step and its date: then time goes down the page. */
export function layAcross(
  data: ChartData,
  width: number,
  options: LayoutOptions,
): Draft | undefined {
  const line = lineHeight(options);
  const nameWidth = clamp(width * 0.22, 90, 190);
  const names = data.rungs.map((name) => textBlock(name, nameWidth, options));
  const lines = data.thresholds.map(({ above, name }) => ({
    above,
    ...textBlock(name, nameWidth, options),
  }));
  const ends = data.actors.map((name) => textBlock(name, clamp(width * 0.16, 64, 160), options));
  const plotStart = Math.max(...[...names, ...lines].map((block) => block.width)) + PAD + 12;
  const plotEnd = width - Math.max(...ends.map((block) => block.width)) - 16;
  if ((plotEnd - plotStart) / data.steps.length < LEAST_PITCH) return undefined;
  const { at, spacing } = placeSteps(data, plotStart, plotEnd, LEAST_PITCH, options.spacing);

  const strips = lines.reduce((sum, { height }) => sum + height + PAD, 0);
  const endLabels = ends.reduce((sum, { height }) => sum + height + 2, 0);
  const band = Math.max(
    clamp((width * 0.42) / data.rungs.length, 40, 64),
    (data.actors.length + 1) * LANE,
    ...names.map(({ height }) => height + PAD),
    (endLabels - strips) / data.rungs.length,
  );

  const labels: Label[] = [];
  const bands: Box[] = [];
  const thresholds: Segment[] = [];
  const tops: number[] = [];
  let y = 2;
  for (let rung = data.rungs.length - 1; rung >= 0; rung--) {
    for (const { above, lines: words, height } of lines) {
      if (above !== rung) continue;
      labels.push(
        placeLabel(
          { kind: 'threshold', lines: words, x: PAD, anchor: 'start' },
          y + PAD / 2,
          options,
        ),
      );
      y += height + PAD;
      thresholds.push({ from: { x: 0, y }, to: { x: plotEnd, y } });
    }
    const name = names[rung];
    tops[rung] = y;
    bands[rung] = { x: 0, y, width: plotEnd, height: band };
    if (name) {
      const top = y + (band - name.height) / 2;
      labels.push(
        placeLabel({ kind: 'rung', lines: name.lines, x: PAD, anchor: 'start' }, top, options),
      );
    }
    y += band;
  }
  const plotBottom = y;
  const axis = layAxis(data, at, plotBottom + TICK + 2, options);
  if (!axis) return undefined;
  labels.push(...axis.labels);

  const point = (rung: number, actor: number, x: number): Point => ({
    x,
    y: (tops[rung] ?? 0) + (band * (actor + 1)) / (data.actors.length + 1),
  });
  const leaders: Track[] = [];
  const last = lastSteps(data).map((step, actor) =>
    point(step?.rungs[step.rungs.length - 1] ?? 0, actor, plotEnd),
  );
  const middles = spread(
    last.map((end, actor) => ({ at: end.y, size: ends[actor]?.height ?? line })),
    0,
    plotBottom,
    2,
  );
  ends.forEach(({ lines: words, height }, actor) => {
    const end = last[actor];
    const middle = middles[actor] ?? 0;
    if (!end) return;
    leaders.push({ actor, points: [end, { x: plotEnd + 9, y: middle }] });
    labels.push(
      placeLabel(
        { kind: 'actor', actor, lines: words, x: plotEnd + 14, anchor: 'start' },
        middle - height / 2,
        options,
      ),
    );
  });

  return {
    flow: 'across',
    spacing,
    height: axis.bottom + PAD,
    bands,
    thresholds,
    ticks: [
      ...at.map((x) => ({ from: { x, y: plotBottom }, to: { x, y: plotBottom + TICK } })),
      ...axis.brackets,
    ],
    leaders,
    labels,
    ...layTracks(data, at, plotEnd, point),
    marks: data.steps.map(({ id, actor, move, isFilled, rungs }, index) => {
      const x = at[index] ?? 0;
      const reach = reachOf(at, index);
      const points = rungs.map((rung) => point(rung, actor, x));
      const top = Math.min(...points.map((it) => it.y)) - TARGET / 2;
      const bottom = Math.max(...points.map((it) => it.y)) + TARGET / 2;
      return {
        id,
        actor,
        move,
        isFilled,
        points,
        target: { x: x - reach, y: top, width: 2 * reach, height: bottom - top },
        slot: { x: x - reach, y: 0, width: 2 * reach, height: plotBottom },
      };
    }),
  };
}
