import { mayFetchData } from '@/lib/account/export-data';
import { ownData } from '@/lib/account/own-data';
import { translator } from '@/lib/i18n/translator';
import { fileStream } from '@/lib/web/csv-file';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { currentSession } from '@/lib/web/session';

/**
 * What the portal holds about whoever is signed in, as a file: for a while after they have asked for it, and as long as their
 * proof is fresh; otherwise it is not there. Changes nothing: that it was asked for stands in the history.
 */
export async function GET(): Promise<Response> {
  const session = await currentSession();
  if (!session?.freshlyProven || !(await mayFetchData(database(), session))) {
    return new Response(null, { status: 404 });
  }
  const name = translator(await currentLocale(), 'ownData')('fileName');
  const day = new Date().toISOString().slice(0, 10);
  return fileStream(`${name}-${day}.json`, 'application/json', ownData(database(), session.accountId));
}
