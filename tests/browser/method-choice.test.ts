import { maskNumber } from '@/lib/factor/phone/number';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, factorTab, press } from './support/factors';
import { errorSummary, expectErrors, plant, send } from './support/form';
import { mobile, owner, shownNumbers } from './support/numbers';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { connectApp, giveCookie, openSession, setFailures } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { factors: f, changes, signIn, setUp: s } = wordsOf('en');
const [n, phone] = [translator('en', 'numbers'), translator('en', 'phone')];
const change = `${translator('en', 'info')('change')} ${f('method')}`;
const bothWays = { tag: '@also-without-javascript' };

test.describe('what sign-in asks for first', () => {
  test(
    'W8, P6: is chosen on a page of its own, the app recommended, each with what it needs; sign-in then asks for it',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson(owner({ [mobile]: 'sms' }, { enrolled: true, currentMethod: 'voice' }));
      const app = AuthenticatorApp.fromKey(person.appKey ?? '');
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(factorTab);
      await expect(detail(page, f('method'))).toHaveText(n('now.voice', { number: maskNumber(mobile) }));
      await page.getByRole('link', { name: change }).click();
      for (const locale of ['nl', 'de', 'en'] as const) {
        await giveCookie(context, 'language', locale);
        await page.reload();
        await expectScreen(page, { h1: translator(locale, 'numbers')('methodTitle') });
      }
      const radios = page.getByRole('radio');
      await expect(radios).toHaveCount(4);
      await expect(radios.first()).toHaveAccessibleName(phone('setUp.recommended'));
      await expect(radios.first()).toHaveAccessibleDescription(phone('setUp.needs.authenticator'));
      await expect(page.getByRole('radio', { name: phone('methods.voice'), exact: true })).toBeChecked();
      await radios.first().check();
      await press(page, n('methodSubmit'));
      await expect(page).toHaveURL(factorTab);
      await expect(changeResult(page)).toContainText(changes('done.make-method-current'));
      await expect(detail(page, f('method'))).toHaveText(f('methodApp'));

      const entering = new SignIn(page);
      await entering.signOut();
      await entering.enterPassword(person);
      await expectScreen(page, { h1: signIn('codeTitle') });
      await entering.enterCode(await app.nextCode());
      await expect(page).toHaveURL('/profile/info');
    },
  );

  test(
    'W10: a switch between text message and voice call goes through the service desk, whose address is there',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson(
        owner(
          { [mobile]: 'sms' },
          { enrolled: true, currentMethod: 'sms', office: { switchesByDesk: true } },
        ),
      );
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(`${factorTab}/method`);
      await expectScreen(page, { h1: n('methodTitle') });
      await expect(page.getByRole('radio')).toHaveCount(3);
      await expect(page.getByRole('radio', { name: phone('methods.voice'), exact: true })).toHaveCount(0);
      await expect(page.getByText(n('methodDesk'))).toBeVisible();
      await expect(detail(page, f('offEmail'))).toHaveText(`desk@${person.officeSlug}.example`);
      // Who writes it into the form all the same is told the same.
      await plant(page, 'method', 'voice');
      await press(page, n('methodSubmit'));
      await expectErrors(page, { text: changes('refused.desk-only') });
      await page.goto(factorTab);
      await expect(detail(page, f('method'))).toHaveText(n('now.sms', { number: maskNumber(mobile) }));
    },
  );

  test('W10: with nothing to choose from, the page says only whom to ask; with one way alone there is no page', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const methods = { customerMethods: ['sms', 'voice'], switchesByDesk: true } as const;
    const office = { ...methods, customerMethods: [...methods.customerMethods] };
    const person = await makePerson(owner({ [mobile]: 'sms' }, { office }));
    await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
    await page.goto(factorTab);
    await page.getByRole('link', { name: change }).click();
    await expectScreen(page, { h1: n('methodTitle') });
    await expect(page.getByText(n('methodDesk'))).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await database.$client`update office set customer_methods = '{sms}' where id = ${person.officeId}`;
    await page.goto(`${factorTab}/method`);
    await expect(page).toHaveURL(factorTab);
    await expect(page.getByRole('link', { name: change })).toHaveCount(0);
  });

  test(
    'is refused when what was chosen has gone meanwhile',
    bothWays,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson(owner({ [mobile]: 'sms' }, { enrolled: true }));
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto(`${factorTab}/method`);
      await page.getByRole('radio', { name: phone('methods.sms'), exact: true }).check();
      await database.$client`delete from phone where account_id = ${person.accountId}`;
      await press(page, n('methodSubmit'));
      await expect(changeResult(page)).toContainText(changes('refused.gone'));
      await expect(errorSummary(page)).toHaveCount(0);
    },
  );
});

test('an office that offers nothing by phone offers nobody a number; those there are can still go', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson({ enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  await page.goto(factorTab);
  await expect(page.getByText(n('title'))).toHaveCount(0);
  await expect(page.getByRole('link', { name: change })).toHaveCount(0);

  const office = { customerMethods: ['authenticator' as const] };
  const owning = await makePerson({ ...owner({ [mobile]: 'sms' }), office });
  await giveCookie(context, 'session', (await openSession(database, owning, ['sms'])).cookie);
  await page.goto(factorTab);
  await expect(page.getByText(n('notOffered', { office: owning.officeName }))).toBeVisible();
  await expect(detail(page, f('status'))).toHaveText(n('statusNotOffered'));
  await expect(shownNumbers(page)).toHaveText([maskNumber(mobile)]);
  await expect(page.getByRole('button', { name: phone('setUp.addNumber') })).toHaveCount(0);
  await expectScreen(page, { h1: f('title') });
});

test('blocked after many wrong codes: said of each method; with nothing left, all is set up anew', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson(owner({ [mobile]: 'sms' }, { enrolled: true }));
  await connectApp(database, person, 'Work phone');
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  await setFailures(database, person, 'sms', 100);
  await page.goto(factorTab);
  await expect(page.getByText(n('blockedPhone', { methods: phone('methods.sms') }))).toBeVisible();
  await setFailures(database, person, 'authenticator', 100);
  await page.reload();
  await expect(page.getByText(n('blockedApps', { count: 2 }))).toBeVisible();
  await expect(page.getByRole('button', { name: f('reconnect') })).toBeVisible();
  await expect(detail(page, f('status')), 'calls still work').toHaveText(f('statusActive'));
  await expectScreen(page, { h1: f('title') });
  for (const method of ['voice', 'keypad-call'] as const) await setFailures(database, person, method, 100);
  await page.reload();
  await expect(page.getByText(n('blockedAll'))).toBeVisible();
  await expect(detail(page, f('status'))).toHaveText(f('statusBlocked'));
  await expect(page.getByRole('button', { name: phone('setUp.addNumber') })).toHaveCount(0);
  await expectScreen(page, { h1: f('title') });
  await send(page.getByRole('button', { name: n('setUpAgain') }));
  await expectScreen(page, { h1: phone('setUp.chooseTitle') });
  await press(page, s('cancel'));
});

test('C8: five are the most: then there is a sentence in the button’s place', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const five = ['+31618273641', '+31618273642', '+31618273643', '+31618273644', mobile];
  const person = await makePerson(owner(Object.fromEntries(five.map((number) => [number, 'sms']))));
  await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
  await page.goto(factorTab);
  await expect(page.getByText(n('most', { count: 5 }))).toBeVisible();
  await expect(page.getByRole('button', { name: phone('setUp.addNumber') })).toHaveCount(0);
  await expectScreen(page, { h1: f('title') });
});
