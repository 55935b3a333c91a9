import { describe, expect, test } from 'vitest';
import { chores } from '@/lib/upkeep/chores';
import { type ChoreName, type Retention, retention } from '@/lib/upkeep/retention';
import { testDatabase } from '../setup/database';
import { makeAdmin } from './inviting';
import { plansOf } from './plans';

const db = await testDatabase();
const sql = db.$client;
const admin = await makeAdmin();
const { officeId, accountId } = admin;

/** Of everything so many rows, of which so many are over. */
const [rows, over] = [3_000, 1_500];

/** `n`: which row; `at`: when it was over; `somebody`: an account of its own. */
const crowd = (name: ChoreName, ofPeople = true) => {
  const kept: Retention = retention[name];
  const minutes = 'days' in kept ? kept.days * 24 * 60 : kept.minutes;
  return sql`(
    select n, 'x' || n as name, sha256(('x' || n)::bytea) as bytes, ${ofPeople ? sql`p.id` : sql`null::uuid`} as somebody,
           now() - interval '1 minute' * (case when n <= ${over} then ${minutes}::int + 5 + n else -n end) as at
      from generate_series(1, ${rows}) n
      ${
        ofPeople
          ? sql`join (select id, row_number() over (order by id) as place from account where office_id = ${officeId}) p
        on p.place = n`
          : sql``
      }) g`;
};
const account = sql`${accountId}::uuid`;
const office = sql`${officeId}::uuid`;

const attempts = (name: ChoreName) => sql`
  insert into attempt (purpose, token_hash, account_id, state, methods, destination, address, browser, expires_at, pending_secret)
  select 'sign-in', decode(md5(random()::text), 'hex'), somebody, 'proving', '{}', '/', '', '', at,
         case when n % 2 = 0 then 's' end from ${crowd(name)}`;
const mails = (name: ChoreName) => sql`
  with sent as (
    insert into announcement (office_id, article, audience, total, created_at)
    select ${office}, 'a', 'staff', 1, at from ${crowd(name)} where n % 20 = 0 returning id, created_at
  )
  insert into mail (account_id, kind, to_address, state, announcement_id, created_at)
  select ${account}, 'announcement', '', 'sent'::mail_state, id, created_at from sent
  union all
  select somebody, 'password-changed', '', 'sent', null::uuid, at from ${crowd('mails')}`;
const imports = (name: ChoreName) => sql`
  with files as (
    insert into people_import (office_id, created_by, file_name, state, created_at)
    select ${office}, ${account}, 'f', 'done', at from ${crowd(name)} where n % 20 = 0 returning id
  )
  insert into people_import_line (import_id, line, display_name, email, roles, locale)
  select id, line, 'n', 'e', '{customer}', 'en' from files, generate_series(2, 21) line`;
const events = (name: ChoreName, kind: string) => sql`
  insert into audit_event (kind, at) select ${kind}, at from ${crowd(name, false)} order by n`;

/** What fills the tables, more than once where chores share one. */
const fill: Partial<Record<ChoreName, () => PromiseLike<unknown>>> = {
  attempts: () => attempts('attempts'),
  challenges: () => sql`
    insert into challenge (account_id, purpose, method, number, expires_at)
    select somebody, 'prove', 'sms', '+31612345678', at from ${crowd('challenges')}`,
  webhooks: () => sql`insert into webhook (id, at) select name, at from ${crowd('webhooks')}`,
  sendingCounts: () => sql`
    insert into sending_count (key, sent, started_at) select bytes, 1, at from ${crowd('sendingCounts')}`,
  sendingWatches: () => sql`
    insert into sending_watch (office_id, prefix, sent, proven, started_at)
    select ${office}, name, 1, 0, at from ${crowd('sendingWatches')}`,
  passwordThrottles: () => sql`
    insert into password_throttle (key, failures, started_at, last_at)
    select bytes, 1, at, at from ${crowd('passwordThrottles')}`,
  links: () => sql`
    insert into account_link (account_id, purpose, token_hash, expires_at)
    select somebody, 'welcome', bytes, at from ${crowd('links')}`,
  unconfirmedEmails: () => sql`
    insert into contact (account_id, email, email_key, link_until)
    select somebody, name, name, at from ${crowd('unconfirmedEmails')}`,
  removedEmails: () => sql`
    insert into contact (account_id, email, email_key, confirmed_at, removed_at)
    select somebody, name, name, at, at from ${crowd('removedEmails')}`,
  sessions: () => sql`
    insert into session (account_id, address, browser, activated_at, expires_at)
    select somebody, '', '', at, at from ${crowd('sessions')}`,
  mails: () => mails('announcementMails'),
  notices: () => sql`
    insert into notice (account_id, kind, created_at, mailed_at)
    select somebody, 'password-changed', at, at from ${crowd('notices')}`,
  imports: () => imports('imports'),
  invitations: () => sql`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
    select ${office}, name || '@b.example', name || '@b.example', 'n', '{customer}', 'en', at from ${crowd('invitations')}`,
  requests: () => sql`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven,
                                state, created_at, ended_at)
    select ${office}, somebody, 'application', 'sms', '+31612345678', 'mobile', '', false, false, 'refused', at, at
      from ${crowd('requests')}`,
  supportRequests: () => sql`
    insert into support_request (office_id, account_id, reach, state, ended_at)
    select ${office}, somebody, '', 'answered', at from ${crowd('supportRequests')}`,
  resets: () => sql`
    insert into reset (office_id, account_id, scope, state, checks, reason, ended_at)
    select ${office}, somebody, 'all', 'used', '{}', '', at from ${crowd('resets')}`,
};
// Numbers are in the order of time.
await events('events', 'app.added');
await events('everydayEvents', 'session.started');
await sql`
  insert into account (office_id, display_name, email, email_key, roles, locale)
  select ${office}, 'n', 'x' || n || '@b.example', 'x' || n || '@b.example', '{customer}', 'en'
    from generate_series(1, ${rows}) n`;
for (const each of Object.values(fill)) await each();
await sql`
  insert into audit_seal (seq, event_id, at, kind, account_id, digest, personal_digest, key_id, mac)
  select row_number() over (order by id), id, at, kind, account_id, '', '', 'k', '' from audit_event where id % 10 > 0`;
await sql.unsafe('analyze');

describe('a batch reads about as much as it removes, and no table from end to end', () => {
  const batch = 100;

  test.each(Object.keys(chores) as ChoreName[])('%s', async (name) => {
    const { remove } = chores[name];
    const plans = await plansOf(async ({ $client }) => {
      const { count } = await remove($client, batch);
      expect(count, 'there is enough to do').toBeGreaterThan(0);
    }, /delete|update/);
    expect(plans).toHaveLength(1);
    for (const { steps } of plans) {
      for (const { type, relation, index, rows: read } of steps) {
        if (!relation) continue;
        expect(type, relation).not.toBe('Seq Scan');
        // Twenty lines a file: those that are not sealed, or stand beside others, are looked at in vain.
        expect(read, `${type} ${relation} ${index}`).toBeLessThanOrEqual(batch * 4);
      }
    }
  });
});
