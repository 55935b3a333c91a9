import { ResetPage } from '@/components/reset/reset-page';
import { translator } from '@/lib/i18n/translator';
import { findReset } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import * as actions from '../actions';

const list = '/office/resets';

export default async function OfficeResetPage({ params }: { params: Promise<{ reset: string }> }) {
  const { reset: id } = await params;
  const path = `${list}/${encodeURIComponent(id)}`;
  const session = await requireRole(path, 'office-admin');
  const reset = await findReset(database(), session.accountId, id);
  if (!reset) notThere();
  const locale = await currentLocale();
  return (
    <Office session={session} path={path}>
      <ResetPage
        {...actions}
        locale={locale}
        title={translator(locale, 'resets')('officeTitle', { name: reset.name })}
        office={session.office}
        reset={reset}
        passHref={`${path}/pass`}
        backHref={list}
      />
    </Office>
  );
}
