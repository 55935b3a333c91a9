import type { BrowserContext, Page } from '@playwright/test';
import { config } from '@/lib/config';
import { sign } from '@/lib/crypto/token';
import type { State } from '@/lib/sign-in/state';
import { AuthenticatorApp } from './support/authenticator-app';
import { send } from './support/form';
import { type Answer, ask, cookies, type Form, filled, formsIn, post } from './support/raw';
import { remember } from './support/remember';
import { places } from './support/screens';
import { SetUp } from './support/set-up';
import { giveCookie, holdings, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { signIn: t, setUp: s, door } = wordsOf('en');
const portalPages = [
  '/profile/info',
  '/profile/second-factor',
  '/profile/second-factor/set-up',
  '/profile/password',
];
const ownOnly = /^(http:\/\/localhost:\d+)?\/(?!\/)[a-z]/;

/** The form with this field or button on a page, as the server renders it for these cookies. */
async function formWith(
  page: Page,
  portal: { url: string },
  path: string,
  headers: Record<string, string>,
  at = 0,
) {
  const { body } = await ask(portal, { path, headers });
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  const form = (await formsIn(page, main))[at];
  if (!form) throw new Error(`no form at ${path}`);
  return form;
}

const locationOf = (answer: Answer, portal: { url: string }) =>
  new URL(answer.headers.location ?? '', portal.url);

test('attack: a password alone. The cookie of a sign-in under way opens no page of the portal, in any state', async ({
  makePerson,
  database,
  portal,
}) => {
  const person = await makePerson({ enrolled: true });
  const states: State[] = [
    'awaiting-proof',
    'choosing',
    'recovered',
    'proving',
    'showing-codes',
    'finished',
    'ready',
    'closed',
    'refused',
  ];
  for (const state of states) {
    const attempt = await openSignIn(database, person, { state });
    for (const path of portalPages) {
      for (const jar of [cookies({ attempt }), cookies({ attempt, session: attempt })]) {
        const answer = await ask(portal, { path, headers: jar });
        expect(answer.status, `${path} in ${state}`).toBe(307);
        expect(locationOf(answer, portal).pathname).toBe('/sign-in');
        expect(answer.body).not.toContain(person.email);
      }
    }
  }
});

test('attack: a forged session cookie. Only what the portal signed for a session that counts opens a page', async ({
  makePerson,
  database,
  portal,
}) => {
  const person = await makePerson();
  const { authSecrets } = config();
  const [mine, other] = [await openSession(database, person), await openSession(database, person)];
  const [signature = '', foreign = ''] = [mine, other].map(({ cookie }) => cookie.split('.')[1] ?? '');
  const [pending] = await database.$client<{ id: string }[]>`
    insert into session (account_id, address, browser, expires_at)
    values (${person.accountId}, '127.0.0.1', 'a test', now() + interval '1 day') returning id`;
  const forged = {
    'no signature': mine.id,
    'an empty signature': `${mine.id}.`,
    "another session's signature": `${mine.id}.${foreign}`,
    'a changed signature': `${mine.id}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'signed by another secret': sign(['x'.repeat(32)], 'session', mine.id),
    'signed for something else': sign(authSecrets, 'known-browser', mine.id),
    'a ticket not redeemed yet': sign(authSecrets, 'session', pending?.id ?? ''),
    'a session that never was': sign(authSecrets, 'session', '00000000-0000-4000-8000-000000000000'),
    'an id that is none': sign(authSecrets, 'session', `' or true --`),
    'a JSON web token without a signature': `eyJhbGciOiJub25lIn0.${Buffer.from(`{"sub":"${mine.id}"}`).toString('base64url')}.`,
  };
  for (const [name, session] of Object.entries(forged)) {
    const answer = await ask(portal, { path: '/profile/info', headers: cookies({ session }) });
    expect(answer.status, name).toBe(307);
    expect(locationOf(answer, portal).pathname, name).toBe('/sign-in');
  }
  const right = await ask(portal, { path: '/profile/info', headers: cookies({ session: mine.cookie }) });
  expect(right.status).toBe(200);
  expect(right.body).toContain(person.email);
});

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
    const form = await formWith(page, portal, '/sign-in', {});
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

test('attack: a step out of turn. In no state does any form of the set-up or of the code page do more than that state allows', async ({
  page,
  makePerson,
  database,
  portal,
}) => {
  const person = await makePerson({ enrolled: true });
  const states: State[] = [
    'awaiting-proof',
    'choosing',
    'recovered',
    'proving',
    'showing-codes',
    'finished',
    'ready',
    'closed',
    'refused',
  ];
  /** The one step to a session that a state has without a proof. */
  const ends: Partial<Record<State, string>> = { recovered: s('keep'), finished: s('toPortal') };
  const actions = new Map<string, { form: Form; path: string }>();
  for (const place of places(database, person).filter(({ path }) =>
    /^\/sign-in\/(code|recovery-code|set-up)$/.test(path),
  )) {
    const { body } = await ask(portal, { path: place.path, headers: await place.arrive() });
    const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
    for (const form of await formsIn(page, main)) actions.set(form.action, { form, path: place.path });
  }
  expect(actions.size).toBeGreaterThanOrEqual(9);

  const reached = new Map<State, number>();
  for (const state of states) {
    for (const { form, path } of actions.values()) {
      const before = await holdings(database, person);
      const attempt = await openSignIn(database, person, { state });
      const entries = { code: '000000', name: 'Robin Example', saved: 'yes', terms: 'yes' };
      // Acknowledging shown codes is a step of that state, and replaces the set.
      if (state === 'showing-codes' && form.fields.some(({ name }) => name === 'saved')) continue;
      const answer = await post(portal, path, filled(form, entries), cookies({ attempt }));
      expect(answer.status, `${path} in ${state}`).toBeLessThan(500);
      const after = await holdings(database, person);
      expect({ ...after, sessions: 0 }, `${path} in ${state}`).toEqual({ ...before, sessions: 0 });
      reached.set(state, (reached.get(state) ?? 0) + after.sessions - before.sessions);
    }
  }
  for (const state of states) expect(reached.get(state), `sessions from ${state}`).toBe(ends[state] ? 1 : 0);
});

test('attack: a captured form of the profile. Without its session, with an ended one or with another person’s, it changes nothing', async ({
  page,
  makePerson,
  database,
  portal,
}) => {
  const [person, thief] = [await makePerson({ enrolled: true }), await makePerson()];
  const before = await holdings(database, person);
  const mine = await openSession(database, person);
  const ended = await openSession(database, person);
  await database.$client`update session set ended_at = now() where id = ${ended.id}`;
  const stolen = cookies({ attempt: await openSignIn(database, person, { state: 'awaiting-proof' }) });
  for (const at of [0, 1]) {
    const form = await formWith(
      page,
      portal,
      '/profile/second-factor',
      cookies({ session: mine.cookie }),
      at,
    );
    for (const headers of [{}, cookies({ session: ended.cookie }), stolen]) {
      const answer = await post(portal, '/profile/second-factor', filled(form), headers);
      expect(answer.status).toBe(303);
      expect(locationOf(answer, portal).pathname).toBe('/sign-in');
    }
    const other = await openSession(database, thief);
    await post(portal, '/profile/second-factor', filled(form), cookies({ session: other.cookie }));
  }
  expect(await holdings(database, person)).toEqual({ ...before, sessions: before.sessions + 1 });
  const [row] = await database.$client<{ count: number }[]>`
    select count(*)::int as count from attempt where account_id = ${person.accountId} and session_id is not null`;
  expect(row?.count).toBe(0);
});

test('attack: an invented address. The history notes the real one, links stay on the portal, and a foreign Host or Origin gets a page', async ({
  page,
  person,
  database,
  portal,
}) => {
  const form = await formWith(page, portal, '/sign-in', {});
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

/** A page of another site, as the browser sees it. */
async function atAnotherSite(page: Page, body: string) {
  await page.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Elsewhere</title>${body}` }),
  );
  await page.goto('http://evil.example/');
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
  problems.allow(/frame-ancestors|Refused to frame|Framing/i);
  await signedIn(context, (await openSession(database, person)).cookie);
  await atAnotherSite(page, `<iframe src="${portal.url}/profile/second-factor" title="framed"></iframe>`);
  await expect.poll(() => problems.list().length + page.frames().length).toBeGreaterThan(1);
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

test('attack: one sign-in in two browsers. What one of them has finished, the other cannot go on with', async ({
  page,
  makePerson,
  context,
  anotherBrowser,
  database,
}) => {
  const person = await makePerson({ enrolled: true });
  const app = AuthenticatorApp.fromKey(person.appKey ?? '');
  const signIn = new SignIn(page);
  await signIn.begin(person);
  const stolen = (await context.cookies()).find(({ name }) => name === 'vestibule.attempt')?.value ?? '';
  const other = new SignIn(await anotherBrowser());
  await giveCookie(other.page.context(), 'attempt', stolen);
  await other.page.goto('/sign-in/code');
  await expect(other.heading).toHaveText(t('codeTitle'));

  await signIn.enterCode(await app.nextCode());
  await expect(page).toHaveURL('/profile/info');
  await other.enterCode(await app.nextCode());
  await expect(other.heading, 'a right code, too late').toHaveText(t('title'));
  expect(await holdings(database, person)).toMatchObject({ sessions: 1 });
});
