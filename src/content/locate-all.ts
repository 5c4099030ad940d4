/** Finds the lines for many messages about one JSON text, in one reading of it. */
import type { Place } from './locate.js';
import { scan } from './scan-json.js';

/** The pointers that are asked for, segment by segment. */
interface Wanted {
  readonly parts: Map<string, Wanted>;
  offset?: number;
}

const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));

/** Gives lines and columns of offsets in one text, which it reads once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

/**
 * Where the values at JSON pointers begin: what `locate` says of each.
 * @param text JSON; of repeated names the last counts, as in `JSON.parse`
 * @returns by pointer; the place of the nearest value around it where there is none. Empty where the text is not JSON
 */
export function locateAll(text: string, pointers: Iterable<string>): ReadonlyMap<string, Place> {
  const root: Wanted = { parts: new Map() };
  const all = new Set(pointers);
  for (const pointer of all) {
    let wanted = root;
    for (const segment of segmentsOf(pointer)) {
      let part = wanted.parts.get(segment);
      if (!part) wanted.parts.set(segment, (part = { parts: new Map() }));
      wanted = part;
    }
  }

  /** What is wanted at each depth around the value at hand; undefined where nothing is. */
  const path: (Wanted | undefined)[] = [];
  /** Index of the next item in the list at each depth. */
  const counts: number[] = [];
  const fault = scan(text, (offset, depth, name) => {
    const index = counts[depth] ?? 0;
    counts[depth] = index + 1;
    counts[depth + 1] = 0;
    const around = path[depth - 1];
    if (depth > 0 && !around) {
      path[depth] = undefined;
      return;
    }
    const key = name === undefined ? String(index) : (JSON.parse(name) as string);
    const here = depth === 0 ? root : around?.parts.get(key);
    path[depth] = here;
    if (!here) return;
    forget(here);
    here.offset = offset;
  });
  if (fault) return new Map();

  const toPlace = placesIn(text);
  return new Map(
    [...all].map((pointer) => {
      let wanted = root;
      let offset = root.offset ?? 0;
      for (const segment of segmentsOf(pointer)) {
        const part = wanted.parts.get(segment);
        if (part?.offset === undefined) break;
        wanted = part;
        offset = part.offset;
      }
      return [pointer, toPlace(offset)];
    }),
  );
}

/** A name that comes again counts anew, with all that is in it. Pointers are short, so that this does not go deep. */
function forget(wanted: Wanted): void {
  if (wanted.offset === undefined) return;
  delete wanted.offset;
  for (const part of wanted.parts.values()) forget(part);
}
