/** The ladder with time across the page and rungs upwards. */
import { clamp } from '../../../internal/math.js';
import { spread } from '../../../charts/spread.js';
import {
  LEAST_PITCH,
  placeLabel,
  textBlock,
  type Draft,
  type Label,
  type LayoutOptions,
  type Leg,
  type Segment,
  type TextBlock,
} from './base-layout.js';
import { datesOf, layAxis, leastPart } from './dates-layout.js';
import { layPlot } from './plot-layout.js';
import { FIELD_PAD, placeStops, type Slice } from './stops-layout.js';

const TICK = 5;
const PAD = 6;
/** Between the tracks of two actors on one rung. */
const LANE = 13;

const heights = (blocks: readonly TextBlock[], gap: number): number =>
  blocks.reduce((sum, { height }) => sum + height + gap, 0);

/**
 * @param isMany gathers what would pile up, and thins out dates
 * @returns undefined where the width has no room for every step and its date: then time goes down the page
 */
export function layAcross(
  slice: Slice,
  width: number,
  isMany: boolean,
  options: LayoutOptions,
): Draft | undefined {
  const { rungs, thresholds, actors, range } = slice;
  const within = (maxWidth: number) => (text: string) => textBlock(text, maxWidth, options);
  const nameWidth = clamp(width * 0.22, 90, 190);
  const names = rungs.map(within(nameWidth));
  const lines = thresholds.map(({ name }) => within(nameWidth)(name));
  const sides = actors.map(within(clamp(width * 0.16, 64, 160)));
  const plotStart = Math.max(...[...names, ...lines].map((block) => block.width)) + PAD + 12;
  const plotEnd = width - Math.max(...sides.map((block) => block.width)) - 16;
  const room = Math.floor((plotEnd - plotStart) / LEAST_PITCH);
  if (range.to - range.from > room && !isMany) return undefined;
  const placed = placeStops(
    slice,
    [plotStart, plotEnd],
    LEAST_PITCH,
    LEAST_PITCH,
    (count) => options.measure(count) + 2 * FIELD_PAD + 2,
    options,
  );
  if (!placed) return undefined;

  const band = Math.max(
    clamp((width * 0.42) / rungs.length, 40, 64),
    (actors.length + 1) * LANE,
    ...names.map(({ height }) => height + PAD),
    (heights(sides, 2) - heights(lines, PAD)) / rungs.length,
  );

  const labels: Label[] = [];
  const limits: Segment[] = [];
  const edges: number[] = [];
  const write = (what: Pick<Label, 'kind' | 'rung'>, block: TextBlock, top: number): void =>
    void labels.push(placeLabel({ ...block, ...what, x: PAD, anchor: 'start' }, top, options));
  let y = 2;
  for (const [rung, name] of [...names.entries()].reverse()) {
    lines.forEach((line, index) => {
      if (thresholds[index]?.above !== rung) return;
      write({ kind: 'threshold' }, line, y + PAD / 2);
      y += line.height + PAD;
      limits.push({ from: { x: 0, y }, to: { x: plotEnd, y } });
    });
    edges[rung] = y;
    write({ kind: 'rung', rung }, name, y + (band - name.height) / 2);
    y += band;
  }
  const plotBottom = y;
  const { isGathered, spacing, now } = placed;
  const axis = layAxis(datesOf(slice, placed), {
    ...options,
    top: plotBottom + TICK + 2,
    width,
    least: leastPart(slice, placed),
    isGathered,
    isThinned: isMany,
  });
  if (!axis) return undefined;

  const frame = {
    flow: 'across',
    time: [0, plotEnd],
    begin: plotStart,
    slot: [0, plotBottom],
    edges,
    band,
  } as const;
  const { ends, ...plot } = layPlot(slice, placed, frame, options);
  const leaders: Leg[] = [];
  const named = sides.flatMap((side, actor) => {
    const end = ends[actor];
    return end === undefined ? [] : [{ actor, side, end }];
  });
  const middles = spread(
    named.map(({ side, end }) => ({ at: end, size: side.height })),
    0,
    plotBottom,
    2,
  );
  named.forEach(({ actor, side, end }, index) => {
    const middle = middles[index] ?? 0;
    const corner = { x: plotEnd, y: end };
    if (now < plotEnd) leaders.push({ actor, from: { x: now, y: end }, to: corner });
    leaders.push({ actor, from: corner, to: { x: plotEnd + 9, y: middle } });
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
      ...placed.dates.map(({ at: x }) => ({
        from: { x, y: plotBottom },
        to: { x, y: plotBottom + TICK },
      })),
      ...axis.brackets,
    ],
    leaders,
    labels: [...labels, ...axis.labels],
    room,
  };
}
