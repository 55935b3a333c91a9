import { findImport, type ImportStanding } from '@/lib/office/invitation/import/find-import';
import type { Session } from '@/lib/session/session';
import { database } from '@/lib/web/database';
import { currentSession } from '@/lib/web/session';

/** What the address of a file's page brings. */
export type ImportParams = Promise<{ import: string }>;

/** The admin who asks, and the file that the address names; undefined for anybody and anything else. */
export async function findOwnImport(
  params: ImportParams,
): Promise<{ session: Session; file: ImportStanding } | undefined> {
  const session = await currentSession();
  if (!session?.roles.includes('office-admin')) return undefined;
  const file = await findImport(database(), session.officeId, (await params).import);
  return file && { session, file };
}
