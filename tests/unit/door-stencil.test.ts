import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLog } from '@/lib/web/log';
import { orderHeader, orderOf } from '@/lib/web/stencil/orders';
import { createStencils, type Pages } from '@/lib/web/stencil/stencils';
import { openDoor, request, sendRaw } from './door-visitor';

beforeEach(() => startLog('silent'));
const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

type Texts = { name: string };

/** Who one is stands in the language header here, so that a test needs no accounts; who is called Hans reads German. */
const pages: Pages = {
  '/profile/info': async ({ acceptLanguage: name }) =>
    name ? { shape: { locale: name === 'Hans' ? 'de' : 'nl' }, texts: { name } } : undefined,
};

/** A door with stencils, before a stand-in for Next that renders orders and says what else it was asked. */
async function portal(
  render = (name: string, nonce: string) => ({ status: 200, page: `<p nonce="${nonce}">${name}` }),
) {
  const asked: IncomingMessage[] = [];
  const { server, port } = await openDoor(
    async (asks, response) => {
      asked.push(asks);
      const view = orderOf(asks.headers[orderHeader]?.toString() ?? null);
      const { name } = (view?.texts ?? { name: 'nobody' }) as Texts;
      const { status, page } = render(name, String(asks.headers['x-nonce']));
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', vary: 'rsc' });
      response.write(page.slice(0, 4));
      // Out of a stream of its own, like Next: an error there reaches nobody who waits for the answer.
      setImmediate(() => response.end(page.slice(4)));
    },
    {},
    createStencils(pages),
  );
  open.push(server);
  return {
    asked,
    get: (headers = {}, method = 'GET', path = '/profile/info') =>
      sendRaw(port, request(method, path, headers)),
  };
}

const as = (name: string) => ({
  'accept-language': name,
  cookie: `vestibule.session=${name}`,
  'user-agent': name,
});

describe('a page of which there are stencils', () => {
  test('is asked of Next once, and shows each person their own', async () => {
    const { asked, get } = await portal();
    const [first, second] = [await get(as('Anna')), await get(as('Bob'))];
    expect(asked).toHaveLength(1);
    expect([first.body, second.body]).toEqual([
      expect.stringMatching(/<p nonce="[^"]+">Anna$/),
      expect.stringMatching(/<p nonce="[^"]+">Bob$/),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
  });

  test('has a nonce of its own each time, the one its policy names', async () => {
    const { get } = await portal();
    const answers = [await get(as('Anna')), await get(as('Anna')), await get(as('Anna'))];
    const nonces = answers.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(3);
    for (const [at, { text }] of answers.entries()) expect(text).toContain(`'nonce-${nonces[at]}'`);
  });

  test('keeps its headers, and is kept by no browser', async () => {
    const { get } = await portal();
    for (const { head, body } of [await get(as('Anna')), await get(as('Bob'))]) {
      expect(head).toContain('content-type: text/html; charset=utf-8');
      expect(head).toContain('vary: rsc');
      expect(head.match(/cache-control: .*/g)).toEqual(['cache-control: no-store']);
      expect(head).toContain(`content-length: ${Buffer.byteLength(body, 'latin1')}`);
    }
  });

  test('attack: a stencil cannot hold what is somebody’s, since it is made without cookies, address or browser', async () => {
    const { asked, get } = await portal();
    await get({ ...as('Anna'), referer: 'http://portal.example:3000/secret' });
    const headers = asked[0]?.headers ?? {};
    expect(JSON.stringify(headers)).not.toMatch(/Anna|127\.0\.0\.1|secret/);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers['accept-language']).toBe('nl');
  });

  test('attack: nobody outside can bring an order', async () => {
    const { asked, get } = await portal();
    await get({ [orderHeader]: 'a'.repeat(32) });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).not.toHaveProperty(orderHeader);
  });

  test('an order is over with its answer', async () => {
    const { asked, get } = await portal();
    await get(as('Anna'));
    const id = String(asked[0]?.headers[orderHeader]);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(orderOf(id)).toBeUndefined();
  });

  test.each([
    ['somebody of whom nothing is found', {}, 'GET', '/profile/info'],
    ['a text that is not plain', as('a&b'), 'GET', '/profile/info'],
    ['another page', as('Anna'), 'GET', '/profile/password'],
    ['a query', as('Anna'), 'GET', '/profile/info?a=1'],
    ['the head alone', as('Anna'), 'HEAD', '/profile/info'],
    ['Next’s own client', { ...as('Anna'), rsc: '1' }, 'GET', '/profile/info'],
    ['its prefetching', { ...as('Anna'), 'next-router-prefetch': '1' }, 'GET', '/profile/info'],
  ])('is left to Next for %s', async (_what, headers, method, path) => {
    const { asked, get } = await portal();
    await get(as('Anna'));
    await get(headers, method, path);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.headers).not.toHaveProperty(orderHeader);
  });

  test('is another one for each shape', async () => {
    const { asked, get } = await portal();
    for (const name of ['Anna', 'Hans', 'Bob']) expect((await get(as(name))).body).toContain(name);
    expect(asked.map(({ headers }) => headers['accept-language'])).toEqual(['nl', 'de']);
  });

  test.each([404, 500])('that was not found or failed once (%i) is not kept', async (wrong) => {
    let status = wrong;
    const { asked, get } = await portal((name, nonce) => ({ status, page: `<p nonce="${nonce}">${name}` }));
    expect((await get(as('Anna'))).status).toBe(wrong);
    status = 200;
    expect((await get(as('Anna'))).body).toContain('Anna');
    expect(asked).toHaveLength(2);
  });

  test('that shows none of what was asked for is an error, not a page for everybody', async () => {
    let page = 'Sorry';
    const { get } = await portal((name) => ({ status: 200, page: page || name }));
    expect((await get(as('Anna'))).status).toBe(500);
    page = '';
    expect((await get(as('Anna'))).body).toBe('Anna');
  });
});
