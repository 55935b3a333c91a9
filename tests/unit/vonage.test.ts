import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createVonage, type Report } from '@/lib/vonage/client';
import { brandOf } from '@/lib/vonage/verify';
import type { CallOrder, CodeOrder, Vonage, VonageSettings } from '@/lib/vonage/vonage';
import { fastest } from '../setup/fastest';
import {
  answers,
  type Behaviour,
  openVonageServer,
  privateKey,
  problem,
  publicKey,
  settings,
  stalledBody,
} from './vonage-server';

const portalUrl = new URL('https://portal.example');
const id = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const running = 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const reference = 'c0ffee00-1234-4567-89ab-0123456789ab';
const code = '482913';
const order: CodeOrder = {
  number: '+31612345678',
  channel: 'sms',
  locale: 'nl',
  sender: 'Van Dalen Accountants',
  reference,
};
const callOrder: CallOrder = { number: '+31612345678', locale: 'de', office: 'Lindenhof', reference };

/** In milliseconds; long enough for any answer on loopback, however busy the machine is. */
const patience = 15_000;
/** Long enough for the head of an answer whose rest never comes. */
const haste = 2_000;
/** For a server that says nothing it makes no difference how long it is asked. */
const hurry = 150;
let server: Awaited<ReturnType<typeof openVonageServer>>;
let vonage: Vonage;
let hasty: Vonage;
let hurried: Vonage;
const reports: Report[] = [];
const make = (more: Partial<VonageSettings> = {}, ms = patience) =>
  createVonage({ ...settings, apiHost: server.apiHost, ...more }, portalUrl, {
    report: (event) => reports.push(event),
    patience: ms,
  });
/** A server that behaves so, and who asks it. */
function facing(behaviour: Behaviour): Vonage {
  server.behave(behaviour);
  return silences.some(([, each]) => each === behaviour) ? hurried : vonage;
}

beforeAll(async () => {
  server = await openVonageServer();
  vonage = make();
  hasty = make({}, haste);
  hurried = make({}, hurry);
});
afterAll(() => server.close());
afterEach(() => {
  // Whatever happened, the log learns no secret of it.
  const told = JSON.stringify(reports);
  expect(told).not.toMatch(/612345678|482913|eyJ|PRIVATE KEY|Bearer|aaaaaaaa|bbbbbbbb|c0ffee/);
  for (const report of reports) {
    expect(Object.keys(report).every((key) => ['call', 'outcome', 'status', 'title'].includes(key))).toBe(
      true,
    );
  }
  reports.length = 0;
});

/** Everything that can go wrong without an answer that can be read. */
const reset: Behaviour = (_response, socket) => void socket.resetAndDestroy();
const silence: Behaviour = () => {};
const html = (status: number) => answers(status, '<!doctype html><title>+31612345678</title>', 'text/html');
const oddSuccess: [string, Behaviour][] = [
  ['an empty 200', answers(200)],
  ['an empty 200 that calls itself JSON', answers(200, '')],
  ['an empty 202', answers(202)],
  ['a 204', answers(204)],
  ['a 200 without what it should hold', answers(200, {})],
  ['a 200 with null', answers(200, 'null')],
  ['a 200 that is not JSON', answers(200, '{"request_id')],
  ['a 200 with a page', html(200)],
  ['a 200 with a list', answers(200, [])],
  [
    'a 202 with an id that is none',
    answers(202, { request_id: '../../v1/calls', uuid: 'x', status: 'done' }),
  ],
];
const silences: [string, Behaviour][] = [
  ['no head', silence],
  ['a 200 whose body stalls', stalledBody(200)],
  ['a 202 of known length whose body stalls', stalledBody(202, 500)],
];

describe('a code by text message or voice', () => {
  test('W11: is asked for with all that Vonage needs, to the number it was asked for', async () => {
    server.behave(answers(202, { request_id: id }));
    expect(await vonage.startCode(order)).toEqual({ kind: 'sent', requestId: id });
    expect(server.asked).toMatchObject([{ method: 'POST', url: '/v2/verify' }]);
    expect(server.asked[0]?.headers['content-type']).toBe('application/json');
    expect(server.asked[0]?.body).toEqual({
      brand: 'Van Dalen Accounta',
      workflow: [{ channel: 'sms', to: '31612345678' }],
      locale: 'nl-nl',
      code_length: 6,
      channel_timeout: 600,
      client_ref: 'c0ffee001234456789ab0123456789ab',
    });
    expect(reports).toEqual([{ call: 'start-code', outcome: 'sent' }]);
  });

  test.each([
    ['en', 'en-gb'],
    ['de', 'de-de'],
  ] as const)('X7: is read out in the language of the person: %s', async (locale, said) => {
    server.behave(answers(202, { request_id: id }));
    const templateIds = { [locale]: running };
    await make({ templateIds }).startCode({ ...order, locale, channel: 'voice' });
    expect(server.asked[0]?.body).toMatchObject({
      locale: said,
      workflow: [{ channel: 'voice', to: '31612345678' }],
      template_id: running,
    });
  });

  test('carries a token that the application alone can make, for a short time', async () => {
    server.behave(answers(202, { request_id: id }));
    await vonage.startCode(order);
    const [scheme, token = ''] = (server.asked[0]?.headers.authorization ?? '').split(' ');
    expect(scheme).toBe('Bearer');
    const { payload, protectedHeader } = await jwtVerify(token, createPublicKey(publicKey), {
      algorithms: ['RS256'],
      maxTokenAge: '1 minute',
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ application_id: settings.applicationId, jti: expect.any(String) });
    expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(900);
  });

  test.each([
    ['400', problem(400), { kind: 'unavailable' }],
    [
      '400 about the number',
      problem(400, { invalid_parameters: [{ name: 'to' }] }),
      { kind: 'number-refused' },
    ],
    ['401', problem(401), { kind: 'unavailable' }],
    ['402', problem(402), { kind: 'low-balance' }],
    ['404', problem(404), { kind: 'unavailable' }],
    ['409 with an id', problem(409, { request_id: running }), { kind: 'running', requestId: running }],
    ['409 without', problem(409), { kind: 'running', requestId: undefined }],
    [
      '409 with what is no id',
      problem(409, { request_id: '../x' }),
      { kind: 'running', requestId: undefined },
    ],
    ['409 with a page', html(409), { kind: 'running', requestId: undefined }],
    ['410', problem(410), { kind: 'unavailable' }],
    ['412', problem(412), { kind: 'unavailable' }],
    ['422', problem(422), { kind: 'number-refused' }],
    [
      '422 about the number',
      problem(422, { invalid_parameters: [{ name: 'workflow[0].to', reason: '31612345678' }] }),
      { kind: 'number-refused' },
    ],
    [
      '422 about what the operator set',
      problem(422, { invalid_parameters: [{ name: 'template_id', reason: 'no' }] }),
      { kind: 'unavailable' },
    ],
    ['429', problem(429), { kind: 'rate' }],
    ['429 with a page', html(429), { kind: 'rate' }],
    ['500', problem(500), { kind: 'unknown' }],
    ['502 with a page', html(502), { kind: 'unknown' }],
    ['503', problem(503), { kind: 'unavailable' }],
  ] satisfies [string, Behaviour, unknown][])('answered with %s', async (_name, behaviour, outcome) => {
    expect(await facing(behaviour).startCode(order)).toEqual(outcome);
    expect(server.asked).toHaveLength(1);
  });

  test.each([...oddSuccess, ...silences, ['a reset', reset]] as [string, Behaviour][])(
    'X6: may have been sent when the answer is %s: nothing is asked twice',
    async (_name, behaviour) => {
      expect(await facing(behaviour).startCode(order)).toEqual({ kind: 'unknown' });
      expect(server.asked).toHaveLength(1);
    },
  );

  test('surely was not sent when nobody listens', async () => {
    const lost = make({ apiHost: 'http://127.0.0.1:9' });
    expect(await lost.startCode(order)).toEqual({ kind: 'unavailable' });
    const nameless = make({ apiHost: 'https://nowhere.invalid' });
    expect(await nameless.startCode(order)).toEqual({ kind: 'unavailable' });
  });

  test.each(['', '+', 'abc', '+31612345678;x', '+0612345678', `+${'1'.repeat(16)}`])(
    'what is no number never leaves the portal: %s',
    async (number) => {
      server.behave(answers(202, { request_id: id }));
      expect(await vonage.startCode({ ...order, number })).toEqual({ kind: 'number-refused' });
      expect(await vonage.startCall({ ...callOrder, number })).toEqual({ kind: 'number-refused' });
      expect(server.asked).toEqual([]);
    },
  );
});

describe('the sender’s name', () => {
  test.each([
    ['Noord', 'Noord'],
    ['  A/B {x}: $5 ', 'A B x 5'],
    ['Kantoor Noord-Oost 👩‍👩‍👧', 'Kantoor Noord-Oost'],
    ['Kantoor Oost-Zuid👩‍👩‍👧', 'Kantoor Oost-Zuid'],
    ['Kantoor Noord-Oose\u0301', 'Kantoor Noord-Oos'],
    ['{}/:$', 'Vestibule'],
    ['\u0000\n', 'Vestibule'],
    ['', 'Vestibule'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', expect.stringMatching(/./)],
  ])('%j is one that Vonage takes', (sender, brand) => {
    expect(brandOf(sender)).toEqual(brand);
    expect(brandOf(sender)).toMatch(/^[^/{}:$]{1,18}$/);
  });
});

describe('checking a code', () => {
  test('W11: only `completed` is right', async () => {
    server.behave(answers(200, { request_id: id, status: 'completed' }));
    expect(await vonage.checkCode(id, code)).toEqual({ kind: 'right' });
    expect(server.asked).toMatchObject([{ method: 'POST', url: `/v2/verify/${id}`, body: { code } }]);
    expect(reports).toEqual([{ call: 'check-code', outcome: 'right' }]);
  });

  test.each([
    ['another status', answers(200, { request_id: id, status: 'pending' })],
    ['a status in capitals', answers(200, { status: 'COMPLETED' })],
    ['true', answers(200, { status: true })],
    ...oddSuccess,
    ...silences,
    ['a reset', reset],
  ] as [string, Behaviour][])('a code is never right, and no try lost, for %s', async (_name, behaviour) => {
    expect(await facing(behaviour).checkCode(id, code)).toEqual({ kind: 'unavailable' });
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    [400, 'wrong'],
    [401, 'unavailable'],
    [402, 'unavailable'],
    [404, 'gone'],
    [409, 'unavailable'],
    [410, 'over'],
    [412, 'unavailable'],
    [422, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('answered with %i: %s, whatever the body is', async (status, kind) => {
    for (const behaviour of [problem(status), html(status), answers(status)]) {
      expect(await facing(behaviour).checkCode(id, code)).toEqual({ kind });
    }
    expect(reports.map((report) => report.status)).toEqual([status, status, status]);
    expect(reports[0]?.title).toBe('Title of it');
  });

  test('a wrong code is wrong although the rest of the answer stalls', async () => {
    server.behave(stalledBody(400));
    expect(await hasty.checkCode(id, code)).toEqual({ kind: 'wrong' });
    expect(reports).toEqual([{ call: 'check-code', outcome: 'wrong', status: 400 }]);
  });

  test.each(['', 'x', '../calls', `${id}/next_workflow`, `${id}?x`, `${id}\n`])(
    'what is no id never becomes part of an address: %j',
    async (bad) => {
      server.behave(answers(200, { status: 'completed' }));
      expect(await vonage.checkCode(bad, code)).toEqual({ kind: 'gone' });
      expect(await vonage.cancelCode(bad)).toBe('gone');
      await vonage.hangUp(bad);
      expect(server.asked).toEqual([]);
    },
  );
});

describe('taking a code back', () => {
  test.each([
    [204, 'cancelled'],
    [200, 'unavailable'],
    [400, 'refused'],
    [401, 'unavailable'],
    [402, 'unavailable'],
    [404, 'gone'],
    [409, 'refused'],
    [410, 'gone'],
    [412, 'refused'],
    [422, 'refused'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('answered with %i: %s', async (status, outcome) => {
    server.behave(status < 300 ? answers(status) : problem(status));
    expect(await vonage.cancelCode(id)).toBe(outcome);
    expect(server.asked).toMatchObject([{ method: 'DELETE', url: `/v2/verify/${id}` }]);
  });

  test.each([...silences, ['a reset', reset]] as [string, Behaviour][])(
    'is unknown after %s',
    async (_name, behaviour) => {
      expect(await facing(behaviour).cancelCode(id)).toBe('unavailable');
    },
  );
});

describe('a call that takes digits', () => {
  test('W11: rings the number, names the office, and takes six digits that it never says', async () => {
    server.behave(
      answers(201, { uuid: id, status: 'started', direction: 'outbound', conversation_uuid: 'CON-1' }),
    );
    expect(await vonage.startCall(callOrder)).toEqual({ kind: 'calling', callId: id });
    expect(server.asked).toMatchObject([{ method: 'POST', url: '/v1/calls' }]);
    expect(server.asked[0]?.body).toEqual({
      to: [{ type: 'phone', number: '31612345678' }],
      from: { type: 'phone', number: '32470123456' },
      ncco: [
        {
          action: 'talk',
          text: expect.stringMatching(/^(?!.*\d).*Lindenhof.*sechs Ziffern/),
          language: 'de-DE',
          bargeIn: true,
        },
        {
          action: 'input',
          type: ['dtmf'],
          dtmf: { timeOut: 10, maxDigits: 6, submitOnHash: true },
          eventUrl: [`https://portal.example/api/vonage/keyed/${reference}?locale=de`],
        },
      ],
      event_url: [`https://portal.example/api/vonage/call/${reference}`],
      ringing_timer: 45,
      length_timer: 120,
      machine_detection: 'continue',
    });
  });

  test('comes from any number of the application when none is set', async () => {
    server.behave(answers(201, { uuid: id }));
    await make({ fromNumber: undefined }).startCall(callOrder);
    expect(server.asked[0]?.body).toMatchObject({ random_from_number: true });
    expect(server.asked[0]?.body).not.toHaveProperty('from');
  });

  test.each([
    ['400', problem(400), 'unavailable'],
    ['400 about it', problem(400, { invalid_parameters: [{ name: 'to[0].number' }] }), 'number-refused'],
    ['400 about ours', problem(400, { invalid_parameters: [{ name: 'from.number' }] }), 'unavailable'],
    ['401', problem(401), 'unavailable'],
    ['402', problem(402), 'low-balance'],
    ['404', problem(404), 'unavailable'],
    ['409', problem(409), 'unavailable'],
    ['422', problem(422), 'number-refused'],
    ['429', problem(429), 'rate'],
    ['500', problem(500), 'unknown'],
    ['503', problem(503), 'unavailable'],
    ['a reset', reset, 'unknown'],
    ...oddSuccess.map(([name, behaviour]) => [name, behaviour, 'unknown'] as const),
    ...silences.map(([name, behaviour]) => [name, behaviour, 'unknown'] as const),
  ] as [string, Behaviour, string][])('answered with %s', async (_name, behaviour, kind) => {
    expect(await facing(behaviour).startCall(callOrder)).toEqual({ kind });
    expect(server.asked).toHaveLength(1);
  });

  test('is hung up, and nothing comes of it when that fails', async () => {
    for (const behaviour of [answers(204), problem(404), problem(500), html(200), reset, silence]) {
      await expect(facing(behaviour).hangUp(id)).resolves.toBeUndefined();
      expect(server.asked).toMatchObject([
        { method: 'PUT', url: `/v1/calls/${id}`, body: { action: 'hangup' } },
      ]);
    }
  });
});

describe('patience', () => {
  test.each([...silences, ['an error whose body stalls', stalledBody(409)]] as [string, Behaviour][])(
    'nothing waits longer than that for %s, and the connection is given up',
    async (_name, behaviour) => {
      server.behave(behaviour);
      const ask = () =>
        Promise.all([hurried.startCode(order), hurried.checkCode(id, code), hurried.startCall(callOrder)]);
      // With the others' patience it would be far more.
      expect(await fastest(10 * hurry, ask)).toBeLessThan(10 * hurry);
      await vi.waitFor(async () => expect(await server.connections()).toBe(0), { timeout: patience / 2 });
    },
  );
});

describe('secrets in the log', () => {
  test('a title that quotes what was sent is not told', async () => {
    for (const title of [
      'No such number: 31612345678',
      `Wrong: ${code}`,
      `Bearer ${privateKey}`,
      'x'.repeat(99),
      7,
    ]) {
      server.behave(problem(422, { title }));
      await vonage.startCode(order);
      expect(reports.pop()).toEqual({ call: 'start-code', outcome: 'number-refused', status: 422 });
    }
  });
});
