/** The parts of `npm run bench` that reckon and write; what it measures is no test. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { median, medians, rotated } from '../../scripts/bench/numbers.mjs';
import { table } from '../../scripts/bench/table.mjs';
import { verdict } from '../../scripts/bench/verdicts.mjs';
import { parseStory } from '../../src/content/parse-story.js';
import { views } from '../bench/views.js';

describe('a median', () => {
  it('is the middle number, in whatever order they come', () => {
    assert.equal(median([9, 1, 5]), 5);
  });

  it('lies between the two middle ones of an even number', () => {
    assert.equal(median([4, 1, 2, 100]), 3);
  });

  it('has as many numbers above it as below', () => {
    const milliseconds = fc.double({ noNaN: true, min: 0, max: 1e9 });
    const numbers = fc.array(milliseconds, { minLength: 1 });
    fc.assert(
      fc.property(numbers, (all) => {
        const middle = median(all);
        const below = all.filter((one) => one < middle).length;
        const above = all.filter((one) => one > middle).length;
        assert.ok(Math.max(below, above) <= all.length / 2);
      }),
    );
  });

  it('is taken of every number in the results of some runs', () => {
    const runs = [1, 30, 2].map((one) => ({ ready: one, tasks: { longest: one * 10 } }));
    assert.deepEqual(medians(runs), { ready: 2, tasks: { longest: 20 } });
  });

  it('is not taken of what failed in one of them', () => {
    const runs = [
      { ready: 1, zoom: { ms: 5 } },
      { ready: 3, zoom: { failed: 'over 60 s' } },
    ];
    assert.deepEqual(medians(runs), { ready: 2, zoom: { failed: 'over 60 s' } });
  });
});

describe('the order of contestants', () => {
  it('begins with another one in each run and leaves none out', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((run) => rotated(['a', 'b', 'c'], run).join('')),
      ['abc', 'bca', 'cab', 'abc'],
    );
  });
});

describe('a table', () => {
  it('has names to the left and numbers to the right, however long they are', () => {
    assert.deepEqual(
      table([
        ['', 'KB', 'ready'],
        ['floor', '1.8', '1.00'],
        ['kit', '31.1'],
      ]),
      ['          KB   ready', 'floor    1.8    1.00', 'kit     31.1'],
    );
  });
});

describe('a verdict', () => {
  it('says what was measured, the budget, and whether it was kept', () => {
    assert.equal(verdict('ready', 1.312, 1.4), 'ready 1.31 × floor (budget 1.40) ok');
    assert.equal(verdict('ready', 1.402, 1.4), 'ready 1.40 × floor (budget 1.40) OVER');
  });

  it('is not kept by what could not be measured', () => {
    assert.equal(verdict('growth', 'over 60 s', 3), 'growth over 60 s (budget 3.00) OVER');
  });
});

describe('the stories that are measured', () => {
  for (const [name, { sizes, story }] of Object.entries(views)) {
    it(`hold nothing that the ${name} would leave out`, () => {
      const { problems } = parseStory(story(sizes[1] ?? 0));
      assert.deepEqual(problems, []);
    });
  }
});
