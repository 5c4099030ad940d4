import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  currentQuestion,
  isAtEnd,
  isChecked,
  isDone,
  missedQuestions,
  startQuiz,
  step,
  type QuizAction,
  type QuizState,
} from '../../src/components/explainer-quiz/quiz-model.js';
import type { Answer } from '../../src/story/reader-state.js';

const right: Answer = { value: 'a', correct: true, skipped: false, fingerprint: '1' };
const wrong: Answer = { value: 'b', correct: false, skipped: false, fingerprint: '1' };
const skipped: Answer = { value: null, correct: false, skipped: true, fingerprint: '1' };

const IDS = ['one', 'two', 'three', 'four'];

const after = (state: QuizState, ...actions: readonly QuizAction[]): QuizState =>
  actions.reduce(step, state);

const check = (answer: Answer | undefined): QuizAction => ({ type: 'check', answer });
const skip: QuizAction = { type: 'skip', answer: skipped };
const next: QuizAction = { type: 'next' };
const back: QuizAction = { type: 'back' };
const end: QuizAction = { type: 'end' };
const choose = (value: string | undefined): QuizAction => ({ type: 'choose', value });
const retry = (...questions: readonly string[]): QuizAction => ({ type: 'retry', questions });
const visit = (question: string): QuizAction => ({ type: 'visit', question });
const sync = (answers: Readonly<Record<string, Answer>>): QuizAction => ({
  type: 'sync',
  answers: new Map(Object.entries(answers)),
});

const start = startQuiz(IDS);
const finished = after(start, check(right), next, check(wrong), next, skip, check(right), end);

describe('a quiz', () => {
  it('begins with its first question, open', () => {
    assert.equal(currentQuestion(start), 'one');
    assert.equal(isAtEnd(start), false);
    assert.equal(isChecked(start, 'one'), false);
  });

  it('without questions is at its end', () => {
    assert.equal(isAtEnd(startQuiz([])), true);
    assert.equal(currentQuestion(startQuiz([])), undefined);
  });

  describe('choose', () => {
    it('drafts an answer, which may change and be taken back', () => {
      assert.equal(after(start, choose('a'), choose('b')).drafts.get('one'), 'b');
      assert.equal(after(start, choose('a'), choose(undefined)).drafts.has('one'), false);
    });

    it('keeps the drafts of other questions', () => {
      assert.equal(after(start, choose('a'), skip, choose('b')).drafts.get('two'), 'b');
      assert.equal(
        after(start, check(right), next, choose('b'), back, next).drafts.get('two'),
        'b',
      );
    });

    it('means nothing once the question is checked', () => {
      const checked = after(start, check(right));
      assert.equal(step(checked, choose('b')), checked);
    });
  });

  describe('check', () => {
    it('without an answer says that it is missing, until one is chosen', () => {
      const missing = after(start, check(undefined));
      assert.equal(missing.isAnswerMissing, true);
      assert.equal(missing.answers.size, 0);
      assert.equal(after(missing, choose('a')).isAnswerMissing, false);
    });

    it('takes the answer and stays for the feedback', () => {
      const checked = after(start, choose('b'), check(wrong));
      assert.equal(currentQuestion(checked), 'one');
      assert.equal(isChecked(checked, 'one'), true);
      assert.equal(checked.drafts.has('one'), false);
    });

    it('means nothing a second time', () => {
      const checked = after(start, check(wrong));
      assert.equal(step(checked, check(right)), checked);
    });
  });

  describe('skip', () => {
    it('goes on to the next open question', () => {
      assert.equal(currentQuestion(after(start, skip)), 'two');
      assert.equal(isChecked(after(start, skip), 'one'), false);
    });

    it('goes to the end from the last open one', () => {
      const state = after(startQuiz(['one']), skip);
      assert.equal(isAtEnd(state) && state.isComplete, true);
    });

    it('leaves the question to be answered later', () => {
      const state = after(start, skip, back, check(right));
      assert.equal(isChecked(state, 'one'), true);
    });
  });

  describe('next and back', () => {
    it('do not leave an open question behind, nor go before the first', () => {
      assert.equal(step(start, next), start);
      assert.equal(step(start, back), start);
    });

    it('pass over what is answered, while anything is open', () => {
      const state = after(start, sync({ two: right }), check(right), next);
      assert.equal(currentQuestion(state), 'three');
    });

    it('come back to what was left open before', () => {
      const state = after(
        start,
        sync({ one: right, two: right, four: right }),
        visit('four'),
        next,
      );
      assert.equal(currentQuestion(state), 'three');
    });

    it('lead out of a round of the missed to what another view has undone', () => {
      const state = after(finished, retry('three'), sync({}), check(right), next);
      assert.equal(currentQuestion(state), 'one');
      assert.deepEqual(state.round, IDS);
    });

    it('leaf through the questions where nothing is open, to the end', () => {
      const state = after(finished, visit('two'), next);
      assert.equal(currentQuestion(state), 'three');
      assert.equal(isAtEnd(after(state, next, next)), true);
    });

    it('lead from the end to the last question', () => {
      assert.equal(currentQuestion(after(finished, back)), 'four');
    });
  });

  describe('end', () => {
    it('is reached when none is open', () => {
      assert.equal(step(start, end), start);
      assert.equal(isAtEnd(finished), true);
      assert.equal(finished.isComplete, true);
      assert.equal(step(finished, end), finished);
    });

    it('is to be reached again once an answer has changed', () => {
      const state = after(finished, visit('three'), check(right));
      assert.equal(state.isComplete, false);
      assert.equal(after(state, end).isComplete, true);
    });
  });

  describe('retry', () => {
    it('of all forgets all', () => {
      const state = after(finished, retry(...IDS));
      assert.deepEqual(state, start);
    });

    it('of the missed keeps the rest, and asks only those', () => {
      assert.deepEqual(missedQuestions(finished), ['two', 'three']);
      const state = after(finished, retry(...missedQuestions(finished)));
      assert.deepEqual(state.round, ['two', 'three']);
      assert.deepEqual([...state.answers.keys()], ['one', 'four']);
      const again = after(state, check(right), next, check(right), end);
      assert.equal(isAtEnd(again), true);
      assert.deepEqual(missedQuestions(again), []);
    });

    it('of nothing, or of what is not of the quiz, changes nothing', () => {
      assert.equal(step(finished, retry()), finished);
      assert.equal(step(finished, retry('other')), finished);
    });
  });

  describe('visit', () => {
    it('goes to a question of the quiz, also to one outside the round', () => {
      assert.equal(currentQuestion(after(finished, visit('three'))), 'three');
      assert.equal(currentQuestion(after(finished, retry('two'), visit('four'))), 'four');
      assert.equal(step(finished, visit('other')), finished);
    });
  });

  describe('resume', () => {
    it('goes to the first open question', () => {
      assert.equal(
        currentQuestion(after(start, sync({ one: right, three: wrong }), { type: 'resume' })),
        'two',
      );
    });

    it('goes to the end where all is answered', () => {
      const answers = Object.fromEntries(IDS.map((id) => [id, right]));
      assert.equal(isAtEnd(after(start, sync(answers), { type: 'resume' })), true);
    });

    it('changes nothing where nothing was answered', () => {
      assert.equal(step(start, { type: 'resume' }), start);
    });
  });

  describe('sync', () => {
    it('shows an answer given elsewhere where the reader is', () => {
      const state = after(start, sync({ one: right }));
      assert.equal(currentQuestion(state), 'one');
      assert.equal(isChecked(state, 'one'), true);
    });

    it('leaves a result that another view has undone', () => {
      const state = after(finished, sync({ one: right }));
      assert.equal(currentQuestion(state), 'two');
      assert.equal(state.isComplete, false);
    });

    it('stays at a result that stands', () => {
      assert.equal(isAtEnd(after(finished, sync(Object.fromEntries(finished.answers)))), true);
    });
  });
});

const anyId = fc.constantFrom(...IDS, 'other');
const anyAnswer = fc.constantFrom(right, wrong);
const readerAction: fc.Arbitrary<QuizAction> = fc.oneof(
  anyAnswer.map(check),
  fc.constantFrom<QuizAction>(check(undefined), skip, next, back, end, { type: 'resume' }),
  fc.option(fc.constantFrom('a', 'b'), { nil: undefined }).map(choose),
  anyId.map(visit),
);
const anyAction: fc.Arbitrary<QuizAction> = fc.oneof(
  readerAction,
  fc.subarray(IDS).map((ids) => retry(...ids)),
  fc
    .dictionary(fc.constantFrom(...IDS), fc.constantFrom(right, wrong, skipped), {
      noNullPrototype: true,
    })
    .map(sync),
);

describe('whatever is done', () => {
  it('no answer is lost or changed by anything but a retry', () => {
    fc.assert(
      fc.property(fc.array(readerAction), (actions) => {
        let state = start;
        for (const action of actions) {
          const before = state;
          state = step(state, action);
          for (const [id, answer] of before.answers) {
            if (!answer.skipped) assert.equal(state.answers.get(id), answer);
            else assert.ok(state.answers.has(id));
          }
        }
      }),
    );
  });

  it('there are never more answers or questions than the quiz has, and the place is within the round', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        const state = after(start, ...actions);
        assert.deepEqual(state.questions, IDS);
        assert.ok(state.answers.size <= IDS.length);
        assert.ok(state.round.length > 0 && state.round.every((id) => IDS.includes(id)));
        assert.ok(state.place >= 0 && state.place <= state.round.length);
        if (isAtEnd(state)) assert.ok(isDone(state), 'the end was reached with a question open');
        if (state.isComplete) assert.ok(isDone(state));
      }),
    );
  });

  it('skipping leads to the end', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        let state = after(start, ...actions);
        for (let turn = 0; turn < 3 * IDS.length && !isAtEnd(state); turn++) {
          const question = currentQuestion(state) ?? '';
          state = step(state, state.answers.has(question) ? next : skip);
        }
        assert.ok(isAtEnd(state));
      }),
    );
  });

  it('a state that was is left as it was', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 1 }), (actions) => {
        const states = [start];
        const copies = [structuredClone(start)];
        for (const action of actions) {
          const state = step(states.at(-1) ?? start, action);
          states.push(state);
          copies.push(structuredClone(state));
        }
        assert.deepEqual(states, copies);
      }),
    );
  });
});
