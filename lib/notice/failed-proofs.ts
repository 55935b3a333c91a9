import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { NoticeKind } from './notice';

/** Attempts at one go, so that the statement stays short; one that nobody looked at for a day is not told any more. */
const atOnce = 200;
const hoursToTell = 24;

/** So long after its end nobody is comparing a code for it any more. */
const marginSeconds = 60;

/**
 * Tells people whose password was right in a sign-in that ended, left or out of time, after a wrong code for the second
 * factor; one that was closed by its tries has been told then (`recordWrong`). Not whoever came in from the very same browser
 * and network meanwhile: they mistyped, and began again. Any number of processes may do it at once: one at a time looks,
 * and what was told stands in the notices.
 * @returns how many it told
 */
export async function tellOfFailedProofs(db: Database): Promise<number> {
  const kind = 'proof-failed' satisfies NoticeKind;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const [turn] = await sql<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended('failed proofs', 0)) as mine`;
    if (!turn?.mine) return 0;
    // Tries are forgotten by a right code. Known contacts are those of when it happened.
    const { count } = await sql`
      insert into notice (account_id, kind, data, created_at)
      select t.account_id, ${kind}, jsonb_build_object('attempt', t.id), t.created_at
        from attempt t join account a on a.id = t.account_id
       where t.expires_at <= now() - interval '1 second' * ${marginSeconds}::int
         and t.expires_at > now() - interval '1 hour' * ${hoursToTell}::int
         and t.purpose = 'sign-in' and t.state in ('awaiting-proof', 'closed') and t.tries > 0
         and a.deactivated_at is null
         and not exists (select from session s
                          where s.account_id = t.account_id and s.activated_at > t.created_at
                            and s.browser = t.browser and s.address = t.address)
         and not exists (select from notice n where n.account_id = t.account_id and n.kind = ${kind}
                            and n.data ->> 'attempt' = t.id::text)
       order by t.expires_at limit ${atOnce}`;
    return count;
  });
}
