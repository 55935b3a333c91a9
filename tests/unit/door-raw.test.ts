import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLog } from '@/lib/web/log';
import { formBody, multipart, openDoor, plainAction, request, sendRaw } from './door-visitor';

let door: { server: Server; port: number };
beforeAll(async () => {
  startLog('silent');
  door = await openDoor();
});
afterAll(() => door.server.close());

const send = (bytes: string | Buffer) => sendRaw(door.port, bytes);
const get = (path: string, headers?: Record<string, string>) => send(request('GET', path, headers));
const host = 'host: portal.example:3000\r\n';

describe('a strange address', () => {
  test.each([
    '//', '//evil.example', '/a//b', '/\\evil.example', '/a\\..\\b', '/%5cevil.example', '/%2f/x', '/%', '/%zz', '/%ff',
    '/%c0%af', '/%00', '/a%0d%0aset-cookie:x', '/%7f', '/../x', '/a/../../x', '/%2e%2e/x', '/.', '/a/..%2f..%2fx',
    '*', 'http://evil.example/', 'http://portal.example:3000/', '/?next=%00', '/sign-in?a=1&b=x%00y', '/sign-in?a=1?b=%00',
  ])('%s is refused', async (path) => {
    expect((await get(path)).status).toBe(400);
  }); // biome-ignore format: a list

  test.each(['foo', '/sign in', '/é', '', '/a\u0000b', '/a\tb'])('%j is no address at all', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<h1>');
  });

  test.each([
    '/_next/image?url=http://127.0.0.1/',
    '/_next/data/x.json',
    '/_global-error',
    '/_error',
    '/%5Ferror',
    '/_',
  ])('inner pages of Next: %s is no page', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each([
    '/',
    '/?%',
    '/?a[b]=%ff',
    '/?__proto__=1',
    '/%F0%9F%98%80',
    '/a.b/c',
    '/...',
    '/_next/static/x.js',
  ])('%s is let through as it is', async (path) => {
    expect((await get(path)).seen().url).toBe(path);
  });

  test('that is too long, or headers that are, are refused with a page', async () => {
    expect((await get(`/${'a'.repeat(5_000)}`)).status).toBe(414);
    const huge = await get('/', { cookie: 'x'.repeat(20_000), 'accept-language': 'nl' });
    expect(huge.status).toBe(431);
    expect(huge.body).toContain('cookies');
    expect((await get(`/${'a'.repeat(20_000)}`)).status).toBe(431);
  });
});

describe('a strange method', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH'])(
    '%s is refused, naming those that work',
    async (method) => {
      const { status, head } = await send(request(method, '/'));
      // Node 20 does not know QUERY yet.
      expect([405, method === 'QUERY' ? 400 : 405]).toContain(status);
      if (status === 405) expect(head).toContain('allow: get, head, post');
    },
  );

  test.each(['get', 'BREW', ''])('%j is none', async (method) => {
    expect((await send(request(method, '/'))).status).toBe(400);
  });

  test('a tunnel through the door is refused', async () => {
    expect((await send(`CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`)).status).toBe(405);
  });

  test('a wish for another protocol is not heard', async () => {
    const { status, seen } = await get('/', { connection: 'close, Upgrade', upgrade: 'websocket' });
    expect(status).toBe(200);
    expect(seen().headers).not.toHaveProperty('upgrade');
  });

  test('a file takes no form', async () => {
    const form = formBody([[`$ACTION_ID_${plainAction}`, '']]);
    for (const path of ['/logo.svg', '/_next/static/x.js']) {
      expect((await send(request('POST', path, { 'content-type': multipart }, form))).status).toBe(405);
    }
  });
});

describe('a strange head', () => {
  test.each([
    ['a garbled router state', 'next-router-state-tree: %%%'],
    ['a router state of another shape', 'next-router-state-tree: [1]'],
    ['two router states', 'next-router-state-tree: []\r\nnext-router-state-tree: []'],
    ['a control character', 'x-a: \u0001'],
    ['a header without a name', ': x'],
    ['a space in a header name', 'x a: y'],
    ['a length that is no number', 'content-length: x'],
    ['request smuggling: two lengths', 'content-length: 1\r\ncontent-length: 2'],
    ['request smuggling: length and chunks', 'content-length: 1\r\ntransfer-encoding: chunked'],
    ['request smuggling: a folded header', 'x-a: b\r\n folded: c'],
    ['request smuggling: a bare line feed', 'x-a: b\nhost: evil.example'],
  ])('%s is refused', async (_name, line) => {
    const { status } = await send(`GET / HTTP/1.1\r\n${host}connection: close\r\n${line}\r\n\r\n`);
    expect(status).toBe(400);
  });

  test('request smuggling: a body in an unknown coding ends the connection', async () => {
    const { text } = await send(
      `POST / HTTP/1.1\r\n${host}transfer-encoding: chunky\r\n\r\nGET / HTTP/1.1\r\n${host}\r\n`,
    );
    expect(text).not.toContain(' 200 ');
  });

  test.each([
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['HTTP/9', `GET / HTTP/9.9\r\n${host}\r\n`],
    ['TLS where none is spoken', Buffer.from('16030100c8010000c40303', 'hex')],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['noise', Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37) % 256))],
  ])('%s is answered with 400 and an end', async (_name, bytes) => {
    expect((await send(bytes)).status).toBe(400);
  });

  test('HTTP/1.0 is served to a host that names the portal', async () => {
    expect((await send(`GET / HTTP/1.0\r\n${host}\r\n`)).status).toBe(200);
    expect((await send('GET / HTTP/1.0\r\n\r\n')).status).toBe(400);
  });

  test('response splitting: garbage behind a request is not answered in its place', async () => {
    let release = () => {};
    const slow = await openDoor(
      (_request, response) =>
        new Promise((resolve) => {
          release = () => resolve(response.end('late'));
        }),
    );
    const answer = new Promise<string>((resolve) => {
      const socket = connect(slow.port, '127.0.0.1', () => {
        socket.write(`GET / HTTP/1.1\r\n${host}\r\n`);
        slow.server.once('request', () => socket.write('garbage\r\n\r\n'));
      });
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(received));
    });
    expect(await answer).toBe('');
    release();
    slow.server.close();
  });
});
