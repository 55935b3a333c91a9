import type { Page } from '@playwright/test';
import { localDate } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { todayIn } from '@/lib/office/people/last-day';
import type { Person, PersonOptions } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, press, proveOnTheWay } from './support/factors';
import { expectErrors } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, common, setUp, ui } = wordsOf('en');
const [t, p] = [translator('en', 'people'), translator('en', 'person')];
const history = translator('en', 'history');
const search = translator('en', 'historySearch');
const phone = { number: '+31612345678', verifiedBy: 'sms' } as const;

/** The names in the list, as they stand. */
const names = (page: Page) => page.getByRole('rowheader').getByRole('link');
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

test('people are searched, narrowed and paged through, and one of them is opened: kinds and dates, no secret', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const admin = await makePerson({
    roles: ['staff', 'office-admin'],
    displayName: 'Alex Admin',
    enrolled: true,
    requirement: 'required',
    office: { staffGraceDays: 14, codeCountries: ['NL'] },
  });
  const { officeId } = admin;
  const owner = await makePerson({
    officeId,
    roles: ['staff'],
    displayName: 'Petra Phone',
    phones: [phone],
    accountRequirement: 'off',
  });
  await makePerson({ officeId, roles: ['staff'], displayName: 'Nora None' });
  await database.$client`
    insert into account (office_id, display_name, email, email_key, roles, locale)
    select ${officeId}, 'Crowd ' || lpad(n::text, 2, '0'), e, e, '{customer}', 'en'
      from (select n, 'crowd' || n || '.' || ${admin.officeSlug} || '@person.example' as e from generate_series(1, 60) n) g`;
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);

  await page.goto('/office/people');
  await expectScreen(page, { h1: t('title') });
  await expect(page.getByText(t('count', { count: 63 }))).toBeVisible();
  await expect(names(page)).toHaveCount(50);
  await expect(names(page).first()).toHaveText('Alex Admin');
  await follow(page, ui('nextPage'));
  await expect(names(page)).toHaveCount(13);
  await expect(names(page).last()).toHaveText('Petra Phone');
  await follow(page, ui('previousPage'));
  await expect(names(page)).toHaveCount(50);
  await expect(page.getByRole('link', { name: ui('previousPage') })).toHaveCount(0);

  await page.getByLabel(t('search')).fill('NORA');
  await page.getByRole('button', { name: t('show') }).click();
  await expect(names(page)).toHaveText(['Nora None']);
  await expect(page.getByRole('row').last()).toContainText(t('putOffFor', { days: 14 }));
  await page.getByLabel(t('state')).selectOption(t('states.phone'));
  await page.getByRole('button', { name: t('show') }).click();
  await expect(page.getByText(t('nobody'))).toBeVisible();
  await expectScreen(page, { h1: t('title') });
  await page.getByLabel(t('search')).fill('');
  await page.getByRole('button', { name: t('show') }).click();
  await expect(names(page)).toHaveText(['Petra Phone']);
  await expect(page).toHaveURL(/factor=phone/);
  await page.getByLabel(t('state')).selectOption(t('states.blocked'));
  await page.getByRole('button', { name: t('show') }).click();
  await expect(page.getByText(t('nobodyIn.blocked'))).toBeVisible();
  await follow(page, t('showAll'));
  await expect(names(page)).toHaveCount(50);

  await page.goto('/office/people?q=petra');
  await follow(page, 'Petra Phone');
  await expectScreen(page, { h1: 'Petra Phone' });
  await expect(detail(page, p('has'))).toContainText('+31');
  expect(await page.content()).not.toContain(phone.number.slice(3));
  await expect(detail(page, p('demanded')), 'why a setting of one person lifts nothing').toContainText(
    p('noEffect', { setting: p('requirement.off') }),
  );
  await expect(detail(page, p('email'))).toHaveText(owner.email);
  await expect(page.getByText(p('historyNone'))).toBeVisible();
});

/** An admin, and somebody of their office. */
async function pair(makePerson: (options?: PersonOptions) => Promise<Person>, displayName: string) {
  const admin = await makePerson({
    roles: ['staff', 'office-admin'],
    displayName: 'Alex Admin',
    enrolled: true,
    requirement: 'optional',
  });
  const person = await makePerson({ officeId: admin.officeId, roles: ['staff'], displayName });
  return { admin, person, name: displayName, own: `/office/people/${person.accountId}` };
}

test('roles, an exception with its reason, and who decides: each is asked for on a page of its own', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const { admin, person, name, own } = await pair(makePerson, 'Robin Changed');
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);

  // Roles, with a proof on the way: what was ticked is not lost.
  await ageProofs(database, admin, 11);
  await page.goto(own);
  await follow(page, `${p('change')} ${p('roles')}`);
  await expectScreen(page, { h1: p('rolesTitle', { name }) });
  await page.getByLabel(p('kinds.customer')).check();
  await page.getByLabel(p('extraIs.manager')).check();
  await press(page, p('save'));
  await expectErrors(page, { text: p('rolesWrong') });
  await page.getByLabel(p('kinds.staff')).check();
  await press(page, p('save'));
  await proveOnTheWay(page, AuthenticatorApp.fromKey(admin.appKey ?? ''), changes('about.set-roles'));
  await expect(page).toHaveURL(own);
  await expect(changeResult(page)).toContainText(changes('done.set-roles'));
  await expect(detail(page, p('roles'))).toHaveText('Staff, manager');
  await follow(page, p('exceptionNot'));
  await expectScreen(page, { h1: p('exceptionNotTitle', { name }) });
  await page.goto(`${own}/roles`);
  await page.getByLabel(p('extraIs.manager')).uncheck();
  await press(page, p('save'));
  await expect(detail(page, p('roles'))).toHaveText('Staff');

  // An exception: each entry is asked for, and what was typed stays.
  await follow(page, p('exceptionMake'));
  await expectScreen(page, { h1: p('exceptionTitle', { name }) });
  await page.getByLabel(p('exceptionReason')).fill('Lost the phone on a journey');
  await page.getByLabel(p('exceptionUntil')).fill(todayIn('Europe/Brussels', Date.now() - 2 * 86_400_000));
  await press(page, p('exceptionSave'));
  await expectErrors(
    page,
    { text: p('exceptionErrors.what') },
    { text: p('exceptionErrors.past'), field: page.getByLabel(p('exceptionUntil')) },
  );
  await expect(page.getByLabel(p('exceptionReason'))).toHaveValue('Lost the phone on a journey');
  await page.getByLabel(p('requirement.off'), { exact: true }).check();
  const lastDay = todayIn('Europe/Brussels', Date.now() + 2 * 86_400_000);
  await page.getByLabel(p('exceptionUntil')).fill(lastDay);
  await press(page, p('exceptionSave'));
  await expect(detail(page, p('exception'))).toContainText('Lost the phone on a journey');
  await expect(detail(page, p('next'))).toContainText(p('nextIs.allow'));
  await follow(page, `${p('exceptionEnd')} ${p('exception')}`);
  await expectScreen(page, { h1: p('exceptionEndTitle', { name }) });
  // Another admin writes another reason meanwhile: it is looked at before the exception ends.
  await database.$client`
    update account set exception_reason = 'Agreed with the board' where id = ${person.accountId}`;
  await press(page, p('exceptionEndSubmit'));
  await expect(page).toHaveURL(own);
  await expect(changeResult(page)).toContainText(changes('refused.changed-meanwhile'));
  await expect(detail(page, p('exception'))).toContainText('Agreed with the board');
  await follow(page, `${p('exceptionEnd')} ${p('exception')}`);
  await press(page, p('exceptionEndSubmit'));
  await expect(detail(page, p('exception'))).toHaveText(p('exceptionNone'));

  // Who decides: found by address.
  await follow(page, `${p('change')} ${p('manager')}`);
  await expectScreen(page, { h1: p('managerTitle', { name }) });
  await page.getByLabel(p('managerOther')).check();
  const address = page.getByLabel(p('managerAddress'));
  await address.fill(person.email);
  await press(page, p('save'));
  await expectErrors(page, { text: p('managerErrors.unknown'), field: address });
  await address.fill(admin.email);
  await press(page, p('save'));
  await expect(detail(page, p('manager'))).toContainText(admin.email);

  // Who did all that, and why, stands in the history: in each language, also once the exception is over.
  await page.goto(`${own}/history`);
  for (const locale of locales) {
    await giveCookie(context, 'language', locale);
    await page.reload();
    const [h, of] = [translator(locale, 'history'), translator(locale, 'person')];
    await expectScreen(page, { h1: of('historyOf', { name }) });
    const entry = (text: string) =>
      page.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) });
    const by = h('by', { name: 'Alex Admin' });
    for (const kind of ['exception-set', 'exception-ended'] as const) {
      const day = h('until', { day: localDate(locale, 'UTC', Date.parse(lastDay)) });
      await expect(entry(h(`events.person.${kind}`))).toContainText(`${of('requirement.off')}, ${day}`);
      await expect(entry(h(`events.person.${kind}`))).toContainText(by);
    }
    await expect(entry(h('events.person.exception-set'))).toContainText(
      h('reason', { reason: 'Lost the phone on a journey' }),
    );
    await expect(entry(h('events.person.exception-ended'))).toContainText(
      h('reason', { reason: 'Agreed with the board' }),
    );
    const [staff, manager] = [translator(locale, 'roles')('staff'), translator(locale, 'roles')('manager')];
    await expect(entry(h('events.person.roles-changed')).last()).toContainText(
      h('changed', { from: staff, to: `${staff}, ${manager}` }),
    );
    await expect(entry(h('events.person.manager-changed'))).toContainText(
      h('changed', { from: h('asForAll'), to: 'Alex Admin' }),
    );
  }
});

test('P5: one’s own setting asks at the next sign-in, and a deactivated account is out at the next click', {
  tag: '@also-without-javascript',
}, async ({ page, makePerson, database, context, anotherBrowser }) => {
  const { admin, person, name, own } = await pair(makePerson, 'Robin Leaving');
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  const there = await anotherBrowser();
  await giveCookie(there.context(), 'session', (await openSession(database, person)).cookie);
  await page.goto(own);

  // P5: asked at the next sign-in, and not before.
  await follow(page, `${p('change')} ${p('own')}`);
  await expectScreen(page, { h1: p('ownTitle', { name }) });
  await page.getByLabel(p('requirement.required'), { exact: true }).check();
  await press(page, p('save'));
  await expect(detail(page, p('demanded'))).toContainText(p('because.account-requires'));
  await there.goto('/profile/info');
  await expect(there.getByRole('heading', { level: 1 }), 'the session goes on').toHaveText(
    wordsOf('en').profile('infoTitle'),
  );
  const entering = new SignIn(there);
  await entering.signOut();
  await entering.enterPassword(person);
  await expect(there).toHaveURL(/\/sign-in\/set-up/);
  await expect(there.getByRole('button', { name: setUp('notNow') })).toHaveCount(0);

  // The end of the account, and of what it has open.
  const open = await openSession(database, person);
  await giveCookie(there.context(), 'session', open.cookie);
  await there.goto('/profile/info');
  await follow(page, p('deactivate'));
  await expectScreen(page, { h1: p('deactivateTitle', { name }) });
  await press(page, p('deactivateSubmit'));
  await expect(page.getByText(p('deactivatedWord'), { exact: true })).toBeVisible();
  await expectScreen(page, { h1: name });
  await there.goto('/profile/second-factor');
  await expect(there, 'at the next click').toHaveURL(/\/sign-in\?to=/);
  await follow(page, p('reactivate'));
  await expectScreen(page, { h1: p('reactivateTitle', { name }) });
  await press(page, p('reactivateSubmit'));
  await expect(page.getByText(p('deactivatedWord'), { exact: true })).toHaveCount(0);
  await page.goto(`${own}/history`);
  await expectScreen(page, { h1: p('historyOf', { name }) });
  for (const kind of ['requirement-changed', 'deactivated', 'reactivated'] as const) {
    await expect(page.getByText(history(`events.person.${kind}`), { exact: true }).first()).toBeVisible();
  }

  // The same beside what happened to all others, where one looks for them.
  await page.goto('/office/history');
  await expectScreen(page, { h1: search('officeTitle') });
  await page.getByLabel(search('person'), { exact: true }).fill('leaving');
  await page.getByLabel(search('show'), { exact: true }).selectOption(search('groups.people'));
  await page.getByRole('button', { name: search('submit') }).click();
  await expectScreen(page, { h1: search('officeTitle') });
  await expect(page.locator('time')).toHaveCount(3);
  const file = await page.request.get(
    `/office/history/file?format=jsonl&${new URL(page.url()).search.slice(1)}`,
  );
  const lines = (await file.text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual([
    'person.reactivated',
    'person.deactivated',
    'person.requirement-changed',
  ]);
  await page.getByRole('link', { name }).first().click();
  await expectScreen(page, { h1: name });

  // At last it is erased, which is said yes to once more, and proven.
  const e = translator('en', 'erase');
  await page.goto(own);
  await expect(page.getByRole('link', { name: e('link') }), 'not while it is active').toHaveCount(0);
  await database.$client`update account set deactivated_at = now() where id = ${person.accountId}`;
  await page.reload();
  await follow(page, e('link'));
  await expectScreen(page, { h1: e('title', { name }) });
  await press(page, e('submit'));
  await expectErrors(page, { text: e('sureMissing'), field: page.getByLabel(e('sure')) });
  await page.getByLabel(e('sure')).check();
  await ageProofs(database, admin, 11);
  await press(page, e('submit'));
  await proveOnTheWay(page, AuthenticatorApp.fromKey(admin.appKey ?? ''), changes('about.erase-account'));
  await expect(page).toHaveURL('/office/people');
  await expect(changeResult(page)).toContainText(changes('done.erase-account'));
  await expect(names(page)).toHaveText(['Alex Admin']);
  const answer = await page.request.get(own, { maxRedirects: 0 });
  expect(answer.headers().location, 'as if there had never been such a person').toBe('/not-here');

  await page.goto(`/office/people/${admin.accountId}`);
  await expect(page.getByText(p('ownAccount'))).toBeVisible();
  await expect(page.getByRole('link', { name: common('cancel') })).toHaveCount(0);
});

test('attack: somebody’s pages are asked for by another office’s admin, colleagues, customers and nobody. They look as if nothing were there', async ({
  makePerson,
  database,
  anotherBrowser,
}) => {
  const admin = await makePerson({ roles: ['staff', 'office-admin'], displayName: 'Alex Admin' });
  const person = await makePerson({ officeId: admin.officeId, roles: ['staff'] });
  const pages = [
    '',
    '/roles',
    '/requirement',
    '/exception',
    '/exception/end',
    '/manager',
    '/deactivate',
    '/erase',
    '/history',
  ];
  const paths = pages.map((each) => `/office/people/${person.accountId}${each}`);
  const strangers = [
    await makePerson({ roles: ['staff', 'office-admin'] }),
    await makePerson({ officeId: admin.officeId, roles: ['staff', 'manager'] }),
    await makePerson({ officeId: admin.officeId, roles: ['customer'] }),
  ];
  const answers = async (cookie: string | undefined, asked: string[]) => {
    const page = await anotherBrowser();
    if (cookie) await giveCookie(page.context(), 'session', cookie);
    const found = [];
    for (const path of asked) {
      const response = await page.request.get(path, { maxRedirects: 0 });
      found.push(`${response.status()} ${response.headers().location ?? ''}`);
    }
    return new Set(found);
  };
  const unknown = pages.map((each) => `/office/people/00000000-0000-4000-8000-000000000000${each}`);
  for (const [index, stranger] of strangers.entries()) {
    const { cookie } = await openSession(database, stranger);
    // The list of a stranger who is an admin is their own office's.
    const list = index === 0 ? [...unknown, '/office/people/%27'] : ['/office/people'];
    expect(await answers(cookie, [...paths, ...list]), stranger.email).toEqual(new Set(['307 /not-here']));
  }
  for (const answer of await answers(undefined, paths)) expect(answer).toMatch(/^307 \/sign-in\?to=/);
  const { cookie } = await openSession(database, admin);
  expect(await answers(cookie, paths.slice(0, 4)), 'their own admin sees them').toEqual(new Set(['200 ']));
});
