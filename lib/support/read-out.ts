import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { ChangeVerb } from '@/lib/account/change';
import { isUnguarded } from '@/lib/account/unguarded';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import { isId } from '@/lib/id';
import { freshProof } from '@/lib/session/fresh-proof';
import { stillCounts } from '@/lib/session/start';
import { findResetParties } from './party';
import { printPass } from './pass';
import { mayDecideFor } from './rank';

/**
 * A condition on `r`: its pass has not been shown yet, and this is who confirmed it. A page that only says that there is one
 * spends nothing, however often it is loaded: a button that posts calls `readOutPass`.
 */
export const hasPassToShow = (sql: postgres.Sql, deciderId: string) => sql`
  (r.state = 'handed' and r.decided_by = ${deciderId} and r.sealed_pass is not null and r.pass_until > now())`;

/**
 * The pass, printed, for whoever confirmed the handing over, to be read out or copied: once, whoever posts first. What the answer
 * to that shows is nowhere any more; should it be lost on its way, the reset is withdrawn and asked for anew. Needs a fresh proof
 * on the session (`showPass` asks for one), and that they may still decide: their role, and no "this wasn't me" in their own account.
 * Undefined otherwise, and from the second time on.
 */
export async function readOutPass(
  db: Database,
  keys: readonly BoxKey[],
  session: { id: string; accountId: string },
  reset: string,
): Promise<string | undefined> {
  if (!isId(reset)) return undefined;
  const found = await findResetParties(db.$client, session.accountId, reset);
  if (!found || !mayDecideFor(found.actor, found.person, found.askedBy)) return undefined;
  const sql = db.$client;
  const [shown] = await sql<{ sealed: string }[]>`
    with kept as (
      select r.id, r.sealed_pass as sealed from reset r
       where r.id = ${reset} and ${hasPassToShow(sql, session.accountId)}
         and ${isUnguarded(sql, sql`${session.accountId}::uuid`)}
         and exists (select from session s where s.id = ${session.id} and s.account_id = ${session.accountId}
                        and ${stillCounts(sql, 's')} and ${freshProof(sql, 's')})
         for update
    )
    update reset set sealed_pass = null from kept where reset.id = kept.id returning kept.sealed`;
  return shown && printPass(open(keys, found.person.id, shown.sealed));
}

/** Shows nothing: it is there so that a proof that has grown too old is asked for on the way to the button. `gone` where there is none to show. */
export const showPass: ChangeVerb<'show-pass'> = async (sql, changer, { reset }) => {
  const found = await findResetParties(sql, changer.accountId, reset);
  if (!found || !mayDecideFor(found.actor, found.person, found.askedBy)) return 'gone';
  const waits =
    await sql`select 1 from reset r where r.id = ${found.id} and ${hasPassToShow(sql, changer.accountId)}`;
  return waits.length === 1 ? undefined : 'gone';
};
