/**
 * `npm run build` makes what is published:
 *   dist/        one typed ES module for each file of src/, by tsc
 *   dist/embed/  minified files for a plain page: one for all tags, one a tag, one a language, each of which says all
 *                there is to read without another; in parts/ what they load only where a reader asks for it (a
 *                download, a game); the loader, which fetches from split/ what a page needs when it comes near; the
 *                classic scripts of frames; the licences of what is inside them, and manifest.json with sizes and hashes
 *   dist/wordpress/  what the plugin in wordpress/ has for editors beside it
 * With `--if-stale` it does nothing where dist/ is newer than its sources.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundleClassic, bundleSingle, bundleSplit } from './lib/bundle.mjs';
import { buildIsStale, filesIn, readJson } from './lib/files.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { version } = readJson('package.json');

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
  const { tags, singles, languages } = entries();
  const frames = {
    'frame-page.js': 'src/embed/frame-page.ts',
    'frame-host.js': 'src/embed/frame-host.ts',
    ...Object.fromEntries(
      Object.entries(languages).map(([name, entry]) => [`frame-${name}`, entry]),
    ),
  };
  const each = (files, bundle) =>
    Promise.all(Object.entries(files).map(([name, entry]) => bundle(name, entry)));
  const [split, wordpress, classics, bundles] = await Promise.all([
    bundleSplit('split', tags),
    bundleClassic('static-story.js', 'src/embed/wordpress-editor.ts'),
    each(frames, bundleClassic),
    each({ ...singles, ...languages }, bundleSingle),
  ]);
  const loader = await bundleSingle('explainer-loader.js', 'src/embed/explainer-loader.ts', {
    TAG_FILES: JSON.stringify(split.tags),
  });
  const types = await modules;
  if (types.code !== 0) throw new Error(types.output);

  const manifest = { version, files: {}, tags: split.tags };
  for (const { files } of [...bundles, loader, split, ...classics]) {
    for (const file of files) {
      write(`${folder}/embed/${file.name}`, file.code);
      manifest.files[file.name] = measure(file.code);
    }
    const [{ name }] = files;
    // A page's own TypeScript may import the file for its effect.
    if (/^(explainer-|lang\/)/.test(name))
      write(`${folder}/embed/${name.replace(/\.js$/, '.d.ts')}`, 'export {};\n');
  }
  for (const { name, code } of wordpress.files) write(`${folder}/wordpress/${name}`, code);
  write(`${folder}/embed/LICENSES.md`, bundles[0].licences);
  write(`${folder}/embed/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  // Its date is the build's start: what was edited since is not in it.
  utimesSync(join(root, folder, 'embed/manifest.json'), start, start);
}

/** What to bundle: by tag, and by the name of the file in dist/embed/; the one with all tags comes first. */
function entries() {
  const named = (paths) => paths.map((path) => [basename(path, '.ts'), path]);
  const tags = named(filesIn('src/define', /^explainer-.*\.ts$/));
  const languages = named(filesIn('src/embed/lang', /\.ts$/));
  return {
    tags: Object.fromEntries(tags),
    singles: {
      'explainer-kit.js': 'src/define/index.ts',
      ...Object.fromEntries(tags.map(([tag, path]) => [`${tag}.js`, path])),
      'explainer-frame.js': 'src/embed/explainer-frame.ts',
    },
    languages: Object.fromEntries(languages.map(([lang, path]) => [`lang/${lang}.js`, path])),
  };
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
