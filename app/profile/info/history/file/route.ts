import type { NextRequest } from 'next/server';
import { historyDownload } from '@/lib/web/history';
import { currentSession } from '@/lib/web/session';

/** What one's own history shows, as a file; for who is not signed in it is not there. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 404 });
  const { accountId, office } = session;
  const scope = { accountId, viewer: 'owner', timeZone: office.timeZone } as const;
  return historyDownload(request, session, scope, 'history');
}
