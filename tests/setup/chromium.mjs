// Plain JavaScript on purpose: `npm test` looks for a browser before it can read TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox as root; the rest keeps it from talking to anybody but the portal. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Debian's: the first has no window to draw, and takes the tests a third less time. */
const shell = '/usr/bin/chromium-headless-shell';
const whole = '/usr/bin/chromium';

async function candidates() {
  const own = await import('playwright-core').then(
    (playwright) => playwright.chromium.executablePath(),
    () => undefined,
  );
  return [process.env.CHROMIUM, shell, whole, own].filter((path) => path && existsSync(path));
}

/** A browser can be on the disk and still lack a shared library; only one that answers counts. */
function answers(path) {
  return spawnSync(path, ['--version', ...chromiumFlags], { timeout: 30_000 }).status === 0;
}

/**
 * The first Chromium that runs: `CHROMIUM`, one of Debian's, or the one Playwright downloaded.
 * @returns {Promise<string | undefined>} its absolute path
 */
export async function findChromium() {
  return (await candidates()).find(answers);
}

/**
 * Finds a Chromium, or fetches one: Playwright's own where downloads are possible, else, as root on
 * Debian and its kin, the distribution's.
 * @param {(line: string) => void} say told what is tried
 * @returns {Promise<string>} its absolute path
 * @throws Error with what the person at the keyboard can do, when all of that fails
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;

  say('No Chromium found; asking Playwright to download its own.');
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;

  if (isRoot && existsSync('/usr/bin/apt-get')) {
    say('That did not work; installing the Chromium of this system.');
    run('apt-get', ['update']);
    // Not every release of every distribution has the first.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '--no-install-recommends', name]);
      const installed = await findChromium();
      if (installed) return installed;
    }
  }
  throw new Error(
    'The browser tests need Chromium. Install it ("sudo apt-get install chromium", or ' +
      '"npx playwright install --with-deps chromium"), or name one: CHROMIUM=/path/to/chromium npm test',
  );
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
