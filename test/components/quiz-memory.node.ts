import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  itemsOf,
  matterOf,
  newsFor,
  withCorrections,
  type News,
} from '../../src/components/explainer-quiz/quiz-memory-model.js';
import { answersThatHold, answerWith } from '../../src/components/explainer-quiz/quiz-scoring.js';
import { parseStory } from '../../src/content/parse-story.js';
import type { Question, Story } from '../../src/content/types.js';
import type { Answer } from '../../src/story/reader-state.js';
import { testStory, type Draft } from '../helpers/test-story.js';

type Change = (draft: Draft) => void;

interface Note {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
}

/** The test story, changed, with corrections of these items. */
function told(corrections: readonly Note[] = [], change: Change = () => undefined): Story {
  const draft = testStory();
  change(draft);
  const { story, problems } = parseStory({
    ...draft,
    corrections: corrections.map(({ id, kind, about }) => ({
      id,
      date: '2021-03-09',
      about: { kind, id: about },
      text: 'Put right.',
    })),
  });
  assert.ok(story, problems.map(({ message }) => message).join('\n'));
  return story;
}

const questionsOf = (story: Story): readonly Question[] => story.quiz?.questions ?? [];

function ask(story: Story, id: string): Question {
  const found = questionsOf(story).find((question) => question.id === id);
  assert.ok(found);
  return found;
}

const VALUES: Readonly<Record<string, string | number | readonly string[]>> = {
  'q-charges': 'conflicting',
  'q-reply': 'troops',
  'q-number': 4,
  'q-order': ['pact', 'blast', 'reply'],
  'q-speaker': 'south',
};
const IDS = Object.keys(VALUES);

/** What a reader keeps who answered these in a story. */
const keptIn = (story: Story, ids: readonly string[] = IDS): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    ids.map((id) => {
      const question = ask(story, id);
      const answer = answerWith(story, question, VALUES[id] ?? null);
      return [id, withCorrections(story, question, answer)];
    }),
  );

const newsIn = (story: Story, kept: Readonly<Record<string, Answer>>): News =>
  newsFor(story, questionsOf(story), kept, answersThatHold(story, questionsOf(story), kept));

const ofClaim: Note = { id: 'c-claim', kind: 'claim', about: 'claim-two-charges' };

describe('what a question is about', () => {
  const story = told();

  it('is its claim, its quote, its dispute or its events; a choice names none', () => {
    assert.deepEqual(
      IDS.map((id) => itemsOf(ask(story, id)).map((item) => `${item.kind}/${item.id}`)),
      [
        ['claim/claim-two-charges'],
        [],
        ['dispute/dispute-charges'],
        ['event/reply', 'event/pact', 'event/blast'],
        ['quote/quote-border'],
      ],
    );
  });

  it('is also itself, and the event that its claim, quote or dispute is about', () => {
    assert.deepEqual(
      IDS.map((id) => matterOf(story, ask(story, id)).map((item) => `${item.kind}/${item.id}`)),
      [
        ['question/q-charges', 'claim/claim-two-charges', 'event/blast'],
        ['question/q-reply'],
        ['question/q-number', 'dispute/dispute-charges', 'event/blast'],
        ['question/q-order', 'event/reply', 'event/pact', 'event/blast'],
        ['question/q-speaker', 'quote/quote-border', 'event/reply'],
      ],
    );
  });
});

describe('the news for a reader who comes back', () => {
  it('is nothing where the story is the same', () => {
    const story = told([ofClaim]);
    assert.deepEqual(newsIn(story, keptIn(story)), { changed: [], held: 5, corrected: [] });
  });

  it('names what has changed, and how much stands', () => {
    const later = told([], ({ claims }) =>
      claims[0]?.reviews.push({ date: '2022', verdict: 'supported', explanation: '' }),
    );
    assert.deepEqual(newsIn(later, keptIn(told())), {
      changed: ['q-charges'],
      held: 4,
      corrected: [],
    });
  });

  for (const [about, kind, id, questions] of [
    ['a question', 'question', 'q-reply', ['q-reply']],
    ['its claim', 'claim', 'claim-two-charges', ['q-charges']],
    ['its quote', 'quote', 'quote-border', ['q-speaker']],
    ['its dispute', 'dispute', 'dispute-charges', ['q-number']],
    ['its event', 'event', 'reply', ['q-order', 'q-speaker']],
  ] as const) {
    it(`names what was corrected about ${about} since, though the answer is the same`, () => {
      const later = told([{ id: 'c', kind, about: id }]);
      assert.deepEqual(newsIn(later, keptIn(told())), {
        changed: [],
        held: 5,
        corrected: [...questions],
      });
    });
  }

  it('names no correction that was there when the reader answered', () => {
    const before = told([ofClaim]);
    const later = told([ofClaim, { id: 'c-2', kind: 'quote', about: 'quote-border' }]);
    assert.deepEqual(newsIn(later, keptIn(before)).corrected, ['q-speaker']);
  });

  it('names what is asked again once, as changed', () => {
    const later = told([ofClaim], ({ claims: [claim] }) => {
      if (claim) claim.text = 'Three charges went off.';
    });
    assert.deepEqual(newsIn(later, keptIn(told())), {
      changed: ['q-charges'],
      held: 4,
      corrected: [],
    });
  });

  it('passes over what was skipped, what was never answered and what is no answer', () => {
    const later = told([ofClaim]);
    const question = ask(later, 'q-charges');
    const skipped = answerWith(told(), question, null);
    assert.deepEqual(newsIn(later, { 'q-charges': skipped }).corrected, []);
    assert.deepEqual(newsIn(later, {}), { changed: [], held: 0, corrected: [] });
    const nonsense = { ...answerWith(later, question, 'refuted'), value: 'nonsense' };
    assert.deepEqual(newsIn(later, { 'q-charges': nonsense }).changed, []);
  });

  it('is told once: what is kept after the telling brings none', () => {
    fc.assert(
      fc.property(
        fc.subarray([
          ofClaim,
          { id: 'c-2', kind: 'quote', about: 'quote-border' },
          { id: 'c-3', kind: 'event', about: 'blast' },
          { id: 'c-4', kind: 'question', about: 'q-order' },
        ]),
        fc.subarray(IDS),
        (corrections, ids) => {
          const later = told(corrections);
          const kept = keptIn(told(), ids);
          const { corrected, held } = newsIn(later, kept);
          assert.equal(held, ids.length);
          const after = Object.fromEntries(
            Object.entries(kept).map(([id, answer]) => [
              id,
              corrected.includes(id) ? withCorrections(later, ask(later, id), answer) : answer,
            ]),
          );
          assert.deepEqual(newsIn(later, after).corrected, []);
          for (const id of ids) {
            assert.deepEqual(
              { ...after[id], corrections: undefined },
              { ...kept[id], corrections: undefined },
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
