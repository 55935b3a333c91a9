import type { Locale } from '@/lib/i18n/locale';
import { adminScreens } from '@/scripts/proof/admin-places';
import { errorSummary, send } from './support/form';
import { addressOf, makeOfficeOfThings } from './support/office-places';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

/** English that must have been left behind on a page of another language: whole texts of the portal. */
function englishLeftOn(texts: string[], locale: Locale): string[] {
  const [english, own] = [wordsOf('en'), wordsOf(locale)];
  const keys = {
    signIn: ['title', 'identifier', 'password', 'codeTitle', 'codeHint', 'noCode', 'cancel', 'recoveryTitle'],
    setUp: [
      'offerTitle',
      'offerLead',
      'needTitle',
      'needClock',
      'notNow',
      'scanTitle',
      'code',
      'codeHint',
      'connect',
      'codesTitle',
      'codesLead',
      'download',
      'receiptTitle',
      'receiptName',
      'receiptSubmit',
      'doneTitle',
      'doneText',
      'receiptBy',
      'recoveredTitle',
      'keep',
    ],
    common: ['signOut', 'terms', 'privacy', 'imprint', 'serviceDesk', 'errorSummary', 'continue'],
    profile: ['infoTitle', 'name', 'language', 'tabPassword', 'userName'],
    ui: ['questionsAsk', 'goingTo'],
  } as const;
  const shown = new Set(texts.map((text) => text.trim()));
  return Object.entries(keys).flatMap(([namespace, names]) =>
    names
      .map((name) => {
        const say = (words: typeof own) =>
          (words[namespace as 'common'] as unknown as (key: string) => string)(name);
        return { en: say(english), own: say(own) };
      })
      .filter(({ en, own }) => en !== own && shown.has(en))
      .map(({ en }) => en),
  );
}

for (const [locale, way] of [
  ['nl', {}],
  ['de', { tag: '@only-without-javascript' }],
] as const) {
  test.describe(`in ${locale}`, way, () => {
    test.use({ locale: browserLocales[locale] });

    test(`X7, H5: the way from the password to the receipt and back in with a code speaks ${locale} throughout`, async ({
      page,
      makePerson,
    }) => {
      const person = await makePerson({ locale });
      const [signIn, setUp] = [new SignIn(page, locale), new SetUp(page, locale)];
      const { signIn: t, setUp: s, profile, common } = signIn.words;
      const expectOwn = async (h1: string) => {
        await expectScreen(page, { h1 });
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        expect(englishLeftOn(await page.locator('body *').allTextContents(), locale)).toEqual([]);
      };

      await page.goto('/sign-in');
      await expectOwn(t('title'));
      await signIn.enterPassword({ ...person, password: 'a wrong password' });
      await expect(errorSummary(page)).toContainText(t('wrong'));
      await signIn.enterPassword(person);
      await expectOwn(s('offerTitle'));
      await setUp.begin();
      await expectOwn(s('scanTitle'));
      const app = await setUp.scan();
      await setUp.enterCode(app.codeNow(4));
      await expect(errorSummary(page)).toContainText(s('clockFast', { minutes: 2 }));
      await setUp.enterCode(await app.nextCode());
      const [code = ''] = await setUp.codes();
      await expectOwn(s('codesTitle'));
      await setUp.confirm('Renée Ångström-Müller');
      await expectOwn(s('doneTitle'));
      await expect(detail(page, s('receiptBy'))).toHaveText('Renée Ångström-Müller');
      const months = { nl: /november|december|januari|\d{4}/, de: /\d{4}/, en: /\d{4}/ }[locale];
      await expect(detail(page, s('receiptAt'))).toHaveText(months);
      await setUp.finish();
      await expectOwn(profile('infoTitle'));
      await expect(detail(page, profile('language'))).toHaveText(common('languageName'));

      await signIn.signOut();
      await signIn.enterPassword(person);
      await expectOwn(t('codeTitle'));
      await signIn.chooseRecoveryCode();
      await expectOwn(t('recoveryTitle'));
      await signIn.enterRecoveryCode(code);
      await expectOwn(s('recoveredTitle'));
      await send(page.getByRole('button', { name: s('keep') }));
      await expect(page).toHaveURL('/profile/info');
    });
  });
}

test('X7: every page of those in charge is whole in Dutch and in German, with no English sentence left on it', {
  tag: '@thorough',
}, async ({ page, context, makePerson, database }) => {
  test.slow();
  const office = await makeOfficeOfThings(database, makePerson);
  await giveCookie(context, 'session', (await openSession(database, office.admin)).cookie);
  // What people wrote is in their own language, and some countries and time zones are called alike in all three.
  const isNoSentence = (text: string) =>
    /^(Abroad without a phone|No smartphone)$|Isle of Man|Tristan da Cunha|^(Africa|America|Europe)\//.test(
      text,
    );
  /** Opens a page, holds it against what every screen promises, and returns its texts of three words and more. */
  const sentences = async (place: string, locale: Locale) => {
    await giveCookie(context, 'language', locale);
    await page.goto(addressOf(place, office));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expectScreen(page, { h1: /./ });
    const texts = await page.getByRole('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) found.push(text.textContent ?? '');
      return found;
    });
    return texts.map((text) => text.trim()).filter((text) => /\p{L}\s+\p{L}+\s+\p{L}/u.test(text));
  };
  expect(adminScreens.length).toBeGreaterThan(25);
  for (const place of adminScreens) {
    const english = await sentences(place, 'en');
    for (const locale of ['nl', 'de'] as const) {
      const left = (await sentences(place, locale)).filter((text) => english.includes(text));
      expect(
        left.filter((text) => !isNoSentence(text)),
        `${place} in ${locale}`,
      ).toEqual([]);
    }
  }
});

test.describe('the language', { tag: '@also-without-javascript' }, () => {
  test('X7: chosen before sign-in it stays, and chosen in the middle of a set-up it loses nothing', async ({
    page,
    person,
    context,
    database,
  }) => {
    await page.goto('/sign-in?to=%2Fprofile%2Fpassword');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const choose = (name: string) => send(page.getByRole('button', { name, exact: true }));
    await choose('Nederlands');
    const dutch = { signIn: new SignIn(page, 'nl'), setUp: new SetUp(page, 'nl') };
    await expect(dutch.signIn.heading).toHaveText(dutch.signIn.words.signIn('title'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await dutch.signIn.enterPassword(person);
    await expect(dutch.setUp.heading).toHaveText(dutch.setUp.words.setUp('offerTitle'));
    await dutch.setUp.begin();
    const scanned = await dutch.setUp.scan();

    await choose('Deutsch');
    const german = new SetUp(page, 'de');
    await expect(german.heading).toHaveText(german.words.setUp('scanTitle'));
    expect((await german.scan()).key).toBe(scanned.key);
    await german.enterCode(await scanned.nextCode());
    const codes = await german.codes();
    await choose('English');
    const english = new SetUp(page);
    expect(await english.codes()).toEqual(codes);
    await choose('Deutsch');
    await expect(german.heading).toHaveText(german.words.setUp('codesTitle'));
    await german.confirm('Robin Example');
    await expect(german.heading).toHaveText(german.words.setUp('doneTitle'));
    await german.finish();
    await expect(page, 'and neither was the wish').toHaveURL('/profile/password');

    // X5: the receipt keeps the language in which was agreed.
    await page.goto('/profile/second-factor');
    await choose('English');
    await expect(english.heading).toHaveText(english.words.factors('title'));
    await page.getByText(english.words.factors('receiptTitle')).click();
    const agreed = page.getByRole('blockquote');
    await expect(agreed).toHaveAttribute('lang', 'de');
    await expect(agreed).toContainText(german.words.receipt('2026-11.saved'));

    await new SignIn(page).signOut();
    await context.clearCookies({ name: 'vestibule.language' });
    const [row] = await database.$client<{ locale: string }[]>`
      select locale from account where id = ${person.accountId}`;
    expect(row?.locale, 'chosen while signed in, it is the one the person is written to in').toBe('en');
  });
});
