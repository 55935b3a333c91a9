import { PassPage } from '@/components/reset/pass-page';
import { findReset } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../../office';
import { show } from '../../actions';

export default async function OfficePassPage({ params }: { params: Promise<{ reset: string }> }) {
  const { reset: id } = await params;
  const page = `/office/resets/${encodeURIComponent(id)}`;
  const session = await requireRole(`${page}/pass`, 'office-admin');
  const reset = await findReset(database(), session.accountId, id);
  if (!reset) notThere();
  return (
    <Office session={session} path={`${page}/pass`}>
      <PassPage
        locale={await currentLocale()}
        office={session.office}
        reset={reset}
        show={show}
        backHref={page}
      />
    </Office>
  );
}
