/** The ladder of a story as the view tells it: rungs and steps in order, and what each step changed. */
import { parsePartialDate, wallTime, type PartialDate } from '../../content/partial-date.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Level, Step, Story, StoryEvent } from '../../content/types.js';

/**
 * How a step changed its actor's level. `start`: the actor's first; `unclear`: where accounts differ
 * on this rung or the one before, and leave open which way it went.
 */
export type Move = 'start' | 'up' | 'down' | 'hold' | 'unclear';

export interface LadderStep {
  readonly step: Step;
  readonly event: StoryEvent;
  /** Place of the actor in `actors`. */
  readonly actor: number;
  /** Places of the rungs in `rungs`, from the lowest; more than one where accounts differ. */
  readonly rungs: readonly number[];
  readonly move: Move;
  /** How many rungs up or down; undefined where accounts differ on it. */
  readonly by: number | undefined;
  /** Where it stands in time, in ms of the clock where it happened; see `timesInListOrder`. */
  readonly time: number;
  /** Undefined where the date is not established. */
  readonly date: PartialDate | undefined;
}

export interface LadderModel {
  /** From the lowest. */
  readonly rungs: readonly Level[];
  /** Names of lines between rungs; `above` is a place in `rungs`. */
  readonly thresholds: readonly { readonly above: number; readonly name: string }[];
  /** In the order of their first steps. */
  readonly actors: readonly Actor[];
  /** In the order of time. */
  readonly steps: readonly LadderStep[];
}

/**
 * A place in time for each step. What is dated by month or year alone stands, within that time, as
 * late as what the editor lists before it; what has no date stands with what is listed before it.
 */
function timesInListOrder(
  dates: readonly (PartialDate | undefined)[],
  zone: string | undefined,
): readonly number[] {
  const first = dates.find((date) => date !== undefined);
  let before = first ? wallTime(first, zone) : 0;
  return dates.map((date) => {
    if (!date) return before;
    const start = wallTime(date, zone);
    const length = date.end - date.start;
    before = Math.max(start, Math.min(before, start + length - 1));
    return before;
  });
}

const lowest = (rungs: readonly number[]): number => rungs[0] ?? 0;
const highest = (rungs: readonly number[]): number => rungs[rungs.length - 1] ?? 0;

function moveFrom(
  before: readonly number[] | undefined,
  now: readonly number[],
): Pick<LadderStep, 'move' | 'by'> {
  if (!before) return { move: 'start', by: undefined };
  const isSettled = before.length === 1 && now.length === 1;
  const by = isSettled ? Math.abs(lowest(now) - lowest(before)) : undefined;
  if (lowest(now) > highest(before)) return { move: 'up', by };
  if (highest(now) < lowest(before)) return { move: 'down', by };
  return { move: isSettled ? 'hold' : 'unclear', by };
}

function build(story: Story): LadderModel | undefined {
  const { ladder } = story;
  if (!ladder) return undefined;
  const { scale } = ladder;
  const index = indexOf(story);
  const zone = story.timeZones?.[0]?.id;
  const rungs = [...scale.levels].sort((a, b) => a.value - b.value);
  const place = new Map(rungs.map(({ value }, at) => [value, at]));
  const listed = ladder.steps.flatMap((step) => {
    const event = index.event.get(step.event);
    return event
      ? [{ step, event, date: event.startDate ? parsePartialDate(event.startDate) : undefined }]
      : [];
  });
  const times = timesInListOrder(
    listed.map(({ date }) => date),
    zone,
  );
  const inTime = listed
    .map((it, at) => ({ ...it, time: times[at] ?? 0 }))
    .sort((a, b) => a.time - b.time);
  const actors = [...new Set(inTime.map(({ step }) => step.actor))];
  const levelNow = new Map<string, readonly number[]>();
  const steps = inTime.map(({ step, event, date, time }): LadderStep => {
    const values = [step.level, ...(step.accounts ?? []).map(({ level }) => level)];
    const own = [
      ...new Set(values.flatMap((value) => (value === undefined ? [] : (place.get(value) ?? [])))),
    ].sort((a, b) => a - b);
    const moved = moveFrom(levelNow.get(step.actor), own);
    levelNow.set(step.actor, own);
    return { step, event, actor: actors.indexOf(step.actor), rungs: own, ...moved, time, date };
  });
  return {
    rungs,
    thresholds: (scale.thresholds ?? []).map(({ above, name }) => ({
      above: place.get(above) ?? 0,
      name,
    })),
    actors: actors.flatMap((id) => index.actor.get(id) ?? []),
    steps,
  };
}

const models = new WeakMap<Story, LadderModel | undefined>();

/** Built once for each story, which is frozen; undefined where it has no ladder. */
export function ladderModel(story: Story): LadderModel | undefined {
  if (!models.has(story)) models.set(story, build(story));
  return models.get(story);
}

/** The step that came highest, the first of several. */
export const highestStep = ({ steps }: LadderModel): LadderStep | undefined =>
  steps.reduce<LadderStep | undefined>(
    (top, step) => (top && highest(top.rungs) >= highest(step.rungs) ? top : step),
    undefined,
  );

/**
 * The step of the next or previous actor that is nearest in the order of time; the step itself where
 * there is no other actor that way.
 */
export function stepOfOtherActor(
  { steps, actors }: LadderModel,
  from: number,
  direction: 1 | -1,
): number {
  const actor = (steps[from]?.actor ?? 0) + direction;
  if (actor < 0 || actor >= actors.length) return from;
  return steps.reduce(
    (nearest, step, at) =>
      step.actor === actor && (nearest === from || Math.abs(at - from) < Math.abs(nearest - from))
        ? at
        : nearest,
    from,
  );
}
