import type postgres from 'postgres';
import type { ChangeVerb } from '@/lib/account/change';
import { readReason } from '@/lib/method-request/reason';
import { checksOffered, longestCheck, mostChecks } from './identity-checks';
import { findParties, type Person } from './party';
import { whyNotAsk } from './rank';
import { type Acting, recordAbout } from './record';
import type { ResetScope } from './reset-scope';
import { openStates } from './reset-state';

/** Resets that are asked for one account within a day at most: each is a mail to every address of its owner. */
export const mostResetsADay = 3;

/**
 * X4, the first person asks for a reset: nothing is taken away yet. `gone` where the person cannot be found, or the form was
 * not filled in; `no-factor` when there is nothing in that scope to take away. A request for it by the person is answered by it.
 */
export const askReset: ChangeVerb<'ask-reset'> = async (sql, changer, change) => {
  const found = await findParties(sql, changer.accountId, change.account);
  if (!found) return 'gone';
  const { actor, person } = found;
  const because = whyNotAsk(actor, person);
  if (because) return because;
  if (person.isDeactivated) return 'gone';
  if (person.isGuarded) return 'guarded';
  const read = await readForm(sql, person, change);
  if (!read) return 'gone';
  const before = await standing(sql, person, change.scope);
  if (!before.hasSome) return 'no-factor';
  if (before.lately >= mostResetsADay) return 'asked-too-often-for';
  const { checks, note, reason } = read;
  const [made] = await sql`
    insert into reset (office_id, account_id, scope, checks, note, reason, asked_by)
    values (${person.officeId}, ${person.id}, ${change.scope}::reset_scope, ${checks}::text[], ${note}, ${reason},
            ${actor.id})
    on conflict (account_id) where state in ('asked', 'waiting', 'mailed', 'handed') do nothing
    returning id`;
  if (!made) return 'reset-open';
  const { scope } = change;
  await recordAbout(
    sql,
    changer,
    person,
    'reset.asked',
    { scope, checks, reason, ...(note && { note }) },
    { kind: 'reset-asked', data: { scope } },
  );
  await answerRequest(sql, changer, person);
  return undefined;
};

type Entered = { checks: string[]; note: string; reason: string };

/** What the desk entered, when it will do: checks that the office's list has, or a note; and a reason. */
async function readForm(sql: postgres.Sql, person: Person, entered: Entered): Promise<Entered | undefined> {
  const reason = readReason(entered.reason);
  const note = readReason(entered.note);
  if ('error' in reason || ('error' in note && note.error === 'too-long')) return undefined;
  const [office] = await sql<{ own: string[] }[]>`
    select identity_checks as own from office where id = ${person.officeId}`;
  const offered = checksOffered(office?.own ?? []);
  const checks = [...new Set(entered.checks)];
  const isFit = checks.every((check) => check.length <= longestCheck && offered.includes(check));
  const text = 'text' in note ? note.text : '';
  if (!isFit || checks.length > mostChecks || (checks.length === 0 && !text)) return undefined;
  return { checks, note: text, reason: reason.text };
}

/** Whether there is something to take away, and how many resets that were asked for within a day have ended. */
async function standing(sql: postgres.Sql, person: Person, scope: ResetScope) {
  const app = sql`exists (select from authenticator t where t.account_id = a.id)`;
  const phones = sql`exists (select from phone p where p.account_id = a.id and p.verified_at is not null)`;
  // Whoever left a set-up half-way after a reset has nothing left, and needs another pass.
  const all = sql`
    (${app} or ${phones} or a.reset_at is not null
     or exists (select from recovery_code_set s where s.account_id = a.id))`;
  const some = { all, app, phones }[scope];
  const [row] = await sql<{ hasSome: boolean; lately: number }[]>`
    select ${some} as "hasSome",
           (select count(*) from reset r where r.account_id = a.id
               and r.asked_at > now() - interval '1 day'
               and not r.state = any(${[...openStates]}::text[]::reset_state[]))::int as lately
      from account a where a.id = ${person.id}`;
  return row ?? { hasSome: false, lately: 0 };
}

/** The person's own call for help is answered. */
export async function answerRequest(
  sql: postgres.Sql,
  acting: Acting,
  person: { id: string; officeId: string },
): Promise<void> {
  const { count } = await sql`
    update support_request set state = 'answered', ended_at = now(), ended_by = ${acting.accountId}
     where account_id = ${person.id} and state = 'open'`;
  if (count > 0) await recordAbout(sql, acting, person, 'support.answered', {});
}
