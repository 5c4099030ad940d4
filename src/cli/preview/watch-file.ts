/** Tells when a file may have changed: at once where the system says so, else within a second. */
import { unwatchFile, watch, watchFile, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Editors write in several steps: truncate, write, rename. */
const SETTLE = 40;
const POLL = 700;

/** @returns ends it */
export function watchOneFile(path: string, changed: () => void): () => void {
  const file = resolve(path);
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  };
  let watcher: FSWatcher | undefined;
  try {
    // The folder, for a file that is saved by renaming another would be lost sight of.
    watcher = watch(dirname(file), (_, name) => {
      if (name === null || name === basename(file)) soon();
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    // Network drives and some containers can't: looking now and then does.
  }
  watchFile(file, { interval: POLL }, soon);
  return () => {
    clearTimeout(timer);
    watcher?.close();
    unwatchFile(file, soon);
  };
}
