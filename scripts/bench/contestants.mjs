import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { filesIn } from '../lib/files.mjs';
import { cacheFile } from '../lib/paths.mjs';
import { withPeers } from './peers.mjs';

/** test/bench/views.ts, made readable for Node: what is measured of each view, and the budgets. */
export async function readViews() {
  const outfile = cacheFile('bench/views.mjs');
  await build({
    entryPoints: ['test/bench/views.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile));
}

/**
 * Names of a view's contestants: the floor, which all are measured by, the kit, and the others that can be had.
 *
 * @param only names wished; all where there are none
 */
export async function contestantsOf(view, only) {
  const names = filesIn(`test/bench/${view}`, /\.ts$/).map((path) => basename(path, '.ts'));
  const wished = names.filter((name) => name === 'floor' || !only || only.includes(name));
  const ready = await withPeers(wished.map((name) => `${view}/${name}`));
  const rank = (name) => ['floor', 'kit'].indexOf(name) >>> 0;
  return ready.map((name) => basename(name)).sort((a, b) => rank(a) - rank(b));
}
