import { maskNumber } from '@/lib/factor/phone/number';
import { localDate } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, factorTab, press, proveOnTheWay } from './support/factors';
import { plant } from './support/form';
import {
  expectMasked,
  landline,
  mobile,
  numberEntry,
  numbersOf,
  onNumber,
  other,
  owner,
  shownNumbers,
} from './support/numbers';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, holdings, openSession } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { factors: f, changes } = wordsOf('en');
const [n, phone] = [translator('en', 'numbers'), translator('en', 'phone')];
const abroad = '+33612345678';
const bothWays = { tag: '@also-without-javascript' };

test(
  'W8, C8: the tab says what sign-in asks for, and of each number how and when it was checked; never a whole one',
  bothWays,
  async ({ page, makePerson, database, context }) => {
    const person = await makePerson(owner({ [mobile]: 'sms', [landline]: 'keypad-call' }));
    await database.$client`
      insert into phone (account_id, number, kind, position) values (${person.accountId}, ${other}, 'mobile', 3)`;
    // The office has sent codes there, and does no longer.
    await database.$client`
      insert into phone (account_id, number, kind, country, position, verified_by, verified_at)
      values (${person.accountId}, ${abroad}, 'mobile', 'FR', 4, 'sms', now())`;
    await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
    await page.goto(factorTab);
    const number = maskNumber(mobile);
    await expect(detail(page, f('method'))).toHaveText(n('now.sms', { number }));
    await expect(detail(page, f('status'))).toHaveText(f('statusActive'));
    await expect(shownNumbers(page)).toHaveText([mobile, landline, other, abroad].map(maskNumber));
    const date = localDate('en', 'Europe/Brussels', Date.now());
    await expect(numberEntry(page, mobile)).toContainText(n('checked.sms', { date }));
    await expect(numberEntry(page, mobile).getByText(n('primary'), { exact: true })).toBeVisible();
    await expect(numberEntry(page, landline)).toContainText(n('checked.keypad-call', { date }));
    await expect(numberEntry(page, landline)).toContainText(n('kinds.landline'));
    await expect(numberEntry(page, landline).getByText(n('primary'), { exact: true })).toHaveCount(0);
    await expect(numberEntry(page, other)).toContainText(n('unchecked'));
    await expect(numberEntry(page, other).getByRole('button'), 'codes cannot go there').toHaveCount(0);
    await expect(numberEntry(page, abroad)).toContainText(n('notServed'));
    await expect(numberEntry(page, abroad).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: phone('setUp.addNumber') })).toBeVisible();
    await expect(page.getByRole('button', { name: n('connectApp') })).toBeVisible();
    // Codes, receipt and the way out are there as they are for somebody with an app.
    await expect(page.getByText(f('codesLeft', { count: 10, total: 10 }))).toBeVisible();
    await expect(page.getByText(f('receiptTitle'))).toBeVisible();
    await expect(page.getByRole('link', { name: f('offLink') })).toBeVisible();
    await expectMasked(page);
    for (const locale of locales) {
      await giveCookie(context, 'language', locale);
      await page.reload();
      await expectScreen(page, { h1: translator(locale, 'factors')('title') });
    }
  },
);

test(
  'C8: another number is put first, with a fresh proof',
  bothWays,
  async ({ page, makePerson, database, context }) => {
    const person = await makePerson(
      owner({ [mobile]: 'sms', [other]: 'voice' }, { enrolled: true, currentMethod: 'authenticator' }),
    );
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await ageProofs(database, person, 11);
    await page.goto(factorTab);
    await press(page, onNumber(n('makePrimary'), other));
    const app = AuthenticatorApp.fromKey(person.appKey ?? '');
    await proveOnTheWay(page, app, changes('about.make-number-primary'));
    await expect(page).toHaveURL(factorTab);
    await expect(changeResult(page)).toContainText(changes('done.make-number-primary'));
    await expect(shownNumbers(page)).toHaveText([other, mobile].map(maskNumber));
    await expect(numberEntry(page, other).getByText(n('primary'), { exact: true })).toBeVisible();
    await expectScreen(page, { h1: f('title') });
  },
);

test(
  'W6: a number is removed after one question that says what follows, with a fresh proof',
  bothWays,
  async ({ page, makePerson, database, context }) => {
    const person = await makePerson(
      owner({ [mobile]: 'sms', [landline]: 'voice' }, { enrolled: true, currentMethod: 'authenticator' }),
    );
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await ageProofs(database, person, 11);
    await page.goto(factorTab);
    await page.getByRole('link', { name: onNumber(f('remove'), mobile) }).click();
    const number = maskNumber(mobile);
    await expectScreen(page, { h1: n('removeTitle', { number }) });
    await expect(page.getByText(n('removePrimary', { number: maskNumber(landline) }))).toBeVisible();
    await expect(page.getByText(n('removeOthers', { left: 'both' }))).toBeVisible();
    await expectMasked(page);
    await page.getByRole('link', { name: f('back') }).click();
    expect(await numbersOf(database, person), 'asking removes nothing').toEqual([mobile, landline]);
    await page.getByRole('link', { name: onNumber(f('remove'), mobile) }).click();
    await press(page, f('remove'));
    const app = AuthenticatorApp.fromKey(person.appKey ?? '');
    await proveOnTheWay(page, app, changes('about.remove-number'));
    await expect(page).toHaveURL(factorTab);
    await expect(changeResult(page)).toContainText(changes('done.remove-number'));
    await expect(shownNumbers(page)).toHaveText([maskNumber(landline)]);
    expect(await numbersOf(database, person)).toEqual([landline]);
  },
);

test('W5: behind a landline as the primary number, the tab says which one gets the text messages', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson(owner({ [landline]: 'voice', [mobile]: 'sms' }, { currentMethod: 'sms' }));
  await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
  await page.goto(factorTab);
  const number = maskNumber(mobile);
  await expect(detail(page, f('method'))).toHaveText(n('now.sms', { number }));
  await expect(page.getByText(n('textsTo', { number }))).toBeVisible();
});

test('W6: who loses the method that sign-in asks for reads beforehand what it asks for then; of an app, too', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson(
    owner({ [mobile]: 'sms', [landline]: 'voice' }, { enrolled: true, currentMethod: 'sms' }),
  );
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  await page.goto(factorTab);
  await page.getByRole('link', { name: onNumber(f('remove'), mobile) }).click();
  await expect(page.getByText(n('afterwards.authenticator'))).toBeVisible();
  await press(page, f('remove'));
  await expect(detail(page, f('method'))).toHaveText(f('methodApp'));

  await page.getByRole('link', { name: new RegExp(`^${f('remove')} .*${f('app')}`) }).click();
  await expectScreen(page, { h1: f('removeTitle', { app: f('app') }) });
  await expect(page.getByText(n('afterwards.voice', { number: maskNumber(landline) }))).toBeVisible();
  await expect(page.getByText(f('removeOthers', { left: 'numbers' }))).toBeVisible();
  await press(page, f('remove'));
  await expect(changeResult(page)).toContainText(changes('done.remove-app'));
  await expect(detail(page, f('method'))).toHaveText(n('now.voice', { number: maskNumber(landline) }));
  await expect(page.getByText(n('swap')), 'the last one is swapped, or turned off').toBeVisible();
});

test.describe('the last factor', () => {
  test(
    'G6: is not removed but turned off, which says that the number goes, too',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson(owner({ [mobile]: 'sms' }));
      await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
      await page.goto(factorTab);
      await expect(page.getByRole('link', { name: f('remove') })).toHaveCount(0);
      const [row] = await database.$client<{ id: string }[]>`
        select id from phone where account_id = ${person.accountId}`;
      await page.goto(`${factorTab}/remove-number?number=${row?.id}`);
      await expectScreen(page, { h1: f('offQuestion') });
      await expect(page.getByText(n('offNumbers', { count: 1 }))).toBeVisible();
      await expect(page.getByText(f('offApps', { count: 1 })), 'nobody speaks of an app').toHaveCount(0);
      await press(page, f('offSubmit'));
      await expect(changeResult(page)).toContainText(changes('done.switch-off'));
      await expect(detail(page, f('method'))).toHaveText(f('methodNone'));
      await expect(page.getByText(f('emptyText'))).toBeVisible();
      await expect(page.getByText(n('title')), '“Set up” has all methods to choose from').toHaveCount(0);
      await expectScreen(page, { h1: f('title') });
      expect(await numbersOf(database, person)).toEqual([]);
      expect(await holdings(database, person)).toMatchObject({ codes: 0 });
    },
  );

  test(
    'G6: stays where it is demanded, and the page says by whom and how a number is swapped',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson(owner({ [mobile]: 'sms', [landline]: 'voice' }));
      await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
      await page.goto(factorTab);
      await page.getByRole('link', { name: onNumber(f('remove'), mobile) }).click();
      // Meanwhile the other number goes, and the office demands a second factor.
      await database.$client`
        update office set customer_requirement = 'required' where id = ${person.officeId}`;
      await database.$client`
        delete from phone where account_id = ${person.accountId} and number = ${landline}`;
      await press(page, f('remove'));
      await expectScreen(page, { h1: f('offNot') });
      await expect(page.getByText(f('offOffice', { office: person.officeName }))).toBeVisible();
      await expect(page.getByText(n('offSwap'))).toBeVisible();
      expect(await numbersOf(database, person)).toEqual([mobile]);
    },
  );
});

test('attack: who writes somebody else’s number into an address or a form sees and changes nothing', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const victim = await makePerson(owner({ [other]: 'sms', [landline]: 'voice' }));
  const person = await makePerson(owner({ [mobile]: 'sms', [landline]: 'voice' }, { enrolled: true }));
  const theirs = await database.$client<{ id: string }[]>`
    select id from phone where account_id = ${victim.accountId} order by position`;
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  for (const id of [theirs[1]?.id, 'x', '']) {
    await page.goto(`${factorTab}/remove-number?number=${id}`);
    await expect(page).toHaveURL(factorTab);
  }
  await plant(page, 'number', theirs[1]?.id ?? '');
  await press(page, onNumber(n('makePrimary'), landline));
  await expect(changeResult(page)).toContainText(changes('refused.gone'));
  await page.getByRole('link', { name: onNumber(f('remove'), mobile) }).click();
  const title = n('removeTitle', { number: maskNumber(mobile) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await plant(page, 'number', theirs[1]?.id ?? '');
  await press(page, f('remove'));
  await expect(changeResult(page)).toContainText(changes('refused.gone'));
  expect(await numbersOf(database, victim)).toEqual([other, landline]);
  expect(await numbersOf(database, person)).toEqual([mobile, landline]);
});
