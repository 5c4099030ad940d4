import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupHeads } from '../../src/components/explainer-timeline/event-groups-model.js';
import { chronological } from '../../src/content/chronology.js';
import { wallTime } from '../../src/content/partial-date.js';
import type { StoryEvent } from '../../src/content/types.js';

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

const heads = (dates: readonly (string | undefined)[], zone: string | undefined = ZONE) =>
  groupHeads(inOrder(listOf(dates), zone), zone);

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

  it('takes twenty thousand events in a moment', () => {
    const dates = Array.from({ length: 20_000 }, (_, n) =>
      n % 3 ? `${1000 + ((n * 7919) % 1000)}` : `2020-01-0${1 + (n % 9)}`,
    );
    const start = performance.now();
    assert.equal(told(dates).length, 20_000);
    assert.ok(performance.now() - start < 2000);
  });
});

describe('the heads of events', () => {
  const twice = (dates: readonly string[]) => dates.flatMap((date) => [date, date]);

  it('are days where days hold two events or more on average', () => {
    assert.deepEqual(heads(twice(['2020-01-03', '2020-01-08'])), [
      ...['2020-01-03', '2020-01-03', '2020-01-08', '2020-01-08'],
    ]);
  });

  it('else months, else years', () => {
    assert.deepEqual(heads(['2020-01-03', '2020-01-08', '2020-02-01', '2020-02-09']), [
      ...['2020-01', '2020-01', '2020-02', '2020-02'],
    ]);
    assert.deepEqual(heads(['2019-01-03', '2020-01-08']), ['2019', '2020']);
  });

  it('are of the day it was where it happened', () => {
    assert.deepEqual(heads(['2020-01-07T17:30-05:00', '2020-01-08']), ['2020-01-08', '2020-01-08']);
  });

  it('are no more exact than the date', () => {
    const days = twice(twice(['2020-01-03', '2020-01-08']));
    assert.deepEqual(heads(['2019', ...days, '2021-05~']), ['2019', ...days, '2021-05']);
  });

  it('say nothing of what is not dated, unless it stands between two of one head', () => {
    const days = twice(twice(['2020-01-03', '2020-01-08']));
    assert.deepEqual(heads([undefined, ...days, undefined]), [undefined, ...days, undefined]);
    const day = '2020-01-03';
    assert.deepEqual(heads([day, undefined, '2020', day]), [day, day, day, day]);
  });

  it('know years before Christ', () => {
    assert.deepEqual(heads(twice(['-0044-03-15'])), ['-0044-03-15', '-0044-03-15']);
  });

  it('stand one for each event, and none twice in a row of groups', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const all = heads(dates);
        assert.equal(all.length, dates.length);
        const days = all.filter((head) => head?.length === 10);
        const groups = days.filter((head, index) => head !== days[index - 1]);
        assert.equal(new Set(groups).size, groups.length);
      }),
    );
  });
});
