import { RolesForm } from '@/components/people/roles-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { saveRoles } from '../../actions';
import { type PersonParams, requireActivePerson } from '../../one-person';
import { personPath, rolesPath } from '../../paths';

export default async function RolesPage({ params }: { params: PersonParams }) {
  const { session, person } = await requireActivePerson(params);
  const { office } = session;
  return (
    <Office session={session} path={rolesPath(person.id)}>
      <RolesForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={saveRoles}
        backHref={personPath(person.id)}
        isOwn={person.id === session.accountId}
      />
    </Office>
  );
}
