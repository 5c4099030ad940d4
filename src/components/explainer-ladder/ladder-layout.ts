/** Where everything of the ladder's chart stands: plain numbers and strings, drawn as they are. */
import { round } from '../../internal/math.js';
import { stepPath, type Flow, type Point } from '../../charts/step-path.js';
import { layAcross } from './across-layout.js';
import type {
  Box,
  ChartData,
  Draft,
  Label,
  LayoutOptions,
  Mark,
  Segment,
  Spacing,
} from './base-layout.js';
import { layDown } from './down-layout.js';

export interface ActorPath {
  readonly actor: number;
  /** The `d` of a path. */
  readonly path: string;
}

export interface LadderLayout {
  readonly flow: Flow;
  readonly spacing: Spacing;
  readonly width: number;
  readonly height: number;
  /** One a rung, from the lowest. */
  readonly bands: readonly Box[];
  readonly thresholds: readonly Segment[];
  readonly ticks: readonly Segment[];
  readonly leaders: readonly ActorPath[];
  readonly labels: readonly Label[];
  readonly tracks: readonly ActorPath[];
  readonly doubts: readonly ActorPath[];
  /** In the order of time. */
  readonly marks: readonly Mark[];
}

/** Narrower than this, in em of the labels, time goes down the page. */
const NARROW = 43;

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Turns a draft, which begins on the left, to the side where the page's lines begin, and writes its paths. */
function finish(draft: Draft, width: number, direction: 'ltr' | 'rtl'): LadderLayout {
  const isMirrored = direction === 'rtl';
  const point = ({ x, y }: Point): Point => ({
    x: round(isMirrored ? width - x : x, 1),
    y: round(y, 1),
  });
  const box = (it: Box): Box => ({
    x: round(isMirrored ? width - it.x - it.width : it.x, 1),
    y: round(it.y, 1),
    width: round(it.width, 1),
    height: round(it.height, 1),
  });
  const segment = ({ from, to }: Segment): Segment => ({ from: point(from), to: point(to) });
  const path = ({ actor, points }: { actor: number; points: readonly Point[] }): ActorPath => ({
    actor,
    path: stepPath(points.map(point), draft.flow),
  });
  return {
    ...draft,
    width,
    height: Math.ceil(draft.height),
    bands: draft.bands.map(box),
    thresholds: draft.thresholds.map(segment),
    ticks: draft.ticks.map(segment),
    labels: draft.labels.map((label) => ({
      ...label,
      ...point(label),
      anchor: isMirrored ? OPPOSITE[label.anchor] : label.anchor,
      box: box(label.box),
    })),
    leaders: draft.leaders.map((leader) => ({
      actor: leader.actor,
      // A leader is straight: it is no part of the level's way.
      path: `M${leader.points
        .map(point)
        .map(({ x, y }) => `${x},${y}`)
        .join('L')}`,
    })),
    tracks: draft.tracks.map(path),
    doubts: draft.doubts.map(path),
    marks: draft.marks.map((mark) => ({
      ...mark,
      points: mark.points.map(point),
      target: box(mark.target),
      slot: box(mark.slot),
    })),
  };
}

/**
 * Lays a ladder out. Time runs across where the width has room for every step and its date, else
 * down the page, which has room for any number of steps.
 *
 * @param size the width to fill, in px; the height follows from what is to be shown
 */
export function layoutLadder(
  data: ChartData,
  { width }: { readonly width: number },
  options: LayoutOptions,
): LadderLayout {
  const across = width >= NARROW * options.fontSize ? layAcross(data, width, options) : undefined;
  return finish(across ?? layDown(data, width, options), width, options.direction);
}
