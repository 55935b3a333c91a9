import { send } from './support/form';
import { freshMobile, shownDigits, shownNumber, withPhone } from './support/own-numbers';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

const said = {
  en: { text: /your code is|is your code/i, call: /This is an automatic call/ },
  nl: { text: /uw code is|is uw code/i, call: /Dit is een automatische oproep/ },
  de: { text: /Ihr Code ist|ist Ihr Code/i, call: /Dies ist ein automatischer Anruf/ },
} as const;

for (const locale of ['nl', 'de', 'en'] as const) {
  // The walks through the offices' documents speak Dutch and English on the telephone every time.
  test.describe(`X7: in ${locale}`, { tag: locale === 'de' ? [] : ['@thorough'] }, () => {
    test.use({ locale });

    test('W11, C5: screens, text messages and spoken calls are in the person’s language, and name the office', async ({
      page,
      makePerson,
      portal,
      context,
    }) => {
      const [texted, called] = [freshMobile(), freshMobile()];
      const phones = new Phones(portal);
      const signIn = new SignIn(page, locale);
      const { phone } = signIn.words;
      const sender = { senderName: 'Kantoor Noord' };

      const first = withPhone('sms', texted);
      const person = await makePerson({ ...first, locale, office: { ...first.office, ...sender } });
      await signIn.begin(person);
      await expectScreen(page, { h1: phone('smsTitle') });
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByText(shownNumber(texted)).first()).toBeVisible();
      await phones.newestCode(texted);
      const [message] = await phones.textMessages(texted);
      expect(message?.text).toMatch(said[locale].text);
      expect(message?.text).toContain(sender.senderName);

      await context.clearCookies();
      const second = withPhone('keypad-call', called);
      await signIn.begin(await makePerson({ ...second, locale, office: { ...second.office, ...sender } }));
      await expectScreen(page, { h1: phone('callTitle') });
      const digits = await shownDigits(page, phone);
      const owner = await phones.open(await context.newPage(), called);
      await owner.rings();
      await owner.pickUp();
      expect(await owner.lastSpoken()).toMatch(said[locale].call);
      expect(await owner.lastSpoken()).toContain(sender.senderName);
      await owner.press(digits);
      await expectScreen(page, { h1: phone('callRightTitle') });
      await send(page.getByRole('button', { name: phone('signMeIn'), exact: true }));
      await expect(page).toHaveURL('/profile/info');
    });
  });
}
