import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chronological } from '../../src/content/chronology.js';
import { wallTime } from '../../src/content/partial-date.js';
import type { StoryEvent } from '../../src/content/types.js';

const order = (dates: readonly (string | undefined)[], timeZone?: string) =>
  chronological(
    dates.map((date, place) => ({ date, place })),
    ({ date }) => date,
    timeZone,
  ).map(({ item }) => item);
const dates = (given: readonly (string | undefined)[], timeZone?: string) =>
  order(given, timeZone).map(({ date }) => date);

describe('chronological', () => {
  it('puts years, months and days in order', () => {
    assert.deepEqual(dates(['2020-01-08', '2018-05', '2019', '-0044-03-15']), [
      '-0044-03-15',
      '2018-05',
      '2019',
      '2020-01-08',
    ]);
  });

  it('puts times of one day in order, across offsets', () => {
    const [evening, strike] = ['2020-01-07T18:00-05:00', '2020-01-08T01:30+03:00'];
    assert.deepEqual(dates([evening, strike], 'Asia/Baghdad'), [strike, evening]);
  });

  it('files a time under the day of the given clock', () => {
    const strike = '2020-01-08T01:30+03:00';
    assert.deepEqual(dates([strike, '2020-01-07'], 'Asia/Baghdad'), ['2020-01-07', strike]);
    assert.deepEqual(dates([strike, '2020-01-08'], 'America/New_York'), [strike, '2020-01-08']);
  });

  it('leaves to the list what came before or after a time of the same day', () => {
    const strike = '2020-01-08T01:30+03:00';
    assert.deepEqual(dates([strike, '2020-01-08']), [strike, '2020-01-08']);
    assert.deepEqual(dates(['2020-01-08', strike]), ['2020-01-08', strike]);
    assert.deepEqual(dates(['2020-01-08T09:00Z', '2020-01-08', '2020-01-08T03:00Z']), [
      '2020-01-08',
      '2020-01-08T03:00Z',
      '2020-01-08T09:00Z',
    ]);
  });

  it('keeps an undated item behind the one it stands behind', () => {
    assert.deepEqual(
      order(['2020-03', undefined, '2020-01', undefined]).map(({ place }) => place),
      [2, 3, 0, 1],
    );
    assert.deepEqual(dates([undefined, '2020']), [undefined, '2020']);
  });

  it('loses nothing, and changes nothing when done again', () => {
    const date = fc.constantFrom(
      undefined,
      '2019',
      '2019-12',
      '2020-01-07',
      '2020-01-08',
      '2020-01-08T01:30+03:00',
      '2020-01-08T09:00Z',
      '2020-01~',
    );
    fc.assert(
      fc.property(fc.array(date, { maxLength: 12 }), (given) => {
        const once = order(given, 'Asia/Baghdad');
        assert.deepEqual(new Set(once.map(({ place }) => place)), new Set(given.keys()));
        const twice = order(
          once.map(({ date }) => date),
          'Asia/Baghdad',
        );
        assert.deepEqual(
          twice.map(({ date }) => date),
          once.map(({ date }) => date),
        );
      }),
    );
  });
});

const ZONE = 'Asia/Baghdad';

/** Events named for their place in the list. */
const listOf = (dates: readonly (string | undefined)[]): readonly StoryEvent[] =>
  dates.map((startDate, place) => ({
    id: `e${place}`,
    name: `Event ${place}`,
    startDate,
    citations: [{ source: 's' }],
  }));

const inOrder = (events: readonly StoryEvent[], zone: string | undefined) =>
  chronological(events, ({ startDate }) => startDate, zone);

const told = (dates: readonly (string | undefined)[], zone: string | undefined = ZONE) =>
  inOrder(listOf(dates), zone).map(({ item }) => item.startDate);

const day = fc.integer({ min: 1, max: 6 }).map((n) => `0${n}`);
const someDate = fc.oneof(
  fc.constantFrom('2019', '2020', '2020-01', '2020-02', '2020-01~'),
  day.map((its) => `2020-01-${its}`),
  fc
    .tuple(day, fc.integer({ min: 10, max: 23 }), fc.constantFrom('Z', '+03:00', '-05:00'))
    .map(([its, hour, offset]) => `2020-01-${its}T${hour}:00${offset}`),
);
const someDates = fc.array(fc.option(someDate, { nil: undefined }), { maxLength: 20 });

describe('the order of events', () => {
  it('goes by date, whatever the order of the list', () => {
    assert.deepEqual(told(['2020-03', '0079', '2019-12-31', '-0044-03-15', '2020-02-01']), [
      '-0044-03-15',
      '0079',
      '2019-12-31',
      '2020-02-01',
      '2020-03',
    ]);
  });

  it('reads times of every zone on the clock of where it happened', () => {
    const [washington, baghdad] = ['2020-01-07T17:45-05:00', '2020-01-08T01:30+03:00'];
    assert.deepEqual(told([washington, baghdad]), [baghdad, washington]);
    // It is the 8th in Baghdad: after the 7th is over.
    assert.deepEqual(told([baghdad, '2020-01-07']), ['2020-01-07', baghdad]);
    assert.deepEqual(told(['2020-01-08', '2020-01-07T17:30-05:00'], 'America/New_York'), [
      '2020-01-07T17:30-05:00',
      '2020-01-08',
    ]);
  });

  it('goes by the list where the dates leave it open', () => {
    const [strike, speech] = ['2020-01-08T01:30+03:00', '2020-01-08'];
    assert.deepEqual(told([strike, speech]), [strike, speech]);
    assert.deepEqual(told([speech, strike]), [speech, strike]);
    assert.deepEqual(told(['2020-05', '2020']), ['2020-05', '2020']);
  });

  it('keeps what is not dated behind what it follows in the list', () => {
    assert.deepEqual(told([undefined, '2020-02', undefined, undefined, '2020-01']), [
      undefined,
      '2020-01',
      '2020-02',
      undefined,
      undefined,
    ]);
  });

  it('leaves a list that is in order as it is', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const once = told(dates);
        assert.deepEqual(told(once), once);
      }),
    );
  });

  it('loses no event, and puts none before one that was over before it', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const events = inOrder(listOf(dates), ZONE);
        assert.equal(new Set(events.map(({ item }) => item.id)).size, dates.length);
        let latestStart = -Infinity;
        for (const { date } of events) {
          if (!date) continue;
          const start = wallTime(date, ZONE);
          assert.ok(start + (date.end - date.start) > latestStart);
          latestStart = Math.max(latestStart, start);
        }
      }),
    );
  });

  it('takes two hundred thousand events of one month', () => {
    const dates = Array.from({ length: 200_000 }, (_, n) => (n < 199_999 ? '2020-02' : '2019'));
    assert.equal(told(dates)[0], '2019');
  });

  it('takes many years of the list among hours out of order in a moment', () => {
    const hours = Array.from({ length: 10_000 }, (_, n) =>
      new Date(Date.UTC(2020, 0, 1) + ((n * 7919) % 10_000) * 3e6).toISOString(),
    );
    const dates = [
      ...hours.map((hour) => hour.replace(/:\d\d\.\d+Z/, 'Z')),
      ...Array.from({ length: 10_000 }, () => '2020'),
    ];
    const start = performance.now();
    const times = told(dates, 'UTC').filter((date) => date !== '2020');
    assert.ok(times.every((time, place) => !place || `${times[place - 1]}` < `${time}`));
    // Some hundredths of a second where each step costs little; some ten seconds where it costs all that is open.
    assert.ok(performance.now() - start < 2000);
  });

  it('takes twenty thousand events in a moment', () => {
    const dates = Array.from({ length: 20_000 }, (_, n) =>
      n % 3 ? `${1000 + ((n * 7919) % 1000)}` : `2020-01-0${1 + (n % 9)}`,
    );
    const start = performance.now();
    assert.equal(told(dates).length, 20_000);
    assert.ok(performance.now() - start < 2000);
  });
});
