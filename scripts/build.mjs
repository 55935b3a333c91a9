// Builds the portal when its sources are newer than the build. Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd, SetUpError, say } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const buildFolder = path.join(root, '.next');
const stamp = path.join(buildFolder, 'vestibule-build');

/** What goes into a build. The packages are in it through package-lock.json. */
const folders = ['app', 'components', 'lib', 'db', 'public'];
const files = [
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/**
 * Makes `.next` the build of the sources as they are. Quick when it is so already.
 * @param {{ log?: (line: string) => void }} options
 * @throws SetUpError when the build fails
 */
export async function ensureBuilt({ log = say } = {}) {
  const hash = await hashOfSources();
  if ((await readFile(stamp, 'utf8').catch(() => '')).trim() === hash) return;

  log('Building the portal …');
  // Removed first: a build that is broken off leaves none, and is made again.
  await rm(stamp, { force: true });
  await nextBuild();
  if (!existsSync(path.join(buildFolder, 'BUILD_ID'))) throw new SetUpError('The build left nothing behind.');
  // Of the sources as they were before: what was edited meanwhile is built at the next start.
  await writeFile(`${stamp}.new`, `${hash}\n`);
  await rename(`${stamp}.new`, stamp);
}

async function hashOfSources() {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`);
  for (const name of [...files, ...(await Promise.all(folders.map(filesIn))).flat()].sort()) {
    const content = await readFile(path.join(root, name)).catch(() => undefined);
    if (content) hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {Promise<string[]>} paths from the root */
async function filesIn(folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(
    entries.map((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(name) : [name];
    }),
  );
  return inside.flat();
}

async function nextBuild() {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const failure = await runToEnd(process.execPath, [next, 'build'], { env });
  if (failure !== undefined) throw new SetUpError(`The portal could not be built: next build ${failure}.`);
}

// `npm run build`
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureBuilt().catch((error) => {
    process.stderr.write(`\n${error.name === 'SetUpError' ? error.message : error.stack}\n`);
    process.exitCode = 1;
  });
}
