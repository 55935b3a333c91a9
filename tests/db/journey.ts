import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { findSession, redeemTicket, type Session } from '@/lib/session/session';
import { type Attempt, findAttempt, finish, type Holder } from '@/lib/sign-in/attempt';
import { beginPairing, pairApp, shownSecret } from '@/lib/sign-in/pairing';
import { enterPassword, type PasswordOutcome } from '@/lib/sign-in/password';
import { proveWithApp } from '@/lib/sign-in/proof';
import { acknowledgeCodes, shownCodes } from '@/lib/sign-in/recovery-codes';
import type { State } from '@/lib/sign-in/state';
import type { Person } from '../setup/people';
import { codeOf } from './app';
import type { Clock } from './clock';

export const secretKeys = () => config().secretKeys;
export const authSecrets = () => config().authSecrets;

let addresses = 0;
/** An IPv4 address that no other visitor of this file has: nobody's tries count for anybody else. */
export function freshAddress(): string {
  addresses += 1;
  return `198.18.${addresses >> 8}.${addresses & 255}`;
}

export const visitorFrom = (address = freshAddress()) => ({ address, browser: 'Firefox on Linux' });

type Entering = {
  identifier?: string;
  password?: string;
  address?: string;
  knownBrowser?: string;
  destination?: string;
};

/** Fills in the password form; without wishes with what is right for the person. */
export function enter(
  db: Database,
  person: { email: string; password: string },
  wishes: Entering = {},
): Promise<PasswordOutcome> {
  return enterPassword(db, authSecrets(), {
    identifier: wishes.identifier ?? person.email,
    password: wishes.password ?? person.password,
    destination: wishes.destination ?? '/profile/info',
    visitor: visitorFrom(wishes.address),
    knownBrowser: wishes.knownBrowser,
  });
}

export type Begun = { holder: { token: string }; state: State; ticket: string | undefined };

/** A sign-in after the right password. */
export async function begin(
  db: Database,
  person: { email: string; password: string },
  wishes?: Entering,
): Promise<Begun> {
  const outcome = await enter(db, person, wishes);
  if (outcome.kind !== 'right') throw new Error(`the password was answered with ${outcome.kind}`);
  return { holder: { token: outcome.token }, state: outcome.state, ticket: outcome.ticket };
}

/** The attempt as its screen would get it. */
export async function look(db: Database, holder: Holder): Promise<Attempt> {
  const attempt = await findAttempt(db, holder);
  if (!attempt) throw new Error('no such attempt');
  return attempt;
}

/** What the screen shows: `closed (tries)`, `choosing` … */
export async function shown(db: Database, holder: Holder): Promise<string> {
  const { state, closedBecause } = (await look(db, holder)).shown;
  return closedBecause ? `${state} (${closedBecause})` : state;
}

/** On to the QR code; answers with the key in it. */
export async function showKey(db: Database, holder: Holder): Promise<string> {
  await beginPairing(db, secretKeys(), holder, await look(db, holder));
  const key = shownSecret(secretKeys(), await look(db, holder));
  if (!key) throw new Error('there is no QR code on the screen');
  return key;
}

export const pair = (db: Database, holder: Holder, code: string) => pairApp(db, secretKeys(), holder, code);
export const prove = (db: Database, holder: Holder, code: string) =>
  proveWithApp(db, secretKeys(), holder, code);

/** Confirms to have saved the codes that are on the screen, and answers with them. */
export async function saveCodes(db: Database, holder: Holder, name = 'Robin Example'): Promise<string[]> {
  const attempt = await look(db, holder);
  const codes = shownCodes(secretKeys(), attempt);
  const outcome = await acknowledgeCodes(db, secretKeys(), holder, attempt, { name, locale: 'en' });
  if (outcome !== 'done') throw new Error(`the receipt was answered with ${outcome}`);
  return codes;
}

/** The whole set-up from the choice on: app, codes, receipt, last page. */
export async function setUpApp(db: Database, clock: Clock, holder: Holder) {
  const key = await showKey(db, holder);
  const paired = await pair(db, holder, codeOf(key, clock.step));
  if (paired.kind !== 'connected') throw new Error(`the app's first code was answered with ${paired.kind}`);
  const codes = paired.state === 'showing-codes' ? await saveCodes(db, holder) : [];
  const ticket = (await finish(db, holder))?.ticket;
  return { key, codes, ticket };
}

/** The session behind a ticket. */
export async function enterWith(db: Database, ticket: string | undefined): Promise<Session> {
  const id = ticket && (await redeemTicket(db, ticket));
  const session = id && (await findSession(db, id));
  if (!session) throw new Error('the ticket opened no session');
  return session;
}

/** A complete sign-in of somebody enrolled, with the app's code of `step` (the clock's when not given). */
export async function signIn(db: Database, clock: Clock, person: Person, step = clock.step) {
  const { holder } = await begin(db, person);
  const proof = await prove(db, holder, codeOf(person.appKey, step));
  if (proof.kind !== 'right') throw new Error(`the code was answered with ${proof.kind}`);
  return enterWith(db, proof.ticket);
}
