import { basename } from 'node:path';
import { inspect } from '../check/inspect.js';
import { fileText } from '../check/report-text.js';
import { IMPORTERS } from '../importers/importers.js';
import type { Note } from '../importers/importer.js';
import { defineCommand } from '../lib/command.js';
import { CLEAN, FileError, UsageError } from '../lib/failures.js';
import { readText, shownPath, writeFile } from '../lib/files.js';
import { columns } from '../lib/help.js';
import { schemaAddress } from '../lib/schema-address.js';
import { paintError, printable, printAll, tell } from '../lib/terminal.js';

const NAMES = IMPORTERS.map(({ name }) => name);

/** What could not be carried over, by item. */
function tellNotes(notes: readonly Note[]): void {
  if (notes.length === 0) {
    tell('Everything in it was carried over.');
    return;
  }
  tell(paintError('underline', 'Not carried over as it was'));
  let before = '';
  for (const { item, text } of notes) {
    if (item !== before) tell(`  ${paintError('bold', printable(item))}`);
    tell(`    ${printable(text)}.`);
    before = item;
  }
}

export const importStory = defineCommand({
  name: 'import',
  summary: 'makes a story of a timeline, fact-check or quiz from elsewhere',
  usage: 'FILE [options]',
  about: [
    'FILE is a file, or - for standard input. The story goes to --out, or to standard output; what could not be carried over is told item by item on standard error.',
    `Kinds\n${columns(IMPORTERS.map(({ name, about }) => [name, about]))}`,
    'A story needs sources, which most of these do not name: each gets one that stands for the imported file, marked TODO. explainer-kit check finds what is marked so.',
    'Ends with 0, or with 2 where nothing can be carried over.',
  ],
  options: {
    from: {
      type: 'string',
      value: 'KIND',
      about: 'One of those above. Without it, it is told from the file.',
      choices: NAMES,
    },
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      about: 'Where to write the story. Nothing is overwritten.',
    },
    lang: { type: 'string', value: 'TAG', about: 'Language of the story, such as en or fa.' },
    offset: {
      type: 'string',
      value: '±HH:MM',
      about: 'timelinejs: how far its times of day are from UTC. Without it, only days are kept.',
    },
  },
  operands: [1, 1],
  examples: [
    [
      'explainer-kit import timeline.csv --out story.json',
      'makes a story of a TimelineJS spreadsheet',
    ],
    ['explainer-kit import quiz.gift --from gift --lang en', 'prints a story with a quiz'],
  ],
  run: async ({ operands: [path = ''], options }) => {
    const { offset, out, from, lang } = options;
    if (offset && !/^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.test(offset))
      throw new UsageError(`--offset must be like +03:00, -05:00 or Z, not “${offset}”.`);
    const text = await readText(path);
    const file = path === '-' ? 'stdin' : basename(path);
    const importer = from
      ? IMPORTERS.find(({ name }) => name === from)
      : IMPORTERS.find(({ fits }) => fits(text, file));
    if (!importer)
      throw new FileError(
        `${file} is none of ${NAMES.join(', ')}, as far as can be told. Name its kind: --from ${NAMES.join('|')}.`,
      );
    const { story, notes, carried } = await importer.read(text, { file, offset, lang });
    const whole = `${JSON.stringify({ $schema: schemaAddress(out), ...story }, null, 2)}\n`;
    if (out) writeFile(out, whole, true);
    else await printAll(whole);
    tell(`${importer.name}: ${carried}${out ? ` written to ${shownPath(out)}` : ''}.`);
    tellNotes(notes);
    const errors = inspect(whole).findings.filter(({ severity }) => severity === 'error');
    if (errors.length) {
      tell('\nWhat the check has to say of it:');
      tell(fileText(out ? shownPath(out) : 'story', errors, whole));
    }
    if (out) tell(`Next: npx explainer-kit check ${shownPath(out)}`);
    return CLEAN;
  },
});
