import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimateWidth } from '../../src/charts/text-lines.js';
import type {
  Box,
  ChartData,
  LayoutOptions,
  Mark,
  Range,
} from '../../src/components/explainer-ladder/layout/base-layout.js';
import {
  layoutLadder,
  type LadderLayout,
} from '../../src/components/explainer-ladder/layout/ladder-layout.js';
import { placeAt } from '../../src/components/explainer-ladder/zoom/ladder-place-model.js';
import * as view from '../../src/components/explainer-ladder/zoom/ladder-zoom-model.js';
import { repeatable } from '../helpers/many-steps.js';

const DAY = 86_400_000;
const MONTHS = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

function axisDate(time: number) {
  const date = new Date(time);
  const [year, month, day] = [
    String(date.getUTCFullYear()),
    MONTHS[date.getUTCMonth()] ?? '',
    String(date.getUTCDate()),
  ];
  return { year, month, day, short: `${month} ${day}` };
}

interface Kind {
  readonly count: number;
  readonly actors?: number;
  /** In days; 0: all on one day. */
  readonly pace?: number;
  readonly names?: string;
}

/** Steps of several actors on five rungs, every ninth contested, days or years apart. */
function steps({ count, actors = 3, pace = 1, names = '' }: Kind): ChartData {
  const random = repeatable(count + actors);
  let time = Date.UTC(2015, 0, 1);
  const made = Array.from({ length: count }, (_, index) => {
    time += random() * random() * 2 * DAY * pace;
    const rung = Math.floor(random() * 5);
    return {
      step: { id: `s${index}`, kind: index % 3 ? ('action' as const) : ('signal' as const) },
      actor: Math.floor(random() * actors),
      time,
      rungs: index % 9 === 8 && rung < 4 ? [rung, rung + 1] : [rung],
      move: 'up' as const,
    };
  });
  return {
    rungs: ['Words', 'Pressure', 'Show of force', 'Limited strike', 'War'].map((it) => it + names),
    thresholds: [{ above: 3, name: `Shots are fired${names}` }],
    actors: Array.from({ length: actors }, (_, actor) => `Side ${actor + 1}${names}`),
    steps: made,
    dateOf: (place) => axisDate(made[place]?.time ?? 0),
  };
}

const lay = (data: ChartData, width: number, options: Partial<LayoutOptions> = {}): LadderLayout =>
  layoutLadder(
    data,
    { width },
    {
      direction: 'ltr',
      fontSize: 13,
      measure: (text) => estimateWidth(text) * (options.fontSize ?? 13),
      number: (value) => value.toLocaleString('en'),
      ...options,
    },
  );

const SLACK = 0.2;
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

/** The shapes or the bar of a mark. */
const drawn = ({ points, count }: Mark): Box => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const half = count > 1 ? 3 : 8;
  const [x, y] = [Math.min(...xs) - half, Math.min(...ys) - half];
  return { x, y, width: Math.max(...xs) + half - x, height: Math.max(...ys) + half - y };
};

const along = ({ flow }: LadderLayout, { points }: Mark): number =>
  points[0]?.[flow === 'across' ? 'x' : 'y'] ?? 0;

/** Fails where words meet words, shapes or the edge of the picture, or two targets meet. */
function assertClear(layout: LadderLayout): void {
  const { width, height, labels, marks, flow } = layout;
  const words = [
    ...labels.map(({ lines, box }) => ({ text: lines.join(' '), box, mark: undefined })),
    ...marks.flatMap((mark) =>
      mark.field ? { text: `n${mark.count}`, box: mark.field, mark } : [],
    ),
  ];
  words.forEach(({ text, box, mark: own }, index) => {
    assert.ok(
      box.x >= -SLACK &&
        box.x + box.width <= width + SLACK &&
        box.y >= -SLACK &&
        box.y + box.height <= height + SLACK,
      `“${text}” leaves the frame`,
    );
    for (const other of words.slice(index + 1))
      assert.ok(!overlaps(box, other.box), `“${text}” over “${other.text}”`);
    for (const mark of marks)
      assert.ok(mark === own || !overlaps(box, drawn(mark)), `“${text}” over ${mark.id}`);
  });
  const ordered = marks.toSorted((a, b) => along(layout, a) - along(layout, b));
  ordered.forEach((mark, index) => {
    const { target, id } = mark;
    assert.ok(target.width >= 23.8 && target.height >= 23.8, `${id} is too small a target`);
    const next = ordered[index + 1];
    if (!next) return;
    assert.ok(!overlaps(target, next.target), `${id} over ${next.id}`);
    assert.ok(along(layout, next) - along(layout, mark) >= 23.8, `${id} close to ${next.id}`);
  });
  assert.doesNotMatch(JSON.stringify({ labels, marks, flow }), /NaN|null|Infinity/);
}

/** Fails where a step of the range has no mark, or two. */
function assertWhole({ marks, range }: LadderLayout, data: ChartData, shown = Infinity): void {
  const places = marks.flatMap(({ first, last, actor, count }) => {
    const own = data.steps
      .slice(first, last + 1)
      .flatMap((step, index) => (step.actor === actor ? first + index : []));
    assert.equal(own.length, count);
    return own;
  });
  const wished = Array.from(
    { length: Math.max(0, Math.min(range.to, shown) - range.from) },
    (_, index) => range.from + index,
  );
  assert.deepEqual(
    places.sort((a, b) => a - b),
    wished,
  );
}

const widths = [320, 360, 480, 559, 560, 640, 800, 1000, 1200, 1600];
const kinds: readonly Kind[] = [
  { count: 41, actors: 6 },
  { count: 50 },
  { count: 500, actors: 1, pace: 0 },
  { count: 500, actors: 6, pace: 90 },
  { count: 5000, actors: 2, pace: 30 },
  { count: 50_000 },
];
const stories = new Map(kinds.map((kind) => [kind, steps(kind)]));

/** How a reader may come to look at a ladder. */
const look = fc.record({
  kind: fc.constantFrom(...kinds),
  width: fc.constantFrom(...widths),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  spacing: fc.constantFrom('time', 'even', undefined),
  fontSize: fc.constantFrom(12, 13, 20),
  start: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.constantFrom(0, 0.001, 0.02, 0.3, 1),
});

describe('the layout of many steps', () => {
  it('lets nothing overlap or leave the frame, and loses no step, wherever the reader looks', () => {
    fc.assert(
      fc.property(look, ({ kind, width, start, size, ...options }) => {
        const data = stories.get(kind) as ChartData;
        const total = data.steps.length;
        const { room } = lay(data, width, options);
        const length = Math.max(room, size * total);
        const range = view.fit(
          { from: start * total, to: start * total + length },
          { total, least: room },
        );
        const layout = lay(data, width, { ...options, range });
        assertClear(layout);
        assertWhole(layout, data);
      }),
      { numRuns: 250 },
    );
  });

  it('lets nothing overlap with long names', () => {
    const data = steps({
      count: 300,
      actors: 4,
      pace: 20,
      names: ' of the Ausnahmezustandsverordnung',
    });
    for (const width of widths)
      for (const direction of ['ltr', 'rtl'] as const) assertClear(lay(data, width, { direction }));
  });

  it('cannot be zoomed where all steps have room across, or a few run down the page', () => {
    for (const [count, width] of [
      [40, 320],
      [40, 1600],
      [45, 1600],
    ] as const) {
      const layout = lay(steps({ count }), width);
      assert.equal(layout.isZoomable, false);
      assert.ok(layout.marks.every((mark) => mark.count === 1));
    }
  });

  it('runs across where the place is wide, else down the page within a height that holds', () => {
    const [fifty, thousands] = [steps({ count: 50 }), steps({ count: 5000 })];
    assert.equal(lay(thousands, 560).flow, 'across');
    assert.equal(lay(thousands, 550).flow, 'down');
    assert.ok(lay(thousands, 320).height < 1300);
    assert.ok(Math.abs(lay(thousands, 320).height - lay(fifty, 320).height) < 60);
  });

  it('keeps height and places of the rungs while the reader zooms and pans', () => {
    const data = stories.get(kinds[4] as Kind) as ChartData;
    for (const width of [320, 1000]) {
      const whole = lay(data, width);
      for (const from of [0, 2000, 4900]) {
        const part = lay(data, width, { range: { from, to: from + whole.room } });
        assert.deepEqual(part.bands, whole.bands);
        if (width > 320) assert.equal(part.height, whole.height);
      }
    }
  });

  it('gives each step its own mark as soon as all of the window have room', () => {
    const data = stories.get(kinds[5] as Kind) as ChartData;
    for (const width of widths) {
      const { room } = lay(data, width);
      const part = lay(data, width, { range: { from: 30_000, to: 30_000 + room } });
      assert.ok(part.marks.every(({ count }) => count === 1));
      assert.deepEqual(
        part.marks.map(({ first }) => first),
        Array.from({ length: room }, (_, index) => 30_000 + index),
      );
    }
  });

  it('ends in single steps, whichever group is entered', () => {
    fc.assert(
      fc.property(look, fc.infiniteStream(fc.nat()), ({ kind, width, spacing }, picks) => {
        const data = stories.get(kind) as ChartData;
        const total = data.steps.length;
        let layout = lay(data, width, { spacing });
        for (let times = 0; layout.marks.some(({ count }) => count > 1); times++) {
          assert.ok(times < 20, 'there is no end to zooming in');
          const groups = layout.marks.filter(({ count }) => count > 1);
          const { first, last } = groups[picks.next().value % groups.length] as Mark;
          const range = view.fit({ from: first, to: last + 1 }, { total, least: layout.room });
          assert.ok(range.from <= first && last < range.to);
          layout = lay(data, width, { spacing, range });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes a group of one actor’s steps a bar from the lowest to the highest rung they touched', () => {
    const data = stories.get(kinds[5] as Kind) as ChartData;
    const { marks } = lay(data, 1000, { range: { from: 100, to: 400 } });
    for (const { actor, first, last, rungs, points, label, count, contested } of marks) {
      if (count === 1) continue;
      const own = data.steps.slice(first, last + 1).filter((step) => step.actor === actor);
      const all = own.flatMap((step) => step.rungs);
      assert.deepEqual(rungs, [...new Set([Math.min(...all), Math.max(...all)])]);
      assert.equal(points.length, rungs.length);
      assert.deepEqual(label?.lines, [String(count)]);
      assert.equal(contested, own.filter((step) => step.rungs.length > 1).length);
    }
  });

  it('leads each actor from the level it has when the window begins to where its last step leaves it', () => {
    const data: ChartData = {
      ...steps({ count: 60, actors: 2 }),
      steps: Array.from({ length: 60 }, (_, index) => ({
        step: { id: `s${index}`, kind: 'action' as const },
        actor: index === 3 ? 1 : 0,
        time: index * DAY,
        rungs: [index === 3 ? 4 : index % 2],
        move: 'up' as const,
      })),
    };
    const { bands, tracks, plot, labels } = lay(data, 800, { range: { from: 20, to: 40 } });
    const war = bands[4] as Box;
    // The second side does nothing here: its level goes through from one end to the other.
    const [path = '', ...more] = tracks.filter(({ actor }) => actor === 1).map((it) => it.path);
    assert.equal(more.length, 0);
    const [, x = '', y = '', toX = '', toY = ''] =
      /^M(.+?),(.+?)L(.+?),(.+?)(?:L.*)?$/.exec(path) ?? [];
    assert.equal(Number(x), plot.x);
    assert.ok(Number(toX) > 500 && y === toY);
    assert.ok(Number(y) > war.y && Number(y) < war.y + war.height);
    assert.equal(labels.filter(({ kind }) => kind === 'actor').length, 2);
  });

  it('dates a window of years by years, one of months by months, and one of days by days', () => {
    const data = steps({ count: 5000, actors: 2, pace: 5 });
    const texts = (range?: Range): string =>
      lay(data, 1000, { range })
        .labels.filter(({ kind }) => kind === 'date' || kind === 'year')
        .map(({ lines }) => lines.join(' '))
        .join(' ');
    assert.match(texts(), /^2015( 20\d\d)+$/);
    assert.match(texts({ from: 1000, to: 1250 }), /^([A-Z]\w+ )+20\d\d( 20\d\d)*$/);
    assert.match(texts({ from: 1000, to: 1034 }), /^(\d+ )+([A-Z]\w+ ?)+/);
  });

  it('draws no step after so many, ends the ways before it, and says where it would be', () => {
    for (const [count, width, range] of [
      [30, 1000, undefined],
      [30, 320, undefined],
      [500, 1000, { from: 100, to: 130 }],
      [500, 320, { from: 100, to: 120 }],
      [500, 1000, undefined],
    ] as const) {
      const data = steps({ count });
      const from = range?.from ?? 0;
      for (const shown of [0, from, from + 7, count - 1]) {
        const [all, part] = [lay(data, width, { range }), lay(data, width, { range, shown })];
        assertWhole(part, data, shown);
        const { next, flow } = part;
        const isIn = shown >= from && shown < (range?.to ?? count);
        assert.equal(next !== undefined, isIn);
        if (!next || part.marks.some((mark) => mark.count > 1)) continue;
        const axis = flow === 'across' ? 'x' : 'y';
        // What is drawn stands where it stands when all is.
        part.marks.forEach((mark, index) =>
          assert.deepEqual(mark.points, all.marks[index]?.points),
        );
        const ends = part.tracks.flatMap(({ path }) =>
          [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((at) =>
            Number(at[axis === 'x' ? 1 : 2]),
          ),
        );
        for (const end of ends) assert.ok(end <= next[axis] + SLACK);
        const come = new Set(data.steps.slice(0, shown).map(({ actor }) => actor));
        assert.equal(part.labels.filter(({ kind }) => kind === 'actor').length, come.size);
      }
    }
  });
});

describe('which steps are shown', () => {
  const bounds = fc.record({
    total: fc.integer({ min: 1, max: 50_000 }),
    least: fc.integer({ min: 1, max: 60 }),
  });
  const range = fc.record({
    from: fc.integer({ min: -100, max: 60_000 }),
    to: fc.integer({ min: -100, max: 60_000 }),
  });
  const place = fc.double({ min: -10, max: 60_000, noNaN: true });
  const factor = fc.oneof(
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.constantFrom(1.001, 0.999, Infinity),
  );

  const assertValid = ({ from, to }: Range, { total, least }: view.Bounds): void => {
    assert.ok(Number.isInteger(from) && Number.isInteger(to), `${from} to ${to}`);
    assert.ok(from >= 0 && to <= total && to - from >= Math.min(least, total), `${from} to ${to}`);
  };

  it('are always some of the ladder, and never fewer than have room', () => {
    fc.assert(
      fc.property(
        range,
        bounds,
        factor,
        place,
        fc.integer({ min: -60_000, max: 60_000 }),
        (it, limits, by, at, steps) => {
          assertValid(view.fit(it, limits), limits);
          const valid = view.fit(it, limits);
          assertValid(view.zoom(valid, by, at, limits), limits);
          assertValid(view.pan(valid, steps, limits), limits);
          assertValid(view.pan(valid, -Infinity, limits), limits);
          assertValid(view.include(valid, Math.floor(at), limits), limits);
          assertValid(view.around(at, Math.min(1, by), steps, limits), limits);
        },
      ),
    );
  });

  it('stay as they are where they are valid', () => {
    fc.assert(
      fc.property(range, bounds, (it, limits) => {
        const valid = view.fit(it, limits);
        assert.deepEqual(view.fit(valid, limits), valid);
        assert.deepEqual(view.zoom(valid, 1, valid.from, limits), valid);
      }),
    );
  });

  it('become fewer or more with every step of zooming, until the end', () => {
    fc.assert(
      fc.property(
        range,
        bounds,
        fc.double({ min: 1.0001, max: 8, noNaN: true }),
        place,
        (it, limits, by, at) => {
          const valid = view.fit(it, limits);
          const size = valid.to - valid.from;
          const closer = view.zoom(valid, by, at, limits);
          const further = view.zoom(valid, 1 / by, at, limits);
          assert.ok(closer.to - closer.from < size || view.isLeast(valid, limits));
          assert.ok(further.to - further.from > size || size === limits.total);
        },
      ),
    );
  });

  it('are nearly the same after zooming in and out again around the same place', () => {
    fc.assert(
      fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), (it, share) => {
        const limits = { total: 50_000, least: 30 };
        const before = view.fit(it, limits);
        fc.pre(before.to - before.from >= 60);
        const at = before.from + share * (before.to - before.from);
        const after = view.zoom(view.zoom(before, 2, at, limits), 1 / 2, at, limits);
        assert.ok(Math.abs(after.from - before.from) <= 3, `${before.from} became ${after.from}`);
        assert.ok(Math.abs(after.to - before.to) <= 3);
      }),
    );
  });

  it('have the place around which one zooms where it was', () => {
    const limits = { total: 50_000, least: 30 };
    const it = view.zoom({ from: 10_000, to: 20_000 }, 4, 12_500, limits);
    assert.ok(Math.abs(view.shareOf(it, 12_500) - 0.25) < 0.001);
  });

  it('have a step that is to be included, and do not move where they had it', () => {
    fc.assert(
      fc.property(range, bounds, fc.nat(), (it, limits, at) => {
        const before = view.fit(it, limits);
        const step = at % limits.total;
        const after = view.include(before, step, limits);
        assert.ok(after.from <= step && step < after.to);
        assert.equal(after.to - after.from, before.to - before.from);
        if (before.from <= step && step < before.to) assert.deepEqual(after, before);
      }),
    );
  });

  it('are found under a point of the chart, from either side', () => {
    const data = stories.get(kinds[5] as Kind) as ChartData;
    for (const direction of ['ltr', 'rtl'] as const) {
      const { marks, room } = lay(data, 1000, { direction });
      const part = lay(data, 1000, { direction, range: { from: 500, to: 500 + room } });
      for (const mark of part.marks)
        assert.equal(
          Math.floor(placeAt(part.marks, 'x', mark.points[0]?.x ?? 0) ?? -1),
          mark.first,
        );
      const [first, last] = [marks[0], marks.at(-1)] as [Mark, Mark];
      const outside = direction === 'ltr' ? -50 : 1050;
      assert.equal(placeAt(marks, 'x', outside), (first.first + first.last + 1) / 2);
      assert.equal(placeAt(marks, 'x', 1000 - outside), (last.first + last.last + 1) / 2);
    }
  });
});
