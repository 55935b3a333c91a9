import type { NextRequest } from 'next/server';
import { historyDownload } from '@/lib/web/history';
import { currentSession } from '@/lib/web/session';

/** What the office's history shows, as a file; for anybody but an admin it is not there. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  if (!session?.roles.includes('office-admin')) return new Response(null, { status: 404 });
  const { officeId, office } = session;
  return historyDownload(request, session, { officeId, timeZone: office.timeZone }, `history-${office.slug}`);
}
