import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ladderCsv } from '../../src/components/explainer-ladder/take-away/ladder-csv.js';
import { toCsv } from '../../src/components/explainer-ladder/take-away/ladder-csv-model.js';
import { ladderContext } from '../helpers/ladder-context.js';
import { manySteps } from '../helpers/many-steps.js';
import { testStory } from '../helpers/test-story.js';

/** By RFC 4180, and nothing more lenient. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"(,|\r\n)/y;
    quoted.lastIndex = at;
    const match = quoted.exec(text);
    assert.ok(match, `no cell at ${at}: ${text.slice(at, at + 20)}`);
    row.push((match[1] ?? '').replaceAll('""', '"'));
    at = quoted.lastIndex;
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  assert.deepEqual(row, []);
  return rows;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', ';', '＝', 'a'))
    .map((parts) => parts.join('')),
);

describe('toCsv', () => {
  const table = fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 });

  it('is read back as it was, but for the apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = parseCsv(toCsv(rows));
        assert.equal(read.length, rows.length);
        rows.forEach((row, index) => {
          assert.equal(read[index]?.length, row.length);
          row.forEach((cell, column) => {
            const found = read[index]?.[column];
            assert.ok(found === cell || found === `'${cell}`);
          });
        });
      }),
    );
  });

  it('lets no cell begin as a formula begins, also behind white space', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of parseCsv(toCsv(rows)).flat()) {
          assert.doesNotMatch(cell, /^[=+\-@\t\r\n\0＝＋－＠]/);
          assert.doesNotMatch(cell.trimStart(), /^[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it('leaves a plain cell as it is', () => {
    assert.equal(
      toCsv([
        ['a', 'b "c", d'],
        ["it's", ''],
      ]),
      '"a","b ""c"", d"\r\n"it\'s",""\r\n',
    );
  });

  it('guards what OWASP names', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r'])
      assert.equal(toCsv([[`${sign}1+1`]]), `"'${sign}1+1"\r\n`);
  });
});

describe('ladderCsv', () => {
  it('has the columns of the table, dates for programs, and the sources', async () => {
    const [head, first, second] = parseCsv(await ladderCsv(ladderContext(testStory())));
    assert.deepEqual(head, [
      'Date (ISO 8601)',
      'Date',
      'Who',
      'Towards',
      'Rung',
      'Kind',
      'What happened',
      'Why this rung',
      'Sources',
    ]);
    assert.deepEqual(first, [
      '2020',
      '2020',
      'The South',
      '',
      'begins at Talk',
      'a signal',
      'The pact is signed',
      'They talk.',
      'The Herald, Bridge closed after blast, https://example.org/bridge',
    ]);
    assert.deepEqual(second?.slice(0, 5), [
      '2021-03-01T23:30+03:00',
      'March 1, 2021',
      'The South',
      'The North',
      'up to Pressure or Force (accounts differ)',
    ]);
    assert.equal(
      second?.at(-1),
      'The Herald, Bridge closed after blast, https://example.org/bridge; ' +
        'publisher not named, Two versions of one night',
    );
  });

  it('has a row for every step, also of many', async () => {
    const sample = JSON.parse(readFileSync('content/iran-strikes-2020/story.json', 'utf8'));
    for (const story of [sample, manySteps(1200)]) {
      const context = ladderContext(story);
      const [, ...rows] = parseCsv(await ladderCsv(context));
      assert.deepEqual(
        rows.map(([date]) => date),
        context.model.steps.map(({ event }) => event.startDate ?? ''),
      );
      assert.ok(rows.every((row) => row.length === 9));
    }
  });

  it('speaks the language of the page, without marks of direction', async () => {
    const sample = JSON.parse(readFileSync('content/iran-strikes-2020/story.json', 'utf8'));
    const csv = await ladderCsv(ladderContext(sample, 'fa'));
    assert.match(csv, /^"تاریخ/);
    assert.doesNotMatch(csv, /[\u2066-\u2069]/);
  });

  it('shows names without their markup, and guards those that look like a formula', async () => {
    const story = testStory();
    Object.assign(story.actors[1] as object, { name: '=The **South**' });
    const csv = await ladderCsv(ladderContext(story));
    assert.ok(csv.includes(`"'=The South"`));
    assert.ok(!csv.includes('**'));
  });
});
