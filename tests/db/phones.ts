import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { afterAll, afterEach } from 'vitest';
import { POST } from '@/app/api/vonage/[...path]/route';
import { config, installConfig } from '@/lib/config';
import { apiServer } from '@/lib/demo/phones/api-server';
import type { FaultKind, FaultOrder } from '@/lib/demo/phones/faults';
import { openPhones, type SimulatedPhones } from '@/lib/demo/phones/phones';
import type { Method } from '@/lib/policy/decide';
import { findSession } from '@/lib/session/session';
import { type AskOutcome, ask, type Outer } from '@/lib/sign-in/ask';
import type { Holder } from '@/lib/sign-in/attempt';
import { shownDigits, type Way } from '@/lib/sign-in/challenge';
import { openProfileSetUp, type ProfilePurpose } from '@/lib/sign-in/from-profile';
import { beginNumber, submitNumber } from '@/lib/sign-in/number-set-up';
import { proveWithSentCode } from '@/lib/sign-in/prove-by-phone';
import { createVonage } from '@/lib/vonage/client';
import type { Vonage, VonageSettings } from '@/lib/vonage/vonage';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { authSecrets, look, secretKeys, visitorFrom } from './journey';
import { freshNumber } from './numbers';
import { makePerson } from './people';

export const phoneMethods = ['sms', 'voice', 'keypad-call'] as const;
type PhoneMethod = (typeof phoneMethods)[number];
export const allMethods: Method[] = ['authenticator', ...phoneMethods];

/** A Dutch landline that nobody else has. */
export const freshLandline = () =>
  freshNumber()
    .replace(/^\+316/, '+3120')
    .slice(0, 12);
freshNumber()
  .replace(/^\+316/, '+3120')
  .slice(0, 12);

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const application = {
  applicationId: '0b6b2f3c-6f0a-4d0b-9f5e-3f6d1c7a9b10',
  privateKey,
  signatureSecret: 'the-secret-that-signs-the-webhooks-of-these-tests',
};

export type World = {
  phones: SimulatedPhones;
  vonage: Vonage;
  settings: VonageSettings;
  portalUrl: URL;
  /** What the portal takes to ask a phone. */
  outer: Outer;
  fault(kind: FaultKind, more?: Partial<FaultOrder>): void;
};

/**
 * Simulated phones behind the portal's own way to Vonage, and the portal's own route for what they report, on this
 * file's database. Call it once, right after `testDatabase()`.
 */
export async function phonesWorld(): Promise<World> {
  Object.assign(globalThis, { __vestibuleDatabase: fileDatabase().db });
  const portal = await listen(async (request, response) => {
    const url = new URL(request.url ?? '', portal.url);
    const { authorization = '' } = request.headers;
    const body = new Uint8Array(await buffer(request));
    const path = url.pathname.replace('/api/vonage/', '').split('/');
    const answer = await POST(new Request(url, { method: 'POST', headers: { authorization }, body }), {
      params: Promise.resolve({ path }),
    });
    response.writeHead(answer.status).end(await answer.text());
  });
  // Vonage takes three calls a second; these tests make more, each a moment after the one before.
  let rushed = 0;
  let last: Promise<unknown> = Promise.resolve();
  const now = () => Date.now() + rushed;
  const phones = openPhones({ portalUrl: portal.url, application, now });
  const api = apiServer(phones);
  const vonagePlace = await listen((request, response) => void api(request, response));
  const settings: VonageSettings = {
    ...application,
    apiHost: vonagePlace.url.origin,
    fromNumber: undefined,
    templateIds: {},
  };
  installConfig({ ...config(), portalUrl: portal.url, vonage: settings });
  const real = createVonage(settings, portal.url, { report: () => undefined, patience: 4_000 });
  const vonage: Vonage = {
    ...real,
    startCall(order) {
      const call = last.then(() => {
        rushed += 340;
        return real.startCall(order);
      });
      last = call;
      return call;
    },
  };
  afterEach(() => phones.faults.reset());
  afterAll(async () => {
    phones.close();
    await Promise.all([portal.close(), vonagePlace.close()]);
  });
  return {
    phones,
    vonage,
    settings,
    portalUrl: portal.url,
    outer: outerOf(vonage),
    fault: (kind, more = {}) => phones.faults.add({ kind, times: 1, milliseconds: 0, ...more }),
  };
}

export const outerOf = (vonage: Vonage | undefined): Outer => ({
  vonage,
  keys: secretKeys(),
  authSecrets: authSecrets(),
});

async function listen(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, close };
}

export type Forgery = { secret?: string; signedBody?: string; applicationId?: string; age?: number };

/** A report as Vonage sends it, or as somebody does who pretends to be Vonage. */
export async function deliver({ portalUrl }: World, path: string, report: object, forgery: Forgery = {}) {
  const body = JSON.stringify(report);
  const hash = createHash('sha256')
    .update(forgery.signedBody ?? body)
    .digest('hex');
  const token = await new SignJWT({
    jti: randomUUID(),
    payload_hash: hash,
    application_id: forgery.applicationId ?? application.applicationId,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('Vonage')
    .setIssuedAt(Math.floor(Date.now() / 1_000) - (forgery.age ?? 0))
    .sign(new TextEncoder().encode(forgery.secret ?? application.signatureSecret));
  const headers = { authorization: `Bearer ${token}` };
  return fetch(new URL(`/api/vonage/${path}`, portalUrl), { method: 'POST', headers, body });
}

/** Runs something in a portal without Vonage. */
export async function withoutVonage<T>(work: () => Promise<T>): Promise<T> {
  const before = config();
  installConfig({ ...before, vonage: undefined });
  try {
    return await work();
  } finally {
    installConfig(before);
  }
}

/** An office that offers these methods, best first. */
export const offering = (...methods: Method[]): PersonOptions['office'] => ({
  staffMethods: methods,
  customerMethods: methods,
  codeCountries: ['NL', 'GB', 'DE'],
});

/** Somebody with recovery codes and one mobile number, no app, in an office that offers everything by phone. */
export const phonePerson = ({ office, ...options }: PersonOptions = {}): Promise<Owner> =>
  owner({
    phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
    ...options,
    office: { ...offering(...phoneMethods), ...office },
  });

/** Somebody without any factor, in an office that offers everything. */
export const newcomer = ({ office, ...options }: PersonOptions = {}): Promise<Owner> =>
  owner({ ...options, office: { ...offering(...allMethods), ...office } });

/** `number`: the primary one. */
export type Owner = Person & { number: string };

async function owner(options: PersonOptions): Promise<Owner> {
  const person = await makePerson(options);
  return { ...person, number: person.numbers[0] ?? freshNumber() };
}

/** Asks for a proof, the way that is on the attempt's screen or another one. */
export async function askProof(outer: Outer, holder: Holder, wanted?: Partial<Way>): Promise<AskOutcome> {
  const { db } = fileDatabase();
  const attempt = await look(db, holder);
  const phoneId = wanted?.phone?.id;
  const way = attempt.ways.find(
    ({ method, phone }) =>
      method === (wanted?.method ?? attempt.way?.method) && (!phoneId || phone?.id === phoneId),
  );
  if (!way?.phone) throw new Error(`there is no way to a phone: ${JSON.stringify(wanted ?? attempt.way)}`);
  return ask(db, outer, holder, attempt, { purpose: 'prove', way });
}

/** Enters the code of a text message or call, as its form would. */
export async function enterCode(outer: Outer, holder: Holder, code: string) {
  const { db } = fileDatabase();
  return proveWithSentCode(db, outer, holder, await look(db, holder), code);
}

/** Sends a code to (or calls) a number that is to be added. */
export async function submit(outer: Outer, holder: Holder, number: string, method: PhoneMethod = 'sms') {
  const { db } = fileDatabase();
  const kind = /^\+3(16|247)|^\+447/.test(number) ? 'mobile' : 'landline';
  const country = { '+31': 'NL', '+44': 'GB', '+49': 'DE' }[number.slice(0, 3)] ?? 'FR';
  const attempt = await look(db, holder);
  return submitNumber(db, outer, holder, attempt, { number, country, kind, method });
}

/** On to the page for a number. */
export async function toNumber(holder: Holder, method?: PhoneMethod): Promise<void> {
  const { db } = fileDatabase();
  if (!(await beginNumber(db, holder, await look(db, holder), method))) throw new Error('not now');
}

/** A set-up from within a session. */
export async function openSetUp(sessionId: string, purpose: ProfilePurpose) {
  const { db } = fileDatabase();
  const session = await findSession(db, sessionId);
  if (!session) throw new Error('the session is gone');
  await openProfileSetUp(db, secretKeys(), session, purpose, visitorFrom());
  return { sessionId };
}

const bare = (number: string) => number.replace('+', '');

/** The text messages that a phone has got, the newest first. */
export const messagesOf = ({ phones }: World, number: string) => phones.phone(bare(number)).messages;

/** The code of the newest text message. */
export function codeAt(world: World, number: string): string {
  const code = /\b\d{6}\b/.exec(messagesOf(world, number)[0]?.text ?? '')?.[0];
  if (!code) throw new Error('the phone has got no code');
  return code;
}

/** Picks up the newest call, and hears the code that is read out. */
export function heardAt(world: World, number: string): string {
  const [call] = callsTo(world, number);
  act(world, number, { kind: 'pick-up', by: 'person' });
  const heard = world.phones.switchboard.find(call?.id ?? '')?.heard[0]?.text ?? '';
  return /(\d, ){5}\d/.exec(heard)?.[0].replace(/\D/g, '') ?? '';
}

export const callsTo = ({ phones }: World, number: string) => phones.phone(bare(number)).calls;

/** What the owner of a phone does with the newest call to it. */
export const act = (world: World, number: string, action: Parameters<SimulatedPhones['act']>[2]) =>
  world.phones.act(bare(number), callsTo(world, number)[0]?.id ?? '', action);

/** Does what the owner does, and waits until the portal has taken what the phones reported of it. */
export async function settled(
  world: World,
  number: string,
  input: Parameters<World['phones']['switchboard']['act']>[1],
) {
  await world.phones.switchboard.act(callsTo(world, number)[0]?.id ?? '', input);
}

/** The owner picks up and keys in these digits. */
export async function keyIn(world: World, number: string, digits: string): Promise<void> {
  await settled(world, number, { kind: 'pick-up', by: 'person' });
  await settled(world, number, { kind: 'keys', keys: digits });
}

/** The digits on the attempt's screen. */
export async function digitsOn(holder: Holder): Promise<string> {
  const attempt = await look(fileDatabase().db, holder);
  const digits = shownDigits(secretKeys(), attempt.accountId, attempt.challenges[0]);
  if (!digits) throw new Error('there are no digits on the screen');
  return digits;
}

/** A code that is none of the phone's. */
export const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000');

/** Lets so many seconds pass for what is under way, here and at the phones. */
export async function pass({ phones }: World, seconds: number): Promise<void> {
  const sql = fileDatabase().db.$client;
  const ago = sql`interval '1 second' * ${seconds}::int`;
  await sql`update challenge set created_at = created_at - ${ago}, expires_at = expires_at - ${ago}`;
  await sql`
    update attempt set created_at = created_at - ${ago}, expires_at = expires_at - ${ago},
           pending_until = pending_until - ${ago}`;
  await sql`update proof_counter set wait_until = wait_until - ${ago}`;
  await sql`
    update session set proven_at = proven_at - ${ago}, password_confirmed_at = password_confirmed_at - ${ago},
           last_seen_at = last_seen_at - ${ago}`;
  await sql`update sending_count set started_at = started_at - ${ago}`;
  phones.clock.moveOn(seconds * 1_000);
}
