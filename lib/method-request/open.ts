import type { Database } from '@/db/connection';
import { maskNumber, type PhoneMethod } from '@/lib/factor/phone/number';
import { deciderName } from './deciders';
import { mayRemind } from './withdraw';

/** How long a refusal is shown with its reason. */
export const daysRefusalShown = 30;

/** What somebody has applied for, and who decides. Times in milliseconds since 1970. */
export type OwnRequest = {
  id: string;
  kind: 'application' | 'switch';
  method: PhoneMethod;
  /** Masked, and kept on one line. */
  number: string;
  state: 'pending' | 'approved' | 'refused';
  since: number;
  /** When it was approved or refused; null while it waits. */
  decidedAt: number | null;
  /** Of a refusal: why. */
  reason: string | null;
  /** Who decides while it waits, by name; null: the office's admins, or, of a switch, the service desk. */
  decider: string | null;
  /** When they were last reminded; null: not yet. */
  remindedAt: number | null;
  /** True while those who decide may be reminded. */
  mayRemind: boolean;
};

/**
 * The account's request that waits or is approved and not in use yet; else the newest one, where that was refused within 30
 * days. Undefined when there is none.
 */
export async function findOwnRequest(db: Database, accountId: string): Promise<OwnRequest | undefined> {
  const sql = db.$client;
  const [found] = await sql<OwnRequest[]>`
    with r as (select * from method_request where account_id = ${accountId} order by created_at desc limit 1)
    select r.id, r.kind, r.method, r.number, r.state, (extract(epoch from r.created_at) * 1000)::float8 as since,
           (extract(epoch from r.decided_at) * 1000)::float8 as "decidedAt", r.decision_reason as reason,
           case when r.state = 'pending' and r.kind = 'application' then ${deciderName(sql)} end as decider,
           case when r.state = 'pending' then (extract(epoch from r.reminded_at) * 1000)::float8 end as "remindedAt",
           ${mayRemind(sql)} as "mayRemind"
      from r join account a on a.id = r.account_id join office o on o.id = a.office_id
     where r.state in ('pending', 'approved')
        or (r.state = 'refused' and r.decided_at > now() - interval '1 day' * ${daysRefusalShown}::int)`;
  return found && { ...found, number: maskNumber(found.number).replaceAll(' ', '\u00A0') };
}
