import { PassPage } from '@/components/reset/pass-page';
import { findReset } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Desk } from '../../../desk';
import { show } from '../../actions';

export default async function SupportPassPage({ params }: { params: Promise<{ reset: string }> }) {
  const { reset: id } = await params;
  const page = `/support/resets/${encodeURIComponent(id)}`;
  const session = await requireRole(`${page}/pass`, 'support');
  const reset = await findReset(database(), session.accountId, id);
  if (!reset) notThere();
  return (
    <Desk session={session} path={`${page}/pass`}>
      <PassPage
        locale={await currentLocale()}
        office={session.office}
        reset={reset}
        show={show}
        backHref={page}
      />
    </Desk>
  );
}
