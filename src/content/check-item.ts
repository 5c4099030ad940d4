/**
 * Checks one item of a story and, where part of it is wrong, leaves out the smallest part that is:
 * a field that may be absent, a list entry, else the item itself.
 */
import { safeParse, type BaseIssue, type GenericSchema, type InferOutput } from 'valibot';
import { pointTo, type Problem } from './problem.js';

type Json = Record<string | number, unknown>;
type Path = readonly (string | number)[];

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A copy that may be cut; depth is bounded by `guardInput` before any item is checked. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);

/** What was found, short enough for a message whatever it was. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** An issue as a code and the second half of a sentence that begins with the field's name. */
function explain(issue: BaseIssue<unknown>, value: unknown): { code: string; text: string } {
  if (value === undefined) return { code: 'missing', text: 'is missing. Add it' };
  const [code, expected] = issue.message.split(/:(.*)/s) as [string, string?];
  if (expected && /^[a-z-]+$/.test(code)) {
    const instead = isObject(value) ? '' : `, not ${shown(value)}`;
    return { code, text: `must be ${expected}${instead}` };
  }
  const limit = String(issue.requirement);
  switch (issue.type) {
    case 'min_length':
      return { code: 'empty', text: Array.isArray(value) ? `needs ${limit} or more entries` : 'is empty' };
    case 'picklist':
    case 'variant':
    case 'literal': {
      const options = (issue.expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ');
      return { code: 'unknown-value', text: `must be one of ${options}, not ${shown(value)}` };
    }
    case 'min_value':
    case 'max_value':
      return {
        code: 'out-of-range',
        text: `must be ${issue.type === 'min_value' ? 'at least' : 'at most'} ${limit}, not ${shown(value)}`,
      };
    default: {
      const wanted = { Object: 'an object', Array: 'a list', string: 'text in quotes' }[issue.expected ?? ''];
      return { code: 'wrong-type', text: `must be ${wanted ?? `a ${issue.expected ?? issue.type}`}, not ${shown(value)}` };
    }
  }
}

function freeze(value: unknown): void {
  if (!isObject(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}

/** Warns of every field that the schema does not know: it is ignored, and may be a slip of the pen. */
function reportUnknownKeys(
  given: unknown,
  known: unknown,
  pointerOf: (path: Path) => string,
  label: string,
  report: (problem: Problem) => void,
): void {
  const visit = (input: unknown, output: unknown, path: Path): void => {
    if (!isObject(input) || !isObject(output)) return;
    for (const key of Object.keys(input)) {
      if (Object.hasOwn(output, key)) {
        visit(input[key], output[key], [...path, key]);
      } else {
        const forbidden = FORBIDDEN_KEYS.has(key);
        report({
          pointer: pointerOf([...path, key]),
          code: forbidden ? 'forbidden-key' : 'unknown-key',
          severity: forbidden ? 'error' : 'warning',
          message: `${label}: “${shown(key).slice(1, -1)}” is not a field of the story format and is ignored. Remove it, or correct its name.`,
        });
      }
    }
  };
  visit(given, known, []);
}

/**
 * @param label how messages name the item, such as `event “strike”`
 * @param pointer where the item stands in the story
 * @returns the checked item, frozen and with known fields only; undefined where it had to be left out
 */
export function checkItem<S extends GenericSchema>(
  schema: S,
  given: unknown,
  label: string,
  pointer: string,
  report: (problem: Problem) => void,
): InferOutput<S> | undefined {
  let value = given;
  /** For each list that was shortened, the places its entries had before. */
  const places = new Map<unknown, number[]>();
  const causes: { problem: Problem; text: string }[] = [];
  const silent = new Set<string>();

  const pointerOf = (path: Path): string =>
    path.reduce<string>(
      (so, key, depth) => pointTo(so, places.get(at(value, path.slice(0, depth)))?.[Number(key)] ?? key),
      pointer,
    );

  const leaveOut = (path: Path): void => {
    const parent = at(value, path.slice(0, -1));
    const key = path.at(-1) as string | number;
    if (Array.isArray(parent)) {
      const before = places.get(parent) ?? [...parent.keys()];
      before.splice(Number(key), 1);
      places.set(parent, before);
      parent.splice(Number(key), 1);
    } else if (isObject(parent)) {
      delete parent[key];
    }
  };

  for (;;) {
    const result = safeParse(schema, value);
    if (result.success) {
      for (const { problem, text } of causes) {
        report({ ...problem, message: `${label}: ${text}. Only this part is left out.` });
      }
      reportUnknownKeys(value, result.output, pointerOf, label, report);
      freeze(result.output);
      return result.output;
    }

    const cuts = new Map<string, Path>();
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((part) => part.key as string | number);
      const found = path.length ? at(value, path) : value;
      const place = pointerOf(path);
      const { code, text } = explain(issue, found);
      // What goes missing because we took it out is no second fault of the editor's.
      const consequence =
        silent.has(place) || places.has(found) || (path.length === 0 && value !== given);
      if (!consequence) {
        const field = path.map(String).join('.');
        causes.push({
          problem: { pointer: place, code, severity: 'error', message: '' },
          text: field ? `“${field}” ${text}` : text,
        });
      }
      const cut = found === undefined ? path.slice(0, -1) : path;
      cuts.set(pointerOf(cut), cut);
      silent.add(pointerOf(cut)).add(place);
    }

    if ([...cuts.values()].some((path) => path.length === 0)) {
      for (const { problem, text } of causes) {
        report({ ...problem, message: `${label}: ${text}. All of it is left out.` });
      }
      return undefined;
    }
    if (value === given) value = copyOf(given);
    // Later entries first, so that earlier places stay right.
    const order = [...cuts.values()].sort((a, b) => {
      const depth = [...a, ''].findIndex((key, index) => key !== b[index]);
      const [x, y] = [a[depth], b[depth]];
      if (x === undefined || y === undefined) return b.length - a.length;
      return typeof x === 'number' ? Number(y) - x : x < y ? -1 : 1;
    });
    order.forEach(leaveOut);
  }
}
