import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { decideSecondFactor } from '@/lib/policy/decide';
import { type FactRow, factColumns, factsOf, graceSources } from '@/lib/policy/facts';
import type { Session } from '@/lib/session/session';
import { stillCounts } from '@/lib/session/start';
import { placeAttempt } from './from-profile';
import { stateAfterPassword } from './state';
import type { Visitor } from './visitor';

export type SwitchOutcome =
  /** The session's active client is the other one now. */
  | { kind: 'switched' }
  /** The other client demands a second factor: the session's attempt asks for it, or for its set-up (P2). */
  | { kind: 'asked' }
  /** No client of this person. */
  | { kind: 'gone' };

/**
 * Makes another one of a customer's clients the active one, of this session and of the next sign-in. What the new client
 * demands comes first, and what this session has proven counts. An offer (P3) is left to the next sign-in.
 * @param destination where it goes on afterwards, already checked by `safeDestination`
 */
export async function switchClient(
  db: Database,
  session: Session,
  clientId: string,
  destination: string,
  visitor: Visitor,
): Promise<SwitchOutcome> {
  const sql = db.$client;
  if (!session.clients.some(({ id }) => id === clientId)) return { kind: 'gone' };
  const [found] = await sql<(FactRow & { version: string })[]>`
    with chosen as (
      update account set client_id = ${clientId}::uuid
       where id = ${session.accountId} and deactivated_at is null
         and exists (select from membership m where m.account_id = account.id and m.client_id = ${clientId}::uuid)
      returning *, xmin::text as version
    )
    select a.version, ${factColumns(sql, sql`${clientId}::uuid`)}
      from chosen a join office o on o.id = a.office_id`;
  if (!found?.clientId) return { kind: 'gone' };
  const facts = factsOf(found);
  const decision = decideSecondFactor(facts);
  const isProven = decision.kind === 'challenge' && session.proven.length > 0;
  if (decision.kind === 'allow' || decision.kind === 'offer' || isProven) {
    const switched = await sql`
      with won as (
        update session set client_id = ${clientId}::uuid
         where id = ${session.id} and ${stillCounts(sql, 'session')}
        returning account_id, ${visitor.address}::text as address
      ), told as (${ownEvent(sql, 'client.switched', 'won', { client: clientId })})
      select 1 from won`;
    return switched.length === 1 ? { kind: 'switched' } : { kind: 'gone' };
  }
  await sql`
    insert into grace (account_id, source) select ${session.accountId}, unnest(${graceSources(found, facts)}::text[])
    on conflict do nothing`;
  // A factor is bound only after the password, given again; who puts it off need not give it.
  const asksPassword =
    (decision.kind === 'enrol' || decision.kind === 'wait') &&
    !('skippableUntil' in decision) &&
    !session.freshlyProven;
  const placed = await placeAttempt(
    db,
    session,
    {
      purpose: 'switch-client',
      state: asksPassword ? 'awaiting-password' : stateAfterPassword(decision),
      clientId,
      version: found.version,
      isTrusted: false,
      methods: decision.kind === 'challenge' ? decision.methods : [],
      skippableUntil: 'skippableUntil' in decision ? decision.skippableUntil : undefined,
      replaces: false,
      adds: false,
      because: decision.because,
      destination,
      sealedCodes: null,
      sealedChange: null,
    },
    visitor,
  );
  return placed ? { kind: 'asked' } : { kind: 'gone' };
}
