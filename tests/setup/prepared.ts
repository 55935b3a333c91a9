import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { drawSalt, hashPassword, hashRecoveryCode } from '@/lib/crypto/slow-hash';
import { drawCodes } from '@/lib/factor/recovery-codes/set';

/**
 * What a person of the tests knows, with the portal's own slow hashes of it: a tenth of a second's work each.
 * `codes`: ungrouped. Hashes of codes and their salt are base64.
 */
export type Prepared = {
  password: string;
  passwordHash: string;
  salt: string;
  codes: { code: string; hash: string }[];
};

/** More than any one test makes people, so that no two of them share a password. */
const howMany = 40;
const variable = 'VESTIBULE_PREPARED';

async function prepare(): Promise<Prepared> {
  const password = `pass phrase ${randomBytes(6).toString('hex')}`;
  const salt = drawSalt();
  const [passwordHash, codes] = await Promise.all([
    hashPassword(password),
    Promise.all(
      drawCodes().map(async (code) => {
        return { code, hash: (await hashRecoveryCode(salt, code)).toString('base64') };
      }),
    ),
  ]);
  return { password, passwordHash, salt: salt.toString('base64'), codes };
}

/** Hashes once for the whole run; the processes that the runner starts from here on take from it. */
export async function prepareForRun(file: string): Promise<void> {
  const all: Prepared[] = [];
  while (all.length < howMany) all.push(await prepare());
  await writeFile(file, JSON.stringify(all), { mode: 0o600 });
  process.env[variable] = file;
}

let left: Prepared[] = [];

/** The next person's, in turn; made on the spot where the run has prepared none. */
export async function nextPrepared(): Promise<Prepared> {
  const file = process.env[variable];
  if (!file) return prepare();
  if (left.length === 0) left = JSON.parse(readFileSync(file, 'utf8')) as Prepared[];
  return left.shift() ?? prepare();
}
