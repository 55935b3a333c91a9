import { ReactivateForm } from '@/components/people/access-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { reactivate } from '../../actions';
import { type PersonParams, requireDeactivatedPerson } from '../../one-person';
import { personPath, reactivatePath } from '../../paths';

export default async function ReactivatePage({ params }: { params: PersonParams }) {
  const { session, person } = await requireDeactivatedPerson(params);
  const { office } = session;
  return (
    <Office session={session} path={reactivatePath(person.id)}>
      <ReactivateForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={reactivate}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
