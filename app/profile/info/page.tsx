import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../profile';

export default async function InfoPage() {
  const session = await requireSession('/profile/info');
  const locale = await currentLocale();
  const t = translator(locale, 'profile');
  return (
    <Profile session={session} path="/profile/info">
      <title>{pageTitle(t('infoTitle'), session.office.name)}</title>
      <Heading>{t('infoTitle')}</Heading>
      <SummaryList
        items={[
          { term: t('name'), detail: session.displayName },
          { term: t('email'), detail: <span className="wrap-anywhere">{session.email}</span> },
          { term: t('userName'), detail: session.userName ?? t('userNameNone') },
          { term: t('office'), detail: session.office.name },
          { term: t('language'), detail: translator(locale, 'common')('languageName') },
        ]}
      />
      <p>{t('infoChange')}</p>
    </Profile>
  );
}
