/**
 * `npm run size` prints what each tag alone and all together weigh, beside the budget, then what they load on use, and
 * fails where a number is not the one recorded in docs/size.json. `--record` records the numbers, to be committed with the change that
 * moved them; `--build` builds first even where dist/ is fresh.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './lib/files.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const RECORD = 'docs/size.json';
/** Bytes; compressors of different Node versions differ by a few. */
const TOLERANCE = 16;
/** Brotli, in KB of 1000 bytes; docs and reasons: performance.md of the design. */
const BUDGETS = {
  'explainer-quotes.js': 16,
  'explainer-sources.js': 16,
  'explainer-quiz.js': 20,
  'explainer-timeline.js': 22,
  'explainer-ladder.js': 28,
  'explainer-kit.js': 46,
};

const built = await run('node', [
  'scripts/build.mjs',
  ...(process.argv.includes('--build') ? [] : ['--if-stale']),
]);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

const { files } = readJson('dist/embed/manifest.json');
/** A part has a hash in its name, and a variant for each file that loads it, of which the largest counts. */
const HASH = /^((?:parts|split)\/.+)-.{8}(?=\.js$)/;
const measured = {};
for (const [file, { bytes, gzip, brotli }] of Object.entries(files)) {
  const name = file.replace(HASH, '$1');
  if (name.startsWith('lang/') || measured[name]?.brotli >= brotli) continue;
  measured[name] = { bytes, gzip, brotli };
}
printTable();

if (process.argv.includes('--record')) {
  writeFileSync(join(root, RECORD), `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`recorded in ${RECORD}`);
} else {
  const faults = compare(existsSync(join(root, RECORD)) ? readJson(RECORD) : {});
  for (const fault of faults) console.error(fault);
  if (faults.length) {
    console.error(`Where the change is meant: npm run size -- --record, and commit ${RECORD}.`);
    process.exitCode = 1;
  }
}

function compare(recorded) {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(measured)])];
  return names.flatMap((name) => {
    if (!measured[name]) return [`${name} is recorded and no longer built`];
    if (!recorded[name]) return [`${name} is not recorded`];
    return Object.entries(measured[name])
      .filter(([kind, size]) => Math.abs(size - recorded[name][kind]) > TOLERANCE)
      .map(
        ([kind, size]) =>
          `${name}: ${kind} is ${size}, recorded ${recorded[name][kind]} (${signed(size - recorded[name][kind])})`,
      );
  });
}

function printTable() {
  const row = (cells) =>
    console.log(cells.map((cell, i) => (i ? cell.padStart(10) : cell.padEnd(28))).join(''));
  row(['file', 'min', 'min+gzip', 'brotli', 'budget', '']);
  for (const [name, { bytes, gzip, brotli }] of Object.entries(measured)) {
    const budget = BUDGETS[name] && BUDGETS[name] * 1000;
    const verdict = !budget ? '' : brotli > budget ? `  OVER by ${brotli - budget}` : '  ok';
    row([name, `${bytes}`, `${gzip}`, `${brotli}`, budget ? `${budget}` : '-', verdict]);
  }
}

function signed(number) {
  return number > 0 ? `+${number}` : `${number}`;
}
