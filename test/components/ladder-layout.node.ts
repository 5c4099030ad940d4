import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { estimateWidth } from '../../src/charts/text-lines.js';
import type {
  Box,
  ChartData,
  LayoutOptions,
} from '../../src/components/explainer-ladder/layout/base-layout.js';
import {
  layoutLadder,
  type LadderLayout,
} from '../../src/components/explainer-ladder/layout/ladder-layout.js';
import { ladderModel } from '../../src/components/explainer-ladder/ladder-model.js';
import { parsePartialDate } from '../../src/content/partial-date.js';
import { parseStory } from '../../src/content/parse-story.js';
import { testStory } from '../helpers/test-story.js';

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];

function axisDate(text: string | undefined) {
  const date = text === undefined ? undefined : parsePartialDate(text);
  if (!date) return { day: '?', short: '?' };
  const month = MONTHS[(date.month ?? 1) - 1] ?? '';
  return {
    year: String(date.year),
    month: date.month ? month : '?',
    day: date.day ? String(date.day) : undefined,
    short: date.month ? `${month} ${date.day ?? ''}` : '?',
  };
}

function chartData(raw: unknown): ChartData {
  const { story } = parseStory(raw);
  assert.ok(story);
  const model = ladderModel(story);
  assert.ok(model);
  return {
    rungs: model.rungs.map(({ name }) => name),
    actors: model.actors.map(({ name }) => name),
    thresholds: model.thresholds,
    steps: model.steps,
    dateOf: (place) => axisDate(model.steps[place]?.event.startDate),
  };
}

const small = chartData(testStory());
const sample = chartData(JSON.parse(readFileSync('content/iran-strikes-2020/story.json', 'utf8')));

/** Six actors with long names who take turns on eight rungs. */
const many: ChartData = {
  rungs: Array.from({ length: 8 }, (_, rung) => `Rung ${rung + 1}, Ausnahmezustandsverordnung`),
  thresholds: [0, 3, 3, 7].map((above) => ({
    above,
    name: `A threshold with a long name, above ${above}`,
  })),
  actors: Array.from({ length: 6 }, (_, actor) => `The Federation of Actor Number ${actor}`),
  steps: Array.from({ length: 60 }, (_, index) => ({
    step: { id: `s${index}`, kind: index % 2 ? 'signal' : 'action' },
    actor: index % 6,
    time: index * 86_400_000,
    rungs: index % 5 ? [(index * 3) % 8] : [1, 4],
    move: 'up',
  })),
  dateOf: (index) => axisDate(`2021-${String((index % 12) + 1).padStart(2, '0')}-05`),
};
const forty: ChartData = { ...many, steps: many.steps.slice(0, 40) };
const single: ChartData = {
  ...small,
  actors: ['One'],
  steps: small.steps.slice(0, 1).map((it) => ({ ...it, actor: 0 })),
};

const lay = (data: ChartData, width: number, options: Partial<LayoutOptions> = {}): LadderLayout =>
  layoutLadder(
    data,
    { width },
    {
      direction: 'ltr',
      fontSize: 13,
      measure: (text) => estimateWidth(text) * (options.fontSize ?? 13),
      ...options,
    },
  );

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.2 &&
  b.x < a.x + a.width - 0.2 &&
  a.y < b.y + b.height - 0.2 &&
  b.y < a.y + a.height - 0.2;

/** What is drawn of a mark. */
const drawn = ({ points }: LadderLayout['marks'][number]): Box => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    x: Math.min(...xs) - 8,
    y: Math.min(...ys) - 8,
    width: Math.max(...xs) - Math.min(...xs) + 16,
    height: Math.max(...ys) - Math.min(...ys) + 16,
  };
};

const names = (layout: LadderLayout, kind: string): readonly string[] =>
  layout.labels.filter((label) => label.kind === kind).map(({ lines }) => lines.join(' '));

const stories = { small, sample, forty, many, single };
const widths = [320, 360, 420, 500, 559, 560, 640, 720, 800, 960, 1200, 1600];

describe('layoutLadder', () => {
  for (const [name, data] of Object.entries(stories)) {
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const spacing of ['time', 'even', undefined] as const) {
        it(`lets nothing overlap or leave the frame: ${name}, ${direction}, ${spacing ?? 'its own'} spacing`, () => {
          for (const width of widths) {
            for (const fontSize of [12, 13, 20]) {
              const layout = lay(data, width, { direction, spacing, fontSize });
              const where = `${width} px, ${fontSize} px labels`;
              layout.labels.forEach((label, index) => {
                const { box } = label;
                assert.ok(
                  box.x >= -0.2 && box.x + box.width <= width + 0.2,
                  `${label.lines.join(' ')} leaves the frame, ${where}`,
                );
                assert.ok(
                  box.y >= 0 && box.y + box.height <= layout.height + 0.2,
                  `${label.lines.join(' ')} leaves the frame, ${where}`,
                );
                for (const other of layout.labels.slice(index + 1)) {
                  assert.ok(
                    !overlaps(box, other.box),
                    `“${label.lines.join(' ')}” over “${other.lines.join(' ')}”, ${where}`,
                  );
                }
                for (const mark of layout.marks) {
                  assert.ok(
                    !overlaps(box, drawn(mark)),
                    `“${label.lines.join(' ')}” over ${mark.id}, ${where}`,
                  );
                }
              });
              layout.marks.forEach((mark, index) => {
                assert.ok(
                  mark.target.width >= 23.8 && mark.target.height >= 23.8,
                  `${mark.id} is too small a target, ${where}`,
                );
                for (const other of layout.marks.slice(index + 1)) {
                  assert.ok(
                    !overlaps(mark.target, other.target),
                    `${mark.id} over ${other.id}, ${where}`,
                  );
                }
              });
            }
          }
        });
      }
    }
  }

  it('draws every step, rung, threshold and actor, and no number that is none', () => {
    for (const data of Object.values(stories)) {
      for (const width of widths) {
        const layout = lay(data, width);
        const drawn = layout.marks.flatMap(({ first, last, actor }) =>
          data.steps.slice(first, last + 1).filter((step) => step.actor === actor),
        );
        assert.equal(drawn.length, data.steps.length);
        assert.deepEqual(new Set(drawn), new Set(data.steps));
        assert.deepEqual(layout.bands.length, data.rungs.length);
        assert.equal(names(layout, 'rung').length, data.rungs.length);
        assert.equal(names(layout, 'threshold').length, data.thresholds.length);
        assert.equal(names(layout, 'actor').length, data.actors.length);
        assert.doesNotMatch(JSON.stringify(layout), /NaN|null|undefined|Infinity/);
      }
    }
  });

  it('sends time across where there is room, with rungs upwards', () => {
    const { flow, marks, bands } = lay(small, 720);
    assert.equal(flow, 'across');
    const xs = marks.map(({ points }) => points[0]?.x ?? 0);
    assert.deepEqual(
      xs,
      [...xs].sort((a, b) => a - b),
    );
    assert.ok((bands[0]?.y ?? 0) > (bands[2]?.y ?? 0));
  });

  it('sends time down the page in a narrow place, with rungs across', () => {
    const { flow, marks, bands } = lay(small, 320);
    assert.equal(flow, 'down');
    const ys = marks.map(({ points }) => points[0]?.y ?? 0);
    assert.deepEqual(
      ys,
      [...ys].sort((a, b) => a - b),
    );
    assert.ok((bands[0]?.x ?? 0) < (bands[2]?.x ?? 0));
  });

  it('sends time down the page where there are somewhat more steps than fit across', () => {
    assert.equal(lay(forty, 1200).flow, 'down');
    assert.equal(lay(forty, 1200).isZoomable, false);
    assert.equal(lay(sample, 1200).flow, 'across');
  });

  it('mirrors everything from right to left', () => {
    for (const width of [320, 720]) {
      const ltr = lay(small, width);
      const rtl = lay(small, width, { direction: 'rtl' });
      assert.equal(rtl.height, ltr.height);
      ltr.marks.forEach((mark, index) => {
        mark.points.forEach(({ x, y }, at) => {
          const other = rtl.marks[index]?.points[at];
          assert.ok(Math.abs((other?.x ?? 0) - (width - x)) < 0.2);
          assert.equal(other?.y, y);
        });
      });
      ltr.labels.forEach(({ x, anchor }, index) => {
        assert.ok(Math.abs((rtl.labels[index]?.x ?? 0) - (width - x)) < 0.2);
        assert.equal(
          rtl.labels[index]?.anchor,
          { start: 'end', middle: 'middle', end: 'start' }[anchor],
        );
      });
    }
  });

  it('holds a level until the next step', () => {
    const path =
      lay(small, 720, { spacing: 'even' }).tracks.find(({ actor }) => actor === 1)?.path ?? '';
    // The North has one step: its line goes straight on to the end.
    const [, fromY, toY] = /^M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)(?:L[\d.]+,\2)?$/.exec(path) ?? [];
    assert.ok(fromY && fromY === toY, path);
  });

  it('makes a contested step a bar between its rungs, and follows both of them until the next step', () => {
    const { marks, doubts, bands } = lay(small, 720);
    const blast = marks[1];
    assert.equal(blast?.points.length, 2);
    const [low, high] = blast?.points ?? [];
    const inBand = (rung: number, y = 0): boolean => {
      const band = bands[rung];
      return band !== undefined && y > band.y && y < band.y + band.height;
    };
    assert.ok(inBand(1, low?.y) && inBand(2, high?.y));
    assert.equal(low?.x, high?.x);
    assert.equal(doubts.length, 2);
    for (const [index, point] of [low, high].entries())
      assert.ok(doubts[index]?.path.startsWith(`M${point?.x},${point?.y}`));
  });

  it('keeps the lines of two actors on one rung apart', () => {
    const { marks } = lay(sample, 1200);
    const lanes = new Map<number, Set<number>>();
    for (const { actor, points } of marks)
      for (const { y } of points) lanes.set(y, (lanes.get(y) ?? new Set()).add(actor));
    assert.ok([...lanes.values()].every((actors) => actors.size === 1));
  });

  describe('spacing', () => {
    const xs = (layout: LadderLayout) => layout.marks.map(({ points }) => points[0]?.x ?? 0);
    const gaps = (layout: LadderLayout) =>
      xs(layout)
        .slice(1)
        .map((x, index) => x - (xs(layout)[index] ?? 0));
    const day = 86_400_000;
    const dated = (days: readonly number[]): ChartData => ({
      ...single,
      steps: days.map((at, index) => ({
        step: { id: `d${index}`, kind: 'action' },
        actor: 0,
        time: at * day,
        rungs: [index % 3],
        move: 'up',
      })),
      dateOf: () => axisDate('2021-03-01'),
    });

    it('is even where it is asked for', () => {
      const [first = 0, ...rest] = gaps(lay(dated([0, 1, 10]), 720, { spacing: 'even' }));
      for (const gap of rest) assert.ok(Math.abs(gap - first) < 0.2);
    });

    it('is in proportion to time where all marks have room that way', () => {
      const layout = lay(dated([0, 1, 4]), 720);
      assert.equal(layout.spacing, 'time');
      const [first = 0, second = 0] = gaps(layout);
      assert.ok(Math.abs(second / first - 3) < 0.02);
    });

    it('is even by itself where marks would pile up', () => {
      assert.equal(lay(dated([0, 1, 1000]), 720).spacing, 'even');
      assert.equal(lay(sample, 1200).spacing, 'even');
    });

    it('widens only what is too close where time is asked for', () => {
      const layout = lay(dated([0, 1, 2, 500, 1000]), 720, { spacing: 'time' });
      assert.equal(layout.spacing, 'time');
      const [a = 0, b = 0, c = 0, d = 0] = gaps(layout);
      assert.ok(Math.abs(a - 24) < 0.2 && Math.abs(b - 24) < 0.2);
      assert.ok(Math.abs(c / d - 498 / 500) < 0.02 && c > 100);
    });
  });
});
