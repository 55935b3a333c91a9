import { linkThrottleKey } from '@/lib/account/forgotten-password';
import { makeWelcomeLink } from '@/lib/account/link';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { expectErrors, send } from './support/form';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { giveCookie, holdings, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { welcome: t, password: p, forgotten, signIn: s } = wordsOf('en');

test.describe('a one-use link', () => {
  test('sets a password once; the token leaves the address at once, and old sessions end', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, traffic, request }) => {
    traffic.allow(/\/welcome\/open\?token=/);
    const person = await makePerson({ requirement: 'off' });
    const session = await openSession(database, person);
    const token = remember(await makeWelcomeLink(database, person.accountId));
    const password = page.getByLabel(p('password'), { exact: true });
    const repeat = page.getByLabel(p('repeat'), { exact: true });
    const save = page.getByRole('button', { name: p('save') });

    // A scanner in the mail's way opens the link, and its copy, more than once.
    for (let n = 0; n < 3; n += 1) {
      const seen = await request.get(`/welcome/open?token=${token}`);
      expect(await seen.text()).toContain(t('title'));
    }
    await page.goto(`/welcome/open?token=${token}`);
    await expect(page).toHaveURL('/welcome');
    await expectScreen(page, { h1: t('title'), title: new RegExp(person.officeName) });
    await expect(
      page.getByText(t('lead', { name: person.displayName, office: person.officeName })),
    ).toBeVisible();

    const fresh = remember(`a fresh phrase of ${person.officeSlug}`);
    for (const [first, second, error, field] of [
      ['', '', p('tooShort'), password],
      ['elevensigns', 'elevensigns', p('tooShort'), password],
      ['x'.repeat(257), 'x'.repeat(257), p('tooLong'), password],
      [fresh, `${fresh}!`, p('notTheSame'), repeat],
    ] as const) {
      await password.fill(first);
      await repeat.fill(second);
      await save.click();
      await expectErrors(page, { text: error, field });
    }
    await password.fill(person.email);
    await repeat.fill(person.email);
    await send(save);
    await expectErrors(page, { text: p('personal'), field: password });
    await expectScreen(page, { h1: t('title') });
    expect(await holdings(database, person), 'nothing has changed so far').toMatchObject({ sessions: 1 });

    await password.fill(fresh);
    await repeat.fill(fresh);
    await send(save);
    await expectScreen(page, { h1: t('doneTitle') });
    expect(await holdings(database, person)).toMatchObject({ sessions: 0 });
    expect(session.id).toBeTruthy();

    await page.goto(`/welcome/open?token=${token}`);
    await expectScreen(page, { h1: t('goneTitle') });
    await page.getByRole('link', { name: t('signIn'), exact: true }).click();
    const signIn = new SignIn(page);
    await signIn.enterPassword(person);
    await expectErrors(page, { text: signIn.words.signIn('wrong') });
    await signIn.enterPassword({ ...person, password: fresh });
    await expect(page).toHaveURL('/profile/info');
  });

  test('that is invented, replaced, too old or used meanwhile says so, and changes nothing', async ({
    page,
    person,
    database,
    context,
    traffic,
  }) => {
    traffic.allow(/\/welcome\/open\?token=/);
    const heading = page.getByRole('heading', { level: 1 });
    const replaced = remember(await makeWelcomeLink(database, person.accountId));
    const current = remember(await makeWelcomeLink(database, person.accountId));
    for (const token of ['', 'x', replaced, 'A'.repeat(43), `${current}A`, '%00', '../../profile/info']) {
      await context.clearCookies({ name: 'vestibule.link' });
      const answer = await context.request.get(`/welcome/open?token=${token}`);
      expect(answer.status(), token.slice(0, 3)).toBeLessThan(500);
      if (token !== '%00') expect(answer.url()).toMatch(/\/welcome$/);
      expect(await answer.text()).not.toContain(person.displayName);
    }

    await page.goto(`/welcome/open?token=${current}`);
    await expect(heading).toHaveText(t('title'));
    await database.$client`
      update account_link set expires_at = now() - interval '1 second' where account_id = ${person.accountId}`;
    const phrase = remember(`another phrase of ${person.officeSlug}`);
    await page.getByLabel(p('password'), { exact: true }).fill(phrase);
    await page.getByLabel(p('repeat'), { exact: true }).fill(phrase);
    await send(page.getByRole('button', { name: p('save') }));
    await expectScreen(page, { h1: t('goneTitle') });
    const signIn = new SignIn(page);
    await signIn.begin(person);
    await expect(signIn.heading, 'the old password is as good as before').toHaveText(
      signIn.words.setUp('offerTitle'),
    );
  });

  test('closes every sign-in that was begun with the old password', async ({
    page,
    makePerson,
    database,
    context,
    traffic,
  }) => {
    traffic.allow(/\/welcome\/open\?token=/);
    const person = await makePerson({ enrolled: true });
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    const token = remember(await makeWelcomeLink(database, person.accountId));
    await page.goto(`/welcome/open?token=${token}`);
    const phrase = remember(`one more phrase of ${person.officeSlug}`);
    await page.getByLabel(p('password'), { exact: true }).fill(phrase);
    await page.getByLabel(p('repeat'), { exact: true }).fill(phrase);
    await send(page.getByRole('button', { name: p('save') }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('doneTitle'));
    await page.goto('/sign-in/code');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      wordsOf('en').signIn('closedCancelledTitle'),
    );
  });
});

test('a forgotten password: a link by mail, the same answer for whoever is nobody, a new password, and the second factor as before', {
  tag: '@also-without-javascript',
}, async ({ page, makePerson, database, context, traffic, mailbox, request }) => {
  traffic.allow(/\/password\/open\?token=/);
  const person = await makePerson({ enrolled: true });
  const session = await openSession(database, person);
  await giveCookie(context, 'office', person.officeSlug);
  // All tests ask from one network, which is answered thirty times an hour.
  const network = linkThrottleKey(config().authSecrets[0] ?? '', 'network', '127.0.0.1');
  await database.$client`delete from password_throttle where key = ${network}`;

  await page.goto('/sign-in');
  await page.getByRole('link', { name: forgotten('title') }).click();
  await expectScreen(page, { h1: forgotten('title'), title: new RegExp(person.officeName) });
  const identifier = page.getByLabel(s('identifier'));
  const submit = page.getByRole('button', { name: forgotten('submit') });
  await send(submit);
  await expectErrors(page, { text: s('identifierMissing'), field: identifier });
  await expectScreen(page, { h1: forgotten('title') });
  const answers: string[] = [];
  for (const name of [`nobody.${person.officeSlug}@person.example`, person.userName]) {
    await page.goto('/password');
    await identifier.fill(name);
    await send(submit);
    await expectScreen(page, { h1: forgotten('sentTitle') });
    answers.push(`${page.url()} ${await page.locator('main').textContent()}`);
  }
  expect(new Set(answers).size).toBe(1);

  const subject = new RegExp(translator('en', 'mail')('kinds.password-link.title'));
  const mail = await mailbox.newest(person.email, subject);
  const link = mail.links.find((each) => each.includes('/password/open')) ?? '';
  // A scanner in the mail's way opens the link, and presses nothing.
  expect(await (await request.get(link)).text()).toContain(forgotten('newTitle'));
  await page.goto(link);
  await expect(page).toHaveURL('/password/new');
  await expectScreen(page, { h1: forgotten('newTitle'), title: new RegExp(person.officeName) });
  const shown = await page.content();
  for (const own of [person.displayName, person.email, person.userName])
    expect(shown, 'whose account it is').not.toContain(own);
  const password = page.getByLabel(p('password'), { exact: true });
  const repeat = page.getByLabel(p('repeat'), { exact: true });
  const save = page.getByRole('button', { name: p('save') });
  await password.fill(person.email);
  await repeat.fill(person.email);
  await send(save);
  await expectErrors(page, { text: p('personal'), field: password });
  expect(await holdings(database, person), 'nothing has changed so far').toMatchObject({ sessions: 1 });
  const fresh = remember(`a phrase in place of the one of ${person.officeSlug}`);
  await password.fill(fresh);
  await repeat.fill(fresh);
  await send(save);
  await expectScreen(page, { h1: forgotten('doneTitle') });
  expect(await holdings(database, person), session.id).toMatchObject({ sessions: 0 });

  await page.goto(link);
  await expectScreen(page, { h1: forgotten('goneTitle') });
  await page.goto('/password/done');
  await page.getByRole('link', { name: forgotten('signIn'), exact: true }).click();
  const signIn = new SignIn(page);
  await signIn.enterPassword(person);
  await expectErrors(page, { text: s('wrong') });
  await signIn.enterPassword({ ...person, password: fresh });
  await expect(signIn.heading).toHaveText(s('codeTitle'));
});
