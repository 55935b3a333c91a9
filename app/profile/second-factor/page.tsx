import { redirect } from 'next/navigation';
import { PendingChanges } from '@/components/method-request/pending-changes';
import { FactorApps } from '@/components/profile/factor-apps';
import { FactorCodes } from '@/components/profile/factor-codes';
import { FactorNumbers } from '@/components/profile/factor-numbers';
import { FactorSummary } from '@/components/profile/factor-summary';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { factorOverview } from '@/lib/factor/overview';
import { translator } from '@/lib/i18n/translator';
import { findOwnRequest } from '@/lib/method-request/open';
import { pageTitle } from '@/lib/product';
import { activeClient } from '@/lib/session/session';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { ChangeResult } from '../change-result';
import { Profile } from '../profile';
import {
  makeCurrent,
  makePrimary,
  openAddNumber,
  openConnectApp,
  openNewCodes,
  remind,
  withdraw,
} from './actions';
import {
  applyPath,
  factorPath,
  methodPath,
  removeNumberPath,
  removePath,
  renamePath,
  switchOffPath,
  switchPath,
} from './paths';

/** W7, W8: the method, pending changes, the apps, the numbers, the recovery codes and their receipt, and the way to turn it off. */
export default async function SecondFactorPage() {
  const session = await requireSession(factorPath);
  const locale = await currentLocale();
  const { office } = session;
  const { timeZone } = office;
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  // Whoever is signed in has an account; it can only have gone in this moment.
  if (!overview) redirect('/sign-in');
  const t = translator(locale, 'factors');
  const common = { locale, timeZone, overview };
  const apps = (
    <FactorApps
      {...common}
      connect={openConnectApp}
      makeCurrent={makeCurrent}
      renamePath={renamePath}
      removePath={removePath}
    />
  );
  const numbers = (
    <FactorNumbers {...common} add={openAddNumber} makePrimary={makePrimary} removePath={removeNumberPath} />
  );
  // Whoever has nothing yet sees the button that sets it up before what becomes of an application.
  const pending = (
    <PendingChanges
      locale={locale}
      office={office}
      overview={overview}
      request={await findOwnRequest(database(), session.accountId)}
      actions={{ withdraw, remind }}
      setUp={openAddNumber}
      applyPath={applyPath}
      switchPath={switchPath}
    />
  );
  // What somebody has stands before what they could have as well.
  const numbersFirst = overview.enrolled && overview.apps.length === 0 && !overview.allBlocked;
  return (
    <Profile session={session} path={factorPath}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <ChangeResult />
      <Heading>{t('title')}</Heading>
      <FactorSummary {...{ locale, office, overview, methodPath }} client={activeClient(session)?.name} />
      {overview.enrolled ? pending : null}
      {numbersFirst ? numbers : apps}
      {numbersFirst ? apps : numbers}
      {overview.enrolled ? (
        <>
          <FactorCodes {...common} renew={openNewCodes} />
          <Heading level={2}>{t('offTitle')}</Heading>
          <p>
            <Link standalone href={switchOffPath}>
              {t(overview.requirement === 'required' ? 'offWhy' : 'offLink')}
            </Link>
          </p>
        </>
      ) : (
        pending
      )}
    </Profile>
  );
}
