import type postgres from 'postgres';
import { failuresToDisable } from '@/lib/factor/limits';
import { methodsFor } from '@/lib/factor/phone/number';
import { offerRestDays } from './decide';
import { graceStart } from './facts';
import type { Group } from './preview-outcome';
import type { Audience, ClientRule, DecidingRules } from './preview-rules';

/** Whose rules would change, and what to. */
export type Scope = {
  officeId: string;
  before: DecidingRules;
  after: DecidingRules;
  byPhone: boolean;
} & (
  | { audience: Audience; clientId?: never; client?: never }
  | { clientId: string; client: ClientRule; audience?: never }
);

/** Groups of at most this many name their people; of larger ones enough come early in any list by name. */
const fewPeople = 200;

const isStaff = (sql: postgres.Sql) => sql`a.roles && '{staff,office-admin,manager,support}'::role[]`;

/** Kinds of factors (`factorKind`) of which some way works before and after, unless it is blocked: the rest needs no look. */
function safeKinds({ before, after, byPhone }: Scope, side: 'staffMethods' | 'customerMethods'): number {
  const both = before[side].filter((method) => after[side].includes(method));
  const freely = byPhone && !before.phoneNeedsApplication && !after.phoneNeedsApplication;
  const phone = (kind: 'mobile' | 'landline') =>
    freely && methodsFor(kind).some((method) => both.includes(method));
  return (both.includes('authenticator') ? 1 : 0) | (phone('mobile') ? 2 : 0) | (phone('landline') ? 4 : 0);
}

/** What stands before the select from `personRows`: the few who are blocked, and the few whose application waits. */
export function personTables(sql: postgres.Sql, { officeId }: Scope) {
  return sql`
    blocked as materialized (
      select account_id, array_agg(method::text order by method) as methods from proof_counter
       where failures >= ${failuresToDisable}::int group by account_id
    ), asking as materialized (
      select distinct account_id from method_request
       where office_id = ${officeId} and state = 'pending' and kind = 'application'
    )`;
}

/**
 * A select of everybody a draft is about, with all that the decision looks at, as far as it matters to them: what does not
 * is the same for all, so that they fall into few groups. Deactivated accounts are left out. `which`: a further condition on `a`.
 */
export function personRows(sql: postgres.Sql, scope: Scope, which: postgres.Fragment = sql`true`) {
  const { officeId, before, after } = scope;
  const either = (test: (rules: DecidingRules) => boolean) => test(before) || test(after);
  const byRequest = either((rules) => rules.phoneNeedsApplication);
  const staffRequired = either((rules) => rules.staffRequirement === 'required');
  const customersRequired = either((rules) => rules.customerRequirement === 'required');
  const applicationRequires = either((rules) => rules.applicationRequires);
  const unsafe = sql`(b.methods is not null or a.factor_kinds
    & case when ${isStaff(sql)} then ${safeKinds(scope, 'staffMethods')}::int
           else ${safeKinds(scope, 'customerMethods')}::int end = 0)`;
  const methodsOf = (wanted: boolean, from: postgres.Fragment) => (wanted ? from : sql`null::text[]`);
  // The day on which a rule first met somebody who still has grace: only theirs can end at different times.
  const met = (source: postgres.Fragment, when: postgres.Fragment) => sql`
    case when a.factor_kinds = 0 and a.ever_proved_at is null and ${when} then
      (${graceStart(sql, source)} at time zone o.time_zone)::date end`;
  const members =
    scope.clientId !== undefined
      ? sql`membership m join account a on a.id = m.account_id and a.office_id = ${officeId} and not ${isStaff(sql)}
              join client c on c.id = m.client_id and c.office_id = ${officeId}`
      : sql`account a
              left join membership m on m.account_id = a.id and m.client_id = a.client_id and not ${isStaff(sql)}
              left join client c on c.id = m.client_id`;
  return sql`
    select a.id, a.name_key, a.display_name, a.email, a.user_name, c.name as client_name,
           a.roles, ${isStaff(sql)} as staff, a.requirement as account,
           case when a.exception_until > now() then a.exception_requirement end as exception,
           c.requirement as client, c.grace_days as client_days, a.factor_kinds as kinds,
           a.ever_proved_at is not null as proved,
           coalesce(a.offer_declined_at > now() - interval '1 day' * ${offerRestDays}::int, false) as declined,
           b.methods as blocked, w.account_id is not null as waits,
           a.factor_kinds <> 0 and ${unsafe} and exists (
             select from recovery_code_set s join recovery_code r on r.set_id = s.id
              where s.account_id = a.id and r.used_at is null) as codes,
           ${methodsOf(
             byRequest,
             sql`case when a.factor_kinds & 6 <> 0 and ${unsafe} then
               (select array_agg(distinct p.verified_by::text order by p.verified_by::text) from phone p
                 where p.account_id = a.id and p.verified_at is not null) end`,
           )} as verified,
           ${methodsOf(
             byRequest,
             sql`case when ${unsafe} then
               (select array_agg(distinct r.state || '.' || r.method order by r.state || '.' || r.method)
                  from method_request r
                 where r.account_id = a.id and r.state in ('approved', 'completed')) end`,
           )} as granted,
           ${met(
             sql`'office'`,
             sql`(a.requirement = 'required' or ${applicationRequires}::boolean
                  or case when ${isStaff(sql)} then ${staffRequired}::boolean
                          else ${customersRequired}::boolean and c.id is null end)`,
           )} as met_office,
           ${met(
             sql`'client:' || c.id`,
             sql`(c.requirement = 'required' or ${scope.client?.requirement === 'required'}::boolean)`,
           )} as met_client
      from ${members}
      join office o on o.id = a.office_id
      left join blocked b on b.account_id = a.id
      left join asking w on w.account_id = a.id
     where a.deactivated_at is null and ${audience(sql, scope)} and ${which}`;
}

function audience(sql: postgres.Sql, scope: Scope) {
  if (scope.clientId !== undefined) return sql`m.client_id = ${scope.clientId}`;
  const { staff, customers } = scope.audience;
  const parts = [
    ...(staff ? [isStaff(sql)] : []),
    ...(customers === 'all' ? [sql`not ${isStaff(sql)}`] : []),
    ...(customers === 'without-client' ? [sql`not ${isStaff(sql)} and c.id is null`] : []),
  ];
  const any = parts.reduce((all, part) => sql`${all} or ${part}`, sql`false`);
  return sql`a.office_id = ${scope.officeId} and (${any})`;
}

/** What tells groups apart, as columns of `person`. */
const traits = (sql: postgres.Sql) => sql`
  person.roles, person.staff, person.account, person.exception, person.client, person.client_days, person.kinds,
  person.proved, person.declined, person.blocked, person.waits, person.codes, person.verified, person.granted,
  person.met_office, person.met_client`;

/** The group of a row `person`, as one text. */
export const groupKey = (sql: postgres.Sql) => sql`row(${traits(sql)})::text`;

/** Everybody a draft is about, in groups that the decision cannot tell apart. One statement. */
export async function loadGroups(sql: postgres.Sql, scope: Scope): Promise<Group[]> {
  const { before, after, officeId } = scope;
  const days = (rules: DecidingRules) =>
    sql`case when person.staff then ${rules.staffGraceDays}::int else ${rules.customerGraceDays}::int end`;
  const clientDays = scope.client ? sql`${scope.client.graceDays}::int` : sql`person.client_days`;
  // Midnight, in the office's time zone, as in `factColumns`: for a rule that has not met the person, from today on.
  const end = (met: postgres.Fragment, ofDays: postgres.Fragment) => sql`
    (extract(epoch from (coalesce(${met}, (now() at time zone o.time_zone)::date) + ${ofDays})::timestamp
      at time zone o.time_zone) * 1000)::float8`;
  const ends = (ofOffice: postgres.Fragment, ofClient: postgres.Fragment) => sql`jsonb_build_object(
    'office', ${end(sql`person.met_office`, ofOffice)}, 'client', ${end(sql`person.met_client`, ofClient)})`;
  return await sql<Group[]>`
    with ${personTables(sql, scope)}, person as (
      select ${traits(sql)}, count(*)::int as people,
             case when count(*) <= ${fewPeople} then array_agg(person.id) end as ids
        from (${personRows(sql, scope)}) as person group by ${traits(sql)}
    )
    select ${groupKey(sql)} as key, person.people, person.ids, (extract(epoch from now()) * 1000)::float8 as now,
           person.roles::text[] as roles, person.account, person.exception, person.client, person.kinds, person.proved,
           person.declined, person.blocked, person.waits, person.codes, person.verified, person.granted,
           ${ends(days(before), sql`person.client_days`)} as "endsBefore",
           ${ends(days(after), clientDays)} as "endsAfter"
      from person join office o on o.id = ${officeId}`;
}
