import { open } from '@/lib/crypto/secret-box';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { loseMail } from '@/lib/support/end';
import { readOutPass } from '@/lib/support/read-out';
import type { ResetScope } from '@/lib/support/reset-scope';
import type { ResetState } from '@/lib/support/reset-state';
import { settleResets } from '@/lib/support/take-effect';
import { type VetoOutcome, vetoReset } from '@/lib/support/veto';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { freshAddress, secretKeys } from './journey';
import { makePerson } from './people';
import { change, colleague } from './requests';
import { sessionOf } from './sensitive';

/** The office that runs the portal: two of its desk, and its admin. Once a file: there is one such office. */
export async function portalDesk() {
  const first = await makePerson({ roles: ['staff', 'support'], displayName: 'Dana Desk' });
  await fileDatabase().db.$client`update office set is_operator = true where id = ${first.officeId}`;
  return {
    first,
    second: await colleague(first, 'support'),
    admin: await colleague(first, 'office-admin'),
  };
}

/** Somebody with an app and codes, whose address has been theirs for two months. */
export async function locked(options: PersonOptions = {}): Promise<Person> {
  const person = await makePerson({ enrolled: true, ...options });
  await hoursPass(person, 60 * 24);
  return person;
}

type Wish = { scope?: ResetScope; checks?: string[]; note?: string; reason?: string };

/** Asks for a reset: `done`, or why not. */
export const ask = (actor: Person, person: { accountId: string }, wish: Wish = {}): Promise<string> =>
  change(actor, {
    kind: 'ask-reset',
    account: person.accountId,
    scope: 'all',
    checks: ['called-back'],
    note: '',
    reason: 'Phone lost on the train',
    ...wish,
  });

export const confirm = (actor: Person, reset: string, by: 'mail' | 'handed-over' = 'mail') =>
  change(actor, { kind: 'confirm-reset', reset, by });
export const refuse = (actor: Person, reset: string, reason = 'Nobody picked up') =>
  change(actor, { kind: 'refuse-reset', reset, reason });
export const withdraw = (actor: Person, reset: string) => change(actor, { kind: 'withdraw-reset', reset });

/** Lets so many hours pass for all that resets of an account go by. */
export async function hoursPass({ accountId }: { accountId: string }, hours: number): Promise<void> {
  const sql = fileDatabase().db.$client;
  const ago = sql`interval '1 hour' * ${hours}::float8`;
  await sql`
    update reset set asked_at = asked_at - ${ago}, takes_effect_at = takes_effect_at - ${ago},
           pass_until = pass_until - ${ago} where account_id = ${accountId}`;
  await sql`
    update account set email_since = email_since - ${ago}, password_mailed_at = password_mailed_at - ${ago},
           mail_resets_from = mail_resets_from - ${ago} where id = ${accountId}`;
  await sql`
    update contact set confirmed_at = confirmed_at - ${ago}, removed_at = removed_at - ${ago}
     where account_id = ${accountId}`;
}

export const settle = () => settleResets(fileDatabase().db, secretKeys());

export type StoredReset = {
  id: string;
  state: ResetState;
  handedOnly: boolean;
  askedBy: string | null;
  decidedBy: string | null;
  hasPass: boolean;
  isOver: boolean;
};

/** The resets of an account, the oldest first. */
export const resetsOf = ({ accountId }: { accountId: string }) =>
  fileDatabase().db.$client<StoredReset[]>`
    select id, state, handed_only as "handedOnly", asked_by as "askedBy", decided_by as "decidedBy",
           pass_hash is not null or sealed_pass is not null as "hasPass",
           ended_at is not null as "isOver"
      from reset where account_id = ${accountId} order by asked_at, id`;

/** The latest. */
export async function resetOf(person: { accountId: string }): Promise<StoredReset> {
  const found = (await resetsOf(person)).at(-1);
  if (!found) throw new Error('no reset was asked for');
  return found;
}

/** Asked for by the one and confirmed by the other: its id. */
export async function running(
  person: Person,
  { first, second }: { first: Person; second: Person },
  by: 'mail' | 'handed-over' = 'mail',
  scope: ResetScope = 'all',
): Promise<string> {
  const asked = await ask(first, person, { scope });
  const { id } = await resetOf(person);
  const confirmed = await confirm(second, id, by);
  if (asked !== 'done' || confirmed !== 'done') throw new Error(`asked: ${asked}, confirmed: ${confirmed}`);
  return id;
}

/** The pass, as its decider reads it out; undefined when there is none to show (any more). */
export async function readOut(decider: Person, reset: string): Promise<string | undefined> {
  const session = await sessionOf(decider, { factor: 0, password: 0 });
  return readOutPass(fileDatabase().db, secretKeys(), session, reset);
}

/** A pass that was handed over. */
export async function handedPass(person: Person, by: { first: Person; second: Person }, scope?: ResetScope) {
  const pass = await readOut(by.second, await running(person, by, 'handed-over', scope));
  if (!pass) throw new Error('there is no pass to read out');
  return pass;
}

/** The mails that bring a pass to an account: to where, and the pass, as its reader sees it. */
export async function passMails({ accountId }: { accountId: string }) {
  const rows = await fileDatabase().db.$client<{ to: string; sealed: string | null }[]>`
    select to_address as "to", sealed_token as sealed from mail
     where account_id = ${accountId} and kind = 'reset-pass' order by created_at`;
  return rows.map(({ to, sealed }) => ({
    to,
    pass: sealed ? groupCode(open(secretKeys(), accountId, sealed)) : undefined,
  }));
}

/** A pass that was mailed: the time to stop it is over. */
export async function mailedPass(person: Person, by: { first: Person; second: Person }): Promise<string> {
  await running(person, by);
  await hoursPass(person, 24.1);
  await settle();
  const [mail] = await passMails(person);
  if (!mail?.pass) throw new Error('no pass was mailed');
  return mail.pass;
}

/** Writes the mails of the account's notices, as the relay does, and answers with the id of the newest of a kind. */
export async function mailAbout({ accountId }: { accountId: string }, kind: string): Promise<string> {
  const sql = fileDatabase().db.$client;
  const [mail] = await sql<{ id: string }[]>`
    insert into mail (account_id, notice_id, kind, to_address, data)
    select n.account_id, n.id, n.kind, a.email || '.' || gen_random_uuid(), n.data
      from notice n join account a on a.id = n.account_id
     where n.account_id = ${accountId} and n.kind = ${kind} order by n.created_at desc, n.id limit 1 returning id`;
  if (!mail) throw new Error(`nobody was told of ${kind}`);
  return mail.id;
}

/** The owner stops a reset by the link of the newest mail about it. */
export const veto = async (person: { accountId: string }): Promise<VetoOutcome> =>
  vetoReset(fileDatabase().db, await mailAbout(person, 'reset-confirmed'), freshAddress());

/** The kinds of the history of an account that are about resets, the oldest first; with who did it, when known. */
export async function historyOf({ accountId }: { accountId: string }): Promise<string[]> {
  const rows = await fileDatabase().db.$client<{ said: string }[]>`
    select e.kind || coalesce(' by ' || a.display_name, '') as said
      from audit_event e left join account a on a.id = e.actor_id
     where e.account_id = ${accountId} and e.kind similar to '(reset|support).%' order by e.id`;
  return rows.map(({ said }) => said);
}

/** What an account's owner is told, the oldest first. */
export async function toldOf({ accountId }: { accountId: string }): Promise<string[]> {
  const rows = await fileDatabase().db.$client<{ kind: string }[]>`
    select kind from notice where account_id = ${accountId} order by created_at, id`;
  return rows.map(({ kind }) => kind);
}

/** What the forgotten password does to an account whose mailbox somebody reads. `until`: what it waits for midway. */
export async function setPasswordByMail(
  { accountId }: { accountId: string },
  until: () => Promise<void> = async () => undefined,
): Promise<void> {
  await fileDatabase().db.$client.begin(async (tx) => {
    const sql = tx as unknown as Parameters<typeof loseMail>[0];
    await sql`select 1 from account where id = ${accountId} for no key update`;
    await sql`update account set password_mailed_at = now() where id = ${accountId}`;
    await until();
    await loseMail(sql, accountId);
  });
}
