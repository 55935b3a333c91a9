import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SecretKey } from '../config';
import { DemoError, errorCode } from './demo-error';
import { writePrivateFile } from './disk';

/** In the data folder, beside the database whose secrets these keys open. */
const fileName = 'secrets.json';

const keyBytes = 32;
const stored = z.object({
  authSecret: z.string().min(32),
  secretKeys: z.array(z.object({ id: z.string().min(1), key: z.base64() })).min(1),
});

export type DemoSecrets = { authSecret: string; secretKeys: SecretKey[] };

/**
 * What a real portal gets as `AUTH_SECRET` and `SECRET_KEYS`: drawn at the first start, kept after.
 * Call it while owning the folder's PostgreSQL: two portals must not draw at once.
 * @throws DemoError when the file is damaged; new keys would make every enrolled app useless unnoticed
 */
export async function demoSecrets(dataDir: string): Promise<DemoSecrets> {
  const file = path.join(dataDir, fileName);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DemoError(`Cannot read ${file} (${errorCode(error)}).`);
  });
  if (text !== undefined) return parse(text, file);

  const drawn = JSON.stringify({
    authSecret: randomBytes(keyBytes).toString('base64'),
    secretKeys: [{ id: 'demo', key: randomBytes(keyBytes).toString('base64') }],
  });
  await writePrivateFile(file, `${drawn}\n`);
  return parse(drawn, file);
}

function parse(text: string, file: string): DemoSecrets {
  const damaged = () =>
    new DemoError(`${file} is damaged. Put it back, or begin anew with "npm run demo:reset".`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged();
  }
  const { data } = stored.safeParse(json);
  if (!data) throw damaged();
  const secretKeys = data.secretKeys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }));
  if (secretKeys.some(({ key }) => key.length !== keyBytes)) throw damaged();
  return { authSecret: data.authSecret, secretKeys };
}
