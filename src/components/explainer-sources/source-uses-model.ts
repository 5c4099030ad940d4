/** What of a story rests on each of its sources. */
import { indexOf } from '../../content/story-index.js';
import type { Citation, Question, Story } from '../../content/types.js';

/** In the order in which they are told. A level of the ladder's scale is no item that could be selected. */
export const USE_KINDS = [
  'claim',
  'dispute',
  'event',
  'quote',
  'step',
  'level',
  'question',
] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** One item of the story that cites a source. */
export interface Use {
  readonly kind: UseKind;
  readonly id: string;
  /** The item as readers know it: its text, question, words or name. */
  readonly name: string;
  /** How many citations of the item name the source; 1 or more. */
  readonly count: number;
}

const uses = new WeakMap<Story, ReadonlyMap<string, readonly Use[]>>();

/** By source id, in the order of the story; a source that nothing cites has no entry. Made once for each story. */
export function usesOf(story: Story): ReadonlyMap<string, readonly Use[]> {
  let found = uses.get(story);
  if (!found) uses.set(story, (found = findUses(story)));
  return found;
}

/** How often they cite the source, all together. */
export const citationCount = (list: readonly Use[]): number =>
  list.reduce((sum, { count }) => sum + count, 0);

function findUses(story: Story): ReadonlyMap<string, readonly Use[]> {
  const index = indexOf(story);
  const found = new Map<string, Use[]>();
  const add = (kind: UseKind, id: string, name: string, citations: readonly Citation[]): void => {
    const counts = new Map<string, number>();
    for (const { source } of citations) counts.set(source, (counts.get(source) ?? 0) + 1);
    for (const [source, count] of counts) {
      const list = found.get(source);
      const use = { kind, id, name, count };
      if (list) list.push(use);
      else found.set(source, [use]);
    }
  };
  const nameOf = (question: Question): string =>
    question.text ??
    (question.kind === 'verdict'
      ? index.claim.get(question.claim)?.text
      : question.kind === 'speaker'
        ? index.quote.get(question.quote)?.text
        : undefined) ??
    question.id;

  for (const { id, text, citations, reviews } of story.claims ?? [])
    add('claim', id, text, [...citations, ...reviews.flatMap((review) => review.citations ?? [])]);
  for (const { id, question, accounts } of story.disputes ?? [])
    add('dispute', id, question, accounts);
  for (const { id, name, citations } of story.events ?? []) add('event', id, name, citations);
  for (const { id, text, citations, variants = [] } of story.quotes ?? [])
    add('quote', id, text, [...citations, ...variants.flatMap((variant) => variant.citations)]);
  for (const { id, event, citations = [], accounts = [] } of story.ladder?.steps ?? [])
    add('step', id, index.event.get(event)?.name ?? id, [
      ...citations,
      ...accounts.map(({ citation }) => citation),
    ]);
  for (const { value, name, citations = [] } of story.ladder?.scale.levels ?? [])
    add('level', String(value), name, citations);
  for (const question of story.quiz?.questions ?? [])
    add('question', question.id, nameOf(question), question.citations ?? []);
  return found;
}
