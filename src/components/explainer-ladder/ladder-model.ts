/** The ladder of a story as the view tells it: rungs and steps in order, and what each step changed. */
import { chronological } from '../../content/chronology.js';
import { wallTime, type PartialDate } from '../../content/partial-date.js';
import { indexOf } from '../../content/story-index.js';
import type { Actor, Level, Step, Story, StoryEvent } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';

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
  /** The step that came highest, the first of several. */
  readonly highest: LadderStep | undefined;
  /** What there is among the steps, for those who have to explain it. */
  readonly moves: ReadonlySet<Move>;
  readonly kinds: ReadonlySet<Step['kind']>;
  readonly isContested: boolean;
  /** Whether a day and month is not established, and whether a date is approximate. */
  readonly isUndated: boolean;
  readonly isAbout: boolean;
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
  /** Lists of rungs by what names them: steps of the same level, or of the same accounts, share theirs. */
  const named = new Map<unknown, readonly number[]>();
  /** Places of the rungs that a step and its accounts name, from the lowest. */
  const rungsOf = ({ level, accounts }: Step): readonly number[] => {
    const levels = accounts && [level, ...accounts.map((account) => account.level)];
    const key = levels ? levels.join() : level;
    let places = named.get(key);
    if (!places) {
      const all = levels ?? [level];
      places = rungs.flatMap(({ value }, rung) => (all.includes(value) ? rung : []));
      named.set(key, places);
    }
    return places;
  };
  const inTime = chronological(ladder.steps, (it) => index.event.get(it.event)?.startDate, zone);
  /** Places of actors, and on which rungs each of them stands, as it goes. */
  const actors = new Map<string, number>();
  const now: (readonly number[])[] = [];
  const first = inTime.find(({ date }) => date)?.date;
  let time = first ? wallTime(first, zone) : 0;
  const steps: LadderStep[] = [];
  let top: LadderStep | undefined;
  const moves = new Set<Move>();
  const kinds = new Set<Step['kind']>();
  let [isContested, isUndated, isAbout] = [false, false, false];
  for (const { item: step, date } of inTime) {
    const event = index.event.get(step.event);
    if (!event) continue;
    const actor = actors.get(step.actor) ?? actors.size;
    actors.set(step.actor, actor);
    const own = rungsOf(step);
    const { move, by } = moveFrom(now[actor], own);
    now[actor] = own;
    if (date) time = Math.max(time, wallTime(date, zone));
    const it: LadderStep = { step, event, actor, rungs: own, move, by, time, date };
    steps.push(it);
    if (!top || highest(own) > highest(top.rungs)) top = it;
    moves.add(move);
    kinds.add(step.kind);
    isContested ||= own.length > 1;
    const about = Boolean(date?.approximate || event.approximate);
    isUndated ||= !date || (date.precision === 'year' && !about);
    isAbout ||= about;
  }
  return {
    rungs,
    thresholds: (scale.thresholds ?? []).map(({ above, name }) => ({
      above: rungs.findIndex(({ value }) => value === above),
      name,
    })),
    actors: [...actors.keys()].flatMap((id) => index.actor.get(id) ?? []),
    steps,
    highest: top,
    moves,
    kinds,
    isContested,
    isUndated,
    isAbout,
  };
}

const models = new WeakMap<Story, LadderModel | undefined>();

/** Built once for each story, which is frozen; undefined where it has no ladder. */
export function ladderModel(story: Story): LadderModel | undefined {
  if (!models.has(story)) models.set(story, build(story));
  return models.get(story);
}

/** Places of steps by what is asked of them, looked up: it costs the same however many steps there are. */
function lookUp(keyOf: (step: LadderStep | undefined) => string | undefined) {
  const maps = new WeakMap<LadderModel, ReadonlyMap<string, readonly number[]>>();
  return (model: LadderModel, key: string | undefined): readonly number[] => {
    if (key === undefined) return [];
    let map = maps.get(model);
    if (!map) {
      const { steps } = model;
      map = groupBy([...steps.keys()], (place) => keyOf(steps[place]));
      maps.set(model, map);
    }
    return map.get(key) ?? [];
  };
}

/** Of those about an event, and of those about what was in response to it. */
export const placesAbout = lookUp((step) => step?.event.id);
export const placesAnswering = lookUp((step) => step?.event.inResponseTo);

/** Place of a step; -1 where there is none of that id. */
export const placeOf = (model: LadderModel, story: Story, id: string | undefined): number =>
  placesAbout(model, indexOf(story).step.get(id ?? '')?.event).find(
    (place) => model.steps[place]?.step.id === id,
  ) ?? -1;

/**
 * The step of the next or previous actor that is nearest in the order of time; the step itself where
 * there is no other actor that way.
 */
export function stepOfOtherActor(
  { steps }: { readonly steps: readonly { readonly actor: number }[] },
  from: number,
  direction: 1 | -1,
): number {
  const actor = (steps[from]?.actor ?? 0) + direction;
  for (let distance = 1; distance < steps.length; distance++) {
    for (const at of [from - distance, from + distance]) {
      if (steps[at]?.actor === actor) return at;
    }
  }
  return from;
}
