import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoPage } from '../../lib/demo/page';
import { fromBase32, stepAt, totp } from '../browser/support/totp';
import { axeFindings } from '../setup/axe';
import { chromiumFlags, findChromium } from '../setup/chromium.mjs';
import { afterTest, temporaryFolder } from './portals';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
});
afterAll(() => browser.close());

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const spoken = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

async function openPhone(context: Parameters<Browser['newContext']>[0] = {}) {
  const clock = { skew: 0 };
  const phone = await startDemoPage({
    port: 0,
    portalUrl: new URL('http://localhost:3000'),
    dataDir: await temporaryFolder(),
    now: () => Date.now() + clock.skew,
  });
  const tab = await (await browser.newContext({ locale: 'en', ...context })).newPage();
  afterTest(async () => {
    await tab.context().close();
    await phone.close();
  });
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await tab.goto(phone.url);
  return { phone, tab, clock, problems };
}

type Tab = Awaited<ReturnType<typeof openPhone>>['tab'];

async function add(tab: Tab, key: string, name: string) {
  const addKey = tab.getByRole('link', { name: 'Add a key' });
  if (await addKey.isVisible()) await addKey.click();
  await tab.getByLabel('Key', { exact: true }).fill(key);
  await tab.getByLabel('Name').fill(name);
  await tab.getByRole('button', { name: 'Add' }).click();
}

test('X1: the phone shows a fresh code by itself when the old one ends, and copies it, without a new page', async () => {
  const { tab, clock, problems } = await openPhone({ permissions: ['clipboard-read', 'clipboard-write'] });
  await add(tab, 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 'Lindenhof');
  await tab.evaluate(() => Object.assign(window, { samePage: true }));

  // The server's clock goes on by more than a step; the page asks again when its own says the code has ended.
  clock.skew = 60_000;
  await tab.evaluate(() => document.querySelector('[data-entry]')?.setAttribute('data-until', '0'));
  const fresh = () => totp(fromBase32(secret), stepAt(Date.now() + clock.skew));
  await expect.poll(() => tab.getByText(spoken(fresh())).count(), { timeout: 10_000 }).toBe(1);

  await tab.getByRole('button', { name: 'Copy the code for Lindenhof' }).click();
  await expect.poll(() => tab.getByText('Copied').count()).toBe(1);
  expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);
  expect(await tab.evaluate(() => 'samePage' in window)).toBe(true);
  expect(problems).toEqual([]);
});

test('X1: without JavaScript a key is added, its code changes by itself, and it is removed', async () => {
  const { tab, clock } = await openPhone({ javaScriptEnabled: false });
  const codeAt = (step: number) => spoken(totp(fromBase32(secret), step));
  // Six seconds before a code ends.
  clock.skew = 24_000 - (Date.now() % 30_000);
  const step = stepAt(Date.now() + clock.skew);
  await add(tab, secret, 'Lindenhof');
  expect(await tab.locator('[data-code]').textContent()).toBe(codeAt(step));
  await expect
    .poll(() => tab.locator('[data-code]').textContent(), { timeout: 20_000 })
    .toBe(codeAt(step + 1));
  expect(await tab.getByRole('button', { name: /Copy/ }).count()).toBe(0);
  expect(tab.url()).not.toContain(secret);

  await tab.getByRole('link', { name: 'Remove Lindenhof' }).click();
  await tab.getByRole('button', { name: 'Remove' }).click();
  expect(await tab.locator('[data-code]').count()).toBe(0);
});

test.each([
  { locale: 'de', width: 320, colorScheme: 'dark' as const },
  { locale: 'nl', width: 1280, colorScheme: 'light' as const },
])(
  'every page of the phone passes axe and none scrolls sideways ($locale, $width px, $colorScheme)',
  async ({ locale, width, colorScheme }) => {
    const { phone, tab } = await openPhone({ viewport: { width, height: 800 }, colorScheme });
    const long = 'Steuerberatungsgesellschaft Donaudampfschifffahrt';
    await add(
      tab,
      `otpauth://totp/${long}:${'a'.repeat(60)}@example.org?secret=${secret}&issuer=${long}`,
      '',
    );
    await add(tab, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', '');
    const id = await tab.locator('[data-entry]').first().getAttribute('data-entry');

    for (const where of ['', '/add', `/remove?entry=${id}`, '/nowhere']) {
      await tab.goto(`${phone.url}/${locale}${where}`);
      await looksRight(tab, where);
    }
    await tab.goto(`${phone.url}/${locale}/add`);
    await tab.locator('form button').click();
    expect(await tab.locator('.summary').evaluate((summary) => summary === document.activeElement)).toBe(
      true,
    );
    await looksRight(tab, 'the form with an error');
  },
);

async function looksRight(tab: Tab, where: string) {
  expect(await axeFindings(tab), where).toEqual([]);
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, where).toBeLessThanOrEqual(0);
}
