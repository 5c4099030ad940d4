import { defineCommand } from '../lib/command.js';
import { CLEAN } from '../lib/failures.js';
import { shownPath, writeFile } from '../lib/files.js';
import { packageText } from '../lib/package-files.js';
import { printAll, tell } from '../lib/terminal.js';

export const schema = defineCommand({
  name: 'schema',
  summary: 'prints the schema from which editors complete and check',
  usage: '[options]',
  about: [
    'The JSON Schema (draft-07) of a story. A story that names it in "$schema" is completed and checked while one types, in VS Code and in every other editor that knows JSON Schema.',
  ],
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', about: 'Write it to a file.' },
    plain: {
      type: 'boolean',
      about:
        'Only what JSON Schema itself defines, for strict validators such as Ajv: without the hints for editors.',
    },
  },
  operands: [0, 0],
  examples: [
    ['explainer-kit schema --out story.schema.json', 'writes it beside your stories'],
    ['explainer-kit schema --plain', 'prints what any validator takes'],
  ],
  run: async ({ options }) => {
    const text = packageText('content/story.schema.json');
    const schema = options.plain ? plainSchema(text) : text;
    if (!options.out) {
      await printAll(schema);
      return CLEAN;
    }
    writeFile(options.out, schema);
    tell(
      `${shownPath(options.out)} written. Name it in your stories: "$schema": "./…/story.schema.json".`,
    );
    return CLEAN;
  },
});

/** Keywords of VS Code that are not of JSON Schema. */
const HINTS = new Set([
  'defaultSnippets',
  'enumDescriptions',
  'patternErrorMessage',
  'errorMessage',
  'doNotSuggest',
]);

/** A field of a story may have the name of a keyword, so that fields are passed over. */
function withoutHints(schema: unknown, isFields = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withoutHints(part));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isFields || !HINTS.has(key))
      .map(([key, value]) => [
        key,
        ['enum', 'const', 'default', 'examples'].includes(key) && !isFields
          ? value
          : withoutHints(value, !isFields && ['properties', 'definitions'].includes(key)),
      ]),
  );
}

const plainSchema = (text: string): string =>
  `${JSON.stringify(withoutHints(JSON.parse(text)), null, 2)}\n`;
