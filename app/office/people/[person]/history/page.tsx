import { HistoryScreen } from '@/components/info/history-screen';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { historyPage } from '@/lib/web/history';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { type PersonParams, requirePerson } from '../../one-person';
import { historyPath, personPath } from '../../paths';

/** See `readHistoryQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function PersonHistoryPage(props: { params: PersonParams; searchParams: Query }) {
  const { session, person } = await requirePerson(props.params);
  const locale = await currentLocale();
  const [t, search] = [translator(locale, 'person'), translator(locale, 'historySearch')];
  const scope = { accountId: person.id, viewer: 'admin', timeZone: session.office.timeZone } as const;
  const page = await historyPage(locale, scope, await props.searchParams);
  const path = historyPath(person.id);
  const title = t('historyOf', { name: person.displayName });
  return (
    <Office session={session} path={path}>
      <title>{pageTitle(title, session.office.name)}</title>
      <HistoryScreen
        {...{ locale, page, path, title }}
        lead={search('accountLead')}
        none={search('accountNone')}
      >
        <Link standalone href={personPath(person.id)}>
          {t('backTo', { name: person.displayName })}
        </Link>
      </HistoryScreen>
    </Office>
  );
}
