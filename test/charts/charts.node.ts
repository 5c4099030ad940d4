import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { spread } from '../../src/charts/spread.js';
import { stepPath } from '../../src/charts/step-path.js';
import { estimateWidth, wrapText } from '../../src/charts/text-lines.js';
import { timePositions } from '../../src/charts/time-positions.js';

const measure = (text: string): number => text.length;

describe('stepPath', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 5 },
  ];

  it('holds the level until the next point, whichever way time runs', () => {
    assert.equal(stepPath(points, 'across'), 'M0,0L10,0L10,5');
    assert.equal(stepPath(points, 'down'), 'M0,0L0,5L10,5');
  });
});

describe('timePositions', () => {
  it('keeps proportions where there is room', () => {
    assert.deepEqual(timePositions([0, 1, 4], 0, 100, 10), {
      at: [0, 25, 100],
      isProportional: true,
    });
  });

  it('gives up where nothing tells the times apart, or nothing has room', () => {
    assert.equal(timePositions([5, 5], 0, 100, 10), undefined);
    assert.equal(timePositions([0, 1, 9], 0, 30, 20), undefined);
  });

  it('just fills a length that has no room to spare', () => {
    assert.deepEqual(timePositions([0, 1, 9], 0, 40, 20), {
      at: [0, 20, 40],
      isProportional: false,
    });
  });

  it('fills the length with distances no smaller than asked, in the order of time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 2, maxLength: 30 }),
        (days) => {
          const times = [...days].sort((a, b) => a - b);
          const placed = timePositions(times, 10, 1010, 20);
          if (!placed) return assert.ok(times[0] === times.at(-1));
          const { at } = placed;
          const gaps = at.slice(1).map((place, index) => place - (at[index] ?? 0));
          assert.ok(gaps.every((gap) => gap >= 20 - 1e-6));
          assert.ok((at[0] ?? 0) >= 10 && (at.at(-1) ?? 0) <= 1010 + 1e-6);
        },
      ),
    );
  });
});

describe('spread', () => {
  it('leaves alone what has room', () => {
    assert.deepEqual(
      spread(
        [
          { at: 80, size: 10 },
          { at: 20, size: 10 },
        ],
        0,
        100,
        2,
      ),
      [80, 20],
    );
  });

  it('moves what would overlap or leave the line', () => {
    assert.deepEqual(
      spread(
        [
          { at: 98, size: 10 },
          { at: 97, size: 10 },
        ],
        0,
        100,
        2,
      ),
      [95, 83],
    );
  });

  it('never lets two overlap', () => {
    const item = fc.record({
      at: fc.integer({ min: -20, max: 120 }),
      size: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const middles = spread(items, 0, 100, 1);
        const boxes = items
          .map(
            ({ size }, index) =>
              [(middles[index] ?? 0) - size / 2, (middles[index] ?? 0) + size / 2] as const,
          )
          .sort(([a], [b]) => a - b);
        boxes.forEach(([start], index) => assert.ok(start >= (boxes[index - 1]?.[1] ?? 0) - 1e-9));
      }),
    );
  });
});

describe('wrapText', () => {
  it('breaks between words, and within a word only where it is longer than a line', () => {
    assert.deepEqual(wrapText('the open hand', 8, measure), ['the open', 'hand']);
    assert.deepEqual(wrapText('a Sicherheitsrat', 8, measure), ['a', 'Sicherhe', 'itsrat']);
  });

  it('ends in an ellipsis where there is too much', () => {
    assert.deepEqual(wrapText('one two three four', 5, measure, 2), ['one', 'two…']);
  });

  it('never makes a line longer than asked, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrapText(text, width, measure, 1000);
        assert.ok(lines.every((line) => measure(line) <= width));
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('estimateWidth', () => {
  it('is more for wide letters than for narrow ones, and nothing for marks on letters', () => {
    assert.ok(estimateWidth('mmm') > estimateWidth('iii'));
    assert.equal(estimateWidth('e\u0301\u0301\u0301'), estimateWidth('e'));
  });
});
