import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root; every script works from here, wherever it is called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file in .cache/, whose folder then exists. */
export function cacheFile(name) {
  const path = join(root, '.cache', name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
