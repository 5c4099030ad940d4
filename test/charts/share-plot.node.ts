import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SHARE_PLOT, sharePlot, type Share, type SharePoint } from '../../src/charts/share-plot.js';
import { estimateWidth } from '../../src/charts/text-lines.js';

const { width, height, start, end, top, bottom, radius, font } = SHARE_PLOT;
const axis = height - bottom;

const group = (right: number, answers: number, expected: number): Share => ({
  right,
  answers,
  expected,
  label: `${right} of ${answers}`,
});

/** Guesses among four, then surer ones. */
const usual = [group(1, 4, 0.25), group(2, 4, 0.625), group(3, 4, 1)];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, label, labelY }: SharePoint): Box => {
  const half = (estimateWidth(label) * font) / 2;
  return { left: x - half, right: x + half, top: labelY - 13, bottom: labelY + 4 };
};

/** Where the line runs, as its path has it. */
const cornersOf = (line: string): readonly (readonly [number, number])[] =>
  line
    .slice(1)
    .split('L')
    .map((corner) => corner.split(',').map(Number) as [number, number]);

/** Points along the line, a pixel apart. */
function along(line: string): readonly (readonly [number, number])[] {
  const corners = cornersOf(line);
  return corners.slice(1).flatMap(([x, y], place) => {
    const [fromX, fromY] = corners[place] ?? [0, 0];
    const count = Math.ceil(Math.abs(x - fromX));
    return Array.from(
      { length: count + 1 },
      (_, at) => [fromX + ((x - fromX) * at) / count, fromY + ((y - fromY) * at) / count] as const,
    );
  });
}

const anyShare: fc.Arbitrary<Share> = fc
  .tuple(fc.nat(999), fc.nat(999), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([one, other, expected]) => group(Math.min(one, other), Math.max(one, other), expected));
const anyShares = fc.array(anyShare, { minLength: 3, maxLength: 3 });
const anyDirection = fc.constantFrom('ltr' as const, 'rtl' as const);

describe('a plot of shares', () => {
  it('puts each group in a column of its own, at its share', () => {
    const { points, ticks } = sharePlot(usual, 'ltr');
    assert.deepEqual(
      points.map(({ x }) => x),
      [92, 180, 268],
    );
    assert.deepEqual(
      points.map(({ y }) => y),
      [159, 116, 73],
    );
    assert.deepEqual(ticks, [
      { share: 0, y: axis },
      { share: 0.5, y: (axis + top) / 2 },
      { share: 1, y: top },
    ]);
  });

  it('draws the line of what was expected through all groups, also those without answers', () => {
    const { line, points } = sharePlot(
      [group(1, 4, 0.25), group(0, 0, 0.5), group(1, 1, 1)],
      'ltr',
    );
    assert.equal(line, 'M92,159L180,116L268,30');
    assert.deepEqual(
      points.map(({ lineY }) => lineY),
      [159, 30],
    );
  });

  it('runs the other way where the language does', () => {
    const [one, other] = [sharePlot(usual, 'ltr'), sharePlot(usual, 'rtl')];
    assert.deepEqual(
      other.points,
      one.points.map((point) => ({ ...point, x: width - point.x })),
    );
    assert.deepEqual(
      cornersOf(other.line),
      cornersOf(one.line).map(([x, y]) => [width - x, y]),
    );
  });

  it('sets a label on the far side of its point from the line', () => {
    fc.assert(
      fc.property(anyShares, anyDirection, (shares, direction) => {
        for (const { y, lineY, labelY } of sharePlot(shares, direction).points) {
          if (y > lineY) assert.ok(labelY - 13 >= y + radius);
          else assert.ok(labelY + 4 <= y - radius);
        }
      }),
    );
  });

  it('lets no label meet another, the line, the axis or the edge, whatever the shares', () => {
    fc.assert(
      fc.property(anyShares, anyDirection, (shares, direction) => {
        const { points, line } = sharePlot(shares, direction);
        const boxes = points.map(boxOf);
        for (const [place, box] of boxes.entries()) {
          assert.ok(box.top >= 0 && box.bottom <= height && box.right <= width, 'within the plot');
          for (const other of boxes.slice(place + 1)) {
            assert.ok(box.right <= other.left || other.right <= box.left, 'another label');
          }
          for (const { x, y } of points) {
            const isBeside = box.right < x - radius || box.left > x + radius;
            assert.ok(isBeside || box.bottom <= y - radius || box.top >= y + radius, 'a point');
          }
          for (const [x, y] of along(line)) {
            const isBeside = x < box.left || x > box.right;
            assert.ok(isBeside || y < box.top || y > box.bottom, 'the line');
          }
          assert.ok(box.bottom < axis || box.top > axis, 'the axis');
        }
      }),
    );
  });

  it('keeps clear of the labels of its axis', () => {
    const label = estimateWidth('100%') * font;
    assert.ok(label <= start - 9, `${label} px in ${start - 9}`);
    const column = (width - start - end) / 3;
    assert.ok(estimateWidth('999 of 999') * font <= column);
  });
});
