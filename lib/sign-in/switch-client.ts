import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { type Decision, decideSecondFactor, type Method } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf, graceSources } from '@/lib/policy/facts';
import { freshProof } from '@/lib/session/fresh-proof';
import type { Session } from '@/lib/session/session';
import { stillCounts } from '@/lib/session/start';
import { placeAttempt } from './from-profile';
import { nextClient } from './next-client';
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
 * demands comes first, and what this session has proven counts; until that is done everything stays as it was. An offer (P3)
 * is left to the next sign-in. In one transaction with the account's row locked: two switches take turns, and so does
 * whoever takes the person out of the client.
 * @param clientId a wish from a form: it counts only as one of the person's own
 * @param destination where it goes on afterwards, already checked by `safeDestination`
 */
export async function switchClient(
  db: Database,
  session: Session,
  clientId: string,
  destination: string,
  visitor: Visitor,
): Promise<SwitchOutcome> {
  if (!isId(clientId)) return { kind: 'gone' };
  return db.$client.begin(async (tx): Promise<SwitchOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    await sql`select 1 from account where id = ${session.accountId} for no key update`;
    const found = await look(sql, session, clientId);
    // Somebody who works for the office has no client, whatever they belonged to before.
    if (found?.clientId !== clientId) return { kind: 'gone' };
    if (found.from === clientId) return { kind: 'switched' };
    const facts = factsOf(found);
    const decision = decideSecondFactor(facts);
    if (letsIn(decision, found.proven)) {
      await sql`
        with won as (
          update session set client_id = ${clientId}::uuid where id = ${session.id}
          returning account_id, ${visitor.address}::text as address
        )
        ${ownEvent(sql, 'client.switched', 'won', { client: clientId })}`;
      await nextClient(sql, session.id);
      return { kind: 'switched' };
    }
    await sql`
      insert into grace (account_id, source, started_at)
      select ${session.accountId}, unnest(${graceSources(found, facts)}::text[]), now()
      on conflict do nothing`;
    const skippableUntil = 'skippableUntil' in decision ? decision.skippableUntil : undefined;
    // A factor is bound only after the password, given again; who can put it off is asked when they set it up.
    const asksPassword = decision.kind === 'enrol' && !skippableUntil && !found.isFresh;
    const placed = await placeAttempt(
      sql,
      session,
      {
        purpose: 'switch-client',
        state: asksPassword ? 'awaiting-password' : stateAfterPassword(decision),
        clientId,
        version: found.version,
        isTrusted: false,
        methods: decision.kind === 'challenge' ? decision.methods : [],
        skippableUntil,
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
  });
}

type Found = FactRow & {
  version: string;
  /** The session's client up to now. */
  from: string | null;
  /** What the session has proven and still counts. */
  proven: Method[];
  isFresh: boolean;
};

/** The person as they would be with the other client, and what their session has shown; undefined when it has ended. */
async function look(sql: postgres.Sql, session: Session, clientId: string): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select a.xmin::text as version, s.client_id as "from", ${freshProof(sql, 's')} as "isFresh",
           -- Without its time it is the proof of a factor that has been taken away since.
           case when s.proven_at is null then '{}' else s.proven::text[] end as proven,
           ${factColumns(sql, sql`${clientId}::uuid`)}
      from session s join account a on a.id = s.account_id join office o on o.id = a.office_id
     where s.id = ${session.id} and s.account_id = ${session.accountId} and ${stillCounts(sql, 's')}
       and a.deactivated_at is null`;
  return found;
}

/** Nothing is asked, or it has been shown on this session already: by a way that counts now, or by a recovery code. */
function letsIn(decision: Decision, proven: readonly Method[]): boolean {
  if (decision.kind === 'allow' || decision.kind === 'offer') return true;
  if (decision.kind !== 'challenge') return false;
  return proven.some((method) => method === 'recovery-code' || decision.methods.includes(method));
}
