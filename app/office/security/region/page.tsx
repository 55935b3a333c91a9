import { RegionForm } from '@/components/security/region-form';
import { countryChoices } from '@/lib/factor/phone/countries';
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
  const locale = await currentLocale();
  return (
    <Office session={session} path={regionPath}>
      <RegionForm
        locale={locale}
        office={session.office}
        settings={settings}
        countries={countryChoices(locale, settings.region.country)}
        action={saveRegion}
        back={securityPath}
      />
    </Office>
  );
}
