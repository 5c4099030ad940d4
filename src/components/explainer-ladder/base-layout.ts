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
  /** Undefined: by time where all marks have room that way, else even. */
  readonly spacing?: Spacing;
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

/** The way of one actor, or a piece of it. */
export interface Track {
  readonly actor: number;
  readonly points: readonly Point[];
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
  /** From the end of a track to its label. */
  readonly leaders: readonly Track[];
  readonly labels: readonly Label[];
  readonly tracks: readonly Track[];
  /** Where a level may have been after a step on which accounts differ. */
  readonly doubts: readonly Track[];
  readonly marks: readonly Mark[];
}

/** Least distance of two steps across the page: a target's least size. */
export const LEAST_PITCH = 24;
/** Wished size of a target. */
export const TARGET = 44;
const LINE_HEIGHT = 1.3;

export const lineHeight = ({ fontSize }: LayoutOptions): number => fontSize * LINE_HEIGHT;

/** Lines of a label and the room they take. */
export function textBlock(text: string, maxWidth: number, options: LayoutOptions) {
  const lines = wrapText(text, maxWidth, options.measure);
  return {
    lines,
    width: Math.max(0, ...lines.map(options.measure)),
    height: lines.length * lineHeight(options),
  };
}

/** @param top upper edge of the text */
export function placeLabel(
  label: Pick<Label, 'kind' | 'actor' | 'lines' | 'x' | 'anchor'>,
  top: number,
  options: LayoutOptions,
): Label {
  const width = Math.max(0, ...label.lines.map(options.measure));
  const height = label.lines.length * lineHeight(options);
  const x = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { ...label, y: top + options.fontSize, box: { x, y: top, width, height } };
}

/** Where the steps stand along time, and how that came about. */
export function placeSteps(
  { steps }: ChartData,
  start: number,
  end: number,
  minGap: number,
  wished: Spacing | undefined,
): { readonly at: readonly number[]; readonly spacing: Spacing } {
  const even = { at: evenPositions(steps.length, start, end), spacing: 'even' } as const;
  if (wished === 'even' || steps.length < 2) return even;
  const inset = minGap / 2;
  const timed = timePositions(
    steps.map(({ time }) => time),
    start + inset,
    end - inset,
    minGap,
  );
  return timed && (wished === 'time' || timed.isProportional)
    ? { at: timed.at, spacing: 'time' }
    : even;
}

const nearest = (rungs: readonly number[], to: number): number =>
  rungs.reduce((best, rung) => (Math.abs(rung - to) < Math.abs(best - to) ? rung : best));

/**
 * The ways of the actors: a level holds until the next step. After a step on which accounts differ
 * both ends of the doubt are followed, as neither is ours to pick.
 *
 * @param point where an actor on a rung stands at a place in time
 * @param end where the time shown ends
 */
export function layTracks(
  { steps, actors }: ChartData,
  at: readonly number[],
  end: number,
  point: (rung: number, actor: number, at: number) => Point,
): Pick<Draft, 'tracks' | 'doubts'> {
  const tracks: Track[] = [];
  const doubts: Track[] = [];
  actors.forEach((_, actor) => {
    let points: Point[] = [];
    let before: number | undefined;
    const own = steps
      .map((step, index) => ({ step, at: at[index] ?? 0 }))
      .filter(({ step }) => step.actor === actor);
    const flush = (): void => {
      if (points.length > 1) tracks.push({ actor, points });
      points = [];
    };
    own.forEach(({ step: { rungs }, at: here }, index) => {
      const next = own[index + 1];
      const [low = 0] = rungs;
      const high = rungs[rungs.length - 1] ?? low;
      if (low === high) {
        points.push(point(low, actor, here));
        before = low;
        if (!next) points.push(point(low, actor, end));
        return;
      }
      if (before !== undefined && points.length)
        points.push(point(nearest([low, high], before), actor, here));
      flush();
      for (const rung of [low, high]) {
        const last = next
          ? point(nearest(next.step.rungs, rung), actor, next.at)
          : point(rung, actor, end);
        doubts.push({ actor, points: [point(rung, actor, here), last] });
      }
      before = undefined;
    });
    flush();
  });
  return { tracks, doubts };
}

/** Half of what lies between a step and its nearer neighbour, up to half a target. */
export const reachOf = (at: readonly number[], index: number): number => {
  const here = at[index] ?? 0;
  return (
    Math.min(TARGET, here - (at[index - 1] ?? -Infinity), (at[index + 1] ?? Infinity) - here) / 2
  );
};

/** The last step of each actor, by place of the actor. */
export const lastSteps = ({ steps, actors }: ChartData): readonly (ChartStep | undefined)[] =>
  actors.map((_, actor) => steps.filter((step) => step.actor === actor).pop());
