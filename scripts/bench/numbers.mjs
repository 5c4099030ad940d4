/** The middle one of some numbers; between the two middle ones where they are even in number. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The medians of some runs, each an object of the same numbers, objects within it included:
 * `[{ a: 1 }, { a: 3 }, { a: 2 }]` → `{ a: 2 }`. Where a run has `{ failed: reason }` instead, so have the medians.
 */
export function medians(runs) {
  const [first] = runs;
  if (typeof first === 'number') return median(runs);
  const failed = runs.find((run) => run.failed);
  if (failed) return failed;
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, medians(runs.map((run) => run[key]))]),
  );
}

/** The same things in another order each time: `rotated([1, 2, 3], 1)` → `[2, 3, 1]`. */
export function rotated(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
