export function median(numbers: readonly number[]): number;
export function medians(runs: readonly object[]): object;
export function rotated<Item>(list: readonly Item[], by: number): Item[];
