import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { failuresToDisable } from '@/lib/factor/limits';
import { translator } from '@/lib/i18n/translator';
import { rulesEntry } from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, press, proveOnTheWay } from './support/factors';
import { expectErrors } from './support/form';
import { freshMobile } from './support/own-numbers';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, demand, setUp } = wordsOf('en');
const [t, p] = [translator('en', 'security'), translator('en', 'preview')];
const path = '/office/security';

/** The rule for staff comes first on the page, that for customers after it. */
const required = (page: Page) => page.getByRole('radio', { name: t('requirements.required'), exact: true });
const days = (page: Page) => page.getByLabel(t('days'));
const link = (page: Page, name: string) => page.getByRole('link', { name }).first();

/** What stands in the table of this name, row by row. */
const cells = (page: Page, name: string) =>
  page
    .getByRole('table', { name, exact: true })
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test.describe('an office’s rules', { tag: '@also-without-javascript' }, () => {
  test('G2, X2, G3: an admin sees by name whom a stricter rule hits, saves it, and staff are asked at their next sign-in', async ({
    page,
    context,
    makePerson,
    database,
    anotherBrowser,
  }) => {
    test.slow();
    const admin = await makePerson({
      roles: ['staff', 'office-admin'],
      enrolled: true,
      displayName: 'Alex Admin',
    });
    const { officeId } = admin;
    const staff = await makePerson({ officeId, roles: ['staff'], displayName: 'Nil Nothing' });
    await makePerson({ officeId, displayName: 'Cas Customer' });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    await ageProofs(database, admin, 11);

    await page.goto(path);
    await expectScreen(page, { h1: t('title') });
    await days(page).first().fill('91');
    await page.getByLabel(translator('en', 'phone')('methods.authenticator')).first().selectOption('');
    await press(page, t('submit'));
    await expectErrors(
      page,
      { text: t('errors.graceWrong'), field: days(page).first() },
      { text: t('errors.methodsMissing') },
    );
    await required(page).first().check();
    await days(page).first().fill('0');
    await page.getByLabel(translator('en', 'phone')('methods.authenticator')).first().selectOption('1');
    await press(page, t('submit'));
    await expectScreen(page, { h1: t('previewTitle') });
    await expect(page.getByText(p('sentence', { asked: 2, noFactor: 1, lockedOut: 0 }))).toBeVisible();
    await expect(page.getByRole('img', { name: p('statesTitle') })).toBeVisible();
    await expect(page.getByText('Nil Nothing').first()).toBeVisible();
    await expect(page.getByText('Cas Customer')).toHaveCount(0);
    await expect(
      page.getByText(`${t('requirements.optional')} → ${t('requirements.required')}`),
    ).toBeVisible();

    const downloaded = page.waitForEvent('download');
    await link(page, p('csv')).click();
    const file = await readFile((await (await downloaded).path()) ?? '', 'utf8');
    expect(file).toContain('"Nil Nothing"');
    expect(file).not.toContain('Cas Customer');

    await press(page, t('saveFor', { count: 2 }));
    await proveOnTheWay(page, AuthenticatorApp.fromKey(admin.appKey ?? ''), changes('about.save-rules'));
    await expect(page).toHaveURL(new RegExp(path));
    await expect(changeResult(page)).toContainText(changes('done.save-rules'));
    await expect(page.getByText(t('unchanged'))).toHaveCount(0);
    await expect(required(page).first()).toBeChecked();

    const other = await anotherBrowser();
    await other.goto('/sign-in');
    await new SignIn(other).enterPassword(staff);
    await expectScreen(other, { h1: setUp('demandTitle') });
    await expect(other.getByRole('button', { name: demand('skip') })).toHaveCount(0);
  });

  test('X2: whoever would be locked out stands there by number, reason and name, admins before everybody else; the figures of both charts stand in tables, too', async ({
    page,
    context,
    makePerson,
    database,
  }) => {
    const staffMethods: ('authenticator' | 'sms')[] = ['authenticator', 'sms'];
    const admin = await makePerson({ roles: ['office-admin'], enrolled: true, office: { staffMethods } });
    const { officeId } = admin;
    const phone = () => ({ phones: [{ number: freshMobile(), verifiedBy: 'sms' as const }], usedCodes: 10 });
    await makePerson({ officeId, roles: ['office-admin'], displayName: 'Pim Phone', ...phone() });
    await makePerson({ officeId, roles: ['staff'], displayName: 'Lou Locked', ...phone() });
    await makePerson({ officeId, roles: ['staff'], displayName: 'Nil Nothing' });
    const blocked = await makePerson({
      officeId,
      roles: ['staff'],
      displayName: 'Bo Blocked',
      enrolled: true,
      usedCodes: 10,
    });
    await database.$client`
      insert into proof_counter (account_id, method, failures)
      values (${blocked.accountId}, 'authenticator', ${failuresToDisable})`;
    const settings = await officeSettings(database, officeId);
    if (!settings) throw new Error('no such office');
    const draft = {
      staffRequirement: 'required',
      staffGraceDays: 14,
      staffMethods: ['authenticator'],
    } as const;
    const entry = rulesEntry(
      { ...settings.rules, ...draft, staffMethods: [...draft.staffMethods] },
      settings.version,
    );
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    await page.goto(`${path}/preview?${new URLSearchParams(entry)}`);
    await expectScreen(page, { h1: t('previewTitle') });

    await expect(page.getByText(p('sentence', { asked: 5, noFactor: 1, lockedOut: 3 }))).toBeVisible();
    const says = (text: string) =>
      expect(page.getByRole('listitem').filter({ hasText: text })).toHaveCount(1);
    await says(p('lockedOut', { count: 2, cause: p('causes.method-gone') }));
    await says(p('lockedOut', { count: 1, cause: p('causes.factor-blocked') }));
    await says(p('lockedAlready', { count: 1 }));
    await expect(page.getByText(p('adminsText'))).toBeVisible();
    const classes = page.getByRole('heading', { level: 3 });
    const heading = (key: 'locked-admins' | 'locked-out', count: number) =>
      p('classCount', { name: p(`classes.${key}`), count: String(count) });
    await expect(classes.nth(0)).toHaveText(heading('locked-admins', 1));
    await expect(classes.nth(1)).toHaveText(heading('locked-out', 3));
    const named = (key: 'locked-admins' | 'locked-out', count: number) =>
      page.locator('section', { hasText: heading(key, count) }).getByRole('listitem');
    const why = (name: string, cause: 'method-gone' | 'factor-blocked') =>
      `${name} ${p('says.refused')}: ${p(`causes.${cause}`)}`;
    await expect(named('locked-admins', 1)).toHaveText([why('Pim Phone', 'method-gone')]);
    await expect(named('locked-out', 3)).toHaveText([
      why('Bo Blocked', 'factor-blocked'),
      why('Lou Locked', 'method-gone'),
      why('Pim Phone', 'method-gone'),
    ]);

    const [lastDay] = await database.$client<{ text: string }[]>`
      select to_char((now() at time zone 'Europe/Brussels')::date + 13, 'FMDD FMMonth YYYY') as text`;
    const day = lastDay?.text ?? '';
    for (const summary of await page.getByText(p('asTable')).all()) await summary.click();
    expect(await cells(page, p('statesTitle'))).toEqual([
      [p('state'), p('now'), p('saved')],
      [p('states.offered'), '1', '0'],
      [p('states.puts-off'), '0', '1'],
      [p('states.proves'), '3', '1'],
      [p('states.refused'), '1', '3'],
    ]);
    expect(await cells(page, p('daysTitle'))).toEqual([
      [p('day'), p('people')],
      [day, '1'],
    ]);
    await expect(page.getByRole('img', { name: p('daysTitle') })).toHaveAccessibleName(new RegExp(day));
    await expectScreen(page, { h1: t('previewTitle') });
  });

  test('X2: loosening says whom it is looser for; of two admins the second sees who changed what, and decides again', async ({
    page,
    context,
    makePerson,
    database,
  }) => {
    test.slow();
    const admin = await makePerson({
      roles: ['staff', 'office-admin'],
      enrolled: true,
      requirement: 'required',
    });
    const { officeId } = admin;
    await makePerson({ officeId, roles: ['staff'], displayName: 'Nil Nothing' });
    const second = await makePerson({
      officeId,
      roles: ['office-admin'],
      displayName: 'Sam Second',
      enrolled: true,
    });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);

    await page.goto(path);
    await page
      .getByRole('radio', { name: t('requirements.off'), exact: true })
      .first()
      .check();
    await press(page, t('submit'));
    await expect(page.getByText(p('nothingStricter'))).toBeVisible();
    await expect(page.getByText(p('looser', { count: 1 }))).toBeVisible();
    await link(page, t('changeEntries')).click();
    await expect(page.getByRole('radio', { name: t('requirements.off'), exact: true }).first()).toBeChecked();
    await press(page, t('submit'));

    const theirs = await context.browser()?.newContext({ javaScriptEnabled: false });
    if (!theirs) throw new Error('there is no browser');
    await giveCookie(theirs, 'session', (await openSession(database, second)).cookie);
    const their = await theirs.newPage();
    await their.goto(new URL(path, page.url()).href);
    await days(their).first().fill('7');
    await press(their, t('submit'));
    await press(their, t('saveFor', { count: 3 }));
    await expect(changeResult(their)).toContainText(changes('done.save-rules'));
    await theirs.close();

    await press(page, t('saveFor', { count: 2 }));
    await expectScreen(page, { h1: t('previewTitle') });
    await expect(page.getByText(t('meanwhile'))).toBeVisible();
    await expect(page.getByText('Sam Second').first()).toBeVisible();
    await expect(page.getByText(t('meanwhileAgain'))).toBeVisible();
    await press(page, t('saveFor', { count: 2 }));
    await expect(changeResult(page)).toContainText(changes('done.save-rules'));
  });
});

test('country, language and time zone are saved by themselves; every screen of the rules is whole in three languages', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  test.slow();
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  await makePerson({ officeId: admin.officeId, roles: ['staff'], displayName: 'Nil Nothing' });
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  await page.goto(`${path}/region`);
  await page.getByLabel(t('timeZone')).selectOption('Europe/Amsterdam');
  await press(page, t('save'));
  await expect(changeResult(page)).toContainText(changes('done.save-region'));
  await expect(page.getByText('Europe/Amsterdam')).toBeVisible();
  await required(page).first().check();
  await days(page).first().fill('14');
  await press(page, t('submit'));
  const preview = page.url();
  for (const locale of ['nl', 'de', 'en'] as const) {
    const words = translator(locale, 'security');
    await giveCookie(context, 'language', locale);
    for (const [address, h1] of [
      [path, words('title')],
      [`${path}/region`, words('regionQuestion')],
      [`${path}/resets`, translator(locale, 'resetRules')('question')],
      [preview, words('previewTitle')],
    ] as const) {
      await page.goto(address);
      await expectScreen(page, { h1 });
    }
  }
});

test('an attacker among staff or customers finds neither the rules nor the file of people', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const person = await makePerson({ roles: ['staff', 'manager'], enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  const settings = await officeSettings(database, person.officeId);
  if (!settings) throw new Error('no such office');
  const { rules, version } = settings;
  const entered = new URLSearchParams(rulesEntry({ ...rules, staffRequirement: 'required' }, version));
  for (const each of ['', '/region', '/resets', `/preview?${entered}`]) {
    const answer = await page.request.get(`${path}${each}`);
    expect(new URL(answer.url()).pathname, each).toBe('/not-here');
    expect(answer.status()).toBe(404);
  }
  const file = await page.request.get(`${path}/preview/people?${entered}`);
  expect(file.status()).toBe(404);
});
