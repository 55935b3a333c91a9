// What the two test runners' JSON reports come to. Skipping hides a broken promise, so a skipped test
// counts as failed, unless its title says what it needs and that is not to be had here.

/**
 * @typedef {{ passed: number, failed: number, skipped: string[], excused: string[] }} Summary
 */

/** @returns {Summary} */
const nothing = () => ({ passed: 0, failed: 0, skipped: [], excused: [] });

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
  if (!json) return { ...summary, failed: 1 };
  for (const file of JSON.parse(json).testResults) {
    const statuses = file.assertionResults.map((result) => result.status);
    // A file that does not load has no test to fail.
    if (file.status === 'failed' && !statuses.includes('failed')) summary.failed += 1;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') summary.passed += 1;
      else if (status === 'failed') summary.failed += 1;
      else skip(summary, fullName, asRoot);
    }
  }
  return summary;
}

/**
 * @param {string} json Playwright's JSON report; empty when there is none
 * @param {boolean} asRoot
 * @returns {Summary}
 */
export function summarisePlaywright(json, asRoot) {
  const summary = nothing();
  if (!json) return { ...summary, failed: 1 };
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected') summary.passed += 1;
        else if (status === 'skipped') skip(summary, spec.title, asRoot);
        else summary.failed += 1;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  const report = JSON.parse(json);
  for (const suite of report.suites) visit(suite);
  summary.failed += report.errors.length;
  return summary;
}
