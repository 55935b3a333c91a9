import { ClientSummary } from '@/components/clients/client-summary';
import { UserList } from '@/components/clients/user-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { listClientUsers } from '@/lib/office/clients/find-users';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../office';
import { personPath } from '../../people/paths';
import { type ClientParams, oneOf, requireClient } from '../own-client';
import {
  addUserPath,
  clientPath,
  clientsPath,
  namePath,
  removePath,
  removeUserPath,
  rulePath,
} from '../paths';

/** `q`: a part of a name or address; `after`: the user that the page before ended with. */
type Query = Promise<{ q?: string | string[]; after?: string | string[] }>;

export default async function ClientPage(props: { params: ClientParams; searchParams: Query }) {
  const { session, client } = await requireClient(props.params);
  const query = await props.searchParams;
  const search = (oneOf(query.q) ?? '').trim().slice(0, 120);
  const after = oneOf(query.after);
  const page = await listClientUsers(database(), session.officeId, client.id, { search, after });
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={clientPath(client.id)} width="list">
      <title>{pageTitle(client.name, session.office.name)}</title>
      <Link standalone className="mb-2" href={clientsPath}>
        {t('backToAll')}
      </Link>
      <Heading className="wrap-anywhere">{client.name}</Heading>
      <ClientSummary
        locale={locale}
        client={client}
        paths={{ name: namePath(client.id), rule: rulePath(client.id) }}
      />
      <UserList
        locale={locale}
        client={client}
        page={page}
        search={search}
        isFirst={!after}
        paths={{
          list: clientPath(client.id),
          add: addUserPath(client.id),
          remove: removeUserPath(client.id),
          person: personPath,
        }}
      />
      <p className="mt-12">
        <Link standalone href={removePath(client.id)}>
          {t('removeLink')}
        </Link>
      </p>
    </Office>
  );
}
