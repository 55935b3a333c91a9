import type { Database } from '@/db/connection';
import { identifierKey, longestIdentifier } from '@/lib/account/identifier';
import { ownEvent } from '@/lib/audit/event';
import { passwordMatches, TooBusy } from '@/lib/crypto/slow-hash';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { decideSecondFactor, type Method } from '@/lib/policy/decide';
import { factColumns, rulesVersion } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf, graceSources } from '@/lib/policy/facts';
import { sessionFrom } from '@/lib/session/start';
import { isByPhone } from './challenge';
import { minutesPerState, type State, signInPath, stateAfterPassword } from './state';
import { networkOf, refundPasswordTry, spendPasswordTry, throttleKey } from './throttle';
import type { Visitor } from './visitor';

export type PasswordInput = {
  /** E-mail address or user name, as typed. */
  identifier: string;
  password: string;
  /** Already checked by `safeDestination`. */
  destination: string;
  visitor: Visitor;
  /** The browser's name, when it signed in with this identifier before (`knownBrowserName`). */
  knownBrowser: string | undefined;
};

export type PasswordOutcome =
  | { kind: 'wrong' }
  /** Too many wrong passwords: nothing was compared. `until` in milliseconds since 1970. */
  | { kind: 'wait'; until: number }
  /** Too many people at once: nothing was compared, and the try was given back. */
  | { kind: 'busy' }
  | {
      kind: 'right';
      accountId: string;
      /** Both keys this account can be signed in with. */
      identifiers: string[];
      office: { slug: string };
      state: State;
      path: string;
      /** True when the first proof asked for goes by phone: a code has to be sent, or a call made. */
      asksPhone: boolean;
      /** The browser's hold on the attempt; only its hash is stored. */
      token: string;
      /** One-use ticket for next-auth, when the sign-in is already complete. */
      ticket: string | undefined;
    };

type Found = FactRow & {
  open: boolean;
  addressUntil: number | null;
  identifierUntil: number | null;
  accountId: string | null;
  emailKey: string | null;
  userNameKey: string | null;
  officeSlug: string | null;
  passwordHash: string | null;
  /** The version of the account's row. Whatever changes the password or a factor writes that row. */
  version: string | null;
};

/**
 * First half of a sign-in: spends a try, compares the password, decides about the second factor and
 * opens the attempt. Two statements, the same for an account that does not exist (ASVS 5.0, 6.3.8). Begins
 * again when the account changed in between.
 */
export async function enterPassword(
  db: Database,
  authSecrets: readonly string[],
  input: PasswordInput,
): Promise<PasswordOutcome> {
  const sql = db.$client;
  const identifier = identifierKey(input.identifier.slice(0, longestIdentifier + 1));
  const keys = passwordTryKeys(authSecrets, identifier, input);
  const isEmail = identifier.includes('@');

  const [found] = await sql<Found[]>`
    with ${spendPasswordTry(sql, keys)}
    select exists (select from spent_identifier) as open, a.email_key as "emailKey",
           a.user_name_key as "userNameKey",
           (select (extract(epoch from started_at + interval '1 hour') * 1000)::float8 from password_throttle
             where key = ${keys.address} and not exists (select from spent_address)) as "addressUntil",
           (select (extract(epoch from wait_until) * 1000)::float8 from password_throttle
             where key = ${keys.identifier} and not exists (select from spent_identifier)) as "identifierUntil",
           a.id as "accountId", o.slug as "officeSlug", a.password_hash as "passwordHash",
           a.xmin::text as version, ${factColumns(sql)}
      from (values (1)) as one (x)
      left join account a
        on ${isEmail ? sql`a.email_key` : sql`a.user_name_key`} = ${identifier} and a.deactivated_at is null
      left join office o on o.id = a.office_id`;
  if (!found) throw new Error('a select from one row came back empty');
  if (!found.open) return { kind: 'wait', until: found.addressUntil ?? found.identifierUntil ?? found.now };

  let right: boolean;
  try {
    right = await passwordMatches(found.passwordHash, input.password);
  } catch (error) {
    await sql`with ${refundPasswordTry(sql, keys, false)} select 1 from freed_identifier`;
    if (error instanceof TooBusy) return { kind: 'busy' };
    throw error;
  }
  if (!right || !found.accountId || !found.officeSlug) {
    await sql`
      with tried as (select ${found.accountId}::uuid as account_id, ${input.visitor.address} as address)
      ${ownEvent(sql, 'password.wrong', 'tried')}`;
    return { kind: 'wrong' };
  }

  const facts = factsOf(found);
  const decision = decideSecondFactor(facts);
  const state = stateAfterPassword(decision);
  const methods: Method[] = 'methods' in decision ? decision.methods : [];
  const token = drawToken();
  const ticket = state === 'ready' ? drawToken() : undefined;
  const skippableUntil = 'skippableUntil' in decision ? decision.skippableUntil : undefined;
  const mayPutOff = decision.kind === 'offer' || skippableUntil !== undefined;
  // Comparing took a while. Should the password, a factor or anything else of the account have changed meanwhile,
  // or be changing right now (the lock waits for that), nothing is opened; nor when the office has changed its rules, or
  // is saving stricter ones at this moment (`lib/office/lock.ts`): those end what could still be put off, and would not see
  // this one. Everybody else leaves the office's row, which all of them share, alone.
  const opened = await sql`
    with ${refundPasswordTry(sql, keys, true)}, person as (
      select a.id from account a join office o on o.id = a.office_id,
             (select count(*) from freed_identifier) as freed
       where a.id = ${found.accountId} and a.xmin::text = ${found.version}
         and ${rulesVersion(sql)} = ${found.rulesVersion}
         for share of a ${mayPutOff ? sql`for share of o` : sql``}
    ), met as (
      insert into grace (account_id, source, started_at)
      select person.id, unnest(${graceSources(found, facts)}::text[]), now() from person
      on conflict do nothing
    ), won as (
      insert into attempt (purpose, token_hash, account_id, client_id, state, methods, may_put_off, skippable_until,
                           because, destination, address, browser, expires_at)
      select 'sign-in', ${hashToken(token)}, person.id, ${found.clientId}::uuid, ${state}::attempt_state,
             ${methods}::text[]::method[], ${mayPutOff},
             ${skippableUntil?.toISOString() ?? null}::timestamptz, ${decision.because}::text[], ${input.destination},
             ${input.visitor.address}, ${input.visitor.browser},
             now() + interval '1 minute' * ${minutesPerState}::int
        from person
      returning *
    ), started as (${sessionFrom(sql, ticket)}),
    told as (${ownEvent(sql, 'password.right', 'won', { decision: decision.kind, because: decision.because })})
    select 1 from won`;
  if (opened.length === 0) return enterPassword(db, authSecrets, input);
  return {
    kind: 'right',
    accountId: found.accountId,
    identifiers: [found.emailKey, found.userNameKey].filter((key) => key !== null),
    office: { slug: found.officeSlug },
    state,
    path: signInPath(state, methods),
    asksPhone: state === 'awaiting-proof' && methods[0] !== undefined && isByPhone(methods[0]),
    token,
    ticket,
  };
}

function passwordTryKeys(
  authSecrets: readonly string[],
  identifier: string,
  input: { visitor: Visitor; knownBrowser: string | undefined },
) {
  const [secret = ''] = authSecrets;
  return {
    // A known browser has a hundred of its own: one person guessing in the same network (an office, a mobile
    // provider) must not shut out everybody behind that address.
    address: throttleKey(secret, 'address', input.knownBrowser ?? networkOf(input.visitor.address)),
    identifier: input.knownBrowser
      ? throttleKey(secret, 'browser', `${input.knownBrowser}|${identifier}`)
      : throttleKey(secret, 'identifier', identifier),
  };
}
