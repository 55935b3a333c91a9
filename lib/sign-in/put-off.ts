import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { drawToken } from '@/lib/crypto/token';
import { decideSecondFactor } from '@/lib/policy/decide';
import { factColumns, rulesVersion } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf, graceSources } from '@/lib/policy/facts';
import { sessionFrom, switchedFrom } from '@/lib/session/start';
import { enter, type Holder, heldBy, mayTake, type Stepped, type StepResult, stepped } from './attempt';

type Found = FactRow & {
  id: string;
  /** True where what is on the screen is an offer rather than a demand. */
  isOffer: boolean;
  version: string;
};

/**
 * A set-up is put off, and the sign-in is complete: an offered one is remembered on the account and not offered again for
 * a while, a demanded one comes again with the next sign-in, until its grace is over. The rules may have changed while the
 * page was open, so they are asked once more: what they demand now is put on the screen, if it is something else.
 * Undefined when the attempt is elsewhere, or the set-up cannot be put off (any more).
 */
export async function putOff(db: Database, holder: Holder): Promise<StepResult> {
  const sql = db.$client;
  const [found] = await sql<Found[]>`
    select attempt.id, attempt.skippable_until is null as "isOffer", a.xmin::text as version,
           ${factColumns(sql, sql`attempt.client_id`)}
      from attempt join account a on a.id = attempt.account_id join office o on o.id = a.office_id
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'putOff')} and attempt.may_put_off
       and attempt.purpose in ('sign-in', 'switch-client') and a.deactivated_at is null`;
  if (!found) return undefined;
  const facts = factsOf(found);
  const decision = decideSecondFactor(facts);
  const until = 'skippableUntil' in decision ? decision.skippableUntil?.toISOString() : undefined;
  const isFree = decision.kind === 'offer' || decision.kind === 'allow';
  const ticket = drawToken();
  // Locked first, as by every step that also writes the account: two of them never wait crosswise. Nothing is done on facts
  // that have changed meanwhile.
  const client = sql`(select client_id from attempt where id = ${found.id})`;
  const person = sql`
    select a.id from account a join office o on o.id = a.office_id
     where a.id = (select account_id from attempt where ${heldBy(sql, holder)})
       and a.xmin::text = ${found.version} and ${rulesVersion(sql, client)} = ${found.rulesVersion}
       for no key update of a`;
  const mine = sql`id = ${found.id} and ${mayTake(sql, 'putOff')} and account_id = (select id from person)`;

  if (!isFree && (until === undefined || found.isOffer)) {
    const told = await sql`
      with person as (${person}), met as (
        insert into grace (account_id, source, started_at)
        select person.id, unnest(${graceSources(found, facts)}::text[]), now() from person
        on conflict do nothing
      )
      update attempt set may_put_off = ${until !== undefined}::boolean, skippable_until = ${until ?? null}::timestamptz,
             because = ${decision.because}::text[]
       where ${mine}
      returning 1`;
    return told.length === 1 ? undefined : putOff(db, holder);
  }

  const [won] = await sql<Stepped[]>`
    with person as (${person}), won as (
      update attempt set ${enter(sql, 'ready')} where ${mine} returning *
    ), declined as (
      update account set offer_declined_at = now() from won
       where account.id = won.account_id and ${found.isOffer && decision.kind === 'offer'}::boolean
      returning won.*
    ), started as (${sessionFrom(sql, ticket)}), ${switchedFrom(sql)},
    put_off as (select * from won where ${until !== undefined}::boolean),
    told_declined as (${ownEvent(sql, 'offer.declined', 'declined')}),
    told_put_off as (${ownEvent(sql, 'set-up.put-off', 'put_off')})
    select state, purpose from won`;
  return won ? stepped(db, holder, won, ticket) : putOff(db, holder);
}
