import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { roundness } from '../../src/components/explainer-timeline/overview/axis-layout.js';
import {
  hasOverview,
  lanesOf,
} from '../../src/components/explainer-timeline/overview/lanes-model.js';
import { eventOfColumn } from '../../src/components/explainer-timeline/overview/overview-model.js';
import { timelineOf } from '../../src/components/explainer-timeline/timeline-model.js';
import { checkNow } from '../../src/content/check-story.js';
import { axisWords, formatPeriod } from '../../src/localize/format-period.js';
import { manyEvents } from '../helpers/many-events.js';
import { overviewLayoutOf, picture, type LaidOut } from '../helpers/overview-layout-of.js';

const sample: unknown = JSON.parse(readFileSync('content/iran-strikes-2020/story.json', 'utf8'));

/** Events with these dates; undefined: not established. */
const withDates = (dates: readonly (string | undefined)[]) => {
  const base = manyEvents(dates.length);
  return { ...base, events: base.events.map((event, at) => ({ ...event, startDate: dates[at] })) };
};

const times = (count: number, date: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => date(index));

/** A hundred over 2,500 years, and five hundred in one week. */
const week = withDates([
  ...times(100, (n) => `${n < 20 ? '-' : ''}${String(Math.abs(n * 25 - 500)).padStart(4, '0')}`),
  ...times(500, (n) => `2020-01-0${1 + ((n * n) % 7)}`),
]);

const timelineFor = (raw: unknown) => {
  const { story } = checkNow(raw);
  assert.ok(story);
  return timelineOf(story);
};

interface Span {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Labels of one line, in order, none meeting the next nor leaving the overview. */
function standsClear(labels: readonly Span[], width: number, what: string): void {
  labels.forEach(({ text, x, width: its }, at) => {
    assert.ok(x >= -1e-9 && x + its <= width + 1e-9, `${what}: ${text} at ${x} leaves ${width}`);
    const before = labels[at - 1];
    if (before) assert.ok(before.x + before.width < x, `${what}: ${before.text} meets ${text}`);
  });
}

const numbersOf = (path: string): readonly number[] =>
  (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

function isSound({ layout }: LaidOut, what: string): void {
  const { width, fine, coarse, peak, columns, start } = layout;
  standsClear(fine, width, `${what}, fine`);
  standsClear(coarse, width, `${what}, coarse`);
  standsClear(peak ? [peak] : [], width, `${what}, peak`);
  columns.forEach(({ x, width: its }, at) => {
    const before = columns[at - 1];
    assert.ok(x >= start - 1e-9 && x + its <= width + 1e-9, `${what}: a column leaves`);
    if (before) assert.ok(before.x + before.width <= x + 1e-9, `${what}: columns meet`);
  });
  for (const path of [layout.all, layout.shown, layout.doubtful, layout.axis, layout.spreads])
    assert.ok(
      numbersOf(path).every((it) => Number.isFinite(it)),
      `${what}: ${path}`,
    );
}

describe('the overview of a timeline', () => {
  for (const count of [1, 2, 20, 200, 2000, 20_000]) {
    it(`holds up with ${count} events at any width, in two languages and directions`, () => {
      const raw = manyEvents(count);
      for (let width = 280 / 17; width <= 1600 / 17; width += count > 2000 ? 14 : 3) {
        isSound(overviewLayoutOf(raw, { width }), `${count} in ${width}`);
        isSound(
          overviewLayoutOf(raw, { width, direction: 'rtl' }, 'fa'),
          `${count} in ${width}, fa`,
        );
      }
    });
  }

  it('holds up with dates of any kind', () => {
    const anyDate = fc.oneof(
      fc.constant(undefined),
      fc
        .integer({ min: -3000, max: 2100 })
        .map((year) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`)
        .filter((it) => it !== '-0000'),
      fc.integer({ min: 1, max: 12 }).map((month) => `2020-${String(month).padStart(2, '0')}`),
      fc
        .integer({ min: 0, max: 5000 })
        .map((day) => new Date(Date.UTC(2015, 0, day)).toISOString().slice(0, 10)),
      fc
        .integer({ min: 0, max: 5000 })
        .map(
          (minute) =>
            `${new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString().slice(0, 16)}+03:00`,
        ),
    );
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 1, maxLength: 120 }),
        fc.double({ min: 16, max: 100, noNaN: true }),
        fc.constantFrom(['en', 'ltr'], ['fa', 'rtl'], ['de', 'ltr']),
        (dates, width, [locale, direction]) => {
          const laid = overviewLayoutOf(withDates(dates), { width, direction }, locale);
          isSound(laid, `${width}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is mirrored where the page runs from right to left', () => {
    const boxes = (path: string) =>
      [...path.matchAll(/M([\d.]+),[\d.]+v-[\d.]+h([\d.]+)/g)].map(
        ([, x, width]) => [Number(x), Number(width)] as const,
      );
    const [one, other] = (['ltr', 'rtl'] as const).map((direction) =>
      boxes(overviewLayoutOf(sample, { width: 20, direction }).layout.all),
    );
    const mirrored = other?.map(([x, width]) => 20 - x - width).sort((a, b) => a - b);
    assert.equal(one?.length, 7);
    one?.forEach(([x], at) => assert.ok(Math.abs(x - (mirrored?.[at] ?? 0)) < 0.002));
  });

  it('keeps the names of actors beside the columns where there is room, and leaves them out where not', () => {
    const wide = overviewLayoutOf(sample, { width: 60 }).layout;
    assert.deepEqual(
      wide.lanes.map(({ name }) => name),
      ['Iran', 'United States', 'Iran’s allied militias', 'Others'],
    );
    assert.ok(wide.start > 5 && wide.columns.every(({ x }) => x >= wide.start));
    const narrow = overviewLayoutOf(sample, { width: 20 }).layout;
    assert.deepEqual([narrow.lanes, narrow.start], [[], 0]);
    assert.ok(narrow.height < wide.height);
  });

  it('names each of few columns, of many in a row the round ones, and a peak in any case', () => {
    const fine = (raw: unknown, width: number) =>
      overviewLayoutOf(raw, { width }).layout.fine.map(({ text }) => text);
    assert.deepEqual(fine(sample, 60), ['May', 'May', 'Sept', 'Dec', '3', '5', '8']);
    assert.deepEqual(
      fine(manyEvents(20_000), 20).filter((text) => Number(text) % 5 === 0).length > 2,
      true,
    );
    const coarse = overviewLayoutOf(sample, { width: 60 }).layout.coarse.map(({ text }) => text);
    assert.deepEqual(coarse, ['2018', '2019', 'January 2020']);
  });

  it('says nothing of months where it can name their years only', () => {
    const { fine, coarse } = overviewLayoutOf(manyEvents(20_000), { width: 60 }).layout;
    assert.deepEqual(fine, []);
    assert.ok(coarse.length > 3);
  });

  const pictures: readonly (readonly [
    name: string,
    laid: () => LaidOut,
    direction: 'ltr' | 'rtl',
  ])[] = [
    [
      'sample',
      () => overviewLayoutOf(sample, { width: 64 }, 'en-GB', (place) => place % 3 > 0),
      'ltr',
    ],
    ['sample-narrow', () => overviewLayoutOf(sample, { width: 17 }), 'ltr'],
    ['week', () => overviewLayoutOf(week, { width: 40 }), 'ltr'],
    ['week-persian', () => overviewLayoutOf(week, { width: 40, direction: 'rtl' }, 'fa'), 'rtl'],
    ['20000', () => overviewLayoutOf(manyEvents(20_000), { width: 17 }), 'ltr'],
  ];
  for (const [name, laid, direction] of pictures) {
    it(`looks as it did when somebody looked at it: ${name}`, () => {
      const drawn = picture(laid().layout, direction);
      const path = `test/components/snapshots/overview-${name}.svg`;
      if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(path, drawn);
      assert.ok(existsSync(path), `${path} is missing: UPDATE_SNAPSHOTS=1 npm test writes it`);
      assert.equal(drawn, readFileSync(path, 'utf8'));
    });
  }
});

describe('what the overview counts', () => {
  const dates = [
    '2020-01-03',
    '2020-01-03~',
    undefined,
    '2020-01',
    '2020-01-08?',
    '2020-01-08',
    '2020-01-08',
  ];

  it('is every event in its column, and which of them are shown and doubtful', () => {
    const { tallies } = overviewLayoutOf(
      withDates(dates),
      { width: 40 },
      'en',
      (place) => place !== 5,
    );
    assert.deepEqual(tallies, [
      { all: 2, shown: 2, doubtful: 1 },
      { all: 3, shown: 2, doubtful: 1 },
    ]);
  });

  it('leaves out what has no date, and says how many have none', () => {
    const { overview } = overviewLayoutOf(withDates(dates), { width: 40 });
    assert.equal(overview.undated, 1);
    assert.deepEqual(overview.density.spreads, [{ first: 0, last: 1, items: [2] }]);
  });

  it('knows for every event of the list the column where it is told', () => {
    const { overview } = overviewLayoutOf(withDates(dates), { width: 40 });
    assert.deepEqual(overview.columnOf, [0, 0, 0, 0, 1, 1, 1]);
  });

  it('leads to the first event of a column that is shown, else to its first', () => {
    const { overview, timeline } = overviewLayoutOf(withDates(dates), { width: 40 });
    const [first, last] = overview.density.columns;
    assert.ok(first && last);
    const shown = new Set(timeline.events.slice(5));
    assert.equal(eventOfColumn(overview, last, timeline, shown), 5);
    assert.equal(eventOfColumn(overview, first, timeline, shown), 0);
  });
});

describe('whether there is an overview', () => {
  it('depends on how many events and dates there are', () => {
    assert.equal(hasOverview(timelineFor(sample)), true);
    assert.equal(hasOverview(timelineFor(manyEvents(12))), false);
    assert.equal(hasOverview(timelineFor(manyEvents(13))), true);
    assert.equal(hasOverview(timelineFor(withDates(times(200, () => '2020-01-08')))), false);
    assert.equal(
      hasOverview(timelineFor(withDates(times(200, () => '').map(() => undefined)))),
      false,
    );
  });

  it('has lanes of those with most events, and of all others', () => {
    const actorsOf = (change: (story: ReturnType<typeof manyEvents>) => void) => {
      const story = manyEvents(60);
      change(story);
      return lanesOf(timelineFor(story)).map(({ actor }) => actor);
    };
    assert.equal(actorsOf(() => undefined).length, 4);
    assert.deepEqual(
      actorsOf((story) =>
        story.events.forEach((it, at) =>
          Object.assign(it, {
            actors: at % 3 ? ['north'] : at % 2 ? ['south'] : at % 4 ? ['east'] : undefined,
          }),
        ),
      ),
      ['north', 'south', 'east'],
    );
    assert.deepEqual(
      actorsOf((story) => story.events.forEach((it) => Object.assign(it, { actors: ['north'] }))),
      [],
    );
    assert.deepEqual(
      actorsOf((story) =>
        story.events.forEach((it, at) =>
          Object.assign(it, { actors: at % 3 ? [] : ['north', 'south'] }),
        ),
      ),
      [],
    );
  });
});

describe('a stretch of time in words', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00Z`);

  it('is named as a whole', () => {
    const of = (
      from: string,
      to: string,
      unit: 'year' | 'month' | 'part' | 'day',
      locale = 'en-GB',
    ): string =>
      formatPeriod({ from: day(from), to: day(to), unit }, locale).replaceAll('\u2009', ' ');
    assert.equal(of('2010-01-01', '2020-01-01', 'year'), '2010 – 2019');
    assert.equal(of('2020-01-01', '2020-04-01', 'month'), 'January – March 2020');
    assert.equal(of('2020-01-01', '2020-01-11', 'part'), '1 – 10 January 2020');
    assert.equal(of('2020-01-08', '2020-01-09', 'day'), '8 January 2020');
    assert.equal(of('2020-01-08', '2020-01-09', 'day', 'fa'), '۸ ژانویهٔ ۲۰۲۰');
  });

  it('is short on an axis, with what it belongs to under it', () => {
    const column = { from: day('2020-01-08'), to: day('2020-01-09'), unit: 'day' } as const;
    assert.deepEqual(axisWords(column, 'fine', 'en-GB'), ['8']);
    assert.deepEqual(axisWords(column, 'coarse', 'en-GB'), ['January 2020', 'Jan 2020']);
    assert.deepEqual(axisWords({ ...column, unit: 'year' }, 'coarse', 'en-GB'), []);
  });

  it('says of a year before Christ that it is one', () => {
    const from = new Date(0).setUTCFullYear(-43, 0, 1);
    assert.deepEqual(
      axisWords({ from, to: new Date(0).setUTCFullYear(-42, 0, 1), unit: 'year' }, 'fine', 'en'),
      ['44 BC'],
    );
  });

  it('is the rounder, the sooner it stays', () => {
    const of = (text: string, unit: 'year' | 'day'): number => roundness({ from: day(text), unit });
    assert.ok(of('2000-01-01', 'year') > of('1900-01-01', 'year'));
    assert.ok(of('1900-01-01', 'year') > of('1910-01-01', 'year'));
    assert.ok(of('2020-01-01', 'day') > of('2020-01-10', 'day'));
    assert.ok(of('2020-01-10', 'day') > of('2020-01-11', 'day'));
  });
});
