/** The ladder with time across the page and rungs upwards. */
import { clamp } from '../../internal/math.js';
import { spread } from '../../charts/spread.js';
import {
  LEAST_PITCH,
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
  type TextBlock,
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
    const isDay = part === 'day';
    // Months that are too wide for their place go down to a second line.
    const ends = isDay ? [-Infinity] : [-Infinity, -Infinity];
    let rows = 0;
    for (const { text, from, to } of groupDates(data, at, part)) {
      if (isDay && to > from)
        brackets.push({ from: { x: from, y: top - 2 }, to: { x: to, y: top - 2 } });
      const label = {
        ...textBlock(text, Infinity, options),
        kind: part === 'year' ? 'year' : 'date',
        x: isDay ? (from + to) / 2 : from - 8,
        anchor: isDay ? 'middle' : 'start',
      } as const;
      const { x } = placeLabel(label, bottom, options).box;
      const row = ends.findIndex((end) => end + 5 <= x);
      if (row < 0) return undefined;
      ends[row] = x + label.width;
      rows = Math.max(rows, row + 1);
      labels.push(placeLabel(label, bottom + row * lineHeight(options), options));
    }
    bottom += rows * lineHeight(options);
  }
  return { labels, brackets, bottom };
}

const heights = (blocks: readonly TextBlock[], gap: number): number =>
  blocks.reduce((sum, { height }) => sum + height + gap, 0);

/** Undefined where the width has no room for every step and its date: then time goes down the page. */
export function layAcross(
  data: ChartData,
  width: number,
  options: LayoutOptions,
): Draft | undefined {
  const { rungs, thresholds, actors, steps } = data;
  const within = (maxWidth: number) => (text: string) => textBlock(text, maxWidth, options);
  const nameWidth = clamp(width * 0.22, 90, 190);
  const names = rungs.map(within(nameWidth));
  const lines = thresholds.map(({ name }) => within(nameWidth)(name));
  const sides = actors.map(within(clamp(width * 0.16, 64, 160)));
  const plotStart = Math.max(...[...names, ...lines].map((block) => block.width)) + PAD + 12;
  const plotEnd = width - Math.max(...sides.map((block) => block.width)) - 16;
  if ((plotEnd - plotStart) / steps.length < LEAST_PITCH) return undefined;
  const { at, spacing } = placeSteps(data, plotStart, plotEnd, LEAST_PITCH, options.spacing);

  const band = Math.max(
    clamp((width * 0.42) / rungs.length, 40, 64),
    (actors.length + 1) * LANE,
    ...names.map(({ height }) => height + PAD),
    (heights(sides, 2) - heights(lines, PAD)) / rungs.length,
  );

  const labels: Label[] = [];
  const limits: Segment[] = [];
  const edges: number[] = [];
  const write = (kind: Label['kind'], block: TextBlock, top: number): void =>
    void labels.push(placeLabel({ ...block, kind, x: PAD, anchor: 'start' }, top, options));
  let y = 2;
  for (const [rung, name] of [...names.entries()].reverse()) {
    lines.forEach((line, index) => {
      if (thresholds[index]?.above !== rung) return;
      write('threshold', line, y + PAD / 2);
      y += line.height + PAD;
      limits.push({ from: { x: 0, y }, to: { x: plotEnd, y } });
    });
    edges[rung] = y;
    write('rung', name, y + (band - name.height) / 2);
    y += band;
  }
  const plotBottom = y;
  const axis = layAxis(data, at, plotBottom + TICK + 2, options);
  if (!axis) return undefined;

  const { ends, ...plot } = layPlot(data, {
    flow: 'across',
    at,
    time: [0, plotEnd],
    slot: [0, plotBottom],
    edges,
    band,
  });
  const leaders: Leg[] = [];
  const middles = spread(
    sides.map(({ height }, actor) => ({ at: ends[actor] ?? 0, size: height })),
    0,
    plotBottom,
    2,
  );
  sides.forEach((side, actor) => {
    const middle = middles[actor] ?? 0;
    leaders.push({
      actor,
      from: { x: plotEnd, y: ends[actor] ?? 0 },
      to: { x: plotEnd + 9, y: middle },
    });
    const label = { ...side, kind: 'actor', actor, x: plotEnd + 14, anchor: 'start' } as const;
    labels.push(placeLabel(label, middle - side.height / 2, options));
  });

  return {
    ...plot,
    flow: 'across',
    spacing,
    height: axis.bottom + PAD,
    thresholds: limits,
    ticks: [
      ...at.map((x) => ({ from: { x, y: plotBottom }, to: { x, y: plotBottom + TICK } })),
      ...axis.brackets,
    ],
    leaders,
    labels: [...labels, ...axis.labels],
  };
}
