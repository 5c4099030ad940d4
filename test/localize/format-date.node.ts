import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePartialDate, type PartialDate } from '../../src/content/partial-date.js';
import { formatDate, formatRange } from '../../src/localize/format-date.js';

const read = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  assert.ok(date, `${text} should be a date`);
  return date;
};

const words = (text: string, locale: string, zone?: string): string =>
  formatDate(read(text), locale, zone);

/** “7 | 8 January 2020”; undefined where each is to be told in full. */
const range = (from: string, to: string, locale: string, zone?: string): string | undefined =>
  formatRange(read(from), read(to), locale, zone)?.join(' | ');

describe('a date in words', () => {
  it('is as precise as it was written, in the order and the digits of the language', () => {
    const texts = ['2019', '2019-09', '2020-01-08'];
    const inLanguage = (locale: string) => texts.map((text) => words(text, locale));
    assert.deepEqual(inLanguage('en'), ['2019', 'September 2019', 'January 8, 2020']);
    assert.deepEqual(inLanguage('en-GB'), ['2019', 'September 2019', '8 January 2020']);
    assert.deepEqual(inLanguage('en-AU'), ['2019', 'September 2019', '8 January 2020']);
    assert.deepEqual(inLanguage('en-CA'), ['2019', 'September 2019', 'January 8, 2020']);
    assert.deepEqual(inLanguage('fa'), ['۲۰۱۹', 'سپتامبر ۲۰۱۹', '۸ ژانویهٔ ۲۰۲۰']);
    assert.deepEqual(inLanguage('de'), ['2019', 'September 2019', '8. Januar 2020']);
    assert.deepEqual(inLanguage('ja'), ['2019年', '2019年9月', '2020年1月8日']);
    assert.deepEqual(inLanguage('ar-EG'), ['٢٠١٩', 'سبتمبر ٢٠١٩', '٨ يناير ٢٠٢٠']);
  });

  it('is Gregorian also where the language counts otherwise', () => {
    for (const locale of [
      'fa',
      'fa-IR',
      'fa-AF',
      'th',
      'ar-SA',
      'am-ET',
      'he',
      'ja-JP-u-ca-japanese',
    ]) {
      const year = new Intl.NumberFormat(locale, { useGrouping: false }).format(2019);
      assert.ok(words('2019-09-14', locale).includes(year), locale);
    }
  });

  it('has a time of two digits, by the 24-hour clock, in every English', () => {
    for (const locale of ['en', 'en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'])
      assert.match(words('2020-01-08T01:05Z', locale, 'UTC'), / 01:05$/, locale);
    assert.match(words('2020-01-08T13:05Z', 'en', 'UTC'), / 13:05$/);
    assert.match(words('2020-01-08T01:05Z', 'fa', 'UTC'), / ۰۱:۰۵$/);
  });

  it('calls midnight 00:00 of the day that begins', () => {
    for (const locale of ['en', 'en-GB', 'fa', 'ja', 'de'])
      assert.match(
        words('2020-01-08T00:00Z', locale, 'UTC'),
        new RegExp(`${new Intl.NumberFormat(locale).format(8)}.*(00:00|0:00|۰۰:۰۰)`),
        locale,
      );
    assert.equal(words('2020-01-07T21:00Z', 'en', 'Asia/Baghdad'), 'January 8, 2020 at 00:00');
  });

  it('has seconds where the story has them', () => {
    assert.equal(words('2020-01-08T01:30:15Z', 'en', 'UTC'), 'January 8, 2020 at 01:30:15');
    assert.equal(words('2020-01-08T01:30:00Z', 'en', 'UTC'), 'January 8, 2020 at 01:30:00');
  });

  it('says of which era a year is that would be taken for another', () => {
    assert.equal(words('0079-10-24', 'en'), 'October 24, 79 AD');
    assert.equal(words('0000', 'en'), '1 BC');
    assert.equal(words('-0043-03-15', 'en-GB'), '15 March 44 BC');
    assert.equal(words('-0043-03', 'fa'), 'مارس ۴۴ ق.م.');
    assert.equal(words('-9999', 'en'), '10000 BC');
    assert.equal(words('0476', 'en'), '476');
    assert.equal(words('9999-12-31', 'en'), 'December 31, 9999');
    // The last hours of 1 BC, on a clock further west.
    assert.equal(words('0001-01-01T02:00+03:00', 'en', 'UTC'), 'December 31, 1 BC at 23:00');
  });

  it('is on the clock of the place, or of its own offset', () => {
    const text = '2020-01-08T01:30+03:00';
    assert.equal(words(text, 'en'), 'January 8, 2020 at 01:30');
    assert.equal(words(text, 'en', 'Asia/Baghdad'), 'January 8, 2020 at 01:30');
    assert.equal(words(text, 'en', 'America/New_York'), 'January 7, 2020 at 17:30');
    assert.equal(words(text, 'en', 'Nowhere/None'), 'January 8, 2020 at 01:30');
    assert.equal(words('2020-01-08T01:30-00:00', 'en'), 'January 8, 2020 at 01:30');
  });

  it('heeds summer time, and a night without its 02:30', () => {
    assert.equal(words('2020-07-01T12:00Z', 'en', 'Europe/London'), 'July 1, 2020 at 13:00');
    assert.equal(words('2020-12-01T12:00Z', 'en', 'Europe/London'), 'December 1, 2020 at 12:00');
    assert.equal(
      words('2020-03-08T02:30-05:00', 'en', 'America/New_York'),
      'March 8, 2020 at 03:30',
    );
    assert.equal(words('2020-02-29', 'en'), 'February 29, 2020');
  });

  it('without a time is the same on every clock of the world', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const date = fc
      .record({
        year: fc.integer({ min: -9999, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        parts: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ year, month, day, parts }) =>
        [
          (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'),
          ...[month, day].map((part) => String(part).padStart(2, '0')),
        ]
          .slice(0, parts)
          .join('-'),
      );
    for (const zone of zones) assert.equal(words('2020-01-08', 'en', zone), 'January 8, 2020');
    fc.assert(
      fc.property(
        date,
        fc.constantFrom(...zones),
        fc.constantFrom('en', 'fa'),
        (text, zone, locale) => {
          assert.equal(words(text, locale, zone), words(text, locale));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a range in words', () => {
  it('says once what its two dates share', () => {
    assert.equal(range('2020-01-07', '2020-01-08', 'en-GB'), '7 | 8 January 2020');
    assert.equal(range('2020-01-07', '2020-01-08', 'en'), 'January 7 | 8, 2020');
    assert.equal(range('2020-01-30', '2020-02-02', 'en-GB'), '30 January | 2 February 2020');
    assert.equal(range('2020-01', '2020-03', 'en'), 'January | March 2020');
    assert.equal(range('2020-01-07', '2020-01-08', 'fa'), '۷ | ۸ ژانویهٔ ۲۰۲۰');
    assert.equal(range('2020-01', '2020-03', 'fa'), 'ژانویهٔ | مارس ۲۰۲۰');
    assert.equal(range('2020-01-07', '2020-01-08', 'de'), '7. | 8. Januar 2020');
    assert.equal(range('-0043-03-15', '-0043-03-17', 'en-GB'), '15 | 17 March 44 BC');
    assert.equal(range('-0043', '-0042', 'en'), '44 | 43 BC');
  });

  it('of times within a day names the day once', () => {
    assert.equal(
      range('2020-01-08T13:30Z', '2020-01-08T14:00Z', 'en', 'UTC'),
      'January 8, 2020, 13:30 | 14:00',
    );
    assert.equal(
      range('2020-01-08T00:00+03:00', '2020-01-08T02:00+03:00', 'en-GB'),
      '8 January 2020, 00:00 | 02:00',
    );
    assert.equal(
      range('2020-01-08T01:30+03:00', '2020-01-08T02:00+03:00', 'en', 'America/New_York'),
      'January 7, 2020, 17:30 | 18:00',
    );
    assert.match(
      range('2020-01-08T01:30Z', '2020-01-08T02:00Z', 'fa', 'UTC') ?? '',
      /۰۱:۳۰ \| ۰۲:۰۰$/,
    );
  });

  it('whose dates share nothing, or are not alike, is told in two full dates', () => {
    const pairs = [
      ['2019', '2020'],
      ['2019-12-31', '2020-01-01'],
      ['2019-09', '2020-01-08'],
      ['2019', '2019-03'],
      ['-0043-03-15', '0005-03-17'],
      ['0099', '0100'],
      ['2020-01-08', '2020-01-07'],
      ['2020-01-08', '2020-01-08'],
      ['2020-01-08T23:30Z', '2020-01-09T01:00Z'],
      ['2020-01-08T23:30+03:00', '2020-01-08T23:50-05:00'],
      ['2020-01-08T01:30Z', '2020-01-08T01:30:15Z'],
    ] as const;
    for (const [from, to] of pairs)
      for (const locale of ['en', 'fa'])
        assert.equal(range(from, to, locale), undefined, `${from} ${to}`);
    // There Intl would write 2020/01/07～2020/01/08.
    assert.equal(range('2020-01-07', '2020-01-08', 'ja'), undefined);
  });

  it('loses nothing: put together it names both days, the month and the year', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        day,
        day,
        fc.constantFrom('en', 'en-GB', 'fa', 'de', 'fr', 'ru', 'tr', 'ar', 'he', 'hi', 'sw', 'hu'),
        (year, one, other, locale) => {
          fc.pre(one < other);
          const texts = [one, other].map((value) => `${year}-05-${String(value).padStart(2, '0')}`);
          const [from, to] = formatRange(read(texts[0] ?? ''), read(texts[1] ?? ''), locale) ?? [];
          assert.ok(from !== undefined && to !== undefined, locale);
          const number = (value: number) =>
            new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
          assert.ok(from.includes(number(one)) && to.includes(number(other)), `${from} | ${to}`);
          assert.ok(`${from} ${to}`.includes(number(year)), `${from} | ${to}`);
          assert.doesNotMatch(`${from}${to}`, /[–—～]/);
        },
      ),
    );
  });
});
