import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStory } from '../../src/content/parse-story.js';
import { correctionsOf, eventOf, indexOf, isLinked } from '../../src/content/story-index.js';
import type { Story } from '../../src/content/types.js';
import { testStory } from '../helpers/test-story.js';

const storyWith = (more: object = {}): Story =>
  parseStory({ ...testStory(), ...more }).story as Story;

describe('the index of a story', () => {
  it('is built once', () => {
    const story = storyWith();
    assert.equal(indexOf(story), indexOf(story));
  });

  it('knows the disputes about an event', () => {
    const ids = indexOf(storyWith())
      .disputesOf.get('blast')
      ?.map(({ id }) => id);
    assert.deepEqual(ids, ['dispute-charges']);
  });

  it('knows what was corrected about an item, and not about another of its name, the latest first', () => {
    const about = (kind: string, id: string) => ({ kind, id });
    const story = storyWith({
      corrections: [
        { id: 'a', date: '2021-03-01', about: about('event', 'blast'), text: 'First.' },
        { id: 'b', date: '2021-03-02', about: about('event', 'reply'), text: 'Another.' },
        { id: 'c', date: '2021-03-04', about: about('event', 'blast'), text: 'Later.' },
      ],
    });
    const of = (kind: 'event' | 'quote') =>
      correctionsOf(story, { kind, id: 'blast' }).map(({ id }) => id);
    assert.deepEqual(of('event'), ['c', 'a']);
    assert.deepEqual(of('quote'), []);
    assert.deepEqual(correctionsOf(storyWith(), { kind: 'event', id: 'blast' }), []);
  });
});

describe('what is linked', () => {
  it('is what is about one event, of whatever kind', () => {
    const story = storyWith();
    const blast = { kind: 'step', id: 'step-blast' } as const;
    assert.equal(eventOf(story, blast), 'blast');
    assert.ok(isLinked(story, blast, 'event', 'blast'));
    assert.ok(isLinked(story, blast, 'claim', 'claim-two-charges'));
    assert.ok(isLinked(story, blast, 'dispute', 'dispute-charges'));
    assert.ok(!isLinked(story, blast, 'quote', 'quote-border'));
  });

  it('is the item itself, also where it is about no event', () => {
    const source = { kind: 'source', id: 'herald' } as const;
    assert.ok(isLinked(storyWith(), source, 'source', 'herald'));
    assert.ok(!isLinked(storyWith(), source, 'source', 'wire'));
  });

  it('is nothing where nothing is selected, or what is selected is unknown', () => {
    assert.ok(!isLinked(storyWith(), undefined, 'event', 'blast'));
    assert.ok(!isLinked(storyWith(), { kind: 'step', id: 'nowhere' }, 'event', 'blast'));
  });
});
