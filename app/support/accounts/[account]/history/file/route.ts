import type { NextRequest } from 'next/server';
import { findDeskAccount } from '@/lib/support/desk/account';
import { findDesk } from '@/lib/support/desk/served';
import { database } from '@/lib/web/database';
import { historyDownload } from '@/lib/web/history';
import { currentSession } from '@/lib/web/session';
import type { AccountParams } from '../../../../one-account';

/** What somebody's history shows at the desk, as a file; for anybody but a desk that serves them it is not there. */
export async function GET(request: NextRequest, props: { params: AccountParams }): Promise<Response> {
  const session = await currentSession();
  const desk = session && (await findDesk(database(), session.accountId));
  const account = desk && (await findDeskAccount(database(), desk, (await props.params).account, session));
  if (!session || !account) return new Response(null, { status: 404 });
  const scope = { accountId: account.person.id, viewer: 'desk', timeZone: session.office.timeZone } as const;
  // Written down in the history of the person's office.
  return historyDownload(request, { ...session, officeId: account.officeId }, scope, 'history');
}
