import type { BrowserContext } from '@playwright/test';
import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken, sign } from '@/lib/crypto/token';
import { drawSecret } from '@/lib/factor/authenticator/totp';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import type { Method } from '@/lib/policy/decide';
import type { Purpose, State } from '@/lib/sign-in/state';
import type { Person } from '../../setup/people';
import { remember } from './remember';

/** Ways past what a test is not about: a session or an attempt that is made straight in the database. */

export type Standing = {
  state: State;
  mayPutOff?: boolean;
  replaces?: boolean;
  methods?: Method[];
  closedBecause?: 'tries' | 'cancelled';
};

const bothMethods: Method[] = ['authenticator', 'recovery-code'];

/** A sign-in that has come as far as `state`; returns the token of the browser that holds it. */
export async function openSignIn(database: Database, person: Person, standing: Standing): Promise<string> {
  const token = remember(drawToken());
  await insertAttempt(
    database,
    person,
    'sign-in',
    { tokenHash: hashToken(token), sessionId: null },
    standing,
  );
  return token;
}

/** A set-up from the profile of this session that has come as far as `state`, in place of an earlier one. */
export async function openProfileStep(
  database: Database,
  person: Person,
  sessionId: string,
  purpose: Exclude<Purpose, 'sign-in'>,
  standing: Standing,
): Promise<void> {
  await database.$client`delete from attempt where session_id = ${sessionId}`;
  await insertAttempt(database, person, purpose, { tokenHash: null, sessionId }, standing);
}

async function insertAttempt(
  database: Database,
  person: Person,
  purpose: Purpose,
  holder: { tokenHash: Buffer | null; sessionId: string | null },
  { state, mayPutOff = false, replaces = false, methods = bothMethods, closedBecause }: Standing,
) {
  const keys = config().secretKeys;
  const secret = state === 'proving' ? seal(keys, person.accountId, remember(drawSecret())) : null;
  const codes =
    state === 'showing-codes' ? seal(keys, person.accountId, drawCodes().map(remember).join(' ')) : null;
  await database.$client`
    insert into attempt (purpose, token_hash, session_id, account_id, state, closed_because, methods, may_put_off,
                         replaces, destination, pending_secret, pending_until, sealed_codes, address, browser,
                         expires_at)
    values (${purpose}, ${holder.tokenHash}, ${holder.sessionId}, ${person.accountId}, ${state},
            ${closedBecause ?? null}, ${methods}::text[]::method[], ${mayPutOff}, ${replaces}, '/profile/info',
            ${secret}, case when ${secret !== null} then now() + interval '10 minutes' end, ${codes}, '127.0.0.1', 'a test',
            now() + interval '10 minutes')`;
}

/** Signed in, proven by `proven` just now. Returns the session's id and its cookie's value. */
export async function openSession(
  database: Database,
  person: Person,
  proven: Method[] = person.appKey ? ['authenticator'] : [],
): Promise<{ id: string; cookie: string }> {
  const [row] = await database.$client<{ id: string }[]>`
    insert into session (account_id, activated_at, proven, proven_at, address, browser, expires_at)
    values (${person.accountId}, now(), ${proven}::text[]::method[], case when ${proven.length > 0} then now() end,
            '127.0.0.1', 'a test', now() + interval '1 day') returning id`;
  if (!row) throw new Error('an insert returned no row');
  return { id: row.id, cookie: remember(sign(config().authSecrets, 'session', row.id)) };
}

/** One more app of somebody who has one; returns its row's id and its key. */
export async function connectApp(
  database: Database,
  { accountId }: Person,
  name: string | null,
): Promise<{ id: string; key: string }> {
  const key = remember(drawSecret());
  const [row] = await database.$client<{ id: string }[]>`
    insert into authenticator (account_id, sealed_secret, last_step, name)
    values (${accountId}, ${seal(config().secretKeys, accountId, key)}, 0, ${name}) returning id`;
  if (!row) throw new Error('an insert returned no row');
  return { id: row.id, key };
}

/** Gives a browser one of the portal's cookies. */
export async function giveCookie(
  context: BrowserContext,
  kind: 'attempt' | 'session' | 'link' | 'language' | 'office',
  value: string,
): Promise<void> {
  await context.addCookies([{ name: `vestibule.${kind}`, value, url: config().portalUrl.origin }]);
}

/** Lets time pass for one account: everything its sign-ins and set-ups wait for comes that much sooner. */
export async function ageAttempts(database: Database, person: Person, minutes: number): Promise<void> {
  const sql = database.$client;
  const by = sql`interval '1 minute' * ${minutes}::int`;
  await sql`
    update attempt set created_at = created_at - ${by}, expires_at = expires_at - ${by},
           pending_until = pending_until - ${by} where account_id = ${person.accountId}`;
}

/** … its codes by phone went out that many seconds longer ago. */
export async function ageChallenges(database: Database, person: Person, seconds: number): Promise<void> {
  const sql = database.$client;
  const by = sql`interval '1 second' * ${seconds}::int`;
  await sql`
    update challenge set created_at = created_at - ${by}, expires_at = expires_at - ${by}
     where account_id = ${person.accountId}`;
}

/** … its sessions were last seen and begun that much longer ago. */
export async function ageSessions(database: Database, person: Person, minutes: number): Promise<void> {
  const sql = database.$client;
  const by = sql`interval '1 minute' * ${minutes}::int`;
  await sql`
    update session set created_at = created_at - ${by}, last_seen_at = last_seen_at - ${by},
           expires_at = expires_at - ${by} where account_id = ${person.accountId}`;
}

/** … and the last proof on its sessions is that much older. */
export async function ageProofs(database: Database, person: Person, minutes: number): Promise<void> {
  await database.$client`
    update session set proven_at = proven_at - interval '1 minute' * ${minutes}::int
     where account_id = ${person.accountId}`;
}

/** As many wrong codes in a row as told, and a wait that may have come with them. */
export async function setFailures(
  database: Database,
  person: Person,
  method: Method,
  failures: number,
  waitSeconds = 0,
): Promise<void> {
  await database.$client`
    insert into proof_counter (account_id, method, failures, wait_until)
    values (${person.accountId}, ${method}, ${failures}, now() + interval '1 second' * ${waitSeconds}::int)
    on conflict (account_id, method) do update set failures = excluded.failures, wait_until = excluded.wait_until`;
}

/** What the history says of an account, oldest first. */
export async function eventsOf(database: Database, person: Person): Promise<string[]> {
  const rows = await database.$client<{ kind: string }[]>`
    select kind from audit_event where account_id = ${person.accountId} order by id`;
  return rows.map(({ kind }) => kind);
}

/** How many apps, unused recovery codes and sessions an account has: what an attacker would want to change. */
export async function holdings(database: Database, person: Person) {
  const [row] = await database.$client<{ apps: number; codes: number; sessions: number; factors: string }[]>`
    select (select count(*) from authenticator where account_id = a.id)::int as apps,
           (select count(*) from recovery_code c join recovery_code_set s on s.id = c.set_id
             where s.account_id = a.id and c.used_at is null)::int as codes,
           (select count(*) from session where account_id = a.id and ended_at is null)::int as sessions,
           coalesce((select string_agg(id::text, ' ' order by id) from authenticator where account_id = a.id), '')
             || coalesce((select id::text from recovery_code_set where account_id = a.id), '') as factors
      from account a where a.id = ${person.accountId}`;
  if (!row) throw new Error('no such account');
  return row;
}
