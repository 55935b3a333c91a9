import { readFile, stat, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DemoPage, type DemoPageOptions, startDemoPage } from '../../lib/demo/page';
import { codeAt, readKey } from '../../lib/demo/page-key';
import { locales } from '../../lib/i18n/locale';
import { fromBase32, stepAt, totp } from '../browser/support/totp';
import { afterTest, temporaryFolder } from './portals';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const portalUrl = new URL('http://localhost:3000');
/** 20 seconds before a code changes. */
const now = 1_790_000_000_000 - (1_790_000_000_000 % 30_000) + 10_000;

async function openPage(options: Partial<DemoPageOptions> = {}) {
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const page = await startDemoPage({ port: 0, portalUrl, dataDir, now: () => now, ...options });
  afterTest(() => page.close());
  return { page, dataDir };
}

type Asked = { method?: string; headers?: Record<string, string>; body?: string };
type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** Plain HTTP, for `fetch` neither sends an invented Host nor shows a redirect. */
function ask({ url }: DemoPage, where: string, { method, headers = {}, body }: Asked = {}) {
  const { port, host } = new URL(url);
  return new Promise<Answered>((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: where,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { host, ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    // The server may answer, and hang up, before a large body is through.
    request.on('error', (error) => (request.reusedSocket ? undefined : reject(error)));
    request.end(body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (page: DemoPage, where: string, fields: Record<string, string>, headers = {}) =>
  ask(page, where, {
    body: new URLSearchParams(fields).toString(),
    headers: { ...form, origin: page.url, ...headers },
  });

const codesOf = (text: string) => [...text.matchAll(/data-code>([\d ]+)</g)].map(([, code]) => code);
const shownAs = (code: string) => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;

describe('a pasted key', () => {
  test.each([
    secret,
    secret.toLowerCase(),
    'gezd gnbv gy3t qojq gezd gnbv gy3t qojq',
    ` GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ==\n`,
    'ＧＥＺＤＧＮＢＶＧＹ３ＴＱＯＪＱＧＥＺＤＧＮＢＶＧＹ３ＴＱＯＪＱ',
    `otpauth://totp/Lindenhof:anna@lindenhof.example?secret=${secret}&issuer=Lindenhof`,
    `OTPAUTH://totp/x?secret=${secret.toLowerCase()}`,
  ])('is read as it comes: %j', (pasted) => {
    expect(readKey(pasted)).toMatchObject({ secret, digits: 6, period: 30, algorithm: 'sha1' });
  });

  test.each([
    ['', 'keyMissing'],
    [' \n', 'keyMissing'],
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1', 'keyLetters'],
    ['ключ', 'keyLetters'],
    ['A'.repeat(300), 'keyLetters'],
    ['GEZD GNBV', 'keyShort'],
    [secret.slice(0, -5), 'keyShort'],
    [`otpauth://hotp/x?secret=${secret}&counter=1`, 'keyAddress'],
    [`otpauth://totp/x?secret=${secret}&digits=7`, 'keyAddress'],
    [`otpauth://totp/x?secret=${secret}&period=0`, 'keyAddress'],
    [`otpauth://totp/x?secret=${secret}&algorithm=md5`, 'keyAddress'],
    [`otpauth://totp/%E0%A4%A?secret=${secret}`, 'keyAddress'],
    ['otpauth://totp/x', 'keyAddress'],
    ['otpauth://[', 'keyAddress'],
  ])('that is none is told what is wrong with it: %j', (pasted, problem) => {
    expect(readKey(pasted)).toBe(problem);
  });

  // RFC 6238, appendix B.
  test.each([
    ['sha1', '12345678901234567890', 59, '94287082'],
    ['sha1', '12345678901234567890', 20_000_000_000, '65353130'],
    ['sha256', '12345678901234567890123456789012', 59, '46119246'],
    ['sha512', '1234567890123456789012345678901234567890123456789012345678901234', 59, '90693936'],
  ])('gives the codes of RFC 6238 (%s, %s, %d s)', (algorithm, ascii, seconds, code) => {
    const key = readKey(`otpauth://totp/x?secret=${toBase32(ascii)}&digits=8&algorithm=${algorithm}`);
    if (typeof key === 'string') throw new Error(key);
    expect(codeAt(key, seconds * 1000)).toEqual({ code, until: (Math.floor(seconds / 30) + 1) * 30_000 });
  });
});

describe('the pretend phone without JavaScript', () => {
  test('X1: shows the code of a posted key, loads itself again when it changes, and keeps the key out of sight', async () => {
    const { page } = await openPage();

    const posted = await post(page, '/en/add', {
      key: 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq',
      name: 'Lindenhof',
    });
    expect([posted.status, posted.headers.location]).toEqual([303, '/en']);

    const { text, headers } = await ask(page, '/en');
    expect(codesOf(text)).toEqual([shownAs(totp(fromBase32(secret), stepAt(now)))]);
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="20"></noscript>');
    expect(text).toContain('Lindenhof');
    expect(text.toUpperCase()).not.toContain(secret);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('keeps its keys, closed to other users, when the demo starts again', async () => {
    const { page, dataDir } = await openPage();
    await post(page, '/en/add', { key: secret, name: 'First' });
    await post(page, '/en/add', { key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', name: 'Second' });
    await page.close();

    const { page: again } = await openPage({ dataDir });

    const { text } = await ask(again, '/nl');
    expect(codesOf(text)).toHaveLength(2);
    expect(text.indexOf('Second')).toBeLessThan(text.indexOf('First'));
    expect((await stat(path.join(dataDir, 'authenticator-app.json'))).mode & 0o077).toBe(0);
  });

  test('a key pasted again is one entry, with its new name', async () => {
    const { page } = await openPage();
    await post(page, '/en/add', { key: secret, name: 'Old' });
    await post(page, '/en/add', { key: secret, name: 'New' });

    const { text } = await ask(page, '/en');
    expect(codesOf(text)).toHaveLength(1);
    expect(text).not.toContain('Old');
  });

  test('removes an entry only after a page that asks', async () => {
    const { page } = await openPage();
    await post(page, '/en/add', { key: secret, name: 'Lindenhof' });
    const [, link = ''] = /href="(\/en\/remove\?entry=[0-9a-f]+)"/.exec((await ask(page, '/en')).text) ?? [];

    const question = await ask(page, link);
    expect(question.text).toContain('Lindenhof');
    expect(codesOf((await ask(page, '/en')).text)).toHaveLength(1);

    const [, id = ''] = /name="id" value="([0-9a-f]+)"/.exec(question.text) ?? [];
    expect((await post(page, '/en/remove', { id })).status).toBe(303);
    expect(codesOf((await ask(page, '/en')).text)).toHaveLength(0);
    // Twice, from two windows.
    expect((await post(page, '/en/remove', { id })).status).toBe(303);
    expect((await ask(page, link)).status).toBe(404);
  });

  test('holds the keys it was begun with, until they are removed', async () => {
    const key = readKey(`otpauth://totp/Office:person?secret=${secret}&issuer=Office`);
    if (typeof key === 'string') throw new Error(key);
    const { page, dataDir } = await openPage({ firstKeys: [key] });
    const [, id = ''] = /remove\?entry=([0-9a-f]+)/.exec((await ask(page, '/en')).text) ?? [];
    await post(page, '/en/remove', { id });
    await page.close();

    const { page: again } = await openPage({ dataDir, firstKeys: [key] });
    expect(codesOf((await ask(again, '/en')).text)).toHaveLength(0);
  });

  test.each(locales)(
    'X7: says what is wrong with a key in the language of the page (%s), and keeps what was typed',
    async (locale) => {
      const { page } = await openPage();
      const { demo } = await import(`../../lib/i18n/${locale}/demo.ts`);

      const { status, text } = await post(page, `/${locale}/add`, {
        key: 'GEZD 0189',
        name: 'My <b>bank</b>',
      });

      expect(status).toBe(422);
      expect(text).toContain(`<html lang="${locale}">`);
      expect(text.split(demo.keyLetters)).toHaveLength(3);
      expect(text).toContain('>GEZD 0189</textarea>');
      expect(text).toContain('value="My &lt;b&gt;bank&lt;/b&gt;"');
    },
  );

  test.each([
    ['nl-BE,en;q=0.5', '/nl'],
    ['fr, de;q=0.3, en;q=0.1', '/de'],
    ['fr', '/en'],
  ])('X7: opens in the language the browser asks for (%s)', async (wish, expected) => {
    const { page } = await openPage();
    expect((await ask(page, '/', { headers: { 'accept-language': wish } })).headers.location).toBe(expected);
  });
});

describe('somebody else', () => {
  test('DNS rebinding: a page whose name points to loopback gets nothing, on any path', async () => {
    const { page } = await openPage();
    const { port } = new URL(page.url);
    for (const host of [
      `evil.example:${port}`,
      'localhost',
      `localhost.evil.example:${port}`,
      `localhost:${Number(port) + 1}`,
    ]) {
      for (const where of ['/', '/en', '/en/codes', '/page.css']) {
        expect(await ask(page, where, { headers: { host } }), `${host} ${where}`).toMatchObject({
          status: 421,
          text: '',
        });
      }
    }
    expect((await ask(page, '/en', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(200);
  });

  test('CSRF: a page of another origin neither adds nor removes a key, nor reads a code', async () => {
    const { page } = await openPage();
    await post(page, '/en/add', { key: secret, name: 'Mine' });
    const foreign = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3000' },
      { origin: `${page.url}.evil.example` },
    ];
    for (const headers of foreign) {
      const answer = await post(page, '/en/add', { key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }, headers);
      expect(answer.status, headers.origin).toBe(403);
      expect((await ask(page, '/en/codes', { headers })).status, headers.origin).toBe(403);
    }
    const withoutOrigin = await ask(page, '/en/add', {
      body: 'key=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      headers: { ...form, 'sec-fetch-site': 'cross-site' },
    });
    expect(withoutOrigin.status).toBe(403);
    expect(codesOf((await ask(page, '/en')).text)).toHaveLength(1);
  });

  test('XSS: a name is shown as text, on one line, and no script but the own one may run', async () => {
    const { page } = await openPage();
    await post(page, '/en/add', { key: secret, name: '<img src=x onerror=alert(1)>\u0000\n\u202e"\'&' });

    const { text, headers } = await ask(page, '/en');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(text).not.toMatch(/<script(?! src="\/page\.js")|\sstyle=|\son\w+="/);
  });

  test.each<[string, string, Asked, number]>([
    ['a huge body', '/en/add', { body: `key=${'A'.repeat(100_000)}`, headers: form }, 413],
    [
      'another kind of body',
      '/en/add',
      { body: '{"key":1}', headers: { 'content-type': 'application/json' } },
      415,
    ],
    ['no kind of body', '/en/add', { body: 'key=x' }, 415],
    ['broken encoding', '/en/add', { body: 'key=%E0%A4%A&name=%', headers: form }, 422],
    ['no fields', '/en/add', { body: '', headers: form }, 422],
    ['another method', '/en', { method: 'DELETE' }, 405],
    ['a post where nothing is posted', '/en', { body: 'x=1', headers: form }, 404],
    ['an unknown page', '/de/nirgends', {}, 404],
    ['an unknown language', '/fr', {}, 404],
    ['an unknown entry', '/nl/remove?entry=../../x', {}, 404],
    ['a path that is none', '//evil.example/%', {}, 404],
    ['a way out of the folder', '/font/../../package.json', {}, 404],
  ])('bad input: %s gets a clear answer, never a 500', async (_, where, asked, status) => {
    const { page } = await openPage();
    const answer = await ask(page, where, asked);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<h1>');
  });
});

test('a damaged file of the phone, and a port that is taken, are told in words', async () => {
  const { page, dataDir } = await openPage();
  await expect(openPage({ port: Number(new URL(page.url).port) })).rejects.toMatchObject({
    name: 'DemoError',
    message: expect.stringContaining('is in use'),
  });
  await writeFile(path.join(dataDir, 'authenticator-app.json'), '[{"secret":');
  await expect(openPage({ dataDir })).rejects.toMatchObject({
    name: 'DemoError',
    message: expect.stringContaining('authenticator-app.json is damaged'),
  });
  expect(await readFile(path.join(dataDir, 'authenticator-app.json'), 'utf8')).toBe('[{"secret":');
});

function toBase32(ascii: string): string {
  const bits = [...Buffer.from(ascii)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
