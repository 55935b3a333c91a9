import { ManagerForm } from '@/components/people/manager-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { saveManager } from '../../actions';
import { type PersonParams, requireActivePerson } from '../../one-person';
import { managerPath, personPath } from '../../paths';

export default async function ManagerPage({ params }: { params: PersonParams }) {
  const { session, person } = await requireActivePerson(params);
  const { office } = session;
  return (
    <Office session={session} path={managerPath(person.id)}>
      <ManagerForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={saveManager}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
