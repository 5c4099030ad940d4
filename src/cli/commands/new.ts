import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseStory } from '../../content/parse-story.js';
import { Ids } from '../importers/importer.js';
import { defineCommand } from '../lib/command.js';
import { CLEAN, FAILED, FileError } from '../lib/failures.js';
import { firstThere, shownPath, writeFile } from '../lib/files.js';
import { packagePath, packageText } from '../lib/package-files.js';
import { schemaAddress } from '../lib/schema-address.js';
import { useLanguage } from '../lib/translations.js';
import { paint, print, tell } from '../lib/terminal.js';
import { starterPage } from '../starter-page.js';

/** Languages in which there is a story to begin with. */
const STARTERS = { en: 'minimal.json', fa: 'minimal.fa.json' } as const;

/** `DIR`: story.json and index.html in it; `FILE.json`: that, and FILE.html beside it. */
function pathsOf(operand: string): readonly [story: string, page: string] {
  if (extname(operand) !== '.json')
    return [join(operand, 'story.json'), join(operand, 'index.html')];
  return [operand, join(dirname(operand), `${basename(operand, '.json')}.html`)];
}

/** The example under a name of its own: links and saved answers hang on the id. */
function starter(lang: keyof typeof STARTERS, story: string): Record<string, unknown> {
  const example = JSON.parse(packageText(`content/examples/${STARTERS[lang]}`)) as Record<
    string,
    unknown
  >;
  const name = basename(story, '.json');
  const id = new Ids().make(
    name === 'story' ? basename(dirname(resolve(story))) : name,
    'my-story',
  );
  return { ...example, $schema: schemaAddress(story), id };
}

export const newStory = defineCommand({
  name: 'new',
  summary: 'writes a small story to start from, and a page to see it on',
  usage: '[DIR|FILE.json] [options]',
  about: [
    'Writes story.json and index.html into DIR (the working folder without one), or FILE.json and FILE.html. The story is made up and small; it has something of every view, to be replaced by yours. Nothing is overwritten.',
    'The story names its schema, so that VS Code and other editors complete it and say what each field is for.',
  ],
  options: {
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'Language: en (usual) or fa.',
      choices: Object.keys(STARTERS),
    },
  },
  operands: [0, 1],
  examples: [
    ['explainer-kit new', 'story.json and index.html here'],
    ['explainer-kit new stories/ferry --lang fa', 'a story in Persian, in a folder of its own'],
  ],
  run: async ({ operands: [operand = '.'], options }) => {
    const lang = options.lang === 'fa' ? 'fa' : 'en';
    const [story, page] = pathsOf(operand);
    const there = firstThere([story, page]);
    if (there) {
      tell(
        `${shownPath(there)} is there already, and was left as it is. Name another place: explainer-kit new my-story`,
      );
      return FAILED;
    }
    const draft = starter(lang, story);
    const { story: checked } = parseStory(draft);
    if (!checked)
      throw new FileError('The example in the package is broken. Install explainer-kit again.');
    await useLanguage(lang);
    writeFile(story, `${JSON.stringify(draft, null, 2)}\n`, true);
    writeFile(page, starterPage(checked, basename(story)), true);
    print(`${shownPath(story)} and ${shownPath(page)} written.\n`);
    print(paint('bold', 'What next'));
    print(`  npx explainer-kit preview ${shownPath(story)}    see it, while you write`);
    print(`  npx explainer-kit check ${shownPath(story)}      what is wrong, and how to mend it`);
    print(
      `  To publish, copy ${shownPath(packagePath('dist/embed'))} as explainer-kit/ beside ${shownPath(page)}.`,
    );
    return CLEAN;
  },
});
