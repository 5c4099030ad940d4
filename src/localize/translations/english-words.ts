/** What sections of the English translation share. */
export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? one : many;

/** How often, in a word; more often than these in figures. */
export const SELDOM: readonly string[] = ['never', 'once', 'twice'];

/** How many, in a word; more than these in figures. */
export const SMALL: readonly string[] = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
];

/** “two rungs ”; '' for none. */
export const rungs = (by: number | undefined, shown: string): string =>
  by ? `${SMALL[by] ?? shown} ${plural(by, 'rung', 'rungs')} ` : '';
