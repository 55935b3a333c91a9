import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { isUnguarded } from '@/lib/account/unguarded';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { failuresToDisable } from '@/lib/factor/limits';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { decideSecondFactor, type Method, type Reason } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import { freshProof } from '@/lib/session/fresh-proof';
import type { Session } from '@/lib/session/session';
import { stillCounts } from '@/lib/session/start';
import { minutesPerState, type State } from './state';
import type { Visitor } from './visitor';

export type ProfilePurpose = 'connect-app' | 'add-number' | 'new-codes';

/** Where such a set-up is shown … */
export const profileSetUpPath = '/profile/second-factor/set-up';

/** … and where a fresh proof is asked for, whatever it is for. */
export const confirmPath = '/profile/confirm';

/** What a session's attempt is for: a set-up, or a change (its sealed text) that waits for a proof. */
type Wanted =
  | { purpose: ProfilePurpose; destination: string }
  | { purpose: 'change'; destination: string; sealedChange: string };

/**
 * Opens a set-up from within a session, in place of what stood open there. It is a sensitive change
 * (design, section 4): it begins with the account's own factor unless that was proven on this session
 * within ten minutes, or with the password where there is no factor at all.
 * Returns the state it begins in, or undefined when the account has nothing to renew codes for.
 */
export async function openProfileSetUp(
  db: Database,
  keys: readonly BoxKey[],
  session: Session,
  purpose: ProfilePurpose,
  visitor: Visitor,
): Promise<State | undefined> {
  return open(db, keys, session, { purpose, destination: '/profile/second-factor' }, visitor);
}

/**
 * Keeps a change that its person has asked for until they have proven themselves afresh (`lib/account/carry-out.ts`
 * carries it out then), in place of what stood open in the session.
 */
export async function openConfirmation(
  db: Database,
  keys: readonly BoxKey[],
  session: Session,
  change: { sealedChange: string; destination: string },
  visitor: Visitor,
): Promise<State | undefined> {
  return open(db, keys, session, { purpose: 'change', ...change }, visitor);
}

async function open(
  db: Database,
  keys: readonly BoxKey[],
  session: Session,
  wanted: Wanted,
  visitor: Visitor,
): Promise<State | undefined> {
  const sql = db.$client;
  const { purpose, destination } = wanted;
  const [found] = await sql<(FactRow & { version: string })[]>`
    select a.xmin::text as version, ${factColumns(sql, sql`${session.clientId}::uuid`)}
      from account a join office o on o.id = a.office_id where a.id = ${session.accountId}`;
  if (!found) return undefined;
  const facts = factsOf(found);
  const enrolled = facts.enrolled.length > 0;
  if (purpose === 'new-codes' && !enrolled) return undefined;

  // The policy's own answer for "prove yourself", also where it would not ask at sign-in.
  const decision = decideSecondFactor({ ...facts, roles: ['office-admin'] });
  const { because } = decideSecondFactor(facts);
  const methods: Method[] = decision.kind === 'challenge' ? decision.methods : [];
  const start = {
    'connect-app': 'choosing',
    'add-number': 'entering-number',
    'new-codes': 'showing-codes',
    change: undefined,
  } as const;
  // A change is kept only because its proof was not fresh; a set-up may find it to be.
  let state: State | undefined = session.freshlyProven ? start[purpose] : undefined;
  const trusted = state !== undefined;
  if (!state) {
    if (!enrolled) state = 'awaiting-password';
    else state = methods.length > 0 ? 'awaiting-proof' : 'refused';
  }
  const codes = state === 'showing-codes' ? seal(keys, session.accountId, drawCodes().join(' ')) : null;
  // Blocked factors are taken away by the new one, others are joined by it.
  const isBlocked = (method: Method) => (found.failures[method] ?? 0) >= failuresToDisable;
  const replaces = enrolled && facts.enrolled.every(({ method }) => isBlocked(method));

  const placed = await placeAttempt(
    sql,
    session,
    {
      purpose,
      state,
      clientId: found.clientId,
      version: found.version,
      isTrusted: trusted,
      methods,
      replaces,
      adds: enrolled && !replaces,
      because,
      destination,
      sealedCodes: codes,
      sealedChange: wanted.purpose === 'change' ? wanted.sealedChange : null,
    },
    visitor,
  );
  return placed ? state : undefined;
}

/** An attempt as it begins within a session. */
export type Beginning = {
  purpose: ProfilePurpose | 'change' | 'switch-client';
  state: State;
  clientId: string | null;
  /** Of the account's row (`xmin`), on which the state was decided. */
  version: string;
  /** True when it rests on the session's proof being fresh. */
  isTrusted: boolean;
  methods: readonly Method[];
  /** Where a demanded set-up can be put off. */
  skippableUntil?: Date | undefined;
  replaces: boolean;
  adds: boolean;
  because: readonly Reason[];
  destination: string;
  sealedCodes: string | null;
  sealedChange: string | null;
};

/**
 * Puts an attempt in the place of what stood open in the session; false when the account or the session is not as it was.
 * The state is decided on facts a moment old; whatever changes a factor writes the account's row, and then (or while it is
 * at it: the lock waits) nothing is opened. Its old questions are locked before it is: whoever answers one at this moment
 * takes them in this order, too.
 */
export async function placeAttempt(
  sql: postgres.Sql,
  session: Pick<Session, 'id' | 'accountId'>,
  begin: Beginning,
  visitor: Visitor,
): Promise<boolean> {
  const opened = await sql`
    with person as (
      select id from account where id = ${session.accountId} and xmin::text = ${begin.version} for share
    ), asked as (
      select id from challenge
       where attempt_id = (select id from attempt where session_id = ${session.id})
         and (select count(*) from person) >= 0
       order by id for update
    )
    insert into attempt (purpose, session_id, account_id, client_id, state, methods, may_put_off, skippable_until,
                         replaces, adds, because, destination, sealed_codes, pending_change, address, browser, expires_at)
    select ${begin.purpose}::attempt_purpose, ${session.id}::uuid, a.id, ${begin.clientId}::uuid,
           ${begin.state}::attempt_state, ${[...begin.methods]}::text[]::method[],
           ${begin.skippableUntil !== undefined}::boolean, ${begin.skippableUntil?.toISOString() ?? null}::timestamptz,
           ${begin.replaces}::boolean, ${begin.adds}::boolean, ${[...begin.because]}::text[], ${begin.destination},
           ${begin.sealedCodes}, ${begin.sealedChange}, ${visitor.address}, ${visitor.browser},
           now() + interval '1 minute' * ${minutesPerState}::int
      from person a where (select count(*) from asked) >= 0
       and (${begin.purpose === 'switch-client'}::boolean or ${isUnguarded(sql, sql`a.id`)})
       and exists (select from session s where s.id = ${session.id} and ${stillCounts(sql, 's')}
                      and (${!begin.isTrusted}::boolean or ${freshProof(sql, 's')}))
    on conflict (session_id) do update set
      id = gen_random_uuid(), purpose = excluded.purpose, client_id = excluded.client_id,
      may_put_off = excluded.may_put_off, skippable_until = excluded.skippable_until, state = excluded.state,
      closed_because = null, methods = excluded.methods, proven = '{}', proven_at = null,
      replaces = excluded.replaces, adds = excluded.adds,
      because = excluded.because, tries = 0, way = null, way_phone_id = null, pending_method = null,
      pending_number = null, confirmed_otherwise = false, destination = excluded.destination, pending_secret = null,
      pending_until = null, pending_tries = 0, sealed_codes = excluded.sealed_codes,
      pending_change = excluded.pending_change, extensions = 0, address = excluded.address,
      browser = excluded.browser, created_at = now(), expires_at = excluded.expires_at
    returning 1`;
  return opened.length === 1;
}
