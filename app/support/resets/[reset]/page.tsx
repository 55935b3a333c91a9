import { ResetPage } from '@/components/reset/reset-page';
import { translator } from '@/lib/i18n/translator';
import { findReset } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Desk } from '../../desk';
import * as actions from '../actions';

const list = '/support/resets';

export default async function SupportResetPage({ params }: { params: Promise<{ reset: string }> }) {
  const { reset: id } = await params;
  const path = `${list}/${encodeURIComponent(id)}`;
  const session = await requireRole(path, 'support');
  const reset = await findReset(database(), session.accountId, id);
  if (!reset) notThere();
  const locale = await currentLocale();
  return (
    <Desk session={session} path={path}>
      <ResetPage
        {...actions}
        locale={locale}
        title={translator(locale, 'resets')('title', { name: reset.name })}
        office={session.office}
        reset={reset}
        passHref={`${path}/pass`}
        backHref={list}
      />
    </Desk>
  );
}
