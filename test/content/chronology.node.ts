import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chronological } from '../../src/content/chronology.js';

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
