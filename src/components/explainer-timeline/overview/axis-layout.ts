/** The words of an axis: as many as have room, the round ones before others, and never one upon another. */
import type { Column } from '../../../charts/density.js';

/** How words of an axis are written, from the longest to the shortest; none where there is nothing to say. */
export type AxisWords = (column: Column, row: 'fine' | 'coarse') => readonly string[];

export interface AxisLabel {
  readonly text: string;
  /** Its start, from the start of the line, in the unit of the layout. */
  readonly x: number;
  readonly width: number;
}

interface Candidate {
  readonly texts: readonly string[];
  /** Its start, or its middle. */
  readonly x: number;
  readonly isMiddle: boolean;
  /** How round the time is: what is more so stays longer. */
  readonly rank: number;
  /** Said as well where the ranks leave room. */
  readonly isWished: boolean;
}

export interface AxisOptions {
  /** Of a text, in the unit of the layout. */
  readonly measure: (text: string) => number;
  /** Where the line may begin and must end. */
  readonly start: number;
  readonly end: number;
}

/** Between two labels of one rank, and the least there is between any two. */
const GAP = 0.9;
const LEAST_GAP = 0.25;
const LAST_RANK = 6;
const MANY = 8;

const divides = (value: number, by: readonly number[]): number => {
  const rank = by.findIndex((divisor) => value % divisor === 0);
  return rank < 0 ? 0 : LAST_RANK - rank;
};

/** From 0, for any time, to 6, for a year that ends a millennium or the first hour of a day. */
export function roundness({ from, unit }: Pick<Column, 'from' | 'unit'>): number {
  const date = new Date(from);
  switch (unit) {
    case 'year':
      return divides(date.getUTCFullYear(), [1000, 500, 100, 50, 10, 5]);
    case 'month':
      return divides(date.getUTCMonth(), [12, 6, 3, 2]);
    case 'part':
    case 'day':
      return date.getUTCDate() === 1 ? LAST_RANK : divides(date.getUTCDate(), [30, 10, 5, 2]);
    case 'hour':
      return divides(date.getUTCHours(), [24, 12, 6, 3]);
    case 'minute':
      return divides(date.getUTCMinutes(), [60, 30, 10, 5]);
  }
}

const place = ({ x, isMiddle }: Candidate, text: string, options: AxisOptions): AxisLabel => {
  const width = options.measure(text);
  const left = isMiddle ? x - width / 2 : x;
  return { text, width, x: Math.max(options.start, Math.min(options.end - width, left)) };
};

const meet = (a: AxisLabel, b: AxisLabel, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap;

/** All at once in words of one length, or undefined. */
function together(
  candidates: readonly Candidate[],
  length: number,
  options: AxisOptions,
): readonly AxisLabel[] | undefined {
  const labels: AxisLabel[] = [];
  for (const candidate of candidates) {
    const text = candidate.texts[Math.min(length, candidate.texts.length - 1)] ?? '';
    const label = place(candidate, text, options);
    const before = labels.at(-1);
    if (label.width > options.end - options.start || (before && meet(before, label, GAP)))
      return undefined;
    labels.push(label);
  }
  return labels;
}

/** The most that fit: all of them, else those of the lowest rank at which all fit, and what is wished beside them. */
function fit(candidates: readonly Candidate[], options: AxisOptions): readonly AxisLabel[] {
  const longest = Math.max(0, ...candidates.map(({ texts }) => texts.length));
  for (let rank = 0; rank <= LAST_RANK; rank++) {
    const those = candidates.filter((it) => it.rank >= rank && it.texts.length);
    for (let length = 0; length < longest; length++) {
      const labels = together(those, length, options);
      if (labels?.length) return rank ? withWished(labels, candidates, options) : labels;
    }
  }
  return withWished([], candidates, options);
}

function withWished(
  labels: readonly AxisLabel[],
  candidates: readonly Candidate[],
  options: AxisOptions,
): readonly AxisLabel[] {
  const all = [...labels];
  for (const candidate of candidates) {
    const text = candidate.texts.at(-1);
    if (!candidate.isWished || text === undefined) continue;
    const label = place(candidate, text, options);
    const isInside = label.width <= options.end - options.start;
    if (isInside && !all.some((other) => meet(other, label, LEAST_GAP))) all.push(label);
  }
  return all.sort((a, b) => a.x - b.x);
}

/** Labels of columns, each under its own. */
export const fineLabels = (
  columns: readonly Column[],
  words: AxisWords,
  middleOf: (column: Column) => number,
  isWished: (column: Column) => boolean,
  options: AxisOptions,
): readonly AxisLabel[] =>
  fit(
    columns.map((column) => ({
      texts: words(column, 'fine'),
      x: middleOf(column),
      isMiddle: true,
      rank: roundness(column),
      isWished: isWished(column),
    })),
    options,
  );

/** Labels of what columns belong to, each from the first column of it on. */
export function coarseLabels(
  columns: readonly Column[],
  words: AxisWords,
  startOf: (column: Column) => number,
  options: AxisOptions,
): readonly AxisLabel[] {
  const candidates: Candidate[] = [];
  let last: string | undefined;
  for (const column of columns) {
    const texts = words(column, 'coarse');
    const [text] = texts;
    if (text !== undefined && text !== last) {
      const { from, unit } = column;
      const isYear = unit === 'month';
      candidates.push({
        texts,
        x: startOf(column),
        isMiddle: false,
        rank: isYear ? roundness({ from, unit: 'year' }) : roundness({ from, unit: 'month' }),
        isWished: true,
      });
    }
    last = text;
  }
  // Of many in a row the round ones are enough.
  const [first, ...others] = candidates;
  const isMany = others.length >= MANY;
  return fit(first ? [first, ...others.map((it) => ({ ...it, isWished: !isMany }))] : [], options);
}
