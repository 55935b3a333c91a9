import { randomBytes } from 'node:crypto';
import type { ChoreName } from '@/lib/upkeep/retention';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';

const sql = () => fileDatabase().db.$client;
const ago = (minutes: number) => sql()`now() - interval '1 minute' * ${minutes}::float8`;
const text = () => randomBytes(6).toString('hex');

/** A row of a kind; whether it is still there, or of secrets: whether they are. */
export type Leftover = { isThere: () => Promise<boolean> };

function byId(table: string, id: string | undefined, column = 'id'): Leftover {
  return {
    isThere: async () => {
      const db = sql();
      return (await db`select 1 from ${db(table)} where ${db(column)}::text = ${id ?? ''}`).length > 0;
    },
  };
}

const idOf = async (rows: PromiseLike<readonly { id?: string }[]>) => String((await rows)[0]?.id);

/** A sign-in whose time ran out so many minutes ago. */
export const attemptOf = ({ accountId }: Person, minutes: number): Promise<string> =>
  idOf(sql()`
    insert into attempt (purpose, token_hash, account_id, state, methods, destination, address, browser, expires_at)
    values ('sign-in', ${randomBytes(32)}, ${accountId}, 'awaiting-proof', '{sms}', '/', '198.51.100.1', 'Firefox',
            ${ago(minutes)}) returning id`);

/** A sealed event that happened so many minutes ago. */
export async function eventOf(
  kind: string,
  { accountId }: Person,
  minutes: number,
  isSealed = true,
): Promise<string> {
  const id = await idOf(sql()`
    insert into audit_event (kind, account_id, actor_id, address, at)
    values (${kind}, ${accountId}, ${accountId}, '198.51.100.1', ${ago(minutes)}) returning id::text`);
  if (isSealed) await sealEvent(id);
  return id;
}

/** A link as far as the table asks for one; what is in it, verifying would look at. */
export const sealEvent = (id: string) => sql()`
  insert into audit_seal (seq, event_id, at, kind, account_id, digest, personal_digest, key_id, mac)
  select coalesce((select max(seq) from audit_seal), 0) + 1, id, at, kind, account_id, '', '', 'k', ''
    from audit_event where id = ${id}::int8`;

const mailOf = (
  person: Person,
  minutes: number,
  noticeId: string | null = null,
  announcementId: string | null = null,
) =>
  idOf(sql()`
    insert into mail (account_id, kind, to_address, state, notice_id, announcement_id, created_at)
    values (${person.accountId}, 'password-changed', ${text()}, 'sent', ${noticeId}, ${announcementId}, ${ago(minutes)})
    returning id`);

const announcementOf = ({ officeId }: Person, minutes: number) =>
  idOf(sql()`
    insert into announcement (office_id, article, audience, total, created_at)
    values (${officeId}, 'set-up', 'staff', 1, ${ago(minutes)}) returning id`);

const importOf = ({ officeId, accountId }: Person, minutes: number) =>
  idOf(sql()`
    insert into people_import (office_id, created_by, file_name, state, created_at)
    values (${officeId}, ${accountId}, 'people.csv', 'done', ${ago(minutes)}) returning id`);

type Plant = (person: Person, minutes: number) => Promise<Leftover>;

/** Of every chore: a row that has been over for so many minutes. */
export const leftovers: Record<ChoreName, Plant> = {
  pendingSecrets: async (person, minutes) => {
    const id = await attemptOf(person, minutes);
    await sql()`update attempt set pending_secret = 's', sealed_codes = 'c', pending_change = 'p' where id = ${id}`;
    return {
      isThere: async () =>
        (
          await sql()`select 1 from attempt where id = ${id}
          and num_nonnulls(pending_secret, sealed_codes, pending_change) > 0`
        ).length > 0,
    };
  },
  challenges: async ({ accountId }, minutes) =>
    byId(
      'challenge',
      await idOf(sql()`
        insert into challenge (account_id, purpose, method, number, expires_at)
        values (${accountId}, 'prove', 'sms', '+31612345678', ${ago(minutes)}) returning id`),
    ),
  attempts: async (person, minutes) => byId('attempt', await attemptOf(person, minutes)),
  webhooks: async (_, minutes) =>
    byId(
      'webhook',
      await idOf(sql()`insert into webhook (id, at) values (${text()}, ${ago(minutes)}) returning id`),
    ),
  sendingCounts: async (_, minutes) => {
    const key = randomBytes(32);
    await sql()`insert into sending_count (key, sent, started_at) values (${key}, 1, ${ago(minutes)})`;
    return { isThere: async () => (await sql()`select 1 from sending_count where key = ${key}`).length > 0 };
  },
  sendingWatches: async ({ officeId }, minutes) => {
    const prefix = text();
    await sql()`
      insert into sending_watch (office_id, prefix, sent, proven, started_at)
      values (${officeId}, ${prefix}, 1, 0, ${ago(minutes)})`;
    return byId('sending_watch', prefix, 'prefix');
  },
  passwordThrottles: async (_, minutes) => {
    const key = randomBytes(32);
    await sql()`
      insert into password_throttle (key, failures, started_at, last_at) values (${key}, 1, ${ago(minutes)}, ${ago(minutes)})`;
    return {
      isThere: async () => (await sql()`select 1 from password_throttle where key = ${key}`).length > 0,
    };
  },
  links: async ({ accountId }, minutes) => {
    const hash = randomBytes(32);
    await sql()`
      insert into account_link (account_id, purpose, token_hash, expires_at)
      values (${accountId}, 'welcome', ${hash}, ${ago(minutes)})
      on conflict (account_id, purpose) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`;
    return {
      isThere: async () => (await sql()`select 1 from account_link where token_hash = ${hash}`).length > 0,
    };
  },
  unconfirmedEmails: async ({ accountId }, minutes) => {
    await sql()`delete from contact where account_id = ${accountId} and confirmed_at is null`;
    return byId(
      'contact',
      await idOf(sql()`
        insert into contact (account_id, email, email_key, token_hash, link_until)
        values (${accountId}, 'a@b.example', 'a@b.example', ${randomBytes(32)}, ${ago(minutes)}) returning id`),
    );
  },
  removedEmails: async ({ accountId }, minutes) =>
    byId(
      'contact',
      await idOf(sql()`
        insert into contact (account_id, email, email_key, confirmed_at, removed_at)
        values (${accountId}, 'a@b.example', 'a@b.example', now(), ${ago(minutes)}) returning id`),
    ),
  sessions: async ({ accountId }, minutes) =>
    byId(
      'session',
      await idOf(sql()`
        insert into session (account_id, activated_at, address, browser, created_at, expires_at)
        values (${accountId}, ${ago(minutes + 60)}, '198.51.100.1', 'Firefox', ${ago(minutes + 60)}, ${ago(minutes)})
        returning id`),
    ),
  mails: async (person, minutes) => byId('mail', await mailOf(person, minutes)),
  notices: async ({ accountId }, minutes) =>
    byId(
      'notice',
      await idOf(sql()`
        insert into notice (account_id, kind, created_at, mailed_at)
        values (${accountId}, 'password-changed', ${ago(minutes)}, ${ago(minutes)}) returning id`),
    ),
  announcementMails: async (person, minutes) =>
    byId('mail', await mailOf(person, minutes, null, await announcementOf(person, minutes))),
  announcements: async (person, minutes) => byId('announcement', await announcementOf(person, minutes)),
  importLines: async (person, minutes) => {
    const id = await importOf(person, minutes);
    await sql()`
      insert into people_import_line (import_id, line, display_name, email, roles, locale)
      values (${id}, 2, 'Noor', 'noor@b.example', '{customer}', 'nl')`;
    return byId('people_import_line', id, 'import_id');
  },
  imports: async (person, minutes) => byId('people_import', await importOf(person, minutes)),
  invitations: async ({ officeId }, minutes) => {
    const email = `${text()}@person.example`;
    return byId(
      'invitation',
      await idOf(sql()`
        insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
        values (${officeId}, ${email}, ${email}, 'Noor', '{customer}', 'nl', ${ago(minutes)}) returning id`),
    );
  },
  requests: async ({ officeId, accountId }, minutes) =>
    byId(
      'method_request',
      await idOf(sql()`
        insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                    had_proven, state, created_at, ended_at)
        values (${officeId}, ${accountId}, 'application', 'sms', '+31612345678', 'mobile', 'no', false, true, 'withdrawn',
                ${ago(minutes + 60)}, ${ago(minutes)}) returning id`),
    ),
  supportRequests: async ({ officeId, accountId }, minutes) =>
    byId(
      'support_request',
      await idOf(sql()`
        insert into support_request (office_id, account_id, reach, state, created_at, ended_at)
        values (${officeId}, ${accountId}, 'at noon', 'answered', ${ago(minutes + 60)}, ${ago(minutes)}) returning id`),
    ),
  resets: async ({ officeId, accountId }, minutes) =>
    byId(
      'reset',
      await idOf(sql()`
        insert into reset (office_id, account_id, scope, state, checks, reason, asked_at, ended_at)
        values (${officeId}, ${accountId}, 'all', 'used', '{}', 'lost', ${ago(minutes + 60)}, ${ago(minutes)}) returning id`),
    ),
  everydayEvents: async (person, minutes) =>
    byId('audit_event', await eventOf('session.started', person, minutes)),
  events: async (person, minutes) => byId('audit_event', await eventOf('app.added', person, minutes)),
};
