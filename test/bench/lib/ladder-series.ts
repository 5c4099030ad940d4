/** The steps of a ladder as chart libraries want them: points of some lines, at equal distances. */
import type { manySteps } from '../../helpers/many-steps.js';

export type LadderStory = ReturnType<typeof manySteps>;

export interface Point {
  /** Place of the step in time. */
  readonly x: number;
  readonly y: number;
  readonly actor: string;
  readonly isAction: boolean;
  /** What a reader is told of the step. */
  readonly text: string;
}

export const COLOURS = ['#b0370a', '#0b5394', '#14663f'];
export const HEIGHT = 360;

export function pointsOf({ events, ladder }: LadderStory): readonly Point[] {
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return ladder.steps
    .map((step) => ({ step, event: eventOf.get(step.event) }))
    .sort((a, b) => (a.event?.startDate ?? '').localeCompare(b.event?.startDate ?? ''))
    .map(({ step, event }, x) => ({
      x,
      y: step.level,
      actor: step.actor,
      isAction: step.kind === 'action',
      text: `${event?.startDate}, ${step.actor}: ${event?.name}. ${step.rationale}`,
    }));
}

export const rungName = ({ ladder }: LadderStory, level: number): string =>
  ladder.scale.levels.find(({ value }) => value === level)?.name ?? '';

/** A line for what is selected, below the chart. */
export function addDetail(root: HTMLElement): (text: string) => void {
  const detail = document.createElement('p');
  root.append(detail);
  return (text) => {
    detail.textContent = text;
  };
}

/** Where the middle half of the points begins and ends, or all. */
export const rangeOf = (
  { length }: readonly Point[],
  isHalf: boolean,
): readonly [from: number, to: number] =>
  isHalf ? [length / 4, (length * 3) / 4] : [0, length - 1];
