/**
 * `npm test`: the checks, the Node tests (test/**\/*.node.ts) and the browser tests (test/**\/*.test.ts) in every engine found.
 * The last line is `N passed, N failed`: check steps, Node tests, and each browser test once an engine.
 *
 *   npm test -- --only=check|node|browser  --files='test/quiz/**'  --engines=chromium,webkit
 *
 * A run without these flags fails where a category is empty. Node tests run as bundles in .cache/node-tests/, so they
 * read files of the repository relative to the working directory, which is the root: `readFileSync('content/…')`.
 */
import { readFileSync, rmSync } from 'node:fs';
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
};
const { only, files, engines } = parseArgs({ options }).values;
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
  /** @type {{ name: string, reason: string }[]} */ failures: [],
};

if (stages.includes('check')) {
  console.log('Checks');
  add(await runChecks());
}
if (stages.includes('node')) await stage('Node tests', nodeFiles, runNodeTests);
if (stages.includes('browser')) await stage('Browser tests', browserFiles, runBrowserTests);

if (total.passed + total.failed === 0) fail('npm test', 'no test was run');
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

async function stage(title, paths, runTests) {
  console.log(`\n${title}: ${paths.length} files`);
  if (paths.length > 0) add(await runTests(paths));
  else if (wholeRun) fail(title, 'there are none');
}

function add({ passed, failed, skipped, failures }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.failures.push(...failures);
}

function fail(name, reason) {
  add({ passed: 0, failed: 1, skipped: 0, failures: [{ name, reason }] });
}

/** Node 20 neither strips types nor takes globs, so that each file is bundled first, with its packages left outside. */
async function runNodeTests(paths) {
  rmSync('.cache/node-tests', { recursive: true, force: true });
  const results = resultsFile('node-results.json');
  try {
    await build({
      entryPoints: paths,
      outdir: '.cache/node-tests',
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
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [{ name: 'Node: bundling the tests', reason: error.message }],
    };
  }
  const bundles = paths.map((path) => path.replace(/^test\/(.*)\.ts$/, '.cache/node-tests/$1.mjs'));
  const reporter = [
    '--test-reporter=./scripts/lib/node-test-reporter.mjs',
    `--test-reporter-destination=${results}`,
  ];
  await run('node', ['--enable-source-maps', '--test', ...reporter, ...bundles], { show: true });
  return read(results, 'Node');
}

/** Coverage only for the whole suite in Chromium; a part would say little. */
async function runBrowserTests(paths) {
  const results = resultsFile('browser-results.json');
  const coverage = !files && (!engines || engines.includes('chromium')) ? ['--coverage'] : [];
  await run('wtr', ['--files', ...paths, ...coverage], {
    show: true,
    env: engines ? { ENGINES: engines } : {},
  });
  const outcome = read(results, 'Browsers');
  if (outcome.coverage) console.log(coverageLine(outcome.coverage));
  return outcome;
}

function resultsFile(name) {
  const path = cacheFile(name);
  rmSync(path, { force: true });
  return path;
}

function read(path, who) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    const failures = [{ name: who, reason: 'the run ended without results; its output is above' }];
    return { passed: 0, failed: 1, skipped: 0, failures };
  }
}

function coverageLine(summary) {
  if (summary.lines.total === 0) return 'Coverage in Chromium: no test loaded a file of src/';
  const kinds = ['lines', 'functions', 'branches'].map(
    (kind) => `${summary[kind].pct} % of ${kind}`,
  );
  return `Coverage in Chromium: ${kinds.join(', ')}; details in coverage/lcov.info`;
}

function printFailures() {
  console.log(total.failures.length ? '\nFailed:' : '');
  for (const { name, reason } of total.failures) {
    console.log(`  ${name}`);
    console.log(reason.trim().replace(/^/gm, '      '));
  }
}
