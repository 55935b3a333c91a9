import type { Locator } from '@playwright/test';
import { AuthenticatorApp } from './support/authenticator-app';
import { about, appEntry, changeResult, factorTab, press, proveOnTheWay } from './support/factors';
import { expectErrors, send } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import {
  ageProofs,
  connectApp,
  giveCookie,
  holdings,
  openSession,
  openSignIn,
  setFailures,
} from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { factors: f, changes, profile, setUp: s, signIn: t, ui } = wordsOf('en');
const bothWays = { tag: '@also-without-javascript' };

test.describe('several apps', () => {
  test(
    'W8: a further app joins under its name, typed once; either signs in, and the code page names the current one',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      const [setUp, entering] = [new SetUp(page), new SignIn(page)];
      const first = AuthenticatorApp.fromKey(person.appKey ?? '');
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(factorTab);
      await expectScreen(page, { h1: f('title') });
      await press(page, f('add'));
      await expectScreen(page, { h1: f('addTitle') });
      await setUp.begin();
      const second = await setUp.scan();
      const name = page.getByRole('textbox', { name: f('nameOptional') });
      await name.fill('x'.repeat(41));
      await setUp.enterCode(second.codeNow());
      await expectErrors(page, { text: f('nameErrors.tooLong'), field: name });
      expect(await holdings(database, person), 'the code was not looked at').toMatchObject({ apps: 1 });
      await name.fill('  Work   phone ');
      await setUp.enterCode(second.wrongCode());
      await expectErrors(page, { text: s('codeWrong'), field: setUp.code });
      await expect(name, 'what was typed is kept').toHaveValue(/Work/);
      await expectScreen(page, { h1: s('scanTitle') });
      await setUp.enterCode(await second.nextCode());
      await expectScreen(page, { h1: f('doneAddedTitle') });
      await expect(page.getByText(f('doneAddedText', { count: 2 }))).toBeVisible();
      await setUp.finish('toProfile');

      await expectScreen(page, { h1: f('title') });
      await expect(page.getByRole('heading', { level: 3 })).toHaveText([f('app'), 'Work phone']);
      await expect(appEntry(page, f('app')).getByText(f('current'), { exact: true })).toBeVisible();
      await expect(appEntry(page, 'Work phone').getByText(f('current'), { exact: true })).toHaveCount(0);
      for (const shown of [f('app'), 'Work phone']) {
        await expect(appEntry(page, shown)).toContainText(String(new Date().getFullYear()));
      }
      await entering.signOut();

      await entering.enterPassword(person);
      await expect(entering.code).toHaveAccessibleDescription(new RegExp(f('codeFrom', { app: f('app') })));
      await expectScreen(page, { h1: t('codeTitle') });
      await entering.enterCode(await first.nextCode());
      await expect(page).toHaveURL('/profile/info');
      await entering.signOut();
      await entering.enterPassword(person);
      await entering.enterCode(await second.nextCode());
      await expect(page).toHaveURL('/profile/info');
    },
  );

  test(
    'W8: an app gets another name; what is no name is said at the field',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(factorTab);
      await page.getByRole('link', { name: about(f('rename'), f('app')) }).click();
      await expectScreen(page, { h1: f('renameTitle') });
      const name = page.getByRole('textbox', { name: f('name') });
      const save = page.getByRole('button', { name: f('renameSubmit') });
      for (const [typed, text] of [
        [' ', f('nameErrors.missing')],
        ['y'.repeat(41), f('nameErrors.tooLong')],
        ['Bl\u202eue', f('nameErrors.signs')],
      ] as const) {
        await name.fill(typed);
        await save.click();
        await expectErrors(page, { text, field: name });
        await expect(name).toHaveValue(typed);
      }
      await expectScreen(page, { h1: f('renameTitle') });
      await name.fill('Zoë’s <b>phone</b> 📱');
      await send(save);
      await expect(page).toHaveURL(factorTab);
      await expect(changeResult(page)).toContainText(changes('done.rename-app'));
      await expect(page.getByRole('heading', { level: 3 })).toHaveText('Zoë’s <b>phone</b> 📱');
      await expect(detail(page, f('method'))).toHaveText(f('methodNamed', { app: 'Zoë’s <b>phone</b> 📱' }));
      await expectScreen(page, { h1: f('title') });
    },
  );

  test('W8: another app is made the current one, and one is removed after one question; its codes are refused', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const work = await connectApp(database, person, 'Work phone');
    const entering = new SignIn(page);
    const first = AuthenticatorApp.fromKey(person.appKey ?? '');
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto(factorTab);
    await press(page, about(f('makeCurrent'), 'Work phone'));
    await expect(changeResult(page)).toContainText(changes('done.make-app-current'));
    await expect(detail(page, f('method'))).toHaveText(f('methodNamed', { app: 'Work phone' }));
    await expectScreen(page, { h1: f('title') });

    await page.getByRole('link', { name: about(f('remove'), 'Work phone') }).click();
    await expectScreen(page, { h1: f('removeTitle', { app: 'Work phone' }) });
    await expect(page.getByText(f('removeCurrent', { app: f('app') }))).toBeVisible();
    await page.getByRole('link', { name: f('back') }).click();
    expect(await holdings(database, person), 'asking removes nothing').toMatchObject({ apps: 2 });
    await page.getByRole('link', { name: about(f('remove'), 'Work phone') }).click();
    await press(page, f('remove'));
    await expect(page).toHaveURL(factorTab);
    await expect(changeResult(page)).toContainText(changes('done.remove-app'));
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(f('app'));
    await expect(page.getByRole('link', { name: f('remove') }), 'the only one is turned off').toHaveCount(0);
    await entering.signOut();

    await entering.enterPassword(person);
    await entering.enterCode(await AuthenticatorApp.fromKey(work.key).nextCode());
    await expectErrors(page, { text: t('codeWrong', { tries: 4 }), field: entering.code });
    await entering.enterCode(await first.nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  test(
    'with a proof of more than 10 minutes ago each change is asked for once, proven, and carried out as it was entered',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      await connectApp(database, person, 'Work phone');
      const app = AuthenticatorApp.fromKey(person.appKey ?? '');
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await ageProofs(database, person, 11);
      await page.goto(factorTab);
      await page.getByRole('link', { name: about(f('rename'), 'Work phone') }).click();
      await page.getByRole('textbox', { name: f('name') }).fill('Blue phone');
      await press(page, f('renameSubmit'));
      await proveOnTheWay(page, app, changes('about.rename-app', { name: 'Blue phone' }));
      await expect(page).toHaveURL(factorTab);
      await expect(changeResult(page)).toContainText(changes('done.rename-app'));

      await ageProofs(database, person, 11);
      await press(page, about(f('makeCurrent'), 'Blue phone'));
      await proveOnTheWay(page, app, changes('about.make-app-current'));
      await expect(detail(page, f('method'))).toHaveText(f('methodNamed', { app: 'Blue phone' }));

      await ageProofs(database, person, 11);
      await page.getByRole('link', { name: about(f('remove'), 'Blue phone') }).click();
      await press(page, f('remove'));
      await expect(page.getByText(changes('about.remove-app'))).toBeVisible();
      await press(page, s('cancel'));
      await expect(page).toHaveURL(factorTab);
      expect(await holdings(database, person), 'cancelled, nothing is removed').toMatchObject({ apps: 2 });
    },
  );

  test('five are the most: then there is a sentence in the button’s place', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    for (const name of ['One', 'Two', 'Three', 'W'.repeat(40)]) await connectApp(database, person, name);
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto(factorTab);
    await expect(page.getByText(f('most', { count: 5 }))).toBeVisible();
    await expect(page.getByRole('button', { name: f('add') })).toHaveCount(0);
    await expectScreen(page, { h1: f('title') });
  });

  test(
    'blocked ones are all replaced by the one that is connected again',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      await connectApp(database, person, 'Work phone');
      await setFailures(database, person, 'authenticator', 100);
      const setUp = new SetUp(page);
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(factorTab);
      await expect(page.getByText(f('blockedText', { count: 2 }))).toBeVisible();
      await expectScreen(page, { h1: f('title') });
      await press(page, f('reconnect'));
      await expect(page.getByText(s('replaceLead'))).toBeVisible();
      await setUp.begin();
      await expect(page.getByRole('textbox', { name: f('nameOptional') })).toHaveCount(0);
      await setUp.enterCode(await (await setUp.scan()).nextCode());
      await expect(page.getByText(s('doneReplacedText'))).toBeVisible();
      expect(await holdings(database, person)).toMatchObject({ apps: 1, codes: 10 });
    },
  );

  test('after a recovery code somebody with several apps reads what becomes of all of them', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    await connectApp(database, person, 'Work phone');
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'recovered' }));
    await page.goto('/sign-in/set-up');
    await expect(page.getByText(f('recoveredSeveral', { count: 2 }))).toBeVisible();
    await expect(page.getByRole('button', { name: f('recoveredKeep') })).toBeVisible();
    await expectScreen(page, { h1: s('recoveredTitle') });
  });
});

test('the tab is used with the keyboard alone: from the list to a new name and back', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson({ enrolled: true });
  await connectApp(database, person, 'Work phone');
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  await page.goto(factorTab);
  const tabTo = async (wanted: Locator) => {
    const isThere = () => wanted.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 40 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    await expect(wanted).toBeFocused();
  };
  await tabTo(page.getByRole('link', { name: about(f('rename'), 'Work phone') }));
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: f('name') });
  await expect(name).toBeVisible();
  await tabTo(name);
  await expect(name).toHaveValue('Work phone');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Pocket');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(factorTab);
  await expect(page.getByRole('heading', { level: 3, name: 'Pocket' })).toBeVisible();
  await expect(changeResult(page)).toContainText(ui('done'));
  await expect(page.getByRole('navigation').getByText(profile('tabFactor'))).toHaveAttribute(
    'aria-current',
    'page',
  );
});
