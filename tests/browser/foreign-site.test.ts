import { createServer } from 'node:http';
import type { BrowserContext, Page } from '@playwright/test';
import { send } from './support/form';
import { ask, cookies, type Form, filled, formAt, formsIn, locationOf, post } from './support/raw';
import { remember } from './support/remember';
import { places } from './support/screens';
import { SetUp } from './support/set-up';
import { giveCookie, holdings, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { door } = wordsOf('en');
const ownOnly = /^(http:\/\/localhost:\d+)?\/(?!\/)[a-z]/;

test('attack: a link that leads on to another site. Wherever `to` points, sign-in ends in this portal', async ({
  page,
  makePerson,
  portal,
}) => {
  const person = await makePerson({ requirement: 'off' });
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%5cevil.example',
    '/\tevil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/profile/..//evil.example',
    'evil.example',
    '@evil.example',
    '/sign-in?to=//evil.example',
    `/${'a'.repeat(600)}`,
  ]) {
    const shown = await ask(portal, { path: `/sign-in?to=${encodeURIComponent(to)}` });
    expect(shown.status, to).toBe(200);
    expect(shown.body, to).not.toMatch(/href="(https?:)?\/\/evil|javascript:alert/);
    // The hidden field is tampered with as well.
    const form = await formAt(page, portal, { path: '/sign-in' });
    const answer = await post(
      portal,
      '/sign-in',
      filled(form, { identifier: person.email, password: person.password, to }),
    );
    expect(answer.status, to).toBe(303);
    expect(answer.headers.location, to).toMatch(ownOnly);
    expect(locationOf(answer, portal).host, to).toBe(new URL(portal.url).host);
  }
  const language = (await formsIn(page, (await ask(portal, { path: '/sign-in' })).body))[0] as Form;
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const answer = await post(portal, '/sign-in', filled(language, { locale: 'nl', back }));
    expect(answer.headers.location, back).toMatch(/^(http:\/\/localhost:\d+)?\/(?!\/)/);
  }
});

test('attack: an invented address. The history notes the real one, links stay on the portal, and a foreign Host or Origin gets a page', async ({
  page,
  person,
  database,
  portal,
}) => {
  const form = await formAt(page, portal, { path: '/sign-in' });
  const invented = {
    'x-forwarded-for': '203.0.113.7',
    'x-real-ip': '203.0.113.7',
    forwarded: 'for=203.0.113.7;host=evil.example;proto=https',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '1',
  };
  const entries = { identifier: person.email, password: remember('not the password') };
  await post(portal, '/sign-in', filled(form, entries), invented);
  const addresses = await database.$client<{ address: string }[]>`
    select distinct address from audit_event where account_id = ${person.accountId}`;
  expect(addresses.map(({ address }) => address)).toEqual(['127.0.0.1']);

  const turned = await ask(portal, { path: '/profile/info', headers: invented });
  expect(locationOf(turned, portal).host).toBe(new URL(portal.url).host);
  const linked = await ask(portal, { path: '/welcome/open?token=x', headers: invented });
  expect(locationOf(linked, portal).href).toBe(`${portal.url}/welcome`);

  for (const host of [
    'evil.example',
    'localhost',
    `localhost:${portal.url.split(':')[2]}.evil.example`,
    '',
  ]) {
    for (const path of ['/sign-in', '/profile/info', '/welcome/open?token=x']) {
      const answer = await ask(portal, { path, headers: { host } });
      expect(answer.status, `Host ${host}`).toBe(400);
      expect(answer.body).toContain(door('otherAddressTitle'));
    }
  }
  for (const origin of ['http://evil.example', 'null', `${portal.url}.evil.example`, `${portal.url}/`, '']) {
    const answer = await post(portal, '/sign-in', filled(form, entries), { origin });
    expect(answer.status, `Origin ${origin}`).toBe(403);
    expect(answer.body).toContain(door('foreignFormTitle'));
  }
});

/** Another site on this machine; from the network, browsers would not let it near the portal to begin with. */
async function atAnotherSite(page: Page, body: string) {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page.once('close', () => server.close());
  await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
}

const signedIn = async (context: BrowserContext, cookie: string) => giveCookie(context, 'session', cookie);

test('attack: another site frames the portal. The browser shows nothing of it', async ({
  page,
  person,
  database,
  context,
  portal,
  problems,
}) => {
  await signedIn(context, (await openSession(database, person)).cookie);
  await atAnotherSite(page, `<iframe src="${portal.url}/profile/second-factor" title="framed"></iframe>`);
  await expect.poll(() => problems.list().join()).toMatch(/frame-ancestors/);
  problems.allow(/frame-ancestors/);
  const frame = page.frames()[1];
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
  expect(await frame?.content()).not.toContain(person.email);
});

test('attack: another site sends a form of the portal for somebody who is signed in. It is turned away, and they stay signed in', async ({
  page,
  person,
  database,
  context,
  portal,
  problems,
}) => {
  problems.allow(/status of 403/);
  const session = await openSession(database, person);
  await signedIn(context, session.cookie);
  const signOut = (
    await formsIn(
      page,
      (
        await ask(portal, { path: '/profile/info', headers: cookies({ session: session.cookie }) })
      ).body,
    )
  )[0];
  const fields = (signOut?.hidden ?? []).map(([name]) => `<input name='${name}' value=''>`).join('');
  await atAnotherSite(
    page,
    `<form method="post" enctype="multipart/form-data" action="${portal.url}/profile/info">${fields}<button>Win</button></form>`,
  );
  await page.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(door('foreignFormTitle'));
  expect(await holdings(database, person)).toMatchObject({ sessions: 1 });
});

test('attack: a script or a neighbour that reads along. Cookies are HttpOnly and Lax, screens with secrets are kept by nobody', async ({
  page,
  makePerson,
  database,
  portal,
  traffic,
  context,
}) => {
  const person = await makePerson();
  const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
  await signIn.begin(person);
  await setUp.begin();
  await setUp.goThrough('Robin Example');
  await setUp.finish();
  await expect(page).toHaveURL('/profile/info');
  await send(page.getByRole('button', { name: 'Nederlands' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await traffic.suspects();
  const kept = (await context.cookies()).map(({ name }) => name).sort();
  expect(kept).toEqual(['browser', 'language', 'office', 'session'].map((kind) => `vestibule.${kind}`));
  for (const cookie of traffic.cookies) {
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
  }
  await context.clearCookies();

  const enrolled = await makePerson({ enrolled: true });
  for (const place of places(database, enrolled)) {
    const { headers, body } = await ask(portal, { path: place.path, headers: await place.arrive() });
    expect(headers['cache-control'], place.name).toBe('no-store');
    const policy = String(headers['content-security-policy']);
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? 'none';
    expect(policy, place.name).not.toContain('unsafe');
    for (const part of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy, place.name).toContain(part);
    }
    for (const script of body.match(/<script[^>]*>/g) ?? [])
      expect(script, place.name).toContain(`nonce="${nonce}"`);
    expect(body, place.name).not.toMatch(/ style="| on[a-z]+="|javascript:(?!throw)/);
    expect(headers['referrer-policy'], place.name).toBe('same-origin');
    expect(headers['x-content-type-options'], place.name).toBe('nosniff');
    expect(headers['x-powered-by'], place.name).toBeUndefined();
  }
});
