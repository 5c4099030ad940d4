/** What each source says of each claim and open question, as a table. */
import type { Citation, Claim, Dispute, Stance, Story } from '../../content/types.js';

export interface MatrixRow {
  readonly kind: 'claim' | 'dispute';
  readonly item: Claim | Dispute;
  readonly text: string;
  /** By source id; a source that says nothing has no entry. In the order of the story. */
  readonly cells: ReadonlyMap<string, readonly Citation[]>;
  /** True where sources take different stances or give different numbers. */
  readonly differs: boolean;
}

/** A citation that takes no stance reports what it cites. */
export const stanceOf = (citation: Citation): Stance => citation.stance ?? 'asserts';

function rowOf(
  kind: MatrixRow['kind'],
  item: Claim | Dispute,
  text: string,
  citations: readonly Citation[],
): MatrixRow {
  const cells = new Map<string, Citation[]>();
  for (const citation of citations) {
    const cell = cells.get(citation.source);
    if (cell) cell.push(citation);
    else cells.set(citation.source, [citation]);
  }
  // A dispute is listed because its accounts differ, though each may merely assert its own.
  const differs =
    kind === 'dispute' ||
    new Set(citations.map((it) => `${stanceOf(it)} ${it.value ?? ''}`)).size > 1;
  return { kind, item, text, cells, differs };
}

/** Claims first, then disputes, each in the order of the story. */
export const matrixRows = (story: Story): readonly MatrixRow[] => [
  ...(story.claims ?? []).map((claim) => rowOf('claim', claim, claim.text, claim.citations)),
  ...(story.disputes ?? []).map((dispute) =>
    rowOf('dispute', dispute, dispute.question, dispute.accounts),
  ),
];
