import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, press, proveOnTheWay } from './support/factors';
import { expectErrors, send } from './support/form';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, common, profile, setUp, signIn: s, ui } = wordsOf('en');
const [t, demand] = [translator('en', 'clients'), translator('en', 'demand')];
const p = translator('en', 'preview');
const path = '/office/clients';

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The choice in the header. */
const active = (page: Page) => page.getByLabel(ui('client'), { exact: true });

async function switchTo(page: Page, client: string) {
  await active(page).selectOption({ label: client });
  await press(page, ui('switchClient'));
}

/** Which one the header says it is. */
const expectActive = (page: Page, client: string) =>
  expect(active(page).locator('option:checked')).toHaveText(client);

test.describe('clients', { tag: '@also-without-javascript' }, () => {
  test('P1, P2: an admin adds a client and its user, sees whom “Yes” meets, saves it, and the user is asked at the next sign-in', async ({
    page,
    context,
    makePerson,
    database,
    anotherBrowser,
  }) => {
    test.slow();
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const { officeId } = admin;
    const user = await makePerson({ officeId, displayName: 'Uma User' });
    const stranger = await makePerson();
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);

    await page.goto(path);
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByText(t('none'))).toBeVisible();
    await follow(page, t('add'));
    await expectScreen(page, { h1: t('addTitle') });
    await page.getByLabel(t('grace')).fill('91');
    await press(page, t('addSubmit'));
    await expectErrors(
      page,
      { text: t('nameWrong'), field: page.getByLabel(t('name'), { exact: true }) },
      { text: t('graceWrong'), field: page.getByLabel(t('grace')) },
    );
    await page.getByLabel(t('name'), { exact: true }).fill(' Bakery   Example ');
    await page.getByLabel(t('grace')).fill('0');
    await press(page, t('addSubmit'));
    await expect(changeResult(page)).toContainText(changes('done.add-client'));
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByRole('row').last()).toContainText(t('rule.optional'));

    await follow(page, 'Bakery Example');
    await expectScreen(page, { h1: 'Bakery Example' });
    await expect(page.getByText(t('usersNone'))).toBeVisible();
    await follow(page, t('addUser'));
    await expectScreen(page, { h1: t('addUserTitle', { client: 'Bakery Example' }) });
    const email = page.getByLabel(t('email'));
    for (const nobody of [`nobody.${user.email}`, stranger.email, admin.email]) {
      await email.fill(nobody);
      await press(page, t('addSubmit'));
      await expectErrors(page, { text: t('nobody'), field: email });
    }
    await email.fill(user.email);
    await press(page, t('addSubmit'));
    await expect(changeResult(page)).toContainText(changes('done.add-to-client'));
    await expect(page.getByRole('row').last()).toContainText('Uma User');
    await expectScreen(page, { h1: 'Bakery Example' });

    await follow(page, `${translator('en', 'info')('change')} ${t('ruleTerm')}`);
    await expectScreen(page, { h1: t('ruleTitle', { client: 'Bakery Example' }) });
    await page.getByRole('radio', { name: t('rule.required') }).check();
    await press(page, t('seeAffected'));
    await expectScreen(page, { h1: t('previewTitle', { client: 'Bakery Example' }) });
    await expect(page.getByText('Uma User').first()).toBeVisible();
    // With a proof that is too old: it is asked for, and nothing has to be entered twice.
    await ageProofs(database, admin, 11);
    await press(page, t('saveFor', { count: 1 }));
    const app = AuthenticatorApp.fromKey(admin.appKey ?? '');
    await proveOnTheWay(page, app, changes('about.save-client-rule'));
    await expect(changeResult(page)).toContainText(changes('done.save-client-rule'));
    await expect(page.getByText(t('rule.required'), { exact: true })).toBeVisible();

    const theirs = await anotherBrowser();
    await new SignIn(theirs).begin(user);
    await expectScreen(theirs, { h1: setUp('demandTitle') });
    await expect(theirs.getByText(demand('by.client', { name: 'Bakery Example' }))).toBeVisible();
    await expect(theirs.getByRole('button', { name: demand('skip') })).toHaveCount(0);

    // A rule that was saved meanwhile is not written over.
    const id = await clientId(page);
    await page.goto(`${path}/${id}/rule/preview?requirement=off&graceDays=0&version=1`);
    await expect(page.getByText(t('changedText'))).toBeVisible();
    await expectScreen(page, { h1: t('previewTitle', { client: 'Bakery Example' }) });

    await page.goto(`${path}/${id}`);
    await follow(page, new RegExp(`^${t('removeUser')} Uma User`));
    await expectScreen(page, {
      h1: t('removeUserTitle', { person: 'Uma User', client: 'Bakery Example' }),
    });
    await press(page, t('removeUser'));
    await expect(changeResult(page)).toContainText(changes('done.remove-from-client'));
    await follow(page, `${translator('en', 'info')('change')} ${t('name')}`);
    await expectScreen(page, { h1: t('nameTitle', { client: 'Bakery Example' }) });
    await page.getByLabel(t('name'), { exact: true }).fill('Bread');
    await press(page, t('save'));
    await expect(changeResult(page)).toContainText(changes('done.rename-client'));
    await follow(page, t('removeLink'));
    await expectScreen(page, { h1: t('removeTitle', { client: 'Bread' }) });
    await press(page, t('removeLink'));
    await expect(changeResult(page)).toContainText(changes('done.remove-client'));
    await expect(page).toHaveURL(path);
    await expect(page.getByText(t('none'))).toBeVisible();

    async function clientId(from: Page): Promise<string> {
      await from.goto(path);
      const href = await from.getByRole('link', { name: 'Bakery Example' }).getAttribute('href');
      return href?.split('/').at(-1) ?? '';
    }
  });

  test('P2: a user of two clients switches in the header: the stricter one asks, and until then nothing changes', async ({
    page,
    makePerson,
  }) => {
    const user = await makePerson({
      enrolled: true,
      clients: [
        { name: 'Lax Builders', requirement: 'off' },
        { name: 'Strict Bakery', requirement: 'required' },
        { name: 'A client whose name is longer than what a narrow screen has room for' },
      ],
    });
    const app = AuthenticatorApp.fromKey(user.appKey ?? '');
    const signIn = new SignIn(page);
    await signIn.begin(user);
    await expect(heading(page)).toHaveText(profile('infoTitle'));
    await expectActive(page, 'Lax Builders');
    await page.goto('/profile/password');
    const password = await heading(page).textContent();
    await switchTo(page, 'Strict Bakery');
    await expect(page).toHaveURL('/profile/confirm');
    await expectScreen(page, { h1: s('codeTitle') });
    await expect(page.getByText(t('switch.prove', { client: 'Strict Bakery' }))).toBeVisible();
    await press(page, common('cancel'));
    await expect(heading(page)).toHaveText(password ?? '');
    await expectActive(page, 'Lax Builders');
    await page.goto('/profile/confirm');
    await expectScreen(page, { h1: t('switch.endedTitle') });
    await expect(page.getByText(t('switch.stays', { client: 'Lax Builders' }))).toBeVisible();

    // From there: it goes on where that page would have led.
    await switchTo(page, 'Strict Bakery');
    await signIn.enterCode(await app.nextCode());
    await expect(heading(page)).toHaveText(profile('infoTitle'));
    await expectActive(page, 'Strict Bakery');
    await page.goto('/profile/second-factor');
    await expect(page.getByText(demand('by.client', { name: 'Strict Bakery' }))).toBeVisible();
    await switchTo(page, 'Lax Builders');
    // The page is there anew, and with it the form: what was chosen before that would be taken back.
    await expect(page.getByRole('main').getByText('Lax Builders')).toBeVisible();
    await switchTo(page, 'Strict Bakery');
    await expectActive(page, 'Strict Bakery');
    await expect(page, 'proven once in this session').toHaveURL('/profile/second-factor');

    await signIn.signOut();
    await signIn.begin(user);
    await expect(heading(page), 'the last one is that of the next sign-in').toHaveText(s('codeTitle'));
  });

  test('C2, P2: without a second factor, the stricter client shows what it demands; it can be skipped for a while, or set up', async ({
    page,
    makePerson,
  }) => {
    test.slow();
    const user = await makePerson({
      clients: [
        { name: 'Lax Builders', requirement: 'off' },
        { name: 'Strict Bakery', requirement: 'required', graceDays: 5 },
      ],
    });
    const wizard = new SetUp(page);
    await new SignIn(page).begin(user);
    await page.goto('/profile/password');
    await switchTo(page, 'Strict Bakery');
    await expectScreen(page, { h1: setUp('demandTitle') });
    await expect(page.getByText(demand('by.client', { name: 'Strict Bakery' }))).toBeVisible();
    await expect(page.getByText(demand('left', { days: 5 }))).toBeVisible();
    await press(page, demand('skip'));
    await expect(page).toHaveURL('/profile/password');
    await expectActive(page, 'Strict Bakery');

    await switchTo(page, 'Lax Builders');
    // Loaded anew: what was chosen a moment ago would look the same on the page before.
    await page.goto('/profile/password');
    await expectActive(page, 'Lax Builders');
    await switchTo(page, 'Strict Bakery');
    await send(wizard.start);
    await expectScreen(page, { h1: profile('confirmPasswordTitle') });
    await expect(page.getByText(t('switch.asks', { client: 'Strict Bakery' }))).toBeVisible();
    await page.getByLabel(s('password'), { exact: true }).fill(user.password);
    await press(page, profile('confirm'));
    await wizard.begin();
    await expectActive(page, 'Lax Builders');
    await wizard.goThrough('Robin Example');
    await expectScreen(page, { h1: setUp('doneTitle') });
    await press(page, t('switch.done', { client: 'Strict Bakery' }));
    await expect(page).toHaveURL('/profile/password');
    await expectActive(page, 'Strict Bakery');
  });
});

test('X2, P2: of many users ten stand on the preview and all in the file; of two admins who save, the second one sees who saved what, and decides again', async ({
  page,
  context,
  makePerson,
  database,
  anotherBrowser,
}) => {
  test.slow();
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const { officeId } = admin;
  const second = await makePerson({
    officeId,
    roles: ['staff', 'office-admin'],
    displayName: 'Sam Second',
    enrolled: true,
  });
  const bakery = { name: 'Bakery', requirement: 'off' as const };
  for (let number = 1; number <= 11; number += 1)
    await makePerson({ officeId, displayName: `User ${number}`, clients: [bakery] });
  const elsewhere = { officeId, displayName: 'Abe Elsewhere', clients: [{ name: 'Builder' }, bakery] };
  const { clients } = await makePerson(elsewhere);
  const rule = `${path}/${clients[1]?.id}/rule`;
  const enter = async (on: Page, choice: 'required' | 'optional', graceDays: string) => {
    await on.getByRole('radio', { name: t(`rule.${choice}`) }).check();
    await on.getByLabel(t('grace')).fill(graceDays);
    await press(on, t('seeAffected'));
    await expectScreen(on, { h1: t('previewTitle', { client: 'Bakery' }) });
  };

  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  await page.goto(rule);
  await enter(page, 'required', '5');
  await expect(page.getByText(p('elsewhere', { count: 1 }))).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Abe Elsewhere' }).first().getByText(p('onSwitch.puts-off')),
  ).toBeVisible();
  await expect(page.getByText(p('more', { count: 2 })).first()).toBeVisible();
  const downloaded = page.waitForEvent('download');
  await follow(page, p('csv'));
  const file = await readFile((await (await downloaded).path()) ?? '', 'utf8');
  const names = file
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('","')[0]?.slice(1));
  expect(names).toHaveLength(12);
  expect(names).toEqual(expect.arrayContaining(['Abe Elsewhere', 'User 1', 'User 9', 'User 11']));

  const their = await anotherBrowser();
  await giveCookie(their.context(), 'session', (await openSession(database, second)).cookie);
  await their.goto(rule);
  await enter(their, 'optional', '0');
  await press(their, t('saveFor', { count: 0 }));
  await expect(changeResult(their)).toContainText(changes('done.save-client-rule'));

  await press(page, t('saveFor', { count: 12 }));
  await expect(page.getByText(t('changedText'))).toBeVisible();
  await expectScreen(page, { h1: t('previewTitle', { client: 'Bakery' }) });
  await expect(page.getByRole('main').getByText(`${t('rule.off')} → ${t('rule.optional')}`)).toContainText(
    'Sam Second',
  );
  await expect(page.getByText(t('rule.optional'), { exact: true }), 'what it is now').toBeVisible();
  await follow(page, t('decideAgain'));
  await expect(page.getByRole('radio', { name: t('rule.optional') })).toBeChecked();
  await enter(page, 'required', '5');
  await press(page, t('saveFor', { count: 12 }));
  await expect(changeResult(page)).toContainText(changes('done.save-client-rule'));
});

test('whoever belongs to one client reads its name in the header, on each page; another office’s client is not there', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const user = await makePerson({ clients: [{ name: 'Only Bakery', requirement: 'off' }] });
  await new SignIn(page).begin(user);
  for (const each of ['/profile/info', '/profile/second-factor']) {
    await page.goto(each);
    await expect(page.getByRole('banner')).toContainText(`${ui('client')}: Only Bakery`);
    await expect(page.getByRole('button', { name: ui('switchClient') })).toHaveCount(0);
  }
  const admin = await makePerson({ roles: ['office-admin'], enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  const foreign = user.clients[0]?.id ?? '';
  const parts = ['', '/name', '/rule', '/add', '/remove', `/user?user=${user.accountId}`];
  for (const each of [...parts.map((part) => `${foreign}${part}`), 'none', crypto.randomUUID()]) {
    const answer = await page.request.get(`${path}/${each}`);
    expect(new URL(answer.url()).pathname, each).toBe('/not-here');
    expect(answer.status()).toBe(404);
  }
});
