/** What both ways to lay a ladder out share. All numbers are px, from the side where a line begins. */
import type { Flow, Point } from '../../charts/step-path.js';
import { wrapText, type Measure } from '../../charts/text-lines.js';
import { timePositions, evenPositions } from '../../charts/time-positions.js';
import type { Move } from './ladder-model.js';

export type Spacing = 'time' | 'even';

/** A date as an axis writes it; parts that are not known are absent. */
export interface AxisDate {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  /** Day and month, or as much as is known without the year. */
  readonly short: string;
}

export interface ChartStep {
  readonly id: string;
  readonly actor: number;
  readonly time: number;
  readonly rungs: readonly number[];
  readonly move: Move;
  /** Actions are filled, signals hollow. */
  readonly isFilled: boolean;
  readonly date: AxisDate;
}

/** What there is to draw: places in `rungs` and `actors` are what steps and thresholds refer to. */
export interface ChartData {
  readonly rungs: readonly string[];
  readonly thresholds: readonly { readonly above: number; readonly name: string }[];
  readonly actors: readonly string[];
  readonly steps: readonly ChartStep[];
}

export interface LayoutOptions {
  readonly direction: 'ltr' | 'rtl';
  /** `time` or `even`; any other word is none: by time where all marks have room that way, else even. */
  readonly spacing?: string | undefined;
  /** Of labels, in px. */
  readonly fontSize: number;
  /** Width of a label's text, in px. */
  readonly measure: Measure;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly kind: 'rung' | 'threshold' | 'date' | 'year' | 'actor';
  /** Of an actor's label. */
  readonly actor?: number;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** What the text covers. */
  readonly box: Box;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** A piece of an actor's way. */
export interface Leg extends Segment {
  readonly actor: number;
}

export interface Mark {
  readonly id: string;
  readonly actor: number;
  readonly move: Move;
  readonly isFilled: boolean;
  /** One point, or where accounts differ one for each rung, from the lowest. */
  readonly points: readonly Point[];
  /** What a pointer may hit. */
  readonly target: Box;
  /** Drawn around the mark when it is open or has the focus. */
  readonly ring: Box;
  /** The whole column or row of the step, to be marked. */
  readonly slot: Box;
}

/** A ladder laid out from the side where lines begin; `ladder-layout` mirrors it where that is right. */
export interface Draft {
  readonly flow: Flow;
  readonly spacing: Spacing;
  readonly height: number;
  readonly bands: readonly Box[];
  readonly thresholds: readonly Segment[];
  /** Thin lines that lead from a label or a date to its place. */
  readonly ticks: readonly Segment[];
  /** From the end of an actor's way to its label. */
  readonly leaders: readonly Leg[];
  readonly labels: readonly Label[];
  /** The ways of the actors: each level from its step to the next. */
  readonly tracks: readonly Leg[];
  /** Where a level may have been after a step on which accounts differ. */
  readonly doubts: readonly Leg[];
  readonly marks: readonly Mark[];
}

/** Least distance of two steps across the page: a target's least size. */
export const LEAST_PITCH = 24;
/** Wished size of a target. */
export const TARGET = 44;
/** From the middle of a mark to the ring around it. */
const RING = 13;
const LINE_HEIGHT = 1.3;

export const lineHeight = ({ fontSize }: LayoutOptions): number => fontSize * LINE_HEIGHT;

/** Lines of a label and the room they take. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function textBlock(text: string, maxWidth: number, options: LayoutOptions): TextBlock {
  const lines = wrapText(text, maxWidth, options.measure);
  return {
    lines,
    width: Math.max(0, ...lines.map(options.measure)),
    height: lines.length * lineHeight(options),
  };
}

/** @param top upper edge of the text */
export function placeLabel(
  { width, height, ...label }: TextBlock & Pick<Label, 'kind' | 'actor' | 'x' | 'anchor'>,
  top: number,
  { fontSize }: LayoutOptions,
): Label {
  const x = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { ...label, y: top + fontSize, box: { x, y: top, width, height } };
}

/** Where the steps stand along time, and how that came about. */
export function placeSteps(
  { steps }: ChartData,
  start: number,
  end: number,
  minGap: number,
  wished: string | undefined,
): { readonly at: readonly number[]; readonly spacing: Spacing } {
  const inset = minGap / 2;
  const times = steps.map(({ time }) => time);
  const timed =
    wished === 'even' ? undefined : timePositions(times, start + inset, end - inset, minGap);
  return timed && (wished === 'time' || timed.isProportional)
    ? { at: timed.at, spacing: 'time' }
    : { at: evenPositions(steps.length, start, end), spacing: 'even' };
}

/** From and to, in px along time or along the rungs. */
export type Extent = readonly [from: number, to: number];

/** Where time and rungs are on the page. */
export interface Frame {
  readonly flow: Flow;
  /** Where the steps stand along time. */
  readonly at: readonly number[];
  /** The time shown. */
  readonly time: Extent;
  /** How far a step's slot goes along the rungs. */
  readonly slot: Extent;
  /** Where each rung begins, and how broad all of them are. */
  readonly edges: readonly number[];
  readonly band: number;
}

const nearest = (rungs: readonly number[], to: number): number =>
  rungs.reduce((best, rung) => (Math.abs(rung - to) < Math.abs(best - to) ? rung : best));

/**
 * Bands, marks and the ways of the actors: the same whichever way time runs. A level holds until the
 * next step. After a step on which accounts differ both ends of the doubt are followed, as neither
 * is ours to pick.
 */
export function layPlot({ steps, actors }: ChartData, frame: Frame) {
  const { flow, at, time, slot, edges, band } = frame;
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

  const marks = steps.map(({ id, actor, move, isFilled, rungs }, index): Mark => {
    const here = at[index] ?? 0;
    // Half of what lies between the step and its nearer neighbour, up to half a target.
    const reach =
      Math.min(TARGET, here - (at[index - 1] ?? -Infinity), (at[index + 1] ?? Infinity) - here) / 2;
    const levels = rungs.map((rung) => levelOf(actor, rung));
    const around = (along: number, across: number): Box =>
      box(
        [here - along, here + along],
        [Math.min(...levels) - across, Math.max(...levels) + across],
      );
    return {
      id,
      actor,
      move,
      isFilled,
      points: levels.map((level) => point(here, level)),
      target: around(reach, TARGET / 2),
      ring: around(RING, RING),
      slot: box([here - reach, here + reach], slot),
    };
  });

  const tracks: Leg[] = [];
  const doubts: Leg[] = [];
  steps.forEach(({ actor, rungs }, index) => {
    const next = steps.findIndex((step, later) => later > index && step.actor === actor);
    const ends = [...new Set([rungs[0] ?? 0, rungs.at(-1) ?? 0])];
    for (const rung of ends) {
      const then = nearest(steps[next]?.rungs ?? [rung], rung);
      (ends.length > 1 ? doubts : tracks).push({
        actor,
        from: point(at[index] ?? 0, levelOf(actor, rung)),
        to: point(at[next] ?? time[1], levelOf(actor, then)),
      });
    }
  });

  return {
    bands: edges.map((edge) => box(time, [edge, edge + band])),
    marks,
    tracks,
    doubts,
    /** The level on which each actor's way ends. */
    ends: actors.map((_, actor) => {
      const last = steps.findLast((step) => step.actor === actor);
      return levelOf(actor, last?.rungs.at(-1) ?? 0);
    }),
  };
}
