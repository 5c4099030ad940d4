/**
 * The check that every story passes before anything is shown of it. What is wrong is left out and
 * named; the rest stands.
 */
import { checkItem } from './check-item.js';
import { guardInput } from './guard-input.js';
import { lintStory } from './lint-story.js';
import { pointTo, type Problem } from './problem.js';
import { createSchema, ITEM_KINDS, type Lookup } from './schema.js';
import type { ItemKind, Story } from './types.js';

export interface ParsedStory {
  /** Frozen; undefined where there is nothing to show: no object, no id, headline or sources. */
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
}

type Fields = Readonly<Record<string, unknown>>;
type LookupKind = Parameters<Lookup>[0];
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
      if (!isFields(item)) continue;
      const id = String(item[key]);
      if (!items.has(id)) items.set(id, item);
    }
    found.set(kind, items);
  };
  for (const [list, kind] of LISTS) add(kind, root[list]);
  add('correction', root['corrections']);
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
 * the page breathe; `parseStory` drives it in one go.
 */
export function* checkStory(input: unknown): Generator<void, ParsedStory> {
  const refusal = yield* guardInput(input);
  if (refusal) return { story: undefined, problems: [refusal] };
  if (!isFields(input)) {
    const message = 'A story is a JSON object with an id, a headline and sources.';
    return { story: undefined, problems: [{ pointer: '', code: 'wrong-type', severity: 'error', message }] };
  }

  const known = collect(input);
  // What one item's fault takes away, others may refer to: check again until nothing more falls.
  // References go four kinds deep at most (source, actor, quote, question), so this ends soon.
  for (;;) {
    const { fell, ...parsed } = yield* checkOnce(input, known);
    if (!fell) return parsed;
  }
}

function* checkOnce(
  root: Fields,
  known: Map<LookupKind, Map<string, Fields>>,
): Generator<void, ParsedStory & { fell: boolean }> {
  /** What has passed so far, which may lack parts that it was given with. */
  const passed = new Map<LookupKind, Map<string, Fields>>(ITEM_KINDS.map((kind) => [kind, new Map()]));
  const schema = createSchema((kind, id) => passed.get(kind)?.get(id) ?? known.get(kind)?.get(id));
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const kept: { item: object; pointer: string }[] = [];
  const owners = new Map<string, ItemKind>();
  let fell = false;
  let count = 0;

  const wrongType = (pointer: string, wanted: string): void =>
    report({
      pointer,
      code: 'wrong-type',
      severity: 'error',
      message: `“${pointer.slice(1)}” must be ${wanted}. All of it is left out.`,
    });

  function* checkList(kind: ItemKind, list: unknown, pointer: string): Generator<void, unknown[]> {
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      wrongType(pointer, 'a list');
      return [];
    }
    const items: Fields[] = [];
    for (const [index, given] of list.entries()) {
      if (++count % SLICE === 0) yield;
      const place = pointTo(pointer, index);
      const id = isFields(given) && given['id'];
      const name = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${quoted(id) || `number ${index + 1}`}`;
      const holder = known.get(kind)?.get(String(id));
      if (isFields(given) && holder && holder !== given) {
        report({
          pointer: pointTo(place, 'id'),
          code: 'duplicate-id',
          severity: 'error',
          message: `${name}: its id is taken by another ${kind}. Give it one of its own; all of it is left out.`,
        });
        continue;
      }
      const item = checkItem<(typeof schema)[typeof kind]>(schema[kind], given, name, place, report);
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
      passed.get(kind)?.set(item.id, item);
      kept.push({ item, pointer: place });
      items.push(item);
    }
    return Object.freeze(items) as unknown[];
  }

  const tops = new Set<string>([...LISTS.map(([list]) => list), 'ladder', 'quiz', 'corrections']);
  const top = checkItem(
    schema.header,
    Object.fromEntries(Object.entries(root).filter(([key]) => !tops.has(key))),
    'The story',
    '',
    report,
  );
  const story: Record<string, unknown> = { ...top };
  for (const [list, kind] of LISTS) {
    const items = yield* checkList(kind, root[list], `/${list}`);
    if (items.length || list === 'sources') story[list] = items;
  }

  const { ladder, quiz } = root;
  if (isFields(ladder)) {
    const { steps, scale, ...rest } = ladder;
    const own = checkItem(schema.ladderFields, rest, 'The ladder', '/ladder', report);
    const checked = checkItem(schema.scale, scale, 'The scale of the ladder', '/ladder/scale', report);
    known.set('level', new Map(checked?.levels.map((level) => [String(level.value), level])));
    const list = checked ? yield* checkList('step', steps, '/ladder/steps') : [];
    if (checked && list.length) story['ladder'] = Object.freeze({ ...own, scale: checked, steps: list });
    else report(empty('ladder', 'a scale and one step'));
  } else if (ladder !== undefined) {
    wrongType('/ladder', 'an object');
  }

  if (isFields(quiz)) {
    const { questions, outcomes, ...rest } = quiz;
    const own = checkItem(schema.quizFields, rest, 'The quiz', '/quiz', report);
    const list = yield* checkList('question', questions, '/quiz/questions');
    const texts = listOf(outcomes).flatMap((given, index) => {
      const label = `Outcome number ${index + 1} of the quiz`;
      return checkItem(schema.outcome, given, label, `/quiz/outcomes/${index}`, report) ?? [];
    });
    if (list.length) {
      story['quiz'] = Object.freeze({ ...own, questions: list, ...(texts.length && { outcomes: texts }) });
    } else report(empty('quiz', 'one question'));
  } else if (quiz !== undefined) {
    wrongType('/quiz', 'an object');
  }

  const corrections = yield* checkList('correction', root['corrections'], '/corrections');
  if (corrections.length) story['corrections'] = corrections;

  if (!top || !(story['sources'] as unknown[]).length) {
    if (top) report(empty('sources', 'one source'));
    return { story: undefined, problems, fell: false };
  }
  const result = Object.freeze(story) as unknown as Story;
  if (!fell) lintStory(result, kept, report);
  return { story: result, problems, fell };
}

const empty = (part: string, need: string): Problem => ({
  pointer: `/${part}`,
  code: 'empty',
  severity: 'error',
  message: `“${part}” must hold ${need} that can be shown. Without it nothing of it is shown.`,
});

/**
 * Checks a story that may hold anything.
 *
 * @param input parsed JSON, as an editor wrote it; it is neither kept nor changed
 * @returns the story as far as it can be shown, and what was left out and why. Never throws.
 */
export function parseStory(input: unknown): ParsedStory {
  const check = checkStory(input);
  for (;;) {
    const { done, value } = check.next();
    if (done) return value;
  }
}
