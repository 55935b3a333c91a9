import type postgres from 'postgres';
import type { Database } from '@/db/connection';

export type CrowdSize = {
  people: number;
  clients: number;
};

/**
 * People of every sort in one office, as years leave them there: a third staff, the others customers, most of these of one or
 * two clients; with app, mobile number, landline, both or nothing; some blocked, with an exception, a setting of their own,
 * in their grace, waiting for approval, deactivated or invited. The office demands a second factor of nobody yet. The triggers
 * that keep `account.factor_kinds` are at work. Nobody has a password: these people are looked at, they do not sign in.
 */
export async function makeCrowd(
  db: Database,
  officeId: string,
  { people, clients }: CrowdSize,
): Promise<void> {
  const sql = (await db.$client.reserve()) as unknown as postgres.ReservedSql;
  try {
    await sql`
      create temp table crowd as
      select n, gen_random_uuid() as id, random() as what, random() as luck, now() - interval '3 years' * random() as since
        from generate_series(1, ${people}::int) n`;
    await sql`
      insert into client (office_id, name, requirement, grace_days)
      select ${officeId}, 'Client ' || lpad(k::text, 5, '0'),
             (array['off', 'optional', 'optional', 'required'])[1 + k % 4]::requirement, k % 15
        from generate_series(1, ${clients}::int) k`;
    await sql`create index on crowd (n)`;
    for (let from = 1; from <= people; from += batch) await makeAccounts(sql, officeId, clients, from);
    await makeFactors(sql);
    await makeCircumstances(sql, officeId);
    await sql`drop table crowd`;
  } finally {
    sql.release();
  }
  // As autovacuum does within the minute.
  await db.$client`vacuum analyze`;
}

/** Each new address takes a lock until its transaction ends, and there is room for some thousands. */
const batch = 2_000;

const givenNames = ['Anna', 'Bram', 'Carla', 'Daan', 'Elif', 'Femke', 'Grace', 'Hugo', 'Ines', 'Jürgen'];
const familyNames = ['de Boer', 'Vogel', "O'Neill", 'van den Berg', 'Yilmaz', 'Müller', 'Claes', 'Smith'];

async function makeAccounts(
  sql: postgres.Sql,
  officeId: string,
  clients: number,
  from: number,
): Promise<void> {
  await sql`
    with made as (
      insert into account (id, office_id, display_name, email, email_key, user_name, user_name_key, roles, locale,
                           ever_proved_at, client_id, deactivated_at, created_at, requirement)
      select c.id, ${officeId},
             (${givenNames}::text[])[1 + n % ${givenNames.length}::int] || ' '
               || (${familyNames}::text[])[1 + (n / 7) % ${familyNames.length}::int] || ' ' || n,
             'person.' || n || '@crowd.example', 'person.' || n || '@crowd.example', 'crowd-' || n, 'crowd-' || n,
             case when n % 3 = 0 then array['staff']::role[] when n % 997 = 1 then array['staff', 'manager']::role[]
                  else array['customer']::role[] end,
             (array['en', 'nl', 'de'])[1 + n % 3],
             case when what < 0.7 then since end, k.id,
             case when luck < 0.02 then now() - interval '30 days' end, since,
             case when luck between 0.02 and 0.03 then 'required' when luck between 0.03 and 0.04 then 'off' end::requirement
        from crowd c
        left join (select id, row_number() over (order by name_key) as at from client where office_id = ${officeId}) k
          on c.n % 3 <> 0 and c.n % 5 <> 0 and k.at = 1 + c.n % greatest(${clients}::int, 1)
       where c.n >= ${from}::int and c.n < ${from + batch}::int
      returning id, client_id
    )
    insert into membership (account_id, client_id) select id, client_id from made where client_id is not null`;
}

/** Seven of ten have something: an app, a mobile number, a landline, or app and number. */
async function makeFactors(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into authenticator (account_id, sealed_secret, last_step, is_current, created_at)
    select id, 'none', 0, true, since from crowd where what < 0.45 or what between 0.6 and 0.65`;
  await sql`
    insert into phone (account_id, number, kind, country, position, verified_by, verified_at, created_at)
    select id, '+31' || (600000000 + n), case when what < 0.65 then 'mobile' else 'landline' end::phone_kind,
           case when luck < 0.01 then 'DE' else 'NL' end, 1,
           case when what < 0.65 then 'sms' else 'voice' end::method, since, since
      from crowd where what between 0.45 and 0.7`;
  await sql`
    insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
    select id, decode(md5(n::text), 'hex'), 'Robin Example', '1', 'en' from crowd where what < 0.7`;
  await sql`
    insert into recovery_code (set_id, hash)
    select s.id, sha256(convert_to(s.id::text, 'UTF8')) from recovery_code_set s join crowd c on c.id = s.account_id
     where c.luck < 0.9`;
  await sql`
    insert into proof_counter (account_id, method, failures)
    select id, 'authenticator', case when luck > 0.999 then 100 else 0 end from crowd where what < 0.45`;
}

async function makeCircumstances(sql: postgres.Sql, officeId: string): Promise<void> {
  await sql`
    update account set exception_requirement = 'optional', exception_until = now() + interval '20 days',
           exception_reason = 'On leave'
      from crowd c where account.id = c.id and c.luck between 0.05 and 0.055`;
  await sql`
    insert into grace (account_id, source, started_at)
    select id, case when n % 3 = 0 then 'staff' else 'customers' end, now() - interval '20 days' * luck
      from crowd where what >= 0.9`;
  await sql`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven,
                                created_at)
    select ${officeId}, id, 'application', 'sms', '+31' || (600000000 + n), 'mobile', 'No smartphone', false, false,
           now() - interval '9 days' * luck
      from crowd where what >= 0.99`;
  // Whoever has a number applied for it once.
  await sql`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven,
                                state, created_at, decided_at, ended_at)
    select ${officeId}, id, 'application', case when what < 0.65 then 'sms' else 'voice' end::method,
           '+31' || (600000000 + n), case when what < 0.65 then 'mobile' else 'landline' end::phone_kind, 'No smartphone',
           false, false, 'completed', since, since, since
      from crowd where what between 0.45 and 0.7`;
  await sql`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
    select ${officeId}, 'guest.' || n || '@crowd.example', 'guest.' || n || '@crowd.example', 'Guest ' || n,
           array['customer']::role[], 'en', now() + interval '7 days' * (random() * 2 - 1)
      from crowd where n % 50 = 0`;
  await sql`
    insert into session (account_id, activated_at, proven, address, browser, created_at, last_seen_at, expires_at, ended_at)
    select id, at, '{}', '10.0.0.1', 'Firefox', at, at, at + interval '1 day', at + interval '1 hour'
      from (select id, now() - interval '90 days' * random() as at from crowd where luck > 0.2) g`;
  await sql`
    insert into mail (account_id, kind, to_address, state, problem, created_at)
    select id, 'password-changed', case when luck > 0.99 then 'person.' || n || '@crowd.example' else id::text end,
           case when luck > 0.99 then 'failed' else 'sent' end::mail_state,
           case when luck > 0.99 then '550' end, since from crowd`;
  await sql`
    insert into audit_event (at, kind, office_id, account_id, actor_id, address, data)
    select since + interval '1 day' * k, 'password.right', ${officeId}, id, id, '10.0.0.1', '{}'
      from crowd, generate_series(1, 3) k order by 1`;
  await makePapers(sql, officeId);
}

/** What admins have left: an announcement that is half sent, and a file of people that waits to be carried out. */
async function makePapers(sql: postgres.Sql, officeId: string): Promise<void> {
  await sql`
    with sent as (
      insert into announcement (office_id, article, audience, total)
      select ${officeId}, 'demand-second-factor', 'staff', count(*) from crowd where n % 3 = 0 returning id
    )
    insert into mail (account_id, announcement_id, kind, to_address, state, problem)
    select c.id, sent.id, 'announcement', 'person.' || n || '@crowd.example',
           case when luck > 0.999 then 'failed' when luck > 0.6 then 'queued' else 'sent' end::mail_state,
           case when luck > 0.999 then '550' end
      from sent, crowd c where n % 3 = 0`;
  await sql`
    with file as (
      insert into people_import (office_id, created_by, file_name)
      select ${officeId}, id, 'people.csv' from account where office_id = ${officeId} and 'office-admin' = any(roles) limit 1
      returning id
    )
    insert into people_import_line (import_id, line, display_name, email, roles, locale, problem)
    select file.id, 1 + n, 'Newcomer ' || n, 'newcomer.' || n || '@crowd.example', array['customer']::role[], 'en',
           case when n % 10 = 0 then 'unknown-client' end
      from file, generate_series(1, 5000) n`;
}
