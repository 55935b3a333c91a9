import type { NextRequest } from 'next/server';
import { findClient } from '@/lib/office/clients/find-clients';
import { clientScope } from '@/lib/policy/preview';
import { affectedPeople } from '@/lib/web/affected-people';
import { database } from '@/lib/web/database';
import { currentSession } from '@/lib/web/session';
import type { ClientParams } from '../../../../own-client';
import { readDraft } from '../../../../paths';

/**
 * The client's users whom the rule in the address would affect, as a file. Changes nothing; for anybody but an admin of the
 * client's office it is not there.
 */
export async function GET(request: NextRequest, { params }: { params: ClientParams }): Promise<Response> {
  const session = await currentSession();
  const draft = readDraft(Object.fromEntries(request.nextUrl.searchParams));
  const client =
    session?.roles.includes('office-admin') &&
    draft &&
    (await findClient(database(), session.officeId, (await params).client));
  const scope =
    session && client && draft && (await clientScope(database(), session.officeId, client.id, draft.rule));
  if (!scope) return new Response(null, { status: 404 });
  return affectedPeople(session, scope);
}
