import type postgres from 'postgres';
import type { Changer, ChangeVerb, Refusal } from '@/lib/account/change';
import { seal } from '@/lib/crypto/secret-box';
import { mailProblem } from './by-mail';
import { findResetParties, type ResetParties } from './party';
import { drawPass, hashPass } from './pass';
import { whyNotDecide } from './rank';
import { recordAbout } from './record';
import { askedDays, passHours, type ResetEvent, statesBefore } from './reset-state';

/**
 * X4, the second person confirms. By mail: every known contact is told until when its owner can stop it. Handed over: a pass is
 * drawn at once, which whoever confirmed reads out (`readOutPass`); every known contact is told. `own-reset` for whoever asked,
 * and for the person themself; `gone` when somebody has decided already, or seven days are over.
 */
export const confirmReset: ChangeVerb<'confirm-reset'> = async (sql, changer, { reset, by }) => {
  const found = await findResetParties(sql, changer.accountId, reset);
  if (!found) return 'gone';
  const { actor, person, askedBy } = found;
  const because = whyNotDecide(actor, person, askedBy);
  if (because) return because;
  if (person.isDeactivated) return 'gone';
  if (person.isGuarded) return 'guarded';
  return by === 'mail' ? confirmByMail(sql, changer, found) : handOver(sql, changer, found);
};

/** A condition on `r`: it waits for its second person, and not for too long. */
export const canBeDecided = (sql: postgres.Sql, event: ResetEvent) => sql`
  r.state = any(${statesBefore(event)}::text[]::reset_state[])
  and r.asked_at > now() - interval '1 day' * ${askedDays}::int`;

async function confirmByMail(
  sql: postgres.Sql,
  changer: Changer,
  { id, scope, person }: ResetParties,
): Promise<Refusal | undefined> {
  const [open] = await sql<{ problem: string | null }[]>`
    select ${mailProblem(sql)} as problem from reset r join account a on a.id = r.account_id
     where r.id = ${id} and ${canBeDecided(sql, 'confirm-by-mail')}`;
  if (!open) return 'gone';
  if (open.problem !== null) return 'not-by-mail';
  const [won] = await sql<{ until: number }[]>`
    update reset r set state = 'waiting', decided_by = ${changer.accountId}, decided_at = now(),
           takes_effect_at = now() + interval '1 hour' * o.reset_wait_hours
      from office o
     where r.id = ${id} and o.id = r.office_id and ${canBeDecided(sql, 'confirm-by-mail')}
    returning (extract(epoch from r.takes_effect_at) * 1000)::float8 as until`;
  if (!won) return 'gone';
  const until = new Date(won.until).toISOString();
  await recordAbout(
    sql,
    changer,
    person,
    'reset.confirmed',
    { scope, until },
    { kind: 'reset-confirmed', data: { scope, until, reset: id } },
  );
  return undefined;
}

async function handOver(
  sql: postgres.Sql,
  changer: Changer,
  { id, scope, person }: ResetParties,
): Promise<Refusal | undefined> {
  const pass = drawPass();
  const won = await sql`
    update reset r set state = 'handed', decided_by = ${changer.accountId}, decided_at = now(),
           pass_hash = ${hashPass(pass)}, sealed_pass = ${seal(changer.keys, person.id, pass)},
           pass_until = now() + interval '1 hour' * ${passHours}::int
     where r.id = ${id} and ${canBeDecided(sql, 'confirm-handed-over')}
    returning 1`;
  if (won.length === 0) return 'gone';
  await recordAbout(
    sql,
    changer,
    person,
    'reset.handed-over',
    { scope },
    { kind: 'reset-handed-over', data: { scope } },
  );
  return undefined;
}
