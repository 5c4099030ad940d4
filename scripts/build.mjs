/**
 * `npm run build` makes what is published:
 *   dist/        one typed ES module for each file of src/, by tsc
 *   dist/embed/  minified files that need nothing else, for a plain page: one for all tags, one a tag, one a language,
 *                the licences of what is inside them, and manifest.json with their sizes and hashes
 * With `--if-stale` it does nothing where dist/ is newer than its sources.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
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
  for (const { name, code, licences } of bundles) {
    write(`${folder}/embed/${name}`, code);
    // A page's own TypeScript may import the file for its effect.
    write(`${folder}/embed/${name.replace(/\.js$/, '.d.ts')}`, 'export {};\n');
    if (name === 'explainer-kit.js') write(`${folder}/embed/LICENSES.md`, licences);
    manifest.files[name] = measure(code);
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
  if (!existsSync(join(root, entry)))
    throw new Error(`${entry} is missing; dist/embed/${name} is made from it`);
  const [{ output }] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyCssLiterals()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'LICENSES.md' },
      lib: { entry, formats: ['es'], fileName: () => basename(name) },
      // `lib` does not minify whitespace by itself, and keeps hints for bundlers, of which there are none to come.
      // Without splitting, what `import()` loads ends in the same file.
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  });
  const [chunk] = output.filter(({ type }) => type === 'chunk');
  const licences = output.find(({ fileName }) => fileName === 'LICENSES.md')?.source ?? '';
  inspect(name, chunk);
  // Again by terser, which takes another hundredth: it is what readers wait for that counts, not the build.
  const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress: { passes: 3 } });
  return { name, code: BANNER + code, licences };
}

/** What must not be in a file that stands on someone else's page. */
function inspect(name, { code, imports, dynamicImports }) {
  const faults = [
    [/litIssuedWarnings/.test(code), "Lit's development mode"],
    [
      /\beval\(|\bnew Function\b/.test(code),
      'code made from strings, which content security policies refuse',
    ],
    [code.includes(root), 'a path of this machine'],
    [
      imports.length + dynamicImports.length > 0,
      `imports of other files (${[...imports, ...dynamicImports].join(', ')})`,
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
