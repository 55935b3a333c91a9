import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { faultsIn } from '../vonage/specification';
import {
  application,
  claimsOf,
  mobile,
  newestCode,
  openWorld,
  order,
  request,
  startCode,
  token,
  type World,
  webhooks,
  wrongCode,
} from './phones-world';

const check = (world: World, id: string, code: string) =>
  request(world, 'POST', `/v2/verify/${id}`, { code });
const cancel = (world: World, id: string) => request(world, 'DELETE', `/v2/verify/${id}`);
const next = (world: World, id: string) => request(world, 'POST', `/v2/verify/${id}/next_workflow`);
const reports = ({ received }: World) => received.map(({ body }) => body as Record<string, unknown>);

describe('a verification', () => {
  test('sends a code of the length asked for, drawn by the service, and completes with it once', async () => {
    const world = await openWorld();
    const started = await request(world, 'POST', '/v2/verify', order());
    expect(started).toMatchObject({ status: 202, type: 'application/json' });
    expect(Object.keys(started.body)).toEqual(['request_id']);
    const id = String(started.body.request_id);
    expect(newestCode(world)).toMatch(/^\d{6}$/);

    expect(await check(world, id, newestCode(world))).toMatchObject({
      status: 200,
      body: { request_id: id, status: 'completed' },
    });
    const again = await check(world, id, newestCode(world));
    expect(again).toMatchObject({ status: 404, type: 'application/problem+json' });
    expect(faultsIn('verify', 'Error', again.body)).toEqual([]);
  });

  test('has four digits unless more are asked for, and draws anew each time', async () => {
    const world = await openWorld();
    const codes = new Set<string>();
    for (const last of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const to = `44770090020${last}`;
      await startCode(world, { code_length: undefined, workflow: [{ channel: 'sms', to }] });
      codes.add(newestCode(world, to));
    }
    expect([...codes].every((code) => /^\d{4}$/.test(code))).toBe(true);
    expect(codes.size).toBeGreaterThan(1);
  });

  test('ends with the third wrong code, or, as nobody knows, with the fourth', async () => {
    const world = await openWorld();
    const id = await startCode(world);
    const statuses = async (which: string) => {
      const found: number[] = [];
      for (let tries = 0; tries < 4; tries += 1)
        found.push((await check(world, which, wrongCode(world))).status);
      return found;
    };
    expect(await statuses(id)).toEqual([400, 400, 410, 404]);
    world.phones.setRule('overAt', 'fourth');
    world.phones.setRule('checkAfterEnd', '410');
    const second = await startCode(world);
    expect(await statuses(second)).toEqual([400, 400, 400, 410]);
    expect((await check(world, second, newestCode(world))).status).toBe(410);
  });

  test('a code of another verification, an unknown one or a half one completes nothing', async () => {
    const world = await openWorld();
    const id = await startCode(world);
    expect((await check(world, randomUUID(), newestCode(world))).status).toBe(404);
    for (const code of ['', '12', '12345678901', 'abcdef', null]) {
      expect((await check(world, id, code as string)).status, String(code)).toBe(422);
    }
    expect((await check(world, id, newestCode(world))).status).toBe(200);
  });

  test('there is one at a time to a number; the second is told the id of the first', async () => {
    const world = await openWorld();
    const id = await startCode(world);
    const second = await request(world, 'POST', '/v2/verify', order());
    expect(second).toMatchObject({ status: 409, body: { request_id: id } });
    expect(faultsIn('verify', 'ErrorConflictRequest', second.body)).toEqual([]);
    await startCode(world, { workflow: [{ channel: 'sms', to: '447700900124' }] });
    await check(world, id, newestCode(world));
    await startCode(world);
  });

  test('W5: a landline gets no text message, and a call instead only when a call is asked for', async () => {
    const world = await openWorld();
    const landline = '442079460123';
    const id = await startCode(world, {
      workflow: ['sms', 'voice'].map((channel) => ({ channel, to: landline })),
    });
    expect(world.phones.phone(landline)).toMatchObject({ messages: [], calls: [] });
    await next(world, id);
    expect(world.phones.phone(landline).calls).toHaveLength(1);
  });

  test.each(['409', '404', '403', '422'] as const)(
    'is cancelled from 30 seconds after its start, not before (%s)',
    async (cancelRefused) => {
      const world = await openWorld({ rules: { cancelRefused } });
      const id = await startCode(world);
      expect((await cancel(world, id)).status).toBe(Number(cancelRefused));
      world.phones.clock.moveOn(29_000, mobile);
      expect((await cancel(world, id)).status).toBe(Number(cancelRefused));
      world.phones.clock.moveOn(1_000, mobile);
      expect((await cancel(world, id)).status).toBe(204);
      expect((await cancel(world, id)).status).toBe(404);
      expect((await check(world, id, newestCode(world))).status).toBe(404);
    },
  );

  const twoWays = { workflow: ['sms', 'voice'].map((channel) => ({ channel, to: mobile })) };

  test('goes on to the next way when asked, then cannot be cancelled, and ends after the last one', async () => {
    const world = await openWorld();
    const id = await startCode(world, twoWays);
    expect((await next(world, id)).status).toBe(200);
    expect(world.phones.phone(mobile).calls[0]?.state.kind).toBe('ringing');
    world.phones.clock.moveOn(31_000, mobile);
    expect((await cancel(world, id)).status).toBe(409);
    expect((await next(world, id)).status).toBe(409);
    expect((await check(world, id, newestCode(world))).status).toBe(200);
    expect((await next(world, id)).status).toBe(404);
  });

  test('goes on by itself after the time of each way, and expires after the last', async () => {
    const world = await openWorld();
    const id = await startCode(world, { ...twoWays, channel_timeout: 60 });
    expect(world.phones.phone(mobile).calls).toHaveLength(0);
    world.phones.clock.moveOn(60_000, mobile);
    expect(world.phones.phone(mobile).calls).toHaveLength(1);
    world.phones.clock.moveOn(59_000, mobile);
    expect(world.phones.verifier.find(id)?.state).toBe('running');
    world.phones.clock.moveOn(1_000, mobile);
    expect((await check(world, id, newestCode(world))).status).toBe(404);
    await webhooks(world, 1);
    await vi.waitFor(
      () => expect(reports(world).at(-1)).toMatchObject({ type: 'summary', status: 'expired' }),
      { timeout: 10_000 },
    );
  });

  test('moving one phone’s clock leaves the others’ verifications alone', async () => {
    const world = await openWorld();
    const id = await startCode(world);
    world.phones.clock.moveOn(3_600_000, '447700900199');
    expect((await check(world, id, newestCode(world))).status).toBe(200);
  });
});

// What the old specification and today's service refuse alike.
const refused: [string, object, string][] = [
  ['no brand', { brand: undefined }, 'brand'],
  ['a brand that is no text', { brand: 7 }, 'brand'],
  ['no workflow', { workflow: undefined }, 'workflow'],
  ['an unknown channel', { workflow: [{ channel: 'pigeon', to: mobile }] }, 'workflow.0.channel'],
  ['nobody to send to', { workflow: [{ channel: 'sms' }] }, 'workflow.0.to'],
  ['a language Vonage does not speak', { locale: 'xx-xx' }, 'locale'],
  ['three digits', { code_length: 3 }, 'code_length'],
  ['eleven digits', { code_length: 11 }, 'code_length'],
  ['a way that never ends', { channel_timeout: 901 }, 'channel_timeout'],
  ['half a second', { channel_timeout: 60.5 }, 'channel_timeout'],
];
// What the documents of today add to it.
const refusedToday: [string, object, string][] = [
  ['a brand of 19 characters', { brand: 'x'.repeat(19) }, 'brand'],
  ['an empty brand', { brand: '' }, 'brand'],
  ['a brand with a slash', { brand: 'a/b' }, 'brand'],
  ['four ways', { workflow: Array(4).fill({ channel: 'sms', to: mobile }) }, 'workflow'],
  ['a number with a plus', { workflow: [{ channel: 'sms', to: `+${mobile}` }] }, 'workflow.0.to'],
  ['14 seconds', { channel_timeout: 14 }, 'channel_timeout'],
  ['a reference with hyphens', { client_ref: randomUUID() }, 'client_ref'],
  ['a code of the portal’s own', { code: '123456' }, 'code'],
];

describe('an order that is not right', () => {
  test.each([...refused, ...refusedToday])('is told what is wrong with it: %s', async (_, change, name) => {
    const world = await openWorld();
    const { status, type, body } = await request(world, 'POST', '/v2/verify', order(change));
    expect([status, type]).toEqual([422, 'application/problem+json']);
    expect(body.invalid_parameters).toEqual([{ name, reason: expect.any(String) }]);
    expect(faultsIn('verify', 'ErrorInvalidParams', body)).toEqual([]);
    expect(world.phones.numbers()).toEqual([]);
  });

  test.each(refused)('was refused by Vonage’s own specification already: %s', (_, change) => {
    const body = JSON.parse(JSON.stringify(order(change)));
    expect(faultsIn('verify', 'NewCodeRequest', body)).not.toEqual([]);
  });

  test('the specification takes what the simulated service takes', () => {
    for (const channel of ['sms', 'voice']) {
      const body = order({ workflow: [{ channel, to: mobile }], client_ref: 'a1', channel_timeout: 300 });
      expect(faultsIn('verify', 'NewCodeRequest', body)).toEqual([]);
    }
  });

  test('a body that is no JSON, and an unknown address, are told, too', async () => {
    const world = await openWorld();
    const plain = { 'content-type': 'text/plain' };
    expect((await request(world, 'POST', '/v2/verify', order(), plain)).status).toBe(415);
    expect((await request(world, 'POST', '/v2/verify', 'no order')).status).toBe(422);
    for (const [method, path] of [
      ['GET', '/v2/verify'],
      ['POST', '/v2/verify/not-an-id'],
      ['POST', '/v2/other'],
    ] as const) {
      const answer = await request(world, method, path, method === 'GET' ? undefined : {});
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
  });
});

describe('somebody who is not the portal', () => {
  const { privateKey: foreign } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const now = () => Math.floor(Date.now() / 1000);

  test.each<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['something else', async () => 'Basic dXNlcjpwYXNz'],
    ['a token of another key', async () => `Bearer ${await token({ key: foreign })}`],
    [
      'another application',
      async () => `Bearer ${await token({ claims: { application_id: randomUUID() } })}`,
    ],
    ['a token that has expired', async () => `Bearer ${await token({ issued: now() - 2_000 })}`],
    ['a token of tomorrow', async () => `Bearer ${await token({ issued: now() + 86_400 })}`],
    ['a token without an end', async () => `Bearer ${await token({ claims: { exp: undefined } })}`],
    ['a token without an id', async () => `Bearer ${await token({ claims: { jti: undefined } })}`],
    ['a token that lasts for years', async () => `Bearer ${await token({ life: 10 ** 8 })}`],
    ['another algorithm', async () => `Bearer ${await token({ algorithm: 'RS512' })}`],
  ])('forged request: %s sends nothing', async (_, authorization) => {
    const world = await openWorld();
    const headers = { authorization: await authorization() };
    const answer = await request(world, 'POST', '/v2/verify', order(), headers);
    expect(answer).toMatchObject({ status: 401, type: 'application/problem+json' });
    expect(world.phones.numbers()).toEqual([]);
  });

  test('replay: a token serves once', async () => {
    const world = await openWorld();
    const headers = { authorization: `Bearer ${await token()}` };
    const statuses = [];
    for (let tries = 0; tries < 2; tries += 1) {
      statuses.push((await request(world, 'POST', '/v2/verify', order(), headers)).status);
    }
    expect(statuses).toEqual([202, 401]);
  });
});

describe('reports of a verification', () => {
  test('the end is reported, signed, with the reference that was given', async () => {
    const world = await openWorld();
    const id = await startCode(world, { client_ref: 'abc123' });
    await check(world, id, newestCode(world));
    await webhooks(world, 2);
    expect(world.received.map(({ path }) => path)).toEqual(['/api/vonage/status', '/api/vonage/status']);
    const [event, summary] = reports(world);
    const common = { request_id: id, status: 'completed', client_ref: 'abc123' };
    expect(event).toMatchObject({ ...common, type: 'event', channel: 'sms' });
    expect(summary).toMatchObject({
      ...common,
      type: 'summary',
      workflow: [{ channel: 'sms', status: 'completed' }],
    });
    expect(faultsIn('verify', 'VerifyResourceWhatsappInteractive', event)).toEqual([]);
    expect(faultsIn('verify', 'VerifyResource', summary)).toEqual([]);

    for (const webhook of world.received) {
      expect(await claimsOf(webhook)).toMatchObject({
        iss: 'Vonage',
        application_id: application.applicationId,
        api_key: expect.any(String),
        jti: expect.any(String),
        bodyIsRight: true,
      });
    }
  });

  test('a network that blocks the number is reported, and no message arrives', async () => {
    const world = await openWorld();
    world.phones.faults.add({ kind: 'blocked', times: 1, milliseconds: 0 });
    await startCode(world);
    await webhooks(world, 2);
    expect(
      reports(world)
        .map(({ type, status }) => `${type} ${status}`)
        .sort(),
    ).toEqual(['event blocked', 'summary blocked']);
    expect(world.phones.phone(mobile).messages).toEqual([]);
  });

  test('W5: a code by voice is read out; whoever declines is reported and may still get it', async () => {
    const world = await openWorld();
    const id = await startCode(world, { workflow: [{ channel: 'voice', to: mobile }] });
    const [call] = world.phones.phone(mobile).calls;
    world.phones.act(mobile, call?.id ?? '', { kind: 'decline' });
    await webhooks(world, 1);
    expect(reports(world)[0]).toMatchObject({ request_id: id, channel: 'voice', status: 'user_rejected' });
    expect(world.phones.verifier.find(id)?.state).toBe('running');
  });
});
