import type { Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { settleResets } from '@/lib/support/take-effect';
import type { Person, PersonOptions } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, proveOnTheWay } from './support/factors';
import { expectErrors, plant, send } from './support/form';
import type { Mailbox } from './support/mailbox';
import { escaped } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageProofs, giveCookie, holdings, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import type { Traffic } from './support/traffic';
import { wordsOf } from './support/words';

const { resets: t, pass: p, changes, signIn: s, forgotten: f, password: w } = wordsOf('en');
const mails = translator('en', 'mail');
const checks = translator('en', 'identityChecks');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const passField = (page: Page) => page.getByRole('textbox', { name: p('title') });

/** A link of a mail, which carries its token until its page is open. */
const stopLink = /\/stop-reset\/open\?token=/;

type Make = (options?: PersonOptions) => Promise<Person>;

/** Somebody of the portal's own desk, signed in and freshly proven on a browser. */
async function atTheDesk(page: Page, database: Database, makePerson: Make, displayName: string) {
  const [operator] = await database.$client<{ id: string }[]>`select id from office where is_operator`;
  const person = await makePerson({
    officeId: operator?.id ?? '',
    roles: ['staff', 'support'],
    enrolled: true,
    displayName,
  });
  await giveCookie(page.context(), 'session', (await openSession(database, person)).cookie);
  return { person, page };
}

/** An owner with an app, whose address has been theirs for long. */
async function settledOwner(database: Database, makePerson: Make, options: PersonOptions = {}) {
  const owner = await makePerson({ enrolled: true, displayName: 'Robin Owner', ...options });
  await database.$client`
    update account set email_since = now() - interval '40 days' where id = ${owner.accountId}`;
  return owner;
}

/** The first person asks, from the account's page on. */
async function ask(page: Page, owner: Person): Promise<void> {
  await page.goto(`/support/accounts/${owner.accountId}/reset`);
  const all = page.getByRole('radio', { name: t('scopes.all') });
  if (await all.isVisible()) await all.check();
  await page.getByRole('checkbox', { name: checks('called-back') }).check();
  await page.getByRole('textbox', { name: t('reason') }).fill('Phone lost in a canal.');
  await send(button(page, t('ask')));
}

/** The page of this person's newest reset, at the desk. */
async function openReset(page: Page, database: Database, { accountId }: Person): Promise<string> {
  const [newest] = await database.$client<{ id: string }[]>`
    select id from reset where account_id = ${accountId} order by asked_at desc limit 1`;
  const id = newest?.id ?? '';
  await page.goto(`/support/resets/${id}`);
  return id;
}

const stateOf = async (database: Database, { accountId }: Person) =>
  (
    await database.$client<{ state: string }[]>`
      select state from reset where account_id = ${accountId} order by asked_at, id`
  ).map(({ state }) => state);

/** A new password by the link of a mail. */
async function newPasswordByMail(page: Page, owner: Person, mailbox: Mailbox, traffic: Traffic) {
  traffic.allow(/\/password\/open\?token=/);
  await page.goto('/password');
  await page.getByLabel(s('identifier')).fill(owner.email);
  await send(button(page, f('submit')));
  const mail = await mailbox.newest(owner.email, new RegExp(escaped(mails('kinds.password-link.title'))));
  await page.goto(mail.links.find((each) => new URL(each).pathname === '/password/open') ?? '');
  const password = remember(`a phrase in place of the one of ${owner.officeSlug}`);
  await page.getByLabel(w('password'), { exact: true }).fill(password);
  await page.getByLabel(w('repeat'), { exact: true }).fill(password);
  await send(button(page, w('save')));
  await expect(heading(page)).toHaveText(f('doneTitle'));
  return password;
}

/** The time to stop it is over. */
async function timeIsOver(database: Database, owner: Person): Promise<void> {
  await database.$client`
    update reset set takes_effect_at = now() - interval '1 second'
     where account_id = ${owner.accountId} and state = 'waiting'`;
  await settleResets(database, config().secretKeys);
}

test.describe('three browsers: the owner, and two people of the desk', () => {
  test('G5, X4: a lost app: one asks, another confirms by mail, the pass comes on top of the password, and a new app is set up', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    mailbox,
  }) => {
    const owner = await settledOwner(database, makePerson);
    const first = await atTheDesk(await anotherBrowser(), database, makePerson, 'Ada First');
    const second = await atTheDesk(await anotherBrowser(), database, makePerson, 'Bea Second');
    await openSession(database, owner);

    await first.page.goto(`/support/accounts/${owner.accountId}/reset`);
    await expectScreen(first.page, { h1: t('askTitle', { name: 'Robin Owner' }) });
    await send(button(first.page, t('ask')));
    await expectErrors(first.page, { text: t('errors.checks') }, { text: t('errors.reason') });
    await ask(first.page, owner);
    await expect(changeResult(first.page)).toContainText(changes('done.ask-reset'));
    await mailbox.newest(owner.email, new RegExp(escaped(mails('kinds.reset-asked.title'))));

    await openReset(first.page, database, owner);
    await expectScreen(first.page, { h1: t('title', { name: 'Robin Owner' }) });
    await expect(first.page.getByText(t('whyNot.own-reset')), 'nobody confirms their own').toBeVisible();
    await expect(button(first.page, t('confirmByMail'))).toHaveCount(0);

    await second.page.goto('/support/resets');
    await expectScreen(second.page, { h1: t('listTitle') });
    await openReset(second.page, database, owner);
    await expectScreen(second.page, { h1: t('title', { name: 'Robin Owner' }) });
    await expect(second.page.getByText('Phone lost in a canal.')).toBeVisible();
    await expect(second.page.getByText(checks('called-back'))).toBeVisible();
    await send(button(second.page, t('confirmByMail')));
    await expect(changeResult(second.page)).toContainText(changes('done.confirm-reset'));

    const told = await mailbox.newest(owner.email, /we will remove your second factor/);
    expect(told.links.some((each) => new URL(each).pathname === '/stop-reset/open')).toBe(true);
    expect(await stateOf(database, owner)).toEqual(['waiting']);
    expect(await holdings(database, owner), 'nothing is taken away yet').toMatchObject({ apps: 1 });

    await timeIsOver(database, owner);
    const posted = await mailbox.newest(owner.email, new RegExp(escaped(mails('kinds.reset-pass.title'))));
    const printed = remember(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/.exec(posted.text)?.[0] ?? 'no pass');

    const signIn = new SignIn(page);
    await signIn.begin(owner);
    await page.goto('/sign-in/pass');
    await expectScreen(page, { h1: p('title') });
    await passField(page).fill('0000-0000-0000-0000');
    await send(button(page, p('submit')));
    await expectErrors(page, { text: p('wrong', { tries: 4 }), field: passField(page) });
    await passField(page).fill(printed.toLowerCase());
    await send(button(page, p('submit')));

    const setUp = new SetUp(page);
    await expect(setUp.heading).not.toHaveText(p('title'));
    await expect(setUp.notNow, 'it cannot be put off').toHaveCount(0);
    expect(await holdings(database, owner)).toMatchObject({ apps: 0, codes: 0, sessions: 0 });

    const thief = await anotherBrowser();
    const again = new SignIn(thief);
    await again.begin(owner);
    await expect(again.heading, 'the password alone opens nothing').toHaveText(s('refusedTitle'));
    await thief.goto('/sign-in/pass');
    await passField(thief).fill(printed);
    await send(button(thief, p('submit')));
    await expectErrors(thief, { text: p('wrong', { tries: 4 }) });

    await setUp.begin();
    await setUp.goThrough('Robin Owner');
    await setUp.finish();
    await expect(page).toHaveURL('/profile/info');
    expect(await stateOf(database, owner)).toEqual(['used']);
    await mailbox.newest(owner.email, new RegExp(escaped(mails('kinds.reset-done.title'))));
  });

  test('X4: the owner stops it in time; a scanner’s GET stops nothing; for a day only handing over is left, which the desk reads out', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    mailbox,
    traffic,
  }) => {
    const owner = await settledOwner(database, makePerson);
    const first = await atTheDesk(await anotherBrowser(), database, makePerson, 'Ada First');
    const second = await atTheDesk(await anotherBrowser(), database, makePerson, 'Bea Second');
    await ask(first.page, owner);
    await openReset(second.page, database, owner);
    await send(button(second.page, t('confirmByMail')));
    const told = await mailbox.newest(owner.email, /we will remove your second factor/);
    const stop = told.links.find((each) => new URL(each).pathname === '/stop-reset/open') ?? '';
    traffic.allow(stopLink);

    await page.goto(stop);
    await expectScreen(page, { h1: p('stop.title') });
    expect(await stateOf(database, owner), 'looking stops nothing').toEqual(['waiting']);
    await send(button(page, p('stop.submit')));
    await expectScreen(page, { h1: p('stop.stoppedTitle') });
    expect(await stateOf(database, owner)).toEqual(['vetoed']);
    expect(await holdings(database, owner)).toMatchObject({ apps: 1 });

    await second.page.reload();
    await expect(second.page.getByText(t('states.vetoed', { moment: '' }))).toBeVisible();

    await ask(first.page, owner);
    await openReset(second.page, database, owner);
    await expect(button(second.page, t('confirmByMail')), 'not by mail for a day').toHaveCount(0);
    await ageProofs(database, second.person, 11);
    await send(button(second.page, t('confirmHandedOver')));
    const app = AuthenticatorApp.fromKey(second.person.appKey ?? '');
    await proveOnTheWay(second.page, app, changes('about.confirm-reset'));
    await link(second.page, t('passTitle')).click();
    await expectScreen(second.page, { h1: t('passTitle') });
    // A while later the proof is too old to see it by: it is asked for, and nothing is spent.
    await ageProofs(database, second.person, 11);
    await send(button(second.page, t('passShow')));
    await proveOnTheWay(second.page, app, changes('about.show-pass'));
    await expect(changeResult(second.page)).toContainText(changes('done.show-pass'));
    await send(button(second.page, t('passShow')));
    const shown = remember((await second.page.locator('main code').textContent()) ?? '');
    expect(shown).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await expectScreen(second.page, { h1: t('passTitle') });
    await second.page.goto(second.page.url());
    await expect(second.page.getByText(t('passDone')), 'it is shown once').toBeVisible();

    const signIn = new SignIn(page);
    await signIn.begin(owner);
    await page.goto('/sign-in/pass');
    await passField(page).fill(shown);
    await send(button(page, p('submit')));
    await expect(heading(page)).not.toHaveText(p('title'));
    expect(await holdings(database, owner)).toMatchObject({ apps: 0 });
    expect(await stateOf(database, owner)).toEqual(['vetoed', 'used']);
  });

  test('X4: attack: own confirmation by a written form, another office’s admin, a veto that comes too late, a password set by mail in between, two resets at once', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    mailbox,
    traffic,
    problems,
  }) => {
    const owner = await settledOwner(database, makePerson, { roles: ['staff'] });
    const first = await atTheDesk(await anotherBrowser(), database, makePerson, 'Ada First');
    const second = await atTheDesk(await anotherBrowser(), database, makePerson, 'Bea Second');
    const other = await settledOwner(database, makePerson, { displayName: 'Noor Other' });

    // Two at once: one is asked for, the other is told that there is one.
    await Promise.all(
      [first.page, second.page].map((each) => each.goto(`/support/accounts/${owner.accountId}/reset`)),
    );
    await ask(first.page, owner);
    await ask(second.page, owner);
    await expectErrors(second.page, { text: changes('refused.reset-open') });
    expect(await stateOf(database, owner)).toEqual(['asked']);
    const reset = await openReset(first.page, database, owner);

    // Their own: the form of another reset, with this one written into it.
    await ask(second.page, other);
    await openReset(first.page, database, other);
    await plant(first.page, 'reset', reset);
    await send(button(first.page, t('confirmByMail')));
    expect(await stateOf(database, owner), 'nobody confirms their own').toEqual(['asked']);

    // An admin of another office sees nothing of it.
    const stranger = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const strangersPage = await anotherBrowser();
    await giveCookie(strangersPage.context(), 'session', (await openSession(database, stranger)).cookie);
    problems.allow(/status of 404/);
    await strangersPage.goto(`/office/resets/${reset}`);
    await expect(strangersPage).toHaveURL('/not-here');

    // The admin of their own office confirms: they are staff.
    const admin = await makePerson({
      officeId: owner.officeId,
      roles: ['staff', 'office-admin'],
      enrolled: true,
      displayName: 'Cleo Admin',
    });
    const adminsPage = await anotherBrowser();
    await giveCookie(adminsPage.context(), 'session', (await openSession(database, admin)).cookie);
    await adminsPage.goto('/office/resets');
    await expectScreen(adminsPage, { h1: t('officeListTitle') });
    await link(adminsPage, 'Robin Owner').click();
    await expectScreen(adminsPage, { h1: t('officeTitle', { name: 'Robin Owner' }) });
    await send(button(adminsPage, t('confirmByMail')));
    await expect(changeResult(adminsPage)).toContainText(changes('done.confirm-reset'));
    const told = await mailbox.newest(owner.email, /we will remove your second factor/);
    const stop = told.links.find((each) => new URL(each).pathname === '/stop-reset/open') ?? '';
    traffic.allow(stopLink);

    // Too late: the pass is out.
    await timeIsOver(database, owner);
    await page.goto(stop);
    await expectScreen(page, { h1: p('stop.lateTitle') });
    await expect(button(page, p('stop.submit'))).toHaveCount(0);
    expect(await stateOf(database, owner)).toEqual(['mailed']);

    // A password set by mail in between: the pass that is out is worth nothing, and only handing over is left.
    const posted = await mailbox.newest(owner.email, new RegExp(escaped(mails('kinds.reset-pass.title'))));
    const printed = remember(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/.exec(posted.text)?.[0] ?? 'no pass');
    const password = await newPasswordByMail(page, owner, mailbox, traffic);
    const signIn = new SignIn(page);
    await signIn.begin({ ...owner, password });
    await page.goto('/sign-in/pass');
    await passField(page).fill(printed);
    await send(button(page, p('submit')));
    await expectErrors(page, { text: p('wrong', { tries: 4 }) });
    expect(await stateOf(database, owner)).toEqual(['asked']);
    await adminsPage.reload();
    await expect(adminsPage.getByText(t('passwordNew'))).toBeVisible();
    await expect(button(adminsPage, t('confirmByMail'))).toHaveCount(0);
  });
});
