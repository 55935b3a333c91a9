import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { isUnguarded } from '@/lib/account/unguarded';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { failuresToDisable, triesPerAttempt, triesPerPairing } from '@/lib/factor/limits';
import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { type Method, type Reason, type Requirement, requirementFor } from '@/lib/policy/decide';
import { factColumns, portalApplication } from '@/lib/policy/fact-columns';
import {
  applicableMethods,
  boundNumbers,
  type FactPhone,
  type FactRequest,
  type FactRow,
  factsOf,
  grantedMethods,
  offeredMethods,
  openRequest,
} from '@/lib/policy/facts';
import { sessionFrom, stillCounts, switchedFrom } from '@/lib/session/start';
import { type Challenge, challengeColumn, chosenWay, type Way, waysOf } from './challenge';
import { rememberClient } from './next-client';
import { minutesIn, type Purpose, type Shown, type State, settingUp, shownState, steps } from './state';
import { mayGetMoreTime } from './time-limit';

/** Who holds an attempt: a browser by its token while signing in, a session while setting something up. */
export type Holder = { token: string } | { sessionId: string };

/** A condition on `attempt`. A session's attempt counts only while the session itself does. */
export function heldBy(sql: postgres.Sql, holder: Holder) {
  return 'token' in holder
    ? sql`attempt.token_hash = ${hashToken(holder.token)}`
    : sql`attempt.session_id = ${holder.sessionId}
        and exists (select from session s where s.id = attempt.session_id and ${stillCounts(sql, 's')})`;
}

/**
 * A condition on `attempt`: it is where the step starts from, and its time is not over. Where changes are blocked
 * (`lib/account/guard.ts`) nothing is set up.
 */
export function mayTake(sql: postgres.Sql, step: keyof typeof steps) {
  const isFree = settingUp.includes(step) ? sql`and ${isUnguarded(sql, sql`attempt.account_id`)}` : sql``;
  return sql`attempt.state = any(${[...steps[step].from]}::text[]::attempt_state[]) and attempt.expires_at > now() ${isFree}`;
}

/** What a step sets on entering a state. */
export function enter(sql: postgres.Sql, state: State) {
  return sql`state = ${state}::attempt_state, expires_at = now() + interval '1 minute' * ${minutesIn(state)}::int`;
}

/**
 * The same for a proof: back to the QR code that was on the screen, when it was asked for only because an
 * earlier one had grown too old meanwhile (`pairApp`), else on to `state`.
 */
export function enterOrReturn(sql: postgres.Sql, state: State) {
  const back = sql`attempt.purpose in ('connect-app', 'switch-client') and coalesce(attempt.pending_until > now(), false)`;
  return sql`
    state = case when ${back} then 'proving' else ${state}::attempt_state end,
    expires_at = now() + interval '1 minute'
      * case when ${back} then ${minutesIn('proving')}::int else ${minutesIn(state)}::int end`;
}

/** All a screen of the attempt needs. Times in milliseconds since 1970, by the database's clock. */
export type Attempt = {
  id: string;
  purpose: Purpose;
  shown: Shown;
  methods: Method[];
  mayPutOff: boolean;
  /** Until when a demanded set-up can be put off, and how many days that is, today being one; undefined where it is an offer. */
  grace: { until: number; daysLeft: number } | undefined;
  replaces: boolean;
  adds: boolean;
  because: Reason[];
  triesLeft: number;
  destination: string;
  expiresAt: number;
  /** False when all the time there is has been given (`moreTime`). */
  mayGetMoreTime: boolean;
  now: number;
  accountId: string;
  displayName: string;
  email: string;
  identifiers: string[];
  locale: Locale;
  office: OfficeFace;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  apps: number;
  /** True after as many wrong codes in a row as disable the app. */
  appDisabled: boolean;
  /** When the next code of a method may be tried; not there when at once. */
  waitUntil: Partial<Record<Method, number>>;
  /** The account's verified numbers, the primary one first. */
  phones: FactPhone[];
  /** The ways this attempt may be proven, but for recovery codes, and the one that is on its screen. */
  ways: Way[];
  way: Way | undefined;
  /** "This wasn't me": nothing can be set up. */
  isGuarded: boolean;
  /** What can be set up for this person now, best first. */
  available: Method[];
  /** What they have to apply for first, and the request that is open. */
  applicable: Method[];
  request: FactRequest | undefined;
  /** Numbers that alone may be verified by a method, where it had to be applied for; by one not named here: any. */
  boundTo: Partial<Record<Method, string[]>>;
  /** The methods by phone that need no approval (any more). */
  granted: Method[];
  clientId: string | null;
  /** What the client that is active in it, or becomes so, is called. */
  clientName: string | null;
  /** What is signed in to (W14). */
  applicationName: string;
  /** What the rules say now. */
  requirement: Requirement;
  /** The newest questions put to a phone by this attempt, newest first. */
  challenges: Challenge[];
  pendingMethod: Method | undefined;
  /** True when another factor is (being) proven in place of the text message that confirms a new app. */
  confirmedOtherwise: boolean;
  /** The number that is being verified, E.164. */
  pendingNumber: string | undefined;
  /** The network address it was opened from. */
  address: string;
  officeId: string;
  /** Where codes are sent (ISO 3166-1), the office's own country, and whether an app is confirmed by text message. */
  sending: { countries: string[]; country: string; perDay: number; sender: string; appNeedsSms: boolean };
  pendingSecret: string | undefined;
  pendingUntil: number | undefined;
  pendingTriesLeft: boolean;
  sealedCodes: string | undefined;
  /** What is carried out after the proof, in a secret box. */
  pendingChange: string | undefined;
};

type Row = FactRow & {
  id: string;
  purpose: Purpose;
  state: State;
  closedBecause: 'tries' | 'cancelled' | null;
  tries: number;
  methods: Method[];
  mayPutOff: boolean;
  grace: { until: number; daysLeft: number } | null;
  replaces: boolean;
  adds: boolean;
  because: Reason[];
  destination: string;
  expiresAt: number;
  mayGetMoreTime: boolean;
  accountId: string;
  displayName: string;
  email: string;
  emailKey: string;
  userNameKey: string | null;
  locale: Locale;
  office: OfficeFace;
  waits: Partial<Record<Method, number>>;
  wayMethod: Method | null;
  wayPhoneId: string | null;
  challenges: Challenge[];
  pendingMethod: Method | null;
  pendingNumber: string | null;
  confirmedOtherwise: boolean;
  address: string;
  officeId: string;
  sending: Attempt['sending'];
  pendingSecret: string | null;
  pendingUntil: number | null;
  pendingTriesLeft: boolean;
  sealedCodes: string | null;
  pendingChange: string | null;
  clientName: string | null;
  applicationName: string;
};

/** The attempt a browser or session holds, whatever its state; undefined when there is none. One statement. */
export async function findAttempt(db: Database, holder: Holder): Promise<Attempt | undefined> {
  const sql = db.$client;
  const [row] = await sql<Row[]>`
    select attempt.id, attempt.purpose, attempt.state, attempt.closed_because as "closedBecause", attempt.tries,
           attempt.methods::text[] as methods, attempt.may_put_off and coalesce(attempt.skippable_until > now(), true) as "mayPutOff",
           case when attempt.skippable_until > now() then jsonb_build_object(
             'until', (extract(epoch from attempt.skippable_until) * 1000)::float8,
             'daysLeft', (attempt.skippable_until at time zone o.time_zone)::date - (now() at time zone o.time_zone)::date)
             end as grace, attempt.replaces, attempt.adds,
           attempt.because,
           attempt.destination, (extract(epoch from attempt.expires_at) * 1000)::float8 as "expiresAt",
           ${mayGetMoreTime(sql)} as "mayGetMoreTime",
           a.id as "accountId", a.display_name as "displayName", a.email, a.email_key as "emailKey",
           a.user_name_key as "userNameKey", a.locale, ${officeColumns(sql)} as office,
           (select coalesce(jsonb_object_agg(p.method, (extract(epoch from p.wait_until) * 1000)::float8), '{}')
              from proof_counter p where p.account_id = a.id and p.wait_until > now()) as waits,
           attempt.way as "wayMethod", attempt.way_phone_id as "wayPhoneId", ${challengeColumn(sql)},
           attempt.pending_method as "pendingMethod", attempt.pending_number as "pendingNumber",
           attempt.confirmed_otherwise as "confirmedOtherwise",
           attempt.address, o.id as "officeId", jsonb_build_object('countries', o.code_countries, 'country', o.country,
             'perDay', o.codes_per_day, 'sender', coalesce(o.sender_name, o.name), 'appNeedsSms', o.app_needs_sms)
             as sending,
           attempt.pending_secret as "pendingSecret",
           (extract(epoch from attempt.pending_until) * 1000)::float8 as "pendingUntil",
           attempt.pending_tries < ${triesPerPairing} as "pendingTriesLeft",
           (select p.name from application p where p.office_id = o.id and p.key = ${portalApplication}) as "applicationName",
           attempt.sealed_codes as "sealedCodes", attempt.pending_change as "pendingChange",
           (select name from client where id = attempt.client_id) as "clientName",
           ${factColumns(sql, sql`attempt.client_id`)}
      from attempt join account a on a.id = attempt.account_id join office o on o.id = a.office_id
     where ${heldBy(sql, holder)} and a.deactivated_at is null`;
  if (!row) return undefined;
  const { state, tries, closedBecause, expiresAt, now } = row;
  const isDisabled = (method: Method) => (row.failures[method] ?? 0) >= failuresToDisable;
  const ways = waysOf(
    row.methods.filter((method) => !isDisabled(method)),
    row.phones,
  );
  return {
    ...row,
    shown: shownState({ state, tries, closedBecause, expiresAt, now }),
    triesLeft: Math.max(0, triesPerAttempt - tries),
    identifiers: [row.emailKey, ...(row.userNameKey ? [row.userNameKey] : [])],
    appDisabled: isDisabled('authenticator'),
    waitUntil: row.waits,
    ways,
    way: chosenWay(ways, row.wayMethod, row.wayPhoneId),
    available: row.isGuarded ? [] : offeredMethods(row),
    applicable: row.isGuarded ? [] : applicableMethods(row),
    request: openRequest(row),
    boundTo: boundNumbers(row),
    requirement: requirementFor(factsOf(row)).requirement,
    granted: grantedMethods(row),
    grace: row.grace ?? undefined,
    pendingMethod: row.pendingMethod ?? undefined,
    pendingNumber: row.pendingNumber ?? undefined,
    pendingSecret: row.pendingSecret ?? undefined,
    pendingUntil: row.pendingUntil ?? undefined,
    sealedCodes: row.sealedCodes ?? undefined,
    pendingChange: row.pendingChange ?? undefined,
  };
}

/** What a waiting page asks for: only what its newest question to a phone has come to. One statement. */
export async function newestChallenge(
  db: Database,
  holder: Holder,
): Promise<Pick<Challenge, 'state' | 'problem' | 'call' | 'wrong' | 'createdAt'> | undefined> {
  const sql = db.$client;
  const [found] = await sql<Pick<Challenge, 'state' | 'problem' | 'call' | 'wrong' | 'createdAt'>[]>`
    select c.state, c.problem, c.call, c.wrong, (extract(epoch from c.created_at) * 1000)::float8 as "createdAt"
      from attempt join challenge c on c.attempt_id = attempt.id
     where ${heldBy(sql, holder)} order by c.created_at desc limit 1`;
  return found;
}

/** What a step that may complete the sign-in gives back. `ticket` is set when it did. */
export type StepResult = { state: State; ticket: string | undefined } | undefined;

export type Stepped = { state: State; purpose: Purpose };

/** A ticket is good for a sign-in alone: what runs within a session has one already. */
export async function stepped(
  db: Database,
  holder: Holder,
  won: Stepped | undefined,
  ticket: string,
): Promise<StepResult> {
  if (won?.purpose === 'switch-client' && 'sessionId' in holder) await rememberClient(db, holder.sessionId);
  return won && { state: won.state, ticket: won.purpose === 'sign-in' ? ticket : undefined };
}

/** Puts another way of the same proof on the screen, where the attempt may be proven that way. */
export async function takeWay(db: Database, holder: Holder, way: Way): Promise<void> {
  const sql = db.$client;
  await sql`
    update attempt set way = ${way.method}::method, way_phone_id = ${way.phone?.id ?? null}
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'prove')} and ${way.method}::method = any(methods)`;
}

/** After a recovery code: the app is not lost, nothing is replaced, and the sign-in is complete. */
export async function keepApp(db: Database, holder: Holder): Promise<StepResult> {
  const sql = db.$client;
  const ticket = drawToken();
  const [won] = await sql<Stepped[]>`
    with won as (
      update attempt set ${enter(sql, 'ready')}
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'keepApp')} returning *
    ), started as (${sessionFrom(sql, ticket)}), ${switchedFrom(sql)}
    select state, purpose from won`;
  return stepped(db, holder, won, ticket);
}

/** The last page of a set-up is read: a sign-in is complete now, a set-up from the profile is over. */
export async function finish(db: Database, holder: Holder): Promise<StepResult> {
  const sql = db.$client;
  const ticket = drawToken();
  const [won] = await sql<Stepped[]>`
    with won as (
      update attempt set ${enter(sql, 'ready')}
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'finish')} returning *
    ), started as (${sessionFrom(sql, ticket)}), ${switchedFrom(sql)}
    select state, purpose from won`;
  return stepped(db, holder, won, ticket);
}

/** The person leaves: the attempt is closed, and what was pending on it is gone. False when there was nothing to leave. */
export async function cancelAttempt(db: Database, holder: Holder): Promise<boolean> {
  const sql = db.$client;
  const closed = await sql`
    update attempt set state = 'closed', closed_because = 'cancelled', pending_secret = null, sealed_codes = null,
           pending_change = null
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'cancel')} returning 1`;
  return closed.length === 1;
}
