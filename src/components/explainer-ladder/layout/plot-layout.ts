/** Bands, marks and the ways of the actors: the same whichever way time runs. */
import type { Flow, Point } from '../../../charts/step-path.js';
import { clamp } from '../../../internal/math.js';
import {
  TARGET,
  lineHeight,
  placeLabel,
  textBlock,
  type Box,
  type ChartStep,
  type LayoutOptions,
  type Leg,
  type Mark,
} from './base-layout.js';
import {
  FIELD_PAD,
  rungsBefore,
  type Extent,
  type Slice,
  type Stop,
  type Stops,
} from './stops-layout.js';

/** Where time and rungs are on the page. */
export interface Frame {
  readonly flow: Flow;
  /** The time shown, and where the ways begin of those who have come up before. */
  readonly time: Extent;
  readonly begin: number;
  /** How far a step's slot goes along the rungs. */
  readonly slot: Extent;
  /** Where each rung begins, and how broad all of them are. */
  readonly edges: readonly number[];
  readonly band: number;
}

/** From the middle of a mark to the ring around it. */
const RING = 13;

const nearest = (rungs: readonly number[], to: number): number =>
  rungs.reduce((best, rung) => (Math.abs(rung - to) < Math.abs(best - to) ? rung : best));

/** Where the way from a rung comes to a stop: of several steps, anywhere between the rungs they touched. */
const meet = ({ rungs, count }: Stop, rung: number): number =>
  count > 1 ? clamp(rung, rungs[0] ?? 0, rungs.at(-1) ?? 0) : nearest(rungs, rung);

const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
};

/**
 * A level holds until the next step. After a step on which accounts differ both ends of the doubt
 * are followed, as neither is ours to pick.
 */
export function layPlot(slice: Slice, placed: Stops, frame: Frame, options: LayoutOptions) {
  const { steps, actors, range } = slice;
  const { stops, now, next } = placed;
  const { flow, time, begin, slot, edges, band } = frame;
  const point = (along: number, level: number): Point =>
    flow === 'across' ? { x: along, y: level } : { x: level, y: along };
  const box = (along: Extent, levels: Extent): Box => {
    const { x, y } = point(along[0], levels[0]);
    const end = point(along[1], levels[1]);
    return { x, y, width: end.x - x, height: end.y - y };
  };
  /** Each actor has a lane of its own on every rung. */
  const levelOf = (actor: number, rung: number): number =>
    (edges[rung] ?? 0) + (band * (actor + 1)) / (actors.length + 1);
  const lowEnd = Math.min(...edges);
  const highEnd = Math.max(...edges) + band;

  /** The number of steps on the middle of their bar, and the field under it. */
  const layCount = (text: string, at: number, level: number) => {
    const block = textBlock(text, Infinity, options);
    const size = { width: block.width + 2 * FIELD_PAD, height: lineHeight(options) + FIELD_PAD };
    const half = (flow === 'across' ? size.height : size.width) / 2;
    const { x, y } = point(at, clamp(level, lowEnd + half, highEnd - half));
    const label = { ...block, kind: 'count', x, anchor: 'middle' } as const;
    return {
      label: placeLabel(label, y - block.height / 2, options),
      field: { x: x - size.width / 2, y: y - size.height / 2, ...size },
    };
  };

  const marks = stops.map((stop): Mark => {
    const { actor, first, last, count, rungs, contested, at, reach } = stop;
    const { step, move } = steps[last] as ChartStep;
    const levels = rungs.map((rung) => levelOf(actor, rung));
    const [least, most] = [Math.min(...levels), Math.max(...levels)];
    const around = (along: number, across: number): Box =>
      box([at - along, at + along], [least - across, most + across]);
    const ring = around(RING, RING);
    const isGroup = count > 1;
    const { label, field } = isGroup
      ? layCount((options.number ?? String)(count), at, (least + most) / 2)
      : { label: undefined, field: undefined };
    return {
      id: isGroup ? (steps[first]?.step.id ?? '') : step.id,
      first,
      last,
      count,
      actor,
      rungs,
      contested,
      move,
      isFilled: isGroup ? undefined : step.kind && step.kind === 'action',
      points: levels.map((level) => point(at, level)),
      target: around(reach, TARGET / 2),
      ring: field ? union(ring, field) : ring,
      slot: box([at - reach, at + reach], slot),
      label,
      field,
    };
  });

  const tracks: Leg[] = [];
  const doubts: Leg[] = [];
  const follow = (actor: number, from: number, rungs: readonly number[], to?: Stop): void => {
    const ends = [...new Set([rungs.at(-1) ?? 0, rungs[0] ?? 0])];
    for (const rung of ends) {
      (ends.length > 1 ? doubts : tracks).push({
        actor,
        from: point(from, levelOf(actor, rung)),
        to: point(to?.at ?? now, levelOf(actor, to ? meet(to, rung) : rung)),
      });
    }
  };
  /** By actor, the stop after the one at hand, and the rungs on which the way ends. */
  const then: Stop[] = [];
  const lasts = rungsBefore(slice);
  const before = [...lasts];
  for (const stop of [...stops].reverse()) {
    const { actor, at, leaves } = stop;
    if (!then[actor]) lasts[actor] = leaves;
    follow(actor, at, leaves, then[actor]);
    then[actor] = stop;
  }
  if (range.from > 0)
    before.forEach((rungs, actor) => rungs && follow(actor, begin, rungs, then[actor]));

  return {
    bands: edges.map((edge) => box(time, [edge, edge + band])),
    marks,
    tracks: tracks.reverse(),
    doubts: doubts.reverse(),
    next: next && box(next, slot),
    plot: box([begin, time[1]], [lowEnd, highEnd]),
    /** The level on which each actor's way ends; undefined for one who has not come up. */
    ends: lasts.map((rungs, actor) => rungs && levelOf(actor, rungs.at(-1) ?? 0)),
  };
}
