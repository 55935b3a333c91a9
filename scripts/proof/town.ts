import postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { hashPassword } from '@/lib/crypto/slow-hash';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import { appKeyOf, makePeople, password } from '../bench/people';

/** The host's source of randomness is asked once a batch. */
const batch = 10_000;

/**
 * The people of `bench/people.ts`, any number of them and fast, with what years leave behind: sessions, sign-ins, a
 * history, wrong passwords. As superuser, so that no trigger looks at each of a million rows.
 */
export async function makeTown(
  db: Database,
  keys: readonly BoxKey[],
  count: number,
  log: (line: string) => void,
): Promise<void> {
  await makePeople(db, keys, 0, log);
  const { host, port, pass, database } = db.$client.options;
  const sql = postgres({
    host: host[0],
    port: port[0],
    username: 'postgres',
    password: pass ?? undefined,
    database,
    max: 1,
    onnotice: () => undefined,
  });
  const began = performance.now();
  const note = (what: string) => log(`  ${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`);
  try {
    await sql.unsafe(`alter system set max_wal_size = '8GB'; `);
    await sql`select pg_reload_conf()`;
    await sql`set session_replication_role = 'replica'`;
    await sql`set synchronous_commit = off`;
    await sql`set work_mem = '256MB'`;
    await given(sql, keys, count);
    note('keys sealed');
    await sql`
      insert into account (id, office_id, display_name, email, email_key, user_name, user_name_key, roles, locale,
                           password_hash, password_changed_at, ever_proved_at, factor_kinds, has_recovery_code)
      select given.id, place.id, 'Robin Example ' || n, 'person-' || n || '@bench.example',
             'person-' || n || '@bench.example', 'person-' || n, 'person-' || n, array['customer']::role[], 'en',
             ${await hashPassword(password)}, now() - interval '1 year' * random(), now(), 1, true
        from given join (select id, row_number() over (order by slug) - 1 as at, count(*) over () as all from office) place
          on place.at = n % place.all
       order by n`;
    note('accounts');
    await sql`
      insert into authenticator (account_id, sealed_secret, last_step, is_current)
      select id, sealed, 0, true from given order by n`;
    await sql`
      insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
      select id, decode(md5(n::text), 'hex'), 'Robin Example', ${receiptTextVersion}, 'en' from given order by n`;
    // In the order of the index, which otherwise is written all over.
    await sql`
      insert into recovery_code (set_id, hash, used_at)
      select s.id, sha256(convert_to(s.id::text || k, 'UTF8')), case when random() < 0.1 then now() end
        from (select id from recovery_code_set order by id) s, generate_series(1, 10) k`;
    note('apps and recovery codes');
    await leaveTraces(sql, count);
    note('sessions, history and throttles');
    await sql`drop table given`;
    await sql`vacuum analyze`;
    await sql`checkpoint`;
    const [size] = await sql<{ text: string }[]>`
      select pg_size_pretty(pg_database_size(current_database())) as text`;
    note(`ready, ${size?.text}`);
  } finally {
    await sql.end();
  }
}

/** Number, id and sealed key of each. */
async function given(sql: postgres.Sql, keys: readonly BoxKey[], count: number): Promise<void> {
  await sql`create unlogged table given (n int, id uuid, sealed text)`;
  for (let from = 0; from < count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, at) => from + at);
    const ids = numbers.map(() => crypto.randomUUID());
    const sealed = numbers.map((number, at) => seal(keys, ids[at] ?? '', appKeyOf(number)));
    await sql`insert into given select * from unnest(${numbers}::int[], ${ids}::uuid[], ${sealed}::text[])`;
  }
}

/** Two sessions and a sign-in of each, five lines of history, and wrong passwords of every fifth. */
async function leaveTraces(sql: postgres.Sql, count: number): Promise<void> {
  const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
  await sql`
    insert into session (account_id, activated_at, proven, proven_at, address, browser, created_at, last_seen_at,
                         expires_at, ended_at)
    select id, at, array['authenticator']::method[], at, '10.0.0.1', ${browser}, at, at + interval '9 minutes',
           at + interval '1 day', case when k = 1 then at + interval '10 minutes' end
      from (select id, k, now() - interval '90 days' * random() as at
              from given, generate_series(1, 2) k order by k, id) g`;
  await sql`
    insert into attempt (purpose, token_hash, account_id, state, methods, proven, destination, address, browser,
                         created_at, expires_at)
    select 'sign-in', sha256(convert_to(id::text, 'UTF8')), id, 'ready', array['authenticator']::method[],
           array['authenticator']::method[], '/profile/info', '10.0.0.1', ${browser}, at, at + interval '10 minutes'
      from (select id, now() - interval '90 days' * random() as at from given order by id) g`;
  for (const kind of [
    'password.right',
    'proof.right',
    'session.started',
    'session.ended',
    'password.right',
  ]) {
    await sql`
      insert into audit_event (at, kind, office_id, account_id, actor_id, address, data)
      select now() - interval '90 days' * random(), ${kind}, a.office_id, a.id, a.id, '10.0.0.1',
             '{"method": "authenticator"}'
        from account a order by a.id`;
  }
  await sql`
    insert into proof_counter (account_id, method, failures) select id, 'authenticator', 0 from given order by id`;
  await sql`
    insert into password_throttle (key, failures, started_at, last_at)
    select sha256(convert_to(n::text, 'UTF8')), 1 + n % 5, at, at
      from (select n, now() - interval '30 days' * random() as at from generate_series(1, ${Math.ceil(count / 5)}::int) n) g`;
}
