import { ClientList } from '@/components/clients/client-list';
import { listClients } from '@/lib/office/clients/find-clients';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';
import { oneOf } from './own-client';
import { clientPath, clientsPath, newClientPath } from './paths';

/** `q`: a part of a name; `after`: the client that the page before ended with. */
type Query = Promise<{ q?: string | string[]; after?: string | string[] }>;

/** P1: the office's clients, each with what it asks of its users. */
export default async function ClientsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(clientsPath, 'office-admin');
  const query = await searchParams;
  const search = (oneOf(query.q) ?? '').trim().slice(0, 120);
  const after = oneOf(query.after);
  const page = await listClients(database(), session.officeId, { search, after });
  return (
    <Office session={session} path={clientsPath} width="list">
      <ClientList
        locale={await currentLocale()}
        office={session.office}
        page={page}
        search={search}
        isFirst={!after}
        paths={{ list: clientsPath, add: newClientPath, client: clientPath }}
      />
    </Office>
  );
}
