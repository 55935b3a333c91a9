import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { factorKind } from '@/db/schema';
import { failuresToDisable } from '@/lib/factor/limits';
import { methodsFor } from '@/lib/factor/phone/number';
import { offerRestDays } from './decide';
import { graceStartText } from './fact-columns';
import type { Audience, ClientRule, DecidingRules } from './preview-rules';
import { type Group, methodBit, traitBit, traitsAt } from './preview-traits';

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

/** Which of the numbers of `a`, as bits of `factorKind`, codes go to where they go to these countries. */
function reached(sql: postgres.Sql, { codeCountries }: DecidingRules) {
  // What is not known to be of another country gets codes (`FactPhone`).
  const places = (kind: 'mobile' | 'landline') =>
    ['', ...codeCountries].map((country) => `${kind}-${country}`);
  const [mobile, landline] = [places('mobile'), places('landline')];
  const bits = factorKind.mobile | factorKind.landline;
  return sql`
    case when a.factor_kinds & ${bits}::int = 0 then 0
         when a.phone_places <@ ${[...mobile, ...landline]}::text[] then a.factor_kinds & ${bits}::int
         else case when a.phone_places && ${mobile}::text[] then ${factorKind.mobile}::int else 0 end
            | case when a.phone_places && ${landline}::text[] then ${factorKind.landline}::int else 0 end end`;
}

/** Codes go to the same countries before and after. */
const isSentAlike = ({ before, after }: Scope) =>
  [...before.codeCountries].sort().join() === [...after.codeCountries].sort().join();

/** Methods by phone, as bits, that are offered before and after. */
function keptMethods({ before, after, byPhone }: Scope, side: 'staffMethods' | 'customerMethods'): number {
  const kept = (['sms', 'voice', 'keypad-call'] as const).filter(
    (method) => byPhone && before[side].includes(method) && after[side].includes(method),
  );
  return kept.reduce((bits, method) => bits | methodBit[method], 0);
}

/** Known when the statement is planned: what is not wanted is not looked for. */
const truth = (sql: postgres.Sql, is: boolean) => (is ? sql`true` : sql`false`);

const asBit = (sql: postgres.Sql, method: postgres.Fragment) => sql`
  case ${method} when 'sms' then 1 when 'voice' then 2 when 'keypad-call' then 4 when 'authenticator' then 8 else 0 end`;

/** Whether methods by phone have to be applied for, before or after: only then it matters what was approved. */
const byRequest = ({ before, after }: Scope) => before.phoneNeedsApplication || after.phoneNeedsApplication;

/** Who is blocked, and who applied for a method, as rows of `account_id` and `bits`. `whose`: a further condition. */
const blockedRows = (sql: postgres.Sql, whose: postgres.Fragment) => sql`
  select account_id, bit_or(${asBit(sql, sql`method`)}) as bits from proof_counter
   where failures >= ${failuresToDisable}::int ${whose} group by account_id`;
const requestRows = (sql: postgres.Sql, scope: Scope, whose: postgres.Fragment) => sql`
  select account_id, bit_or(bits) as bits from (
    select account_id, ${traitBit.waits}::int as bits from method_request
     where office_id = ${scope.officeId} and state = 'pending' and kind = 'application' ${whose}
    union all
    select account_id, ${asBit(sql, sql`method`)}
             << case state when 'approved' then ${traitsAt.approved}::int else ${traitsAt.completed}::int end
      from method_request
     where office_id = ${scope.officeId} and state in ('approved', 'completed') and ${truth(sql, byRequest(scope))} ${whose}
  ) as each group by account_id`;

/** Where `personRows` finds them: of everybody at once, in tables that stand before the select, or one by one. */
type Looking = 'of all' | 'one by one';

const tablesOfAll = (sql: postgres.Sql, scope: Scope, whose: postgres.Fragment) => sql`
  blocked as materialized (${blockedRows(sql, whose)}),
  requests as materialized (${requestRows(sql, scope, whose)})`;

function joined(sql: postgres.Sql, scope: Scope, looking: Looking) {
  if (looking === 'of all') {
    return sql`left join blocked b on b.account_id = a.id left join requests r on r.account_id = a.id`;
  }
  const theirs = sql`and account_id = a.id`;
  return sql`
    left join lateral (${blockedRows(sql, theirs)}) b on true
    left join lateral (${requestRows(sql, scope, theirs)}) r on true`;
}

/**
 * A select of everybody a draft is about, with all that the decision looks at, as far as it matters to them: what does not
 * is the same for all, so that they fall into few groups. Deactivated accounts are left out.
 * @param which a further condition on `a`, beginning with `and`, and an order
 */
export function personRows(
  sql: postgres.Sql,
  scope: Scope,
  which: postgres.Fragment,
  looking: Looking = 'one by one',
) {
  const { before, after } = scope;
  const either = (test: (rules: DecidingRules) => boolean) => test(before) || test(after);
  const staffRequired = either((rules) => rules.staffRequirement === 'required');
  const customersRequired = either((rules) => rules.customerRequirement === 'required');
  const applicationRequires = either((rules) => rules.applicationRequires);
  const reachedAfter = isSentAlike(scope) ? sql`a.reached_before` : sql`a.reached_after`;
  const unsafe = sql`(b.bits is not null or (a.factor_kinds & ${factorKind.app}::int | (a.reached_before & ${reachedAfter}))
    & case when a.staff then ${safeKinds(scope, 'staffMethods')}::int
           else ${safeKinds(scope, 'customerMethods')}::int end = 0)`;
  // Who goes on with a number that is verified already (W9) needs no code either, and that is nearly everybody.
  const verifiedWorks = sql`(b.bits is null and a.reached_before & ${reachedAfter} = a.factor_kinds & 6
    and a.ways & case when a.staff then ${keptMethods(scope, 'staffMethods')}::int
                      else ${keptMethods(scope, 'customerMethods')}::int end <> 0)`;
  // Only of somebody who still has grace does it matter how long a client's is, and on which day a rule first met them.
  const inGrace = (when: postgres.Fragment, then: postgres.Fragment) => sql`
    case when a.factor_kinds = 0 and a.ever_proved_at is null and ${when} then ${then} end`;
  const met = (source: string) => sql`(${sql.unsafe(graceStartText(source))} at time zone o.time_zone)::date`;
  const byClient = sql`(c.requirement = 'required' or ${truth(sql, scope.client?.requirement === 'required')})`;
  return sql`
    select a.id, a.name_key, a.display_name, a.email, a.user_name, c.name as client_name,
           a.roles, a.requirement as account,
           case when a.exception_until > now() then a.exception_requirement end as exception,
           c.requirement as client, ${inGrace(byClient, sql`c.grace_days`)} as client_days,
           case when a.ever_proved_at is null then 0 else ${traitBit.proved}::int end
           | case when a.offer_declined_at > now() - interval '1 day' * ${offerRestDays}::int
                  then ${traitBit.declined}::int else 0 end
           | case when a.reset_at is null then 0 else ${traitBit.reset}::int end
           | case when a.guarded_since is null then 0 else ${traitBit.guarded}::int end
           | (a.factor_kinds << ${traitsAt.kinds}::int)
           | (a.reached_before / 2 << ${traitsAt.reachedBefore}::int)
           | (${reachedAfter} / 2 << ${traitsAt.reachedAfter}::int)
           | coalesce(b.bits << ${traitsAt.blocked}::int, 0)
           | coalesce(r.bits, 0)
           | case when a.has_recovery_code and a.factor_kinds <> 0 and ${unsafe} and not ${verifiedWorks}
                  then ${traitBit.codes}::int else 0 end
           | case when ${unsafe} then a.ways << ${traitsAt.verified}::int else 0 end
           ${scope.clientId === undefined ? sql`` : sql`| case when a.elsewhere then ${traitBit.elsewhere}::int else 0 end`}
           as bits,
           ${inGrace(
             sql`(a.requirement = 'required' or ${truth(sql, applicationRequires)}
                  or case when a.staff then ${truth(sql, staffRequired)}
                          else ${truth(sql, customersRequired)} and c.id is null end)`,
             met(`'office'`),
           )} as met_office,
           ${inGrace(byClient, met(`'client:' || c.id`))} as met_client
      from (${accounts(sql, scope, which)}) as a
      join office o on o.id = ${scope.officeId}
      left join client c on c.id = a.of_client
      ${joined(sql, scope, looking)}`;
}

/**
 * The accounts themselves: who works for the office, and which numbers codes go to, is worked out once for each.
 * `of_client`: the one they belong to; `elsewhere`, of a client's users alone: another one is their active one.
 */
function accounts(sql: postgres.Sql, scope: Scope, which: postgres.Fragment) {
  const columns = sql`
    a.id, a.name_key, a.display_name, a.email, a.user_name, a.roles, a.requirement, a.exception_until,
    a.exception_requirement, a.factor_kinds, a.ever_proved_at, a.offer_declined_at,
    a.has_recovery_code, a.reset_at, a.guarded_since, ${byRequest(scope) ? sql`a.verified_ways` : sql`0`} as ways,
    ${reached(sql, scope.before)} as reached_before
    ${isSentAlike(scope) ? sql`` : sql`, ${reached(sql, scope.after)} as reached_after`}`;
  if (scope.clientId !== undefined) {
    return sql`
      select ${columns}, false as staff, m.client_id as of_client, a.client_id is distinct from m.client_id as elsewhere
        from membership m join account a on a.id = m.account_id
        join client c on c.id = m.client_id and c.office_id = a.office_id
       where m.client_id = ${scope.clientId} and a.office_id = ${scope.officeId} and not ${isStaff(sql)}
         and a.deactivated_at is null ${which} offset 0`;
  }
  const { staff, customers } = scope.audience;
  const office = sql`a.office_id = ${scope.officeId} and a.deactivated_at is null`;
  if (customers === 'all') {
    return sql`
      select ${columns}, ${isStaff(sql)} as staff, case when not ${isStaff(sql)} then a.client_id end as of_client
        from account a
       where ${office} ${staff ? sql`` : sql`and not ${isStaff(sql)}`} ${which} offset 0`;
  }
  // Nobody else here has a client: who it is of does not have to be looked up.
  const alone = sql`a.client_id is null`;
  const audience = staff ? sql`(${isStaff(sql)} or ${truth(sql, customers !== 'none')} and ${alone})` : alone;
  return sql`
    select ${columns}, ${isStaff(sql)} as staff, null::uuid as of_client from account a
     where ${office} and ${truth(sql, staff || customers !== 'none')} and ${audience}
       ${staff ? sql`` : sql`and not ${isStaff(sql)}`} ${which} offset 0`;
}

/** What tells groups apart, as columns of `person`. */
const traits = (sql: postgres.Sql) => sql`
  person.roles, person.account, person.exception, person.client, person.client_days, person.bits, person.met_office,
  person.met_client`;

/** The group of a row `person`, as one text. */
export const groupKey = (sql: postgres.Sql) => sql`row(${traits(sql)})::text`;

/**
 * Runs statements over many people, who are grouped in memory rather than sorted, and whose further rows are fetched one by
 * one from an index rather than with all others of their table. A client's users are the few among them: they are sorted
 * rather than looked for among all names.
 */
export const overMany = <T>(
  db: Database,
  scope: Scope,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> =>
  db.$client.begin('read only', async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await sql`
      select set_config('work_mem', '64MB', true), set_config('enable_bitmapscan', 'off', true),
             set_config('enable_sort', ${scope.clientId === undefined ? 'off' : 'on'}, true)`;
    return work(sql);
  }) as Promise<T>;

/**
 * Everybody a draft is about, in groups that the decision cannot tell apart. Read in two halves at once, for an admin waits
 * for it and most of the time goes by in the database.
 */
export async function loadGroups(db: Database, scope: Scope): Promise<Group[]> {
  const halves = await Promise.all([loadHalf(db, scope, 'lower'), loadHalf(db, scope, 'upper')]);
  const groups = new Map<string, Group>();
  for (const group of halves.flat()) {
    const other = groups.get(group.key);
    groups.set(group.key, other ? together(other, group) : group);
  }
  return [...groups.values()];
}

function together(one: Group, other: Group): Group {
  const people = one.people + other.people;
  const ids = people <= fewPeople && one.ids && other.ids ? `${one.ids},${other.ids}` : null;
  return { ...one, people, ids };
}

/** The first id of the upper half. */
const middle = '80000000-0000-0000-0000-000000000000';

function loadHalf(db: Database, scope: Scope, half: 'lower' | 'upper'): Promise<Group[]> {
  const { before, after, officeId } = scope;
  return overMany(db, scope, async (sql) => {
    // People by a byte of their ids, so that no index is chosen for it: a table of all offices would be read by that.
    const which = sql`and (get_byte(uuid_send(a.id), 0) < 128) = ${truth(sql, half === 'lower')}`;
    const whose =
      half === 'lower' ? sql`and account_id < ${middle}::uuid` : sql`and account_id >= ${middle}::uuid`;
    const days = (rules: DecidingRules) =>
      sql`case when person.roles && '{staff,office-admin,manager,support}'::role[]
          then ${rules.staffGraceDays}::int else ${rules.customerGraceDays}::int end`;
    const clientDays = scope.client ? sql`${scope.client.graceDays}::int` : sql`person.client_days`;
    // Midnight, in the office's time zone, as in `factColumns`: for a rule that has not met the person, from today on.
    const end = (met: postgres.Fragment, ofDays: postgres.Fragment) => sql`
      (extract(epoch from (coalesce(${met}, (now() at time zone o.time_zone)::date) + ${ofDays})::timestamp
        at time zone o.time_zone) * 1000)::float8`;
    const ends = (ofOffice: postgres.Fragment, ofClient: postgres.Fragment) => sql`jsonb_build_object(
      'office', ${end(sql`person.met_office`, ofOffice)}, 'client', ${end(sql`person.met_client`, ofClient)})`;
    return await sql<Group[]>`
      with ${tablesOfAll(sql, scope, whose)}, person as (
        select ${traits(sql)}, count(*)::int as people,
               case when count(*) <= ${fewPeople} then array_to_string(array_agg(person.id), ',') end as ids
          from (${personRows(sql, scope, which, 'of all')}) as person group by ${traits(sql)}
      )
      select ${groupKey(sql)} as key, person.people, person.ids, (extract(epoch from now()) * 1000)::float8 as now,
             person.roles::text[] as roles, person.account, person.exception, person.client, person.bits,
             ${ends(days(before), sql`person.client_days`)} as "endsBefore",
             ${ends(days(after), clientDays)} as "endsAfter"
        from person join office o on o.id = ${officeId}`;
  });
}
