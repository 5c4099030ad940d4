/** Finds the line for a message about JSON text. */
import { scan } from './scan-json.js';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
}

/** An offset as line and column. */
export const toPlace = (text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
};

/** Where text stops being JSON. @returns undefined exactly where `JSON.parse` succeeds */
export const locateFault = (text: string): Place | undefined => {
  const fault = scan(text);
  return fault && toPlace(text, fault.offset);
};

/**
 * Where the value at a JSON pointer (RFC 6901) begins. Of repeated names the last counts, as in `JSON.parse`.
 * @returns the place of the parent if only the last segment is missing; undefined if more is, or for text that is not JSON
 */
export const locate = (text: string, pointer: string): Place | undefined => {
  if (/^[^/]|~(?![01])/.test(pointer)) return undefined;
  const segments = pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
  /** Offsets of the values along the pointer, from the whole text down. */
  const path: number[] = [];
  /** How many values along the pointer are around, or are, the latest one on it. */
  let along = 0;
  /** Index of the next item in the array at each depth along the pointer. */
  const counts: number[] = [];
  const fault = scan(text, (offset, depth, name) => {
    along = Math.min(along, depth);
    if (along < depth) return;
    const index = counts[depth] ?? 0;
    counts[depth] = index + 1;
    const key = name === undefined ? String(index) : (JSON.parse(name) as string);
    if (depth > 0 && key !== segments[depth - 1]) return;
    path.length = depth;
    path[depth] = offset;
    counts[depth + 1] = 0;
    along = depth + 1;
  });
  const offset = path[segments.length] ?? path[segments.length - 1];
  return fault || offset === undefined ? undefined : toPlace(text, offset);
};
