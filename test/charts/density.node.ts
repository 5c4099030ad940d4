import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CALENDAR_STEPS, periodAt } from '../../src/charts/calendar-periods.js';
import { densityOf, type Density, type Moment } from '../../src/charts/density.js';
import { parsePartialDate } from '../../src/content/partial-date.js';

/** What a date of the story format may mean, and until when it lasted. */
function momentOf(text: string): Moment {
  const [from = '', end] = text.split('/');
  const [date, last] = [parsePartialDate(from), parsePartialDate(end ?? '')];
  assert.ok(date, text);
  const shift = (date.offset ?? 0) * 60_000;
  return { from: date.start + shift, to: date.end + shift, end: last?.end };
}

const at = (most: number, ...dates: readonly string[]): Density =>
  densityOf(dates.map(momentOf), most);

const times = (count: number, date: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => date(index));

const two = (value: number): string => String(value).padStart(2, '0');

/** `2020-01-03 day ×2`, with `//` where the axis is broken and `·` where a column has nothing. */
function inWords({ columns, breaks, slots }: Density): string {
  return times(slots, (slot) => {
    const column = columns.find((it) => it.slot === slot);
    if (!column) return breaks.includes(slot) ? '//' : '·';
    const { from, unit, count, items } = column;
    const [day] = new Date(from).toISOString().split('T');
    return `${day} ${count === 1 ? '' : `${count} `}${unit} ×${items.length}`;
  }).join(', ');
}

describe('columns of time', () => {
  it('are years where there is enough for years, and months where there is for months', () => {
    const years = times(40, (n) => `${2000 + (n % 20)}`);
    assert.deepEqual(
      new Set(at(40, ...years).columns.map(({ unit, count }) => `${count} ${unit}`)),
      new Set(['1 year']),
    );
    const months = times(60, (n) => `2020-${two(1 + (n % 12))}-0${1 + (n % 7)}`);
    assert.equal(at(20, ...months).columns[0]?.unit, 'month');
  });

  it('are no finer than they are full', () => {
    const once = times(14, (n) => `2020-${two(1 + (n % 12))}-${two(3 + n)}`);
    assert.equal(
      inWords(at(80, ...once)),
      '2020-01-01 3 month ×5, 2020-04-01 3 month ×3, 2020-07-01 3 month ×3, 2020-10-01 3 month ×3',
    );
  });

  it('are no more than have room', () => {
    const days = times(1000, (n) =>
      new Date(Date.UTC(2020, 0, 1 + n / 2)).toISOString().slice(0, 10),
    );
    assert.equal(at(84, ...days).columns[0]?.unit, 'part');
    assert.equal(inWords(at(12, ...days)).split(', ').length, 6);
  });

  it('show a short stretch without events, and break the axis for a long one', () => {
    assert.equal(
      inWords(
        at(40, '2020-01-01', '2020-01-01', '2020-01-03', '2020-01-03', '2020-01-20', '2020-01-20'),
      ),
      '2020-01-01 day ×2, ·, 2020-01-03 day ×2, //, 2020-01-20 day ×2',
    );
  });

  it('are rather longer than the axis is broken at each of them', () => {
    const thirds = times(60, (n) => `2020-${two(1 + (n % 12))}-03`);
    const { columns, breaks } = at(84, ...thirds);
    assert.deepEqual([columns.length, columns[0]?.unit, breaks], [12, 'month', []]);
  });

  it('are finer where most of three thousand years happened in a week', () => {
    const old = times(100, (n) => {
      const year = n * 25 - 500;
      return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
    });
    const week = times(500, (n) => `2020-01-0${1 + (n % 7)}`);
    const narrow = at(24, ...old, ...week);
    assert.equal(narrow.isEven, false);
    assert.deepEqual(
      narrow.columns.map(({ unit }) => unit),
      [...times(5, () => 'year'), ...times(7, () => 'day')],
    );
    assert.ok(at(84, ...old, ...week).columns.length > narrow.columns.length);
  });

  it('are as coarse as the dates themselves where those are coarse', () => {
    assert.equal(
      inWords(
        at(
          40,
          '2018-05',
          '2019-09',
          '2019-12',
          '2019-12',
          '2020-01-03',
          '2020-01-07',
          '2020-01-07',
          '2020-01-07',
        ),
      ),
      '2018-05-01 month ×1, //, 2019-09-01 month ×1, ·, ·, 2019-12-01 month ×2, 2020-01-03 day ×1, ·, ·, ·, 2020-01-07 day ×3',
    );
  });

  it('part a span of minutes', () => {
    const minutes = times(60, (n) => `2020-01-08T01:${two(n % 12)}+00:00`);
    const { columns } = at(40, ...minutes);
    assert.deepEqual(
      new Set(columns.map(({ unit, count }) => `${count} ${unit}`)),
      new Set(['1 minute']),
    );
  });

  it('have none where there is nothing, and one where there is one', () => {
    assert.deepEqual(densityOf([], 40), {
      columns: [],
      slots: 0,
      breaks: [],
      spreads: [],
      isEven: true,
    });
    assert.equal(inWords(at(40, '2020-02-29')), '2020-02-29 day ×1');
  });
});

describe('what no column is certain to hold', () => {
  it('is spread over those in which it may have been', () => {
    const { columns, spreads } = at(
      40,
      '2019',
      '2019-05',
      '2019-05',
      '2019-09',
      '2019-12',
      '2020-01',
      '2020-01',
    );
    assert.deepEqual(spreads, [{ first: 0, last: 2, items: [0] }]);
    assert.equal(columns.flatMap(({ items }) => items).includes(0), false);
  });

  it('is drawn from its beginning to its end where it lasted, and counted once', () => {
    const density = at(
      40,
      '2020-01-03/2020-01-06',
      '2020-01-03',
      '2020-01-05',
      '2020-01-06',
      '2020-01-06',
      '2020-01-07',
    );
    assert.deepEqual(density.spreads, [{ first: 0, last: 2, items: [0] }]);
    assert.deepEqual(density.columns[0]?.items, [0, 1]);
  });
});

describe('the calendar', () => {
  it('knows leap days, years before Christ, and the first hundred after', () => {
    const period = (text: string, unit: 'year' | 'part' | 'month', count: number): string => {
      const { from, to } = periodAt(momentOf(text).from, { unit, count });
      return [from, to].map((time) => new Date(time).toISOString().split('T')[0]).join(' ');
    };
    assert.equal(period('2020-02-29', 'part', 1), '2020-02-21 2020-03-01');
    assert.equal(period('2020-12-31', 'part', 1), '2020-12-21 2021-01-01');
    assert.equal(period('2020-12-10', 'part', 1), '2020-12-01 2020-12-11');
    assert.equal(period('0050-06-01', 'year', 100), '0000-01-01 0100-01-01');
    assert.equal(period('-0043-03-15', 'year', 10), '-000050-01-01 -000040-01-01');
    assert.equal(period('2020-11-11', 'month', 3), '2020-10-01 2021-01-01');
  });

  it('parts each of its units into whole ones of the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(-9999, 0), max: Date.UTC(9998, 0) }),
        fc.nat(CALENDAR_STEPS.length - 2),
        (time, place) => {
          const [outer, inner] = [CALENDAR_STEPS[place], CALENDAR_STEPS[place + 1]];
          assert.ok(outer && inner);
          const [whole, first] = [periodAt(time, outer), periodAt(time, inner)];
          assert.ok(first.from >= whole.from && first.to <= whole.to);
          assert.ok(first.from <= time && time < first.to);
          assert.deepEqual(periodAt(first.to - 1, inner), first);
        },
      ),
    );
  });
});

describe('columns of any events', () => {
  const anyDate = fc
    .tuple(
      fc.oneof(
        fc.integer({ min: -3000, max: 2030 }),
        fc.integer({ min: 2018, max: 2021 }),
        fc.constant(2020),
      ),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.nat(3),
    )
    .map(([year, month, day, minute, precision]) => {
      const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
      const time = `T${two(Math.floor(minute / 60))}:${two(minute % 60)}Z`;
      return [text, `-${two(month)}`, `-${two(day)}`, time].slice(0, precision + 1).join('');
    })
    .filter((text) => text !== '-0000');
  const anyMoments = fc.array(anyDate.map(momentOf), { maxLength: 300 });
  const anyRoom = fc.integer({ min: 12, max: 84 });
  const holds = (
    check: (density: Density, moments: readonly Moment[], most: number) => void,
  ): void =>
    fc.assert(
      fc.property(anyMoments, anyRoom, (moments, most) =>
        check(densityOf(moments, most), moments, most),
      ),
    );

  it('hold each event once: in the column it fell in, or spread over those it may have', () => {
    holds(({ columns, spreads }, moments) => {
      const items = [...columns, ...spreads].flatMap((it) => it.items);
      assert.deepEqual(
        items.sort((a, b) => a - b),
        [...moments.keys()],
      );
      for (const column of columns)
        for (const item of column.items) {
          const { from, to } = moments[item] as Moment;
          assert.ok(from >= column.from && to <= column.to);
        }
      for (const { first, last, items: its } of spreads)
        for (const item of its) {
          const { from, to } = moments[item] as Moment;
          assert.ok(
            first <= last && (columns[first]?.to ?? 0) > from && (columns[last]?.from ?? 0) < to,
          );
        }
    });
  });

  it('stand one after the other, each with something in it, in slots that have room', () => {
    holds(({ columns, slots, breaks }, _, most) => {
      assert.ok(slots <= most, `${slots} slots in ${most}`);
      columns.forEach((column, place) => {
        const before = columns[place - 1];
        assert.ok(column.items.length && column.to > column.from);
        if (before) assert.ok(column.from >= before.to && column.slot > before.slot);
      });
      const taken = new Set([...columns.map(({ slot }) => slot), ...breaks]);
      assert.equal(taken.size, columns.length + breaks.length);
      assert.equal(columns.at(-1)?.slot ?? -1, slots - 1);
    });
  });

  it('are the same whatever order the events come in', () => {
    holds(({ columns }, moments, most) => {
      const other = densityOf([...moments].reverse(), most);
      const shape = (its: Density['columns']) =>
        its.map(({ from, to, slot, items }) => [from, to, slot, items.length]);
      assert.deepEqual(shape(other.columns), shape(columns));
    });
  });
});
