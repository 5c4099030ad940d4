/** What the command line writes for WordPress, by the built command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';

export const STORY = 'content/iran-strikes-2020/story.json';

/** Exports the story into a folder below `folder`; gives its path. */
export async function exportStory(folder, name, ...options) {
  const out = join(folder, name);
  const { code, output } = await run('node', [
    'dist/cli/explainer-kit.js',
    'export',
    STORY,
    ...options,
    '--out',
    out,
  ]);
  if (code !== 0) throw new Error(output);
  return out;
}

export const readStory = () => readFileSync(join(root, STORY), 'utf8');

/** The block of the story at an address, as a person would paste it. */
export async function exportBlock(folder, src, ...options) {
  const out = await exportStory(
    folder,
    `block-${Math.random().toString(36).slice(2)}`,
    ...['--format', 'wordpress', '--src', src, ...options],
  );
  return readFileSync(join(out, 'block.html'), 'utf8');
}
