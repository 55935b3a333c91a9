import { describe, expect, test } from 'vitest';
import { summarisePlaywright, summariseVitest } from '../../scripts/test-results.mjs';

const vitest = (results: { status: string; fullName: string }[], status = 'passed') =>
  JSON.stringify({ testResults: [{ status, assertionResults: results }] });

const playwright = (tests: [title: string, status: string, message?: string][], errors: unknown[] = []) =>
  JSON.stringify({
    suites: [
      {
        specs: [],
        suites: [
          {
            specs: tests.map(([title, status, message]) => ({
              title,
              tests: [{ status, results: [{ errors: message ? [{ message }] : [] }, { errors: [] }] }],
            })),
          },
        ],
      },
    ],
    errors,
  });

describe('the count of a run', () => {
  test('adds up what passed and failed', () => {
    const results = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b' },
    ];
    expect(summariseVitest(vitest(results, 'failed'), true)).toMatchObject({
      passed: 1,
      failed: 1,
      broken: ['b'],
    });
    const seen = playwright([
      ['a', 'expected'],
      ['b', 'unexpected'],
      ['c', 'flaky'],
    ]);
    expect(summarisePlaywright(seen, true)).toMatchObject({
      passed: 1,
      failed: 2,
      broken: ['b', 'c (passed at the second try)'],
    });
  });

  test('takes a missing report, a file that does not load, and an error beside the tests for failures', () => {
    expect(summariseVitest('', true).failed).toBe(1);
    expect(summariseVitest(vitest([], 'failed'), true).failed).toBe(1);
    expect(summarisePlaywright('', true).failed).toBe(1);
    expect(summarisePlaywright(playwright([], [{ message: 'no server\n  at …' }]), true)).toMatchObject({
      failed: 1,
      broken: ['no server'],
    });
  });

  test.each([
    'Tearing down "context" exceeded the test timeout of 90000ms.',
    'Error: browserType.launch: Target page, context or browser has been closed',
    'Error: page.goto: Page crashed',
  ])('names what passed after the browser itself had broken off: %s', (message) => {
    const seen = summarisePlaywright(playwright([['signs in', 'flaky', message]]), true);
    expect(seen).toMatchObject({ passed: 1, failed: 0, repeated: ['signs in'] });
    // Twice in a row is no accident.
    const twice = summarisePlaywright(playwright([['signs in', 'unexpected', message]]), true);
    expect(twice).toMatchObject({ passed: 0, failed: 1 });
  });

  test('takes a test that passed only the second time for a failure, when it was not the browser', () => {
    const message = 'Error: expect(locator).toHaveText(expected) failed';
    expect(summarisePlaywright(playwright([['signs in', 'flaky', message]]), true)).toMatchObject({
      passed: 0,
      failed: 1,
      repeated: [],
    });
  });

  test.each(['skipped', 'pending', 'todo'])('names what is %s', (status) => {
    expect(summariseVitest(vitest([{ status, fullName: 'later' }]), true).skipped).toEqual(['later']);
  });

  test('names what Playwright left out', () => {
    expect(summarisePlaywright(playwright([['later', 'skipped']]), true).skipped).toEqual(['later']);
  });

  test('excuses only what needs somebody else than the one who runs it', () => {
    const title = 'it starts below a folder of root alone (needs root)';
    const left = vitest([{ status: 'skipped', fullName: title }]);
    expect(summariseVitest(left, false)).toMatchObject({ skipped: [], excused: [title] });
    expect(summariseVitest(left, true)).toMatchObject({ skipped: [title], excused: [] });
  });
});
