import { ExceptionForm } from '@/components/people/exception-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { saveException } from '../../actions';
import { type PersonParams, requireActivePerson } from '../../one-person';
import { exceptionPath, personPath } from '../../paths';

export default async function ExceptionPage({ params }: { params: PersonParams }) {
  const { session, person } = await requireActivePerson(params);
  const { office } = session;
  return (
    <Office session={session} path={exceptionPath(person.id)}>
      <ExceptionForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={saveException}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
