import { AuthenticatorApp } from './support/authenticator-app';
import { about, changeResult, factorTab, press, proveOnTheWay } from './support/factors';
import { expectErrors, plant } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, connectApp, giveCookie, holdings, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { factors: f, changes, setUp: s } = wordsOf('en');
const bothWays = { tag: '@also-without-javascript' };

test.describe('turning it off', () => {
  test(
    'G6: after one question, and a proof if the last one is old, the password alone signs in',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      await connectApp(database, person, 'Work phone');
      const entering = new SignIn(page);
      const app = AuthenticatorApp.fromKey(person.appKey ?? '');
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await ageProofs(database, person, 11);
      await page.goto(factorTab);
      await page.getByRole('link', { name: f('offLink') }).click();
      await expectScreen(page, { h1: f('offQuestion') });
      await expect(page.getByText(f('offApps', { count: 2 }))).toBeVisible();
      await press(page, f('offSubmit'));
      await proveOnTheWay(page, app, changes('about.switch-off'));
      await expect(page).toHaveURL(factorTab);
      await expect(changeResult(page)).toContainText(changes('done.switch-off'));
      await expect(page.getByText(f('emptyText'))).toBeVisible();
      await expectScreen(page, { h1: f('title') });
      expect(await holdings(database, person)).toMatchObject({ apps: 0, codes: 0 });
      await page.goto(`${factorTab}/switch-off`);
      await expect(page, 'there is nothing to turn off').toHaveURL(factorTab);
      await entering.signOut();
      await entering.enterPassword(person);
      await expectScreen(page, { h1: s('offerTitle') });
    },
  );

  for (const [name, options, text] of [
    ['the office', { requirement: 'required' }, 'offOffice'],
    ['one’s role', { requirement: 'off', roles: ['staff', 'office-admin'] }, 'offRole'],
  ] as const) {
    test(
      `G6: demanded by ${name}, there is no button but who demands it and whom to ask`,
      bothWays,
      async ({ page, makePerson, database, context }) => {
        const person = await makePerson({
          ...options,
          roles: [...('roles' in options ? options.roles : (['customer'] as const))],
          enrolled: true,
        });
        await giveCookie(context, 'session', (await openSession(database, person)).cookie);
        await page.goto(factorTab);
        await page.getByRole('link', { name: f('offWhy') }).click();
        await expectScreen(page, { h1: f('offNot') });
        await expect(page.getByText(f(text, { office: person.officeName }))).toBeVisible();
        await expect(page.getByRole('button', { name: f('offSubmit') })).toHaveCount(0);
        await expect(detail(page, f('offEmail'))).toHaveText(`desk@${person.officeSlug}.example`);
        await expect(detail(page, f('offPhone'))).toHaveText('+44 20 7946 0000');
      },
    );
  }

  test(
    'G6: a button that was on the screen before the office demanded it is refused, and says why',
    bothWays,
    async ({ page, makePerson, database, context, javaScriptEnabled }) => {
      const person = await makePerson({ enrolled: true });
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(`${factorTab}/switch-off`);
      await database.$client`
      update office set customer_requirement = 'required' where id = ${person.officeId}`;
      await press(page, f('offSubmit'));
      if (javaScriptEnabled === false)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(f('offNot'));
      else await expectErrors(page, { text: changes('refused.demanded') });
      expect(await holdings(database, person)).toMatchObject({ apps: 1, codes: 10 });
    },
  );
});

test.describe('an attacker who writes another app into an address or a form', () => {
  test(
    'sees nothing of it, and changes nothing of it',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const [victim, person] = [await makePerson({ enrolled: true }), await makePerson({ enrolled: true })];
      const theirs = await connectApp(database, victim, 'Their phone');
      await connectApp(database, person, 'My phone');
      const before = await holdings(database, victim);
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      for (const page_ of ['rename', 'remove']) {
        for (const app of [theirs.id, 'x', '']) {
          await page.goto(`${factorTab}/${page_}?app=${app}`);
          await expect(page).toHaveURL(factorTab);
          await expect(page.getByText('Their phone')).toHaveCount(0);
        }
      }
      await page.getByRole('link', { name: about(f('remove'), 'My phone') }).click();
      // The tab has such fields as well: planted there, it would go nowhere.
      await expect(page).toHaveURL(/\/remove\?/);
      await plant(page, 'app', theirs.id);
      await press(page, f('remove'));
      await expect(changeResult(page)).toContainText(changes('refused.gone'));
      await page.getByRole('link', { name: about(f('rename'), 'My phone') }).click();
      await expect(page).toHaveURL(/\/rename\?/);
      await page.getByRole('textbox', { name: f('name') }).fill('Stolen');
      await plant(page, 'app', theirs.id);
      await press(page, f('renameSubmit'));
      await expect(changeResult(page)).toContainText(changes('refused.gone'));
      await plant(page, 'app', theirs.id);
      await press(page, about(f('makeCurrent'), 'My phone'));
      await expect(changeResult(page)).toContainText(changes('refused.gone'));
      expect(await holdings(database, victim)).toEqual(before);
      expect(await holdings(database, person)).toMatchObject({ apps: 2 });
    },
  );
});
