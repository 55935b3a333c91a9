import { ResetRulesForm } from '@/components/security/reset-rules-form';
import { supportRules } from '@/lib/office/rules/support';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { saveResetRules } from '../actions';
import { resetsPath, securityPath } from '../paths';

/** How the service desk resets second factors of an office's people. */
export default async function ResetRulesPage() {
  const session = await requireRole(resetsPath, 'office-admin');
  const rules = await supportRules(database(), session.officeId);
  if (!rules) notThere();
  return (
    <Office session={session} path={resetsPath}>
      <ResetRulesForm
        locale={await currentLocale()}
        office={session.office}
        rules={rules}
        action={saveResetRules}
        back={securityPath}
      />
    </Office>
  );
}
