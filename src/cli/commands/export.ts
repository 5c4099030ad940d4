import { extname, basename, join } from 'node:path';
import { countOf, inspect, type Inspection } from '../check/inspect.js';
import { countWords, fileText } from '../check/report-text.js';
import { FORMATS } from '../formats/formats.js';
import type { ExportJob, ExportOptions, Made } from '../formats/format.js';
import { STATIC_VIEWS, type StaticView } from '../../static/index.js';
import { columns } from '../lib/help.js';
import { defineCommand } from '../lib/command.js';
import { CLEAN, PROBLEMS, UsageError } from '../lib/failures.js';
import { readText, shownPath, writeFile } from '../lib/files.js';
import { version } from '../lib/package-files.js';
import { paintError, printAll, tell } from '../lib/terminal.js';
import { useLanguage } from '../lib/translations.js';

/** A number within its limits. @throws UsageError */
function numberOf(
  name: string,
  text: string | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not “${text}”.`);
}

async function write(made: Made, out: string | undefined): Promise<void> {
  if ('content' in made) {
    if (out) writeFile(out, made.content);
    else if (typeof made.content !== 'string' && process.stdout.isTTY)
      throw new UsageError('This is no text. Name a file for it: --out FILE.');
    else await printAll(made.content);
    return;
  }
  if (!out)
    throw new UsageError('This is a folder of files. Name it: --out FOLDER, or --out FILE.zip.');
  if (extname(out) !== '.zip') {
    for (const [path, content] of Object.entries(made.files)) writeFile(join(out, path), content);
    return;
  }
  const { zipSync, strToU8 } = await import('fflate');
  const entries = Object.entries(made.files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  // The same content gives the same bytes, whenever it is made.
  writeFile(out, zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }));
}

/** What `check` would say, in short: parts are left out of what is written. */
function warn(path: string, { findings }: Inspection): void {
  const errors = countOf(findings, 'error');
  if (!errors) return;
  tell(
    `${paintError('yellow', 'Note:')} ${countWords(errors, 0)} in ${path}: parts of the story are left out. See explainer-kit check.`,
  );
}

export const exportStory = defineCommand({
  name: 'export',
  summary: 'writes a story for a page, a feed, an archive or a drawing program',
  usage: 'STORY --format FORMAT [options]',
  about: [
    'STORY is a file, or - for standard input. Without --out the result goes to standard output.',
    `Formats\n${columns(FORMATS.map(({ name, about }) => [name, about]))}`,
    'Ends with 0; 1 where nothing of the story can be shown; 2 where a file can’t be read or written.',
  ],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      about: 'One of those above.',
      choices: FORMATS.map(({ name }) => name),
    },
    out: { type: 'string', short: 'o', value: 'FILE', about: 'Where to write it.' },
    view: {
      type: 'string',
      value: 'VIEW',
      about: `One view: ${STATIC_VIEWS.join(', ')}. Without it, all that the story has.`,
      choices: STATIC_VIEWS,
    },
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'Language of the words around the story’s own, such as fa. Without it, the story’s.',
    },
    'heading-level': {
      type: 'string',
      value: 'N',
      about: 'Level of the first heading, 1 to 6 (2).',
    },
    src: {
      type: 'string',
      value: 'URL',
      about: 'snippet: address at which the page finds the story (the name of the file).',
    },
    inline: { type: 'boolean', about: 'snippet: put the story itself into the markup.' },
    kit: {
      type: 'string',
      value: 'URL',
      about: 'snippet: address of the kit’s folder on your server (explainer-kit/).',
    },
    url: {
      type: 'string',
      value: 'URL',
      about:
        'jsonld, svg, png: address of the page on which it is published. oembed: of the folder. amp: of the page in the frame.',
    },
    publisher: { type: 'string', value: 'NAME', about: 'jsonld, oembed: who publishes it.' },
    theme: {
      type: 'string',
      value: 'THEME',
      about: 'svg, png: light (usual) or dark.',
      choices: ['light', 'dark'],
    },
    width: {
      type: 'string',
      value: 'PX',
      about: 'svg, png: width of the picture, 320 to 4000 (1200).',
    },
  },
  operands: [1, 1],
  examples: [
    [
      'explainer-kit export story.json --format snippet --view quiz',
      'prints what to paste into a page',
    ],
    [
      'explainer-kit export story.json --format static --out story.html',
      'writes HTML for a feed or an app',
    ],
    [
      `explainer-kit export story.json --format snippet --kit https://cdn.example/explainer-kit@${version}/`,
      'names the folder from which the page has the kit',
    ],
  ],
  run: async ({ operands: [path = ''], options }) => {
    const format = FORMATS.find(({ name }) => name === options.format);
    if (!format)
      throw new UsageError(
        `Name a format: --format ${FORMATS.map(({ name }) => name).join(', ')}.`,
      );
    const settings: ExportOptions = {
      lang: options.lang,
      headingLevel: numberOf('heading-level', options['heading-level'], 2, 1, 6),
      kit: (options.kit ?? 'explainer-kit/').replace(/\/*$/, '/'),
      src:
        options.inline || (path === '-' && !options.src)
          ? undefined
          : (options.src ?? basename(path)),
      url: options.url,
      publisher: options.publisher,
      theme: options.theme === 'dark' ? 'dark' : 'light',
      width: numberOf('width', options.width, 1200, 320, 4000),
    };
    const text = await readText(path);
    const file = path === '-' ? 'stdin' : shownPath(path);
    const found = inspect(text);
    if (!found.story) {
      tell(fileText(file, found.findings, text));
      tell('Nothing of this story can be shown, so nothing was written.');
      return PROBLEMS;
    }
    warn(file, found);
    const lang = settings.lang ?? found.story.inLanguage;
    await useLanguage(lang);
    const job: ExportJob = {
      story: found.story,
      input: found.input,
      path: path === '-' ? '' : path,
      view: options.view as StaticView | undefined,
      options: settings,
    };
    await write(await format.make(job), options.out);
    if (options.out) tell(`${shownPath(options.out)} written.`);
    const next = format.next?.(job);
    if (next) tell(next);
    return CLEAN;
  },
});
