/**
 * `npm run build` makes what is published:
 *   dist/        one typed ES module for each file of src/, by tsc
 *   dist/embed/  minified files for a plain page, each of which says all there is to read without another: one for all
 *                tags, one a tag, one a language; in parts/ what they load only where a reader asks for it (a
 *                download, a game); the licences of what is inside them, and manifest.json with sizes and hashes
 * With `--if-stale` it does nothing where dist/ is newer than its sources.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import { coreAndParts } from './lib/core-and-parts.mjs';
import { buildIsStale, filesIn, readJson } from './lib/files.mjs';
import { minifyCssLiterals } from './lib/minify-css-literals.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { version } = readJson('package.json');
const BANNER = `/*! explainer-kit ${version}, MIT; it contains what LICENSES.md beside it names */\n`;

if (!process.argv.includes('--if-stale') || buildIsStale()) await replaceDist();

/** Builds beside dist/ and then takes its place, so that nobody finds half of it. */
async function replaceDist() {
  const start = performance.now();
  const folder = `dist.${process.pid}`;
  try {
    await buildInto(folder);
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(join(root, folder), join(root, 'dist'));
    console.log(`built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
}

async function buildInto(folder) {
  const start = new Date();
  const modules = run('tsc', ['-p', 'tsconfig.build.json', '--outDir', folder]);
  const bundles = await Promise.all(
    Object.entries(entries()).map(([name, entry]) => bundle(name, entry)),
  );
  const types = await modules;
  if (types.code !== 0) throw new Error(types.output);

  const manifest = { version, files: {} };
  for (const { name, files, licences } of bundles) {
    for (const file of files) {
      write(`${folder}/embed/${file.name}`, file.code);
      manifest.files[file.name] = measure(file.code);
    }
    // A page's own TypeScript may import the file for its effect.
    write(`${folder}/embed/${name.replace(/\.js$/, '.d.ts')}`, 'export {};\n');
    if (name === 'explainer-kit.js') write(`${folder}/embed/LICENSES.md`, licences);
  }
  write(`${folder}/embed/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  // Its date is the build's start: what was edited since is not in it.
  utimesSync(join(root, folder, 'embed/manifest.json'), start, start);
}

/**
 * File name in dist/embed/ -> what to bundle. A tag's file is its definition,
 * unless src/embed/ has an entry of the same name that does more.
 */
function entries() {
  const named = (paths) =>
    Object.fromEntries(paths.map((path) => [basename(path).replace(/\.ts$/, '.js'), path]));
  const languages = filesIn('src/localize/translations', /^[a-z]{2,3}(-[A-Za-z]+)?\.ts$/)
    .map((path) => basename(path))
    .filter((file) => file !== 'en.ts');
  return {
    'explainer-kit.js': 'src/define/index.ts',
    ...named(filesIn('src/define', /^explainer-.*\.ts$/)),
    ...named(filesIn('src/embed', /^explainer-.*\.ts$/)),
    ...Object.fromEntries(
      languages.map((file) => [`lang/${file.replace(/\.ts$/, '.js')}`, `src/embed/lang/${file}`]),
    ),
  };
}

async function bundle(name, entry) {
  const parts = coreAndParts();
  if (!existsSync(join(root, entry)))
    throw new Error(`${entry} is missing; dist/embed/${name} is made from it`);
  const [{ output }] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyCssLiterals(), parts.plugin],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'LICENSES.md' },
      lib: { entry, formats: ['es'], fileName: () => basename(name) },
      // `lib` does not minify whitespace by itself, and keeps hints for bundlers, of which there are none to come.
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          comments: false,
          chunkFileNames: 'parts/[name]-[hash].js',
          codeSplitting: parts.codeSplitting,
        },
      },
    },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  for (const chunk of chunks) inspect(name, chunk);
  const licences = output.find(({ fileName }) => fileName === 'LICENSES.md')?.source ?? '';
  const files = await Promise.all(
    chunks.map(async ({ fileName, isEntry, code }) => ({
      name: isEntry ? name : fileName,
      code: BANNER + (await shrink(code)),
    })),
  );
  return { name, files, licences };
}

/** Again by terser, which takes another hundredth: it is what readers wait for that counts, not the build. */
async function shrink(code) {
  const shrunk = await minify(code, { module: true, ecma: 2020, compress: { passes: 3 } });
  return shrunk.code;
}

/** What must not be in a file that stands on someone else's page. */
function inspect(name, { code, imports, isEntry }) {
  const faults = [
    [/litIssuedWarnings/.test(code), "Lit's development mode"],
    [
      /\beval\(|\bnew Function\b/.test(code),
      'code made from strings, which content security policies refuse',
    ],
    [code.includes(root), 'a path of this machine'],
    // What a part shares is in the file that loads it, which is there already.
    [
      imports.some((file) => isEntry || file !== basename(name)),
      `imports of ${imports.join(', ')}`,
    ],
  ];
  for (const [found, what] of faults)
    if (found) throw new Error(`dist/embed/${name} contains ${what}`);
}

function measure(code) {
  const bytes = Buffer.from(code);
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}

function write(path, content) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
