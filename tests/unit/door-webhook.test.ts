import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLog } from '@/lib/web/log';
import {
  type Answer,
  formBody,
  multipart,
  openDoor,
  plainAction,
  portal,
  request,
  sendRaw,
} from './door-visitor';

let door: { server: Server; port: number };
const send = (bytes: string | Buffer): Promise<Answer> => sendRaw(door.port, bytes);

beforeAll(async () => {
  startLog('silent');
  door = await openDoor();
});
afterAll(() => door.server.close());

const reference = 'c0ffee00-1234-4567-89ab-0123456789ab';
const body = '{ "status":"ringing",\t"odd": "\u00e9" }';
const own = { origin: '', 'content-type': 'application/json', authorization: 'Bearer a.b.c' };
const post = (path: string, headers: Record<string, string> = {}, text: string | Buffer = body) =>
  send(request('POST', path, { ...own, ...headers }, text));

describe('a webhook of Vonage', () => {
  test.each(['/api/vonage/status', `/api/vonage/call/${reference}`, `/api/vonage/keyed/${reference}?x=1`])(
    'comes in as the very bytes that were signed, with its signature: %s',
    async (path) => {
      const answer = await post(path, { 'content-type': 'application/json; charset=utf-8' });
      expect(answer.status).toBe(200);
      expect(answer.seen()).toMatchObject({
        method: 'POST',
        url: path,
        body,
        headers: {
          authorization: 'Bearer a.b.c',
          'content-type': 'application/json; charset=utf-8',
          'content-length': String(Buffer.byteLength(body)),
          'x-forwarded-for': '127.0.0.1',
        },
      });
    },
  );

  test('may come in pieces', async () => {
    const head = request('POST', '/api/vonage/status', {
      ...own,
      'transfer-encoding': 'chunked',
      'content-length': '',
    });
    const { seen } = await send(Buffer.concat([head, Buffer.from('2\r\n{}\r\n0\r\n\r\n')]));
    expect(seen().body).toBe('{}');
    expect(seen().headers).not.toHaveProperty('transfer-encoding');
  });

  test('brings no cookies, and nothing that Next acts on', async () => {
    const { seen } = await post('/api/vonage/status', {
      cookie: 'session=mine',
      'next-action': plainAction,
      rsc: '1',
      'x-forwarded-for': '6.6.6.6',
      'x-anything': 'mine',
    });
    for (const name of ['cookie', 'next-action', 'rsc', 'x-anything']) {
      expect(seen().headers).not.toHaveProperty(name);
    }
    expect(seen().headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  test.each([
    ['another name', { host: 'evil.example' }, 400],
    ['an origin: it is a browser’s', { origin: portal }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['a form', { 'content-type': multipart }, 415],
    ['text', { 'content-type': 'text/plain' }, 415],
    ['nearly JSON', { 'content-type': 'application/jsonp' }, 415],
    ['no type', { 'content-type': '' }, 415],
  ])('is refused with %s', async (_name, headers, status) => {
    const answer = await post('/api/vonage/status', headers);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain('content-type: application/json');
  });

  test('a flood: more than 64 KB is refused, and exactly that is not', async () => {
    expect((await post('/api/vonage/status', {}, Buffer.alloc(64 * 1024, ' '))).status).toBe(200);
    expect((await post('/api/vonage/status', {}, Buffer.alloc(64 * 1024 + 1, ' '))).status).toBe(413);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is never a %s', async (method) => {
    expect((await send(request(method, '/api/vonage/status', own))).status).toBe(405);
  });

  test('is a POST: a GET there is like any other, without a signature', async () => {
    const { seen } = await send(request('GET', '/api/vonage/status', { authorization: 'Bearer a.b.c' }));
    expect(seen().headers).not.toHaveProperty('authorization');
  });
});

describe('every other POST', () => {
  test.each([
    '/sign-in',
    '/api/vonage',
    '/api/vonage/',
    '/api/vonagex/status',
    '/api/time-left',
    '/api/vonag%65/status',
    '/api%2Fvonage/status',
    '/api/vonage/st%61tus',
    '/api/vonage/a.b',
    `/api/vonage/${'x'.repeat(101)}`,
  ])('cross-site request forgery: still needs the portal’s own origin: %s', async (path) => {
    expect((await post(path)).status).toBe(403);
  });

  test.each(['/sign-in', '/api/time-left'])('still must be a form: %s', async (path) => {
    expect((await post(path, { origin: portal })).status).toBe(415);
    const form = formBody([[`$ACTION_ID_${plainAction}`, '']]);
    const answer = await post(path, { origin: portal, 'content-type': multipart }, form);
    expect(answer.status).toBe(200);
    expect(answer.seen().headers).not.toHaveProperty('authorization');
  });

  test.each(['/api/vonage/../sign-in', '/api/vonage//status', '/api/vonage/./x'])(
    'no way leads round the check of the path: %s',
    async (path) => {
      expect((await post(path)).status).toBe(400);
    },
  );
});
