import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countsByActor,
  firstScope,
  gapsAt,
  hasScopes,
  shownOf,
} from '../../src/components/explainer-timeline/timeline-filter-model.js';
import { timelineOf } from '../../src/components/explainer-timeline/timeline-model.js';
import { parseStory } from '../../src/content/parse-story.js';
import type { Story, StoryEvent } from '../../src/content/types.js';
import { formatDate } from '../../src/localize/format-date.js';
import { parsePartialDate } from '../../src/content/partial-date.js';
import { testStory, type Draft } from '../helpers/test-story.js';

function storyWith(change: (draft: Draft) => void = () => undefined): Story {
  const draft = testStory();
  change(draft);
  const { story } = parseStory(draft);
  assert.ok(story);
  return story;
}

/** A story of so many events, of which every fourth is key. */
const manyEvents = (count: number, prominence: StoryEvent['prominence'] = 'key'): Story =>
  storyWith((draft) => {
    draft.events = Array.from({ length: count }, (_, n) => ({
      id: `e${n}`,
      name: `Event ${n}`,
      startDate: `2020-01-${String(1 + (n % 28)).padStart(2, '0')}`,
      citations: [{ source: 'herald' }],
      prominence: n % 4 ? 'detail' : prominence,
    })) as Draft['events'];
    for (const list of ['claims', 'disputes', 'quotes'] as const) draft[list] = [] as never;
    Object.assign(draft, { ladder: undefined, quiz: undefined });
  });

const shownIds = (story: Story, filter: Parameters<typeof shownOf>[1]) =>
  shownOf(timelineOf(story), filter).events.map(({ item }) => item.id);

describe('a timeline', () => {
  it('is built once for a story', () => {
    const story = storyWith();
    assert.equal(timelineOf(story), timelineOf(story));
  });

  it('of a story without events is empty', () => {
    const { story } = parseStory({ id: 'a', headline: 'A', sources: [{ id: 's', headline: 'S' }] });
    assert.deepEqual(timelineOf(story as Story).groups, []);
  });

  it('knows what each event was answered by, and what was said of it', () => {
    const timeline = timelineOf(storyWith(() => undefined));
    assert.deepEqual(
      timeline.responses.get('blast')?.map(({ id }) => id),
      ['reply'],
    );
    assert.deepEqual(
      timeline.quotes.get('reply')?.map(({ id }) => id),
      ['quote-border'],
    );
  });

  it('gives an actor a part in what its members do, also where they are members of each other', () => {
    const story = storyWith((draft) => {
      Object.assign(draft.events[3] as object, { actors: ['mara'] });
      Object.assign(draft.actors[0] as object, { memberOf: 'mara' });
    });
    assert.deepEqual(shownIds(story, { scope: 'all', actor: 'north' }), ['pact', 'reply', 'talks']);
  });
});

describe('the filter', () => {
  it('begins with key events where there are many and the story marks some', () => {
    assert.equal(firstScope(timelineOf(manyEvents(13))), 'key');
    assert.equal(firstScope(timelineOf(manyEvents(12))), 'all');
    assert.equal(firstScope(timelineOf(manyEvents(40, 'detail'))), 'all');
    assert.equal(hasScopes(timelineOf(manyEvents(40, 'detail'))), false);
  });

  it('lets through key events, those of an actor, or both', () => {
    const story = storyWith();
    assert.deepEqual(shownIds(story, { scope: 'key', actor: '' }), ['pact', 'blast']);
    assert.deepEqual(shownIds(story, { scope: 'all', actor: 'north' }), ['pact', 'reply', 'talks']);
    assert.deepEqual(shownIds(story, { scope: 'key', actor: 'north' }), ['pact']);
  });

  it('never hides what is selected', () => {
    const story = storyWith();
    assert.deepEqual(shownIds(story, { scope: 'key', actor: 'north', keep: ['talks'] }), [
      'pact',
      'talks',
    ]);
  });

  it('leaves groups out, and says no head twice running', () => {
    const story = storyWith((draft) => {
      const [first] = draft.events as unknown as StoryEvent[];
      const dates = [undefined, '2020-01-05', '2020-01-05', undefined];
      draft.events = dates.map((startDate, n) => ({
        ...first,
        id: `e${n}`,
        startDate,
        actors: [startDate ? 'south' : 'north'],
      })) as never;
      for (const list of ['claims', 'disputes', 'quotes'] as const) draft[list] = [] as never;
      Object.assign(draft, { ladder: undefined, quiz: undefined });
    });
    const timeline = timelineOf(story);
    const { groups } = shownOf(timeline, { scope: 'all', actor: 'north' });
    assert.deepEqual(groups, [
      { count: 1, repeatsHead: false },
      { count: 0, repeatsHead: false },
      { count: 1, repeatsHead: true },
    ]);
  });

  it('measures gaps between what is shown, and for paper between all', () => {
    const timeline = timelineOf(manyEvents(9));
    const shown = shownOf(timeline, { scope: 'key', actor: '' });
    const gaps = timeline.events.map((_, place) => gapsAt(timeline, shown, place));
    const four = { value: 4, unit: 'day', isAbout: false };
    assert.deepEqual(
      gaps.map((gap) => gap.shown),
      [undefined, undefined, undefined, undefined, four, undefined, undefined, undefined, four],
    );
    // A day after the day before there is nothing to say.
    assert.deepEqual(
      gaps.filter(({ whole }) => whole),
      [],
    );
    assert.deepEqual(
      gaps.flatMap(({ isSame }, place) => (isSame ? [place] : [])),
      [0],
    );
  });

  it('says the gap to the event before it also of one that is left out', () => {
    const story = storyWith((draft) => {
      const [first] = draft.events as unknown as StoryEvent[];
      const dates = ['2020-01-01', '2020-01-04', '2020-01-14'];
      draft.events = dates.map((startDate, n) => ({
        ...first,
        id: `e${n}`,
        startDate,
        prominence: n === 1 ? 'detail' : 'key',
      })) as never;
      for (const list of ['claims', 'disputes', 'quotes'] as const) draft[list] = [] as never;
      Object.assign(draft, { ladder: undefined, quiz: undefined });
    });
    const timeline = timelineOf(story);
    const shown = shownOf(timeline, { scope: 'key', actor: '' });
    assert.deepEqual(
      [1, 2].map((place) => {
        const { whole, shown: now } = gapsAt(timeline, shown, place);
        return [whole?.value, now?.value];
      }),
      [
        [3, undefined],
        [10, 13],
      ],
    );
  });

  it('is worked out once for a choice, and anew only for what the choice does not show', () => {
    const timeline = timelineOf(manyEvents(40));
    const choice = { scope: 'key', actor: '' } as const;
    const shown = shownOf(timeline, choice);
    assert.equal(shownOf(timeline, { ...choice, keep: [undefined] }), shown);
    assert.equal(shownOf(timeline, { ...choice, keep: ['e4'] }), shown);
    const more = shownOf(timeline, { ...choice, keep: ['e5'] });
    assert.equal(more.events.length, shown.events.length + 1);
    assert.equal(shownOf(timeline, { ...choice, keep: ['e5', 'e4'] }), more);
  });

  it('counts what each actor has a part in, as the filter would', () => {
    const story = storyWith();
    const timeline = timelineOf(story);
    for (const scope of ['key', 'all'] as const) {
      const counts = countsByActor(timeline, scope);
      for (const { id } of timeline.actors)
        assert.equal(counts.get(id) ?? 0, shownIds(story, { scope, actor: id }).length);
    }
  });
});

describe('a date without a time', () => {
  it('is the same wherever the reader is', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tehran']) {
        process.env.TZ = zone;
        const date = parsePartialDate('2021-03-02');
        assert.ok(date);
        assert.equal(formatDate(date, 'en', 'America/New_York'), 'March 2, 2021');
      }
    } finally {
      process.env.TZ = before;
    }
  });
});
