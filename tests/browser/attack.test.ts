import { config } from '@/lib/config';
import { sign } from '@/lib/crypto/token';
import type { State } from '@/lib/sign-in/state';
import { AuthenticatorApp } from './support/authenticator-app';
import { ask, cookies, type Form, filled, formAt, formsIn, locationOf, mainOf, post } from './support/raw';
import { places } from './support/screens';
import { giveCookie, holdings, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { signIn: t, setUp: s } = wordsOf('en');
const portalPages = [
  '/profile/info',
  '/profile/second-factor',
  '/profile/second-factor/set-up',
  '/profile/password',
];

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
    for (const form of await formsIn(page, mainOf(body)))
      actions.set(form.action, { form, path: place.path });
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
    const form = await formAt(page, portal, {
      path: '/profile/second-factor',
      headers: cookies({ session: mine.cookie }),
      at,
    });
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
