import type postgres from 'postgres';
import { slot, written } from '@/db/written';

/** The one application there is now (W14). */
export const portalApplication = 'portal';

/** A condition on `a`: somebody who follows the office's rule for staff (`worksForOffice`). */
const isStaff = `a.roles && '{staff,office-admin,manager,support}'::role[]`;

/** True where codes go to the country of a number `p` of office `o`, or nobody knows which that is. */
export const isServedText = 'p.country is null or p.country = any(o.code_countries)';

/**
 * When the grace of a rule (`source`, in SQL) began for `a`; null for a rule that has not met them. What an office itself
 * demands is one demand with one start, whether of its staff, its customers, one account or an application: moved from one to
 * another, its grace does not start again. A client's is its own.
 */
export const graceStartText = (
  source: string,
) => `(select min(g.started_at) from grace g where g.account_id = a.id
    and case when ${source} like 'client:%' then g.source = ${source} else g.source not like 'client:%' end)`;

const versionText = `(o.settings_version || '.'
    || coalesce((select c.settings_version from client c where c.id = ${slot}), 0))`;

function columnsText(): string {
  // A customer's client, while they belong to it.
  const client = (column: string) => `
    (select ${column} from client c join membership m on m.client_id = c.id and m.account_id = a.id
      where c.id = ${slot} and not ${isStaff})`;
  const application = `coalesce((select p.is_required from application p
      where p.office_id = o.id and p.key = '${portalApplication}'), false)`;
  // Midnight, in the office's time zone, after so many days of which the first is the one it began on.
  const end = (source: string, days: string) => `
    (extract(epoch from ((coalesce(${graceStartText(source)}, now()) at time zone o.time_zone)::date
      + ${days})::timestamp at time zone o.time_zone) * 1000)::float8`;
  const officeDays = `case when ${isStaff} then o.staff_grace_days else o.customer_grace_days end`;
  return `
    (extract(epoch from now()) * 1000)::float8 as "now",
    a.roles::text[] as roles,
    o.staff_requirement as "staffRequirement",
    o.customer_requirement as "customerRequirement",
    o.staff_methods::text[] as "staffMethods",
    o.customer_methods::text[] as "customerMethods",
    o.switches_by_desk as "switchesByDesk",
    o.phone_needs_application as "phoneNeedsApplication",
    a.current_method as "currentMethod",
    (select count(*) from authenticator where account_id = a.id)::int as apps,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'kind', p.kind,
              'verifiedBy', p.verified_by,
              'isServed', ${isServedText})
              order by p.position, p.created_at), '[]')
       from phone p where p.account_id = a.id and p.verified_at is not null) as phones,
    (select coalesce(jsonb_object_agg(c.method, c.failures), '{}') from proof_counter c where c.account_id = a.id)
      as failures,
    (select count(*) from recovery_code_set s join recovery_code c on c.set_id = s.id
      where s.account_id = a.id and c.used_at is null)::int as "recoveryCodesLeft",
    exists (select from recovery_code_set s where s.account_id = a.id) as "hasRecoveryCodes",
    (extract(epoch from a.offer_declined_at) * 1000)::float8 as "offerDeclinedAt",
    (extract(epoch from a.ever_proved_at) * 1000)::float8 as "everProvedAt",
    a.reset_at is not null as "isReset",
    a.guarded_since is not null as "isGuarded",
    ${client('c.id')} as "clientId",
    ${client('c.requirement')} as "clientRequirement",
    a.requirement as "accountRequirement",
    a.exception_requirement as "exceptionRequirement",
    (extract(epoch from a.exception_until) * 1000)::float8 as "exceptionUntil",
    ${application} as "applicationRequires",
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'method', r.method,
              'number', r.number, 'state', r.state, 'since', (extract(epoch from r.created_at) * 1000)::float8)
              order by r.created_at desc), '[]')
       from method_request r
      where r.account_id = a.id and r.state in ('pending', 'approved', 'completed')) as requests,
    jsonb_build_object(
      'account', case when a.requirement = 'required' then ${end(`'account'`, officeDays)} end,
      'client', ${client(`case when c.requirement = 'required' then
        ${end(`'client:' || c.id`, 'c.grace_days')} end`)},
      'office', case when ${isStaff} then
          case when o.staff_requirement = 'required' then ${end(`'staff'`, 'o.staff_grace_days')} end
        when o.customer_requirement = 'required' then ${end(`'customers'`, 'o.customer_grace_days')} end,
      'application', case when ${application} then
        ${end(`'application:${portalApplication}'`, officeDays)} end) as "graceUntil",
    ${versionText} as "rulesVersion"`;
}

const columns = written(columnsText());
const version = written(versionText);

/**
 * A select list over `a` (account) and `o` (its office), so that whoever loads either gets the facts (`FactRow`) in the same
 * statement. `clientId`: the active client, where that is not the one of the next sign-in.
 */
export const factColumns = (sql: postgres.Sql, clientId: postgres.Fragment = sql`a.client_id`) =>
  columns(sql, clientId);

/** Goes up with each change of the rules that a person may follow: of office `o`, and of the active client of `a`. */
export const rulesVersion = (sql: postgres.Sql, clientId: postgres.Fragment = sql`a.client_id`) =>
  version(sql, clientId);
