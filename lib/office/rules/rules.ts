import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { Locale } from '@/lib/i18n/locale';
import { portalApplication } from '@/lib/policy/fact-columns';
import type { DecidingRules } from '@/lib/policy/preview-rules';
import type { OfficeRules } from '../change';
import { lockOffice } from '../lock';

/** What people sign in to. Planned ones can be set already (W14). */
export type Application = { key: string; name: string; isPlanned: boolean };

/** Where an office is, and how it speaks to people who have not chosen. */
export type Region = { defaultLocale: Locale; country: string; timeZone: string };

/** An office's rules as they stand, and what there is to choose from. */
export type OfficeSettings = {
  version: number;
  rules: OfficeRules;
  region: Region;
  applications: Application[];
  /** Who may decide about applications: managers and admins, by name. */
  deciders: { id: string; name: string }[];
};

/** Of office `o`. */
const columns = (sql: postgres.Sql) => sql`
  o.settings_version as version,
  jsonb_build_object(
    'staffRequirement', o.staff_requirement, 'staffGraceDays', o.staff_grace_days, 'staffMethods', o.staff_methods,
    'customerRequirement', o.customer_requirement, 'customerGraceDays', o.customer_grace_days,
    'customerMethods', o.customer_methods, 'codeCountries', o.code_countries,
    'phoneNeedsApplication', o.phone_needs_application, 'switchesByDesk', o.switches_by_desk,
    'appNeedsSms', o.app_needs_sms, 'managerId', o.manager_id,
    'requiredApplications', (select coalesce(jsonb_agg(p.key order by p.key), '[]') from application p
      where p.office_id = o.id and p.is_required)) as rules,
  jsonb_build_object('defaultLocale', o.default_locale, 'country', o.country, 'timeZone', o.time_zone) as region`;

/** Everything of the page for an office's rules; undefined without such an office. */
export async function officeSettings(db: Database, officeId: string): Promise<OfficeSettings | undefined> {
  const sql = db.$client;
  const [found] = await sql<OfficeSettings[]>`
    select ${columns(sql)},
           (select coalesce(jsonb_agg(jsonb_build_object('key', p.key, 'name', p.name, 'isPlanned', p.is_planned)
                    order by p.is_planned, p.key <> ${portalApplication}, p.name), '[]')
              from application p where p.office_id = o.id) as applications,
           (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name) order by a.name_key), '[]')
              from account a
             where a.office_id = o.id and ${mayDecide(sql)} and a.deactivated_at is null) as deciders
      from office o where o.id = ${officeId}`;
  return found;
}

/** The rules and their version, with the office's row locked: whoever saves does so one after the other. */
export async function lockRules(sql: postgres.Sql, officeId: string) {
  await lockOffice(sql, officeId);
  const [found] = await sql<Pick<OfficeSettings, 'version' | 'rules' | 'region'>[]>`
    select ${columns(sql)} from office o where o.id = ${officeId}`;
  if (!found) throw new Error('the office of an account is there');
  return found;
}

/** A condition on `a`: somebody who may decide about applications. */
export const mayDecide = (sql: postgres.Sql) => sql`
  a.roles && '{office-admin,manager,support}'::role[] and a.roles && '{office-admin,manager}'::role[]`;

/** What of the rules the decision looks at. */
export function decidingRules({ requiredApplications, ...rules }: OfficeRules): DecidingRules {
  const { appNeedsSms: _app, managerId: _manager, ...deciding } = rules;
  return { ...deciding, applicationRequires: requiredApplications.includes(portalApplication) };
}
