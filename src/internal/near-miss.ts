/** “Did you mean”: which of the names that exist somebody was about to write. */

/** Longer names are cut here: what differs after this is no slip of the finger. */
const MAX_LENGTH = 80;

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to get from
 * one word to the other (optimal string alignment).
 * @param most where it is more than this, any number above it may come back
 */
export function editDistance(from: string, to: string, most = Infinity): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = now;
  }
  return last[to.length] ?? 0;
}

/** Case, accents, spaces and punctuation are what people get wrong first. */
const plain = (name: string): string =>
  name
    .slice(0, MAX_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The candidate that was most likely meant; undefined where none is near. A word of three letters may
 * have one wrong, of six two, and so on; a beginning of three letters or more counts as well.
 * Of several equally near the first.
 */
export function nearMiss(written: string, candidates: Iterable<string>): string | undefined {
  const word = plain(written);
  if (!word) return undefined;
  let nearest: string | undefined;
  let distance = Math.max(1, Math.floor(word.length / 3)) + 1;
  let beginning: string | undefined;
  for (const candidate of candidates) {
    if (candidate === written) continue;
    const other = plain(candidate);
    if (!other) continue;
    const found = editDistance(word, other, distance - 1);
    // A word of which nothing is left is no slip.
    if (found < distance && found < Math.max(word.length, other.length)) {
      nearest = candidate;
      distance = found;
      if (distance === 0) return nearest;
    }
    const isPart = other.startsWith(word) || word.startsWith(other);
    if (isPart && Math.min(word.length, other.length) >= 3) beginning ??= candidate;
  }
  return nearest ?? beginning;
}
