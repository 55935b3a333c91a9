import type postgres from 'postgres';
import type { Changer, ChangeVerb } from '@/lib/account/change';
import {
  closeAttempts,
  endChallenges,
  forgetMethods,
  record,
  switchOff,
  unprove,
} from '@/lib/factor/authenticator/change-app';
import { usableMethods } from '@/lib/policy/decide';
import { factColumns, isServedText } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import { maskNumber, methodsFor, type PhoneKind } from './number';

// These run as those of `lib/factor/authenticator/change-app.ts` do. A number's id comes from a form as well.

/**
 * Takes one number away; what was sent to it proves nothing from then on. After the primary one the next is primary. To
 * remove the last factor is to switch the second factor off. `gone` when it is not there.
 */
export const removeNumber: ChangeVerb<'remove-number'> = async (sql, changer, { phone }) => {
  const { numbers, apps } = await findNumbers(sql, changer);
  const found = numbers.find(({ id }) => id === phone);
  if (!found) return 'gone';
  const left = numbers.filter(({ id, isVerified }) => isVerified && id !== phone);
  if (found.isVerified && left.length + apps === 0) return switchOff(sql, changer, { kind: 'switch-off' });
  await endChallenges(sql, changer, found.number);
  await sql`delete from phone where id = ${found.id}`;
  const number = maskNumber(found.number);
  if (!found.isVerified) {
    // It has proven nothing, and nothing rests on it but the question whether it is theirs.
    await closeAttempts(sql, changer, sql`pending_number = ${found.number}`);
    await record(sql, changer, 'number.removed', { number });
    return undefined;
  }
  const still = left.flatMap(({ kind }) => methodsFor(kind));
  const lost = methodsFor(found.kind).filter((method) => !still.includes(method));
  // Whoever is asked for another proof goes on, as with an app that goes.
  await closeAttempts(
    sql,
    changer,
    sql`state <> 'awaiting-proof' or pending_secret is not null or pending_number = ${found.number}
      or way_phone_id = ${found.id} or methods && ${lost}::method[]
      or exists (select from challenge c where c.attempt_id = attempt.id and c.number = ${found.number})`,
  );
  await forgetMethods(sql, changer, lost);
  await unprove(sql, changer);
  await record(sql, changer, 'number.removed', { number }, 'number-removed');
  return undefined;
};

/**
 * Makes a verified number the one that codes go to first (C8). `gone` when it is not there, not verified, or of a country that
 * the office sends no codes to.
 */
export const makePrimary: ChangeVerb<'make-number-primary'> = async (sql, changer, { phone }) => {
  const { numbers } = await findNumbers(sql, changer);
  const found = numbers.find(({ id, isVerified, isServed }) => isVerified && isServed && id === phone);
  if (!found) return 'gone';
  const [first] = numbers;
  if (!first || first.id === found.id) return undefined;
  if (await switchesForDesk(sql, changer, found.id)) return 'desk-only';
  await sql`update phone set position = ${first.position - 1} where id = ${found.id}`;
  const number = maskNumber(found.number);
  await record(sql, changer, 'number.made-primary', { number }, 'method-changed');
  return undefined;
};

/** True where it would put text messages in place of voice calls, or the other way, which the service desk does (W10). */
async function switchesForDesk(sql: postgres.Sql, { accountId }: Changer, phone: string): Promise<boolean> {
  const [row] = await sql<FactRow[]>`
    select ${factColumns(sql)} from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!row) return false;
  const moved = row.phones.filter(({ id }) => id === phone);
  const after = { ...row, phones: [...moved, ...row.phones.filter(({ id }) => id !== phone)] };
  const sent = ({ phones, ...rest }: FactRow) =>
    usableMethods(factsOf({ ...rest, phones })).find((method) => method === 'sms' || method === 'voice');
  return row.switchesByDesk && sent(row) !== sent(after);
}

/**
 * Makes a method the one that sign-in asks for first. `gone` when the account has no factor for it, or the office does
 * not offer it; `desk-only` for the other one of text messages and voice calls where the service desk switches (W10).
 */
export const makeMethodCurrent: ChangeVerb<'make-method-current'> = async (sql, changer, { method }) => {
  const [row] = await sql<FactRow[]>`
    select ${factColumns(sql)} from account a join office o on o.id = a.office_id where a.id = ${changer.accountId}`;
  if (!row) return 'gone';
  const facts = factsOf(row);
  if (!facts.enrolled.some((factor) => factor.method === method && factor.usable)) return 'gone';
  if (!usableMethods(facts).includes(method)) return 'desk-only';
  if (facts.current === method) return undefined;
  await sql`update account set current_method = ${method}::method where id = ${changer.accountId}`;
  await record(sql, changer, 'method.made-current', { method, before: facts.current }, 'method-changed');
  return undefined;
};

type Found = {
  id: string;
  number: string;
  kind: PhoneKind;
  position: number;
  isVerified: boolean;
  isServed: boolean;
};

/** The account's numbers, the primary one first, and how many apps it has. */
async function findNumbers(
  sql: postgres.Sql,
  { accountId }: Changer,
): Promise<{ numbers: Found[]; apps: number }> {
  const [row] = await sql<{ numbers: Found[]; apps: number }[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'kind', p.kind,
                    'position', p.position, 'isVerified', p.verified_at is not null,
                    'isServed', ${sql.unsafe(isServedText)})
                    order by p.position, p.created_at), '[]')
              from phone p where p.account_id = a.id) as numbers,
           (select count(*) from authenticator t where t.account_id = a.id)::int as apps
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  return row ?? { numbers: [], apps: 0 };
}
