import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  newsOf,
  seenOf,
  shortId,
  stepVisit,
  VISIT,
  type Seen,
  type VisitRecord,
} from '../../src/components/explainer-timeline/visits/visit-model.js';
import {
  readRecord,
  writeRecord,
} from '../../src/components/explainer-timeline/visits/visit-record-model.js';
import { sinceWords } from '../../src/components/explainer-timeline/visits/since-words.js';
import { checkNow } from '../../src/content/check-story.js';
import { manyEvents } from '../helpers/many-events.js';
import { testStory, type Draft } from '../helpers/test-story.js';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 0, 8, 12);

const storyOf = (change: (draft: Draft) => void = () => undefined) => {
  const draft = testStory();
  change(draft);
  const { story } = checkNow(draft);
  if (!story) throw new Error('no story');
  return story;
};

const seenIn = (change?: (draft: Draft) => void): readonly Seen[] => {
  const story = storyOf(change);
  return (story.events ?? []).map((event) => seenOf(story, event));
};

const added = (draft: Draft): void => {
  draft.events.push({ ...draft.events[3], id: 'later', name: 'Talks end' } as never);
};
const retold = (draft: Draft): void => {
  Object.assign(draft.events[0] as object, { description: 'It was signed by night.' });
};

/** Looks at these, hours after noon. */
function visits(...looks: readonly (readonly [hours: number, seen: readonly Seen[]])[]) {
  let record: VisitRecord | undefined;
  for (const [hours, seen] of looks) record = stepVisit(record, seen, NOON + hours * HOUR);
  const news = record && newsOf(record);
  return (
    news && {
      since: (news.since - NOON) / HOUR,
      added: [...news.added],
      changed: [...news.changed],
    }
  );
}

describe('what is new since the last visit', () => {
  it('is nothing at the first visit', () => {
    assert.equal(visits([0, seenIn()]), undefined);
  });

  it('is nothing where nothing came', () => {
    assert.equal(visits([0, seenIn()], [20, seenIn()]), undefined);
  });

  it('is what was not there, and what said something else', () => {
    const both = seenIn((draft) => [added, retold].forEach((change) => change(draft)));
    assert.deepEqual(visits([0, seenIn()], [20, both]), {
      since: 0,
      added: [shortId('later')],
      changed: [shortId('pact')],
    });
  });

  it('stays new for as long as the visit lasts, a reload after a minute and another', () => {
    const now = seenIn(added);
    const news = { since: 0, added: [shortId('later')], changed: [] };
    assert.deepEqual(
      visits([0, seenIn()], [20, now], [20.02, now], [20.4, now], [20.8, now]),
      news,
    );
  });

  it('is no longer new at the next visit', () => {
    const now = seenIn(added);
    assert.equal(visits([0, seenIn()], [20, now], [21, now]), undefined);
  });

  it('is also what comes while the reader is there, beside what came before', () => {
    const more = seenIn((draft) => [added, retold].forEach((change) => change(draft)));
    assert.deepEqual(visits([0, seenIn()], [20, seenIn(added)], [20.2, more]), {
      since: 0,
      added: [shortId('later')],
      changed: [shortId('pact')],
    });
    assert.deepEqual(visits([0, seenIn()], [0.2, seenIn(added)]), {
      since: 0,
      added: [shortId('later')],
      changed: [],
    });
  });

  it('calls what came and then changed within one visit new', () => {
    const again = seenIn((draft) => {
      added(draft);
      Object.assign(draft.events.at(-1) as object, { description: 'Without a word.' });
    });
    assert.deepEqual(visits([0, seenIn()], [20, seenIn(added)], [20.2, again])?.changed, []);
  });

  it('forgets what the story no longer tells', () => {
    assert.equal(visits([0, seenIn()], [20, seenIn(added)], [20.1, seenIn()]), undefined);
  });

  it('takes a clock that was set back for a visit of its own', () => {
    assert.equal(visits([0, seenIn()], [20, seenIn(added)], [-500, seenIn(added)]), undefined);
    assert.deepEqual(visits([0, seenIn()], [-500, seenIn(added)])?.added, [shortId('later')]);
  });

  it('agrees between two views that look one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1 }), fc.nat(3), (hours, which) => {
        const versions = [seenIn(), seenIn(added), seenIn(retold), []];
        let record: VisitRecord | undefined;
        let time = NOON;
        hours.forEach((by, at) => {
          time += by * HOUR * 0.1;
          const seen = versions[(at + which) % versions.length] ?? [];
          record = stepVisit(record, seen, time);
          const again = stepVisit(record, seen, time + 5);
          assert.deepEqual(newsOf(again), newsOf(record));
        });
      }),
    );
  });

  it('never marks what the story does not have, nor one thing twice', () => {
    const anySeen = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), print: fc.constantFrom('1', '2') }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anySeen, fc.integer({ min: -VISIT, max: 3 * VISIT }))),
        (looks) => {
          let record: VisitRecord | undefined;
          let time = NOON;
          for (const [seen, by] of looks) {
            record = stepVisit(record, seen, (time += by));
            const ids = new Set<string>(seen.map(({ id }) => id));
            const { added: isNew, changed } = record;
            for (const id of [...isNew, ...changed]) assert.ok(ids.has(id));
            for (const id of isNew) assert.ok(!changed.has(id));
            const news = newsOf(record);
            if (news) assert.ok(Number.isFinite(news.since));
          }
        },
      ),
    );
  });
});

describe('what an event says', () => {
  const changes: readonly (readonly [
    name: string,
    isTold: boolean,
    change: (draft: Draft) => void,
  ])[] = [
    ['its name', true, (it) => Object.assign(it.events[1] as object, { name: 'A blast' })],
    ['its date', true, (it) => Object.assign(it.events[1] as object, { startDate: '2021-03-02' })],
    [
      'how sure its date is',
      true,
      (it) => Object.assign(it.events[1] as object, { approximate: true }),
    ],
    [
      'where accounts differ',
      true,
      (it) => Object.assign(it.disputes[0] as object, { summary: 'It was two.' }),
    ],
    [
      'a number in an account',
      true,
      (it) => Object.assign(it.disputes[0]?.accounts[0] as object, { value: 3 }),
    ],
    [
      'a correction',
      true,
      (it) =>
        Object.assign(it, {
          corrections: [
            {
              id: 'c1',
              date: '2021-03-09',
              about: { kind: 'event', id: 'blast' },
              text: 'Not so.',
            },
          ],
        }),
    ],
    ['a source more', false, (it) => it.events[1]?.citations.push({ source: 'wire' } as never)],
    ['its place in the list', false, (it) => it.events.reverse()],
    ['another event', false, (it) => Object.assign(it.events[2] as object, { name: 'Nothing' })],
  ];
  for (const [name, isTold, change] of changes) {
    it(`${isTold ? 'is' : 'is not'} changed by ${name}`, () => {
      const of = (seen: readonly Seen[]) => seen.find(({ id }) => id === shortId('blast'))?.print;
      assert.equal(of(seenIn()) !== of(seenIn(change)), isTold);
    });
  }

  it('is told apart from all others of 2,000', () => {
    const { story } = checkNow(manyEvents(2000));
    const ids = new Set(story?.events?.map(({ id }) => shortId(id)));
    assert.equal(ids.size, 2000);
  });
});

describe('a visit as it is kept', () => {
  const anyId = fc.stringMatching(/^[\w-]{5}$/);
  const anyPrint = fc.stringMatching(/^[\w-]{2}$/);
  const anyRecord: fc.Arbitrary<VisitRecord> = fc
    .record({
      at: fc.nat(8.64e15),
      ago: fc.option(fc.nat(1e12)),
      seen: fc.dictionary(anyId, anyPrint),
      added: fc.uniqueArray(anyId),
      changed: fc.uniqueArray(anyId),
    })
    .map(({ at, ago, seen, added: isNew, changed }) => ({
      at,
      since: ago === null ? undefined : Math.max(0, at - ago),
      seen: new Map(Object.entries(seen)),
      added: new Set(isNew),
      changed: new Set(changed),
    }));

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyRecord, (record) => assert.deepEqual(readRecord(writeRecord(record)), record)),
    );
  });

  it('takes seven letters an event', () => {
    const { story } = checkNow(manyEvents(2000));
    const seen = story?.events?.map((event) => seenOf(story, event)) ?? [];
    const text = writeRecord(stepVisit(undefined, seen, NOON));
    assert.ok(text.length < 2000 * 7 + 30, `${text.length}`);
  });

  it('is passed over where it is none of ours', () => {
    const good = writeRecord(stepVisit(undefined, seenIn(), NOON));
    for (const text of [
      '',
      '{}',
      'null',
      good.slice(0, -3),
      `${good}x`,
      good.replace(' ', '  '),
      'zzzzzzzzzzz    ',
    ]) {
      assert.equal(readRecord(text), undefined, text);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const record = readRecord(text);
        assert.ok(!record || writeRecord(record).length <= text.length + 1);
      }),
    );
  });
});

describe('when the last visit was', () => {
  const since = (date: string, locale = 'en', zone = 'UTC'): string =>
    sinceWords(Date.parse(date), NOON, locale, zone);

  it('is said as near as it takes', () => {
    assert.equal(since('2026-01-08T09:05:00Z'), '09:05');
    assert.equal(since('2026-01-05T09:05:00Z'), 'January 5');
    assert.equal(since('2025-12-31T09:05:00Z'), 'December 31, 2025');
    assert.equal(since('2025-01-08T09:05:00Z', 'fa'), '۸ ژانویهٔ ۲۰۲۵');
  });

  it('is of the reader’s own day', () => {
    assert.equal(since('2026-01-07T23:30:00Z'), 'January 7');
    assert.equal(since('2026-01-07T23:30:00Z', 'en-GB', 'Asia/Tehran'), '03:00');
  });
});
