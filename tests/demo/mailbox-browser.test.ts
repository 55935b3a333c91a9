import { type Browser, chromium } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../lib/demo/mailbox';
import { startMailboxServer } from '../../lib/demo/mailbox-server';
import { startDemoPage } from '../../lib/demo/page';
import { type Locale, locales } from '../../lib/i18n/locale';
import { translator } from '../../lib/i18n/translator';
import { composeMail } from '../../lib/notice/compose';
import { axeFindings } from '../setup/axe';
import { chromiumFlags, findChromium } from '../setup/chromium.mjs';
import { isThorough } from '../setup/thorough';
import { afterTest, temporaryFolder } from './portals';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
});
afterAll(() => browser.close());

const token = 'T0kenOfTheOneLinkThatThisMailMayHold0123456';

const mailIn = (locale: Locale, id: string) =>
  composeMail(
    {
      id,
      kind: 'confirm-email',
      to: 'robin@person.example',
      data: { email: 'robin@person.example' },
      token,
      happenedAt: Date.now(),
      createdAt: Date.now(),
      locale,
      office: {
        name: 'Wiederherstellungsversicherungsgesellschaft Noord',
        slug: 'noord',
        accent: '#9a3412',
        legalName: 'Noord',
        timeZone: 'Europe/Brussels',
        serviceDesk: { email: 'desk@noord.example', phone: '+32 3 555 01 07' },
      },
    },
    {
      portalUrl: new URL('http://localhost:3000'),
      mailFrom: 'noreply@localhost',
      authSecrets: ['a secret of the tests, 32 characters'],
    },
    Date.now(),
  );

async function openPost(context: Parameters<Browser['newContext']>[0] = {}) {
  const dataDir = await temporaryFolder();
  const mailbox = await openMailbox(dataDir);
  const server = await startMailboxServer(mailbox);
  const page = await startDemoPage({
    port: 0,
    portalUrl: new URL('http://localhost:3000'),
    dataDir,
    mailbox,
  });
  const transport = createTransport(server.smtpUrl);
  const tab = await (await browser.newContext({ locale: 'en', ...context })).newPage();
  afterTest(async () => {
    await tab.context().close();
    transport.close();
    await page.close();
    await server.close();
  });
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return { tab, problems, transport, url: page.url };
}

const letterOf = (tab: Awaited<ReturnType<typeof openPost>>['tab']) => tab.frameLocator('iframe.letter');

test('X1: a new mail appears by itself, is announced, and moves neither the page nor the focus', async () => {
  const { tab, transport, url, problems } = await openPost();
  await tab.goto(`${url}/en/mail`);
  const t = translator('en', 'demo');
  await tab.getByText(t('mailNone')).waitFor();
  await tab.evaluate(() => Object.assign(window, { samePage: true }));
  await tab.getByRole('link', { name: t('toPortal') }).focus();

  await transport.sendMail(mailIn('en', 'first'));
  await tab.locator('[data-mail]').waitFor();
  await transport.sendMail(mailIn('nl', 'second'));
  await expect.poll(() => tab.locator('[data-mail]').count(), { timeout: 10_000 }).toBe(2);
  await tab
    .getByRole('status')
    .filter({ hasText: t('mailArrived') })
    .waitFor({ state: 'attached' });
  expect(await tab.locator('[data-mail] h2').first().textContent()).toContain('Bevestig');
  expect(await tab.getByText(t('mailNone')).isVisible()).toBe(false);
  expect(await tab.evaluate(() => 'samePage' in window && document.activeElement?.textContent)).toBe(
    t('toPortal'),
  );
  expect(problems).toEqual([]);
});

test('X1: without JavaScript a reload shows new mails, and a mail opens with its HTML and its text', async () => {
  const { tab, transport, url } = await openPost({ javaScriptEnabled: false });
  await transport.sendMail(mailIn('de', 'first'));
  await tab.goto(`${url}/de/mail`);
  await tab.getByRole('link', { name: /^Bestätigen Sie/ }).click();
  const t = translator('de', 'mail');
  await letterOf(tab)
    .getByRole('heading', { name: t('kinds.confirm-email.title') })
    .waitFor();
  await tab.getByText(translator('de', 'demo')('mailText'), { exact: true }).first().click();
  await tab.getByRole('link', { name: `http://localhost:3000/confirm-email/open?token=${token}` }).waitFor();
});

test('a link in the mail opens the portal in a tab of its own, a script in a mail does not run', async () => {
  const { tab, transport, url } = await openPost();
  await tab.context().route('http://localhost:3000/**', (route) => route.fulfill({ body: 'the portal' }));
  const mail = mailIn('en', 'first');
  const hostile =
    '<img src="x" onerror="top.ran=1"><script>top.ran=1;parent.ran=1;document.title="ran"</script></body>';
  await transport.sendMail({ ...mail, html: mail.html.replace('</body>', hostile) });
  await tab.goto(`${url}/en/mail`);
  await tab.getByRole('link', { name: /^Confirm/ }).click();
  const opened = tab.context().waitForEvent('page');
  await letterOf(tab).getByRole('link', { name: 'Go to confirmation' }).click();
  const other = await opened;
  await other.waitForURL(`http://localhost:3000/confirm-email/open?token=${token}`);
  expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
});

// German's are the longest words.
test.each(isThorough ? locales : ['de' as const])(
  'X7: list, mail and letter are clean for axe and fit 320 pixels, light and dark (%s)',
  async (locale) => {
    const { tab, transport, url, problems } = await openPost({ viewport: { width: 320, height: 800 } });
    await transport.sendMail(mailIn(locale, 'first'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      await tab.goto(`${url}/${locale}/mail`);
      const list = tab.url();
      const href = await tab.locator('[data-mail] a').getAttribute('href');
      const letter = `${url}${href}/html`;
      for (const where of [list, `${url}${href}`, letter]) {
        await tab.goto(where);
        const box = await tab.locator('body').boundingBox();
        expect(box?.width, where).toBeLessThanOrEqual(320);
        // No script runs in a letter, not even axe's: it is looked at as a page of its own.
        if (where === letter) {
          await tab.goto('about:blank');
          await tab.setContent(mailIn(locale, 'first').html);
        } else await tab.evaluate(() => document.querySelector('iframe')?.remove());
        // And it stands within a mail program, whose landmarks are its own.
        const notMine = where === letter ? ['landmark-one-main', 'region'] : [];
        const rules = Object.fromEntries(notMine.map((id) => [id, { enabled: false }]));
        expect(await axeFindings(tab, { rules })).toEqual([]);
      }
    }
    expect(problems).toEqual([]);
  },
);
