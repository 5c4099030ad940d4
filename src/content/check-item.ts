/**
 * Checks one item of a story by its shape and, where part of it is wrong, leaves out the smallest
 * part that is: a field that may be absent, a list entry, else the item itself.
 */
import { pointTo, type Problem } from './problem.js';
import type { Lookup, ObjectShape, Shape, Value } from './shape.js';

type Json = Readonly<Record<string, unknown>>;

/** Longest text of an item, in UTF-16 code units: far above any paragraph, far below a flood. */
const MAX_TEXT = 20_000;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, short enough for a message whatever it was. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? `“${value.slice(0, 61)}”` : String(value);
  return text.length > 62 ? `${text.slice(0, 60)}…”` : text;
}

/**
 * @param label how messages name the item, such as `Event “strike”`
 * @param pointer where the item stands in the story
 * @returns the checked item, frozen and with known fields only; undefined where it had to be left out
 */
export function checkItem<S extends Shape>(
  shape: S,
  given: unknown,
  label: string,
  pointer: string,
  lookup: Lookup,
  report: (problem: Problem) => void,
): Value<S> | undefined {
  /** Where the check stands within the item. */
  const path: (string | number)[] = [];
  const faults: [Problem, sentence: string][] = [];

  const fault = (
    code: string,
    sentence: string,
    severity: Problem['severity'] = 'error',
  ): undefined => {
    const place = path.reduce<string>(pointTo, pointer);
    const field = path.length ? `: “${path.join('.')}” ` : ' ';
    faults.push([{ pointer: place, code, severity, message: '' }, field + sentence]);
    return undefined;
  };
  const mustBe = (code: string, expected: string, value: unknown): undefined =>
    fault(code, `must be ${expected}, not ${shown(value)}`);

  /** The checked value; undefined where it is to be left out, of which the fault was told. */
  const check = (by: Shape, value: unknown): unknown => {
    switch (by.type) {
      case 'text': {
        if (typeof value !== 'string') return mustBe('wrong-type', 'text in quotes', value);
        if (!value) return fault('empty', 'is empty');
        if (value.length > MAX_TEXT)
          return fault('too-long', `is longer than ${MAX_TEXT} characters`);
        const fits = (by.pattern?.test(value) ?? true) && (by.isValid?.(value) ?? true);
        return fits ? value : mustBe(by.code ?? '', by.expected ?? '', value);
      }
      case 'number': {
        if (typeof value !== 'number' || !Number.isFinite(value))
          return mustBe('wrong-type', 'a number', value);
        const { min = -Infinity, max = Infinity, whole } = by;
        if (value < min) return mustBe('out-of-range', `at least ${min}`, value);
        if (value > max) return mustBe('out-of-range', `at most ${max}`, value);
        return whole && value % 1 ? mustBe('wrong-type', 'a whole number', value) : value;
      }
      case 'boolean':
        return typeof value === 'boolean' ? value : mustBe('wrong-type', 'true or false', value);
      case 'choice':
        return by.options.includes(value as string)
          ? value
          : mustBe('unknown-value', `one of ${by.options.join(', ')}`, value);
      case 'ref':
        if (
          typeof value === (by.kind === 'level' ? 'number' : 'string') &&
          lookup(by.kind, String(value))
        ) {
          return value;
        }
        return by.kind === 'level'
          ? mustBe('level-outside-scale', 'a level of the scale', value)
          : mustBe(
              'unknown-reference',
              `the id of one of this story’s ${by.kind}s that can be shown`,
              value,
            );
      case 'list': {
        if (!Array.isArray(value)) return mustBe('wrong-type', 'a list', value);
        const seen = new Set<unknown>();
        const kept = value.flatMap((entry: unknown, index) => {
          const checked = within(index, by.of, entry);
          if (checked === undefined || by.unique === undefined) return checked ?? [];
          const name = by.unique ? (checked as Json)[by.unique] : checked;
          if (seen.has(name)) {
            path.push(index);
            mustBe('duplicate-id', 'one of a kind', name);
            path.pop();
            return [];
          }
          seen.add(name);
          return checked;
        });
        if (kept.length >= by.min) return Object.freeze(kept);
        // What is too short because we took from it is no second fault of the editor's.
        return value.length < by.min
          ? fault('empty', `needs ${by.min} or more entries`)
          : undefined;
      }
      case 'object':
        return checkObject(by, value, {});
      case 'variant': {
        if (!isObject(value)) return mustBe('wrong-type', 'an object', value);
        const { kind } = value;
        const own = typeof kind === 'string' && Object.hasOwn(by.kinds, kind) && by.kinds[kind];
        if (own) return checkObject(own, value, { kind });
        path.push('kind');
        mustBe('unknown-value', `one of ${Object.keys(by.kinds).join(', ')}`, kind);
        path.pop();
        return undefined;
      }
    }
  };

  const within = (key: string | number, by: Shape, value: unknown): unknown => {
    path.push(key);
    const checked = value === undefined ? fault('missing', 'is missing. Add it') : check(by, value);
    path.pop();
    return checked;
  };

  /** @param checked what is known of the object already */
  const checkObject = (
    by: ObjectShape,
    value: unknown,
    checked: Record<string, unknown>,
  ): unknown => {
    if (!isObject(value)) return mustBe('wrong-type', 'an object', value);
    const { fields, rule } = by;
    const before = faults.length;
    let isWhole = true;
    for (const [name, field] of Object.entries(fields)) {
      const key = name.replace('?', '');
      const isOptional = key !== name;
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (part === undefined && isOptional) continue;
      const result = within(key, field, part);
      if (result !== undefined) checked[key] = result;
      else isWhole &&= isOptional;
    }
    if (!isWhole) return undefined;
    if (rule && !(rule.holds as (value: unknown, lookup: Lookup) => boolean)(checked, lookup)) {
      return faults.length > before ? undefined : fault(rule.code, `must be ${rule.expected}`);
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(checked, key) || Object.hasOwn(fields, `${key}?`)) continue;
      path.push(key);
      const isForbidden = FORBIDDEN_KEYS.includes(key);
      fault(
        isForbidden ? 'forbidden-key' : 'unknown-key',
        'is no field of the story format. Remove it, or correct its name',
        isForbidden ? 'error' : 'warning',
      );
      path.pop();
    }
    return Object.freeze(checked);
  };

  const item = given === undefined ? fault('missing', 'is missing. Add it') : check(shape, given);
  for (const [problem, sentence] of faults) {
    const outcome = item === undefined ? 'All of it' : 'Only this part';
    report({ ...problem, message: `${label}${sentence}. ${outcome} is left out.` });
  }
  return item as Value<S> | undefined;
}
