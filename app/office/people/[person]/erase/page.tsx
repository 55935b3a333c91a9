import { EraseForm } from '@/components/people/erase-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { eraseAccount } from '../../actions';
import { type PersonParams, requireDeactivatedPerson } from '../../one-person';
import { erasePath, personPath } from '../../paths';

export default async function ErasePage({ params }: { params: PersonParams }) {
  const { session, person } = await requireDeactivatedPerson(params);
  const { office } = session;
  return (
    <Office session={session} path={erasePath(person.id)}>
      <EraseForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={eraseAccount}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
