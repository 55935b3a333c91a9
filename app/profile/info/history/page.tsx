import { HistoryScreen } from '@/components/info/history-screen';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { historyPage } from '@/lib/web/history';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';

const path = '/profile/info/history';

/** See `readHistoryQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function HistoryPage({ searchParams }: { searchParams: Query }) {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'history');
  const { accountId, office } = session;
  const scope = { accountId, viewer: 'owner', timeZone: office.timeZone } as const;
  const page = await historyPage(locale, scope, await searchParams);
  return (
    <Profile session={session} path={path}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <HistoryScreen {...{ locale, page, path }} title={t('title')} lead={t('lead')} none={t('none')}>
        <Link standalone href="/profile/info">
          {translator(locale, 'common')('back')}
        </Link>
      </HistoryScreen>
      <p className="mt-4">{t('notYou')}</p>
    </Profile>
  );
}
