import { HistoryScreen } from '@/components/info/history-screen';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { historyPage } from '@/lib/web/history';
import { currentLocale } from '@/lib/web/locale';
import { Desk } from '../../../desk';
import { type AccountParams, requireAccount } from '../../../one-account';
import { accountHistoryPath, accountPath } from '../../../paths';

/** See `readHistoryQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function AccountHistoryPage(props: { params: AccountParams; searchParams: Query }) {
  const { session, account } = await requireAccount(props.params);
  const { id, displayName } = account.person;
  const locale = await currentLocale();
  const search = translator(locale, 'historySearch');
  const scope = { accountId: id, viewer: 'desk', timeZone: session.office.timeZone } as const;
  const page = await historyPage(locale, scope, await props.searchParams);
  const path = accountHistoryPath(id);
  const title = translator(locale, 'desk')('historyOf', { name: displayName });
  return (
    <Desk session={session} path={path}>
      <title>{pageTitle(title, session.office.name)}</title>
      <HistoryScreen
        {...{ locale, page, path, title }}
        lead={search('accountLead')}
        none={search('accountNone')}
      >
        <Link standalone href={accountPath(id)}>
          {translator(locale, 'person')('backTo', { name: displayName })}
        </Link>
      </HistoryScreen>
    </Desk>
  );
}
