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
  /** Objects and lists, and how deep each stands. */
  const waiting: unknown[] = [[input]];
  const depths = [0];
  let seen = 0;
  for (let pause = SLICE; waiting.length;) {
    const next = waiting.pop() as object;
    const depth = depths.pop() as number;
    // Of a list as it is: to copy it takes three times as long as to walk it.
    const parts: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    seen += parts.length;
    const deep = depth > MAX_DEPTH;
    if (deep || seen > MAX_VALUES) {
      return {
        pointer: '',
        code: deep ? 'too-deep' : 'too-large',
        severity: 'error',
        message: deep
          ? `The story nests more than ${MAX_DEPTH} levels deep. The format needs seven; remove what is wrapped too often.`
          : `The story holds more than ${MAX_VALUES} values. Split it into several stories.`,
      };
    }
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (typeof part !== 'object' || part === null) continue;
      waiting.push(part);
      depths.push(depth + 1);
    }
    if (seen > pause) {
      pause = seen + SLICE;
      yield;
    }
  }
  return undefined;
}
