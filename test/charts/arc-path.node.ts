import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arcPath } from '../../src/charts/arc-path.js';

/** Start, the point the curve is drawn towards, end; then the head: wing, tip, wing. */
function read(path: string | undefined) {
  assert.ok(path);
  const match = /^M(\S+)Q(\S+) (\S+)M(\S+)L(\S+)L(\S+)$/.exec(path);
  assert.ok(match, path);
  const points = match.slice(1).map((text) => {
    const [x = NaN, y = NaN] = text.split(',').map(Number);
    return { x, y };
  });
  const [start, peak, end, left, tip, right] = points as [P, P, P, P, P, P];
  return { start, peak, end, left, tip, right };
}

interface P {
  readonly x: number;
  readonly y: number;
}
const distance = (a: P, b: P): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('arcPath', () => {
  it('begins and ends beside its points, so that it covers no mark', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ];
    const { start, end } = read(arcPath(a, b, 30));
    assert.ok(Math.abs(distance(start, a) - 12) < 0.1);
    assert.ok(Math.abs(distance(end, b) - 12) < 0.1);
  });

  it('bows to the left of the way there, so that from left to right it goes over it', () => {
    const { peak } = read(arcPath({ x: 0, y: 50 }, { x: 200, y: 50 }, 30));
    assert.deepEqual(peak, { x: 100, y: -10 });
    assert.equal(read(arcPath({ x: 0, y: 50 }, { x: 200, y: 50 }, -30)).peak.y, 110);
  });

  it('has a head that opens backwards at its end', () => {
    const b = { x: 200, y: 0 };
    const { end, left, tip, right } = read(arcPath({ x: 0, y: 0 }, b, 30));
    assert.deepEqual(tip, end);
    assert.ok(distance(left, b) > distance(tip, b) && distance(right, b) > distance(tip, b));
    assert.ok(Math.abs(distance(left, tip) - distance(right, tip)) < 0.2);
  });

  it('is nothing from a point to itself', () => {
    assert.equal(arcPath({ x: 3, y: 4 }, { x: 3, y: 4 }, 20), undefined);
  });

  it('bows as far as it is told, whichever way it goes', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 1600 }),
      y: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 10, max: 60 }), (a, b, bow) => {
        fc.pre(distance(a, b) > 5);
        const { peak } = read(arcPath(a, b, bow));
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        assert.ok(Math.abs(distance(peak, middle) - 2 * bow) < 0.2);
        const cross = (b.x - a.x) * (peak.y - a.y) - (b.y - a.y) * (peak.x - a.x);
        assert.ok(cross < 0, 'to the left, as y runs down');
      }),
    );
  });
});
