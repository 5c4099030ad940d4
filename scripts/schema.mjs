/**
 * `npm run schema` writes content/story.schema.json, from which editors complete and check a story as it is typed:
 * the shapes from src/content/schema.ts, the words from src/content/schema-descriptions.ts, what else editors offer
 * (defaults, examples, items to fill in) from src/content/schema-hints.ts.
 * With `--check` it only says whether the committed file is what the sources give.
 */
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeGenerated } from './lib/files.mjs';
import { cacheFile, root } from './lib/paths.mjs';

/** The objects that editors see by name. */
const NAMED =
  'source actor citation event claim dispute quote ladder step quiz question correction'.split(' ');
/** An account is a citation that must say something: it need not be described again. */
const DESCRIBED_AS = { 'dispute.accounts': 'citation' };

const shapes = await importSource('src/content/schema.ts');
const words = await importSource('src/content/schema-descriptions.ts');
const hints = await importSource('src/content/schema-hints.ts');
const undescribed = new Set();
const nameOf = new Map(NAMED.map((name) => [shapes[name], name]));

const definitions = Object.fromEntries(
  NAMED.map((name) => {
    const description = words.definitions[name] ?? note(`definitions.${name}`);
    return [name, { description, ...inFull(shapes[name], name), ...snippetsOf(name) }];
  }),
);
eitherOf(definitions.step, 'level', 'accounts');
eitherOf(
  definitions.question.allOf.find((branch) => branch.if.properties.kind.const === 'estimate').then,
  'dispute',
  'answer',
);
const document = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Explainer Kit story',
  ...inFull(shapes.story, 'story'),
  ...snippetsOf('story'),
  definitions,
};

if (undescribed.size) {
  console.error(
    `src/content/schema-descriptions.ts and schema-hints.ts do not describe:\n  ${[...undescribed].join('\n  ')}`,
  );
  process.exitCode = 1;
} else {
  writeGenerated(
    'content/story.schema.json',
    `${JSON.stringify(document, null, 2)}\n`,
    'npm run schema',
  );
}

/** A named object is written once and referred to. */
function schemaOf(shape, path) {
  const name = nameOf.get(shape);
  return name ? { $ref: `#/definitions/${name}` } : inFull(shape, path);
}

/** The JSON Schema of a shape (src/content/shape.ts) that stands at `path`. */
function inFull(shape, path) {
  switch (shape.type) {
    case 'text':
      return {
        type: 'string',
        minLength: 1,
        ...(shape.pattern && {
          pattern: patternOf(shape.pattern),
          // A keyword of VS Code's; in its place it would show the pattern itself.
          patternErrorMessage: `This must be ${shape.expected}.`,
        }),
      };
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        ...('min' in shape && { minimum: shape.min }),
        ...('max' in shape && { maximum: shape.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.options };
    case 'ref':
      // What a reference leads to is the check's to say; JSON Schema can't.
      return shape.kind === 'level' ? { type: 'number' } : { type: 'string', minLength: 1 };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, path),
        ...(shape.min && { minItems: shape.min }),
      };
    case 'object':
      return objectSchema(shape.fields, path);
    case 'variant':
      return variantSchema(shape.kinds, path);
    default:
      throw new Error(`${path}: no JSON Schema for a shape of type ${shape.type}`);
  }
}

/** By `if` and `then`, for of `oneOf` editors complain by the first: here a wrong kind is a wrong kind, and no more. */
function variantSchema(kinds, path) {
  const names = Object.keys(kinds);
  const kind = { type: 'choice', options: names };
  return {
    type: 'object',
    properties: { kind: fieldSchema(kind, path, 'kind') },
    required: ['kind'],
    allOf: names.map((name) => ({
      if: { properties: { kind: { const: name } }, required: ['kind'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: objectSchema({ kind: undefined, ...kinds[name].fields }, `${path}.${name}`),
    })),
  };
}

function objectSchema(fields, path) {
  const names = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      // What has no shape is described where the object is.
      names.map(([name, shape]) => {
        const key = name.replace('?', '');
        return [key, shape ? fieldSchema(shape, path, key) : true];
      }),
    ),
    required: names.filter(([name, shape]) => shape && !name.endsWith('?')).map(([name]) => name),
    additionalProperties: false,
  };
}

/** A field with what it means, what its choices mean, what holds without it, and what it may look like. */
function fieldSchema(shape, path, key) {
  const { enum: options, ...schema } = schemaOf(shape, `${path}.${key}`);
  const [byDefault, examples] = [hintOf('defaults', path, key), hintOf('examples', path, key)];
  return {
    description: descriptionOf(path, key),
    ...(options && { enum: options, enumDescriptions: choicesOf(options, path, key) }),
    ...schema,
    ...(byDefault !== undefined && { default: byDefault }),
    ...(examples && { examples }),
  };
}

function choicesOf(options, path, key) {
  const meanings = hintOf('choices', path, key) ?? {};
  return options.map((option) => meanings[option] ?? note(`choices: ${path}.${key}.${option}`));
}

function snippetsOf(name) {
  const defaultSnippets = hints.snippets[name];
  return defaultSnippets ? { defaultSnippets } : {};
}

function hintOf(table, path, key) {
  const own = `${path}.${key}`;
  return hints[table][own] ?? hints[table][sharedName(path, key)];
}

/** What every kind of question has is described once. */
function descriptionOf(path, key) {
  const own = `${path}.${key}`;
  return words.descriptions[own] ?? words.descriptions[sharedName(path, key)] ?? note(own);
}

/** `question.hint` of `question.choice.hint`. */
function sharedName(path, key) {
  return path.startsWith('question.') ? `question.${key}` : `${DESCRIBED_AS[path]}.${key}`;
}

function note(name) {
  undescribed.add(name);
}

/** Says that one of the properties must be there, which the shape leaves to a rule. */
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
  const outfile = cacheFile(`schema/${process.pid}/${basename(path, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dirname(outfile), { recursive: true });
  }
}
