import type { Database } from '@/db/connection';
import { hasFactor } from '@/lib/session/fresh-proof';
import { enter, type Holder, heldBy, mayTake } from './attempt';
import { provenWithin } from './bind';

/**
 * A switch of clients shows what it demands before it asks for the password, where that can be put off. Whoever sets it up
 * gives the password first: otherwise it would be asked for with the first code, and a number would have to be verified twice.
 * True when it is asked for now.
 */
export async function askPasswordFirst(db: Database, holder: Holder): Promise<boolean> {
  const sql = db.$client;
  const asked = await sql`
    update attempt set ${enter(sql, 'awaiting-password')}, tries = 0
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'askAgain')}
       and state = 'choosing' and purpose = 'switch-client'
       and not ${hasFactor(sql, sql`attempt.account_id`)} and not ${provenWithin(sql)}
    returning 1`;
  return asked.length === 1;
}
