import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { passwordChangedAt } from '@/lib/account/password';
import { localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../profile';

export default async function PasswordPage() {
  const session = await requireSession('/profile/password');
  const locale = await currentLocale();
  const t = translator(locale, 'profile');
  const changed = await passwordChangedAt(database(), session.accountId);
  return (
    <Profile session={session} path="/profile/password">
      <title>{pageTitle(t('passwordTitle'), session.office.name)}</title>
      <Heading>{t('passwordTitle')}</Heading>
      <SummaryList
        items={[
          {
            term: t('passwordChanged'),
            detail: changed
              ? localMoment(locale, session.office.timeZone, changed.getTime())
              : t('passwordNever'),
          },
        ]}
      />
      <p>{t('passwordChange')}</p>
    </Profile>
  );
}
