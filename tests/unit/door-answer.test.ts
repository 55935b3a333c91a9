import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { de } from '@/lib/i18n/de';
import { nl } from '@/lib/i18n/nl';
import type { DoorOptions } from '@/lib/web/door/door';
import { refusals } from '@/lib/web/door/refusal';
import { startLog } from '@/lib/web/log';
import { openDoor, postForm, request, sendRaw } from './door-visitor';

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  startLog('info', { write: (line) => lines.push(line) });
});
const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** Sends bytes to a door behind which every request is answered like this. */
async function behind(
  answer: (response: ServerResponse) => unknown,
  bytes = request('GET', '/profile/info'),
) {
  const inner: DoorOptions['inner'] = async (_request, response) => answer(response);
  const { server, port } = await openDoor(inner);
  open.push(server);
  return sendRaw(port, bytes);
}

const answerWith =
  (status: number, headers: Record<string, string> = {}, body = 'Internal Server Error') =>
  (response: ServerResponse) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.write(body.slice(0, 5));
    response.end(body.slice(5));
  };

describe('every answer', () => {
  test.each([
    ['of a page', request('GET', '/')],
    ['of a refusal', request('GET', '//')],
    ['to what is no request', 'nonsense\r\n\r\n'],
  ])('%s has the headers that keep others out', async (_name, bytes) => {
    const { head } = await behind((response) => response.end('x'), Buffer.from(bytes));
    for (const line of [
      "default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
      'x-content-type-options: nosniff', 'referrer-policy: same-origin', 'permissions-policy: camera=()',
      'cross-origin-opener-policy: same-origin', 'cross-origin-resource-policy: same-origin', 'cache-control: no-store',
    ]) {
      expect(head).toContain(line);
    } // biome-ignore format: a list
    expect(head).not.toContain('strict-transport-security');
    expect(head).not.toContain('unsafe');
  });

  test('a page that would have itself kept by the browser is not kept', async () => {
    const { head } = await behind(answerWith(200, { 'cache-control': 's-maxage=31536000' }, 'page'));
    expect(head.match(/cache-control: .*/g)).toEqual(['cache-control: no-store']);
  });

  test.each(['/_next/static/a.js', '/logo.svg'])(
    'the file %s may be kept, but not that it is missing',
    async (path) => {
      const long = { 'cache-control': 'public, max-age=31536000, immutable' };
      expect((await behind(answerWith(200, long), request('GET', path))).head).toContain('immutable');
      expect((await behind(answerWith(404, long), request('GET', path))).head).toContain(
        'cache-control: no-store',
      );
    },
  );
});

describe('an error behind the door', () => {
  test('is a page in the language of the person, with a number that the log has, too', async () => {
    const boom = () => {
      throw new Error('select secret from vault');
    };
    const { status, body } = await behind(
      boom,
      request('GET', '/', { 'accept-language': 'de-AT, en;q=0.5' }),
    );
    expect(status).toBe(500);
    expect(body).toContain('<html lang="de">');
    expect(body).toContain(de.door.failedTitle);
    const id = /[0-9a-f]{8}(?=<\/p>)/.exec(body)?.[0];
    const logged = lines.map((line) => JSON.parse(line)).filter((line) => line.event === 'request-failed');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ request: id, error: { name: 'Error' } });
    expect(body + lines.join()).not.toContain('secret');
  });

  test('that Next answers with a bare line, or a page that needs script, becomes that page', async () => {
    const answers: Record<string, string>[] = [
      { 'content-type': 'text/plain' },
      { 'content-type': 'text/html', 'content-encoding': 'gzip' },
    ];
    for (const headers of answers) {
      const { status, head, body } = await behind(answerWith(500, headers));
      expect(status).toBe(500);
      expect(head).toContain('text/html; charset=utf-8');
      expect(head).not.toContain('content-encoding');
      expect(body).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    }
  });

  test('keeps its style under the policy of the answer', async () => {
    const { text } = await behind(() => Promise.reject(new Error('x')));
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(text)?.[1];
    expect(text).toContain(`<style nonce="${nonce}">`);
  });

  test('is JSON where machines ask', async () => {
    const boom = () => Promise.reject(new Error('x'));
    const { status, body } = await behind(boom, request('GET', '/api/health'));
    expect(status).toBe(500);
    expect(JSON.parse(body)).toEqual({ error: 'failed', id: expect.stringMatching(/^[0-9a-f]{8}$/) });
    const busy = await behind(
      answerWith(503, { 'content-type': 'application/json' }, '{"a":1}'),
      request('GET', '/api/ready'),
    );
    expect(busy.status).toBe(503);
    expect(busy.text).toMatch(/\r\n\{"a":\r\n2\r\n1\}\r\n/);
  });

  test('is left to Next where its own script reads it', async () => {
    const { body } = await behind(answerWith(500, { 'content-type': 'text/x-component' }, 'flight data'));
    expect(body).not.toContain('<html');
  });

  test('in the middle of an answer ends it and the connection, and nothing else', async () => {
    const { status, text } = await behind(async (response) => {
      await new Promise((resolve) => response.write('half', resolve));
      throw new Error('x');
    });
    expect(status).toBe(200);
    expect(text).toMatch(/half\r\n$/);
  });
});

describe('a page', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const whole = Buffer.from('<!doctype html><p>Größe – ’s</p>');

  test('that is written in pieces, wherever they part, leaves in one with its length', async () => {
    for (let at = 0; at <= whole.length; at++) {
      const { text } = await behind(async (response) => {
        response.writeHead(200, html);
        await new Promise((resolve) => response.write(whole.subarray(0, at), resolve));
        response.flushHeaders();
        expect(response.write(whole.subarray(at))).toBe(true);
        response.end();
      });
      expect(text).toMatch(new RegExp(`\r\ncontent-length: ${whole.length}\r\n`, 'i'));
      expect(text.split('\r\n\r\n').slice(1).join('\r\n\r\n')).toBe(whole.toString());
    }
  });

  test('that breaks off halfway becomes an error page, with nothing of the half', async () => {
    const { status, text, body } = await behind(async (response) => {
      response.writeHead(200, html);
      response.write('<p>half');
      throw new Error('x');
    });
    expect(status).toBe(500);
    expect(body).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(text).not.toContain('half');
  });

  test('tells Next when it has left', async () => {
    const events: string[] = [];
    await behind(async (response) => {
      response.on('finish', () => events.push('finish'));
      response.writeHead(200, html);
      response.end(whole, () => events.push('end'));
    });
    expect(events.sort()).toEqual(['end', 'finish']);
  });
});

describe('a refusal', () => {
  test('is in the chosen language before that of the browser', async () => {
    const headers = { cookie: 'a=b; vestibule.language=nl; c=d', 'accept-language': 'de' };
    const { body } = await behind(() => {}, request('GET', '//', headers));
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain(nl.door.malformedTitle);
    const strange = { cookie: 'vestibule.language=<script>', 'accept-language': 'xx' };
    expect((await behind(() => {}, request('GET', '//', strange))).body).toContain('<html lang="en">');
  });

  test('of a form sent by script is a line that Next shows, and of an old page the sign that it is old', async () => {
    const headers = { 'next-action': `40${'c'.repeat(40)}` };
    const { status, head, body } = await behind(() => {}, postForm([], headers));
    expect(status).toBe(409);
    expect(head).toMatch(/content-type: text\/plain\r\n/);
    expect(head).toContain('x-nextjs-action-not-found: 1');
    expect(body).not.toContain('<');
  });

  test('that only Next can make, for an action of another page, is a page as well', async () => {
    const headers = { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' };
    const { status, body } = await behind(
      answerWith(409, headers, 'Server Action unavailable.'),
      postForm([]),
    );
    expect(status).toBe(409);
    expect(body).toContain('This page is out of date');
  });

  test('has a page for each kind, without a bare number', async () => {
    const { errorPage } = await import('@/lib/web/door/page');
    for (const kind of Object.keys(refusals) as (keyof typeof refusals)[]) {
      for (const locale of ['en', 'nl', 'de'] as const) {
        const page = errorPage({
          kind,
          locale,
          portal: new URL('https://portal.example'),
          nonce: 'n',
          id: 'abcdef12',
        });
        const text = page.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ');
        expect(page).toMatch(/<h1>[^<]{10,}<\/h1>/);
        expect(text).not.toMatch(/\b[45]\d\d\b|undefined|[{}]/);
      }
    }
  });
});
