import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { importPKCS8, jwtVerify, SignJWT } from 'jose';
import { expect, vi } from 'vitest';
import { type DemoPage, startDemoPage } from '../../lib/demo/page';
import { openPhones, type PhonesOptions, type SimulatedPhones } from '../../lib/demo/phones/phones';
import type { Application } from '../../lib/demo/phones/token';
import { afterTest, temporaryFolder } from './portals';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What the portal of the tests is to the simulated Vonage. */
export const application: Application = {
  applicationId: '0b6b2f3c-6f0a-4d0b-9f5e-3f6d1c7a9b10',
  privateKey,
  signatureSecret: 'the-secret-that-signs-the-webhooks-of-these-tests',
};

/** A number that Ofcom keeps for films. */
export const mobile = '447700900123';

export type Received = { path: string; headers: IncomingHttpHeaders; raw: string; body: never };

export type World = {
  phones: SimulatedPhones;
  page: DemoPage;
  /** The webhooks that the portal got, in order. */
  received: Received[];
  portalUrl: URL;
  /** What the portal says to the next webhooks; 204 when nothing is left, and always to those to `/quiet/…`. */
  answers: { status: number; body?: string }[];
};

/** The demo page with its phones, and a portal that only keeps what is reported to it. */
export async function openWorld(options: Partial<PhonesOptions> = {}): Promise<World> {
  const received: Received[] = [];
  const answers: World['answers'] = [];
  const portal = createServer(async (request, response) => {
    const raw = await text(request);
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      raw,
      body: JSON.parse(raw || 'null') as never,
    });
    const { status, body } = (request.url?.includes('/quiet') ? undefined : answers.shift()) ?? {
      status: 204,
    };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const portalUrl = new URL(`http://127.0.0.1:${(portal.address() as AddressInfo).port}`);
  const phones = openPhones({ portalUrl, application, ...options });
  const page = await startDemoPage({ port: 0, portalUrl, dataDir: await temporaryFolder(), phones });
  afterTest(async () => {
    phones.close();
    await page.close();
    portal.closeAllConnections();
    await new Promise((resolve) => portal.close(resolve));
  });
  return { phones, page, received, portalUrl, answers };
}

type TokenOptions = { claims?: object; key?: string; algorithm?: string; life?: number; issued?: number };

/** The token that a portal sends along. */
export async function token({
  claims,
  key = privateKey,
  algorithm = 'RS256',
  life = 900,
  issued,
}: TokenOptions = {}) {
  const at = issued ?? Math.floor(Date.now() / 1000);
  const payload = { application_id: application.applicationId, jti: randomUUID(), iat: at, exp: at + life };
  return new SignJWT({ ...payload, ...claims })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .sign(await importPKCS8(key, algorithm));
}

export type Answered = {
  status: number;
  type: string;
  body: Record<string, never> & { [key: string]: unknown };
};

/** One request to the simulated Vonage, as a portal without its library would make it. */
export async function request(
  { page }: World,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const answer = await fetch(`${page.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token()}`,
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const raw = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    body: raw ? JSON.parse(raw) : {},
  };
}

export const order = (more: object = {}) => ({
  brand: 'Lindenhof',
  locale: 'en-gb',
  code_length: 6,
  workflow: [{ channel: 'sms', to: mobile }],
  ...more,
});

/** Starts a verification; its id. */
export async function startCode(world: World, more: object = {}): Promise<string> {
  const { status, body } = await request(world, 'POST', '/v2/verify', order(more));
  expect(status, JSON.stringify(body)).toBe(202);
  return String(body.request_id);
}

export const talk = (words: string, more: object = {}) => ({
  action: 'talk',
  text: words,
  language: 'en-GB',
  ...more,
});

export const askForKeys = ({ portalUrl }: World, more: object = {}) => ({
  action: 'input',
  type: ['dtmf'],
  dtmf: { timeOut: 10, maxDigits: 6, ...more },
  eventUrl: [`${portalUrl.origin}/keys`],
});

export const callOrder = (world: World, more: object = {}) => ({
  to: [{ type: 'phone', number: mobile }],
  random_from_number: true,
  ncco: [talk('Key in the number on your screen.', { bargeIn: true }), askForKeys(world)],
  event_url: [`${world.portalUrl.origin}/quiet/events`],
  ...more,
});

/** Starts a call; its id. */
export async function startCall(world: World, more: object = {}): Promise<string> {
  const { status, body } = await request(world, 'POST', '/v1/calls', callOrder(world, more));
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body.uuid);
}

/** The digits of the newest text message. */
export function newestCode({ phones }: World, number = mobile): string {
  const { text: words = '' } = phones.phone(number).messages[0] ?? {};
  return /\d{4,10}/.exec(words)?.[0] ?? '';
}

export const wrongCode = (world: World) => (newestCode(world) === '000000' ? '111111' : '000000');

/** The statuses that were reported so far, in order. */
export const statusesOf = ({ received }: World, path: string) =>
  received.filter((each) => each.path === path).map(({ body }) => (body as { status: string }).status);

/** Waits until so many webhooks have come. */
export const webhooks = (world: World, count: number) =>
  vi.waitFor(() => expect(world.received.length).toBeGreaterThanOrEqual(count), {
    timeout: 15_000,
    interval: 10,
  });

/** Whether a webhook is what it says: signed, with its body's hash. */
export async function claimsOf({ headers, raw }: Received) {
  const [, signed = ''] = /^Bearer (.*)$/.exec(headers.authorization ?? '') ?? [];
  const { payload } = await jwtVerify(signed, new TextEncoder().encode(application.signatureSecret), {
    algorithms: ['HS256'],
  });
  return { ...payload, bodyIsRight: payload.payload_hash === createHash('sha256').update(raw).digest('hex') };
}
