export function table(rows: readonly (readonly (string | number | undefined)[])[]): string[];
