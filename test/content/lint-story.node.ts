import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseStory } from '../../src/content/parse-story.js';
import { testStory } from '../helpers/test-story.js';

type Loose = Record<string, unknown>;

/** What stands in a story where a pointer leads. */
const at = (story: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Loose)[key], story);

const warnings = (story: unknown) =>
  parseStory(story).problems.filter(({ severity }) => severity === 'warning');

describe('what an editor should look at', () => {
  it('is pointed to where it was given, whatever was left out before it', () => {
    const draft = testStory();
    const citations = draft.events[1]!.citations as Loose[];
    citations[0]!['speaker'] = 'mara-lindt';
    citations.unshift({ says: 'no source' });
    (draft.events as unknown[]).unshift('no event');
    assert.deepEqual(
      warnings(draft).map(({ pointer }) => pointer),
      ['/events/2/citations/1/speaker'],
    );
  });

  it('is pointed to in lists within lists', () => {
    const draft = testStory();
    const variant = { text: 'Another wording.', citations: [{ source: 'wire' }] };
    (draft.quotes[0] as Loose)['variants'] = [
      { text: 5 },
      { ...variant, citations: [{}, { source: 'wire', speaker: 'mara-lindt' }] },
    ];
    assert.deepEqual(
      warnings(draft).map(({ pointer }) => pointer),
      ['/quotes/0/variants/1/citations/1/speaker'],
    );
  });

  it('is at its pointer wherever what is wrong stands', () => {
    const places = fc.array(fc.tuple(fc.nat(9), fc.constantFrom({}, 5, null, 'x')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(places, places, fc.nat(3), (ofEvents, ofCitations, which) => {
        const draft = testStory();
        const citations = draft.events[which]!.citations as unknown[];
        citations.push({ source: 'herald', speaker: 'mara-lindt' });
        for (const [place, wrong] of ofCitations) citations.splice(place, 0, wrong);
        for (const [place, wrong] of ofEvents) (draft.events as unknown[]).splice(place, 0, wrong);
        const found = warnings(draft).map(({ pointer }) => at(draft, pointer));
        assert.deepEqual(found, ['mara-lindt']);
      }),
    );
  });

  it('names both kinds of two items of one id, and leaves neither out', () => {
    const draft = testStory();
    draft.quotes[1]!.id = 'blast';
    const { story, problems } = parseStory(draft);
    assert.deepEqual(problems, [
      {
        pointer: '/quotes/1/id',
        code: 'duplicate-id',
        severity: 'warning',
        message:
          '“blast”: the event before it has the same id. Both are shown; give each an id of its own.',
      },
    ]);
    assert.equal(story?.quotes?.length, 2);
  });

  it('is said of two corrections of one id, of which none is left out', () => {
    const correction = { date: '2021-04', about: { kind: 'event', id: 'blast' }, text: 'Mended.' };
    const draft = {
      ...testStory(),
      corrections: [
        { id: 'fix', ...correction },
        { id: 'fix', ...correction },
      ],
    };
    assert.deepEqual(
      parseStory(draft).problems.map(({ severity, pointer }) => `${severity} ${pointer}`),
      ['warning /corrections/1/id'],
    );
    assert.equal(parseStory(draft).story?.corrections?.length, 2);
  });
});
