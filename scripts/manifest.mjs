/**
 * `npm run manifest` writes custom-elements.json, from which Storybook and editors know the tags.
 * With `--check` it only says whether the committed file is what the sources give.
 */
import { readFileSync } from 'node:fs';
import { writeGenerated } from './lib/files.mjs';
import { cacheFile } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const generated = cacheFile('manifest/custom-elements.json');
const { code, output } = await run('cem', ['analyze', '--quiet', '--outdir', '.cache/manifest']);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
writeGenerated('custom-elements.json', readFileSync(generated, 'utf8'), 'npm run manifest');
