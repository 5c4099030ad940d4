/**
 * The check that every story passes before anything is shown of it. What is wrong is left out and
 * named; the rest stands. Readers carry this much; what only an editor should look at is said by
 * `parseStory`.
 */
import { isObject, itemChecker, type CheckContext, type Json, type Subject } from './check-item.js';
import { guardInput } from './guard-input.js';
import type { Problem } from './problem.js';
import {
  actor,
  claim,
  correction,
  dispute,
  event,
  header,
  ladderHeader,
  outcome,
  question,
  quizHeader,
  quote,
  scale as scaleShape,
  source,
  step,
} from './schema.js';
import { list, type LookupKind, type Shape } from './shape.js';
import type { ItemKind, Story } from './types.js';

export interface CheckedStory {
  /** Frozen; undefined where there is nothing to show: no object, no id, headline or sources. */
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
}

/** The lists at a story's top, in an order in which references point backwards, or into the same list. */
const LISTS = [
  ['sources', 'source'],
  ['actors', 'actor'],
  ['events', 'event'],
  ['claims', 'claim'],
  ['disputes', 'dispute'],
  ['quotes', 'quote'],
] as const;

/** Named one by one, so that what else the schema holds stays out of readers' bundles. */
const SHAPES = { source, actor, event, claim, dispute, quote, step, question, correction } as const;

/** Items and list entries between two chances to pause. */
const SLICE = 100;
/** As many as an editor could work through; a flood of them would cost more than the story. */
const MAX_PROBLEMS = 1000;

const partOf = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** What may be referred to, by kind and id. */
type Known = Partial<Record<LookupKind, Map<unknown, Json>>>;

/**
 * What may be referred to before it has passed, as given: the rest comes only after what it refers to.
 * Of two of one name the first.
 * @param fallen what turned out wrong
 */
function* collect(root: Json, fallen: ReadonlySet<unknown>): Generator<void, Known> {
  const known: Known = {};
  const given = [
    ['actor', root['actors'], 'id'],
    ['event', root['events'], 'id'],
    ['level', partOf(partOf(root['ladder'], 'scale'), 'levels'), 'value'],
  ] as const;
  for (const [kind, list, key] of given) {
    const named = (known[kind] = new Map<unknown, Json>());
    const entries: readonly unknown[] = Array.isArray(list) ? list : [];
    for (let place = 0; place < entries.length; place++) {
      if (place % 1000 === 999) yield;
      const entry = entries[place];
      const name = partOf(entry, key);
      // A number is the name of a level, and of nothing else.
      if (typeof name !== (kind === 'level' ? 'number' : 'string')) continue;
      if (!fallen.has(entry) && !named.has(name)) named.set(name, entry as Json);
    }
  }
  return known;
}

/**
 * The check as a generator that yields between slices of work, so that whoever drives it may let
 * the page breathe; `checkNow` drives it in one go.
 *
 * @param places filled with where each object of the story was given, as JSON pointers
 */
export function* checkStory(
  input: unknown,
  places?: Map<object, string>,
): Generator<void, CheckedStory> {
  const refusal = yield* guardInput(input);
  if (refusal) return { story: undefined, problems: [refusal] };
  if (!isObject(input)) {
    const message = 'A story is a JSON object with an id, a headline and sources.';
    const problem = { pointer: '', code: 'wrong-type', severity: 'error', message } as const;
    return { story: undefined, problems: [problem] };
  }

  const fallen = new Set<unknown>();
  // What falls may have been referred to by what stands before it: then check again. Such references
  // are optional and take nothing along, so that the second time is the last.
  for (;;) {
    const before = fallen.size;
    const known = yield* collect(input, fallen);
    const checked = yield* checkOnce(input, known, fallen, places);
    if (fallen.size === before) return checked;
  }
}

function* checkOnce(
  root: Json,
  known: Known,
  fallen: Set<unknown>,
  places: Map<object, string> | undefined,
): Generator<void, CheckedStory> {
  const problems: Problem[] = [];
  let unlisted = 0;

  const report = (problem: Problem): void => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
    else unlisted++;
  };
  const context: CheckContext = {
    lookup: (kind, id) => known[kind]?.get(id),
    report,
    places,
    work: 0,
  };
  const checkItem = itemChecker(context);
  const check = <S extends Shape>(shape: S, given: unknown, label: string, pointer: string) =>
    checkItem(shape, given, () => ({ label, pointer }));

  /** What is not shown at all is nothing to refer to. */
  const forget = (kind: LookupKind, problem: Problem): void => {
    report(problem);
    known[kind]?.clear();
  };

  const wrongType = (pointer: string, wanted: string): void =>
    report({
      pointer,
      code: 'wrong-type',
      severity: 'error',
      message: `“${pointer.slice(1)}” must be ${wanted}. All of it is left out.`,
    });

  /** Generators run slowly: what is done for each item stands outside them. */
  const checkEntry = (
    kind: ItemKind,
    entry: unknown,
    pointer: string,
    place: number,
  ): Json | undefined => {
    const given = partOf(entry, 'id');
    const id = typeof given === 'string' ? given : undefined;
    const describe = (): Subject => ({
      label: `${kind[0]?.toUpperCase()}${kind.slice(1)} ${id === undefined ? `number ${place + 1}` : `“${id.slice(0, 60)}”`}`,
      pointer: `${pointer}/${place}`,
      item: { kind, id, place },
    });
    const named = (known[kind] ??= new Map<unknown, Json>());
    const holder = named.get(id);
    // Corrections are all shown: to lose one over its id would be worse.
    const isTaken = holder && holder !== entry && !fallen.has(entry) && kind !== 'correction';
    const item = checkItem<(typeof SHAPES)[ItemKind]>(SHAPES[kind], entry, describe, isTaken);
    if (!item) {
      if (holder && holder === entry) {
        named.delete(id);
        fallen.add(entry);
      }
      return undefined;
    }
    named.set(id, item);
    return item;
  };

  let pause = SLICE;
  function* checkList(kind: ItemKind, given: unknown, pointer: string): Generator<void, unknown[]> {
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
      wrongType(pointer, 'a list');
      return [];
    }
    const items: Json[] = [];
    for (let place = 0; place < given.length; place++) {
      if (++context.work > pause) {
        pause = context.work + SLICE;
        yield;
      }
      const item = checkEntry(kind, given[place], pointer, place);
      if (item) items.push(item);
    }
    return Object.freeze(items) as unknown[];
  }

  const tops = new Set<string>([...LISTS.map(([list]) => list), 'ladder', 'quiz', 'corrections']);
  const rest = Object.fromEntries(Object.entries(root).filter(([key]) => !tops.has(key)));
  const top = check(header, rest, 'The story', '');
  const story: Record<string, unknown> = { ...top };
  for (const [name, kind] of LISTS) {
    const items = yield* checkList(kind, root[name], `/${name}`);
    if (items.length || name === 'sources') story[name] = items;
  }

  const { ladder, quiz } = root;
  if (isObject(ladder)) {
    const { steps: givenSteps, scale: givenScale, ...others } = ladder;
    const own = check(ladderHeader, others, 'The ladder', '/ladder');
    const scale = check(scaleShape, givenScale, 'The scale of the ladder', '/ladder/scale');
    const levels = new Map<unknown, Json>(scale?.levels.map((level) => [level.value, level]));
    // A level that fell takes along the thresholds above it.
    if (scale) known.level?.forEach((level, value) => levels.has(value) || fallen.add(level));
    known.level = levels;
    const steps = scale ? yield* checkList('step', givenSteps, '/ladder/steps') : [];
    if (scale && steps.length) story['ladder'] = Object.freeze({ ...own, scale, steps });
    else forget('step', empty('ladder', 'a scale and one step'));
  } else if (ladder !== undefined) {
    wrongType('/ladder', 'an object');
  }

  if (isObject(quiz)) {
    const { questions: givenQuestions, outcomes: givenOutcomes, ...others } = quiz;
    const own = check(quizHeader, others, 'The quiz', '/quiz');
    const questions = yield* checkList('question', givenQuestions, '/quiz/questions');
    const outcomes = check(
      list(outcome),
      givenOutcomes ?? [],
      'The outcomes of the quiz',
      '/quiz/outcomes',
    );
    if (questions.length) {
      story['quiz'] = Object.freeze({ ...own, questions, ...(outcomes?.length && { outcomes }) });
    } else {
      forget('question', empty('quiz', 'one question'));
    }
  } else if (quiz !== undefined) {
    wrongType('/quiz', 'an object');
  }

  const corrections = yield* checkList('correction', root['corrections'], '/corrections');
  if (corrections.length) story['corrections'] = corrections;

  if (unlisted) {
    const message = `${unlisted} more problems are not listed. Mend those above first.`;
    problems.push({ pointer: '', code: 'more-problems', severity: 'error', message });
  }
  if (!top || !(story['sources'] as unknown[]).length) {
    if (top) report(empty('sources', 'one source'));
    return { story: undefined, problems };
  }
  return { story: Object.freeze(story) as unknown as Story, problems };
}

const empty = (part: string, need: string): Problem => ({
  pointer: `/${part}`,
  code: 'empty',
  severity: 'error',
  message: `“${part}” must hold ${need} that can be shown. Without it nothing of it is shown.`,
});

/** The check in one go. */
export function checkNow(input: unknown, places?: Map<object, string>): CheckedStory {
  const check = checkStory(input, places);
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
  }
}
