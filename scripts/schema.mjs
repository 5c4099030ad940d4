/**
 * `npm run schema` writes content/story.schema.json, from which editors complete and check a story as it is typed:
 * the shapes from src/content/schema.ts, the words from src/content/schema-descriptions.ts.
 * With `--check` it only says whether the committed file is what the sources give.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { writeGenerated } from './lib/files.mjs';
import { cacheFile, root } from './lib/paths.mjs';

/** The objects that editors see by name. */
const NAMED =
  'source actor citation event claim dispute quote ladder step quiz question correction'.split(' ');
/** An account is a citation that must say something: it need not be described again. */
const DESCRIBED_AS = { 'dispute.accounts': 'citation' };

const { createSchema } = await importSource('src/content/schema.ts');
// What a reference leads to is parseStory's to check; the shapes are the same for every story.
const schemas = createSchema(() => undefined);
const words = await importSource('src/content/schema-descriptions.ts');
const undescribed = new Set();

const { $schema, $defs, ...story } = toJsonSchema(schemas.story, {
  target: 'draft-07',
  definitions: Object.fromEntries(NAMED.map((name) => [name, schemas[name]])),
  // Checks in code, such as "this day exists", have no word in JSON Schema; parseStory makes them.
  errorMode: 'ignore',
  overrideAction: ({ valibotAction: action, jsonSchema }) =>
    action.type === 'regex' ? { ...jsonSchema, pattern: patternOf(action.requirement) } : undefined,
  overrideRef: ({ referenceId }) => `#/definitions/${referenceId}`,
});

const definitions = Object.fromEntries(
  NAMED.map((name) => {
    const description = words.definitions[name] ?? note(`definitions.${name}`);
    return [name, { description, ...described($defs[name], name) }];
  }),
);
eitherOf(definitions.step, 'level', 'accounts');
eitherOf(
  branches(definitions.question).find(({ properties }) => properties.kind.const === 'estimate'),
  'dispute',
  'answer',
);
const document = {
  $schema,
  title: 'Explainer Kit story',
  ...described(story, 'story'),
  definitions,
};

if (undescribed.size) {
  console.error(
    `src/content/schema-descriptions.ts does not describe:\n  ${[...undescribed].join('\n  ')}`,
  );
  process.exitCode = 1;
} else {
  writeGenerated(
    'content/story.schema.json',
    `${JSON.stringify(document, null, 2)}\n`,
    'npm run schema',
  );
}

/** The schema of what stands at `path`, with every property described and no object open to unknown ones. */
function described(schema, path) {
  if (schema.items) return { ...schema, items: described(schema.items, path) };
  const keyword = ['anyOf', 'oneOf'].find((word) => schema[word]);
  if (keyword) {
    return {
      ...schema,
      [keyword]: schema[keyword].map((branch) =>
        described(branch, `${path}.${branch.properties.kind.const}`),
      ),
    };
  }
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([key, property]) => [
    key,
    { description: descriptionOf(path, key), ...described(property, `${path}.${key}`) },
  ]);
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false };
}

/** What every kind of question has is described once, as `question.hint`. */
function descriptionOf(path, key) {
  const own = `${path}.${key}`;
  const shared = path.startsWith('question.') ? `question.${key}` : `${DESCRIBED_AS[path]}.${key}`;
  return words.descriptions[own] ?? words.descriptions[shared] ?? note(own);
}

function note(name) {
  undescribed.add(name);
}

function branches(schema) {
  return schema.anyOf ?? schema.oneOf;
}

/** Says that one of the properties must be there, which valibot leaves to parseStory. */
function eitherOf(schema, ...names) {
  schema.anyOf = names.map((name) => ({ properties: { [name]: true }, required: [name] }));
}

/** A pattern for JSON Schema, which knows no flags: `/ab[c-d]/i` becomes `[aA][bB][c-dC-D]`. */
function patternOf({ source, flags }) {
  if (flags.replace(/[iu]/g, ''))
    throw new Error(`/${source}/${flags}: JSON Schema has no such flag`);
  if (!flags.includes('i')) return source;
  const bothCases = (letters) => letters.toLowerCase() + letters.toUpperCase();
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|[a-z]/gi, (part) => {
    if (part.startsWith('['))
      return part.replace(/\\.|[a-z]-[a-z]|[a-z]/gi, (inner) =>
        inner[0] === '\\' ? inner : bothCases(inner),
      );
    return part[0] === '\\' ? part : `[${bothCases(part)}]`;
  });
}

/** A module of src/ with what it imports, as Node 20 can load it. */
async function importSource(path) {
  const outfile = cacheFile(`schema/${path.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
