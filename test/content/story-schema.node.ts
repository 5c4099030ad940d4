import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parseStory } from '../../src/content/parse-story.js';
import { testStory } from '../helpers/test-story.js';

const schema = JSON.parse(readFileSync('content/story.schema.json', 'utf8')) as object;
const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);

describe('story.schema.json', () => {
  for (const path of [
    'iran-strikes-2020/story.json',
    'examples/minimal.json',
    'examples/minimal.fa.json',
  ]) {
    it(`takes content/${path}`, () => {
      fits(JSON.parse(readFileSync(`content/${path}`, 'utf8')));
      assert.deepEqual(fits.errors, null);
    });
  }

  it('takes what parseStory gives', () => {
    fits(JSON.parse(JSON.stringify(parseStory(testStory()).story)));
    assert.deepEqual(fits.errors, null);
  });

  // What an editor is told while typing, parseStory tells too: the two come from one definition.
  const breaks: [string, (draft: ReturnType<typeof testStory>) => unknown][] = [
    ['a missing headline', (d) => delete (d as { headline?: string }).headline],
    ['a date that is none', (d) => (d.events[0]!.startDate = '8 January')],
    ['an id with a space', (d) => (d.actors[0]!.id = 'the north')],
    ['an unsafe address', (d) => (d.sources[0]!.url = 'javascript:alert(1)')],
    ['a verdict that is none', (d) => (d.claims[0]!.reviews[0]!.verdict = 'true')],
    ['a dispute with one account', (d) => d.disputes[0]!.accounts.pop()],
    ['a question of no kind', (d) => (d.quiz.questions[0]!.kind = 'riddle')],
    ['a step without a level', (d) => delete (d.ladder.steps[0] as { level?: number }).level],
    ['an unknown field', (d) => ((d.events[0] as { when?: string }).when = '2020')],
  ];
  for (const [title, change] of breaks) {
    it(`refuses ${title}, as parseStory does`, () => {
      const draft = testStory();
      change(draft);
      assert.equal(fits(draft), false);
      assert.notDeepEqual(parseStory(draft).problems, []);
    });
  }
});
