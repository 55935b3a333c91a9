// `npm start`: from a bare clone to a portal that runs. Node's own modules only, until the packages are there.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(
    `The portal needs Node 20.9 or newer; this is ${process.versions.node}. See https://nodejs.org\n`,
  );
  process.exit(1);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = '1';

// npm starts us through a shell, and not every shell passes on the signal that ends it.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 300).unref();
if (!process.env.npm_lifecycle_event) clearInterval(watch);

try {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensureBuilt } = await import('./build.mjs');
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`\n${error.name === 'SetUpError' ? error.message : error.stack}\n`);
  process.exit(1);
}

// In this very process, so that a signal to it reaches the portal itself.
await import('../server.mjs');

// From here on the portal itself answers these; a second one would end it at once.
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => clearInterval(watch));
