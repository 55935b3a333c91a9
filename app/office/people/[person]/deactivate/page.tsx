import { DeactivateForm } from '@/components/people/access-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { deactivate } from '../../actions';
import { type PersonParams, requireActivePerson } from '../../one-person';
import { deactivatePath, personPath } from '../../paths';

export default async function DeactivatePage({ params }: { params: PersonParams }) {
  const { session, person } = await requireActivePerson(params);
  const { office } = session;
  return (
    <Office session={session} path={deactivatePath(person.id)}>
      <DeactivateForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={deactivate}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
