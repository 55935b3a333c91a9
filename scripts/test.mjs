// `npm test`: everything that is known about this portal, from a bare clone to one closing line.
// Node's own modules only, until the packages are installed.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarisePlaywright, summariseVitest } from './test-results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const started = Date.now();
const total = { passed: 0, failed: 0 };
/** Tests that say what they need and do not find it here. */
const excused = [];
/** Tests that passed at the second try, because the browser broke off the first. */
const repeated = [];
const failures = [];
const children = new Set();

// Broken off: let every runner put away what it started, and begin nothing new.
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = true;
    for (const child of children) child.kill('SIGINT');
  });
}

const say = (line) => console.log(`\n== ${line}`);
const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(1)} s`;

/**
 * Runs a program of this project.
 * @param {string[]} args for Node
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] `quiet` holds its output back until it ends
 * @returns {Promise<boolean>} whether it ended well
 */
function node(args, { quiet = false, env = {} } = {}) {
  if (stopped) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    children.add(child);
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    child.stderr?.on('data', (chunk) => held.push(chunk));
    child.on('error', (error) => held.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      children.delete(child);
      resolve({ ok: code === 0, output: Buffer.concat(held) });
    });
  }).then(({ ok, output }) => {
    if (quiet) process.stdout.write(output);
    return ok;
  });
}

/** @param {string[]} [broken] what failed, to be read at the end, below everything that passed */
function count(name, passed, failed, broken = []) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`${name}: ${failed} failed`, ...broken.map((title) => `  failed: ${title}`));
}

/** A check that holds or does not: it counts as one. */
async function check(name, run) {
  const since = Date.now();
  say(`${name} …`);
  const ok = await run();
  say(`${name}: ${ok ? 'passed' : 'FAILED'} (${seconds(since)})`);
  count(name, ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

/** A test runner that leaves its results in a JSON file. */
async function suite(name, results, summarise, run) {
  const since = Date.now();
  say(`${name} …`);
  const ok = await run();
  const summary = summarise(await readFile(results, 'utf8').catch(() => ''), process.getuid?.() === 0);
  // A runner can fail beside its tests: a file that does not load, an error nobody awaited.
  const beside = !ok && summary.failed === 0 ? 1 : 0;
  for (const title of summary.skipped) failures.push(`${name}: skipped without need: ${title}`);
  excused.push(...summary.excused);
  repeated.push(...summary.repeated);
  count(name, summary.passed, summary.failed + summary.skipped.length + beside, summary.broken);
  say(`${name}: ${summary.passed} passed, ${summary.failed + beside} failed (${seconds(since)})`);
}

const biome = () => node(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
const build = () => node(['scripts/build.mjs'], { quiet: true });
const typecheck = async () =>
  (await node(['node_modules/next/dist/bin/next', 'typegen'], { quiet: true })) &&
  (await node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { quiet: true }));

async function main() {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  // Only now: it asks Playwright, which has just been installed.
  const { ensureChromium } = await import('../tests/setup/chromium.mjs');
  const browser = await ensureChromium(say).catch((error) => {
    console.error(error.message);
    return undefined;
  });

  const folder = await mkdtemp(path.join(os.tmpdir(), 'vestibule-results-'));
  const results = (name) => path.join(folder, `${name}.json`);
  let built = false;

  const building = async () => {
    built = await check('build', build);
    await check('types', typecheck);
  };
  const testing = async () => {
    await check('lint and format', biome);
    await suite('rules, house and database', results('vitest'), summariseVitest, () =>
      node([
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results('vitest')}`,
      ]),
    );
  };

  // The build and the tests that need none share the cores, where there are two and memory for both.
  if (os.cpus().length > 1 && os.totalmem() > 6e9) await Promise.all([testing(), building()]);
  else await testing().then(building);

  if (browser && built) {
    await suite('browser', results('playwright'), summarisePlaywright, () =>
      node(['node_modules/@playwright/test/cli.js', 'test'], {
        env: {
          CHROMIUM: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: results('playwright'),
          VESTIBULE_WHOLE_RUN: '1',
        },
      }),
    );
  } else {
    await check('browser', async () => {
      console.error(browser ? 'The portal was not built.' : 'There is no Chromium.');
      return false;
    });
  }
  await rm(folder, { recursive: true, force: true });
}

try {
  await main();
} catch (error) {
  console.error(error.name === 'SetUpError' ? error.message : error);
  count('npm test itself', 0, 1);
}

say(`done in ${seconds(started)}`);
for (const title of excused) console.log(`left out here: ${title}`);
for (const title of repeated) console.log(`tried again, since the browser broke off: ${title}`);
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode ||= total.failed === 0 && total.passed > 0 ? 0 : 1;
