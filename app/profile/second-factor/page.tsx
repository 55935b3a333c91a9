import { FactorSummary } from '@/components/profile/factor-summary';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { factorOverview } from '@/lib/factor/overview';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../profile';
import { openConnectApp, openNewCodes } from './actions';

export default async function SecondFactorPage() {
  const session = await requireSession('/profile/second-factor');
  const locale = await currentLocale();
  const overview = await factorOverview(database(), session.accountId);
  const t = translator(locale, 'profile');
  return (
    <Profile session={session} path="/profile/second-factor">
      <title>{pageTitle(t('factorTitle'), session.office.name)}</title>
      <Heading>{t('factorTitle')}</Heading>
      {overview ? <FactorSummary locale={locale} office={session.office} overview={overview} /> : null}
      <ButtonRow>
        <form action={openConnectApp} className="w-full sm:w-auto">
          <SubmitButton variant={overview?.app && !overview.app.disabled ? 'secondary' : 'primary'}>
            {t(overview?.app ? 'replace' : 'setUp')}
          </SubmitButton>
        </form>
        {overview?.app ? (
          <form action={openNewCodes} className="w-full sm:w-auto">
            <SubmitButton variant="secondary">{t('newCodes')}</SubmitButton>
          </form>
        ) : null}
      </ButtonRow>
    </Profile>
  );
}
