/** What both ways to lay a ladder out share. All numbers are px, from the side where a line begins. */
import type { Flow, Point } from '../../../charts/step-path.js';
import { wrapText, type Measure } from '../../../charts/text-lines.js';
import { timePositions, evenPositions } from '../../../charts/time-positions.js';
import type { Step } from '../../../content/types.js';
import type { Move } from '../ladder-model.js';

export type Spacing = 'time' | 'even';

/** A date as an axis writes it; parts that are not known are absent. */
export interface AxisDate {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  /** Day and month, or as much as is known without the year. */
  readonly short: string;
}

/** What the chart needs to know of a step: a step of the model is one. */
export interface ChartStep {
  readonly step: Pick<Step, 'id' | 'kind'>;
  readonly actor: number;
  readonly time: number;
  readonly rungs: readonly number[];
  readonly move: Move;
}

/** What there is to draw: places in `rungs` and `actors` are what steps and thresholds refer to. */
export interface ChartData {
  readonly rungs: readonly string[];
  readonly thresholds: readonly { readonly above: number; readonly name: string }[];
  readonly actors: readonly string[];
  /** In the order of time. */
  readonly steps: readonly ChartStep[];
  /** The date of a step, by its place: asked only of what is drawn. */
  readonly dateOf: (place: number) => AxisDate;
}

/** Places of steps in the order of time; `to` is the first that is no longer in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface LayoutOptions {
  readonly direction: 'ltr' | 'rtl';
  /** `time` or `even`; any other word is none: by time where all marks have room that way, else even. */
  readonly spacing?: string | undefined;
  /** Which steps to lay out, where not all of them; those that would pile up are gathered. */
  readonly range?: Range | undefined;
  /**
   * Only so many steps, from the first of the ladder, are drawn; the places of the others stay empty,
   * and an actor who has not come up yet has neither line nor label. All where it is absent.
   */
  readonly shown?: number | undefined;
  /** Of labels, in px. */
  readonly fontSize: number;
  /** Width of a label's text, in px. */
  readonly measure: Measure;
  /** A count as the reader's language writes it. */
  readonly number?: ((value: number) => string) | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly kind: 'rung' | 'threshold' | 'date' | 'year' | 'actor' | 'account' | 'count';
  /** Of an actor's label, or of a rung's: its place. */
  readonly actor?: number;
  readonly rung?: number;
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
  /** Of the first step it stands for. */
  readonly id: string;
  /**
   * Places of the first and the last step it stands for, and how many they are: all of its actor's
   * between the two, where they would pile up; else one.
   */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly actor: number;
  /** On which it has a point, and how many of its steps accounts put on several rungs. */
  readonly rungs: readonly number[];
  readonly contested: number;
  /** Of several steps, that of the last. */
  readonly move: Move;
  /** Actions are filled, signals hollow; undefined where the story does not say, and for several steps. */
  readonly isFilled: boolean | undefined;
  /**
   * One point, or where accounts differ one for each rung, from the lowest; of several steps the
   * lowest and the highest rung they touched.
   */
  readonly points: readonly Point[];
  /** What a pointer may hit. */
  readonly target: Box;
  /** Drawn around the mark when it is open or has the focus. */
  readonly ring: Box;
  /** The whole column or row of the step, to be marked. */
  readonly slot: Box;
  /** How many steps it stands for, written on its middle on a field of paper; undefined for one step. */
  readonly label: Label | undefined;
  readonly field: Box | undefined;
}

/** The mark of a step, by its place and its actor. */
export const markOf = (marks: readonly Mark[], place: number, actor: number): Mark | undefined =>
  marks.find((mark) => mark.actor === actor && mark.first <= place && place <= mark.last);

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
  /** With `shown`: the slot of the first step that is not drawn, where it is in the range. */
  readonly next: Box | undefined;
  /** How many steps have room for a mark each. */
  readonly room: number;
  /** Where time and rungs span. */
  readonly plot: Box;
}

/** Least distance of two steps across the page: a target's least size. */
export const LEAST_PITCH = 24;
/** Wished size of a target. */
export const TARGET = 44;
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
  { width, height, ...label }: TextBlock & Pick<Label, 'kind' | 'actor' | 'rung' | 'x' | 'anchor'>,
  top: number,
  { fontSize }: LayoutOptions,
): Label {
  const x = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { ...label, y: top + fontSize, box: { x, y: top, width, height } };
}

/** Where the steps stand along time, and how that came about. */
export function placeSteps(
  steps: readonly ChartStep[],
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
