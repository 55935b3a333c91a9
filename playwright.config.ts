import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/setup/chromium.mjs';

const executablePath = await findChromium();
const json = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  globalSetup: './tests/setup/browser-run.ts',
  // Two cores; the portal needs some of them as well.
  workers: 2,
  fullyParallel: true,
  retries: 0,
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
    { name: 'browser', dependencies: ['begin'], grepInvert: /@only-without-javascript/ },
    // The same tests once more with JavaScript switched off, if they are tagged so (X1).
    {
      name: 'without-javascript',
      dependencies: ['begin'],
      grep: /@(only-|also-)without-javascript/,
      use: { javaScriptEnabled: false },
    },
    { name: 'end', testMatch: 'zz-*.ts' },
  ],
});
