import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexAt, runAt, runsOf } from '../../src/components/explainer-quotes/carousel-model.js';

describe('indexAt', () => {
  const at = (scrolled: number, current = 0, end = 300): number =>
    indexAt(4, 100, scrolled, end, current);

  it('finds the card whose start is nearest', () => {
    assert.deepEqual(
      [0, 40, 60, 180, 290].map((scrolled) => at(scrolled)),
      [0, 0, 1, 2, 3],
    );
  });

  it('finds a card at the end where the list ends before its start', () => {
    assert.equal(at(260, 0, 260), 3);
    assert.equal(at(150, 0, 150), 2);
  });

  it('stays with the current card among those that all stand at the end', () => {
    assert.equal(at(150, 3, 150), 3);
    assert.equal(at(150, 2, 150), 2);
  });

  it('stays with the current card where it is as near as another', () => {
    assert.equal(at(50, 0), 0);
    assert.equal(at(50, 1), 1);
  });

  it('finds one where there is no such current card', () => {
    assert.equal(at(0, 9), 0);
  });

  it('is always one of the cards', () => {
    const px = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 100, max: 500, noNaN: true }),
        px,
        px,
        fc.nat(6000),
        (count, pitch, scrolled, end, current) => {
          const index = indexAt(count, pitch, scrolled, end, current);
          assert.ok(Number.isInteger(index) && index >= 0 && index < count);
        },
      ),
    );
  });

  it('is the card that was brought to the start, however far it is and whatever is lost by rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 200, max: 500, noNaN: true }),
        fc.nat(),
        (count, pitch, some) => {
          const index = some % count;
          const scrolled = Math.round(index * pitch);
          assert.equal(indexAt(count, pitch, scrolled, count * pitch, 0), index);
        },
      ),
    );
  });
});

describe('runsOf', () => {
  it('leaves a few quotes together', () => {
    assert.deepEqual(runsOf(5), [{ from: 0, to: 5 }]);
    assert.deepEqual(runsOf(24), [{ from: 0, to: 24 }]);
  });

  it('parts more into runs that no size makes longer', () => {
    assert.deepEqual(runsOf(26), [
      { from: 0, to: 12 },
      { from: 12, to: 24 },
      { from: 24, to: 26 },
    ]);
  });

  it('has each place in one run, the one that runAt names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (count, some) => {
        const place = some % count;
        const runs = runsOf(count);
        const found = runs.flatMap(({ from, to }, run) => (place >= from && place < to ? run : []));
        assert.deepEqual(found, [runAt(count, place)]);
        assert.equal(
          runs.reduce((sum, { from, to }) => sum + to - from, 0),
          count,
        );
      }),
    );
  });
});
