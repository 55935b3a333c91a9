import { demoDatabase } from '../setup/demo-database';
import { AuthenticatorApp } from './support/authenticator-app';
import { Cable } from './support/cable';
import { ask, cookies, filled, formsIn, multipart, post } from './support/raw';
import { secondPortal } from './support/second-portal';
import { openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { door, errors } = wordsOf('en');

test('while PostgreSQL is away every page says so, and when it is back people go on where they were, without a restart', async ({
  portal: shared,
  database,
  makePerson,
  ownPortal,
  anotherBrowser,
  problems,
}) => {
  // What React says of an answer that failed on the other side.
  problems.allow(/status of 50[03]|React error #441/);
  const { url } = await demoDatabase(shared.dataDir);
  const cable = await Cable.layTo(url);
  const portal = await ownPortal(secondPortal(cable.leadsTo(url)));
  await portal.start();
  const person = await makePerson({ enrolled: true });
  const app = AuthenticatorApp.fromKey(person.appKey ?? '');
  const signIn = new SignIn(await anotherBrowser(portal));
  const { page } = signIn;
  const session = await openSession(database, person);
  const status = async (path: string) => (await ask(portal, { path })).status;
  const form = (await formsIn(page, (await ask(portal, { path: '/sign-in' })).body)).at(-1);
  if (!form) throw new Error('no form on the sign-in page');
  await signIn.begin(person);
  await expect(signIn.heading).toHaveText(signIn.words.signIn('codeTitle'));
  expect(await status('/api/ready')).toBe(200);

  await cable.cut();
  await expect.poll(() => status('/api/ready')).toBe(503);
  expect(await status('/api/health'), 'no reason to restart the process').toBe(200);
  for (const path of ['/sign-in', '/profile/info', '/sign-in/help', '/welcome', '/not-here']) {
    const answer = await ask(portal, {
      path,
      headers: cookies({ session: session.cookie, link: 'x'.repeat(43) }),
    });
    expect(answer.status, path).toBe(500);
    expect(answer.body, path).toContain(`<h1>${door('failedTitle')}</h1>`);
    expect(answer.headers['cache-control'], path).toBe('no-store');
  }
  const sent = await post(
    portal,
    '/sign-in',
    filled(form, { identifier: person.email, password: person.password }),
  );
  expect(sent.status).toBe(500);
  expect(sent.body).toContain(door('failedTitle'));
  await signIn.code.fill(await app.nextCode());
  await signIn.continue.click();
  await expect(signIn.heading).toHaveText(errors('errorTitle'));

  await cable.mend();
  await expect.poll(() => status('/api/ready'), { timeout: 15_000 }).toBe(200);
  await page.goto('/sign-in/code');
  await signIn.enterCode(await app.nextCode());
  await expect(signIn.heading).toHaveText(signIn.words.profile('infoTitle'));
  await cable.cut();
});

test('attack: a neighbour plants or reads a cookie. Behind https every cookie that opens something is Secure and bound to the host', async ({
  page,
  portal: shared,
  makePerson,
  ownPortal,
}) => {
  const { url } = await demoDatabase(shared.dataDir);
  const portal = await ownPortal(secondPortal(url, 'https://portal.example'));
  await portal.start();
  const person = await makePerson({ enrolled: true });
  const host = { host: 'portal.example' };
  const shown = await ask(portal, { path: '/sign-in', headers: host });
  expect(shown.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  const form = (await formsIn(page, shown.body)).find(({ fields }) =>
    fields.some(({ name }) => name === 'password'),
  );
  if (!form) throw new Error('no form for the password');
  const { contentType, body } = multipart(
    filled(form, { identifier: person.email, password: person.password }),
  );
  const answer = await ask(portal, {
    method: 'POST',
    path: '/sign-in',
    headers: { ...host, origin: 'https://portal.example', 'content-type': contentType },
    body,
  });
  expect(answer.status).toBe(303);
  const [attempt = ''] = (answer.headers['set-cookie'] ?? []).filter((cookie) => cookie.includes('attempt'));
  expect(attempt).toMatch(/^__Host-vestibule\.attempt=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=lax$/i);

  const value = /=([^;]+)/.exec(attempt)?.[1] ?? '';
  const code = (cookie: string) => ask(portal, { path: '/sign-in/code', headers: { ...host, cookie } });
  expect((await code(`__Host-vestibule.attempt=${value}`)).status).toBe(200);
  expect((await code(`vestibule.attempt=${value}`)).status, 'a planted cookie of a plain name').toBe(307);
});
