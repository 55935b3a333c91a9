import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countryChoices } from '@/lib/factor/phone/countries';
import { countryField } from '@/lib/office/rules/fields';
import { rulesSchema } from '@/lib/office/rules/form';
import { mostFields } from '@/lib/web/door/form';
import { startLog } from '@/lib/web/log';
import {
  type Answer,
  formBody,
  multipart,
  openDoor,
  plainAction,
  portal,
  postForm,
  request,
  sendRaw,
} from './door-visitor';

let door: { server: Server; port: number };
const lines: string[] = [];
const send = (bytes: string | Buffer): Promise<Answer> => sendRaw(door.port, bytes);

beforeAll(async () => {
  startLog('info', { write: (line) => lines.push(line) });
  door = await openDoor();
});
afterAll(() => door.server.close());

describe('an invented origin of the request', () => {
  test('invented address: proxy headers of a stranger change nothing, and are warned of once', async () => {
    const inventions: Record<string, string>[] = [
      { 'x-forwarded-for': '6.6.6.6' },
      {
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil',
      },
    ];
    for (const headers of inventions) {
      const { seen } = await send(request('GET', '/', headers));
      expect(seen().headers).toMatchObject({
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': 'portal.example:3000',
        'x-forwarded-proto': 'http',
      });
      expect(JSON.stringify(seen().headers)).not.toMatch(/6\.6\.6\.6|evil/);
    }
    expect(lines.filter((line) => line.includes('proxy-headers-ignored'))).toHaveLength(1);
  });

  test('invented address: behind a trusted proxy only what that proxy saw counts', async () => {
    const { server, port } = await openDoor(undefined, { trustedProxies: ['127.0.0.0/8'] });
    const addressFor = async (forwarded: string) =>
      (await sendRaw(port, request('GET', '/', { 'x-forwarded-for': forwarded }))).seen().headers[
        'x-forwarded-for'
      ];
    expect(await addressFor('6.6.6.6, 192.0.2.7')).toBe('192.0.2.7');
    expect(await addressFor('6.6.6.6, 192.0.2.7, 127.0.0.9')).toBe('192.0.2.7');
    expect(await addressFor('2001:db8::7')).toBe('2001:db8::7');
    expect(await addressFor('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(await addressFor('192.0.2.7"><script>')).toBe('127.0.0.1');
    expect(await addressFor('')).toBe('127.0.0.1');
    server.close();
  });

  test('a proxy list that is no list of addresses is said at start', async () => {
    await expect(openDoor(undefined, { trustedProxies: ['10.0.0.0/99'] })).rejects.toThrow('TRUSTED_PROXIES');
  });

  test.each([
    ['a foreign name', 'evil.example'],
    ['the portal on another port', 'portal.example:3001'],
    ['an address', '127.0.0.1:3000'],
    ['two names', 'portal.example:3000\r\nhost: evil.example'],
    ['no name', ''],
  ])('DNS rebinding: a Host header with %s is refused with the real address', async (_name, host) => {
    const { status, body } = await send(request('GET', '/', { host }));
    expect(status).toBe(400);
    expect(body).toContain(portal);
  });

  test('load balancers may ask by address how the portal is', async () => {
    expect((await send(request('GET', '/api/health', { host: '10.0.0.1' }))).status).toBe(200);
    expect((await send(request('GET', '/api/ready?x=1', { host: '10.0.0.1' }))).status).toBe(200);
    expect((await send(request('GET', '/api/healthy', { host: '10.0.0.1' }))).status).toBe(400);
  });

  test('the name may be written in capitals, and with the usual port', async () => {
    const { server, port } = await openDoor(undefined, { portalUrl: new URL('https://portal.example') });
    for (const host of ['PORTAL.example', 'portal.example:443']) {
      expect((await sendRaw(port, request('GET', '/', { host }))).status).toBe(200);
    }
    const { head } = await sendRaw(port, request('GET', '/', { host: 'portal.example' }));
    expect(head).toContain('strict-transport-security: max-age=31536000');
    server.close();
  });

  test.each([
    ['a foreign page', 'https://evil.example'],
    ['a page without origin', 'null'],
    ['nothing', ''],
    ['the portal under another scheme', 'https://portal.example:3000'],
    ['garbage', ':::'],
  ])('cross-site request forgery: a form from %s is refused', async (_name, origin) => {
    expect((await send(postForm([['a', '1']], { origin }))).status).toBe(403);
  });
});

describe('what Next gets to see', () => {
  test('smuggled headers: none that Next means for its own processes passes, nor one that makes it fail', async () => {
    const smuggled = [
      'x-middleware-prefetch', 'x-middleware-subrequest', 'x-middleware-rewrite', 'x-nextjs-data', 'x-matched-path',
      'x-invoke-path', 'x-now-route-matches', 'x-prerender-revalidate', 'x-action-forwarded', 'next-resume',
      'x-next-revalidated-tags', 'x-vestibule-self', 'traceparent', 'range', 'if-match', 'upgrade', 'x-anything',
    ]; // biome-ignore format: a list
    const headers = Object.fromEntries(smuggled.map((name) => [name, 'mine']));
    const { seen, status } = await send(request('GET', '/', headers));
    expect(status).toBe(200);
    expect(Object.values(seen().headers)).not.toContain('mine');
    expect(seen().headers).not.toHaveProperty('range');
  });

  test('guessing from sizes (BREACH): a page is never compressed, a file may be', async () => {
    const asked = async (path: string) =>
      (await send(request('GET', path, { 'accept-encoding': 'gzip, br' }))).seen().headers['accept-encoding'];
    expect(await asked('/sign-in')).toBeUndefined();
    expect(await asked('/logo.svg')).toBe('gzip, br');
    expect(await asked('/_next/static/chunks/a.js')).toBe('gzip, br');
  });

  test('the nonce of a page cannot be chosen from outside', async () => {
    const { seen, head } = await send(
      request('GET', '/', { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" }),
    );
    const nonce = seen().headers['x-nonce'];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(seen().headers['content-security-policy']).toBe(`script-src 'nonce-${nonce}'`);
    expect(head).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`.toLowerCase());
    const { seen: next } = await send(request('GET', '/'));
    expect(next().headers['x-nonce']).not.toBe(nonce);
  });

  test('a form arrives with all its fields, in any alphabet', async () => {
    const { seen } = await send(
      postForm([
        ['name', 'Zoë Ağaoğlu 山田 "x"\r\n--A'],
        ['empty', ''],
      ]),
    );
    expect(seen().headers['content-type']).toMatch(/^multipart\/form-data; boundary=door-/);
    expect(Number(seen().headers['content-length'])).toBe(Buffer.byteLength(seen().body));
    expect(seen().body).toContain('name="name"\r\n\r\nZoë Ağaoğlu 山田 "x"\r\n--A\r\n');
    expect(seen().body).toContain('name="empty"\r\n\r\n\r\n');
  });

  test('a body sent with GET is not passed on', async () => {
    expect((await send(request('GET', '/', { 'content-length': '3' }, 'abc'))).seen().body).toBe('');
  });

  test('a body that waits for permission gets it only when the head is in order', async () => {
    expect((await send(postForm([['a', '1']], { expect: '100-continue' }))).head).toContain('100 continue');
    const refused = await send(postForm([['a', '1']], { expect: '100-continue', origin: 'null' }));
    expect(refused.head).not.toContain('100 continue');
    expect(refused.status).toBe(403);
  });
});

describe('a body', () => {
  const weighing = (bytes: number) => {
    const empty = Buffer.byteLength(
      formBody([
        [`$ACTION_ID_${plainAction}`, ''],
        ['a', ''],
      ]),
    );
    return postForm([['a', 'x'.repeat(bytes - empty)]]);
  };

  test('of 64 KB passes, of a byte more is refused', async () => {
    expect((await send(weighing(64 * 1024))).status).toBe(200);
    expect((await send(weighing(64 * 1024 + 1))).status).toBe(413);
  });

  test('of a megabyte, or claiming to have a gigabyte, is refused with a page', async () => {
    const large = await send(weighing(1024 * 1024));
    expect(large.status).toBe(413);
    expect(large.body).toContain('too much for one form');
    expect((await send(postForm([], { 'content-length': '1000000000' }))).status).toBe(413);
  });

  test('that does not say its length is measured while it arrives', async () => {
    const chunked = (size: number) =>
      send(
        Buffer.concat([
          request('POST', '/', {
            'content-type': multipart,
            'content-length': '',
            'transfer-encoding': 'chunked',
          }),
          Buffer.from(`${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`),
        ]),
      );
    expect((await chunked(70 * 1024)).status).toBe(413);
    expect((await chunked(10)).status).toBe(400);
  });

  test.each([
    ['is no form', multipart, 'garbage', 400],
    ['is empty', multipart, '', 400],
    ['breaks off', multipart, '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', 400],
    ['breaks off in a head', multipart, '--B\r\nfoo', 400],
    ['has an endless head', multipart, `--B\r\n${'x: y\r\n'.repeat(9000)}\r\n--B--`, 400],
    [
      'has a file',
      multipart,
      '--B\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nx\r\n--B--',
      400,
    ],
    ['has a NUL in a value', multipart, formBody([['a', 'x\0y']]), 400],
    ['has a NUL in a name', multipart, formBody([['a\0', 'x']]), 400],
    [
      'has too many fields',
      multipart,
      formBody(Array.from({ length: mostFields + 1 }, () => ['a', ''])),
      400,
    ],
    ['has a field with a long name', multipart, formBody([['a'.repeat(300), '']]), 400],
    ['names no boundary', 'multipart/form-data', formBody([]), 415],
    ['names an empty boundary', 'multipart/form-data; boundary=', formBody([]), 400],
    ['is of another kind of form', 'application/x-www-form-urlencoded', 'a=1', 415],
    ['is text', 'text/plain', '[]', 415],
    ['is JSON', 'application/json', '{}', 415],
    ['is of no kind', '', 'x', 415],
  ])('that %s is refused with a page', async (_name, type, body, status) => {
    const answer = await send(request('POST', '/sign-in', { 'content-type': type }, body));
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<h1>');
  });

  test('X6: an office’s rules with every country ticked go through, and fit into the address of their preview', async () => {
    const countries = countryChoices('en', '').map(({ country }) => country);
    const others = Object.keys(rulesSchema.in.shape).map((name): [string, string] => [name, '1']);
    const ticked = countries.map((country): [string, string] => [countryField(country), '1']);
    const { status, seen } = await send(postForm([...ticked, ...others, ...others]));
    expect(status).toBe(200);
    expect(seen().body).toContain(countryField(countries.at(-1) ?? ''));
    expect(rulesSchema.in.shape.countries.safeParse(countries.join(',')).success).toBe(true);
  });

  test('that breaks off with its connection leaves the door open', async () => {
    const half = postForm([['a', '1']]).subarray(0, -10);
    await expect(sendAndLeave(half)).resolves.toBeUndefined();
    expect((await send(request('GET', '/'))).status).toBe(200);
  });

  async function sendAndLeave(bytes: Buffer): Promise<void> {
    const { connect } = await import('node:net');
    await new Promise<void>((resolve) => {
      const socket = connect(door.port, '127.0.0.1', () => socket.write(bytes, () => socket.destroy()));
      socket.on('close', () => resolve());
    });
  }
});
