import type { NextRequest } from 'next/server';
import { affectedPeopleFile } from '@/lib/office/rules/people-file';
import { decidingRules, officeSettings } from '@/lib/office/rules/rules';
import { officeScope } from '@/lib/policy/preview';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { currentSession } from '@/lib/web/session';
import { readQuery } from '../../paths';

/** Everybody whom the rules in the address would affect, as a file. Changes nothing; for anybody but an admin it is not there. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  const draft = readQuery(Object.fromEntries(request.nextUrl.searchParams));
  const settings =
    session?.roles.includes('office-admin') && draft && (await officeSettings(database(), session.officeId));
  if (!session || !draft || !settings) return new Response(null, { status: 404 });
  const { officeId, office } = session;
  const scope = officeScope(officeId, decidingRules(settings.rules), decidingRules(draft.rules));
  const reader = { locale: await currentLocale(), timeZone: office.timeZone };
  return new Response(streamOf(affectedPeopleFile(database(), scope, reader)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="affected-people-${office.slug}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Piece by piece, as fast as it is read; who stops reading stops the query. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
