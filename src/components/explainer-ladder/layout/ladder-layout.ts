/** Where everything of the ladder's chart stands: plain numbers and strings, drawn as they are. */
import { round } from '../../../internal/math.js';
import { stepPath, type Point } from '../../../charts/step-path.js';
import { layAcross } from './across-layout.js';
import type {
  Box,
  ChartData,
  Draft,
  Label,
  LayoutOptions,
  Leg,
  Range,
  Segment,
} from './base-layout.js';
import { layDown } from './down-layout.js';
import type { Slice } from './stops-layout.js';

export interface ActorPath {
  readonly actor: number;
  /** The `d` of a path. */
  readonly path: string;
}

/** `marks` in the order of time; `bands` one a rung, from the lowest. */
export interface LadderLayout extends Omit<Draft, 'tracks' | 'doubts'> {
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** The steps laid out. */
  readonly range: Range;
  /** Whether there are more steps than can be shown at once. */
  readonly isZoomable: boolean;
  readonly tracks: readonly ActorPath[];
  readonly doubts: readonly ActorPath[];
}

/** More steps than these are gathered rather than set out down the page. */
const MOST_DOWN = 40;
/** Narrower than this, in em of the labels, time goes down the page. */
const NARROW = 43;

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Turns a draft, which begins on the left, to the side where the page's lines begin, and writes its paths. */
function finish(
  draft: Draft,
  { width, range, isZoomable }: Pick<LadderLayout, 'width' | 'range' | 'isZoomable'>,
  direction: 'ltr' | 'rtl',
): LadderLayout {
  const isMirrored = direction === 'rtl';
  const point = ({ x, y }: Point): Point => ({
    x: round(isMirrored ? width - x : x, 1),
    y: round(y, 1),
  });
  const box = ({ x, y, ...size }: Box): Box => ({
    ...point({ x: isMirrored ? x + size.width : x, y }),
    width: round(size.width, 1),
    height: round(size.height, 1),
  });
  const segment = <Its extends Segment>(it: Its): Its => ({
    ...it,
    from: point(it.from),
    to: point(it.to),
  });
  const label = (its: Label): Label => ({
    ...its,
    ...point(its),
    anchor: isMirrored ? OPPOSITE[its.anchor] : its.anchor,
    box: box(its.box),
  });
  const path = ({ actor, from, to }: Leg): ActorPath => ({
    actor,
    path: stepPath([point(from), point(to)], draft.flow),
  });
  return {
    ...draft,
    width,
    direction,
    range,
    isZoomable,
    height: Math.ceil(draft.height),
    bands: draft.bands.map(box),
    thresholds: draft.thresholds.map(segment),
    ticks: draft.ticks.map(segment),
    leaders: draft.leaders.map(segment),
    labels: draft.labels.map(label),
    tracks: draft.tracks.map(path),
    doubts: draft.doubts.map(path),
    marks: draft.marks.map((mark) => ({
      ...mark,
      points: mark.points.map(point),
      target: box(mark.target),
      ring: box(mark.ring),
      slot: box(mark.slot),
      label: mark.label && label(mark.label),
      field: mark.field && box(mark.field),
    })),
    next: draft.next && box(draft.next),
    plot: box(draft.plot),
  };
}

/**
 * Lays a ladder out. Time runs across where the width has room for every step and its date, else
 * down the page. More steps than are read there can be zoomed into: then as many have a mark each as
 * have room, across where the place is wide, and the others are gathered.
 *
 * @param size the width to fill, in px; the height follows from what is to be shown
 */
export function layoutLadder(
  data: ChartData,
  { width }: { readonly width: number },
  options: LayoutOptions,
): LadderLayout {
  const total = data.steps.length;
  const { range = { from: 0, to: total }, shown = total } = options;
  const slice: Slice = { ...data, range, shown };
  const isMany = total > MOST_DOWN;
  const across =
    width >= NARROW * options.fontSize ? layAcross(slice, width, isMany, options) : undefined;
  const draft = across ?? layDown(slice, width, isMany, options);
  const isZoomable = isMany && draft.room < total;
  return finish(draft, { width, range, isZoomable }, options.direction);
}
