import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/vonage/[...path]/route';
import { type Config, installConfig } from '@/lib/config';
import * as effects from '@/lib/sign-in/webhook';
import { startLog } from '@/lib/web/log';
import { vonage } from '@/lib/web/vonage';
import { answers, openVonageServer, problem, settings } from './vonage-server';

vi.mock('@/lib/sign-in/webhook');
vi.mock('@/lib/web/database', () => ({ database: () => 'the database' }));

const callId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const reference = 'c0ffee00-1234-4567-89ab-0123456789ab';
const secretKeys = [{ id: 'k1', key: Buffer.alloc(32) }];
let server: Awaited<ReturnType<typeof openVonageServer>>;
const lines: string[] = [];

const configure = (vonage: Config['vonage']) =>
  installConfig({ portalUrl: new URL('https://portal.example'), secretKeys, vonage } as Config);

beforeAll(async () => {
  server = await openVonageServer();
  startLog('info', { write: (line) => lines.push(line) });
});
beforeEach(() => {
  vi.resetAllMocks();
  lines.length = 0;
  server.behave(answers(204));
  configure({ ...settings, apiHost: server.apiHost });
});
afterAll(() => {
  server.close();
  startLog('silent');
});

async function post(path: string, payload: unknown, secret = settings.signatureSecret) {
  const body = JSON.stringify(payload);
  const claims = {
    iss: 'Vonage',
    jti: 'once',
    payload_hash: createHash('sha256').update(body).digest('hex'),
    application_id: settings.applicationId,
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .sign(new TextEncoder().encode(secret));
  const request = new Request(`https://portal.example/api/vonage/${path}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  return POST(request, { params: Promise.resolve({ path: (path.split('?')[0] ?? '').split('/') }) });
}
const nothingHappened = () => {
  for (const effect of [effects.onVerifyEvent, effects.onCallEvent, effects.onKeyed]) {
    expect(effect).not.toHaveBeenCalled();
  }
};

describe('what Vonage reports', () => {
  test('of a code reaches the verification it is about', async () => {
    const answer = await post('status', { request_id: callId, type: 'summary', status: 'expired' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(effects.onVerifyEvent).toHaveBeenCalledWith('the database', 'once', {
      requestId: callId,
      status: 'expired',
      isSummary: true,
    });
  });

  test('of a call reaches the challenge that its address names', async () => {
    const answer = await post(`call/${reference}`, { uuid: callId, status: 'ringing' });
    expect(answer.status).toBe(204);
    const event = { callId, status: 'ringing' };
    expect(effects.onCallEvent).toHaveBeenCalledWith('the database', 'once', reference, event);
    expect(server.asked).toEqual([]);
  });

  test('an answering machine is hung up on', async () => {
    expect((await post(`call/${reference}`, { call_uuid: callId, status: 'machine' })).status).toBe(204);
    await vi.waitFor(
      () => expect(server.asked).toMatchObject([{ url: `/v1/calls/${callId}`, body: { action: 'hangup' } }]),
      { timeout: 10_000 },
    );
  });

  test('W11: keyed digits are answered with what the call says next, in its language', async () => {
    vi.mocked(effects.onKeyed).mockResolvedValue({ answer: 'right' });
    const answer = await post(`keyed/${reference}?locale=nl`, { uuid: callId, dtmf: { digits: '482913' } });
    expect(await answer.json()).toMatchObject([{ action: 'talk', language: 'nl-NL' }]);
    expect(effects.onKeyed).toHaveBeenCalledWith('the database', secretKeys, 'once', reference, {
      callId,
      digits: '482913',
    });
    expect(lines.join()).not.toContain('482913');
    const odd = await post(`keyed/${reference}?locale=xx`, { uuid: callId, dtmf: { digits: '' } });
    expect(await odd.json()).toMatchObject([{ action: 'talk', language: 'en-GB' }]);
  });

  test('keyed digits that belong to nothing are answered with nothing', async () => {
    expect((await post(`keyed/${reference}`, {})).status).toBe(204);
  });

  test.each([
    'x',
    'status/x',
    'call',
    'call/x',
    `call/${reference}/x`,
    'keyed',
    `keyed/${callId}x`,
    `other/${reference}`,
  ])('under an address that means nothing does nothing: %s', async (path) => {
    expect((await post(path, { request_id: callId, status: 'failed' })).status).toBe(204);
    nothingHappened();
  });

  test('about nothing does nothing', async () => {
    expect((await post('status', { status: 'failed' })).status).toBe(204);
    nothingHappened();
  });
});

describe('what somebody else reports', () => {
  test.each(['status', `call/${reference}`, `keyed/${reference}`])(
    'forged: is refused without a word why, and noted: %s',
    async (path) => {
      const answer = await post(path, { request_id: callId, status: 'failed' }, `another-${randomUUID()}`);
      expect([answer.status, await answer.text()]).toEqual([401, 'null']);
      nothingHappened();
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { level: 'warn', event: 'webhook-refused', reason: 'signature' },
      ]);
    },
  );

  test('a portal without Vonage has no such address', async () => {
    configure(undefined);
    expect((await post('status', { request_id: callId, status: 'failed' })).status).toBe(404);
    nothingHappened();
  });
});

describe('the portal’s way to Vonage', () => {
  test('is one for the whole process, and none without settings', () => {
    expect(vonage()).toBeDefined();
    expect(vonage()).toBe(vonage());
    configure(undefined);
    expect(vonage()).toBeUndefined();
  });

  test('secrets in the log: a call is one line with its outcome, status and title', async () => {
    server.behave(problem(402, { title: 'Low balance', detail: 'account abcd1234 has 0.00 EUR' }));
    await vonage()?.checkCode(callId, '482913');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'warn',
        time: expect.any(String),
        pid: process.pid,
        event: 'vonage',
        name: 'check-code',
        state: 'unavailable',
        status: 402,
        text: 'Low balance',
      },
    ]);
  });
});
