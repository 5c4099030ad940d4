import type { Problem } from './problem.js';

/** The story format nests seven deep; what goes far beyond is an accident or an attack. */
const MAX_DEPTH = 64;
/** Values in one story: some ten times what 20 MB of real stories hold. */
const MAX_VALUES = 5_000_000;
const SLICE = 20_000;

/**
 * Walks unchecked input without recursion, so that nothing later can be made to overflow.
 * Yields now and then, so that a large story can be walked in slices.
 * @returns why the input is refused; undefined where it is not
 */
export function* guardInput(input: unknown): Generator<void, Problem | undefined> {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (++seen > MAX_VALUES || depth > MAX_DEPTH) {
      const deep = depth > MAX_DEPTH;
      return {
        pointer: '',
        code: deep ? 'too-deep' : 'too-large',
        severity: 'error',
        message: deep
          ? `The story nests more than ${MAX_DEPTH} levels deep. The format needs seven; remove what is wrapped too often.`
          : `The story holds more than ${MAX_VALUES} values. Split it into several stories.`,
      };
    }
    if (seen % SLICE === 0) yield;
    if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) waiting.push({ value: part, depth: depth + 1 });
    }
  }
  return undefined;
}
