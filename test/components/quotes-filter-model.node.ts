import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  choiceText,
  parseChoice,
} from '../../src/components/explainer-quotes/quotes-choice-model.js';
import {
  facetsOf,
  filterQuotes,
  sideOf,
  tidyFilter,
} from '../../src/components/explainer-quotes/quotes-filter-model.js';
import type { Actor, Attribution, Quote, Story } from '../../src/content/types.js';

const actor = (id: string, memberOf?: string, type: Actor['type'] = 'person'): Actor => ({
  id,
  name: id.toUpperCase(),
  type,
  ...(memberOf && { memberOf }),
});
const quote = (id: string, speaker: string, attribution?: Attribution): Quote => ({
  id,
  speaker,
  text: 'Words.',
  citations: [{ source: 'herald' }],
  ...(attribution && { attribution }),
});
const storyOf = (actors: readonly Actor[], quotes: readonly Quote[] = []): Story => ({
  id: 's',
  headline: 'S',
  sources: [{ id: 'herald', headline: 'H' }],
  actors,
  quotes,
});

const ACTORS = [
  actor('north', undefined, 'country'),
  actor('army', 'north', 'organization'),
  actor('mara', 'army'),
  actor('otto', 'north'),
  actor('south', undefined, 'country'),
  actor('witness'),
];
const QUOTES = [
  quote('q1', 'mara', 'on-record'),
  quote('q2', 'otto', 'statement'),
  quote('q3', 'south', 'on-record'),
  quote('q4', 'witness'),
  quote('q5', 'mara', 'statement'),
];
const story = storyOf(ACTORS, QUOTES);

/** By facet: `value count` of each option, the total first. */
const shownBy = (given: Story, filter = {}): Record<string, readonly string[]> =>
  Object.fromEntries(
    facetsOf(given, filter).map(({ facet, total, options }) => [
      facet,
      [`all ${total}`, ...[...options].map(([value, count]) => `${value} ${count}`)],
    ]),
  );
const ids = (quotes: readonly Quote[]): readonly string[] => quotes.map(({ id }) => id);

describe('sideOf', () => {
  it('follows whom a speaker belongs to, to the top', () => {
    assert.equal(sideOf(story, 'mara'), 'north');
    assert.equal(sideOf(story, 'army'), 'north');
  });

  it('is a country itself, and an organisation that belongs to none', () => {
    assert.equal(sideOf(story, 'south'), 'south');
    assert.equal(sideOf(storyOf([actor('league', undefined, 'organization')]), 'league'), 'league');
  });

  it('is none of a person who belongs to none', () => {
    assert.equal(sideOf(story, 'witness'), undefined);
  });

  it('is what somebody belongs to, where its kind is not said, and no speaker of whom nothing is said', () => {
    const unsaid = storyOf([{ id: 'camp', name: 'The camp' }, actor('ann', 'camp')]);
    assert.equal(sideOf(unsaid, 'ann'), 'camp');
    assert.equal(sideOf(unsaid, 'camp'), 'camp');
    assert.equal(sideOf(storyOf([{ id: 'voice', name: 'A voice' }]), 'voice'), undefined);
  });

  it('is none where actors belong to each other', () => {
    const ring = storyOf([actor('a', 'b'), actor('b', 'c'), actor('c', 'b')]);
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => sideOf(ring, id)),
      [undefined, undefined, undefined],
    );
  });
});

describe('facetsOf', () => {
  it('counts quotes by speaker, side and attribution, in the order in which they come', () => {
    assert.deepEqual(shownBy(story), {
      speaker: ['all 5', 'mara 2', 'otto 1', 'south 1', 'witness 1'],
      side: ['all 5', 'north 3', 'south 1'],
      attribution: ['all 5', 'on-record 2', 'statement 2'],
    });
  });

  it('counts by what is chosen of the others, and keeps what there would be none of', () => {
    assert.deepEqual(shownBy(story, { side: 'north', attribution: 'statement' }), {
      speaker: ['all 2', 'mara 1', 'otto 1', 'south 0', 'witness 0'],
      side: ['all 2', 'north 2', 'south 0'],
      attribution: ['all 3', 'on-record 1', 'statement 2'],
    });
  });

  it('has only what there is a choice of', () => {
    assert.deepEqual(
      shownBy(storyOf(ACTORS, [quote('a', 'mara'), quote('b', 'mara', 'post')])),
      {},
    );
  });

  it('has no sides where each has one speaker: they would tell what speakers tell', () => {
    const two = storyOf(ACTORS, [quote('a', 'mara'), quote('b', 'south'), quote('c', 'witness')]);
    assert.deepEqual(Object.keys(shownBy(two)), ['speaker']);
  });

  it('is nothing of a story without quotes', () => {
    const { quotes: _, ...none } = story;
    assert.deepEqual(facetsOf(none, {}), []);
  });

  it('counts as many as the filter then shows', () => {
    const values = {
      speaker: fc.constantFrom('', 'mara', 'otto', 'south', 'witness'),
      side: fc.constantFrom('', 'north', 'south'),
      attribution: fc.constantFrom('', 'on-record', 'statement'),
    };
    fc.assert(
      fc.property(fc.record(values), (filter) => {
        for (const { facet, total, options } of facetsOf(story, filter)) {
          for (const [value, count] of [['', total] as const, ...options]) {
            assert.equal(filterQuotes(story, { ...filter, [facet]: value }).length, count);
          }
        }
      }),
    );
  });
});

describe('filterQuotes', () => {
  it('leaves those that are of all that was chosen, in their order', () => {
    assert.deepEqual(ids(filterQuotes(story, { side: 'north' })), ['q1', 'q2', 'q5']);
    assert.deepEqual(ids(filterQuotes(story, { side: 'north', attribution: 'statement' })), [
      'q2',
      'q5',
    ]);
    assert.deepEqual(ids(filterQuotes(story, { speaker: 'south', side: 'north' })), []);
    assert.deepEqual(filterQuotes(story, {}), QUOTES);
  });
});

describe('tidyFilter', () => {
  it('drops what the story no longer has, or never had', () => {
    assert.deepEqual(tidyFilter(story, { speaker: 'gone', side: 'south' }), { side: 'south' });
    assert.deepEqual(tidyFilter(story, { attribution: 'post' }), {});
  });
});

describe('a choice that is kept', () => {
  it('comes back as it was', () => {
    const choice = { isList: true, filter: { speaker: 'mara', attribution: 'post' } };
    assert.deepEqual(parseChoice(choiceText(choice) ?? ''), choice);
  });

  it('is nothing to keep where it is what every reader begins with', () => {
    assert.equal(choiceText({ isList: false, filter: { speaker: '' } }), undefined);
  });

  it('is passed over where it is not ours', () => {
    const none = { isList: false, filter: {} };
    assert.deepEqual(parseChoice('null'), none);
    assert.deepEqual(parseChoice('[1]'), none);
    assert.deepEqual(parseChoice('{"list":"yes","speaker":{"toString":1},"side":7}'), none);
    assert.deepEqual(parseChoice('{"__proto__":{"speaker":"x"},"other":"y"}'), none);
    assert.throws(() => parseChoice('{'));
  });

  it('never throws on what JSON can hold, and has texts only', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { filter } = parseChoice(text);
        assert.ok(Object.values(filter).every((value) => typeof value === 'string'));
      }),
    );
  });
});
