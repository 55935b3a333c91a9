import { spawn } from 'node:child_process';
import { ensureChromium } from '../../tests/setup/chromium.mjs';

/** What `npm test` tries a part of; see tests/setup/thorough.ts. */
const suites = {
  'kills and the demo': [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=database',
    '--project=demo',
    'tests/db/keys-rotate-killed',
    'tests/db/mail-kill',
    'tests/demo',
  ],
  browser: ['node_modules/@playwright/test/cli.js', 'test'],
};

/**
 * Runs the tests every way: each moment of a kill, each language, with JavaScript and without.
 * @param {(line: string) => void} log
 * @returns {Promise<{ misses: string[] }>}
 */
export async function proveThoroughly(log) {
  const chromium = await ensureChromium(log);
  const env = { ...process.env, CHROMIUM: chromium, VESTIBULE_THOROUGH: '1', VESTIBULE_WHOLE_RUN: '1' };
  /** @type {string[]} */
  const misses = [];
  for (const [name, args] of Object.entries(suites)) {
    log(`Tests, every way: ${name}`);
    const code = await new Promise((resolve) => {
      spawn(process.execPath, args, { stdio: 'inherit', env }).on('close', resolve);
    });
    if (code !== 0) misses.push(`tests, every way: ${name}`);
  }
  return { misses };
}
