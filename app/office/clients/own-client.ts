import type { Client } from '@/lib/office/clients/client';
import { findClient } from '@/lib/office/clients/find-clients';
import type { Session } from '@/lib/session/session';
import { database } from '@/lib/web/database';
import { notThere, requireRole } from '@/lib/web/session';
import { clientsPath } from './paths';

/** What the address of a client's page brings. */
export type ClientParams = Promise<{ client: string }>;

/** An address's one value of a name; nothing where it has none, or several. */
export const oneOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

/** The admin who asks, and the client that the address names, if it is one of their office: any other is not there. */
export async function requireClient(params: ClientParams): Promise<{ session: Session; client: Client }> {
  const session = await requireRole(clientsPath, 'office-admin');
  const client = await findClient(database(), session.officeId, (await params).client);
  if (!client) notThere();
  return { session, client };
}
