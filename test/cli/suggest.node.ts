import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeFrame } from '../../src/cli/check/code-frame.js';
import { inspect } from '../../src/cli/check/inspect.js';
import { mendDate } from '../../src/cli/check/mend-date.js';
import { isPartialDate } from '../../src/content/partial-date.js';
import { testStory, type Draft } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

/** What is suggested for a story that was changed, by code. */
function suggested(change: (draft: Draft) => unknown): Record<string, string | undefined> {
  const draft = testStory();
  change(draft);
  const { findings } = inspect(JSON.stringify(draft, null, 2));
  return Object.fromEntries(findings.map(({ code, suggestion }) => [code, suggestion]));
}

describe('what was probably meant', () => {
  const cases: [string, (draft: Draft) => unknown, string, string][] = [
    [
      'a field',
      (d) => {
        const event = d.events[0] as Loose;
        event['start_date'] = event['startDate'];
        delete event['startDate'];
      },
      'unknown-key',
      'Did you mean “startDate”?',
    ],
    [
      'a field of a kind of question',
      (d) => ((d.quiz.questions[0] as Loose)['explnation'] = 'x'),
      'unknown-key',
      'Did you mean “explanation”?',
    ],
    [
      'a missing field that is there under another name',
      (d) => {
        const source = d.sources[0] as Loose;
        source['headlin'] = source['headline'];
        delete source['headline'];
      },
      'missing',
      'There is “headlin”: rename it to “headline”.',
    ],
    [
      'a verdict',
      (d) => (d.claims[0]!.reviews[0]!.verdict = 'Refuted'),
      'unknown-value',
      'Did you mean “refuted”?',
    ],
    [
      'a kind of question',
      (d) => (d.quiz.questions[0]!.kind = 'verdikt'),
      'unknown-value',
      'Did you mean “verdict”?',
    ],
    [
      'an actor',
      (d) => (d.events[0]!.actors[0] = 'nroth'),
      'unknown-reference',
      'Did you mean “north”?',
    ],
    [
      'what a correction is about',
      (d) =>
        ((d as Loose)['corrections'] = [
          { id: 'c', date: '2021', about: { kind: 'event', id: 'blats' }, text: 'x' },
        ]),
      'unknown-reference',
      'Did you mean “blast”?',
    ],
    [
      'a speaker named by id',
      (d) => ((d.events[1]!.citations[0] as Loose)['speaker'] = 'mara-l'),
      'unknown-reference',
      'Did you mean “mara”?',
    ],
    ['a rung', (d) => (d.ladder.steps[0]!.level = 9), 'level-outside-scale', 'There are 1, 2, 3.'],
    [
      'a time zone',
      (d) => (d.timeZones[0]!.id = 'Asia/Bagdad'),
      'unknown-time-zone',
      'Did you mean “Asia/Baghdad”?',
    ],
    [
      'a date',
      (d) => (d.events[0]!.startDate = 'March 3, 2021'),
      'bad-date',
      'Did you mean “2021-03-03”?',
    ],
    [
      'a time without its zone',
      (d) => (d.events[0]!.startDate = '2021-03-03T10:00'),
      'bad-date',
      'Add how far its clock is from UTC, such as +03:00 or Z.',
    ],
    ['an id', (d) => (d.disputes[0]!.id = 'how many?'), 'bad-id', 'It could be “how-many-”.'],
    [
      'a number in quotes',
      (d) => ((d.disputes[0]!.accounts[0] as Loose)['value'] = '12'),
      'wrong-type',
      'Write 12 without quotation marks.',
    ],
    [
      'a list of one',
      (d) => ((d.sources[0] as Loose)['author'] = 'A. Reporter'),
      'wrong-type',
      'Put it in square brackets: [ … ].',
    ],
  ];
  for (const [what, change, code, expected] of cases) {
    it(`is said of ${what}`, () => assert.equal(suggested(change)[code], expected));
  }

  it('lists what there is where nothing is near, and says what else is wrong where the item is there', () => {
    assert.match(
      suggested((d) => (d.events[3]!.actors[0] = 'zzz'))['unknown-reference'] ?? '',
      /^There are “north”, “south”, “mara”\.$/,
    );
    const both = suggested((d) => delete (d.actors[2] as Loose)['name']);
    assert.equal(both['unknown-reference'], 'That actor has a fault of its own. Mend it first.');
  });

  it('never throws, whatever the story is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.ok(Array.isArray(inspect(text).findings));
      }),
    );
  });

  it('never throws where one part of a story is anything', () => {
    const parts = [
      'sources',
      'actors',
      'events',
      'claims',
      'disputes',
      'quotes',
      'ladder',
      'quiz',
      'corrections',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 4 }), (part, value) => {
        assert.ok(inspect(JSON.stringify({ ...testStory(), [part]: value })).findings);
      }),
    );
  });
});

describe('a date that was written otherwise', () => {
  const dates: [string, string | undefined][] = [
    ['2020-1-8', '2020-01-08'],
    ['2020/01/08', '2020-01-08'],
    ['8 January 2020', '2020-01-08'],
    ['8. Jan 2020', '2020-01-08'],
    ['January 2020', '2020-01'],
    ['Jan. 8, 2020', '2020-01-08'],
    ['about 2019', '2019~'],
    ['c. 2019-09', '2019-09~'],
    ['2020-01-08 01:30+0300', '2020-01-08T01:30+03:00'],
    ['2020-01-08T01:30:05.123Z', '2020-01-08T01:30:05Z'],
    ['31 February 2020', undefined],
    ['3/4/2020', undefined],
    ['last week', undefined],
  ];
  for (const [written, meant] of dates) {
    it(`is ${meant ?? 'not guessed at'} for ${written}`, () =>
      assert.equal(mendDate(written), meant));
  }

  it('is always a date, and never the one that was written', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const date = mendDate(written);
        assert.ok(date === undefined || (isPartialDate(date) && date !== written));
      }),
    );
  });
});

describe('a code frame', () => {
  it('puts the caret under the column, also after tabs and in a very long line', () => {
    assert.equal(
      codeFrame('{\n\t"a" 1\n}', 2, 6),
      '  1 | {\n> 2 | \t"a" 1\n    | \t    ^\n  3 | }',
    );
    const long = `${'x'.repeat(5000)}!${'y'.repeat(5000)}`;
    const [line = '', caret = ''] = codeFrame(long, 1, 5001).split('\n');
    assert.equal(line[caret.indexOf('^')], '!');
    assert.ok(line.length < 90);
  });

  it('has the sign at its column, wherever that is', () => {
    fc.assert(
      fc.property(fc.nat(400), (at) => {
        const text = `${'a'.repeat(at)}!${'b'.repeat(30)}`;
        const [line = '', caret = ''] = codeFrame(text, 1, at + 1).split('\n');
        assert.equal(line[caret.indexOf('^')], '!');
      }),
    );
  });
});
