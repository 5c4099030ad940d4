/**
 * A @web/test-runner reporter that writes one JSON file for scripts/test.mjs to count:
 * `{ passed, failed, skipped, failures: [{ where, name, reason }], coverage? }` over all engines.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export function resultsReporter(path) {
  return {
    // At the end of the run, when the coverage of all pages has been merged.
    stop({ sessions, testCoverage }) {
      const results = {
        passed: 0,
        failed: 0,
        skipped: 0,
        failures: [],
        coverage: testCoverage?.summary,
      };
      for (const session of sessions) addSession(results, session);
      writeFileSync(path, JSON.stringify(results));
    },
  };
}

function addSession(results, session) {
  const where = session.browser.name;
  const file = relative(process.cwd(), session.testFile);
  const fail = (name, reason) => {
    results.failed += 1;
    results.failures.push({ where, name: [file, ...name].join(' › '), reason });
  };
  const addSuite = (suite, names) => {
    for (const test of suite.tests) {
      if (test.skipped) results.skipped += 1;
      else if (test.passed) results.passed += 1;
      else fail([...names, test.name], reasonOf(test.error));
    }
    for (const inner of suite.suites) addSuite(inner, [...names, inner.name]);
  };
  const before = results.failed;
  if (session.testResults) addSuite(session.testResults, []);
  // Errors outside of tests: a file that does not load, a page that does not answer, a hook that throws.
  for (const error of session.errors) fail([], reasonOf(error));
  if (!session.passed && results.failed === before) fail([], 'the page ended without a result');
}

function reasonOf({ name, message, stack } = {}) {
  const text = message ?? stack ?? 'no reason given';
  return name && !text.startsWith(name) ? `${name}: ${text}` : text;
}
