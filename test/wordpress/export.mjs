/** What the command line writes for WordPress, by the built command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';

export const STORY = join(root, 'content/iran-strikes-2020/story.json');
/** Known only once the story is uploaded. */
const ADDRESS = 'https://story.invalid/story.json';

/** In Persian, right to left. */
const PERSIAN = join(root, 'content/examples/minimal.fa.json');

export const readStory = () => readFileSync(STORY, 'utf8');
export const readPersianStory = () => readFileSync(PERSIAN, 'utf8');

/**
 * Exports the story into a folder below `folder`; gives its path.
 * @param kit the folder of a built package
 */
export async function exportStory({ kit, folder, story = STORY }, name, ...options) {
  const out = join(folder, name);
  const command = [join(kit, 'dist/cli/explainer-kit.js'), 'export', story, '--out', out];
  const { code, output } = await run('node', [...command, ...options]);
  if (code !== 0) throw new Error(output);
  return out;
}

/** The plugin's zip, and blocks by name, as a person would paste them: each gets the address of the story. */
export async function exportForWordPress(where) {
  const wordpress = async (name, { story, options = [] } = {}) => {
    const out = await exportStory(
      { ...where, story },
      name,
      ...['--format', 'wordpress', '--src', ADDRESS, ...options],
    );
    const block = readFileSync(join(out, 'block.html'), 'utf8');
    return { zip: join(out, 'explainer-kit.zip'), block: (src) => block.replace(ADDRESS, src) };
  };
  const { zip, block } = await wordpress('story');
  const quiz = await wordpress('quiz', { options: ['--view', 'quiz'] });
  const deeper = ['--view', 'quiz', '--heading-level', '3'];
  const quizAtLevel3 = await wordpress('quiz-3', { options: deeper });
  const persian = await wordpress('persian', { story: PERSIAN });
  return {
    zip,
    blocks: {
      story: block,
      quiz: quiz.block,
      quizAtLevel3: quizAtLevel3.block,
      persian: persian.block,
    },
  };
}
