import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readingTime,
  standing,
  step,
  type WalkAction,
  type WalkState,
} from '../../src/components/explainer-ladder/modes/ladder-walk-model.js';

const whole = step(standing, { type: 'renew', total: 4 });
const at = (place: number, isPlaying = false): WalkState => ({ total: 4, at: place, isPlaying });
const after = (
  state: WalkState,
  ...types: readonly ('play' | 'pause' | 'previous' | 'next' | 'tick' | 'end')[]
) => types.reduce<WalkState>((now, type) => step(now, { type }), state);
const begin = (from: number, isPlaying: boolean): WalkAction => ({
  type: 'begin',
  from,
  isPlaying,
});

describe('a walk', () => {
  it('does not begin by itself: all steps stand there', () => {
    assert.deepEqual(whole, { total: 4, at: undefined, isPlaying: false });
    assert.equal(after(whole, 'play', 'pause', 'previous', 'next', 'tick', 'end'), whole);
  });

  it('begins at the step it is given', () => {
    assert.deepEqual(step(whole, begin(2, true)), at(2, true));
    assert.deepEqual(step(whole, begin(2, false)), at(2));
  });

  it('begins with the first where there is no such step, or none after it', () => {
    for (const from of [-1, 3, 4, NaN])
      assert.deepEqual(step(whole, begin(from, true)), at(0, true));
  });

  it('goes on by itself while it plays, and stops at the last step', () => {
    assert.deepEqual(after(at(1, true), 'tick'), at(2, true));
    assert.deepEqual(after(at(2, true), 'tick'), at(3));
    assert.deepEqual(after(at(3), 'tick'), at(3));
  });

  it('does not go on by itself while it is paused', () => {
    const paused = after(at(1, true), 'pause');
    assert.deepEqual(paused, at(1));
    assert.equal(after(paused, 'tick'), paused);
    assert.deepEqual(after(paused, 'play'), at(1, true));
  });

  it('plays from the first step again once it is at the last', () => {
    assert.deepEqual(after(at(3), 'play'), at(0, true));
  });

  it('turns to the next and the previous step, playing or not, and stays at the ends', () => {
    assert.deepEqual(after(at(1), 'next'), at(2));
    assert.deepEqual(after(at(1, true), 'next'), at(2, true));
    assert.deepEqual(after(at(2, true), 'next'), at(3));
    assert.deepEqual(after(at(1, true), 'previous'), at(0, true));
    assert.deepEqual(after(at(3), 'previous'), at(2));
    const [first, last] = [at(0), at(3)];
    assert.equal(after(first, 'previous'), first);
    assert.equal(after(last, 'next'), last);
  });

  it('ends with all steps shown', () => {
    assert.deepEqual(after(at(1, true), 'end'), whole);
  });

  it('stays where it is in a story that has changed, or at its last step', () => {
    assert.deepEqual(step(at(1, true), { type: 'renew', total: 9 }), {
      total: 9,
      at: 1,
      isPlaying: true,
    });
    assert.deepEqual(step(at(3), { type: 'renew', total: 2 }), {
      total: 2,
      at: 1,
      isPlaying: false,
    });
    assert.deepEqual(step(at(2, true), { type: 'renew', total: 3 }), {
      total: 3,
      at: 2,
      isPlaying: false,
    });
    assert.deepEqual(step(at(2, true), { type: 'renew', total: 0 }), standing);
  });

  it('of one step does not play', () => {
    const one = step(standing, { type: 'renew', total: 1 });
    assert.deepEqual(step(one, begin(0, true)), { total: 1, at: 0, isPlaying: false });
  });

  const anAction = fc.oneof(
    fc.constantFrom<WalkAction>(
      { type: 'play' },
      { type: 'pause' },
      { type: 'previous' },
      { type: 'next' },
      { type: 'tick' },
      { type: 'end' },
    ),
    fc.record({ type: fc.constant('begin' as const), from: fc.integer(), isPlaying: fc.boolean() }),
    fc.record({ type: fc.constant('renew' as const), total: fc.nat(6) }),
  );
  const aState = fc
    .array(anAction, { maxLength: 30 })
    .map((actions) => actions.reduce(step, whole));

  it('is never out of range, and plays only where a step is to come', () => {
    fc.assert(
      fc.property(aState, ({ at: place, total, isPlaying }) => {
        assert.ok(place === undefined || (place >= 0 && place < total));
        if (isPlaying) assert.ok(place !== undefined && place < total - 1);
      }),
    );
  });

  it('is never a dead end: from everywhere there is a way to each step, and out', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const { total } = state;
        assert.equal(after(state, 'end').at, undefined);
        if (!total) return;
        let now = state.at === undefined ? step(state, begin(0, false)) : state;
        while (now.at) now = after(now, 'previous');
        for (let place = 0; place < total; place++) {
          assert.equal(now.at, place);
          now = after(now, 'next');
        }
        now = after(now, 'play');
        for (let time = 0; time < total; time++) now = after(now, 'tick');
        assert.deepEqual(now, { total, at: total - 1, isPlaying: false });
      }),
    );
  });

  it('returns the same state where nothing changes', () => {
    fc.assert(
      fc.property(aState, anAction, (state, action) => {
        const next = step(state, action);
        if (next !== state) assert.notDeepEqual(next, state);
      }),
    );
  });
});

describe('the time of a sentence', () => {
  it('is some four seconds at least', () => {
    assert.equal(readingTime(''), 4000);
    assert.equal(readingTime('One word'), 4000);
  });

  it('follows its words at 238 a minute, with two seconds to find the mark', () => {
    assert.equal(readingTime('word '.repeat(238)), 62_000);
    assert.equal(
      readingTime('ایران دو پله بالاتر '.repeat(20)),
      readingTime('a b c d '.repeat(20)),
    );
  });

  it('never gets shorter with more words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) =>
        assert.ok(readingTime(`${a} ${b}`) >= readingTime(a)),
      ),
    );
  });
});
