import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  PARTIAL_DATE,
  isPartialDate,
  parsePartialDate,
  wallTime,
  type PartialDate,
} from '../../src/content/partial-date.js';

const DAY = 86_400_000;

const parsed = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  assert.ok(date, `${text} should be a date`);
  return date;
};

const iso = (ms: number): string => new Date(ms).toISOString();

/** Any date of the format, and half as many that look like one. */
const two = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const anyYear = fc
  .integer({ min: -9999, max: 9999 })
  .map((n) => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0'));
const anyZone = fc.oneof(
  fc.constant('Z'),
  fc.tuple(fc.constantFrom('+', '-'), two(0, 13), two(0, 59)).map(([s, h, m]) => `${s}${h}:${m}`),
);
const anyDay = fc.tuple(anyYear, two(1, 12), two(1, 28)).map((parts) => parts.join('-'));
const anyDate = fc.oneof(
  anyYear,
  fc.tuple(anyYear, two(1, 12)).map((parts) => parts.join('-')),
  anyDay,
  fc
    .tuple(anyDay, two(0, 23), two(0, 59), anyZone)
    .map(([day, hour, minute, zone]) => `${day}T${hour}:${minute}${zone}`),
);

describe('parsePartialDate', () => {
  it('reads a year as the whole year', () => {
    const date = parsed('2019');
    assert.equal(date.precision, 'year');
    assert.equal(date.year, 2019);
    assert.equal(date.month, undefined);
    assert.equal(iso(date.start), '2019-01-01T00:00:00.000Z');
    assert.equal(iso(date.end), '2020-01-01T00:00:00.000Z');
  });

  it('reads a month as the whole month', () => {
    const date = parsed('2019-12');
    assert.deepEqual([date.precision, date.month, date.day], ['month', 12, undefined]);
    assert.equal(iso(date.start), '2019-12-01T00:00:00.000Z');
    assert.equal(iso(date.end), '2020-01-01T00:00:00.000Z');
  });

  it('reads a day as its 24 hours, without a zone', () => {
    const date = parsed('2020-01-08');
    assert.deepEqual(
      [date.precision, date.day, date.hour, date.offset],
      ['day', 8, undefined, undefined],
    );
    assert.equal(iso(date.start), '2020-01-08T00:00:00.000Z');
    assert.equal(date.end - date.start, DAY);
  });

  it('reads a time as the minute at its true instant', () => {
    const date = parsed('2020-01-08T01:30+03:00');
    assert.deepEqual(
      [date.precision, date.day, date.hour, date.minute, date.offset],
      ['minute', 8, 1, 30, 180],
    );
    assert.equal(iso(date.start), '2020-01-07T22:30:00.000Z');
    assert.equal(date.end - date.start, 60_000);
  });

  it('reads seconds as the second', () => {
    const date = parsed('2020-01-08T01:30:15Z');
    assert.equal(date.precision, 'minute');
    assert.equal(iso(date.start), '2020-01-08T01:30:15.000Z');
    assert.equal(date.end - date.start, 1000);
  });

  it('reads offsets to both sides, with minutes', () => {
    assert.equal(parsed('2020-01-08T00:00-05:00').offset, -300);
    assert.equal(parsed('2020-01-08T00:00+05:45').offset, 345);
    assert.equal(parsed('2020-01-08T00:00-03:30').offset, -210);
    assert.equal(parsed('2020-01-08T00:00Z').offset, 0);
    assert.equal(parsed('2020-01-08T00:00-00:00').offset, 0);
  });

  it('reads the marks of doubt', () => {
    const doubt = (text: string) => [parsed(text).approximate, parsed(text).uncertain];
    assert.deepEqual(doubt('2019'), [false, false]);
    assert.deepEqual(doubt('2019~'), [true, false]);
    assert.deepEqual(doubt('2019-09?'), [false, true]);
    assert.deepEqual(doubt('2019-09-14%'), [true, true]);
  });

  it('takes the years 0 to 99 as they are', () => {
    assert.equal(iso(parsed('0079-10-24').start), '0079-10-24T00:00:00.000Z');
    assert.equal(parsed('0000').end - parsed('0000').start, 366 * DAY);
  });

  it('reads years before Christ', () => {
    const date = parsed('-0044-03-15');
    assert.deepEqual([date.year, date.month, date.day], [-44, 3, 15]);
    assert.equal(iso(date.start), '-000044-03-15T00:00:00.000Z');
  });

  it('reaches from -9999 to 9999', () => {
    assert.equal(iso(parsed('-9999').start), '-009999-01-01T00:00:00.000Z');
    assert.equal(iso(parsed('9999-12-31').end), '+010000-01-01T00:00:00.000Z');
  });

  it('agrees with Date on every instant', () => {
    const instant = fc.date({
      min: new Date('0001-01-02T00:00Z'),
      max: new Date('9999-12-30T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, anyZone, (date, zone) => {
        const text = date.toISOString().slice(0, 19) + zone;
        assert.equal(parsed(text).start, Date.parse(text));
      }),
    );
  });

  it('gives months and days that fill their year without gap or overlap', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        let at = parsed(year).start;
        for (let month = 1; month <= 12; month++) {
          const inMonth = `${year}-${String(month).padStart(2, '0')}`;
          for (let day = 1; day <= 31; day++) {
            const date = parsePartialDate(`${inMonth}-${String(day).padStart(2, '0')}`);
            if (!date) continue;
            assert.equal(date.start, at);
            at = date.end;
          }
          assert.equal(parsed(inMonth).end, at);
        }
        assert.equal(parsed(year).end, at);
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, and accepts only what the pattern accepts', () => {
    const text = fc.oneof(fc.string(), anyDate, fc.stringMatching(/^[-0-9T:Z~?%+]{0,24}$/));
    fc.assert(
      fc.property(text, (value) => {
        const date = parsePartialDate(value);
        assert.equal(isPartialDate(value), date !== undefined);
        if (date) assert.ok(PARTIAL_DATE.test(value) && date.start < date.end);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isPartialDate', () => {
  const refuses = (texts: readonly string[]) => {
    for (const text of texts) assert.equal(isPartialDate(text), false, text);
  };

  it('accepts the 29th of February in leap years only, of any age', () => {
    for (const year of ['2020', '2000', '0000', '-0004', '-0400'])
      assert.equal(isPartialDate(`${year}-02-29`), true, year);
    refuses(['2019-02-29', '1900-02-29', '-0001-02-29', '-0100-02-29']);
  });

  it('refuses days and months that do not exist', () => {
    refuses(['2019-00', '2019-13', '2019-04-31', '2019-01-32', '2019-01-00', '2019-02-30']);
  });

  it('refuses a time without an offset', () => {
    refuses(['2020-01-08T01:30', '2020-01-08T01:30:00']);
  });

  it('refuses times that do not exist', () => {
    refuses(
      ['24:00', '25:00', '01:60', '01:30:60', '1:30', '01'].map((time) => `2020-01-08T${time}Z`),
    );
  });

  it('refuses offsets beyond fourteen hours', () => {
    assert.equal(isPartialDate('2020-01-08T01:30+14:00'), true);
    assert.equal(isPartialDate('2020-01-08T01:30-13:59'), true);
    refuses(
      ['+14:01', '+15:00', '-14:30', '+03', '+0300', 'z'].map((zone) => `2020-01-08T01:30${zone}`),
    );
  });

  it('refuses a mark of doubt after a time', () => {
    refuses(['~', '?', '%'].map((mark) => `2020-01-08T01:30Z${mark}`));
  });

  it('refuses other ways to write a date', () => {
    refuses([
      '',
      '19',
      '02019',
      '+2019',
      '-0000',
      '2019-9',
      '2019-09-1',
      '8 Jan 2020',
      '01/08/2020',
      '20200108',
    ]);
    refuses([
      '2019/2020',
      '2019-09~?',
      '~2019',
      '2019-~09',
      'Y12019',
      '201X',
      ' 2019',
      '2019\n',
      '２０１９',
    ]);
  });
});

describe('PARTIAL_DATE', () => {
  it('means the same as a JSON schema pattern, which is compiled for Unicode', () => {
    assert.equal(PARTIAL_DATE.flags, '');
    const pattern = new RegExp(PARTIAL_DATE.source, 'u');
    fc.assert(fc.property(anyDate, (text) => pattern.test(text)));
    assert.equal(pattern.test('2019-13'), false);
  });
});

describe('wallTime', () => {
  const wall = (text: string, zone?: string) =>
    iso(wallTime(parsed(text), zone)).replace(/:00\.000Z$/, '');

  it('is the clock at the place, across midnight', () => {
    assert.equal(wall('2020-01-08T01:30+03:00', 'Asia/Baghdad'), '2020-01-08T01:30');
    assert.equal(wall('2020-01-08T01:30+03:00', 'America/New_York'), '2020-01-07T17:30');
    assert.equal(wall('2020-01-08T01:30+03:00', 'Asia/Tehran'), '2020-01-08T02:00');
  });

  it('follows summer time', () => {
    assert.equal(wall('2020-07-01T12:00Z', 'Europe/Berlin'), '2020-07-01T14:00');
    assert.equal(wall('2020-12-01T12:00Z', 'Europe/Berlin'), '2020-12-01T13:00');
  });

  it('calls midnight hour 0', () => {
    assert.equal(wall('2020-01-08T00:00Z', 'UTC'), '2020-01-08T00:00');
  });

  it('is the clock of the date’s own offset without a zone, or with one nobody knows', () => {
    for (const zone of [undefined, '', 'Mars/Olympus', 'Mars/Olympus', '\u0000'])
      assert.equal(wall('2020-01-08T01:30+03:00', zone), '2020-01-08T01:30');
  });

  it('never moves a date without a time', () => {
    for (const text of ['2020', '2020-01', '2020-01-08'])
      assert.equal(wallTime(parsed(text), 'Pacific/Kiritimati'), parsed(text).start);
  });

  it('counts years before Christ right', () => {
    assert.equal(wallTime(parsed('-0043-03-15T12:00Z'), 'UTC'), parsed('-0043-03-15T12:00Z').start);
    assert.equal(wallTime(parsed('0000-03-15T12:00Z'), 'UTC'), parsed('0000-03-15T12:00Z').start);
  });

  it('is the instant itself in UTC, in any year', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        assert.equal(wallTime(parsed(text), 'UTC'), parsed(text).start);
      }),
    );
  });
});
