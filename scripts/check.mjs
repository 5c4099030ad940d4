/**
 * `npm run check`: what can be said of the code without running it. `npm test` begins with the same steps.
 * Prints one line a step, and the output of those that fail.
 */
import { pathToFileURL } from 'node:url';
import { run } from './lib/run.mjs';

const STEPS = [
  { name: 'size is the recorded', command: ['node', 'scripts/size.mjs'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'types of pure files, without the DOM',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
  },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'templates', command: ['node', 'scripts/templates.mjs'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  {
    name: 'custom-elements.json is up to date',
    command: ['node', 'scripts/manifest.mjs', '--check'],
  },
  { name: 'story.schema.json is up to date', command: ['node', 'scripts/schema.mjs', '--check'] },
];

/** Two at a time: the steps are processes of their own. */
export async function runChecks() {
  const failures = [];
  const waiting = [...STEPS];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const start = performance.now();
      const { code, output, complaints } = await run(step.command[0], step.command.slice(1));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
      if (code === 0) continue;
      console.log(output.trimEnd().replace(/^/gm, '         '));
      failures.push({
        where: 'check',
        name: step.name,
        reason: beginning(complaints || output),
      });
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: STEPS.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/** Enough to know what it is about; all of it stands above. */
function beginning(output) {
  const lines = output.split('\n').filter((line) => line.trim());
  return [...lines.slice(0, 3), ...(lines.length > 3 ? ['…'] : [])].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await runChecks();
  process.exitCode = failed ? 1 : 0;
}
