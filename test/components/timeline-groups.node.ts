import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupHeads } from '../../src/components/explainer-timeline/event-groups-model.js';
import { chronological } from '../../src/content/chronology.js';
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
