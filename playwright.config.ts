import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/setup/chromium.mjs';
import { isThorough } from './tests/setup/thorough';

const executablePath = await findChromium();
const json = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Tests that say so run once more with JavaScript switched off: all of them under `npm run proof`. */
const also = '@also-without-javascript';
// `npm test` tries the main ways in both ways (X1), and what stands beside and behind them, in files of one area each, one way.
const withOnly =
  'factors|info|method-choice|method-requests|numbers|office-mails|office-people|office-security|password-change|phone-confirm|phone-profile|profile|state|switch-off|two-portals';
const withoutOnly =
  'addresses|grace|help|invitations|languages|more-time|office-clients|phone-set-up|phone-sign-in|support|welcome';
const left = (files: string) =>
  isThorough ? [] : [new RegExp(`[ /](${files})\\.test\\.ts .*${also}`), /@thorough/];

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  globalSetup: './tests/setup/browser-run.ts',
  // Two cores; one of the three is always waiting for an answer.
  workers: 3,
  fullyParallel: true,
  // For a browser that breaks off by itself. A test that fails otherwise and then passes still counts as failed (scripts/test-results.mjs).
  retries: process.env.VESTIBULE_WHOLE_RUN ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  use: {
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    // Its teardown runs when all tests are done, whether they passed or not; dependents would be left out.
    { name: 'begin', testMatch: 'begin.setup.ts', teardown: 'end' },
    {
      name: 'browser',
      dependencies: ['begin'],
      grepInvert: [/@only-without-javascript/, ...left(withoutOnly)],
    },
    {
      name: 'without-javascript',
      dependencies: ['begin'],
      grep: /@(only-|also-)without-javascript/,
      grepInvert: left(withOnly),
      use: { javaScriptEnabled: false },
    },
    { name: 'end', testMatch: 'zz-*.ts' },
  ],
});
