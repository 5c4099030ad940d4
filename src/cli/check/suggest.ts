/** What an editor may have meant: one more sentence to a problem, where there is one to say. */
import { nearMiss } from '../../internal/near-miss.js';
import type { Problem } from '../../content/problem.js';
import type { LookupKind } from '../../content/shape.js';
import { lacksOffset, mendDate } from './mend-date.js';
import { fieldsOf, segmentsOf, shapeAt, valueAt } from './shape-at.js';

/** Where the items of a kind stand in a story, and what they are called by. */
const PLACES: Readonly<Record<LookupKind, readonly string[]>> = {
  source: ['sources'],
  actor: ['actors'],
  event: ['events'],
  claim: ['claims'],
  dispute: ['disputes'],
  quote: ['quotes'],
  step: ['ladder', 'steps'],
  question: ['quiz', 'questions'],
  correction: ['corrections'],
  level: ['ladder', 'scale', 'levels'],
};

/** More are not told: they would fill the screen. */
const LISTED = 8;

const quoted = (name: unknown): string =>
  typeof name === 'number' ? `${name}` : `“${String(name)}”`;

const namesOf = (root: unknown, kind: LookupKind): readonly unknown[] => {
  const items = valueAt(root, PLACES[kind]);
  if (!Array.isArray(items)) return [];
  return items
    .map((item) => valueAt(item, [kind === 'level' ? 'value' : 'id']))
    .filter((name) => typeof name === (kind === 'level' ? 'number' : 'string'));
};

const didYouMean = (written: unknown, names: readonly unknown[]): string | undefined => {
  const texts = names.map(String);
  const near =
    typeof written === 'string' || typeof written === 'number'
      ? nearMiss(String(written), texts)
      : undefined;
  return near === undefined ? undefined : `Did you mean ${quoted(names[texts.indexOf(near)])}?`;
};

/** The near one, else what there is to choose from. */
function whichOf(written: unknown, names: readonly unknown[], kind: LookupKind): string {
  const all = [...new Set(names)];
  if (all.length === 0) return `The story has no ${kind} yet.`;
  // It is there, but can't be shown itself.
  if (all.includes(written)) return `That ${kind} has a fault of its own. Mend it first.`;
  const near = didYouMean(written, all);
  if (near) return near;
  const more = all.length > LISTED ? ` and ${all.length - LISTED} more` : '';
  return `There ${all.length === 1 ? 'is' : 'are'} ${all.slice(0, LISTED).map(quoted).join(', ')}${more}.`;
}

function unknownReference(root: unknown, segments: readonly string[]): string | undefined {
  const value = valueAt(root, segments);
  const shape = shapeAt(root, segments);
  if (shape?.type === 'ref') return whichOf(value, namesOf(root, shape.kind), shape.kind);
  // What a correction is about: its kind stands beside its id.
  const kind = valueAt(value, ['kind']);
  if (typeof kind === 'string' && Object.hasOwn(PLACES, kind))
    return whichOf(valueAt(value, ['id']), namesOf(root, kind as LookupKind), kind as LookupKind);
  // Whom a citation names.
  return segments.at(-1) === 'speaker' ? didYouMean(value, namesOf(root, 'actor')) : undefined;
}

function unknownField(root: unknown, segments: readonly string[]): string | undefined {
  const around = segments.slice(0, -1);
  const given = valueAt(root, around);
  const taken = new Set(Object.keys((given as object | undefined) ?? {}));
  const open = fieldsOf(shapeAt(root, around), given).filter((name) => !taken.has(name));
  return didYouMean(segments.at(-1), open);
}

/** A field that is missing may stand there under a name that is nearly right. */
function missing(root: unknown, segments: readonly string[]): string | undefined {
  const around = valueAt(root, segments.slice(0, -1));
  const name = segments.at(-1) ?? '';
  if (typeof around !== 'object' || around === null || Array.isArray(around)) return undefined;
  const known = new Set(fieldsOf(shapeAt(root, segments.slice(0, -1)), around));
  const near = nearMiss(
    name,
    Object.keys(around).filter((key) => !known.has(key)),
  );
  return near && `There is ${quoted(near)}: rename it to ${quoted(name)}.`;
}

/** @param root the story as given */
export function suggest({ code, pointer }: Problem, root: unknown): string | undefined {
  const segments = segmentsOf(pointer);
  const value = valueAt(root, segments);
  const shape = shapeAt(root, segments);
  switch (code) {
    case 'unknown-key':
      return unknownField(root, segments);
    case 'unknown-reference':
    case 'level-outside-scale':
      return unknownReference(root, segments);
    case 'unknown-value':
      return shape?.type === 'choice' ? didYouMean(value, shape.options) : undefined;
    case 'missing':
      return missing(root, segments);
    case 'unknown-time-zone':
      return didYouMean(value, Intl.supportedValuesOf('timeZone'));
    case 'bad-date': {
      if (typeof value !== 'string') return undefined;
      if (lacksOffset(value)) return 'Add how far its clock is from UTC, such as +03:00 or Z.';
      const date = mendDate(value);
      return date && `Did you mean ${quoted(date)}?`;
    }
    case 'bad-id': {
      if (typeof value !== 'string') return undefined;
      const id = value
        .trim()
        .replace(/[\s/#?%&]+/g, '-')
        .slice(0, 200);
      return id.replace(/-/g, '') && `It could be ${quoted(id)}.`;
    }
    case 'wrong-type':
      if (
        shape?.type === 'number' &&
        typeof value === 'string' &&
        value.trim() &&
        Number.isFinite(+value)
      )
        return `Write ${+value} without quotation marks.`;
      if (shape?.type === 'boolean' && /^(true|false)$/i.test(String(value)))
        return `Write ${String(value).toLowerCase()} without quotation marks.`;
      if (shape?.type === 'text' && typeof value === 'number') return `Write "${value}".`;
      if (shape?.type === 'list' && value !== undefined) return 'Put it in square brackets: [ … ].';
      return undefined;
    default:
      return undefined;
  }
}
