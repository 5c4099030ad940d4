/**
 * The check that every story passes before anything is shown of it. What is wrong is left out and
 * named; the rest stands. Readers carry this much; what only an editor should look at is said by
 * `parseStory`.
 */
import { checkItem } from './check-item.js';
import { guardInput } from './guard-input.js';
import { pointTo, type Problem } from './problem.js';
import * as schema from './schema.js';
import { list, type Lookup, type LookupKind, type Shape, type Value } from './shape.js';
import type { ItemKind, Story } from './types.js';

export interface CheckedStory {
  /** Frozen; undefined where there is nothing to show: no object, no id, headline or sources. */
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
  /** Where each item of the story was given, as JSON pointers. */
  readonly places: ReadonlyMap<object, string>;
}

type Fields = Readonly<Record<string, unknown>>;
/** The lists at a story's top, in an order in which most references point backwards. */
const LISTS = [
  ['sources', 'source'],
  ['actors', 'actor'],
  ['events', 'event'],
  ['claims', 'claim'],
  ['disputes', 'dispute'],
  ['quotes', 'quote'],
] as const;

const SLICE = 100;
/** As many as an editor could work through; a flood of them would cost more than the story. */
const MAX_PROBLEMS = 1000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const quoted = (value: unknown): string =>
  typeof value === 'string' ? `“${value.slice(0, 60)}”` : '';

/** What an input holds by kind and id, before any check; the second of two of one name is not in it. */
function collect(root: Fields): Map<LookupKind, Map<string, Fields>> {
  const found = new Map<LookupKind, Map<string, Fields>>();
  const add = (kind: LookupKind, list: unknown, key = 'id'): void => {
    const items = new Map<string, Fields>();
    for (const item of listOf(list)) {
      const id = isFields(item) ? item[key] : undefined;
      // A number is the name of a level, and of nothing else.
      if (typeof id !== (key === 'id' ? 'string' : 'number')) continue;
      if (!items.has(String(id))) items.set(String(id), item as Fields);
    }
    found.set(kind, items);
  };
  for (const [list, kind] of LISTS) add(kind, root[list]);
  const { ladder, quiz } = root;
  if (isFields(ladder)) {
    add('step', ladder['steps']);
    if (isFields(ladder['scale'])) add('level', ladder['scale']['levels'], 'value');
  }
  if (isFields(quiz)) add('question', quiz['questions']);
  return found;
}

/**
 * The check as a generator that yields between slices of work, so that whoever drives it may let
 * the page breathe; `checkNow` drives it in one go.
 */
export function* checkStory(input: unknown): Generator<void, CheckedStory> {
  const refusal = yield* guardInput(input);
  if (refusal) return { story: undefined, problems: [refusal], places: new Map() };
  if (!isFields(input)) {
    const message = 'A story is a JSON object with an id, a headline and sources.';
    const problem = { pointer: '', code: 'wrong-type', severity: 'error', message } as const;
    return { story: undefined, problems: [problem], places: new Map() };
  }

  const known = collect(input);
  // What one item's fault takes away, others may refer to: check again until nothing more falls.
  // References that an item must have go four kinds deep (source, quote, question, correction), and
  // a correction is known only once it has passed, so this ends soon.
  for (;;) {
    const { fell, ...parsed } = yield* checkOnce(input, known);
    if (!fell) return parsed;
  }
}

function* checkOnce(
  root: Fields,
  known: Map<LookupKind, Map<string, Fields>>,
): Generator<void, CheckedStory & { fell: boolean }> {
  /** What has passed so far, which may lack parts that it was given with. */
  const passed = new Map<string, Fields>();
  const lookup: Lookup = (kind, id) => passed.get(`${kind}/${id}`) ?? known.get(kind)?.get(id);
  const problems: Problem[] = [];
  let unlisted = 0;
  const report = (problem: Problem): void => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
    else unlisted++;
  };
  const places = new Map<object, string>();
  const owners = new Map<string, ItemKind>();
  let fell = false;
  let count = 0;

  const check = <S extends Shape>(
    shape: S,
    given: unknown,
    label: string,
    place: string,
  ): Value<S> | undefined => checkItem(shape, given, label, place, lookup, report);

  /** What is not shown at all is nothing to refer to. */
  const forget = (kind: LookupKind, problem: Problem): void => {
    report(problem);
    fell ||= Boolean(known.get(kind)?.size);
    known.get(kind)?.clear();
  };

  const wrongType = (pointer: string, wanted: string): void =>
    report({
      pointer,
      code: 'wrong-type',
      severity: 'error',
      message: `“${pointer.slice(1)}” must be ${wanted}. All of it is left out.`,
    });

  function* checkList(kind: ItemKind, given: unknown, pointer: string): Generator<void, unknown[]> {
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
      wrongType(pointer, 'a list');
      return [];
    }
    const items: Fields[] = [];
    for (const [index, entry] of given.entries()) {
      if (++count % SLICE === 0) yield;
      const place = pointTo(pointer, index);
      const id = isFields(entry) && entry['id'];
      const name = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${quoted(id) || `number ${index + 1}`}`;
      const holder = typeof id === 'string' ? known.get(kind)?.get(id) : undefined;
      if (holder && holder !== entry) {
        report({
          pointer: pointTo(place, 'id'),
          code: 'duplicate-id',
          severity: 'error',
          message: `${name}: its id is taken by another ${kind}. Give it one of its own; all of it is left out.`,
        });
        continue;
      }
      const item = check<(typeof schema)[typeof kind]>(schema[kind], entry, name, place);
      if (!item) {
        if (typeof id === 'string') fell = known.get(kind)?.delete(id) || fell;
        continue;
      }
      const owner = owners.get(item.id);
      if (owner) {
        report({
          pointer: pointTo(place, 'id'),
          code: 'duplicate-id',
          severity: 'warning',
          message: `${name}: a ${owner} has the same id. Both are shown; give each an id of its own.`,
        });
      }
      owners.set(item.id, kind);
      passed.set(`${kind}/${item.id}`, item);
      places.set(item, place);
      items.push(item);
    }
    return Object.freeze(items) as unknown[];
  }

  const tops = new Set<string>([...LISTS.map(([list]) => list), 'ladder', 'quiz', 'corrections']);
  const rest = Object.fromEntries(Object.entries(root).filter(([key]) => !tops.has(key)));
  const top = check(schema.header, rest, 'The story', '');
  const story: Record<string, unknown> = { ...top };
  for (const [name, kind] of LISTS) {
    const items = yield* checkList(kind, root[name], `/${name}`);
    if (items.length || name === 'sources') story[name] = items;
  }

  const { ladder, quiz } = root;
  if (isFields(ladder)) {
    const { steps: givenSteps, scale: givenScale, ...others } = ladder;
    const own = check(schema.ladderHeader, others, 'The ladder', '/ladder');
    const scale = check(schema.scale, givenScale, 'The scale of the ladder', '/ladder/scale');
    // A level that fell takes along the thresholds above it.
    fell ||= (known.get('level')?.size ?? 0) > (scale?.levels.length ?? 0);
    known.set('level', new Map(scale?.levels.map((level) => [String(level.value), level])));
    const steps = scale ? yield* checkList('step', givenSteps, '/ladder/steps') : [];
    if (scale && steps.length) story['ladder'] = Object.freeze({ ...own, scale, steps });
    else forget('step', empty('ladder', 'a scale and one step'));
  } else if (ladder !== undefined) {
    wrongType('/ladder', 'an object');
  }

  if (isFields(quiz)) {
    const { questions: givenQuestions, outcomes: givenOutcomes, ...others } = quiz;
    const own = check(schema.quizHeader, others, 'The quiz', '/quiz');
    const questions = yield* checkList('question', givenQuestions, '/quiz/questions');
    const outcomes = check(
      list(schema.outcome),
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
    return { story: undefined, problems, places, fell: false };
  }
  const result = Object.freeze(story) as unknown as Story;
  return { story: result, problems, places, fell };
}

const empty = (part: string, need: string): Problem => ({
  pointer: `/${part}`,
  code: 'empty',
  severity: 'error',
  message: `“${part}” must hold ${need} that can be shown. Without it nothing of it is shown.`,
});

/** The check in one go. */
export function checkNow(input: unknown): CheckedStory {
  const check = checkStory(input);
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
  }
}
