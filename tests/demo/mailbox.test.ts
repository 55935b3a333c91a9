import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { mailboxFolder, openMailbox } from '../../lib/demo/mailbox';
import { startMailboxServer } from '../../lib/demo/mailbox-server';
import { startDemoPage } from '../../lib/demo/page';
import { locales } from '../../lib/i18n/locale';
import { translator } from '../../lib/i18n/translator';
import { afterTest, temporaryFolder } from './portals';

const portalUrl = new URL('http://localhost:3000');

/** A mailbox as the demo has it: the server that mails are handed to, and the page that shows them. */
async function openPost(given: { dataDir?: string; most?: number } = {}) {
  const dataDir = given.dataDir ?? (await temporaryFolder());
  const mailbox = await openMailbox(dataDir, { most: given.most });
  const server = await startMailboxServer(mailbox);
  const page = await startDemoPage({ port: 0, portalUrl, dataDir, mailbox });
  const transport = createTransport(server.smtpUrl);
  const close = async () => {
    transport.close();
    await page.close();
    await server.close();
  };
  afterTest(close);
  const send = (mail: { subject?: string; html?: string; text?: string; messageId?: string; to?: string }) =>
    transport.sendMail({ from: 'noreply@localhost', to: 'robin@person.example', text: 'Hello', ...mail });
  const look = async (where: string, init?: RequestInit) => {
    const answer = await fetch(`${page.url}${where}`, { redirect: 'manual', ...init });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { dataDir, server, page, send, look, close };
}

const subjectsIn = (text: string) =>
  [...text.matchAll(/<h2><a href="[^"]+">([^<]*)<\/a><\/h2>/g)].map(([, s]) => s);
const firstMail = (text: string) => /href="(\/en\/mail\/[0-9a-f]{16})"/.exec(text)?.[1] ?? '';

describe('the demo’s mailbox', () => {
  test('shows what was sent, the newest first, and each mail as HTML and as text', async () => {
    const { send, look } = await openPost();
    await send({ subject: 'First' });
    await send({
      subject: 'Grüße – Noord',
      text: 'Open http://localhost:3000/welcome?x=1 now',
      html: '<html><head><title>x</title></head><body><p>Ünï</p></body></html>',
    });
    const list = await look('/en/mail');
    expect(subjectsIn(list.text)).toEqual(['Grüße – Noord', 'First']);
    expect(list.text).toContain('robin@person.example');

    const where = firstMail(list.text);
    const mail = await look(where);
    expect(mail.status).toBe(200);
    expect(mail.text).toContain('<a href="http://localhost:3000/welcome?x=1"');
    const html = await look(`${where}/html`);
    expect(html.text).toContain('<p>Ünï</p>');
    expect(html.text).toContain('<base target="_blank">');
  });

  test.each(locales)('speaks the language of the page (%s), empty or not', async (locale) => {
    const { send, look } = await openPost();
    const t = translator(locale, 'demo');
    expect((await look(`/${locale}/mail`)).text).toContain(t('mailNone'));
    await send({});
    const { text } = await look(`/${locale}/mail`);
    expect(text).toContain(`<html lang="${locale}">`);
    expect(subjectsIn(text)).toEqual([t('mailNoSubject')]);
  });

  test('keeps its mails, closed to other users, when the demo starts again', async () => {
    const { dataDir, send, close } = await openPost();
    await send({ subject: 'Älter' });
    await send({ subject: 'Newer' });
    await close();
    const folder = path.join(dataDir, mailboxFolder);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    for (const name of await readdir(folder)) {
      expect((await stat(path.join(folder, name))).mode & 0o077, name).toBe(0);
    }
    const { look } = await openPost({ dataDir });
    const { text } = await look('/en/mail');
    expect(subjectsIn(text)).toEqual(['Newer', 'Älter']);
    expect(text).toContain('robin@person.example');
  });

  test('keeps a mail that came twice once, and of many the newest', async () => {
    const { dataDir, send, look } = await openPost({ most: 3 });
    for (const name of ['a', 'b', 'b', 'c', 'd'])
      await send({ subject: name, messageId: `<${name}@localhost>` });
    expect(subjectsIn((await look('/en/mail')).text)).toEqual(['d', 'c', 'b']);
    expect(await readdir(path.join(dataDir, mailboxFolder))).toHaveLength(3);
  });

  test('takes no mail of half a megabyte, and goes on', async () => {
    const { send, look } = await openPost();
    await expect(send({ subject: 'Long', text: 'x'.repeat(600_000) })).rejects.toMatchObject({
      responseCode: 552,
    });
    await send({ subject: 'Short' });
    expect(subjectsIn((await look('/en/mail')).text)).toEqual(['Short']);
  });
});

describe('an attacker', () => {
  test('on the same machine, without the password of this start, puts no mail into the mailbox', async () => {
    const { server, look } = await openPost();
    const { port } = new URL(server.smtpUrl);
    for (const login of ['', 'portal:wrong@', `portal:${'0'.repeat(48)}@`]) {
      const stranger = createTransport(`smtp://${login}127.0.0.1:${port}`);
      const mail = { from: 'a@b.example', to: 'robin@person.example', subject: 'Forged', text: 'x' };
      await expect(stranger.sendMail(mail), login).rejects.toMatchObject({ responseCode: login ? 535 : 530 });
      stranger.close();
    }
    expect(subjectsIn((await look('/en/mail')).text)).toEqual([]);
  });

  test('who writes a mail runs no script in it, and loads nothing with it', async () => {
    const { send, look } = await openPost();
    await send({
      subject: '<script>alert(1)</script>',
      text: '<script>alert(2)</script> javascript:alert(3)',
      html: '<html><head></head><body><script>alert(4)</script></body></html>',
    });
    const list = (await look('/en/mail')).text;
    const where = firstMail(list);
    const mail = (await look(where)).text;
    for (const text of [list, mail]) {
      expect(text).not.toMatch(/<script(?! src="\/page\.js")/);
      expect(text).toContain('&lt;script&gt;alert(1)');
    }
    expect(mail).not.toContain('href="javascript:');
    expect(mail).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const { headers } = await look(`${where}/html`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "frame-ancestors 'self'", 'sandbox allow-popups']) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|connect-src/);
  });

  test('elsewhere neither frames the mailbox nor changes it', async () => {
    const { page, send, look } = await openPost();
    await send({ subject: 'Mine' });
    const { headers } = await look('/en/mail');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = { method: 'POST', body: 'x=1', headers: { ...form, origin: 'http://evil.example' } };
    const own = { method: 'POST', body: 'x=1', headers: { ...form, origin: page.url } };
    expect((await look('/en/mail', foreign)).status).toBe(403);
    expect((await look('/en/mail', own)).status).toBe(405);
    for (const where of ['/en/mail/', '/en/mail/0000000000000000', '/en/mail/x/html', '/en/mail/a/b/c']) {
      expect((await look(where)).status, where).toBe(404);
    }
  });
});
