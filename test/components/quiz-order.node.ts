import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dragRow } from '../../src/components/explainer-quiz/order-drag-layout.js';

/** Rows of these heights, one below the other. */
const rowsOf = (...heights: readonly number[]) =>
  heights.map((height, place) => ({
    top: 100 + heights.slice(0, place).reduce((sum, it) => sum + it, 0),
    height,
  }));

const even = rowsOf(40, 40, 40, 40);

describe('a row that is dragged', () => {
  it('stays in its place until its edge is past the middle of a neighbour', () => {
    assert.deepEqual(dragRow(even, 1, 0), { to: 1, offsets: [0, 0, 0, 0] });
    assert.equal(dragRow(even, 1, 19).to, 1);
    assert.equal(dragRow(even, 1, 21).to, 2);
    assert.equal(dragRow(even, 1, -21).to, 0);
  });

  it('takes a neighbour’s place, which makes way by its height', () => {
    assert.deepEqual(dragRow(even, 1, 90), { to: 3, offsets: [0, 80, -40, -40] });
    assert.deepEqual(dragRow(rowsOf(40, 60, 30), 2, -70), { to: 1, offsets: [0, 30, -70] });
  });

  it('does not leave the list', () => {
    assert.deepEqual(dragRow(even, 0, -500), { to: 0, offsets: [0, 0, 0, 0] });
    assert.deepEqual(dragRow(even, 0, 500), { to: 3, offsets: [120, -40, -40, -40] });
  });

  it('finds no place in a list that is gone', () => {
    assert.deepEqual(dragRow([], 2, 10), { to: 2, offsets: [] });
  });

  it('ends, wherever it is let go, in a list without gaps or overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        fc.integer({ min: -2000, max: 2000 }),
        (heights, start, by) => {
          const rows = rowsOf(...heights);
          const from = start % rows.length;
          const { to, offsets } = dragRow(rows, from, by);
          const order = [...heights.keys()];
          order.splice(to, 0, ...order.splice(from, 1));
          let top = 100;
          for (const place of order) {
            const row = rows[place] ?? { top: 0, height: 0 };
            if (place !== from) assert.equal(row.top + (offsets[place] ?? 0), top);
            top += row.height;
          }
        },
      ),
    );
  });

  it('comes no further back for being dragged further on', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: -200, max: 200 }), fc.nat(50), (from, by, more) => {
        assert.ok(dragRow(even, from, by + more).to >= dragRow(even, from, by).to);
      }),
    );
  });
});
