/** How two renderings of the same words differ, word by word. */
import { plainText } from '../../content/rich-text.js';
import { wordsOf, type Word, type Words } from './words-model.js';

/**
 * So many words may be in one text only; two that differ more are not compared. Enough for any two of
 * 500 words, and for a speech of 10,000 whose wording differs here and there; a tenth of a second at most.
 */
const MAX_EDITS = 1000;

/** A stretch of words that the other text has too, or has not. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** What one text has in place of what the other has there; '' where it has nothing. */
export interface Change {
  readonly ours: string;
  readonly theirs: string;
}

export interface WordDiff {
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
  /** In the order of the texts. */
  readonly changes: readonly Change[];
  /** How many words both have, in the same order. */
  readonly shared: number;
  /** False where the texts are too long and too different: then all but a common beginning and end differs. */
  readonly isCompared: boolean;
}

/** Places of a word that both texts have, in ours and in theirs. */
type Pair = readonly [number, number];

/**
 * The most words that two texts share in the same order; undefined beyond `MAX_EDITS`.
 * @see Eugene W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986
 */
function align(a: readonly Word[], b: readonly Word[]): readonly Pair[] | undefined {
  const most = Math.min(a.length + b.length, MAX_EDITS);
  /** By diagonal (place in ours less place in theirs): how far ours is read after so many edits. */
  const reached = new Int32Array(2 * most + 3);
  const at = (diagonal: number): number => diagonal + most + 1;
  const before: Int32Array[] = [];
  /** Whether the best way to a diagonal reads on in theirs; else in ours. */
  const isDown = (from: Int32Array, first: number, diagonal: number, edits: number): boolean =>
    diagonal === -edits ||
    (diagonal !== edits && (from[diagonal - 1 - first] ?? 0) < (from[diagonal + 1 - first] ?? 0));

  for (let edits = 0; edits <= most; edits++) {
    const first = -edits - 1;
    const from = reached.slice(at(first), at(edits + 2));
    before.push(from);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let i = isDown(from, first, diagonal, edits)
        ? (from[diagonal + 1 - first] ?? 0)
        : (from[diagonal - 1 - first] ?? 0) + 1;
      while (i < a.length && i - diagonal < b.length && a[i]?.key === b[i - diagonal]?.key) i++;
      reached[at(diagonal)] = i;
      if (i >= a.length && i - diagonal >= b.length) return goBack(i, diagonal, edits);
    }
  }
  return undefined;

  function goBack(end: number, last: number, total: number): readonly Pair[] {
    const pairs: Pair[] = [];
    let [i, diagonal] = [end, last];
    for (let edits = total; edits >= 0; edits--) {
      const first = -edits - 1;
      const from = before[edits] ?? reached;
      const down = isDown(from, first, diagonal, edits);
      const next = diagonal + (down ? 1 : -1);
      const left = edits ? (from[next - first] ?? 0) : 0;
      const start = edits && !down ? left + 1 : left;
      while (i > start) pairs.push([--i, i - diagonal]);
      [i, diagonal] = [left, next];
    }
    return pairs.reverse();
  }
}

/** What two texts share, looked for only between their common beginning and end. */
function pairsOf(a: readonly Word[], b: readonly Word[]): readonly [readonly Pair[], boolean] {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start]?.key === b[start]?.key) start++;
  while (end < shorter - start && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end++;
  const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const pairs = [
    ...Array.from({ length: start }, (_, at): Pair => [at, at]),
    ...(middle ?? []).map(([i, j]): Pair => [start + i, start + j]),
    ...Array.from({ length: end }, (_, at): Pair => [a.length - end + at, b.length - end + at]),
  ];
  return [pairs, middle !== undefined];
}

/** Joins words to runs; what stands between two words belongs to what differs only where both do. */
function toRuns({ list, rest }: Words, shared: ReadonlySet<number>): readonly Run[] {
  const runs: { text: string; differs: boolean }[] = [];
  const add = (text: string, differs: boolean): void => {
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text) runs.push({ text, differs });
  };
  list.forEach(({ text, gap }, at) => {
    const differs = !shared.has(at);
    add(gap, differs && at > 0 && !shared.has(at - 1));
    add(text, differs);
  });
  add(rest, false);
  return runs;
}

const textOf = (words: readonly Word[]): string =>
  words.map(({ text, gap }, at) => (at ? gap : '') + text).join('');

/** Marks in each of two texts the words that the other lacks. Neither case nor punctuation makes another word. */
export function diffWords(ours: string, theirs: string): WordDiff {
  const [a, b] = [wordsOf(plainText(ours)), wordsOf(plainText(theirs))];
  const [pairs, isCompared] = pairsOf(a.list, b.list);
  const changes: Change[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of [...pairs, [a.list.length, b.list.length] as const]) {
    const change = { ours: textOf(a.list.slice(fromA, i)), theirs: textOf(b.list.slice(fromB, j)) };
    if (change.ours || change.theirs) changes.push(change);
    [fromA, fromB] = [i + 1, j + 1];
  }
  return {
    ours: toRuns(a, new Set(pairs.map(([i]) => i))),
    theirs: toRuns(b, new Set(pairs.map(([, j]) => j))),
    changes,
    shared: pairs.length,
    isCompared,
  };
}
