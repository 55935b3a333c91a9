import { carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import type { Role } from '@/lib/policy/decide';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

/** Somebody of the service desk of the office that runs the portal. */
export async function operatorDesk(roles: Role[] = ['staff', 'support']): Promise<Person> {
  const { $client: sql } = fileDatabase().db;
  const [operator] = await sql<{ id: string }[]>`select id from office where is_operator`;
  if (operator) return makePerson({ officeId: operator.id, roles, enrolled: true });
  const person = await makePerson({ roles, enrolled: true });
  await sql`update office set is_operator = true where id = ${person.officeId}`;
  return person;
}

/** Somebody of the same office. */
export const beside = ({ officeId }: Person, options: PersonOptions = {}): Promise<Person> =>
  makePerson({ ...options, officeId });

/** What comes of a change that this person asks for with a fresh proof: `done`, or why not. */
export async function ask(person: { accountId: string }, change: Change): Promise<string> {
  const session = await sessionOf(person, { factor: 1, password: 1 });
  const outcome = await carryOut(fileDatabase().db, secretKeys(), session, change, visitorFrom());
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
}

type Recorded = { kind: string; actor: string | null; data: Record<string, unknown> };

/** What the history of an account says, the oldest first. */
export const eventsOf = ({ accountId }: { accountId: string }) => fileDatabase().db.$client<Recorded[]>`
  select kind, actor_id as actor, data from audit_event where account_id = ${accountId} order by id`;

/** The kinds of what an account's owner was told, the oldest first. */
export async function toldTo({ accountId }: { accountId: string }): Promise<string[]> {
  const rows = await fileDatabase().db.$client<{ kind: string }[]>`
    select kind from notice where account_id = ${accountId} order by created_at, id`;
  return rows.map(({ kind }) => kind);
}
