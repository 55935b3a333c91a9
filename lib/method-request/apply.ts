import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type AuditData, eventColumns } from '@/lib/audit/event';
import {
  maskNumber,
  methodsFor,
  type PhoneKind,
  type PhoneMethod,
  prefixesOf,
  readNumber,
  type SpecialKind,
} from '@/lib/factor/phone/number';
import { numberIsCrowded } from '@/lib/factor/phone/spending';
import { noticeFor } from '@/lib/notice/notice';
import { keepRules } from '@/lib/office/lock';
import { factColumns } from '@/lib/policy/fact-columns';
import { applicableMethods, deskSwitch, type FactRow } from '@/lib/policy/facts';
import { stillCounts } from '@/lib/session/start';
import { type Holder, heldBy } from '@/lib/sign-in/attempt';
import { decidersOf } from './deciders';
import { readReason } from './reason';

/** Applications and switches that one account can send within 24 hours. */
export const mostADay = 5;

/**
 * Who applies: somebody at sign-in whose password was right and who has to choose a method, or somebody signed in. Only a
 * session can say that a factor was proven.
 */
export type Applicant = { accountId: string; holder: Holder; address: string };

/** What for. The number is one of the person's own (the id of its row), or typed for a country. */
export type Application = {
  method: PhoneMethod;
  number: { phone: string } | { country: string; typed: string };
  reason: string;
};

export type ApplyRefusal =
  /** Not offered by the office, or needs no application. */
  | 'not-applicable'
  | 'number-missing'
  | 'malformed'
  | SpecialKind
  | 'no-text-messages'
  | 'country-off'
  | 'crowded'
  | 'reason-missing'
  | 'reason-too-long'
  /** One waits for a decision already. */
  | 'open'
  | 'too-often'
  /** The sign-in or session is not where it was. */
  | 'not-now'
  /** Changes are blocked (`lib/account/guard.ts`). */
  | 'guarded';

export type ApplyOutcome =
  | { kind: 'made'; id: string }
  /** `country`: ISO 3166-1, of the number, for `country-off`. */
  | { kind: 'refused'; because: ApplyRefusal; country?: string };

const refused = (because: ApplyRefusal, country?: string): ApplyOutcome => ({
  kind: 'refused',
  because,
  ...(country !== undefined && { country }),
});

/**
 * W3, W4: applies for a method by phone, with a number and a reason. An approval that was not used yet is void from then on:
 * it was for its own number alone. Those who decide are told.
 */
export async function apply(db: Database, who: Applicant, wish: Application): Promise<ApplyOutcome> {
  const reason = readReason(wish.reason);
  if ('error' in reason) return refused(`reason-${reason.error}`);
  return db.$client.begin(async (tx): Promise<ApplyOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    const found = await lockApplicant(sql, who);
    if (!found) return refused('not-now');
    if (found.isGuarded) return refused('guarded');
    const { method } = wish;
    const approved = found.requests.find(({ state }) => state === 'approved');
    if (!applicableMethods(found).includes(method) && approved?.method !== method)
      return refused('not-applicable');
    const read = readWish(found, wish);
    if ('because' in read) return refused(read.because);
    const { number, kind } = read;
    if (!methodsFor(kind).includes(method)) return refused('no-text-messages');
    const { country } = prefixesOf(number);
    if (!found.countries.includes(country)) return refused('country-off', country);
    const refusal = refusalOf(found);
    if (refusal) return refused(refusal);
    if (await numberIsCrowded(sql, number, who.accountId)) return refused('crowded');
    await voidApproved(sql, who, found);
    const id = await insert(sql, who, found, {
      kind: 'application',
      method,
      number,
      phoneKind: kind,
      reason: reason.text,
    });
    await sql`
      with deciders as (${decidersOf(sql, who.accountId)})
      ${noticeFor(sql, 'request-made', 'deciders', { person: found.displayName, method })}`;
    return { kind: 'made', id };
  });
}

/** W10: asks the service desk to switch between text messages and voice calls, for the number that codes would go to. */
export async function askForSwitch(db: Database, who: Applicant, typed: string): Promise<ApplyOutcome> {
  const reason = readReason(typed);
  if ('error' in reason) return refused(`reason-${reason.error}`);
  return db.$client.begin(async (tx): Promise<ApplyOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    const found = await lockApplicant(sql, who);
    if (!found || 'token' in who.holder) return refused('not-now');
    if (found.isGuarded) return refused('guarded');
    const wanted = deskSwitch(found);
    if (!wanted) return refused('not-applicable');
    const refusal = refusalOf(found);
    if (refusal) return refused(refusal);
    await voidApproved(sql, who, found);
    const { to: method, phone } = wanted;
    const made = {
      kind: 'switch',
      method,
      number: phone.number,
      phoneKind: phone.kind,
      reason: reason.text,
    } as const;
    return { kind: 'made', id: await insert(sql, who, found, made) };
  });
}

type Found = FactRow & {
  officeId: string;
  displayName: string;
  countries: string[];
  hadProven: boolean;
  /** Every number of the account, verified or not. */
  numbers: { id: string; number: string; kind: PhoneKind; isVerified: boolean }[];
  sentToday: number;
};

/**
 * The applicant as they stand now, with the account's row locked: whatever else becomes of their applications takes turns. So does
 * whoever saves rules under which nothing has to be applied for any more: all that waits is void then.
 * Undefined when the sign-in or session is not where it was.
 */
async function lockApplicant(
  sql: postgres.Sql,
  { accountId, holder }: Applicant,
): Promise<Found | undefined> {
  await sql`select 1 from account where id = ${accountId} for no key update`;
  await keepRules(sql, accountId);
  const [found] = await sql<Found[]>`
    select a.office_id as "officeId", a.display_name as "displayName", o.code_countries as countries,
           ${'token' in holder ? sql`false` : hasProven(sql, holder.sessionId)} as "hadProven",
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'kind', p.kind,
                     'isVerified', p.verified_at is not null)), '[]') from phone p where p.account_id = a.id) as numbers,
           (select count(*) from method_request r where r.account_id = a.id
              and r.created_at > now() - interval '1 day')::int as "sentToday",
           ${factColumns(sql)}
      from account a join office o on o.id = a.office_id
     where a.id = ${accountId} and a.deactivated_at is null and ${mayAsk(sql, accountId, holder)}`;
  return found;
}

/** A condition: a factor was proven in this session. Without its time it is the proof of one that has been taken away since. */
export const hasProven = (sql: postgres.Sql, sessionId: string) => sql`
  exists (select from session s where s.id = ${sessionId} and cardinality(s.proven) > 0 and s.proven_at is not null)`;

/** A condition: this is a sign-in of the account that has come to choosing a method, or a session of it that counts. */
export function mayAsk(sql: postgres.Sql, accountId: string, holder: Holder) {
  return 'token' in holder
    ? sql`exists (select from attempt where ${heldBy(sql, holder)} and attempt.account_id = ${accountId}
                     and attempt.purpose = 'sign-in' and attempt.state = 'choosing' and attempt.expires_at > now())`
    : sql`exists (select from session s where s.id = ${holder.sessionId} and s.account_id = ${accountId}
                     and ${stillCounts(sql, 's')})`;
}

function readWish(
  { numbers }: Found,
  { number: wish }: Application,
): { number: string; kind: PhoneKind } | { because: ApplyRefusal } {
  if ('phone' in wish) return numbers.find(({ id }) => id === wish.phone) ?? { because: 'number-missing' };
  if (!wish.typed.trim()) return { because: 'number-missing' };
  const read = readNumber(wish.country, wish.typed);
  if (read.kind === 'special') return { because: read.because };
  return read.kind === 'number' ? { number: read.number, kind: read.phoneKind } : { because: read.kind };
}

function refusalOf({ requests, sentToday }: Found): ApplyRefusal | undefined {
  if (requests.some(({ state }) => state === 'pending')) return 'open';
  return sentToday >= mostADay ? 'too-often' : undefined;
}

type Made = {
  kind: 'application' | 'switch';
  method: PhoneMethod;
  number: string;
  phoneKind: PhoneKind;
  reason: string;
};

async function insert(sql: postgres.Sql, who: Applicant, found: Found, made: Made): Promise<string> {
  const { kind, method, number, phoneKind, reason } = made;
  const { officeId, hadProven, numbers } = found;
  const wasKnown = numbers.some((own) => own.number === number && own.isVerified);
  const [row] = await sql<{ id: string }[]>`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                had_proven)
    values (${officeId}, ${who.accountId}, ${kind}::method_request_kind, ${method}::method, ${number},
            ${phoneKind}::phone_kind, ${reason}, ${wasKnown}, ${hadProven})
    returning id`;
  if (!row) throw new Error('an insert returned no row');
  // A password alone may be anybody's.
  await told(sql, who, found, 'request.made', { method, number: maskNumber(number), kind, hadProven });
  await sql`
    with applicant as (select ${who.accountId}::uuid as account_id)
    ${noticeFor(sql, 'request-sent', 'applicant', { method, number: maskNumber(number) })}`;
  return row.id;
}

async function voidApproved(sql: postgres.Sql, who: Applicant, found: Found): Promise<void> {
  const [gone] = await sql<{ method: PhoneMethod; number: string }[]>`
    update method_request set state = 'void', ended_at = now()
     where account_id = ${who.accountId} and state = 'approved'
    returning method, number`;
  if (!gone) return;
  const data = { method: gone.method, number: maskNumber(gone.number) };
  await told(sql, who, found, 'request.void', data);
}

async function told(
  sql: postgres.Sql,
  { accountId, address }: Applicant,
  { officeId, hadProven }: Found,
  kind: 'request.made' | 'request.void',
  data: AuditData,
): Promise<void> {
  await sql`
    insert into audit_event (${eventColumns(sql)})
    values (${kind}, ${officeId}, ${accountId}, ${hadProven ? accountId : null}::uuid, ${address},
            ${JSON.stringify(data)}::jsonb)`;
}
