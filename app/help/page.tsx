import { ArticleGroups } from '@/components/help/article-list';
import { Wizard } from '@/components/help/wizard';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { groupsFor } from '@/lib/help/articles';
import { findReader } from '@/lib/help/reader';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { readsFeedback } from '@/lib/web/feedback';
import { currentLocale } from '@/lib/web/locale';
import { openConnectApp } from '../profile/second-factor/actions';
import { currentReader, Help, type HelpQuery } from './help';
import { announcementsPath, feedbackPath, helpPath } from './paths';

/** H8, P9: every article, those for one's own role first, and the wizard that connects an app. */
export default async function HelpPage({ searchParams }: { searchParams: HelpQuery }) {
  const reader = await currentReader(searchParams);
  const { session, office, query } = reader;
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const groups = groupsFor(session?.roles ?? []);
  const facts = session && (await findReader(database(), session.accountId, session.clientId));
  return (
    <Help reader={reader} path={helpPath}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p>{t(groups[0] === 'most-asked' ? 'lead' : 'leadInCharge')}</p>
      {/* The article on the app says that there is none here; at the top of the list that would lead nowhere. */}
      {facts?.connecting === 'not-offered' ? null : (
        <Wizard
          locale={locale}
          office={office}
          reader={facts}
          connect={openConnectApp}
          signInHref={`/sign-in${query ? `${query}&` : '?'}to=${helpPath}`}
        />
      )}
      <ArticleGroups locale={locale} groups={groups} query={query} />
      {session ? (
        <p className="mt-8 flex flex-wrap gap-x-6">
          {session.roles.includes('office-admin') ? (
            <Link standalone href={announcementsPath}>
              {t('announce.listLink')}
            </Link>
          ) : null}
          {(await readsFeedback(session)) ? (
            <Link standalone href={feedbackPath}>
              {t('feedbackLink')}
            </Link>
          ) : null}
        </p>
      ) : null}
    </Help>
  );
}
