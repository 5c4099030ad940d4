/**
 * `npm run manifest` writes custom-elements.json, from which Storybook and editors know the tags.
 * With `--check` it only says whether the committed file is what the sources give.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { writeGenerated } from './lib/files.mjs';
import { root } from './lib/paths.mjs';

// Reads custom-elements-manifest.config.mjs.
const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
writeGenerated(
  'custom-elements.json',
  `${JSON.stringify(manifest, null, 2)}\n`,
  'npm run manifest',
);
