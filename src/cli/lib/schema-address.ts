/** What a story puts into "$schema", so that editors complete it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { packagePath } from './package-files.js';

/** By which npm installs it. */
const INSTALLED = 'node_modules/explainer-kit/content/story.schema.json';

/**
 * The path from a story to the schema of the kit that is installed above it, for a path holds on
 * every machine of the newsroom; else to that of the command itself.
 * @param story where the story is, or will be; undefined: in the working folder
 */
export function schemaAddress(story: string | undefined): string {
  const folder = dirname(resolve(story ?? 'story.json'));
  const written = (path: string): string => {
    const from = relative(folder, path).replaceAll('\\', '/');
    return from.startsWith('.') ? from : `./${from}`;
  };
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, INSTALLED))) return written(join(above, INSTALLED));
    if (above === dirname(above)) break;
  }
  const own = packagePath('content/story.schema.json');
  // From a global installation, or npx, the path would hold on this machine only.
  return own.includes('node_modules') ? `./${INSTALLED}` : written(own);
}
