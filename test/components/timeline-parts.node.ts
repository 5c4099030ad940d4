import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupHeads } from '../../src/components/explainer-timeline/event-groups-model.js';
import { shownOf } from '../../src/components/explainer-timeline/timeline-filter-model.js';
import { groupAt, timelineOf } from '../../src/components/explainer-timeline/timeline-model.js';
import {
  canFold,
  firstScreen,
  isLong,
  openAtFirst,
  PART,
  partAt,
  partsOf,
} from '../../src/components/explainer-timeline/timeline-parts-model.js';
import { chronological } from '../../src/content/chronology.js';
import { parseStory } from '../../src/content/parse-story.js';
import { manyEvents } from '../helpers/many-events.js';

const timelineWith = (count: number) => {
  const { story } = parseStory(manyEvents(count));
  assert.ok(story);
  return timelineOf(story);
};
const everything = { scope: 'all', actor: '' } as const;
const keyOnly = { scope: 'key', actor: '' } as const;

describe('the parts of a timeline', () => {
  it('hold every event once, in order, and none of two groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), (count) => {
        const timeline = timelineWith(count);
        const { all, starts } = partsOf(timeline);
        let next = 0;
        for (const [at, { group, from, to }] of all.entries()) {
          assert.equal(from, next);
          assert.ok(to > from && to - from <= PART);
          assert.ok(at >= (starts[group] ?? NaN) && at < (starts[group + 1] ?? NaN));
          for (const place of [from, to - 1]) {
            assert.equal(groupAt(timeline, place), group);
            assert.equal(partAt(timeline, place), at);
          }
          next = to;
        }
        assert.equal(next, count);
      }),
      { numRuns: 30 },
    );
  });

  it('are of groups that fold only where there are many events and more than one head', () => {
    assert.equal(isLong(timelineWith(60)), false);
    assert.equal(canFold(timelineWith(61)), true);
    const { story } = parseStory({
      ...manyEvents(100),
      events: manyEvents(100).events.map((event) => ({ ...event, startDate: '2020-01-08' })),
    });
    assert.ok(story);
    assert.equal(isLong(timelineOf(story)), true);
    assert.equal(canFold(timelineOf(story)), false);
  });

  it('stand open at first until a screen is full, and all of them where few events are shown', () => {
    const timeline = timelineWith(400);
    const all = shownOf(timeline, everything);
    const open = openAtFirst(timeline, all);
    const count = (groups: number) =>
      all.groups.slice(0, groups).reduce((sum, group) => sum + group.count, 0);
    assert.ok(count(open) >= 8 && count(open - 1) < 8);
    assert.ok(firstScreen(timeline, all) <= count(open));
    assert.equal(openAtFirst(timelineWith(60), shownOf(timelineWith(60), everything)), Infinity);
    const few = timelineWith(300);
    assert.equal(shownOf(few, keyOnly).events.length, 60);
    assert.equal(openAtFirst(few, shownOf(few, keyOnly)), Infinity);
  });

  it('stand under no more than 400 days or months', () => {
    // Two events a day for three years.
    const days = Array.from({ length: 2200 }, (_, at) =>
      new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 2))).toISOString().slice(0, 10),
    );
    const heads = groupHeads(
      chronological(days, (date) => date),
      undefined,
    );
    assert.equal(heads[0], '2020-01');
    assert.ok(new Set(heads).size < 40);
    assert.equal(
      groupHeads(
        chronological(days.slice(0, 700), (date) => date),
        undefined,
      )[0],
      '2020-01-01',
    );
  });

  it('of years before Christ stand under them', () => {
    const dates = ['-0043', '-0043', '0079', '0079', '2020', '2020'];
    assert.deepEqual(
      groupHeads(
        chronological(dates, (date) => date),
        'UTC',
      ),
      dates,
    );
  });
});
