export interface Extent {
  /** Where its middle would be. */
  readonly at: number;
  readonly size: number;
}

/**
 * Middles for labels along a line, moved as little as keeps them apart and within `start` to `end`.
 * Where they can't all fit, they run over the end rather than over each other.
 */
export function spread(
  items: readonly Extent[],
  start: number,
  end: number,
  gap: number,
): readonly number[] {
  const order = items
    .map((_, index) => index)
    .sort((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0));
  const edges = items.map(({ at, size }) => at - size / 2);
  const sizeOf = (index: number): number => items[index]?.size ?? 0;
  let limit = end;
  for (const index of [...order].reverse()) {
    edges[index] = Math.min(edges[index] ?? 0, limit - sizeOf(index));
    limit = (edges[index] ?? 0) - gap;
  }
  limit = start;
  for (const index of order) {
    edges[index] = Math.max(edges[index] ?? 0, limit);
    limit = (edges[index] ?? 0) + sizeOf(index) + gap;
  }
  return edges.map((edge, index) => edge + sizeOf(index) / 2);
}
