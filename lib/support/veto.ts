import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import type { Locale } from '@/lib/i18n/locale';
import { isId } from '@/lib/id';
import { noticeFor } from '@/lib/notice/notice';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { type ResetState, resetAfter, vetoedHours } from './reset-state';

/**
 * Where a reset stands for whoever holds the link to stop it: it can be stopped; this link stops it no more, while a pass is out
 * or may still be given out; or it has ended without one being used.
 */
export type VetoStanding = 'can-be-stopped' | 'too-late' | 'over';

/** What the page behind the link shows: whose door it is and when it takes effect (ms since 1970), nothing of the person. */
export type Veto = {
  office: OfficeFace;
  locale: Locale;
  standing: VetoStanding;
  takesEffectAt: number | null;
};

function standingOf(state: ResetState): VetoStanding {
  if (resetAfter(state, 'veto')) return 'can-be-stopped';
  const isOver: readonly ResetState[] = ['refused', 'withdrawn', 'vetoed', 'expired', 'void'];
  return isOver.includes(state) ? 'over' : 'too-late';
}

/** From-list and condition: the reset `r` that a mail tells of, and its owner `a`. Only these mails, of this account. */
const toldBy = (sql: postgres.Sql, mailId: string) => sql`
  mail m join notice n on n.id = m.notice_id and n.kind = 'reset-confirmed' and n.account_id = m.account_id
    join reset r on r.id = (n.data ->> 'reset')::uuid and r.account_id = n.account_id
    join account a on a.id = r.account_id join office o on o.id = a.office_id
   where m.id = ${mailId} and m.kind = 'reset-confirmed'`;

/** The reset behind the link of a mail (its id, as `readMailLink` has it); undefined where there is none. Changes nothing. */
export async function findVeto(db: Database, mailId: string): Promise<Veto | undefined> {
  if (!isId(mailId)) return undefined;
  const sql = db.$client;
  const [found] = await sql<(Omit<Veto, 'standing'> & { state: ResetState })[]>`
    select ${officeColumns(sql)} as office, a.locale, r.state,
           (extract(epoch from r.takes_effect_at) * 1000)::float8 as "takesEffectAt"
      from ${toldBy(sql, mailId)}`;
  if (!found) return undefined;
  const { state, ...rest } = found;
  return { ...rest, standing: standingOf(state) };
}

export type VetoOutcome = 'stopped' | Exclude<VetoStanding, 'can-be-stopped'> | 'gone';

/**
 * The owner stops a reset, from any of the addresses that were told of it; nobody need be signed in. For a day from then on none
 * takes effect by mail. One transaction; of two at once, or of this and its taking effect, one wins.
 * @param address the network address of whoever pressed the button
 */
export async function vetoReset(db: Database, mailId: string, address: string): Promise<VetoOutcome> {
  if (!isId(mailId)) return 'gone';
  return db.$client.begin(async (tx): Promise<VetoOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    const [told] = await sql<{ id: string; accountId: string }[]>`
      select r.id, a.id as "accountId" from ${toldBy(sql, mailId)}`;
    if (!told) return 'gone';
    await sql`select 1 from account where id = ${told.accountId} for no key update`;
    const [stopped] = await sql`
      with stopped as (
        update reset set state = 'vetoed', ended_at = now() where id = ${told.id} and state = 'waiting'
        returning account_id, ${address}::text as address
      ), barred as (
        update account set mail_resets_from = now() + interval '1 hour' * ${vetoedHours}::int
          from stopped where account.id = stopped.account_id
      ), noticed as (${noticeFor(sql, 'reset-vetoed', 'stopped')}),
      told as (${ownEvent(sql, 'reset.vetoed', 'stopped')})
      select 1 from stopped`;
    if (stopped) return 'stopped';
    const [now] = await sql<{ state: ResetState }[]>`select state from reset where id = ${told.id}`;
    return now && standingOf(now.state) === 'over' ? 'over' : 'too-late';
  });
}
