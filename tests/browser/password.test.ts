import { demoOffices, demoPassword } from '@/lib/demo/offices';
import { accentCss } from '@/lib/office/accent';
import { errorSummary, expectErrors, send } from './support/form';
import { atSomeTime } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

const wrong = () => remember(`wrong ${Math.random().toString(36).slice(2)}`);

test.describe('the sign-in page', () => {
  test('attack: finding out who has an account. A wrong password is answered alike for a known and an unknown name', {
    tag: '@also-without-javascript',
  }, async ({ page, person }) => {
    const signIn = new SignIn(page);
    const { signIn: t } = signIn.words;
    await page.goto('/sign-in');
    const seen: string[] = [];
    for (const email of [person.email, `nobody.${person.officeSlug}@person.example`, 'nobody-at-all']) {
      await signIn.enterPassword({ email, password: wrong() });
      await expectErrors(page, { text: t('wrong'), field: signIn.identifier });
      await expect(signIn.identifier).toHaveValue(email);
      await expect(signIn.password, 'no password is filled in again').toHaveValue('');
      const said = (await page.locator('main').textContent()) ?? '';
      seen.push(said.replaceAll(email, ''));
    }
    expect(new Set(seen).size).toBe(1);
    await expectScreen(page, { h1: t('title') });
  });

  test('e-mail address and user name both serve, in any case; each empty field is named', async ({
    page,
    makePerson,
  }) => {
    const person = await makePerson({ requirement: 'off' });
    const signIn = new SignIn(page);
    const { signIn: t } = signIn.words;
    const identifier = { text: t('identifierMissing'), field: signIn.identifier };
    const password = { text: t('passwordMissing'), field: signIn.password };
    await page.goto('/sign-in');
    await send(signIn.submit);
    await expectErrors(page, identifier, password);
    await expectScreen(page, { h1: t('title') });
    await signIn.identifier.fill('   ');
    await signIn.password.fill(person.password);
    await send(signIn.submit);
    await expectErrors(page, identifier);
    await signIn.identifier.fill(person.userName);
    await signIn.password.fill('');
    await send(signIn.submit);
    await expectErrors(page, password);
    await expect(signIn.identifier).toHaveValue(person.userName);

    for (const name of [` ${person.userName.toUpperCase()} `, person.email.toUpperCase()]) {
      await page.goto('/sign-in');
      await signIn.enterPassword({ email: name, password: person.password });
      await expect(page).toHaveURL('/profile/info');
      await signIn.signOut();
    }
  });

  test('attack: guessing passwords. After 10 wrong ones nothing is compared until the time the page names; not in a browser that signed in before', async ({
    page,
    makePerson,
    anotherBrowser,
  }) => {
    const person = await makePerson({ requirement: 'off' });
    const known = new SignIn(await anotherBrowser());
    await known.begin(person);
    await known.signOut();

    const signIn = new SignIn(page);
    await page.goto('/sign-in');
    for (let n = 0; n < 10; n += 1) await signIn.enterPassword({ email: person.email, password: wrong() });
    await signIn.enterPassword(person);
    await expect(errorSummary(page)).toContainText(
      atSomeTime((values) => signIn.words.signIn('waitUntil', values)),
    );
    await expectScreen(page, { h1: signIn.words.signIn('title') });

    await known.enterPassword(person);
    await expect(known.page, 'its owner is not locked out').toHaveURL('/profile/info');
  });

  test('in the demo the page names every account and office, each office in its own colour', async ({
    page,
  }) => {
    const signIn = new SignIn(page);
    const { signIn: t } = signIn.words;
    for (const office of demoOffices) {
      await page.goto(`/sign-in?office=${office.slug}`);
      await expect(page.getByText(t('lead', { office: office.name }))).toBeVisible();
      const demo = page.getByRole('region', { name: t('demoTitle') });
      await expect(demo.getByText(demoPassword)).toBeVisible();
      for (const account of office.accounts) {
        await expect(demo.getByText(account.userName ?? account.email, { exact: true })).toBeVisible();
      }
      for (const other of demoOffices.filter(({ slug }) => slug !== office.slug)) {
        await expect(demo.getByRole('link', { name: other.name, exact: true })).toHaveAttribute(
          'href',
          `/sign-in?office=${other.slug}`,
        );
      }
      const styles = await page.locator('style').allTextContents();
      expect(styles).toContain(accentCss(office.accent));
      await expectScreen(page, { h1: t('title'), title: new RegExp(` – ${office.name}( –|$)`) });
    }
  });

  test('an office that a link names wrongly is the operator’s door, not an error', async ({ page }) => {
    for (const wish of ['nobody', '..%2f', '%C3%BC', 'a&office=b', `${'x'.repeat(400)}`]) {
      await page.goto(`/sign-in?office=${wish}`);
      await expectScreen(page, { h1: 'Sign in', title: 'Sign in – Vestibule' });
    }
  });
});

test('JavaScript adds a button that shows the password, and hides it again when the form is sent', async ({
  page,
  person,
}) => {
  const signIn = new SignIn(page);
  const { ui } = signIn.words;
  await page.goto('/sign-in');
  await signIn.password.fill(person.password);
  await page.getByRole('button', { name: ui('showPassword') }).click();
  await expect(signIn.password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: ui('hidePassword') }).click();
  await expect(signIn.password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: ui('showPassword') }).click();
  await send(signIn.submit);
  await expect(signIn.password).toHaveAttribute('type', 'password');
});
