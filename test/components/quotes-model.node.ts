import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt, isLong, rolesOf } from '../../src/components/explainer-quotes/quotes-model.js';
import type { Story } from '../../src/content/types.js';

describe('excerpt', () => {
  it('leaves a short text whole, without its markup', () => {
    assert.equal(excerpt('All is *well*!', 40), 'All is well!');
  });

  it('ends after a word, without its punctuation', () => {
    assert.equal(excerpt('We waited, and waited, and waited.', 12), 'We waited…');
  });

  it('cuts a word that is longer than all there is room for, never a character', () => {
    assert.equal(excerpt('a'.repeat(50), 5), 'aaaaa…');
    assert.equal(excerpt('😀'.repeat(50), 5), '😀😀…');
  });
});

describe('rolesOf', () => {
  const story: Story = {
    id: 's',
    headline: 'S',
    sources: [{ id: 'herald', headline: 'H' }],
    actors: [{ id: 'north', name: 'The North' }],
  };
  const roles = (jobTitle?: string, memberOf?: string) =>
    rolesOf(story, { id: 'mara', name: 'Mara Lind', jobTitle, memberOf });

  it('are the post and whom the speaker belongs to', () => {
    assert.deepEqual(roles('minister', 'north'), ['minister', 'The North']);
    assert.deepEqual(roles(undefined, 'north'), ['The North']);
    assert.deepEqual(roles('minister'), ['minister']);
    assert.deepEqual(roles(), []);
  });

  it('name nobody twice', () => {
    assert.deepEqual(roles('President of The North', 'north'), ['President of The North']);
  });
});

describe('isLong', () => {
  it('calls a text long that no clamp lets through whole', () => {
    assert.equal(isLong('x'.repeat(320)), false);
    assert.equal(isLong('x'.repeat(321)), true);
  });
});
