import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { cacheFile, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

/** Where the packages of others are put: outside the project's own, and never committed. */
const FOLDER = '.cache/bench';
export const packagesFolder = join(root, FOLDER, 'node_modules');

/** `{ "<view>/<contestant>": { "<package>": "<version>" } }`: what others' contestants are made with. */
const pinned = readJson('test/bench/peers.json');

/**
 * Fetches what the contestants need that is not there yet, all in its pinned version.
 *
 * @param names contestants, as in `ladder/uplot`
 * @returns those that have all they need
 */
export async function withPeers(names) {
  if (!names.every(hasAll)) {
    const dependencies = Object.assign({}, ...Object.values(pinned));
    writeFileSync(cacheFile('bench/package.json'), JSON.stringify({ private: true, dependencies }));
    const quickly = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=30000'];
    await run('npm', ['install', '--prefix', FOLDER, '--ignore-scripts', ...quickly]);
  }
  const ready = names.filter(hasAll);
  const missing = names.filter((name) => !hasAll(name));
  if (missing.length)
    console.error(`Not fetched from the registry, so left out: ${missing.join(', ')}`);
  return ready;
}

function hasAll(name) {
  return Object.entries(pinned[name] ?? {}).every(([packageName, version]) => {
    const path = `${FOLDER}/node_modules/${packageName}/package.json`;
    return existsSync(join(root, path)) && readJson(path).version === version;
  });
}
