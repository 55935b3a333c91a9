// What the two test runners' JSON reports come to. Skipping hides a broken promise, so a skipped test
// counts as failed, unless its title says what it needs and that is not to be had here.

/**
 * `broken`: the titles of what failed, or why it did. `repeated`: passed at the second try, after the browser itself had
 * broken off the first.
 * @typedef {{ passed: number, failed: number, broken: string[], skipped: string[], excused: string[], repeated: string[] }} Summary
 */

/** @returns {Summary} */
const nothing = () => ({ passed: 0, failed: 0, broken: [], skipped: [], excused: [], repeated: [] });

/** @param {Summary} summary @param {string} what the test's title, or what went wrong beside the tests */
function fail(summary, what) {
  summary.failed += 1;
  summary.broken.push(what);
  return summary;
}

/** @param {string} title @param {boolean} asRoot whether this run is root's */
function isExcused(title, asRoot) {
  return asRoot ? title.includes('(needs an ordinary user)') : title.includes('(needs root)');
}

/** @param {Summary} summary @param {string} title @param {boolean} asRoot */
function skip(summary, title, asRoot) {
  (isExcused(title, asRoot) ? summary.excused : summary.skipped).push(title);
}

/**
 * @param {string} json Vitest's JSON report; empty when there is none
 * @param {boolean} asRoot
 * @returns {Summary}
 */
export function summariseVitest(json, asRoot) {
  const summary = nothing();
  if (!json) return fail(summary, 'no results');
  for (const file of JSON.parse(json).testResults) {
    const statuses = file.assertionResults.map((result) => result.status);
    // A file that does not load has no test to fail.
    if (file.status === 'failed' && !statuses.includes('failed')) fail(summary, file.name);
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') summary.passed += 1;
      else if (status === 'failed') fail(summary, fullName);
      else skip(summary, fullName, asRoot);
    }
  }
  return summary;
}

// What Playwright says when a browser did not start, crashed, or did not close a window; never of what a page did.
const browserBroke =
  /^(Error: )?(Tearing down "(context|page|browser)" exceeded|browserType\.launch: |\S+: (Page|Target) crashed)/;

/**
 * A test that passed at its second try promises nothing, unless every error of the first was the browser's own.
 * @param {{ errors?: { message?: string }[] }[]} tries
 */
function wasBrowser(tries) {
  const errors = tries.flatMap((each) => each.errors ?? []);
  return errors.length > 0 && errors.every(({ message }) => browserBroke.test(message ?? ''));
}

/**
 * @param {string} json Playwright's JSON report; empty when there is none
 * @param {boolean} asRoot
 * @returns {Summary}
 */
export function summarisePlaywright(json, asRoot) {
  const summary = nothing();
  if (!json) return fail(summary, 'no results');
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status, results } of spec.tests) {
        if (status === 'expected') summary.passed += 1;
        else if (status === 'flaky' && wasBrowser(results)) {
          summary.passed += 1;
          summary.repeated.push(spec.title);
        } else if (status === 'skipped') skip(summary, spec.title, asRoot);
        else fail(summary, status === 'flaky' ? `${spec.title} (passed at the second try)` : spec.title);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  const report = JSON.parse(json);
  for (const suite of report.suites) visit(suite);
  for (const error of report.errors)
    fail(summary, error.message?.split('\n')[0] ?? 'an error beside the tests');
  return summary;
}
