import { InvitationList } from '@/components/invitations/invitation-list';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { countRefused, listInvitations } from '@/lib/office/invitation/find';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { peoplePath } from '../paths';
import { sendAgain, withdraw } from './actions';
import { importPath, invitationsPath, invitePath } from './paths';

/** `q`: a part of a name or address; `after`: whom the page before ended with; `show=refused`: those not delivered alone. */
type Query = Promise<Partial<Record<'q' | 'after' | 'show', string | string[]>>>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

/** Who is invited and has not accepted yet. */
export default async function InvitationsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(invitationsPath, 'office-admin');
  const locale = await currentLocale();
  const query = await searchParams;
  const search = (one(query.q) ?? '').trim().slice(0, 120);
  const after = one(query.after);
  const onlyRefused = one(query.show) === 'refused';
  const [page, refused] = await Promise.all([
    listInvitations(database(), session.officeId, { search, after, onlyRefused }),
    countRefused(database(), session.officeId),
  ]);
  return (
    <Office session={session} path={invitationsPath} width="list">
      <Link standalone className="mb-2" href={peoplePath}>
        {translator(locale, 'person')('back')}
      </Link>
      <InvitationList
        locale={locale}
        office={session.office}
        page={page}
        query={{ search, isFirst: !after, onlyRefused }}
        refused={refused}
        paths={{ list: invitationsPath, invite: invitePath, fromFile: importPath }}
        sendAgain={sendAgain}
        withdraw={withdraw}
      />
    </Office>
  );
}
