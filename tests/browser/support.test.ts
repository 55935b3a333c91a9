import type { Page } from '@playwright/test';
import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { readQr } from './support/qr';
import { expectScreen, sharedQuestions } from './support/screen';
import { expect, test } from './support/test';

const title = 'Enter the code – Office – Vestibule';
const h1 = 'Enter the code';

type Made = { title?: string; head?: string; body?: string; policy?: string };

/** Opens a page of the test's own making, under the portal's address. */
async function open(page: Page, made: Made = {}) {
  const body = made.body ?? `<main><h1>${h1}</h1><p>From your app.</p></main>`;
  await page.route('**/made-up', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: made.policy ? { 'content-security-policy': made.policy } : {},
      body: `<!doctype html><html lang="en"><head><title>${made.title ?? title}</title>
        <meta name="viewport" content="width=device-width">${made.head ?? ''}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto('/made-up');
}

test.describe('the look at a screen', { tag: '@also-without-javascript' }, () => {
  test('accepts a sound one and leaves the page as it was', async ({ page }) => {
    await open(page);
    const size = page.viewportSize();
    await expectScreen(page, { h1 });
    expect(page.viewportSize()).toEqual(size);
  });

  const unsound: [string, Made, RegExp][] = [
    ['a title that names another question', { title: 'Sign in – Office – Vestibule' }, /begins with its h1/],
    ['a title that does not say where one is', { title: `${h1} – Office` }, /question – office/],
    ['two questions', { body: `<main><h1>${h1}</h1><h1>${h1}</h1></main>` }, /strict mode|toHaveText/],
    [
      'a field without a label',
      { body: `<main><h1>${h1}</h1><input name="code"></main>` },
      /axe[\s\S]*label:/,
    ],
    [
      'pale text',
      { body: `<main><h1>${h1}</h1><p style="color:#bbb;background:#fff">Hint</p></main>` },
      /axe[\s\S]*color-contrast/,
    ],
    [
      'dark text on dark paper',
      {
        head: '<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #222 } }</style>',
      },
      /in dark colours[\s\S]*color-contrast/,
    ],
    [
      'something too wide for 320 px',
      { body: `<main><h1>${h1}</h1><div class="x" style="width:400px">wide</div></main>` },
      /sticks out at 320 px[\s\S]*class=/,
    ],
  ];
  for (const [name, made, complaint] of unsound) {
    test(`notices ${name}`, async ({ page }) => {
      await open(page, made);
      await expect(expectScreen(page, { h1 })).rejects.toThrow(complaint);
    });
  }
});

test('the look at a screen sees what a person has ticked', async ({ page }) => {
  await open(page, {
    head: '<style>:checked + label { color: #bbb; background: #fff }</style>',
    body: `<main><h1>${h1}</h1><input type="checkbox" id="yes"><label for="yes">Yes</label></main>`,
  });
  await page.getByLabel('Yes').check();
  await expect(expectScreen(page, { h1 })).rejects.toThrow(/axe[\s\S]*color-contrast/);
});

test('without JavaScript, the look at a screen wakes no script of the page', {
  tag: '@only-without-javascript',
}, async ({ page }) => {
  await open(page, { head: '<script>document.title = "Awake"</script>' });
  await expectScreen(page, { h1 });
  await expect(page).toHaveTitle(title);
});

test('the look at a screen notices a script that throws', async ({ page, problems }) => {
  await open(page, { head: '<script>setTimeout(() => { throw new Error("made-up fault") })</script>' });
  await expect.poll(() => problems.list()).toHaveLength(1);
  await expect(expectScreen(page, { h1 })).rejects.toThrow(/made-up fault/);
  problems.allow(/made-up fault/);
});

test('the look at a screen notices what the content security policy stops', async ({ page, problems }) => {
  await open(page, { policy: "default-src 'none'", head: '<style>h1 { color: navy }</style>' });
  await expect.poll(() => problems.list()).not.toEqual([]);
  await expect(expectScreen(page, { h1 })).rejects.toThrow(/Content Security Policy/);
  problems.allow(/Content Security Policy/);
});

test('a second browser is watched, too, and shares no cookie with the first', async ({
  page,
  anotherBrowser,
  problems,
}) => {
  await open(page);
  await page.context().addCookies([{ name: 'made-up', value: '1', url: page.url() }]);
  const other = await anotherBrowser();
  await open(other, { head: '<script>console.error("made-up complaint")</script>' });
  await expect.poll(() => problems.list()).toHaveLength(1);
  expect(await other.context().cookies()).toEqual([]);
  problems.allow(/made-up complaint/);
});

test('two screens under one heading are noticed; the two doors of the wizard are not', () => {
  const screens = [
    { question: 'Sign in', path: '/sign-in' },
    { question: 'Scan the code', path: '/sign-in/set-up' },
    { question: 'Scan the code', path: '/profile/second-factor/set-up' },
  ];
  expect(sharedQuestions(screens)).toEqual([]);
  expect(sharedQuestions([...screens, { question: 'Sign in', path: '/sign-in/code' }])).toHaveLength(1);
});

test('a QR code is read from its picture, on dark paper as well, and a blank is not', async ({ page }) => {
  const uri = 'otpauth://totp/Office:someone@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Office';
  const drawing = renderToStaticMarkup(createElement(QRCodeSVG, { value: uri, size: 200, marginSize: 4 }));
  await open(page, {
    body: `<main style="background:#15171b"><h1>${h1}</h1><div id="qr">${drawing}</div></main>`,
  });
  expect(await readQr(page.locator('#qr svg'))).toBe(uri);
  await expect(readQr(page.getByRole('heading'))).rejects.toThrow('no readable QR code');
});
