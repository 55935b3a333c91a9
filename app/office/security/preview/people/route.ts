import type { NextRequest } from 'next/server';
import { decidingRules, officeSettings } from '@/lib/office/rules/rules';
import { officeScope } from '@/lib/policy/preview';
import { affectedPeople } from '@/lib/web/affected-people';
import { database } from '@/lib/web/database';
import { currentSession } from '@/lib/web/session';
import { readQuery } from '../../paths';

/** Everybody whom the rules in the address would affect, as a file. Changes nothing; for anybody but an admin it is not there. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  const draft = readQuery(Object.fromEntries(request.nextUrl.searchParams));
  const settings =
    session?.roles.includes('office-admin') && draft && (await officeSettings(database(), session.officeId));
  if (!session || !draft || !settings) return new Response(null, { status: 404 });
  const [before, after] = [decidingRules(settings.rules), decidingRules(draft.rules)];
  return affectedPeople(session, officeScope(session.officeId, before, after));
}
