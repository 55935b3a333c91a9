import { RegionForm } from '@/components/security/region-form';
import { officeSettings } from '@/lib/office/rules/rules';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { saveRegion } from '../actions';
import { regionPath, securityPath } from '../paths';

/** Default language, country and time zone of an office. */
export default async function RegionPage() {
  const session = await requireRole(regionPath, 'office-admin');
  const settings = await officeSettings(database(), session.officeId);
  if (!settings) notThere();
  return (
    <Office session={session} path={regionPath}>
      <RegionForm
        locale={await currentLocale()}
        office={session.office}
        settings={settings}
        action={saveRegion}
        back={securityPath}
      />
    </Office>
  );
}
