import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  offBy,
  scoreOf,
  startGuessing,
  step,
  stepBefore,
  stepsToAsk,
  type GuessAction,
  type GuessState,
} from '../../src/components/explainer-ladder/modes/ladder-guess-model.js';
import {
  ladderModel,
  type LadderStep,
} from '../../src/components/explainer-ladder/ladder-model.js';
import { parseStory } from '../../src/content/parse-story.js';
import { testStory } from '../helpers/test-story.js';

const stepsOf = (content: unknown): readonly LadderStep[] => {
  const { story } = parseStory(content);
  assert.ok(story);
  return ladderModel(story)?.steps ?? [];
};

/** Only what the choice of steps looks at. */
const stepAt = (actor: number, ...rungs: readonly number[]): LadderStep =>
  ({ actor, rungs }) as unknown as LadderStep;

const after = (state: GuessState, ...actions: readonly GuessAction[]): GuessState =>
  actions.reduce(step, state);
const place = (rung: number): GuessAction => ({ type: 'place', rung });
const show = (...rungs: readonly number[]): GuessAction => ({ type: 'show', rungs });
const skip: GuessAction = { type: 'skip' };
const next: GuessAction = { type: 'next' };
const again: GuessAction = { type: 'again' };

const start = startGuessing([1, 4, 5]);

describe('the steps that are asked', () => {
  it('are no actor’s first', () => {
    assert.deepEqual(stepsToAsk(stepsOf(testStory())), [1, 3]);
    assert.deepEqual(stepsToAsk([stepAt(0, 1), stepAt(1, 1), stepAt(2, 1)]), []);
    assert.deepEqual(stepsToAsk([]), []);
  });

  it('are those of the greatest change where there are too many, in the order of time', () => {
    const steps = [0, 1, 1, 4, 3, 0, 0, 2].map((rung) => stepAt(0, rung));
    assert.deepEqual(stepsToAsk(steps, 3), [3, 5, 7]);
    assert.deepEqual(stepsToAsk(steps, 2), [3, 5]);
    assert.deepEqual(stepsToAsk(steps), [1, 2, 3, 4, 5, 6, 7]);
  });

  it('are, among equal changes, from all of the story', () => {
    const steps = Array.from({ length: 101 }, (_, at) => stepAt(0, at % 2));
    const asked = stepsToAsk(steps, 4);
    assert.deepEqual(asked, [13, 38, 63, 88]);
  });

  it('count a change from the middle of what accounts name', () => {
    const steps = [stepAt(0, 2), stepAt(0, 2, 4), stepAt(0, 5), stepAt(0, 5)];
    assert.deepEqual(stepsToAsk(steps, 1), [2]);
    assert.deepEqual(stepsToAsk(steps, 2), [1, 2]);
  });

  it('in the story of 2020 are ten, with the killing and the missiles among them', () => {
    const steps = stepsOf(JSON.parse(readFileSync('content/iran-strikes-2020/story.json', 'utf8')));
    const asked = stepsToAsk(steps);
    assert.equal(asked.length, 10);
    const ids = asked.map((at) => steps[at]?.step.id);
    assert.ok(ids.includes('step-soleimani') && ids.includes('step-missiles'), ids.join());
  });

  it('are always of the ladder, in order, none twice, at most ten, and the same each time', () => {
    const aLadder = fc.array(
      fc
        .tuple(fc.nat(3), fc.nat(6), fc.nat(2))
        .map(([actor, rung, more]) => stepAt(actor, rung, rung + more)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(aLadder, (steps) => {
        const asked = stepsToAsk(steps);
        const others = steps.length - new Set(steps.map(({ actor }) => actor)).size;
        assert.equal(asked.length, Math.min(10, others));
        asked.forEach((at, index) => {
          assert.ok(at > (asked[index - 1] ?? -1) && at < steps.length);
          assert.ok(stepBefore(steps, at));
        });
        assert.deepEqual(stepsToAsk(steps), asked);
      }),
    );
  });
});

describe('where an actor stood before a step', () => {
  it('is its own last step, whatever others did', () => {
    const steps = stepsOf(testStory());
    assert.equal(stepBefore(steps, 3)?.step.id, 'step-blast');
    assert.equal(stepBefore(steps, 2), undefined);
  });
});

describe('how far a guess is off', () => {
  it('is 0 on the rung, above 0 where the step was higher', () => {
    assert.equal(offBy(3, [3]), 0);
    assert.equal(offBy(1, [3]), 2);
    assert.equal(offBy(4, [3]), -1);
  });

  it('is 0 on any rung that an account names, and else counts to the nearest', () => {
    assert.equal(offBy(2, [2, 5]), 0);
    assert.equal(offBy(5, [2, 5]), 0);
    assert.equal(offBy(3, [2, 5]), -1);
    assert.equal(offBy(7, [2, 5]), -2);
  });
});

describe('guessing', () => {
  it('begins with the first step, without a guess', () => {
    assert.deepEqual([start.round, start.guess, start.isShown], [0, undefined, false]);
  });

  it('lets the reader change the guess until what happened is shown', () => {
    const shown = after(start, place(2), place(0), show(1));
    assert.deepEqual([shown.guess, shown.isShown, shown.offs], [0, true, [1]]);
    assert.equal(after(shown, place(3)), shown);
    assert.equal(after(shown, show(1)), shown);
  });

  it('shows nothing without a guess, and says that it is missing until there is one', () => {
    const missing = after(start, show(1));
    assert.deepEqual([missing.isMissing, missing.isShown, missing.offs], [true, false, []]);
    assert.equal(after(missing, place(1)).isMissing, false);
    assert.equal(after(missing, skip).isMissing, false);
  });

  it('goes on once what happened is shown, and not before', () => {
    assert.equal(after(start, place(1), next).round, 0);
    const second = after(start, place(1), show(1), next);
    assert.deepEqual([second.round, second.guess, second.isShown], [1, undefined, false]);
  });

  it('can be skipped, which counts neither as right nor as wrong', () => {
    const second = after(start, place(1), skip);
    assert.deepEqual([second.round, second.guess, second.offs], [1, undefined, [undefined]]);
    const shown = after(start, place(1), show(1));
    assert.equal(after(shown, skip), shown);
  });

  it('counts what was right, what was a rung off, and what was skipped', () => {
    const over = after(start, place(1), show(1), next, place(2), show(0, 3), next, skip);
    assert.equal(over.round, 3);
    assert.deepEqual(scoreOf(over), { asked: 3, right: 1, near: 1, skipped: 1 });
  });

  it('is over after the last step, and begins anew when asked to', () => {
    const over = after(start, skip, skip, skip);
    for (const action of [place(1), show(1), skip, next]) assert.equal(after(over, action), over);
    assert.deepEqual(after(over, again), start);
  });

  it('is never a dead end, counts each step once, and reaches its end in as many rounds as it asks', () => {
    const anAction = fc.oneof(
      fc.nat(5).map(place),
      fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }).map((rungs) => show(...rungs)),
      fc.constantFrom(skip, next, again),
    );
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 40 }), (actions) => {
        let state = after(start, ...actions);
        assert.equal(state.offs.length, state.round + (state.isShown ? 1 : 0));
        for (let time = state.round; time < state.asked.length; time++)
          state = state.isShown ? after(state, next) : after(state, skip);
        assert.equal(state.round, state.asked.length);
        const { asked, right, near, skipped } = scoreOf(state);
        assert.ok(asked === 3 && right + near + skipped <= asked);
      }),
    );
  });
});
