/**
 * A reporter for `node --test` that writes one JSON object for scripts/test.mjs to count:
 * `{ passed, failed, skipped, failures: [{ where, name, reason }] }`. What the tests print goes to the terminal.
 */
import { relative } from 'node:path';

export default async function* report(events) {
  const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    names.splice(data.nesting, Infinity, data.name);

    if (data.skip !== undefined || data.todo !== undefined) results.skipped += 1;
    else if (type === 'test:fail') addFailure(results, names, data);
    else if (data.details.type !== 'suite') results.passed += 1;
  }
  yield JSON.stringify(results);
}

function addFailure(results, names, { details, file }) {
  // A test that fails because of those inside it has been told already.
  if (details.error.failureType === 'subtestsFailed') return;
  results.failed += 1;
  const path = file
    ? [relative(process.cwd(), file).replace(/^.*\/node-tests\/(.*)\.mjs$/, 'test/$1.ts')]
    : [];
  results.failures.push({
    where: 'Node',
    name: [...path, ...names].join(' › '),
    reason: reasonOf(details.error),
  });
}

function reasonOf({ cause, message }) {
  const text = cause?.message ?? message;
  const place = /\(?((?:file:\/\/)?[^\s(]*\/test\/[^\s)]*:\d+:\d+)\)?/.exec(
    cause?.stack ?? '',
  )?.[1];
  return place ? `${text}\n(${place.replace(/^.*\/test\//, 'test/')})` : `${text}`;
}
