import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearMiss } from '../../src/internal/near-miss.js';

/** The definition, without any of the thrift. */
function slowDistance(from: string, to: string): number {
  if (!from || !to) return from.length + to.length;
  const [a, b] = [from.slice(0, -1), to.slice(0, -1)];
  const isSwap =
    from.length > 1 && to.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1);
  return Math.min(
    slowDistance(a, to) + 1,
    slowDistance(from, b) + 1,
    slowDistance(a, b) + (from.at(-1) === to.at(-1) ? 0 : 1),
    isSwap ? slowDistance(a.slice(0, -1), b.slice(0, -1)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const name = fc.stringMatching(/^[a-z]{4,12}$/);

describe('editDistance', () => {
  it('is what its definition gives', () => {
    fc.assert(
      fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), slowDistance(a, b))),
    );
  });

  it('is the same both ways, and 0 for the same word only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.equal(editDistance(a, b) === 0, a === b);
      }),
    );
  });

  it('is exact up to a limit, and above it past the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, most) => {
        const whole = editDistance(a, b);
        const limited = editDistance(a, b, most);
        if (whole <= most) assert.equal(limited, whole);
        else assert.ok(limited > most);
      }),
    );
  });
});

describe('nearMiss', () => {
  it('gives one of the candidates, and never the word itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (written, candidates) => {
        const found = nearMiss(written, candidates);
        assert.ok(found === undefined || (candidates.includes(found) && found !== written));
      }),
    );
  });

  it('finds a name with one letter wrong, left out, added or swapped', () => {
    const slip = fc.tuple(name, fc.nat(), fc.constantFrom('change', 'drop', 'add', 'swap'));
    fc.assert(
      fc.property(slip, ([right, seed, kind]) => {
        const at = seed % (right.length - 1);
        const [before, here, after] = [right.slice(0, at), right[at], right.slice(at + 1)];
        const written = {
          change: `${before}x${after}`,
          drop: before + after,
          add: `${before}x${here}${after}`,
          swap: `${before}${after[0]}${here}${after.slice(1)}`,
        }[kind];
        fc.pre(written !== right);
        assert.equal(nearMiss(written, ['0000000000000', right]), right);
      }),
    );
  });

  it('gives the nearest, whatever stands before it', () => {
    assert.equal(nearMiss('refutd', ['reformed', 'refute', 'refuted']), 'refute');
    assert.equal(nearMiss('refutedd', ['reformed', 'refuted']), 'refuted');
  });

  it('does not mind case, accents, spaces and dashes', () => {
    assert.equal(nearMiss('State Media', ['report', 'state-media']), 'state-media');
    assert.equal(nearMiss('start_date', ['startDate']), 'startDate');
    assert.equal(nearMiss('soleimaní', ['soleimani']), 'soleimani');
  });

  it('takes a beginning for the whole', () => {
    assert.equal(nearMiss('conflict', ['supported', 'conflicting']), 'conflicting');
    assert.equal(nearMiss('khamenei-speech', ['khamenei']), 'khamenei');
  });

  it('keeps silent where nothing is near', () => {
    assert.equal(nearMiss('blog', ['report', 'analysis', 'imagery']), undefined);
    assert.equal(nearMiss('x', ['y']), undefined);
    assert.equal(nearMiss('—', ['report']), undefined);
  });

  it('is quick among very many and very long names', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `event-of-the-day-${at}`);
    const start = performance.now();
    assert.equal(nearMiss('evnt-of-the-day-19999', many), 'event-of-the-day-19999');
    nearMiss('a'.repeat(1_000_000), ['b'.repeat(1_000_000)]);
    assert.ok(performance.now() - start < 2000);
  });
});
