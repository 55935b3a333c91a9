import type { NextRequest } from 'next/server';
import { findPerson } from '@/lib/office/people/person';
import { database } from '@/lib/web/database';
import { historyDownload } from '@/lib/web/history';
import { currentSession } from '@/lib/web/session';
import type { PersonParams } from '../../../one-person';

/** What somebody's history shows, as a file; for anybody but an admin of their office it is not there. */
export async function GET(request: NextRequest, props: { params: PersonParams }): Promise<Response> {
  const session = await currentSession();
  const person =
    session?.roles.includes('office-admin') &&
    (await findPerson(database(), session.officeId, (await props.params).person));
  if (!session || !person) return new Response(null, { status: 404 });
  const scope = { accountId: person.id, viewer: 'admin', timeZone: session.office.timeZone } as const;
  return historyDownload(request, session, scope, 'history');
}
