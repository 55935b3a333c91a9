import { AppList } from '@/components/profile/app-list';
import { FactorCodes } from '@/components/profile/factor-codes';
import { FactorSummary } from '@/components/profile/factor-summary';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { factorOverview } from '@/lib/factor/overview';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { ChangeResult } from '../change-result';
import { Profile } from '../profile';
import { makeCurrent, openConnectApp, openNewCodes } from './actions';
import { factorPath, removePath, renamePath, switchOffPath } from './paths';

/** W7, W8: the method, the apps, the recovery codes and their receipt, and the way to turn it off. */
export default async function SecondFactorPage() {
  const session = await requireSession(factorPath);
  const locale = await currentLocale();
  const { office } = session;
  const overview = await factorOverview(database(), session.accountId);
  const t = translator(locale, 'factors');
  const connect = overview?.disabled ? 'reconnect' : overview?.apps.length ? 'add' : 'setUp';
  return (
    <Profile session={session} path={factorPath}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <ChangeResult />
      <Heading>{t('title')}</Heading>
      {overview ? <FactorSummary locale={locale} office={office} overview={overview} /> : null}
      {overview?.apps.length ? (
        <AppList
          locale={locale}
          timeZone={office.timeZone}
          apps={overview.apps}
          disabled={overview.disabled}
          makeCurrent={makeCurrent}
          renamePath={renamePath}
          removePath={removePath}
        />
      ) : null}
      {!overview || overview.mayAdd || overview.disabled ? (
        <ButtonRow>
          <form action={openConnectApp} className="w-full sm:w-auto">
            <SubmitButton variant={connect === 'add' ? 'secondary' : 'primary'}>{t(connect)}</SubmitButton>
          </form>
        </ButtonRow>
      ) : (
        <p>{t('most', { count: overview.apps.length })}</p>
      )}
      {overview?.apps.length ? (
        <>
          <FactorCodes locale={locale} timeZone={office.timeZone} overview={overview} renew={openNewCodes} />
          <Heading level={2}>{t('offTitle')}</Heading>
          <p>
            <Link standalone href={switchOffPath}>
              {t(overview.requirement === 'required' ? 'offWhy' : 'offLink')}
            </Link>
          </p>
        </>
      ) : null}
    </Profile>
  );
}
