import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.NODE_ENV = 'production';

// The alias `@/` and Next's build are looked for from here, wherever the portal is started.
const root = fileURLToPath(new URL('.', import.meta.url));
process.chdir(root);
register();

const { start } = await import('./lib/web/door/start.ts');
await start(root);
