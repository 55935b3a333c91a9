import { MailList } from '@/components/office-mails/mail-list';
import { listFailedMails } from '@/lib/office/mails/find-mails';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';
import { sendAgain } from './actions';

const path = '/office/mails';

/** `order`: `oldest`, else the newest first; `after`: the mail that the page before ended with. */
type Query = Promise<{ order?: string | string[]; after?: string | string[] }>;

/** Mails that reached nobody, and what can be done about each. */
export default async function MailsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'office-admin');
  const query = await searchParams;
  const order = query.order === 'oldest' ? 'oldest' : 'newest';
  const after = typeof query.after === 'string' ? query.after : undefined;
  return (
    <Office session={session} path={path} width="list">
      <MailList
        locale={await currentLocale()}
        office={session.office}
        page={await listFailedMails(database(), session.officeId, { order, after })}
        order={order}
        isFirst={after === undefined}
        path={path}
        sendAgain={sendAgain}
      />
    </Office>
  );
}
