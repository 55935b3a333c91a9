import { RequirementForm } from '@/components/people/requirement-form';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { saveRequirement } from '../../actions';
import { type PersonParams, requireActivePerson } from '../../one-person';
import { personPath, requirementPath } from '../../paths';

export default async function RequirementPage({ params }: { params: PersonParams }) {
  const { session, person } = await requireActivePerson(params);
  const { office } = session;
  return (
    <Office session={session} path={requirementPath(person.id)}>
      <RequirementForm
        {...{ office, person }}
        locale={await currentLocale()}
        action={saveRequirement}
        backHref={personPath(person.id)}
      />
    </Office>
  );
}
