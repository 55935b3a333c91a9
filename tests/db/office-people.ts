import { type ChangeOutcome, carryOut } from '@/lib/account/carry-out';
import type { OfficeChange } from '@/lib/office/change';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

/** Somebody changes something for somebody else, from a session whose proof is fresh. */
export async function changeAs(
  changer: { accountId: string },
  change: OfficeChange,
): Promise<ChangeOutcome['kind'] | string> {
  const session = await sessionOf(changer, { factor: 1, password: 1 });
  const outcome = await carryOut(fileDatabase().db, secretKeys(), session, change, visitorFrom());
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
}

/** An office with an admin in it. */
export const makeAdmin = (options: PersonOptions = {}): Promise<Person> =>
  makePerson({ roles: ['staff', 'office-admin'], displayName: 'Alex Admin', ...options });

/** Somebody of the same office. */
export const makeColleague = ({ officeId }: Person, options: PersonOptions = {}): Promise<Person> =>
  makePerson({ roles: ['staff'], ...options, officeId });

export type AccountRow = {
  roles: string[];
  requirement: string | null;
  exception: string | null;
  until: number | null;
  reason: string | null;
  managerId: string | null;
  clientId: string | null;
  deactivated: boolean;
};

/** What an admin can change of an account. */
export async function rowOf({ accountId }: { accountId: string }): Promise<AccountRow> {
  const [row] = await fileDatabase().db.$client<AccountRow[]>`
    select roles::text[] as roles, requirement, exception_requirement as exception,
           (extract(epoch from exception_until) * 1000)::float8 as until, exception_reason as reason,
           manager_id as "managerId", client_id as "clientId", deactivated_at is not null as deactivated
      from account where id = ${accountId}`;
  if (!row) throw new Error('no such account');
  return row;
}

/** What the history says an admin did to an account, oldest first. */
export async function doneTo({ accountId }: { accountId: string }, by: { accountId: string }) {
  return fileDatabase().db.$client<{ kind: string; data: Record<string, unknown> }[]>`
    select kind, data from audit_event where account_id = ${accountId} and actor_id = ${by.accountId} order by id`;
}

/** What an account's owner is told, oldest first. */
export async function toldTo({ accountId }: { accountId: string }) {
  return fileDatabase().db.$client<{ kind: string; data: Record<string, unknown> }[]>`
    select kind, data from notice where account_id = ${accountId} order by created_at, id`;
}
