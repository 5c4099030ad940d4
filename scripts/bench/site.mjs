import { readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { filesIn } from '../lib/files.mjs';
import { root } from '../lib/paths.mjs';
import { packagesFolder } from './peers.mjs';

const TYPES = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** What others' style sheets speak of is loaded like any file; it counts. */
const LOADERS = Object.fromEntries(
  ['.eot', '.gif', '.png', '.svg', '.ttf', '.woff', '.woff2'].map((type) => [type, 'file']),
);

/**
 * The pages of a view's contestants, as `serve` answers them:
 *
 *   /<name>                        the page without a story
 *   /<name>?size=50&height=600     with a story that it fetches, and so many px kept free for the drawing
 *   /story/50.json                 the story
 */
export async function siteOf(view, names, storyOf) {
  const files = await bundle(view, names);
  // As a publisher's page loads them, byte for byte.
  for (const path of filesIn('dist/embed', /\.js$/))
    files.set(path.replace('dist/', '/'), readFileSync(join(root, path)));
  const tag = `/embed/explainer-${view}.js`;

  return (path, search) => {
    const file = files.get(path);
    if (file) return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: file };
    const [, size] = /^\/story\/(\d+)\.json$/.exec(path) ?? [];
    if (size) return { type: TYPES['.json'], body: JSON.stringify(storyOf(Number(size))) };
    const name = path.slice(1);
    if (!names.includes(name)) return undefined;
    const page = {
      script: `/${name}.js`,
      style: files.has(`/${name}.css`) && `/${name}.css`,
      tag: name === 'kit' && tag,
      story: search.has('size') ? `/story/${Number(search.get('size'))}.json` : '',
      height: Number(search.get('height')),
      harness: files.get('/page.js'),
    };
    return { type: 'text/html', body: renderPage(page) };
  };
}

/** Each contestant with all it needs, and the script that keeps the time, as files by their addresses. */
async function bundle(view, names) {
  const outdir = join(root, '.cache/bench/site');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      page: 'test/bench/page.ts',
      ...Object.fromEntries(names.map((name) => [name, `test/bench/${view}/${name}.ts`])),
    },
    outdir,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    external: ['contestant'],
    nodePaths: [packagesFolder],
    loader: LOADERS,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const address = (path) => `/${relative(outdir, path).replaceAll(sep, '/')}`;
  return new Map(outputFiles.map(({ path, contents }) => [address(path), Buffer.from(contents)]));
}

/** A short article with the contestant in its first screen and text below it. */
const renderPage = ({ script, style, tag, story, height, harness }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A contestant</title>
<link rel="icon" href="data:,">
<style>
body { font: 17px/1.5 Georgia, serif; margin: 1em auto; max-width: 44em; padding: 0 1em }
#root { min-height: ${height}px }
</style>
${style ? `<link rel="stylesheet" href="${style}">` : ''}
<script type="importmap">{"imports":{"contestant":"${script}"}}</script>
<link rel="modulepreload" href="${script}">
${tag ? `<script type="module" src="${tag}"></script>` : ''}
<h1>A long dispute</h1>
<p>${'What is above the drawing. '.repeat(6)}</p>
<div id="root" data-story="${story}"></div>
<p>${'What is below it, and should stay where it is. '.repeat(30)}</p>
<script type="module">${harness}</script>
</html>
`;
