import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkNow, checkStory } from '../../src/content/check-story.js';
import type { LeftOutItem } from '../../src/content/problem.js';
import { manySteps } from '../helpers/many-steps.js';
import { bareStory, testStory, type Draft } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

const loose = (value: unknown): Loose => value as Loose;

/** A right story after a change that its types would not allow. */
function changed(change: (draft: Draft & Loose) => void): unknown {
  const draft = testStory() as Draft & Loose;
  change(draft);
  return draft;
}

/** What the problems of a story name as left out. */
const leftOut = (story: unknown): readonly (LeftOutItem | undefined)[] =>
  checkNow(story).problems.map(({ item }) => item);

/** How many times `read` was called at most between two pauses of the check, and how many there were. */
function strides(story: unknown, reads: () => number): { longest: number; pauses: number } {
  const check = checkStory(story);
  let [longest, pauses] = [0, 0];
  for (;;) {
    const before = reads();
    const { done } = check.next();
    longest = Math.max(longest, reads() - before);
    if (done) return { longest, pauses };
    pauses++;
  }
}

/** Puts a field into each entry, and counts how often the check looks at it; the guard against floods looks first. */
function counted(entries: readonly object[], field: string, value: unknown): () => number {
  let reads = 0;
  for (const entry of entries) {
    let isGuarded = false;
    Object.defineProperty(entry, field, {
      enumerable: true,
      get: () => {
        if (isGuarded) reads++;
        isGuarded = true;
        return value;
      },
    });
  }
  return () => reads;
}

const citingNobody = (count: number): object[] =>
  Array.from({ length: count }, () => ({ says: 'Nothing.' }));

describe('a problem', () => {
  it('names the item of which nothing is shown: its kind, its id and its place', () => {
    const story = changed((draft) => (loose(draft.ladder.steps[1])['event'] = 'nothing'));
    assert.deepEqual(leftOut(story), [{ kind: 'step', id: 'step-blast', place: 1 }]);
  });

  it('names an item without an id by its place', () => {
    const story = changed((draft) => delete loose(draft.quotes[1])['id']);
    assert.deepEqual(leftOut(story), [{ kind: 'quote', id: undefined, place: 1 }]);
  });

  it('names no item where only a part of one is left out', () => {
    const story = changed((draft) => (loose(draft.events[3])['startDate'] = 'Wednesday'));
    assert.deepEqual(leftOut(story), [undefined]);
  });

  it('names the second of two items of one id, at its own place', () => {
    const story = changed((draft) => draft.actors.push({ ...draft.actors[0]!, name: 'Another' }));
    assert.deepEqual(leftOut(story), [{ kind: 'actor', id: 'north', place: 3 }]);
  });

  it('names no item where the fault is in none', () => {
    const story = changed((draft) => delete loose(draft.ladder)['scale']);
    assert.ok(leftOut(story).every((item) => item === undefined));
  });
});

describe('an item that is not shown', () => {
  it('is no second fault of the scale that it took along', () => {
    const { problems } = checkNow(
      changed((draft) => {
        delete loose(draft.ladder.scale)['name'];
        draft.events[0]!.citations = [];
      }),
    );
    assert.ok(!problems.some(({ code }) => code === 'level-outside-scale'));
  });

  it('leaves its name to the next that is right', () => {
    const { story } = checkNow(
      changed((draft) => {
        draft.events.splice(0, 0, { id: 'blast' } as never);
      }),
    );
    assert.equal(story?.events?.find(({ id }) => id === 'blast')?.name, 'A blast shuts the bridge');
    assert.equal(story?.events?.find(({ id }) => id === 'reply')?.inResponseTo, 'blast');
  });
});

describe('the check of a large story', () => {
  it('pauses so often that no stretch of it is long', () => {
    const story = manySteps(2000);
    const reads = counted(story.ladder.steps, 'level', 2);
    const { longest, pauses } = strides(story, reads);
    assert.equal(reads(), 2000);
    assert.ok(longest <= 100, `${longest} steps in one go`);
    assert.ok(pauses > 40, `${pauses} pauses`);
  });

  it('pauses within a list in which everything is wrong', () => {
    const citations = citingNobody(20_000);
    const reads = counted(citations, 'source', 'nobody');
    const claims = citations.map((citation, index) => ({ id: `c${index}`, citations: [citation] }));
    const { longest } = strides({ ...testStory(), claims }, reads);
    assert.ok(longest > 0 && longest <= 100, `${longest} claims in one go`);
  });

  it('reads no more of one item than anybody would', () => {
    const citations = citingNobody(200_000);
    const reads = counted(citations, 'source', 'nobody');
    const draft = testStory();
    (draft.events[0] as { citations: unknown }).citations = [{ source: 'herald' }, ...citations];
    const { longest } = strides(draft, reads);
    assert.ok(longest > 0 && longest <= 2000, `${longest} citations in one go`);
    const { story, problems } = checkNow(draft);
    assert.deepEqual(story?.events?.[0]?.citations, [{ source: 'herald' }]);
    assert.equal(problems.length, 1001);
  });

  it('says what it left of an item that is too large', () => {
    const draft = testStory();
    const citations = Array.from({ length: 2500 }, () => ({ source: 'herald' }));
    draft.events[0]!.citations = citations;
    const { story, problems } = checkNow(draft);
    assert.equal(story?.events?.[0]?.citations.length, 1998); // Two actors are named before.
    assert.deepEqual(
      problems.map(({ code, pointer, item }) => [code, pointer, item]),
      [['too-large', '/events/0/citations/1998', undefined]],
    );
  });

  it('pauses while it looks for what may be referred to, and while it guards against floods', () => {
    const events = Array.from({ length: 100_000 }, () => 0);
    let steps = 0;
    for (const check = checkStory({ ...bareStory(), events }); !check.next().done;) steps++;
    assert.ok(steps > 1000, `${steps}`);
  });

  it('refuses a list longer than any story without walking it', () => {
    const events: unknown[] = [];
    events.length = 4_000_000_000;
    assert.equal(checkNow({ ...bareStory(), events }).problems[0]?.code, 'too-large');
  });
});

describe('the check', () => {
  it('comes to the same whether or not it is watched for the places of things', () => {
    const places = new Map<object, string>();
    const draft = changed((it) => it.events.unshift({ id: 'bad' } as never));
    const { story, problems } = checkNow(draft, places);
    assert.deepEqual({ story, problems }, checkNow(draft));
    assert.equal(places.get(story?.events?.[0] as object), '/events/1');
    assert.equal(places.get(story?.events?.[0]?.citations[0] as object), '/events/1/citations/0');
  });

  it('finds an item of any id that is referred to, whatever stands before it', () => {
    const ids = fc.uniqueArray(
      fc.oneof(
        fc.constantFrom('__proto__', 'constructor', '1', 'a'),
        fc.stringMatching(/^\w{1,8}$/),
      ),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (names, one, other) => {
        const [from, to] = [one % names.length, other % names.length];
        const events = names.map((id, place) => ({
          id,
          name: id,
          citations: [{ source: 'herald' }],
          ...(place === from && { inResponseTo: names[to] }),
        }));
        const { story, problems } = checkNow({
          ...testStory(),
          claims: [],
          quotes: [],
          disputes: [],
          ladder: undefined,
          quiz: undefined,
          events,
        });
        assert.deepEqual(problems, []);
        assert.equal(story?.events?.[from]?.inResponseTo, names[to]);
      }),
    );
  });
});
