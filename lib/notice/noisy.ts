import type postgres from 'postgres';
import { contactsOfDue } from './known-contacts';
import type { MailKind } from './mail';
import { noisyKinds } from './traits';

const bundle = 'bundle' satisfies MailKind;
const noisyMails: readonly string[] = [...noisyKinds, bundle];

/** Accounts at one go, and notices that one mail lists; of those before, it says how many they were. */
const accountsAtOnce = 50;
const mostListed = 20;

/** A condition on `notice`: one of many that somebody can make by trying things. */
export const isNoisy = (sql: postgres.Sql) => sql`notice.kind = any(${[...noisyKinds]}::text[])`;

/** Common table expression `turn`: the accounts of which noisy notices wait and none was mailed within the hour, oldest first. */
const turn = (sql: postgres.Sql) => sql`
  turn as (
    select w.account_id
      from (select notice.account_id, min(notice.created_at) as since from notice
             where notice.mailed_at is null and ${isNoisy(sql)} group by notice.account_id) w
     where not exists (select from mail m where m.account_id = w.account_id and m.kind = any(${[...noisyMails]}::text[])
                          and m.created_at > now() - interval '1 hour')
     order by w.since limit ${accountsAtOnce}
  )`;

/** Whether any of them could be mailed now: a query within another one. */
export const noisyAreDue = (sql: postgres.Sql) => sql`(with ${turn(sql)} select exists (select from turn))`;

/**
 * Writes the mails of noisy notices, within a transaction: the first of an account at once, and what comes within the hour after
 * it together in one mail, which each contact gets with what it may know of. One process at a time does this: of two that
 * look at an account at once, the second would not see the mail of the first.
 */
export async function writeNoisyMails(sql: postgres.Sql): Promise<void> {
  const [mine] = await sql<{ isMine: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended('noisy notices', 0)) as "isMine"`;
  if (!mine?.isMine) return;
  // In a statement of its own, which sees what was written before the lock was given back.
  await sql`
    with ${turn(sql)}, due as (
      select notice.* from notice join turn on turn.account_id = notice.account_id
       where notice.mailed_at is null and ${isNoisy(sql)}
    ), ${contactsOfDue(sql)}, counted as (
      select d.*, e.email, e.email_key, e.rank,
             row_number() over (partition by d.account_id, e.email_key order by d.created_at desc, d.id desc) as place
        from due d join each e on e.notice_id = d.id
    ), written as (
      insert into mail (account_id, notice_id, kind, to_address, data)
      select account_id, (array_agg(id order by place desc))[1],
             case when count(*) = 1 then min(kind) else ${bundle} end,
             (array_agg(email order by rank))[1],
             case when count(*) = 1 then (array_agg(data))[1]
                  else jsonb_build_object(
                    'items', jsonb_agg(jsonb_build_object('kind', kind, 'at', created_at, 'data', data) order by place desc)
                               filter (where place <= ${mostListed}::int),
                    'more', greatest(count(*) - ${mostListed}::int, 0)) end
        from counted group by account_id, email_key
      on conflict (notice_id, to_address) do nothing
    )
    update notice set mailed_at = now() from due where notice.id = due.id`;
}
