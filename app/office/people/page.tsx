import { PeopleList } from '@/components/people/people-list';
import { listPeople } from '@/lib/office/people/list';
import { readPeopleQuery } from '@/lib/office/people/query';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';
import { invitationsPath, invitePath, peoplePath, personPath } from './paths';

/** See `readPeopleQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(peoplePath, 'office-admin');
  const query = readPeopleQuery(await searchParams);
  const page = await listPeople(database(), session.officeId, query);
  return (
    <Office session={session} path={peoplePath} width="list">
      <PeopleList
        locale={await currentLocale()}
        office={session.office}
        query={query}
        page={page}
        hasSupport={page.isOperator}
        paths={{ list: peoplePath, invite: invitePath, invitations: invitationsPath, person: personPath }}
      />
    </Office>
  );
}
