/** The kinds of files in dist/embed/, made by rolldown and shrunk once more by terser. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { coreAndParts } from './core-and-parts.mjs';
import { readJson } from './files.mjs';
import { leanDecorators } from './lean-decorators.mjs';
import { minifyCssLiterals } from './minify-css-literals.mjs';
import { root } from './paths.mjs';

const { version } = readJson('package.json');
const BANNER = `/*! explainer-kit ${version}, MIT; it contains what LICENSES.md beside it names */\n`;

/**
 * One file with all that an entry imports, and in parts/ what it loads on use.
 * @param name of the file in dist/embed/
 * @param defined expressions by name, put in while bundling
 * @returns `{ files: [{ name, code }], licences }`
 */
export async function bundleSingle(name, entry, defined = {}) {
  const parts = coreAndParts();
  const chunks = await rolldown({
    entry,
    defined,
    plugins: [parts.plugin],
    output: {
      entryFileNames: basename(name),
      chunkFileNames: 'parts/[name]-[hash].js',
      codeSplitting: parts.codeSplitting,
    },
  });
  // What a part shares is in the file that loads it, or in a part that is there already.
  for (const { fileName, isEntry, imports } of chunks.scripts)
    if (imports.some((file) => isEntry || !(file === basename(name) || file.startsWith('parts/'))))
      throw new Error(`dist/embed/${name}: ${fileName} imports ${imports.join(', ')}`);
  const files = await Promise.all(
    chunks.scripts.map(async ({ fileName, isEntry, code }) => ({
      name: isEntry ? name : fileName,
      code: await finish(name, code),
    })),
  );
  return { files, licences: chunks.licences };
}

/**
 * One small file a tag, and one with what they share, for pages with several of them: all under names with a hash.
 * @param entries file by tag
 * @returns `{ files: [{ name, code }], tags: { [tag]: [file, what it imports, …] } }`
 */
export async function bundleSplit(folder, entries) {
  const { scripts } = await rolldown({
    entry: entries,
    plugins: [],
    output: {
      entryFileNames: `${folder}/[name]-[hash].js`,
      chunkFileNames: `${folder}/[name]-[hash].js`,
      codeSplitting: {
        groups: [{ name: 'shared', minShareCount: 2, includeDependenciesRecursively: false }],
      },
    },
  });
  const imports = (chunk) => [
    chunk.fileName,
    ...chunk.imports.flatMap((file) => imports(scripts.find((it) => it.fileName === file))),
  ];
  return {
    files: await Promise.all(
      scripts.map(async ({ fileName, code }) => ({
        name: fileName,
        code: await finish(fileName, code),
      })),
    ),
    tags: Object.fromEntries(
      scripts
        .filter(({ isEntry }) => isEntry)
        .map((chunk) => [chunk.name, [...new Set(imports(chunk))]]),
    ),
  };
}

/** One script of the old kind with everything in it, for frames that load no modules. */
export async function bundleClassic(name, entry) {
  const { scripts } = await rolldown({
    entry,
    format: 'iife',
    plugins: [],
    output: { entryFileNames: name, codeSplitting: false },
  });
  return { files: [{ name, code: await finish(name, scripts[0].code, false) }] };
}

async function rolldown({ entry, defined = {}, plugins, output, format = 'es' }) {
  for (const path of typeof entry === 'string' ? [entry] : Object.values(entry))
    if (!existsSync(join(root, path))) throw new Error(`${path} is missing; dist/embed/ needs it`);
  const [built] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [leanDecorators(), minifyCssLiterals(), ...plugins],
    define: { 'process.env.NODE_ENV': '"production"', ...defined },
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'LICENSES.md' },
      modulePreload: false,
      lib: { entry, formats: [format], name: 'explainerKit' },
      // `lib` does not minify whitespace by itself, and keeps hints for bundlers, of which there are none to come.
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: { minify: true, comments: false, ...output },
      },
    },
  });
  return {
    scripts: built.output.filter(({ type }) => type === 'chunk'),
    licences: built.output.find(({ fileName }) => fileName === 'LICENSES.md')?.source ?? '',
  };
}

/** Again by terser, which takes another hundredth: it is what readers wait for that counts, not the build. */
async function finish(name, code, module = true) {
  inspect(name, code);
  const shrunk = await minify(code, {
    module,
    ecma: 2020,
    compress: { passes: 5, keep_fargs: false },
  });
  return BANNER + shrunk.code;
}

/** What must not be in a file that stands on someone else's page. */
function inspect(name, code) {
  const faults = [
    [/litIssuedWarnings/.test(code), "Lit's development mode"],
    [
      /\beval\(|\bnew Function\b/.test(code),
      'code made from strings, which content security policies refuse',
    ],
    [code.includes(root), 'a path of this machine'],
  ];
  for (const [found, what] of faults)
    if (found) throw new Error(`dist/embed/${name} contains ${what}`);
}
