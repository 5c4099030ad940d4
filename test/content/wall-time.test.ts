import { expect } from '@open-wc/testing';
import { parsePartialDate, wallTime } from '../../src/content/partial-date.js';

const onTheClockOf = (zone: string, text: string): string => {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return new Date(wallTime(date, zone)).toISOString().slice(0, -5);
};

// What a clock shows is read from words of the engine: each has its own.
describe('the time on the clock of a zone', () => {
  const cases = [
    ['Asia/Baghdad', '2020-01-07T22:30Z', '2020-01-08T01:30:00'],
    ['America/New_York', '2020-07-01T12:00:07Z', '2020-07-01T08:00:07'],
    ['Asia/Tehran', '2020-03-20T23:30Z', '2020-03-21T04:00:00'],
    ['Pacific/Kiritimati', '2019-12-31T10:00Z', '2020-01-01T00:00:00'],
    ['UTC', '0079-10-24T13:00Z', '0079-10-24T13:00:00'],
    ['UTC', '-0043-03-15T00:05Z', '-000043-03-15T00:05:00'],
    ['UTC', '0000-03-15T12:00Z', '0000-03-15T12:00:00'],
  ] as const;
  for (const [zone, text, wanted] of cases) {
    it(`is ${wanted} in ${zone} at ${text}`, () => {
      expect(onTheClockOf(zone, text)).to.equal(wanted);
    });
  }
});
