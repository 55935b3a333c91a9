import { ExceptionEnd } from '@/components/people/exception-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../../office';
import { endException } from '../../../actions';
import { type PersonParams, requireExceptedPerson } from '../../../one-person';
import { endExceptionPath, personPath } from '../../../paths';

export default async function EndExceptionPage({ params }: { params: PersonParams }) {
  const { session, person } = await requireExceptedPerson(params);
  const { office } = session;
  return (
    <Office session={session} path={endExceptionPath(person.id)}>
      <ExceptionEnd
        {...{ office, person }}
        locale={await currentLocale()}
        action={endException}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
