import { createPrivateKey, generateKeyPair, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { SecretKey } from '../config';
import { DemoError, errorCode } from './demo-error';
import { writePrivateFile } from './disk';
import type { Application } from './phones/token';

/** In the data folder, beside the database whose secrets these keys open. */
const fileName = 'secrets.json';

const keyBytes = 32;
const stored = z.object({
  authSecret: z.string().min(32),
  secretKeys: z.array(z.object({ id: z.string().min(1), key: z.base64() })).min(1),
  // Missing in the file of a demo that is older than codes by phone.
  vonage: z
    .object({
      applicationId: z.uuid(),
      privateKey: z.string().refine(isKey),
      signatureSecret: z.string().min(32),
    })
    .optional(),
});

type Stored = z.infer<typeof stored>;

/** `vonage`: what the portal is to the simulated phones. */
export type DemoSecrets = { authSecret: string; secretKeys: SecretKey[]; vonage: Application };

/**
 * What a real portal gets as `AUTH_SECRET`, `SECRET_KEYS` and `VONAGE_*`: drawn at the first start, kept after.
 * Call it while owning the folder's PostgreSQL: two portals must not draw at once.
 * @throws DemoError when the file is damaged; new keys would make every enrolled app useless unnoticed
 */
export async function demoSecrets(dataDir: string): Promise<DemoSecrets> {
  const file = path.join(dataDir, fileName);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DemoError(`Cannot read ${file} (${errorCode(error)}).`);
  });
  const kept = text === undefined ? drawn() : parse(text, file);
  const { authSecret, vonage = await drawApplication() } = kept;
  if (!kept.vonage) await writePrivateFile(file, `${JSON.stringify({ ...kept, vonage })}\n`);
  const secretKeys = kept.secretKeys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }));
  return { authSecret, secretKeys, vonage };
}

const drawn = (): Stored => ({
  authSecret: randomBytes(keyBytes).toString('base64'),
  secretKeys: [{ id: 'demo', key: randomBytes(keyBytes).toString('base64') }],
});

async function drawApplication(): Promise<Application> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const signatureSecret = randomBytes(keyBytes).toString('base64');
  return { applicationId: randomUUID(), privateKey, signatureSecret };
}

function isKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

function parse(text: string, file: string): Stored {
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
  if (data.secretKeys.some(({ key }) => Buffer.from(key, 'base64').length !== keyBytes)) throw damaged();
  return data;
}
