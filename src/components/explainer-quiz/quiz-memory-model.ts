/** What a reader who comes back should hear: questions that have changed, and corrections since they answered. */
import { correctionsOf, eventOf } from '../../content/story-index.js';
import type { Correction, ItemRef, Question, Story } from '../../content/types.js';
import type { Answer, Answers } from '../../story/reader-state.js';
import { fingerprint } from './quiz-scoring.js';

/** The items of the story that a question asks about. */
export function itemsOf(question: Question): readonly ItemRef[] {
  switch (question.kind) {
    case 'verdict':
      return [{ kind: 'claim', id: question.claim }];
    case 'speaker':
      return [{ kind: 'quote', id: question.quote }];
    case 'estimate':
      return question.dispute === undefined ? [] : [{ kind: 'dispute', id: question.dispute }];
    case 'order':
      return question.events.map((id) => ({ kind: 'event', id }));
    default:
      return [];
  }
}

/** A question, the items it asks about, and the events which those are about. */
export function matterOf(story: Story, question: Question): readonly ItemRef[] {
  const items = itemsOf(question);
  const events = items.flatMap((item): ItemRef[] => {
    const id = item.kind === 'event' ? undefined : eventOf(story, item);
    return id === undefined ? [] : [{ kind: 'event', id }];
  });
  return [{ kind: 'question', id: question.id }, ...items, ...events];
}

const correctionsFor = (story: Story, question: Question): readonly Correction[] =>
  story.corrections ? matterOf(story, question).flatMap((item) => correctionsOf(story, item)) : [];

/** An answer with the corrections that a reader can know of who gives it now. */
export function withCorrections(story: Story, question: Question, answer: Answer): Answer {
  const corrections = correctionsFor(story, question).map(({ id }) => id);
  return corrections.length ? { ...answer, corrections } : answer;
}

/** What there is to tell a reader who answered before; questions by id. */
export interface News {
  /** Asked again, for what decides their answer has changed. */
  readonly changed: readonly string[];
  /** How many answers of theirs still hold. */
  readonly held: number;
  /** Their answers hold, but something was corrected since they were given. */
  readonly corrected: readonly string[];
}

/**
 * @param kept as they were kept, by question id
 * @param held those of them that still hold
 */
export function newsFor(
  story: Story,
  questions: readonly Question[],
  kept: Answers,
  held: ReadonlyMap<string, Answer>,
): News {
  const changed: string[] = [];
  const corrected: string[] = [];
  let count = 0;
  for (const question of questions) {
    const { id } = question;
    const answer = Object.hasOwn(kept, id) ? kept[id] : undefined;
    if (!answer || answer.skipped) continue;
    if (held.has(id)) {
      count++;
      const isNew = ({ id: it }: Correction): boolean => !answer.corrections?.includes(it);
      if (correctionsFor(story, question).some(isNew)) corrected.push(id);
    } else if (answer.fingerprint !== fingerprint(story, question)) {
      changed.push(id);
    }
  }
  return { changed, held: count, corrected };
}
