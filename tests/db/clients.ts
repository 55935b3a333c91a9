import { findSession, type Session } from '@/lib/session/session';
import { switchClient } from '@/lib/sign-in/switch-client';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { begin, enterWith, visitorFrom } from './journey';
import { makePerson } from './people';

/** What tests set of a client of theirs. */
export type ClientOptions = NonNullable<PersonOptions['clients']>[number];

/** A customer of two clients of which the first, the active one, asks nothing. */
export const makeUser = (second: Omit<ClientOptions, 'name'>, options: PersonOptions = {}): Promise<Person> =>
  makePerson({
    clients: [
      { name: 'Lax', requirement: 'off' },
      { name: 'Strict', ...second },
    ],
    ...options,
  });

export const idOf = ({ clients }: Person, name: string): string => {
  const found = clients.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not a client of theirs`);
  return found.id;
};

/** Signed in by the password alone. */
export async function passwordSession(person: Person): Promise<Session> {
  return enterWith(fileDatabase().db, (await begin(fileDatabase().db, person)).ticket);
}

/** Chooses a client in the header; with the session as it is now. */
export async function choose(session: { id: string }, client: string, destination = '/help') {
  const { db } = fileDatabase();
  const now = await findSession(db, session.id);
  if (!now) throw new Error('the session has ended');
  return (await switchClient(db, now, client, destination, visitorFrom())).kind;
}

/** The active client of a session (undefined when it has ended) and of the account's next sign-in. */
export async function activeNow(session: Session) {
  const { db } = fileDatabase();
  const found = await findSession(db, session.id);
  const [row] = await db.$client<{ id: string | null }[]>`
    select client_id as id from account where id = ${session.accountId}`;
  return { here: found?.clientId, next: row?.id };
}

export type ClientRow = { name: string; requirement: string; graceDays: number; version: number };

export async function clientRow(id: string): Promise<ClientRow | undefined> {
  const [row] = await fileDatabase().db.$client<ClientRow[]>`
    select name, requirement, grace_days as "graceDays", settings_version as version from client where id = ${id}`;
  return row;
}

/** What the office's history says of its clients, oldest first. */
export async function toldOfClients(officeId: string) {
  return fileDatabase().db.$client<
    { kind: string; actor: string | null; account: string | null; data: Record<string, unknown> }[]
  >`
    select kind, actor_id as actor, account_id as account, data from audit_event
     where office_id = ${officeId} and kind like 'client.%' order by id`;
}

/** Ids of all clients that an account belongs to. */
export async function membershipsOf({ accountId }: { accountId: string }): Promise<string[]> {
  const rows = await fileDatabase().db.$client<{ id: string }[]>`
    select client_id as id from membership where account_id = ${accountId} order by client_id`;
  return rows.map(({ id }) => id);
}
