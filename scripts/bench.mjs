/**
 * `npm run bench`: the views in real Chromium beside the same job written by hand in plain DOM (the floor) and beside
 * others' components from the npm registry. docs/benchmarks.md says what is measured and how to read it.
 *
 *   npm run bench -- ladder timeline  --runs=9  --sizes=50,500  --only=kit,uplot  --json
 */
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { contestantsOf, readViews } from './bench/contestants.mjs';
import { measureView } from './bench/measure-view.mjs';
import { report } from './bench/report.mjs';
import { findChromium } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '9' },
    sizes: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
process.chdir(root);
const [runs] = wholeNumbers(values.runs);
const chosenSizes = values.sizes && wholeNumbers(values.sizes);

const { views, everyBudget } = await readViews();
const wished = positionals.length ? positionals : Object.keys(views);
const unknown = wished.find((name) => !views[name]);
if (unknown) stop(`There is no view “${unknown}”: ${Object.keys(views).join(', ')}`);

const { code, output } = await run('node', ['scripts/build.mjs', '--if-stale']);
if (code !== 0) stop(output);
const chromium = await findChromium();
if (!chromium) stop('Chromium is not installed: apt install chromium, or CHROME_PATH=…');

const browser = await puppeteer.launch(chromium);
try {
  const version = (await browser.version()).replace('Headless', '');
  const date = new Date().toISOString().slice(0, 10);
  say(`${version}, ${date}`);
  const results = [];
  for (const name of wished) {
    const names = await contestantsOf(name, values.only?.split(','));
    const view = { ...views[name], name, ...(chosenSizes && { sizes: chosenSizes }) };
    const result = await measureView(browser, view, names, { runs, tell });
    tell('');
    results.push(result);
    say(`\n${report(result, everyBudget).join('\n')}`);
  }
  if (values.json) console.log(JSON.stringify({ browser: version, date, results }, null, 2));
} finally {
  await browser.close();
}

function wholeNumbers(text) {
  const numbers = text.split(',').map(Number);
  if (!numbers.every((number) => Number.isInteger(number) && number > 0))
    stop(`“${text}” should be whole numbers, as in 50,500`);
  return numbers;
}

function say(text) {
  if (!values.json) console.log(text);
}

/** What goes on, in one line that is overwritten. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
