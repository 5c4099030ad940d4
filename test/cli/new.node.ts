// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { put, run, workFolder } from './run-cli.js';

const folder = workFolder();

describe('explainer-kit new', () => {
  it('writes a story that passes the check, a page, and says what to do next', async () => {
    const { code, out } = await run(['new', 'ferry'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /explainer-kit preview ferry\/story\.json/);
    const story = JSON.parse(readFileSync(join(folder, 'ferry/story.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.equal(story['id'], 'ferry');
    const strict = await run(['check', '--strict', 'ferry/story.json'], { cwd: folder });
    assert.equal(strict.code, 0, strict.out);
  });

  it('names a schema that is there', () => {
    const path = join(folder, 'ferry/story.json');
    const { $schema } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
    assert.ok(existsSync(resolve(dirname(path), $schema)), $schema);
  });

  it('names the schema of the kit that is installed above the story', async () => {
    const place = join(folder, 'newsroom');
    mkdirSync(join(place, 'node_modules/explainer-kit/content'), { recursive: true });
    put(place, 'node_modules/explainer-kit/content/story.schema.json', '{}');
    await run(['new', 'stories/one'], { cwd: place });
    const { $schema } = JSON.parse(readFileSync(join(place, 'stories/one/story.json'), 'utf8')) as {
      $schema: string;
    };
    assert.equal($schema, '../../node_modules/explainer-kit/content/story.schema.json');
  });

  it('writes a page that reads well without script', () => {
    const page = readFileSync(join(folder, 'ferry/index.html'), 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /<explainer-story src="story\.json">/);
    for (const text of [
      'Boats block the ferry',
      'No ferry leaves while the fare stands',
      'Ostrel Courier',
    ])
      assert.ok(page.includes(text), text);
  });

  it('overwrites nothing, neither the story nor the page', async () => {
    const before = readFileSync(join(folder, 'ferry/story.json'), 'utf8');
    const again = await run(['new', 'ferry'], { cwd: folder });
    assert.equal(again.code, 2);
    assert.match(again.err, /ferry\/story\.json is there already, and was left as it is/);
    assert.equal(readFileSync(join(folder, 'ferry/story.json'), 'utf8'), before);
    put(folder, 'lone.html', 'mine');
    assert.equal((await run(['new', 'lone.json'], { cwd: folder })).code, 2);
    assert.equal(readFileSync(join(folder, 'lone.html'), 'utf8'), 'mine');
    assert.ok(!existsSync(join(folder, 'lone.json')));
  });

  it('writes in Persian, from right to left, with the words of the kit', async () => {
    const { code } = await run(['new', 'fa.json', '--lang', 'fa'], { cwd: folder });
    assert.equal(code, 0);
    const page = readFileSync(join(folder, 'fa.html'), 'utf8');
    assert.match(page, /<html lang="fa" dir="rtl">/);
    assert.match(page, /lang\/fa\.js/);
    assert.match(page, /<explainer-story src="fa\.json">/);
    assert.equal((await run(['check', '--strict', 'fa.json'], { cwd: folder })).code, 0);
  });

  it('says where it can’t write', async () => {
    put(folder, 'file', 'x');
    const { code, err } = await run(['new', 'file/story'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /can’t be written/);
  });
});
