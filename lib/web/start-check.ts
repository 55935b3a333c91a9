import { openDatabase } from '@/db/connection';
import { pendingMigrations } from '@/db/migrate';
import type { Config } from '@/lib/config';

/** Why the portal does not start, in words for its operator; never shown to visitors. */
export class StartError extends Error {
  override name = 'StartError';
}

/** What PostgreSQL or the network said, without the address's password. */
const explanations: Partial<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that host and port',
  ENOTFOUND: 'that host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  CONNECT_TIMEOUT: 'no answer within 10 seconds',
  '28P01': 'user name or password is refused',
  '28000': 'this user may not connect',
  '3D000': 'there is no database of that name',
  '42P01': 'its tables are not there yet; run "npm run db:migrate" first',
};

/** What a failure to reach or use the database means, in words; undefined for any other error. */
export function explainDatabaseError(error: unknown): string | undefined {
  const { code = '', cause } = error as { code?: string; cause?: { code?: string } };
  const known = explanations[code] ?? explanations[cause?.code ?? ''];
  return known && `The database cannot be used: ${known}. Check DATABASE_URL.`;
}

/**
 * Makes sure that the database can be reached and has this release's schema.
 * @throws StartError
 */
export async function checkDatabase(config: Pick<Config, 'databaseUrl'>): Promise<void> {
  const { host, pathname } = new URL(config.databaseUrl);
  const db = openDatabase(config.databaseUrl, { pool: 1 });
  let pending: string[];
  try {
    pending = await pendingMigrations(db.$client);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new StartError(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${explanations[code] ?? `error ${code || 'unknown'}`}. Check DATABASE_URL.`,
    );
  } finally {
    await db.close().catch(() => undefined);
  }
  if (pending.length > 0) {
    throw new StartError(
      `The database misses ${pending.length} migration${pending.length > 1 ? 's' : ''} (${pending.join(', ')}). Run "npm run db:migrate" first.`,
    );
  }
}
