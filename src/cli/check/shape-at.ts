/** Which shape of the story format a place in a story has. */
import { story } from '../../content/schema.js';
import type { Shape } from '../../content/shape.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));

/** The value at a pointer; undefined where there is none. */
export const valueAt = (root: unknown, segments: readonly string[]): unknown =>
  segments.reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );

/** The shape of one part; of a question that of its kind, where it has one. */
function partOf(shape: Shape | undefined, value: unknown, key: string): Shape | undefined {
  switch (shape?.type) {
    case 'list':
      return shape.of;
    case 'object':
      return shape.parts.find(([name]) => name === key)?.[1];
    case 'variant': {
      if (key === 'kind') return { type: 'choice', options: Object.keys(shape.kinds) };
      const kind = isRecord(value) ? value['kind'] : undefined;
      const isKnown = typeof kind === 'string' && Object.hasOwn(shape.kinds, kind);
      return isKnown ? partOf(shape.kinds[kind], value, key) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * @param root the story as given, which tells of what kind its questions are
 * @returns undefined where the format has nothing at that place
 */
export function shapeAt(root: unknown, segments: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = story;
  segments.forEach((key, depth) => {
    shape = partOf(shape, valueAt(root, segments.slice(0, depth)), key);
  });
  return shape;
}

/** Names of the fields that an object of this shape may have. */
export function fieldsOf(shape: Shape | undefined, value: unknown): readonly string[] {
  if (shape?.type === 'object') return shape.parts.map(([name]) => name);
  if (shape?.type !== 'variant') return [];
  const kind = isRecord(value) ? value['kind'] : undefined;
  const own = typeof kind === 'string' && Object.hasOwn(shape.kinds, kind) && shape.kinds[kind];
  return ['kind', ...fieldsOf(own || undefined, value)];
}
