/**
 * Checks one item of a story by its shape and, where part of it is wrong, leaves out the smallest
 * part that is: a field that may be absent, a list entry, else the item itself.
 */
import { pointTo, type LeftOutItem, type Problem } from './problem.js';
import type { Lookup, ObjectShape, Shape, Value } from './shape.js';

export type Json = Readonly<Record<string, unknown>>;

/** What is checked in one go, as problems name it. */
export interface Subject {
  /** How messages name it, such as `Event “strike”`. */
  readonly label: string;
  /** Where it stands in the story. */
  readonly pointer: string;
  /** What problems name where all of it is left out. */
  readonly item?: LeftOutItem;
}

/** What the checks of one story share. */
export interface CheckContext {
  readonly lookup: Lookup;
  readonly report: (problem: Problem) => void;
  /** Filled with where each object that is kept was given, as JSON pointers. */
  readonly places?: Map<object, string> | undefined;
  /** Grows with the work done. */
  work: number;
}

/** Longest text of an item, in UTF-16 code units: far above any paragraph, far below a flood. */
const MAX_TEXT = 20_000;
/** List entries and unknown fields of one item: more than anybody reads, and no more than can be checked at once. */
const MAX_ENTRIES = 2000;
const UNKNOWN_KEY = 'unknown-key';
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, short enough for a message whatever it was. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? `“${value.slice(0, 61)}”` : String(value);
  return text.length > 62 ? `${text.slice(0, 60)}…”` : text;
}

/**
 * @param describe asked only where there is something to say of the item, for most are right
 * @param isTaken whether another has its id, so that it has to be left out
 * @returns the checked item, frozen and with known fields only; undefined where it had to be left out
 */
export type CheckItem = <S extends Shape>(
  shape: S,
  given: unknown,
  describe: () => Subject,
  isTaken?: boolean,
) => Value<S> | undefined;

/** Made once for many items, because making it costs as much as checking one. */
export function itemChecker(context: CheckContext): CheckItem {
  const { lookup, report, places } = context;
  let subject: () => Subject;
  /** Where the check stands within the item. */
  const path: (string | number)[] = [];
  let faults: (readonly [pointer: string, code: string, sentence: string])[] = [];
  /** `context.work` at which the item has had its share. */
  let limit = 0;

  /** Where the check stands, or a part of that. */
  const pathTo = (key?: string | number) => (key === undefined ? path : [...path, key]);
  const pointer = (key?: string | number): string =>
    pathTo(key).reduce<string>(pointTo, subject().pointer);
  const fault = (code: string, sentence: string, key?: string | number): undefined => {
    const field = pathTo(key).join('.');
    faults.push([pointer(key), code, `${field && `: “${field}”`} ${sentence}`]);
    return undefined;
  };
  const mustBe = (
    code: string,
    expected: string,
    value: unknown,
    key?: string | number,
  ): undefined => fault(code, `must be ${expected}, not ${shown(value)}`, key);
  const taken = (name: unknown, key: string | number): undefined =>
    mustBe('duplicate-id', 'one of a kind', name, key);
  const missing = (): undefined => fault('missing', 'is missing. Add it');
  /** Whether the item has had its share; the rest of a list or object is then left out. */
  const isTooMuch = (key: string | number): boolean =>
    ++context.work > limit &&
    !fault('too-large', `and what follows is more than ${MAX_ENTRIES} entries in one item`, key);

  /** The checked value; undefined where it is to be left out, of which the fault was told. */
  const check = (by: Shape, value: unknown): unknown => {
    switch (by.type) {
      case 'text': {
        if (typeof value !== 'string') return mustBe('wrong-type', 'text in quotes', value);
        if (!value) return fault('empty', 'is empty');
        if (value.length > MAX_TEXT)
          return fault('too-long', `is longer than ${MAX_TEXT} characters`);
        return (by.isValid?.(value) ?? by.pattern?.test(value) ?? true)
          ? value
          : mustBe(by.code ?? '', by.expected ?? '', value);
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
        if (lookup(by.kind, value)) return value;
        return by.kind === 'level'
          ? mustBe('level-outside-scale', 'a level of the scale', value)
          : mustBe(
              'unknown-reference',
              `the id of one of this story’s ${by.kind}s that can be shown`,
              value,
            );
      case 'list': {
        if (!Array.isArray(value)) return mustBe('wrong-type', 'a list', value);
        const { of, unique } = by;
        const seen = unique === undefined ? undefined : new Set<unknown>();
        const kept: unknown[] = [];
        for (let index = 0; index < value.length; index++) {
          if (isTooMuch(index)) break;
          const checked = within(index, of, value[index]);
          if (checked === undefined) continue;
          const name = unique ? (checked as Json)[unique] : checked;
          if (seen?.has(name)) {
            taken(name, index);
          } else {
            seen?.add(name);
            kept.push(checked);
          }
        }
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
        return mustBe('unknown-value', `one of ${Object.keys(by.kinds).join(', ')}`, kind, 'kind');
      }
    }
  };

  const within = (key: string | number, by: Shape, value: unknown): unknown => {
    path.push(key);
    const checked = value === undefined ? missing() : check(by, value);
    path.pop();
    return checked;
  };

  /** @param checked what is known of the object already */
  const checkObject = (
    { parts, rule }: ObjectShape,
    value: unknown,
    checked: Record<string, unknown>,
  ): unknown => {
    if (!isObject(value)) return mustBe('wrong-type', 'an object', value);
    const before = faults.length;
    let isWhole = true;
    for (const [key, part, isOptional] of parts) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (given === undefined && isOptional) continue;
      const result = within(key, part, given);
      if (result !== undefined) checked[key] = result;
      else isWhole &&= isOptional;
    }
    if (!isWhole) return undefined;
    if (rule && !(rule.holds as (value: unknown, lookup: Lookup) => boolean)(checked, lookup)) {
      return faults.length > before ? undefined : fault(rule.code, `must be ${rule.expected}`);
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(checked, key) || parts.some(([known]) => known === key)) continue;
      if (isTooMuch(key)) break;
      fault(
        FORBIDDEN_KEYS.includes(key) ? 'forbidden-key' : UNKNOWN_KEY,
        'is no field of the story format. Remove it, or correct its name',
        key,
      );
    }
    places?.set(checked, pointer());
    return Object.freeze(checked);
  };

  return <S extends Shape>(
    shape: S,
    given: unknown,
    describe: () => Subject,
    isTaken?: boolean,
  ) => {
    subject = describe;
    limit = context.work + MAX_ENTRIES;
    const kept = isTaken
      ? taken((given as Json)['id'], 'id')
      : given === undefined
        ? missing()
        : check(shape, given);
    if (faults.length) {
      const { label, item } = describe();
      const isOut = kept === undefined;
      const outcome = isOut ? 'All of it' : 'Only this part';
      for (const [where, code, sentence] of faults) {
        report({
          pointer: where,
          code,
          severity: code === UNKNOWN_KEY ? 'warning' : 'error',
          message: `${label}${sentence}. ${outcome} is left out.`,
          ...(isOut && item && { item }),
        });
      }
      faults = [];
    }
    return kept as Value<S> | undefined;
  };
}
