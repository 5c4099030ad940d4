/** The ladder of a story as the view tells it: rungs and steps in order, and what each step changed. */
import { chronological } from '../../content/chronology.js';
import { wallTime, type PartialDate } from '../../content/partial-date.js';
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
  /**
   * Where it stands in time, in ms of the clock where it happened: where its date begins, or with the
   * step before it where that is later (its date is a month, say, or not established).
   */
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

const lowest = (rungs: readonly number[]): number => rungs[0] ?? 0;
const highest = (rungs: readonly number[]): number => rungs.at(-1) ?? 0;

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
  const inTime = chronological(ladder.steps, (it) => index.event.get(it.event)?.startDate, zone);
  const actors = [...new Set(inTime.map(({ item }) => item.actor))];
  const levelNow = new Map<string, readonly number[]>();
  const first = inTime.find(({ date }) => date)?.date;
  let time = first ? wallTime(first, zone) : 0;
  const steps = inTime.flatMap(({ item: step, date }): readonly LadderStep[] => {
    const event = index.event.get(step.event);
    if (!event) return [];
    const { actor, level, accounts = [] } = step;
    const values = [level, ...accounts.map((account) => account.level)];
    const own = rungs.flatMap(({ value }, rung) => (values.includes(value) ? [rung] : []));
    const moved = moveFrom(levelNow.get(actor), own);
    levelNow.set(actor, own);
    if (date) time = Math.max(time, wallTime(date, zone));
    return [{ step, event, actor: actors.indexOf(actor), rungs: own, ...moved, time, date }];
  });
  return {
    rungs,
    thresholds: (scale.thresholds ?? []).map(({ above, name }) => ({
      above: rungs.findIndex(({ value }) => value === above),
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
export function stepOfOtherActor({ steps }: LadderModel, from: number, direction: 1 | -1): number {
  const actor = (steps[from]?.actor ?? 0) + direction;
  return steps.reduce(
    (nearest, step, at) =>
      step.actor === actor && (nearest === from || Math.abs(at - from) < Math.abs(nearest - from))
        ? at
        : nearest,
    from,
  );
}
