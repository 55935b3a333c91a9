import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { noticeForAdmins } from '@/lib/notice/notice';
import { closeThose } from '@/lib/sign-in/close';
import type { OfficeRules, OfficeVerb } from '../change';
import { type AdminOffice, adminOffice } from '../clients/admin-office';
import { shutsAdminsOut } from '../people/last-admin';
import { changesAsData, changesBetween, effectOf } from './compare';
import { lockRules, mayDecide } from './rules';

/**
 * The rules of an office (G2), all at once. A stricter one ends the sign-ins under way that could still be put off under the
 * one before; everybody else meets it at their next sign-in. A looser one is told to all admins. `changed-meanwhile` when the
 * form was filled in from another version; `gone` for a manager or an application of another office;
 * `admins-shut-out` when none of the admins could sign in any more.
 */
export const saveRules: OfficeVerb<'save-rules'> = async (sql, changer, { version, rules }) => {
  const admin = await adminOffice(sql, changer, false);
  if (!admin) return 'gone';
  const current = await lockRules(sql, admin.officeId);
  if (current.version !== version) return 'changed-meanwhile';
  if (!(await isOfOffice(sql, admin, rules))) return 'gone';
  const changes = changesBetween(current.rules, rules);
  if (changes.length === 0) return undefined;
  if (await shutsAdminsOut(sql, admin.officeId, rules)) return 'admins-shut-out';
  await write(sql, admin, rules);
  const { isStricter, isLooser } = effectOf(current.rules, rules);
  const voided = rules.phoneNeedsApplication ? 0 : await voidApplications(sql, changer, admin);
  if (isStricter) await endWhatCouldBePutOff(sql, admin);
  await eventBy(sql, 'office.rules-changed', doing(changer, admin), {
    version: version + 1,
    ...changesAsData(changes),
    ...(voided > 0 && { voided }),
  });
  if (isLooser) await noticeForAdmins(sql, 'rules-loosened', admin.officeId, { person: admin.person });
  return undefined;
};

/** Default language, country and time zone. They share the rules' version: who saves either has seen the other. */
export const saveRegion: OfficeVerb<'save-region'> = async (sql, changer, { version, ...wanted }) => {
  const admin = await adminOffice(sql, changer, false);
  if (!admin) return 'gone';
  const { version: current, region } = await lockRules(sql, admin.officeId);
  if (current !== version) return 'changed-meanwhile';
  const { defaultLocale, country, timeZone } = wanted;
  const before = { defaultLocale: region.defaultLocale, country: region.country, timeZone: region.timeZone };
  const names = (['defaultLocale', 'country', 'timeZone'] as const).filter(
    (name) => before[name] !== wanted[name],
  );
  if (names.length === 0) return undefined;
  // Every day of grace is reckoned in it by the database: one that only browsers know would shut everybody out.
  const known = await sql`select 1 from pg_timezone_names where name = ${timeZone}`;
  if (known.length === 0) return 'gone';
  await sql`
    update office set default_locale = ${defaultLocale}, country = ${country}, time_zone = ${timeZone},
           settings_version = settings_version + 1 where id = ${admin.officeId}`;
  await eventBy(sql, 'office.region-changed', doing(changer, admin), {
    version: version + 1,
    ...Object.fromEntries(names.map((name) => [name, [before[name], wanted[name]]])),
  });
  return undefined;
};

const doing = ({ accountId: actorId, address }: Changer, { officeId }: AdminOffice) => ({
  officeId,
  accountId: null,
  actorId,
  address,
});

/** Whether the manager and the applications that a form named are this office's. */
async function isOfOffice(
  sql: postgres.Sql,
  { officeId }: AdminOffice,
  rules: OfficeRules,
): Promise<boolean> {
  if (rules.managerId !== null && !isId(rules.managerId)) return false;
  const [found] = await sql<{ applications: number; manager: boolean }[]>`
    select (select count(*) from application p
             where p.office_id = ${officeId} and p.key = any(${rules.requiredApplications}::text[]))::int as applications,
           ${rules.managerId}::uuid is null or exists (
             select from account a where a.id = ${rules.managerId}::uuid and a.office_id = ${officeId}
                and ${mayDecide(sql)} and a.deactivated_at is null) as manager`;
  return found?.manager === true && found.applications === new Set(rules.requiredApplications).size;
}

async function write(sql: postgres.Sql, { officeId }: AdminOffice, rules: OfficeRules): Promise<void> {
  await sql`
    update office set
      staff_requirement = ${rules.staffRequirement}::requirement, staff_grace_days = ${rules.staffGraceDays}::int,
      staff_methods = ${rules.staffMethods}::text[]::method[],
      customer_requirement = ${rules.customerRequirement}::requirement,
      customer_grace_days = ${rules.customerGraceDays}::int,
      customer_methods = ${rules.customerMethods}::text[]::method[], code_countries = ${rules.codeCountries}::text[],
      phone_needs_application = ${rules.phoneNeedsApplication}::boolean,
      switches_by_desk = ${rules.switchesByDesk}::boolean, app_needs_sms = ${rules.appNeedsSms}::boolean,
      manager_id = ${rules.managerId}::uuid, settings_version = settings_version + 1
     where id = ${officeId}`;
  await sql`
    update application set is_required = key = any(${rules.requiredApplications}::text[])
     where office_id = ${officeId} and is_required <> (key = any(${rules.requiredApplications}::text[]))`;
}

/** Where nothing has to be applied for any more, nobody waits any more. How many that were. */
async function voidApplications(
  sql: postgres.Sql,
  changer: Changer,
  { officeId }: AdminOffice,
): Promise<number> {
  const [done] = await sql<{ voided: number }[]>`
    with gone as (
      update method_request set state = 'void', ended_at = now()
       where office_id = ${officeId} and state = 'pending' and kind = 'application' returning id, account_id, method
    ), told as (
      insert into audit_event (kind, office_id, account_id, actor_id, address, data)
      select 'request.void', ${officeId}::uuid, account_id, ${changer.accountId}::uuid, ${changer.address},
             jsonb_build_object('request', id, 'method', method) from gone
    )
    select count(*)::int as voided from gone`;
  return done?.voided ?? 0;
}

/** The sign-ins and switches of this office's people that are under way and could still be put off. */
async function endWhatCouldBePutOff(sql: postgres.Sql, { officeId }: AdminOffice): Promise<void> {
  await closeThose(
    sql,
    sql`expires_at > now() and may_put_off
      and exists (select from account a where a.id = attempt.account_id and a.office_id = ${officeId})`,
  );
}
