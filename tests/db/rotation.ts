import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { config, installConfig } from '@/lib/config';
import { countSealed } from '@/lib/crypto/rotate';
import { sealedColumns } from '@/lib/crypto/rotate-columns';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { fileDatabase, testDatabaseUrl } from '../setup/database';

export const first: BoxKey = { id: 'k1', key: randomBytes(32) };
export const second: BoxKey = { id: 'k2', key: randomBytes(32) };
/** The ring that everything was sealed with, and the one after the new key was put first. */
export const [before, ring] = [[first], [second, first]];
/** What the portals run with, from now on. */
export const portalsHave = (secretKeys: BoxKey[]) => installConfig({ ...config(), secretKeys });

export const minutes = 60;

/** What is not under the newest key. */
export const older = async () =>
  (await countSealed(fileDatabase().db)).filter(({ keyId }) => keyId !== second.id);
export type SealedRow = { place: string; id: string; owner: string; sealed: string };

/** Everything that is sealed, as it is stored. */
export async function sealedRows(): Promise<SealedRow[]> {
  const { db } = fileDatabase();
  const tables = sealedColumns.map(
    ({ table, column }) => db.$client<SealedRow[]>`
      select ${`${table}.${column}`} as place, id,
             ${table === 'mail' ? db.$client`coalesce(account_id, invitation_id)` : db.$client`account_id`} as owner, ${db.$client(column)} as sealed
        from ${db.$client(table)} where ${db.$client(column)} is not null order by id`,
  );
  return (await Promise.all(tables)).flat();
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string };

/** `npm run keys:rotate` in a process of its own. */
export function command(keys: readonly BoxKey[], ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/keys-rotate.ts', ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      DATABASE_URL: testDatabaseUrl(),
      PORTAL_URL: 'http://localhost:3000',
      AUTH_SECRET: randomBytes(32).toString('base64'),
      SECRET_KEYS: keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(),
      SMTP_URL: 'smtp://127.0.0.1:1',
    },
  });
  let out = '';
  const began = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('sealed anew')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => resolve());
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, out })),
  );
  return { began, ended, kill: () => child.kill('SIGKILL') };
}
