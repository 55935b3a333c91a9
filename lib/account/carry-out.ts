import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { makeAppCurrent, removeApp, renameApp, switchOff } from '@/lib/factor/authenticator/change-app';
import { makeMethodCurrent, makePrimary, removeNumber } from '@/lib/factor/phone/change-number';
import { isId } from '@/lib/id';
import { usersOf } from '@/lib/office/clients/change-users';
import { officeVerbs } from '@/lib/office/verbs';
import { freshProof } from '@/lib/session/fresh-proof';
import { stillCounts } from '@/lib/session/start';
import { enter, heldBy, mayTake } from '@/lib/sign-in/attempt';
import type { Visitor } from '@/lib/sign-in/visitor';
import { deskVerbs } from '@/lib/support/desk/verbs';
import { supportVerbs } from '@/lib/support/verbs';
import type { Change, ChangeKind, Changer, ChangeVerb, Refusal } from './change';
import { addEmail, changeEmail, removeEmail } from './change-email';
import { exportData } from './export-data';
import { changePassword } from './password-change';
import { changeUserName } from './user-name';

const verbs: { [K in ChangeKind]: ChangeVerb<K> } = {
  ...officeVerbs,
  ...supportVerbs,
  ...deskVerbs,
  'rename-app': renameApp,
  'make-app-current': makeAppCurrent,
  'remove-app': removeApp,
  'switch-off': switchOff,
  'remove-number': removeNumber,
  'make-number-primary': makePrimary,
  'make-method-current': makeMethodCurrent,
  'export-data': exportData,
  'user-name': changeUserName,
  'add-email': addEmail,
  'remove-email': removeEmail,
  'change-email': changeEmail,
  password: changePassword,
};

export type ChangeOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; because: Refusal }
  /** Nothing was looked at: the session has no fresh proof of this account's own factor. */
  | { kind: 'needs-proof' };

/** Whose session it is, and what it may be changed from. */
type Owner = { id: string; accountId: string };

/**
 * Carries a change out, if the session's proof is fresh; the one door to every sensitive change of one's own account.
 * One transaction: the account's row is locked first, so that two changes take turns and each sees the other.
 */
export async function carryOut(
  db: Database,
  keys: readonly BoxKey[],
  session: Owner,
  change: Change,
  visitor: Visitor,
): Promise<ChangeOutcome> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const standing = await lockAndLook(sql, session, change);
    // Nobody is asked for a proof in vain.
    if (standing === 'guarded') return { kind: 'refused', because: standing } as const;
    if (standing !== 'fresh') return { kind: 'needs-proof' } as const;
    return perform(sql, changerOf(session, visitor, keys), change);
  });
}

export type ConfirmedOutcome =
  | ({ change: ChangeKind } & Exclude<ChangeOutcome, { kind: 'needs-proof' }>)
  /** No confirmed change stands open in this session, or its proof is not fresh any more. */
  | { kind: 'not-now' };

/** Carries out what was kept in the session's attempt until its proof (`openConfirmation`): once, whoever asks first. */
export async function carryOutConfirmed(
  db: Database,
  keys: readonly BoxKey[],
  session: Owner,
  visitor: Visitor,
): Promise<ConfirmedOutcome> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    // Read before the accounts are locked, to know which: what counts is what is taken after that.
    const [kept] = await sql<{ sealed: string | null }[]>`
      select pending_change as sealed from attempt where session_id = ${session.id} and account_id = ${session.accountId}`;
    if (!kept?.sealed) return { kind: 'not-now' } as const;
    const about = openChange(keys, session.accountId, kept.sealed);
    const standing = await lockAndLook(sql, session, about);
    if (standing === 'stale') return { kind: 'not-now' } as const;
    const [taken] = await sql<{ sealed: string }[]>`
      update attempt set ${enter(sql, 'ready')}, pending_change = null
        from (select id, pending_change as sealed from attempt where session_id = ${session.id}) as kept
       where attempt.id = kept.id and ${heldBy(sql, { sessionId: session.id })} and ${mayTake(sql, 'carryOut')}
         and attempt.account_id = ${session.accountId} and kept.sealed = ${kept.sealed}
      returning kept.sealed`;
    if (!taken) return { kind: 'not-now' } as const;
    if (standing === 'guarded') return { change: about.kind, kind: 'refused', because: standing } as const;
    return { change: about.kind, ...(await perform(sql, changerOf(session, visitor, keys), about)) };
  });
}

const changerOf = (session: Owner, { address, browser }: Visitor, keys: readonly BoxKey[]): Changer => ({
  accountId: session.accountId,
  sessionId: session.id,
  address,
  browser,
  keys,
});

async function perform(sql: postgres.Sql, changer: Changer, change: Change) {
  const verb = verbs[change.kind] as ChangeVerb<ChangeKind>;
  const because = await verb(sql, changer, change);
  return because ? ({ kind: 'refused', because } as const) : ({ kind: 'done' } as const);
}

/**
 * Locks the account's row, and those of the other people whom the change is about, all in the order of their ids, so that two
 * who change each other never wait crosswise. `fresh` when the session is alive and may change something sensitive now;
 * `guarded` when it is alive but its account may change nothing, be it its own or others' (`guard.ts`).
 */
async function lockAndLook(
  sql: postgres.Sql,
  session: Owner,
  change: Change,
): Promise<'fresh' | 'stale' | 'guarded'> {
  const other = 'account' in change && isId(change.account) ? [change.account] : [];
  // Whose application it is never changes.
  const applicant =
    'request' in change && isId(change.request)
      ? await sql<{ id: string }[]>`select account_id as id from method_request where id = ${change.request}`
      : [];
  // Nor does whose reset it is.
  const owner =
    'reset' in change && isId(change.reset)
      ? await sql<{ id: string }[]>`select account_id as id from reset where id = ${change.reset}`
      : [];
  // Who comes to the client meanwhile, `removeClient` notices.
  const users =
    change.kind === 'remove-client' && isId(change.client)
      ? await usersOf(sql, session.accountId, change.client)
      : [];
  // Somebody else decides about their applications from then on.
  const managed =
    change.kind === 'erase-account' && isId(change.account)
      ? await sql<{ id: string }[]>`select id from account where manager_id = ${change.account}`
      : [];
  const all = [
    session.accountId,
    ...other,
    ...[...applicant, ...owner, ...users, ...managed].map(({ id }) => id),
  ];
  await sql`select 1 from account where id = any(${all}::uuid[]) order by id for no key update`;
  const [alive] = await sql<{ isGuarded: boolean; isFresh: boolean }[]>`
    select a.guarded_since is not null as "isGuarded", ${freshProof(sql, 's')} as "isFresh"
      from session s join account a on a.id = s.account_id
     where s.id = ${session.id} and s.account_id = ${session.accountId} and a.deactivated_at is null
       and ${stillCounts(sql, 's')}`;
  if (alive?.isGuarded) return 'guarded';
  return alive?.isFresh ? 'fresh' : 'stale';
}

/** How a change is kept until its proof: it may hold a password's hash and an address. */
export function sealChange(keys: readonly BoxKey[], accountId: string, change: Change): string {
  return seal(keys, accountId, JSON.stringify(change));
}

/** @throws Error when it was sealed for somebody else, or under a key that is gone */
export function openChange(keys: readonly BoxKey[], accountId: string, sealed: string): Change {
  return JSON.parse(open(keys, accountId, sealed)) as Change;
}
