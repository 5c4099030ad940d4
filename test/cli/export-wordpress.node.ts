// What `explainer-kit export --format wordpress` writes, by the built command. npm run test:wordpress tries it in WordPress.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { testStory } from '../helpers/test-story.js';
import { put, run, workFolder } from './run-cli.js';

const folder = workFolder();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

async function exported(...options: string[]): Promise<(name: string) => Buffer> {
  const story = put(folder, 'story.json', testStory());
  const out = join(folder, `out-${options.join('').replace(/\W+/g, '-')}`);
  const { code, err } = await run(['export', story, '-f', 'wordpress', '-o', out, ...options]);
  assert.equal(code, 0, err);
  return (name) => readFileSync(join(out, name));
}

describe('export --format wordpress', () => {
  it('writes a plugin of this version with all that it refers to', async () => {
    const read = await exported();
    const files = unzipSync(read('explainer-kit.zip'));
    const text = (name: string): string => {
      const bytes = files[`explainer-kit/${name}`];
      assert.ok(bytes, `${name} is missing`);
      return strFromU8(bytes);
    };
    assert.match(
      text('explainer-kit.php'),
      new RegExp(`Version: +${version.replaceAll('.', '\\.')}\n`),
    );
    const own = Object.keys(files).filter((name) => /\.(php|json|txt)$/.test(name));
    for (const name of own) assert.doesNotMatch(strFromU8(files[name]!), /@version@/, name);
    const php = text('includes/block.php');
    for (const [, path] of php.matchAll(/plugins_url\( '([^']+)'/g)) text(path!);
    for (const name of ['embed/lang/fa.js', 'embed/LICENSES.md', 'editor/frame-page.js'])
      text(name);
  });

  it('writes the plugin alike each time', async () => {
    const [first, second] = [await exported('--view', 'quiz'), await exported('--view', 'ladder')];
    assert.ok(first('explainer-kit.zip').equals(second('explainer-kit.zip')));
  });

  it('writes a block that nothing in its attributes can end', async () => {
    const src = 'https://news.example/a--><script>alert(1)</script>&"b--c.json';
    const read = await exported('--view', 'quiz', '--src', src);
    const [first = '', ...rest] = read('block.html').toString().split('\n');
    assert.match(first, /^<!-- wp:explainer-kit\/story \{[^<>&]*\} -->$/);
    assert.equal(/--(?!>$)/.test(first.slice(4)), false);
    const { src: stored } = JSON.parse(/\{.*\}/.exec(first)![0]) as { src: string };
    assert.equal(stored, src);
    assert.match(
      rest.join('\n'),
      /^<section[^]*<\/section>\n<!-- \/wp:explainer-kit\/story -->\n$/,
    );
  });

  it('leaves the address out where the story is still to be uploaded', async () => {
    const read = await exported('--view', 'timeline');
    assert.doesNotMatch(read('block.html').toString(), /"src"/);
    assert.deepEqual(JSON.parse(read('story.json').toString()), testStory());
  });

  it('holds the whole story as tags, each with its own plain HTML', async () => {
    const read = await exported('--heading-level', '3');
    const block = read('block.html').toString();
    for (const view of ['ladder', 'timeline', 'quotes', 'quiz', 'sources'])
      assert.match(
        block,
        new RegExp(`<explainer-${view} heading-level="3">\n<section[^>]*>\n +<h3>`),
      );
  });
});
