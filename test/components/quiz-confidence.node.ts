import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  calibrationOf,
  chanceOf,
  markOf,
  saidIn,
  type Calibration,
  type Said,
} from '../../src/components/explainer-quiz/calibration-scoring.js';
import {
  currentQuestion,
  isAtEnd,
  isChecked,
  isDone,
  renew,
  startQuiz,
  step,
  type QuizAction,
  type QuizState,
} from '../../src/components/explainer-quiz/quiz-model.js';
import {
  answersThatHold,
  answerWith,
  scoreOf,
} from '../../src/components/explainer-quiz/quiz-scoring.js';
import { parseStory } from '../../src/content/parse-story.js';
import type { Question, QuestionKind, Story } from '../../src/content/types.js';
import { readAnswers } from '../../src/story/progress-storage.js';
import { CONFIDENCES, type Answer, type Confidence } from '../../src/story/reader-state.js';
import { testStory } from '../helpers/test-story.js';

/** The test story, asking how sure its readers are, changed as its JSON is changed. */
function storyWith(change: (draft: ReturnType<typeof testStory>) => void = () => undefined): Story {
  const draft = testStory();
  draft.quiz.confidence = true;
  change(draft);
  const { story, problems } = parseStory(draft);
  assert.ok(story, problems.map(({ message }) => message).join('\n'));
  return story;
}

function question(story: Story, kind: QuestionKind): Question {
  const found = story.quiz?.questions.find((it) => it.kind === kind);
  assert.ok(found);
  return found;
}

const answer = (value: string, correct: boolean, confidence?: Confidence): Answer => ({
  value,
  correct,
  skipped: false,
  fingerprint: '1',
  ...(confidence && { confidence }),
});
const skipped: Answer = { value: null, correct: false, skipped: true, fingerprint: '1' };

const IDS = ['one', 'two', 'three', 'four'];
const after = (state: QuizState, ...actions: readonly QuizAction[]): QuizState =>
  actions.reduce(step, state);
const rate = (confidence: Confidence): QuizAction => ({ type: 'rate', confidence });
const choose = (value: string | undefined): QuizAction => ({ type: 'choose', value });
const check = (given: Answer | undefined): QuizAction => ({ type: 'check', answer: given });
const skip: QuizAction = { type: 'skip', answer: skipped };

describe('how sure a reader is', () => {
  const start = startQuiz(IDS);

  it('may be said before an answer is chosen or after, and changed', () => {
    const state = after(start, rate(1), choose('a'), rate(3));
    assert.equal(state.confidences.get('one'), 3);
    assert.equal(state.drafts.get('one'), 'a');
  });

  it('is no answer, and outlasts a check that misses one', () => {
    const state = after(start, rate(2), check(undefined));
    assert.equal(state.isAnswerMissing, true);
    assert.equal(after(state, rate(3)).isAnswerMissing, true);
    assert.equal(after(state, rate(3)).confidences.get('one'), 3);
  });

  it('stays with its question while the reader is at another', () => {
    const state = after(start, check(answer('a', true)), { type: 'next' }, rate(2), {
      type: 'back',
    });
    assert.equal(currentQuestion(state), 'one');
    assert.deepEqual([...state.confidences], [['two', 2]]);
  });

  it('means nothing once the question is checked, nor at the end', () => {
    const checked = after(start, check(answer('a', true)));
    assert.equal(step(checked, rate(3)), checked);
    const end = after(startQuiz(['one']), skip);
    assert.equal(isAtEnd(end), true);
    assert.equal(step(end, rate(3)), end);
  });

  it('is forgotten by a check, a skip and a retry', () => {
    const rated = after(start, rate(3));
    assert.equal(after(rated, check(answer('a', true))).confidences.size, 0);
    assert.equal(after(rated, skip).confidences.size, 0);
    assert.equal(after(rated, { type: 'retry', questions: IDS }).confidences.size, 0);
    const others = after(rated, { type: 'retry', questions: ['two'] });
    assert.equal(others.confidences.get('one'), 3);
  });

  it('outlasts a change of story where the question is the same', () => {
    const state = after(start, rate(3), choose('a'));
    const same = renew(state, IDS, IDS, new Map());
    assert.deepEqual([same.confidences.get('one'), same.drafts.get('one')], [3, 'a']);
    const changed = renew(state, IDS, ['two'], new Map());
    assert.deepEqual([changed.confidences.size, changed.drafts.size], [0, 0]);
  });
});

describe('an answer', () => {
  const sure = storyWith();

  it('keeps how sure the reader was, where that was asked', () => {
    assert.equal(answerWith(sure, question(sure, 'verdict'), 'refuted', 3).confidence, 3);
    assert.equal(answerWith(sure, question(sure, 'choice'), 'border', 1).confidence, 1);
    assert.equal(answerWith(sure, question(sure, 'speaker'), 'mara', 2).confidence, 2);
  });

  it('keeps nothing of it where it was not said, not asked, or the question was skipped', () => {
    const unasked = storyWith(({ quiz }) => (quiz.confidence = false));
    for (const given of [
      answerWith(sure, question(sure, 'verdict'), 'refuted'),
      answerWith(sure, question(sure, 'verdict'), null, 3),
      answerWith(sure, question(sure, 'estimate'), 2, 3),
      answerWith(sure, question(sure, 'order'), ['pact', 'blast', 'reply'], 3),
      answerWith(unasked, question(unasked, 'verdict'), 'refuted', 3),
    ]) {
      assert.equal('confidence' in given, false);
    }
  });

  it('holds with it, and without it as it was kept before it was asked', () => {
    const verdict = question(sure, 'verdict');
    const { confidence, ...before } = answerWith(sure, verdict, 'refuted', 3);
    assert.equal(confidence, 3);
    const held = (kept: Answer): Answer | undefined =>
      answersThatHold(sure, [verdict], { [verdict.id]: kept }).get(verdict.id);
    assert.equal(held({ ...before, confidence: 2 })?.confidence, 2);
    assert.deepEqual(held(before), before);
  });

  it('stands on the device without what is no confidence of ours', (t) => {
    const kept = (confidence: unknown): string =>
      JSON.stringify({ version: 1, answers: { one: { ...answer('a', true), confidence } } });
    let entry = '';
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    t.after(() => before && Object.defineProperty(globalThis, 'localStorage', before));
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: { getItem: () => entry },
    });
    for (const odd of [0, 4, -1, 1.5, '3', true, null, [3], {}]) {
      entry = kept(odd);
      assert.deepEqual(readAnswers('story'), { one: answer('a', true) }, JSON.stringify(odd));
    }
    for (const confidence of CONFIDENCES) {
      entry = kept(confidence);
      assert.deepEqual(readAnswers('story'), { one: answer('a', true, confidence) });
    }
  });
});

const anyConfidence = fc.constantFrom(...CONFIDENCES);
/** Of a question with one right answer, several or none. */
const anyChance = fc
  .tuple(fc.nat(9), fc.integer({ min: 2, max: 10 }))
  .map(([right, options]) => Math.min(right, options - 1) / options);
const anySaid: fc.Arbitrary<Said> = fc.record({
  confidence: anyConfidence,
  chance: anyChance,
  correct: fc.boolean(),
});

describe('the mark of a step', () => {
  const expectedMark = (confidence: Confidence, chance: number, probability: number): number =>
    probability * markOf({ confidence, chance, correct: true }) +
    (1 - probability) * markOf({ confidence, chance, correct: false });
  const meant = (confidence: Confidence, chance: number): number =>
    chance + ((confidence - 1) / 2) * (1 - chance);

  it('is the Brier score over all options, set off against that of a blind guess', () => {
    const brier = (options: number, probability: number, correct: boolean): number => {
      const rest = (1 - probability) / (options - 1);
      const forecast = [probability, ...Array.from({ length: options - 1 }, () => rest)];
      return forecast.reduce(
        (all, share, place) => all + (share - Number(place === (correct ? 0 : 1))) ** 2,
        0,
      );
    };
    for (const options of [2, 3, 4, 7]) {
      const chance = 1 / options;
      const blind = brier(options, chance, true);
      for (const confidence of CONFIDENCES) {
        for (const correct of [true, false]) {
          const skill = 1 - brier(options, meant(confidence, chance), correct) / blind;
          const mark = markOf({ confidence, chance, correct });
          assert.ok(Math.abs(mark - skill) < 1e-12, `${options} ${confidence} ${correct}`);
        }
      }
    }
  });

  it('is highest, as far as can be expected, for the step nearest to the truth', () => {
    fc.assert(
      fc.property(
        anyChance,
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyConfidence,
        (chance, probability, said) => {
          const off = (confidence: Confidence): number =>
            Math.abs(probability - meant(confidence, chance));
          const [honest = 1] = [...CONFIDENCES].sort((a, b) => off(a) - off(b));
          assert.ok(
            expectedMark(honest, chance, probability) >=
              expectedMark(said, chance, probability) - 1e-12,
          );
          // Strictly, where the steps are not just as near.
          if (off(said) > off(honest) + 1e-3) {
            assert.ok(
              expectedMark(honest, chance, probability) > expectedMark(said, chance, probability),
            );
          }
        },
      ),
    );
  });

  it('never makes it pay to be wrong, and is 1 at most', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const [right, wrong] = [true, false].map((correct) => markOf({ ...said, correct }));
        assert.ok(Number(right) >= Number(wrong) && Number(right) <= 1 && Number(right) >= 0);
        if (said.confidence === 1)
          assert.ok(Math.abs(Number(right)) + Math.abs(Number(wrong)) === 0);
        else assert.ok(Number(wrong) < 0);
      }),
    );
  });

  it('counts a blind guess among the options', () => {
    const story = storyWith(({ quiz }) => {
      Object.assign(quiz.questions[1] as object, {
        answers: [
          { id: 'a', text: 'A', correct: true },
          { id: 'b', text: 'B', correct: true },
          { id: 'c', text: 'C' },
        ],
      });
    });
    assert.equal(chanceOf(story, question(story, 'verdict')), 1 / 4);
    assert.equal(chanceOf(story, question(story, 'choice')), 2 / 3);
    assert.equal(chanceOf(story, question(story, 'speaker')), 1 / 2);
  });
});

/** So many answers of a step, so many of them right; of four options each, where nothing else is said. */
const said = (
  confidence: Confidence,
  answers: number,
  right: number,
  chance = 1 / 4,
): readonly Said[] =>
  Array.from({ length: answers }, (_, place) => ({ confidence, chance, correct: place < right }));

const calibrate = (...all: readonly (readonly Said[])[]): Calibration => {
  const calibration = calibrationOf(all.flat());
  assert.ok(calibration);
  return calibration;
};

const judged = (...all: readonly (readonly Said[])[]): readonly [string, Confidence] => {
  const { judgement, telling } = calibrate(...all);
  return [judgement, telling.confidence];
};

describe('all answers together', () => {
  it('say nothing where there are none', () => {
    assert.equal(calibrationOf([]), undefined);
  });

  it('are counted by step, with the share right that each step stands for', () => {
    const { steps, answers, mark } = calibrate(said(3, 2, 1), said(1, 1, 0, 1 / 2));
    assert.deepEqual(
      steps.map((one) => [one.confidence, one.answers, one.right]),
      [
        [1, 1, 0],
        [2, 0, 0],
        [3, 2, 1],
      ],
    );
    assert.equal(answers, 3);
    assert.ok(Math.abs(mark - (1 - 1 - 2 / 3)) < 1e-12);
    // A step that nobody took stands for what it would of all that was asked: halfway from 1/3 to 1.
    assert.deepEqual(
      steps.map((one) => one.expected.toFixed(3)),
      ['0.500', '0.667', '1.000'],
    );
  });

  it('are too few to tell below four, whatever they are', () => {
    assert.deepEqual(judged(said(3, 3, 0)), ['few', 3]);
    assert.deepEqual(judged(said(1, 3, 3)), ['few', 1]);
    assert.deepEqual(judged(said(3, 4, 0)), ['over', 3]);
  });

  it('tell of one who is more sure than right', () => {
    assert.deepEqual(judged(said(3, 4, 2)), ['over', 3]);
    assert.deepEqual(judged(said(3, 4, 3)), ['well', 3]);
    // One in four who are just sure enough have no more right of five.
    assert.deepEqual(judged(said(3, 5, 3)), ['well', 3]);
    assert.deepEqual(judged(said(3, 3, 3), said(2, 6, 1)), ['over', 2]);
  });

  it('tell of one who is less sure than right', () => {
    assert.deepEqual(judged(said(1, 5, 4)), ['under', 1]);
    assert.deepEqual(judged(said(1, 4, 2)), ['well', 1]);
    assert.deepEqual(judged(said(1, 2, 1), said(2, 8, 8)), ['under', 2]);
  });

  it('take a guess among two for what it is', () => {
    assert.deepEqual(judged(said(1, 6, 4, 1 / 2)), ['well', 1]);
    assert.deepEqual(judged(said(1, 6, 5, 1 / 6)), ['under', 1]);
  });

  it('do not hang on a single answer of a step', () => {
    assert.deepEqual(judged(said(3, 1, 0), said(2, 4, 3)), ['well', 3]);
  });

  it('do not blame one who guesses worse than chance, or is right whenever sure', () => {
    assert.deepEqual(judged(said(1, 30, 0)), ['well', 1]);
    assert.deepEqual(judged(said(3, 30, 30)), ['well', 3]);
  });

  it('rarely accuse one who says how sure they are', () => {
    // Exact: every number of right answers, by how likely it is to a reader in the middle of the step.
    const choose = (of: number, take: number): number =>
      take === 0 ? 1 : (choose(of, take - 1) * (of - take + 1)) / take;
    for (const [confidence, probability] of [
      [1, 0.25],
      [2, 0.625],
      [3, 0.95],
    ] as const) {
      for (const answers of [4, 6, 10, 20]) {
        let wrongly = 0;
        for (let right = 0; right <= answers; right++) {
          const chance =
            choose(answers, right) * probability ** right * (1 - probability) ** (answers - right);
          if (judged(said(confidence, answers, right))[0] !== 'well') wrongly += chance;
        }
        assert.ok(wrongly < 0.2, `${confidence} ${answers}: ${wrongly}`);
      }
    }
  });

  it('come to the same in any order, and to no more than one for each', () => {
    fc.assert(
      fc.property(fc.array(anySaid, { minLength: 1 }), fc.nat(), (all, turn) => {
        const calibration = calibrate(all);
        const { steps, judgement, telling, answers, mark } = calibration;
        const at = turn % all.length;
        const turned = calibrate(all.slice(at), all.slice(0, at));
        assert.deepEqual(
          [turned.judgement, turned.telling.confidence],
          [judgement, telling.confidence],
        );
        assert.ok(mark <= answers && Math.abs(turned.mark - mark) < 1e-9);
        assert.equal(answers, all.length);
        assert.ok(telling.answers > 0);
        for (const { right, answers: given, expected } of steps) {
          assert.ok(right <= given && expected >= 0 && expected <= 1 + 1e-12);
        }
      }),
    );
  });

  it('are those of the quiz that came with a word on how sure', () => {
    const story = storyWith();
    const questions = story.quiz?.questions ?? [];
    const verdict = question(story, 'verdict');
    const speaker = question(story, 'speaker');
    const answers = new Map([
      [verdict.id, answerWith(story, verdict, 'conflicting', 3)],
      [speaker.id, answerWith(story, speaker, 'mara')],
      ['another', answer('a', true, 3)],
    ]);
    assert.deepEqual(saidIn(story, questions, answers), [
      { confidence: 3, correct: true, chance: 1 / 4 },
    ]);
  });
});

/** What a reader, another view of the story or the desk may do, one after the other. */
type Deed =
  | QuizAction
  | {
      readonly type: 'renew';
      readonly questions: readonly string[];
      readonly same: readonly string[];
    };

const anyGiven = fc
  .tuple(fc.constantFrom('a', 'b'), fc.boolean(), fc.option(anyConfidence, { nil: undefined }))
  .map(([value, correct, confidence]) => answer(value, correct, confidence));
const anyAnswers = fc
  .dictionary(fc.constantFrom(...IDS), fc.oneof(anyGiven, fc.constant(skipped)), {
    noNullPrototype: true,
  })
  .map((answers) => new Map(Object.entries(answers)));

/** What the reader does at a question: nothing of it may take away an answer. */
const anyStep: fc.Arbitrary<QuizAction> = fc.oneof(
  anyConfidence.map(rate),
  fc.option(fc.constantFrom('a', 'b'), { nil: undefined }).map(choose),
  fc.option(anyGiven, { nil: undefined }).map(check),
  fc.constantFrom<QuizAction>(
    skip,
    { type: 'next' },
    { type: 'back' },
    { type: 'end' },
    {
      type: 'resume',
    },
  ),
  fc.constantFrom(...IDS, 'other').map((id): QuizAction => ({ type: 'visit', question: id })),
);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: anyStep },
  {
    weight: 1,
    arbitrary: fc.subarray(IDS).map((questions): Deed => ({ type: 'retry', questions })),
  },
  { weight: 1, arbitrary: anyAnswers.map((answers): Deed => ({ type: 'sync', answers })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.subarray(IDS, { minLength: 1 }), fc.subarray(IDS))
      .map(([questions, same]): Deed => ({ type: 'renew', questions, same })),
  },
);

/** A change of story keeps what the answers that still hold are. */
function doOne(state: QuizState, deed: Deed): QuizState {
  if (deed.type !== 'renew') return step(state, deed);
  const same = deed.questions.filter((id) => deed.same.includes(id));
  const held = new Map([...state.answers].filter(([id]) => same.includes(id)));
  return renew(state, deed.questions, same, held);
}

const asQuestions = (ids: readonly string[]): readonly Question[] =>
  ids.map((id) => ({ id, kind: 'verdict', claim: id }));

describe('whatever is done, in any order', () => {
  const start = startQuiz(IDS);

  it('an answer stays as it was given, with how sure the reader was, until it is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyDeed), fc.array(anyStep, { minLength: 1 }), (deeds, steps) => {
        let state = deeds.reduce(doOne, start);
        for (const action of steps) {
          const before = state;
          state = step(state, action);
          for (const [id, given] of before.answers) {
            if (given.skipped) assert.ok(state.answers.has(id));
            else assert.equal(state.answers.get(id), given);
          }
        }
      }),
    );
  });

  it('a retry takes back what it names and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyDeed), fc.subarray(IDS), (deeds, questions) => {
        const before = deeds.reduce(doOne, start);
        const { answers, confidences, drafts } = step(before, { type: 'retry', questions });
        const named = questions.filter((id) => before.questions.includes(id));
        for (const [then, now] of [
          [before.answers, answers],
          [before.confidences, confidences],
          [before.drafts, drafts],
        ] as const) {
          assert.deepEqual(
            [...now.keys()],
            [...then.keys()].filter((id) => !named.includes(id)),
          );
        }
      }),
    );
  });

  it('the score is no higher than the number of questions, and the mark than that of the answers', () => {
    fc.assert(
      fc.property(fc.array(anyDeed), (deeds) => {
        const { questions, answers } = deeds.reduce(doOne, start);
        const { score, max, answered, share } = scoreOf(asQuestions(questions), answers);
        assert.equal(max, questions.length);
        assert.ok(score >= 0 && score <= answered && answered <= max);
        assert.ok(share >= 0 && share <= 1);
        const all = [...answers.values()].flatMap(({ confidence, correct }) =>
          confidence ? { confidence, correct, chance: 1 / 4 } : [],
        );
        const calibration = calibrationOf(all);
        if (calibration) assert.ok(calibration.mark <= calibration.answers);
      }),
    );
  });

  it('nothing is chosen or rated that is not asked, nor of an answer that was checked', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyStep, anyDeed)), (deeds) => {
        let state: QuizState = start;
        for (const deed of deeds) {
          state = doOne(state, deed);
          const ids = [...state.confidences.keys(), ...state.drafts.keys()];
          assert.ok(ids.every((id) => state.questions.includes(id)));
          if (deed.type === 'check' && deed.answer) {
            const id = currentQuestion(state) ?? '';
            if (state.answers.get(id) === deed.answer) {
              assert.ok(!state.confidences.has(id) && !state.drafts.has(id));
            }
          }
        }
      }),
    );
  });

  it('the end can be reached: by answering, by skipping, and by what the buttons offer', () => {
    /** What the view offers at a question, as `question-actions` draws it. */
    const wayOn = (state: QuizState, turn: number): QuizAction => {
      const id = currentQuestion(state) ?? '';
      if (isDone(state)) return { type: 'end' };
      if (state.answers.has(id)) return { type: 'next' };
      return turn % 2 ? skip : check(answer('a', true, 3));
    };
    fc.assert(
      fc.property(fc.array(anyDeed), fc.nat(1), (deeds, turn) => {
        let state = deeds.reduce(doOne, start);
        const open = state.questions.filter((id) => !state.answers.has(id)).length;
        // Two presses a question, and one for the result.
        for (let press = 0; press <= 2 * open && !isAtEnd(state); press++) {
          const before = state;
          state = step(state, wayOn(state, turn + press));
          assert.notEqual(state, before, 'a button that does nothing');
        }
        assert.ok(isAtEnd(state) && isDone(state));
        assert.equal(currentQuestion(state), undefined);
      }),
    );
  });

  it('a question is either answered or can be', () => {
    fc.assert(
      fc.property(fc.array(anyDeed), (deeds) => {
        const state = deeds.reduce(doOne, start);
        const id = currentQuestion(state);
        if (id === undefined) return;
        const given = answer('b', false, 1);
        const next = after(state, rate(2), check(given));
        assert.equal(next.answers.get(id), isChecked(state, id) ? state.answers.get(id) : given);
      }),
    );
  });
});
