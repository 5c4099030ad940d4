/** What each source says of each claim and open question, as a table. */
import type { Citation, Claim, Dispute, Stance, Story } from '../../content/types.js';
import { groupBy } from '../../internal/group-by.js';

interface RowBase {
  readonly text: string;
  /** By source id; a source that says nothing has no entry. In the order of the story. */
  readonly cells: ReadonlyMap<string, readonly Citation[]>;
  /** How many sources speak of it; one that only declines to comment does not. */
  readonly speaking: number;
  /** How many pairs of sources are at odds, by stance or number. */
  readonly odds: number;
  /** True where accounts differ, be they of two sources or of one that contradicts itself. */
  readonly differs: boolean;
}
export type MatrixRow = RowBase &
  (
    | { readonly kind: 'claim'; readonly item: Claim }
    | { readonly kind: 'dispute'; readonly item: Dispute }
  );

export interface Matrix {
  /** Claims first, then disputes, each in the order of the story. */
  readonly rows: readonly MatrixRow[];
  /** Of how many rows accounts differ. */
  readonly differing: number;
  /**
   * The two sources at odds on the most rows, as places in the story's list; undefined where there
   * are only two, or where no pair is ahead of all others.
   */
  readonly mostAtOdds:
    { readonly pair: readonly [number, number]; readonly rows: number } | undefined;
}

/** `number`: by what the source at this place of the story's list says. */
export type RowOrder = 'story' | 'speaking' | 'divided' | number;

/** Of more sources than that nobody asks which two; comparing all of them would take long. */
const COMPARED = 100;

/** A citation that takes no stance reports what it cites. */
export const stanceOf = (citation: Citation): Stance => citation.stance ?? 'asserts';

/**
 * Whether two citations on one matter can't both be right as they stand: other stances, or other
 * numbers. The number that goes with a denial is the one denied, so it contradicts no other.
 */
export function conflict(a: Citation, b: Citation): boolean {
  const [stance, other] = [stanceOf(a), stanceOf(b)];
  if (stance === 'no-comment' || other === 'no-comment') return false;
  if (stance !== other) return true;
  return (
    stance !== 'denies' && a.value !== undefined && b.value !== undefined && a.value !== b.value
  );
}

const atOdds = (some: readonly Citation[], others: readonly Citation[]): boolean =>
  some.some((one) => others.some((other) => conflict(one, other)));

const matrices = new WeakMap<Story, Matrix>();

/** Made once for each story, which is frozen. */
export function matrixOf(story: Story): Matrix {
  let matrix = matrices.get(story);
  if (!matrix) matrices.set(story, (matrix = makeMatrix(story)));
  return matrix;
}

function makeMatrix(story: Story): Matrix {
  const place = new Map(story.sources.map(({ id }, index) => [id, index]));
  const count = story.sources.length;
  /** On how many rows two sources are at odds, by the place of one times `count` plus that of the other. */
  const rowsAtOdds = new Map<number, number>();

  const measure = (citations: readonly Citation[], isDispute: boolean): Omit<RowBase, 'text'> => {
    const cells = groupBy(citations, ({ source }) => source);
    const list = [...cells];
    let odds = 0;
    for (const [at, [source, cell]] of count > COMPARED ? [] : list.entries()) {
      for (const [otherSource, otherCell] of list.slice(at + 1)) {
        if (!atOdds(cell, otherCell)) continue;
        odds++;
        const pair = [place.get(source) ?? 0, place.get(otherSource) ?? 0];
        const key = Math.min(...pair) * count + Math.max(...pair);
        rowsAtOdds.set(key, (rowsAtOdds.get(key) ?? 0) + 1);
      }
    }
    return {
      cells,
      speaking: list.filter(([, cell]) => cell.some((it) => stanceOf(it) !== 'no-comment')).length,
      odds,
      // A dispute is listed because its accounts differ, though each may merely assert its own.
      differs: isDispute || odds > 0 || list.some(([, cell]) => atOdds(cell, cell)),
    };
  };

  const rows: readonly MatrixRow[] = [
    ...(story.claims ?? []).map(
      (item) =>
        ({ kind: 'claim', item, text: item.text, ...measure(item.citations, false) }) as const,
    ),
    ...(story.disputes ?? []).map(
      (item) =>
        ({ kind: 'dispute', item, text: item.question, ...measure(item.accounts, true) }) as const,
    ),
  ];
  const [most, next] = [...rowsAtOdds].sort(([, a], [, b]) => b - a);
  return {
    rows,
    differing: rows.filter(({ differs }) => differs).length,
    mostAtOdds:
      most && most[1] > (next?.[1] ?? 0) && count > 2
        ? { pair: [Math.floor(most[0] / count), most[0] % count], rows: most[1] }
        : undefined,
  };
}

/** The place of the source that speaks of the most rows, the first of several: what a phone shows first. */
export function mostOutspoken({ sources }: Story, { rows }: Matrix): number {
  const counts = sources.map(({ id }) => rows.filter(({ cells }) => cells.has(id)).length);
  return counts.indexOf(Math.max(...counts));
}

const RANK: Readonly<Record<Stance, number>> = {
  asserts: 0,
  qualifies: 1,
  denies: 2,
  'no-comment': 3,
};

const compare = (a: number, b: number): number => Number(a > b) - Number(a < b);

/** What a cell is sorted by: its first stance, and its number. */
function keyOf(cell: readonly Citation[]): { readonly rank: number; readonly value: number } {
  return {
    rank: Math.min(...cell.map((citation) => RANK[stanceOf(citation)])),
    value: cell.find(({ value }) => value !== undefined)?.value ?? Infinity,
  };
}

/**
 * The rows in another order; those that are equal in it stay in the order given.
 * @param source id of the source by which to sort, where that is the order
 * @param isReversed turns the order by a source round; what it does not speak of stays last
 */
export function sortRows(
  rows: readonly MatrixRow[],
  order: RowOrder,
  source = '',
  isReversed = false,
): readonly MatrixRow[] {
  if (order === 'story') return rows;
  if (order === 'speaking') return [...rows].sort((a, b) => b.speaking - a.speaking);
  if (order === 'divided')
    return [...rows].sort((a, b) => b.odds - a.odds || compare(+b.differs, +a.differs));
  const sign = isReversed ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [cell, other] = [a.cells.get(source), b.cells.get(source)];
    if (!cell || !other) return compare(+!cell, +!other);
    const [key, otherKey] = [keyOf(cell), keyOf(other)];
    return (
      sign * compare(key.rank, otherKey.rank) ||
      compare(+(key.value === Infinity), +(otherKey.value === Infinity)) ||
      sign * compare(key.value, otherKey.value)
    );
  });
}
