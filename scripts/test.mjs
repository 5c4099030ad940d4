/**
 * `npm test`: the checks, the Node tests (test/**\/*.node.ts) and the browser tests (test/**\/*.test.ts) in every engine found.
 * The last line is `N passed, N failed`: check steps, Node tests, and each browser test once an engine.
 *
 *   npm test -- --only=check|node|browser  --files='test/quiz/**'  --engines=chromium,webkit
 *   npm run fuzz   the Node tests, their property-based ones with 2000 cases that no run had before; it prints the seed
 *   npm run fuzz -- --seed=N  --runs=N  --files=…
 *
 * A run without these flags fails where a category is empty. Node tests run as bundles from a folder in .cache/, so they
 * read files of the repository relative to the working directory, which is the root: `readFileSync('content/…')`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { runChecks } from './check.mjs';
import { filesIn } from './lib/files.mjs';
import { cacheFile, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const options = {
  only: { type: 'string', default: 'check,node,browser' },
  files: { type: 'string' },
  engines: { type: 'string' },
  seed: { type: 'string' },
  runs: { type: 'string' },
};
const { only, files, engines, seed, runs } = parseArgs({ options }).values;
/** Files; where more fail it is no want of time. */
const FEW = 8;
const wholeRun = process.argv.length === 2;
const stages = only.split(',');
// A choice of files means tests; the checks look at everything.
if (files && !process.argv.some((argument) => argument.startsWith('--only')))
  stages.splice(stages.indexOf('check'), 1);

process.chdir(root);
const nodeFiles = chosen(/\.node\.ts$/);
const browserFiles = chosen(/\.test\.ts$/);
const total = {
  passed: 0,
  failed: 0,
  skipped: 0,
  /** @type {{ where: string, name: string, reason: string }[]} */ failures: [],
};
/** Of this run alone, so that two runs at a time don't mix. */
const folder = mkdtempSync(cacheFile('test-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

if (stages.includes('check')) {
  console.log('Checks');
  add(await runChecks());
}
if (!stages.includes('check')) await buildForTests();
if (stages.includes('node')) await stage('Node tests', nodeFiles, runNodeTests);
if (stages.includes('browser')) await stage('Browser tests', browserFiles, runBrowserTests);

if (total.passed + total.failed === 0) fail('npm test', 'all', 'no test was run');
printFailures();
if (total.skipped) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** `--files` is a glob or a folder. */
function chosen(pattern) {
  const all = filesIn('test', pattern);
  return files
    ? all.filter((path) => matchesGlob(path, files) || path.startsWith(join(files, '/')))
    : all;
}

/** The checks build dist/ to measure it; without them it is built where a chosen test speaks of it. */
async function buildForTests() {
  const chosenFiles = [
    ...(stages.includes('node') ? nodeFiles : []),
    ...(stages.includes('browser') ? browserFiles : []),
  ];
  if (!chosenFiles.some((path) => readFileSync(path, 'utf8').includes('dist/'))) return;
  const { code, output } = await run('node', ['scripts/build.mjs', '--if-stale']);
  if (code !== 0) fail('npm run build', 'dist/ is not what the tests are to see', output);
}

async function stage(title, paths, runTests) {
  console.log(`\n${title}: ${paths.length} files`);
  if (paths.length > 0) await runTests(paths);
  else if (wholeRun) fail('npm test', title, 'there are none');
}

function add({ passed, failed, skipped, failures }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.failures.push(...failures);
}

function fail(where, name, reason) {
  add({ passed: 0, failed: 1, skipped: 0, failures: [{ where, name, reason }] });
}

/** Node 20 neither strips types nor takes globs, so that each file is bundled first, with its packages left outside. */
async function runNodeTests(paths) {
  const outdir = join(folder, 'node-tests');
  const results = join(folder, 'node.json');
  try {
    await build({
      entryPoints: paths,
      outdir,
      outbase: 'test',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'es2022',
      packages: 'external',
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'error',
    });
  } catch (error) {
    fail('Node', 'bundling the tests', error.message);
    return;
  }
  const bundles = paths.map((path) =>
    join(outdir, path.replace(/^test\//, '').replace(/\.ts$/, '.mjs')),
  );
  const reporter = [
    '--test-reporter=./scripts/lib/node-test-reporter.mjs',
    `--test-reporter-destination=${results}`,
  ];
  const setup = ['--enable-source-maps', '--import', './scripts/lib/seeded-properties.mjs'];
  await run('node', [...setup, '--test', ...reporter, ...bundles], {
    show: true,
    env: propertyRuns(),
  });
  const found = readResults(results, 'Node');
  if (found) add(found);
}

/** Which cases property-based tests try; without flags always the same ones. */
function propertyRuns() {
  const chosenSeed = seed === 'random' ? `${Date.now() % 2 ** 31}` : seed;
  if (chosenSeed) console.log(`--seed=${String(chosenSeed)}`);
  return {
    ...(chosenSeed && { PROPERTY_SEED: chosenSeed }),
    ...(runs && { PROPERTY_RUNS: runs }),
  };
}

/**
 * Coverage only for the whole suite in Chromium; a part would say little. Three engines at a time are more than a small
 * machine can serve in time: where few files fail, these are run once more by themselves, and what fails again has
 * failed. What passes only then is named.
 */
async function runBrowserTests(paths) {
  const coverage = !files && (!engines || engines.includes('chromium')) ? ['--coverage'] : [];
  const first = await browserResults(paths, coverage);
  if (!first) return;
  const again = [...new Set(first.failures.map(({ name }) => name.split(' › ')[0]))];
  const isFew = again.length <= FEW && again.every((path) => paths.includes(path));
  if (!first.failed || !isFew || again.length === paths.length) add(first);
  else addSecondRun(first, await browserResults(again));
  if (first.coverage) console.log(coverageLine(first.coverage));
}

function addSecondRun(first, second) {
  if (!second) return;
  const mended = Math.max(first.failed - second.failed, 0);
  add({ ...second, passed: first.passed + mended, skipped: first.skipped });
  console.log(
    `\nFailed at first, and were run again: ${mended} of ${first.failed} pass by themselves`,
  );
  for (const { where, name } of first.failures) console.log(`  ${where}: ${name}`);
}

async function browserResults(paths, more = []) {
  const results = join(folder, 'browsers.json');
  rmSync(results, { force: true });
  await run('wtr', ['--files', ...paths, ...more], {
    show: true,
    env: { TEST_RESULTS: results, ...(engines ? { ENGINES: engines } : {}) },
  });
  return readResults(results, 'Browsers');
}

/** What a reporter of ours wrote at the end of its run. */
function readResults(path, where) {
  if (!existsSync(path)) {
    fail(where, 'all', 'the run ended without results; its output is above');
    return undefined;
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

function coverageLine(summary) {
  if (summary.lines.total === 0) return 'Coverage in Chromium: no test loaded a file of src/';
  const kinds = ['lines', 'functions', 'branches'].map(
    (kind) => `${summary[kind].pct} % of ${kind}`,
  );
  return `Coverage in Chromium: ${kinds.join(', ')}; details in coverage/lcov.info`;
}

/** A test that fails alike in several engines is named once. */
function printFailures() {
  console.log(total.failures.length ? '\nFailed:' : '');
  const byText = new Map();
  for (const { where, name, reason } of total.failures) {
    const text = `${name}\n${reason.trim().replace(/^/gm, '      ')}`;
    byText.set(text, [...(byText.get(text) ?? []), where]);
  }
  for (const [text, places] of byText) console.log(`  ${places.join(', ')}: ${text}`);
}
