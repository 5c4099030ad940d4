import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldOf, unitOf } from '../../src/components/explainer-quiz/estimate-scoring.js';
import {
  isInOrder,
  rightOrder,
  shownOrder,
} from '../../src/components/explainer-quiz/order-scoring.js';
import {
  answersThatHold,
  answerWith,
  fingerprint,
  isAnswerTo,
  isRight,
  outcomeFor,
  questionsFor,
  scoreOf,
  type Value,
} from '../../src/components/explainer-quiz/quiz-scoring.js';
import { parseStory } from '../../src/content/parse-story.js';
import type { Question, QuestionKind, QuestionOf, Story } from '../../src/content/types.js';
import type { Answer } from '../../src/story/reader-state.js';
import { testStory } from '../helpers/test-story.js';

/** The test story, changed as its JSON is changed, and checked. */
function storyWith(change: (draft: ReturnType<typeof testStory>) => void = () => undefined): Story {
  const draft = testStory();
  change(draft);
  const { story, problems } = parseStory(draft);
  assert.ok(story, problems.map(({ message }) => message).join('\n'));
  return story;
}

function question<Kind extends QuestionKind>(story: Story, kind: Kind): QuestionOf<Kind> {
  const found = story.quiz?.questions.find((it): it is QuestionOf<Kind> => it.kind === kind);
  assert.ok(found);
  return found;
}

/** A story with this estimate, and whether a number is right there. */
function estimate(fields: object): {
  story: Story;
  asked: QuestionOf<'estimate'>;
  is: (value: number) => boolean;
} {
  const story = storyWith(({ quiz }) => {
    Object.assign(quiz, {
      questions: [{ id: 'q', kind: 'estimate', text: 'How many?', ...fields }],
    });
  });
  const asked = question(story, 'estimate');
  return { story, asked, is: (value) => isRight(story, asked, value) };
}

/** A story with events of these dates, and the question of their order. */
function order(...dates: readonly string[]): {
  story: Story;
  asked: QuestionOf<'order'>;
  ids: readonly string[];
} {
  const ids = dates.map((_, index) => `event-${index}`);
  const story = storyWith((draft) => {
    draft.events.push(
      ...dates.map((startDate, index) => ({
        id: `event-${index}`,
        name: `Event ${index}`,
        startDate,
        actors: [],
        citations: [{ source: 'wire' }],
      })),
    );
    Object.assign(draft.quiz, {
      questions: [{ id: 'q', kind: 'order', text: 'In order.', events: ids }],
    });
  });
  return { story, asked: question(story, 'order'), ids };
}

describe('a right answer', () => {
  const story = storyWith();
  const is = (kind: QuestionKind, value: Value): boolean =>
    isRight(story, question(story, kind), value);

  it('to a claim is the verdict of its newest review', () => {
    assert.ok(is('verdict', 'conflicting'));
    assert.ok(!is('verdict', 'supported'));
    const later = storyWith(({ claims }) => {
      claims[0]?.reviews.unshift({
        date: '2021-06',
        verdict: 'supported',
        explanation: 'Settled.',
      });
    });
    assert.ok(isRight(later, question(later, 'verdict'), 'supported'));
    assert.ok(!isRight(later, question(later, 'verdict'), 'conflicting'));
  });

  it('to a choice is any that is correct', () => {
    assert.ok(is('choice', 'border'));
    assert.ok(!is('choice', 'troops'));
    const both = storyWith(({ quiz }) => {
      Object.assign(quiz.questions[1] as object, {
        answers: [
          { id: 'a', text: 'A', correct: true },
          { id: 'b', text: 'B', correct: true },
          { id: 'c', text: 'C' },
        ],
      });
    });
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => isRight(both, question(both, 'choice'), id)),
      [true, true, false, false],
    );
  });

  it('to who said it is the speaker of the quote', () => {
    assert.ok(is('speaker', 'mara'));
    assert.ok(!is('speaker', 'south'));
  });

  it('to an estimate is any number within those that the accounts give', () => {
    assert.deepEqual(
      [0, 1, 1.5, 2, 3].map((value) => is('estimate', value)),
      [false, true, true, true, false],
    );
  });

  it('to an estimate with an answer is within its tolerance, which is none where it is not given', () => {
    assert.deepEqual([7, 8, 10, 12, 13].map(estimate({ answer: 10, tolerance: 2 }).is), [
      false,
      true,
      true,
      true,
      false,
    ]);
    assert.deepEqual([9, 10, 11].map(estimate({ answer: 10 }).is), [false, true, false]);
  });

  it('to an estimate is not missed by what computers make of decimals', () => {
    const { is: isNear } = estimate({ answer: 0.8, tolerance: 0.1 });
    assert.deepEqual([0.6, 0.7, 0.8, 0.9, 1].map(isNear), [false, true, true, true, false]);
    const { is: isBelow } = estimate({ answer: -0.3, tolerance: 0.6 });
    assert.deepEqual([-0.9, 0.3].map(isBelow), [true, true]);
  });

  it('to an estimate with both is either', () => {
    const { is: isEither } = estimate({ dispute: 'dispute-charges', answer: 10 });
    assert.deepEqual([1, 2, 3, 10].map(isEither), [true, true, false, true]);
  });

  it('to an order is as it happened', () => {
    assert.ok(is('order', ['pact', 'blast', 'reply']));
    assert.ok(!is('order', ['blast', 'pact', 'reply']));
    assert.ok(!is('order', ['pact', 'reply', 'blast']));
  });

  it('to an order has events of one date either way', () => {
    const { story: told, ids } = order('2021-01-05', '2021-01-05', '2021-01-06');
    const [a, b, c] = ids as [string, string, string];
    assert.ok(isInOrder(told, [a, b, c]));
    assert.ok(isInOrder(told, [b, a, c]));
    assert.ok(!isInOrder(told, [a, c, b]));
  });

  it('to an order has a month and a day of it either way, but not a later month', () => {
    const { story: told, ids } = order('2021-01', '2021-01-05', '2021-02');
    const [month, day, later] = ids as [string, string, string];
    assert.ok(isInOrder(told, [month, day, later]));
    assert.ok(isInOrder(told, [day, month, later]));
    assert.ok(!isInOrder(told, [later, month, day]));
    assert.ok(!isInOrder(told, [day, later, month]));
  });

  it('to an order goes by the clock of where it happened', () => {
    // 23:30 in Baghdad is before midnight there and in the afternoon in New York.
    const { story: told, ids } = order('2021-03-01T16:00-05:00', '2021-03-01T23:30+03:00');
    assert.ok(isInOrder(told, [...ids].reverse()));
    assert.ok(!isInOrder(told, ids));
  });
});

describe('the order first shown', () => {
  it('holds every event, is the same each time, and is not a right one', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 2, maxLength: 8 }),
        (id, years) => {
          const { story, asked, ids } = order(...years.map(String));
          const shown = shownOrder(story, { ...asked, id });
          assert.deepEqual([...shown].sort(), [...ids].sort());
          assert.deepEqual(shownOrder(story, { ...asked, id }), shown);
          assert.ok(!isInOrder(story, shown));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('depends on the question', () => {
    const { story, asked } = order('2001', '2002', '2003', '2004', '2005');
    const orders = new Set(
      ['a', 'b', 'c', 'd'].map((id) => shownOrder(story, { ...asked, id }).join()),
    );
    assert.ok(orders.size > 1);
  });

  it('may be any where all are right', () => {
    const { story, asked, ids } = order('2001', '2001');
    assert.deepEqual([...shownOrder(story, asked)].sort(), ids);
  });

  it('is right once it is sorted', () => {
    const { story, asked, ids } = order('2003', '2001', '2002-05');
    assert.deepEqual(rightOrder(story, asked), [ids[1], ids[2], ids[0]]);
    assert.ok(isInOrder(story, rightOrder(story, asked)));
  });
});

describe('the field of an estimate', () => {
  const fieldWith = (fields: object) => {
    const { story, asked } = estimate(fields);
    return fieldOf(story, asked);
  };

  it('is the one that the story gives', () => {
    assert.deepEqual(fieldWith({ answer: 3, min: 0, max: 10 }), {
      min: 0,
      max: 10,
      step: 1,
      start: 5,
    });
  });

  it('goes from zero to a round number well above the answer, which is not in its middle', () => {
    assert.deepEqual(fieldWith({ answer: 80 }), { min: 0, max: 500, step: 1, start: 250 });
    assert.deepEqual(fieldWith({ dispute: 'dispute-charges' }), {
      min: 0,
      max: 10,
      step: 1,
      start: 5,
    });
    assert.deepEqual(fieldWith({ answer: 0 }), { min: 0, max: 5, step: 1, start: 3 });
  });

  it('goes below zero where the answer does', () => {
    assert.deepEqual(fieldWith({ answer: -4 }), { min: -20, max: 20, step: 1, start: 0 });
  });

  it('takes as many decimals as the answer has', () => {
    assert.equal(fieldWith({ answer: 2.25 }).step, 0.01);
    assert.equal(fieldWith({ answer: 1e-7 }).step, 1e-7);
    assert.equal(fieldWith({ answer: 1.5e21 }).step, 1);
    assert.equal(fieldWith({ answer: 0.8, tolerance: 0.1 }).step, 0.1);
  });

  it('reaches a right number, also where the ends that the story gives leave none', () => {
    const { min, max } = fieldWith({ answer: 50, min: 0, max: 10 });
    assert.deepEqual([min, max], [0, 50]);
    const low = fieldWith({ answer: -5, min: 0, max: 10 });
    assert.deepEqual([low.min, low.max], [-5, 10]);
  });

  it('always has room, and the answer in it where the story sets no ends', () => {
    fc.assert(
      fc.property(
        fc
          .double({ min: -1e9, max: 1e9, noNaN: true })
          .map((value) => Math.round(value * 100) / 100),
        fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
        (answer, min) => {
          const field = fieldWith({ answer, ...(min === undefined ? {} : { min }) });
          assert.ok(field.min < field.max);
          assert.ok(field.start >= field.min && field.start <= field.max);
          if (min === undefined) assert.ok(answer > field.min - 1e-9 && answer < field.max);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has the unit of the question, else the one that the accounts share', () => {
    const units = (fields: object): string | undefined => {
      const { story, asked } = estimate(fields);
      return unitOf(story, asked);
    };
    assert.equal(units({ dispute: 'dispute-charges', unit: 'blasts' }), 'blasts');
    assert.equal(units({ dispute: 'dispute-charges' }), 'charges');
    assert.equal(units({ answer: 3 }), undefined);
  });
});

describe('an answer that was kept', () => {
  const story = storyWith();
  const ask = (kind: QuestionKind): Question => question(story, kind);

  it('is of the kind that its question asks for', () => {
    assert.deepEqual(
      (['verdict', 'choice', 'estimate', 'order', 'speaker'] as const).map((kind) =>
        [
          'refuted',
          'border',
          3,
          ['reply', 'pact', 'blast'],
          'south',
          Number.NaN,
          null,
          ['pact'],
          'constructor',
        ]
          .map((value) => (isAnswerTo(story, ask(kind), value) ? '+' : '-'))
          .join(''),
      ),
      ['+--------', '-+-------', '--+------', '---+-----', '----+----'],
    );
  });

  const held = (told: Story, answers: Readonly<Record<string, Answer>>): readonly string[] => [
    ...answersThatHold(told, told.quiz?.questions ?? [], answers).keys(),
  ];
  const answers = (told: Story): Readonly<Record<string, Answer>> => ({
    'q-charges': answerWith(told, question(told, 'verdict'), 'conflicting'),
    'q-reply': answerWith(told, question(told, 'choice'), 'troops'),
    'q-number': answerWith(told, question(told, 'estimate'), 4),
    'q-order': answerWith(told, question(told, 'order'), ['pact', 'blast', 'reply']),
    'q-speaker': answerWith(told, question(told, 'speaker'), null),
  });

  it('holds while its question stands', () => {
    assert.deepEqual(held(storyWith(), answers(story)), Object.keys(answers(story)));
  });

  it('holds when only spelling, hints and explanations change', () => {
    const edited = storyWith(({ claims, quiz }) => {
      Object.assign(claims[0] as object, { text: '*Two* charges went off!' });
      Object.assign(claims[0]?.reviews[0] as object, {
        explanation: 'Better said.',
        date: '2021-03-06',
      });
      Object.assign(quiz.questions[1] as object, {
        hint: 'New.',
        explanation: 'New.',
        text: 'What did the north do',
      });
    });
    assert.deepEqual(held(edited, answers(story)).length, 5);
  });

  const CHANGES: Readonly<Record<string, (draft: ReturnType<typeof testStory>) => void>> = {
    'q-charges': ({ claims }) =>
      void claims[0]?.reviews.push({ date: '2022', verdict: 'supported', explanation: '' }),
    'q-reply': ({ quiz }) =>
      void Object.assign(quiz.questions[1]?.answers?.[1] ?? {}, { correct: true }),
    'q-number': ({ disputes }) => void Object.assign(disputes[0]?.accounts[1] ?? {}, { value: 3 }),
    'q-order': ({ events }) => void Object.assign(events[0] ?? {}, { startDate: '2022' }),
    'q-speaker': ({ quotes }) => void Object.assign(quotes[0] ?? {}, { speaker: 'south' }),
  };
  for (const [id, change] of Object.entries(CHANGES)) {
    it(`to ${id} alone is dropped when what decides it changes`, () => {
      const left = held(storyWith(change), answers(story));
      assert.deepEqual(
        left,
        Object.keys(answers(story)).filter((other) => other !== id),
      );
    });
  }

  it('is scored by the story and not by what was kept', () => {
    const kept = answers(story)['q-reply'] as Answer;
    const forged = answersThatHold(story, story.quiz?.questions ?? [], {
      'q-reply': { ...kept, correct: true },
    });
    assert.equal(forged.get('q-reply')?.correct, false);
  });

  it('is not found where a question is named as every object has it', () => {
    const asked = { ...question(story, 'verdict'), id: 'constructor' };
    assert.equal(answersThatHold(story, [asked], {}).size, 0);
  });

  it('has a short fingerprint, another for each question', () => {
    const all = story.quiz?.questions.map((asked) => fingerprint(story, asked)) ?? [];
    assert.equal(new Set(all).size, 5);
    for (const print of all) assert.match(print, /^[a-z0-9]{1,7}$/);
  });
});

describe('the score', () => {
  const story = storyWith();
  const questions = story.quiz?.questions ?? [];

  it('counts what is right, what is answered and what there is', () => {
    const answers = new Map([
      ['q-charges', answerWith(story, question(story, 'verdict'), 'conflicting')],
      ['q-reply', answerWith(story, question(story, 'choice'), 'troops')],
      ['q-speaker', answerWith(story, question(story, 'speaker'), null)],
      ['claim/other', { value: 'refuted', correct: true, skipped: false, fingerprint: '' }],
    ]);
    assert.deepEqual(scoreOf(questions, answers), { score: 1, max: 5, answered: 2, share: 0.2 });
    assert.deepEqual(scoreOf([], answers), { score: 0, max: 0, answered: 0, share: 0 });
  });

  it('has the outcome that begins highest within reach, in whichever order they stand', () => {
    const outcomes = [0.6, 0, 1].map((from) => ({ from, text: String(from) }));
    assert.deepEqual(
      [0, 0.59, 0.6, 0.99, 1].map((share) => outcomeFor(outcomes, share)?.text),
      ['0', '0', '0.6', '0.6', '1'],
    );
    assert.equal(outcomeFor([{ from: 0.5, text: 'half' }], 0.4), undefined);
    assert.equal(outcomeFor(undefined, 1), undefined);
  });
});

describe('the questions of one claim', () => {
  it('are the quiz’s own, where it has one', () => {
    assert.deepEqual(
      questionsFor(storyWith(), 'claim-two-charges')?.map(({ id }) => id),
      ['q-charges'],
    );
  });

  it('are made of the claim where it has none, under an id that no question can have', () => {
    assert.deepEqual(questionsFor(storyWith(), 'claim-pact'), [
      { id: 'claim/claim-pact', kind: 'verdict', claim: 'claim-pact' },
    ]);
  });

  it('are none where the story has no such claim', () => {
    assert.equal(questionsFor(storyWith(), 'claim-nobody-made'), undefined);
  });

  it('are all where no claim is named', () => {
    assert.equal(questionsFor(storyWith(), undefined)?.length, 5);
    assert.equal(questionsFor(storyWith(), '')?.length, 5);
  });
});
