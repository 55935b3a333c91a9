import type { Page } from '@playwright/test';
import { locales } from '@/lib/i18n/locale';
import type { State } from '@/lib/sign-in/state';
import type { Person } from '../setup/people';
import { send } from './support/form';
import { expectScreen } from './support/screen';
import { giveCookie, openSession, openSignIn } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { common, ui, signIn, legal, errors } = wordsOf('en');

/** W13: copyright, the three legal pages and the service desk. */
async function expectFrame(page: Page, person: Person) {
  const footer = page.getByRole('contentinfo');
  const year = String(new Date().getFullYear());
  await expect(
    footer.getByText(common('copyright', { year, name: `${person.officeName} Ltd` })),
  ).toBeVisible();
  for (const legalPage of ['terms', 'privacy', 'imprint'] as const) {
    await expect(footer.getByRole('link', { name: common(legalPage) })).toHaveAttribute(
      'href',
      `/legal/${legalPage}?office=${person.officeSlug}`,
    );
  }
  const desk = page.getByRole('region', { name: common('serviceDesk') });
  await expect(desk).toContainText(ui('questionsAsk'));
  await expect(desk.getByRole('link', { name: `desk@${person.officeSlug}.example` })).toHaveAttribute(
    'href',
    `mailto:desk@${person.officeSlug}.example`,
  );
  await expect(desk.getByRole('link', { name: '+44 20 7946 0000' })).toHaveAttribute(
    'href',
    'tel:+442079460000',
  );
}

test('W13, H4: every sign-in screen has copyright, terms, privacy policy, imprint and the service desk of its office, and leads to help', async ({
  page,
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson({ enrolled: true });
  const states: State[] = [
    'awaiting-proof',
    'choosing',
    'recovered',
    'proving',
    'showing-codes',
    'finished',
    'closed',
    'refused',
  ];
  const help = page.locator('a[href^="/sign-in/help"]');
  await page.goto(`/sign-in?office=${person.officeSlug}`);
  await expectFrame(page, person);
  await expect(help).toHaveCount(1);
  for (const state of states) {
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state }));
    await page.goto('/sign-in/code');
    await expectFrame(page, person);
    await expect(help, state).toHaveCount(1);
    if (state !== 'awaiting-proof') continue;
    for (const path of ['/sign-in/recovery-code', '/sign-in/help']) {
      await page.goto(path);
      await expectFrame(page, person);
      // The help itself leads on to asking the desk.
      await expect(help).toHaveCount(1);
    }
  }
});

test.describe('around the way in', () => {
  test('W13: the legal pages are the office’s own, before and after sign-in', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database, context }) => {
    await page.goto(`/sign-in?office=${person.officeSlug}`);
    for (const name of ['terms', 'privacy', 'imprint'] as const) {
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: common(name) })
        .click();
      await expectScreen(page, {
        h1: legal(`${name}Title`),
        title: new RegExp(` – ${person.officeName} – `),
      });
      await expect(page.getByRole('main')).toContainText(`${person.officeName} Ltd`);
    }
    await expect(page.getByRole('main')).toContainText('1 Test Street');
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/info');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: common('imprint') })
      .click();
    await expect(page.getByRole('main')).toContainText(`${person.officeName} Ltd`);
  });

  test('X7: legal pages, help and the page for a wrong address speak all three languages', async ({
    page,
    person,
    problems,
  }) => {
    problems.allow(/status of 404/);
    for (const locale of locales) {
      const words = wordsOf(locale);
      await page.goto(`/legal/terms?office=${person.officeSlug}`);
      await send(page.getByRole('button', { name: words.common('languageName'), exact: true }));
      for (const name of ['terms', 'privacy', 'imprint'] as const) {
        await page.goto(`/legal/${name}?office=${person.officeSlug}`);
        await expectScreen(page, { h1: words.legal(`${name}Title`) });
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
      }
      await page.goto('/sign-in/help');
      await expectScreen(page, { h1: words.signIn('helpTitle') });
      for (const topic of ['helpPhone', 'helpNothing', 'helpCode', 'helpPassword', 'helpWait'] as const) {
        await expect(page.getByRole('heading', { name: words.signIn(topic) })).toBeVisible();
      }
      await page.goto('/not-here');
      await expectScreen(page, { h1: words.errors('notFoundTitle') });
    }
  });

  test('X1: wrong addresses get a page with the way back', { tag: '@also-without-javascript' }, async ({
    page,
    problems,
  }) => {
    problems.allow(/status of 404/);
    for (const path of ['/not-here', '/legal/nothing', '/sign-in/code/more', '/profile', '/api/nothing']) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(errors('notFoundTitle'));
    }
    await page.getByRole('link', { name: errors('home') }).click();
    await expect(page).toHaveURL('/sign-in?to=%2Fprofile%2Finfo');
  });

  test('help is one step away from the sign-in page, and leads back to where one was', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true });
    const back = page.getByRole('link', { name: common('back'), exact: true });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: signIn('cannotGetIn') }).click();
    await back.click();
    await expect(page).toHaveURL('/sign-in');
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    await page.goto('/sign-in/help');
    await back.click();
    await expect(page).toHaveURL('/sign-in/code');
  });
});

test('the office a person signed in to stands at the door the next time', async ({
  page,
  makePerson,
  context,
}) => {
  const person = await makePerson({ requirement: 'off' });
  await page.goto('/sign-in');
  await expect(page).toHaveTitle(`${signIn('title')} – Vestibule`);
  await page.getByLabel(signIn('identifier')).fill(person.email);
  await page.getByLabel(signIn('password'), { exact: true }).fill(person.password);
  await send(page.getByRole('button', { name: signIn('submit'), exact: true }));
  await expect(page).toHaveURL('/profile/info');
  await context.clearCookies({ name: 'vestibule.session' });
  await page.goto('/sign-in');
  await expect(page).toHaveTitle(`${signIn('title')} – ${person.officeName} – Vestibule`);
});
