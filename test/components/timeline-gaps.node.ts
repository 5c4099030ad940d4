import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gapBetween } from '../../src/components/explainer-timeline/gap-model.js';
import { parsePartialDate } from '../../src/content/partial-date.js';
import { formatSpan } from '../../src/localize/format-span.js';

const dated = (startDate?: string, endDate?: string, approximate?: boolean) => ({
  item: { id: 'e', name: 'E', startDate, endDate, approximate, citations: [{ source: 's' }] },
  date: parsePartialDate(startDate ?? ''),
});

/** Such as `about 3 month`. */
function gap(before: string | undefined, after: string | undefined, zone = 'Asia/Baghdad') {
  const found = gapBetween(dated(before), dated(after), zone);
  return found && `${found.isAbout ? 'about ' : ''}${found.value} ${found.unit}`;
}

describe('the gap between two events', () => {
  it('is said in the unit that fits it', () => {
    assert.equal(gap('2020-01-03', '2020-01-08'), '5 day');
    assert.equal(gap('2020-01-01', '2020-01-29'), '4 week');
    assert.equal(gap('2020-01-08', '2020-04-08'), '3 month');
    assert.equal(gap('2018-05-01', '2020-05-01'), '2 year');
  });

  it('is about where the number is rounded', () => {
    assert.equal(gap('2020-01-01', '2020-01-19'), 'about 3 week');
    assert.equal(gap('2020-01-08', '2020-04-01'), 'about 3 month');
    assert.equal(gap('2016-01', '2019-07'), '3.5 year');
    assert.equal(gap('2016-01', '2019-06'), 'about 3.5 year');
  });

  it('is about where a date is', () => {
    assert.equal(gap('2018-05', '2019-05~'), 'about 1 year');
    assert.equal(gap('2020-01-03?', '2020-01-08'), 'about 5 day');
    const approximate = gapBetween(
      dated('2020-01-03'),
      dated('2020-01-08', undefined, true),
      'UTC',
    );
    assert.equal(approximate?.isAbout, true);
  });

  it('is no more exact than the less exact date', () => {
    assert.equal(gap('2018-05-20', '2019-05'), '1 year');
    assert.equal(gap('2015', '2020-01-08'), '5 year');
    assert.equal(gap('2019-09', '2019-12'), '3 month');
  });

  it('is no gap where the next may have been the day after', () => {
    assert.equal(gap('2019-12', '2020-01-03'), undefined);
    assert.equal(gap('2019', '2020'), undefined);
    assert.equal(gap('2020-01-07', '2020-01-08'), undefined);
    assert.equal(gap('2020-01-08', '2020-01-08'), undefined);
    assert.equal(gap('2020', '2020-03'), undefined);
  });

  it('is hours between two times of day, by the true instants', () => {
    assert.equal(gap('2020-01-07T17:30-05:00', '2020-01-08T04:30+03:00'), '3 hour');
    assert.equal(gap('2020-01-08T01:30+03:00', '2020-01-08T03:50+03:00'), 'about 2 hour');
    assert.equal(gap('2020-01-08T01:30+03:00', '2020-01-08T02:00+03:00'), undefined);
    assert.equal(gap('2020-01-08T01:30+03:00', '2020-01-11T00:30+03:00'), '3 day');
  });

  it('counts days on the clock of where it happened', () => {
    assert.equal(gap('2020-01-07T17:30-05:00', '2020-01-10'), '2 day');
    assert.equal(gap('2020-01-07T17:30-05:00', '2020-01-10', 'America/New_York'), '3 day');
  });

  it('begins when the first was over', () => {
    const found = gapBetween(dated('2014', '2018-06'), dated('2018-09'), undefined);
    assert.deepEqual(found, { value: 3, unit: 'month', isAbout: false });
  });

  it('is not known where a date is not', () => {
    assert.equal(gap(undefined, '2020'), undefined);
    assert.equal(gap('2018', undefined), undefined);
  });

  it('is a positive number, and none backwards', () => {
    const day = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [before, after] = [a, b].map((date) => date.toISOString().slice(0, 10));
        const found = gapBetween(dated(before), dated(after), 'UTC');
        assert.equal(
          found !== undefined,
          b.getTime() / 864e5 >= Math.floor(a.getTime() / 864e5) + 2,
        );
        assert.ok(!found || found.value > 0);
      }),
    );
  });

  it('is said in the words and digits of the language', () => {
    assert.equal(formatSpan(1, 'year', 'en'), '1 year');
    assert.equal(formatSpan(3, 'month', 'en'), '3 months');
    assert.equal(formatSpan(3, 'month', 'fa'), '۳ ماه');
  });
});
