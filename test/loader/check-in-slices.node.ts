import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkNow, checkStory } from '../../src/content/check-story.js';
import { checkInSlices } from '../../src/loader/check-in-slices.js';
import { manySteps } from '../helpers/many-steps.js';
import { testStory } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

/** Puts a value where the path leads in a draft: each number picks a key. */
function spoil(draft: Loose, path: readonly number[], value: unknown): void {
  let node = draft;
  for (const [depth, pick] of path.entries()) {
    const keys = Object.keys(node);
    const key = keys[pick % keys.length];
    if (key === undefined) return;
    const next = node[key];
    if (depth === path.length - 1 || typeof next !== 'object' || next === null) {
      node[key] = value;
      return;
    }
    node = next as Loose;
  }
}

/** Pauses after every step of a check, to let it be seen that pauses change nothing. */
async function checkWithPauses(story: unknown) {
  const check = checkStory(story);
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
    await Promise.resolve();
  }
}

describe('a check in slices', () => {
  it('comes to the story and the problems of a check in one go', async () => {
    const path = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });
    const value = fc.oneof(
      fc.constantFrom(undefined, null, '', 5, [], {}, 'blast', 'north', '2020-13', true),
      fc.anything({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(path, value), { maxLength: 5 }), async (changes) => {
        const draft = testStory() as unknown as Loose;
        for (const [where, what] of changes) spoil(draft, where, what);
        const whole = checkNow(draft);
        assert.deepEqual(await checkInSlices(checkStory(draft)), whole);
        assert.deepEqual(await checkWithPauses(draft), whole);
      }),
    );
  });

  it('comes to the same of a large story, of which much is wrong', async () => {
    const draft = manySteps(3000);
    for (const [place, event] of draft.events.entries())
      if (place % 7 === 0) event.citations = [{ source: 'nobody', says: 'It did not.' }];
    assert.deepEqual(await checkInSlices(checkStory(draft)), checkNow(draft));
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await checkInSlices(checkStory(manySteps(20_000)));
    clearInterval(timer);
    assert.ok(turns > 3, `${turns}`);
  });

  it('takes a pause at once where nothing else waits', async () => {
    // Timers of a tab behind others come once a second: a hundred of them would take minutes.
    const { setTimeout: timer } = globalThis;
    let timers = 0;
    globalThis.setTimeout = ((...given: Parameters<typeof timer>) => {
      timers++;
      return timer(...given);
    }) as typeof timer;
    try {
      await checkInSlices(checkStory(manySteps(20_000)));
    } finally {
      globalThis.setTimeout = timer;
    }
    assert.equal(timers, 0);
  });

  it('ends with the reason of its signal', async () => {
    const abort = new AbortController();
    const reason = new Error('no longer wanted');
    const check = checkStory(manySteps(20_000));
    const checked = checkInSlices(check, abort.signal);
    abort.abort(reason);
    await assert.rejects(checked, reason);
    assert.equal(check.next().done, false, 'it went on');
  });
});
