/** Dates held against the `edtf` package, which reads all of EDTF (ISO 8601-2): where we read it too, we read the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import {
  isPartialDate,
  parsePartialDate,
  wallTime,
  whichOfTwo,
  type PartialDate,
} from '../../src/content/partial-date.js';

const MINUTE = 60_000;

const ours = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  assert.ok(date, `${text} should be a date`);
  return date;
};

/** Levels 0 and 1, one date: what is left are years beyond four digits, seasons and digits not known. */
const theirs = (text: string) => edtf(text, { level: 1, types: ['Date'] });

const theyAccept = (text: string): boolean => {
  try {
    theirs(text);
    return true;
  } catch {
    return false;
  }
};

const digits = (count: number, value: number): string => String(value).padStart(count, '0');
const two = (min: number, max: number) => fc.integer({ min, max }).map((value) => digits(2, value));

const anyYear = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }),
  // Where the calendar, or what counts it, is likely to be wrong.
  fc.constantFrom(-9999, -401, -400, -100, -5, -4, -1, 0, 1, 4, 99, 100, 400, 1900, 2000, 9999),
);
const written = (year: number): string => (year < 0 ? '-' : '') + digits(4, Math.abs(year));
const yearText = anyYear.map(written);
const monthText = fc.tuple(yearText, two(1, 12)).map((parts) => parts.join('-'));
/** The last days of a month may not exist. */
const dayText = fc.tuple(yearText, two(1, 12), two(1, 31)).map((parts) => parts.join('-'));
const doubt = fc.constantFrom('', '~', '?', '%');
const untimed = fc
  .tuple(fc.oneof(yearText, monthText, dayText), doubt)
  .map((parts) => parts.join(''));

const eastOrZ = fc.oneof(
  fc.constant('Z'),
  fc.tuple(two(0, 13), two(0, 59)).map(([hour, minute]) => `+${hour}:${minute}`),
  fc.constant('+14:00'),
);
/** As far west as they go, which is as far as any clock is today. */
const west = fc.oneof(
  fc
    .tuple(two(0, 11), two(0, 59))
    .filter(([hour, minute]) => hour !== '00' || minute !== '00')
    .map(([hour, minute]) => `-${hour}:${minute}`),
  fc.constant('-12:00'),
);
const clockText = fc.oneof(
  fc.tuple(two(0, 23), two(0, 59)).map((parts) => parts.join(':')),
  fc.tuple(two(0, 23), two(0, 59), two(0, 59)).map((parts) => parts.join(':')),
);
const timed = fc
  .tuple(dayText, clockText, fc.oneof(eastOrZ, west))
  .map(([day, clock, offset]) => `${day}T${clock}${offset}`);

/** The one year whose leap day they miss. */
const YEAR_ZERO = /^0000-0[23]/;

describe('a date of the story format, held against edtf', () => {
  it('begins and ends where theirs does: years, months, days, whatever the doubt', () => {
    fc.assert(
      fc.property(untimed, (text) => {
        fc.pre(isPartialDate(text) && !YEAR_ZERO.test(text));
        const [date, other] = [ours(text), theirs(text)];
        // Theirs ends with its last millisecond, ours just before the next begins.
        assert.deepEqual([date.start, date.end - 1], [other.min, other.max]);
        assert.equal(['', 'year', 'month', 'day'][other.precision], date.precision);
      }),
      { numRuns: 3000 },
    );
  });

  it('is as doubtful as theirs', () => {
    fc.assert(
      fc.property(untimed, (text) => {
        fc.pre(isPartialDate(text));
        const [date, other] = [ours(text), theirs(text)];
        assert.equal(date.approximate, other.approximate.value > 0);
        assert.equal(date.uncertain, other.uncertain.value > 0);
      }),
    );
  });

  it('with a time is the same instant, of the same offset', () => {
    fc.assert(
      fc.property(timed, (text) => {
        fc.pre(isPartialDate(text) && !YEAR_ZERO.test(text));
        assert.equal(ours(text).start, theirs(text).min);
        assert.equal(ours(text).offset, parse(text).offset);
      }),
      { numRuns: 2000 },
    );
  });

  it('from one day, month or year to another lasts as long as their interval', () => {
    fc.assert(
      fc.property(untimed, untimed, (from, to) => {
        fc.pre([from, to].every((text) => isPartialDate(text) && !YEAR_ZERO.test(text)));
        fc.pre(ours(from).start < ours(to).start);
        const interval = edtf(`${from}/${to}`, { level: 1, types: ['Interval'] });
        assert.deepEqual([ours(from).start, ours(to).end - 1], [interval.min, interval.max]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused where theirs is, however near a text comes to one', () => {
    const signs = ['-', 'T', ':', 'Z', '~', '?', '%', '+', '0', '1', '2', '3', '9', ' ', 'X', '/'];
    const change = fc.tuple(
      fc.nat({ max: 30 }),
      fc.constantFrom('insert', 'replace', 'remove'),
      fc.constantFrom(...signs),
    );
    const near = fc
      .tuple(fc.oneof(untimed, timed), fc.array(change, { minLength: 1, maxLength: 2 }))
      .map(([text, changes]) =>
        changes.reduce((so, [place, how, sign]) => {
          const at = place % (so.length + 1);
          return (
            so.slice(0, at) +
            (how === 'remove' ? '' : sign) +
            so.slice(at + (how === 'insert' ? 0 : 1))
          );
        }, text),
      );
    fc.assert(
      fc.property(near, (text) => {
        if (theyAccept(text)) return;
        // The two things we read that they don't: listed below.
        if (/-00:00$|-1[23]:\d\d$/.test(text)) return;
        assert.equal(isPartialDate(text), false, text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('where a date of the story format differs from edtf, on purpose', () => {
  const refused = (texts: readonly string[]): void => {
    for (const text of texts) {
      assert.equal(theyAccept(text), true, `theirs: ${text}`);
      assert.equal(isPartialDate(text), false, `ours: ${text}`);
    }
  };

  it('a 29 February of a common year is no date, and not 1 March', () => {
    refused(['2019-02-29', '1900-02-29', '-0001-02-29', '2019-02-29?']);
  });

  it('a time says its offset: without one nobody knows when it was', () => {
    refused(['2020-01-08T01:30', '2020-01-08T01:30:15']);
  });

  it('an offset is written in one way, so that HTML can be told it', () => {
    refused(['2020-01-08T01:30+03', '2020-01-08T01:30+0300', '2020-01-08T01:30−05:00']);
  });

  it('midnight is the beginning of a day, not the 24th hour of another', () => {
    refused(['2020-01-08T24:00Z', '2020-01-08T24:00:00Z']);
  });

  it('no news is told by the millisecond', () => {
    refused(['2020-01-08T01:30:15.250Z']);
  });

  it('what has no place in news is left to EDTF: seasons, decades, years of five digits, digits not known', () => {
    for (const text of [
      '2020-21',
      '202',
      'Y12020',
      '202X',
      '2020-XX',
      '{2019,2020}',
      '20',
      '2019/..',
    ])
      assert.ok(edtf(text, { level: 2 }) && !isPartialDate(text), text);
  });

  it('a doubt is of the whole date, not of a part of it', () => {
    for (const text of ['2020?-01', '2020-~01', '2020-01-?08'])
      assert.ok(edtf(text, { level: 2 }) && !isPartialDate(text), text);
  });

  it('a range is two dates, of which each may be absent', () => {
    assert.ok(edtf('2019/2020') && !isPartialDate('2019/2020'));
  });

  it('clocks further west than twelve hours are read, as ships once kept them, and -00:00', () => {
    for (const text of [
      '2020-01-08T01:30-13:59',
      '2020-01-08T01:30-12:30',
      '2020-01-08T01:30-00:00',
    ]) {
      assert.equal(theyAccept(text), false, text);
      assert.equal(isPartialDate(text), true, text);
    }
  });

  it('a time lasts its minute, or its second where one is given', () => {
    const minute = '2020-01-08T01:30Z';
    assert.equal(theirs(minute).max - theirs(minute).min, 0);
    assert.equal(ours(minute).end - ours(minute).start, MINUTE);
    assert.equal(ours('2020-01-08T01:30:15Z').end - ours('2020-01-08T01:30:15Z').start, 1000);
  });

  it('the year 0 has a leap day, which they take for 1 March', () => {
    const wanted = Date.parse('0000-02-29T00:00:00Z');
    assert.equal(ours('0000-02-29').start, wanted);
    assert.equal(ours('0000-02-28').end, wanted);
    assert.notEqual(theirs('0000-02-29').min, wanted);
  });
});

describe('a date and the clocks of the world', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const anyZone = fc.constantFrom(...zones);

  it('without a time is moved by none of them', () => {
    for (const zone of zones)
      for (const text of [
        '2020',
        '2020-02',
        '2020-02-29',
        '-0044-03-15',
        '1883-11-18',
        '9999-12-31',
      ])
        assert.equal(wallTime(ours(text), zone), ours(text).start, `${text} ${zone}`);
    fc.assert(
      fc.property(untimed, anyZone, (text, zone) => {
        fc.pre(isPartialDate(text));
        assert.equal(wallTime(ours(text), zone), ours(text).start);
        assert.equal(whichOfTwo(ours(text), zone), undefined);
      }),
    );
  });

  /** What `Intl` says in parts, asked anew each time. */
  const asked = (instant: number, timeZone: string): number => {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(instant);
    const part = (type: string): number => Number(parts.find((it) => it.type === type)?.value);
    return Date.UTC(
      ...([part('year'), part('month') - 1, part('day'), part('hour'), part('minute')] as const),
      part('second'),
    );
  };
  const instantText = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
  const anySecond = fc
    .integer({ min: Date.parse('1840-01-01') / 1000, max: Date.parse('2060-01-01') / 1000 })
    .map((seconds) => seconds * 1000);

  it('with a time shows what each clock showed, also before there was standard time', () => {
    fc.assert(
      fc.property(anySecond, anyZone, (ms, zone) => {
        assert.equal(wallTime(ours(instantText(ms)), zone), asked(ms, zone));
      }),
      { numRuns: 1500 },
    );
    // Local mean time, of which offsets have seconds.
    assert.equal(
      new Date(wallTime(ours('1880-01-01T12:00Z'), 'America/New_York')).toISOString(),
      '1880-01-01T07:03:58.000Z',
    );
  });

  it('shows it around every change of a clock', () => {
    for (const zone of [
      'Europe/London',
      'America/New_York',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
    ])
      for (let ms = Date.parse('2011-01-01'); ms < Date.parse('2012-02-01'); ms += 47 * MINUTE)
        assert.equal(
          wallTime(ours(instantText(ms)), zone),
          asked(ms, zone),
          `${zone} ${instantText(ms)}`,
        );
  });

  it('tells the first from the second of a time that was shown twice', () => {
    const which = (text: string, zone: string) => whichOfTwo(ours(text), zone);
    // New York, 1 November 2020: after 01:59 came 01:00.
    assert.equal(which('2020-11-01T00:59-04:00', 'America/New_York'), undefined);
    assert.equal(which('2020-11-01T01:00-04:00', 'America/New_York'), 'first');
    assert.equal(which('2020-11-01T01:59:59-04:00', 'America/New_York'), 'first');
    assert.equal(which('2020-11-01T01:00-05:00', 'America/New_York'), 'second');
    assert.equal(which('2020-11-01T01:59-05:00', 'America/New_York'), 'second');
    assert.equal(which('2020-11-01T02:00-05:00', 'America/New_York'), undefined);
    // Half an hour only, at Lord Howe Island.
    assert.equal(which('2020-04-04T14:45Z', 'Australia/Lord_Howe'), 'first');
    assert.equal(which('2020-04-04T15:15Z', 'Australia/Lord_Howe'), 'second');
    assert.equal(which('2020-04-04T14:29Z', 'Australia/Lord_Howe'), undefined);
    assert.equal(which('2020-11-01T01:30-04:00', 'Nowhere/None'), undefined);
  });

  it('skips what a clock skipped: 02:30 of a night that had none is 03:30', () => {
    assert.equal(
      new Date(wallTime(ours('2020-03-08T02:30-05:00'), 'America/New_York')).toISOString(),
      '2020-03-08T03:30:00.000Z',
    );
    assert.equal(whichOfTwo(ours('2020-03-08T02:30-05:00'), 'America/New_York'), undefined);
  });

  it('of two instants that show the same, one is the first and the other the second', () => {
    const HALF = 30 * MINUTE;
    const overlaps = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'America/St_Johns',
    ].map((zone) => {
      const at = (instant: number) => ours(instantText(instant));
      let count = 0;
      for (let ms = Date.parse('2015-01-01'); ms < Date.parse('2016-01-01'); ms += HALF) {
        const twin = [1, 2].find(
          (back) => wallTime(at(ms), zone) === wallTime(at(ms + back * HALF), zone),
        );
        if (twin === undefined) continue;
        count++;
        assert.equal(whichOfTwo(at(ms), zone), 'first', `${zone} ${instantText(ms)}`);
        assert.equal(whichOfTwo(at(ms + twin * HALF), zone), 'second');
      }
      return count;
    });
    // An hour in halves; Lord Howe goes back by one half only.
    assert.deepEqual(overlaps, [2, 2, 2, 1, 2]);
  });
});
