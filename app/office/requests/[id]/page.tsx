import { DecideForm } from '@/components/method-request/decide-form';
import { findToDecide } from '@/lib/method-request/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { approve, refuse } from '../actions';

const list = '/office/requests';

/** One application, with the whole number: only here. */
export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `${list}/${encodeURIComponent(id)}`;
  const session = await requireRole(path, 'office-admin', 'manager');
  const request = await findToDecide(database(), session.accountId, id);
  if (!request) notThere();
  return (
    <Office session={session} path={path}>
      <DecideForm
        locale={await currentLocale()}
        office={session.office}
        request={request}
        approve={approve}
        refuse={refuse}
        backHref={list}
      />
    </Office>
  );
}
