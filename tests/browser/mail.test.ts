import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales } from './support/words';

for (const locale of locales) {
  test.describe(`a person who reads ${locale}`, () => {
    test.use({ locale: browserLocales[locale] });

    test(`X7: who connects an app is told by mail, in their language, whom to tell if it was not them (${locale})`, async ({
      page,
      makePerson,
      mailbox,
    }) => {
      const person = await makePerson({ locale });
      const [signIn, setUp] = [new SignIn(page, locale), new SetUp(page, locale)];
      await signIn.begin(person);
      await setUp.begin();
      const { app, codes } = await setUp.goThrough(person.displayName);

      const t = translator(locale, 'mail');
      const title = t('kinds.factor-connected.title');
      const mail = await mailbox.newest(person.email, new RegExp(`^${title} – ${person.officeName}$`));
      expect(mail.text).toContain(t('kinds.factor-connected.text'));
      expect(mail.text).toContain(`desk@${person.officeSlug}.example, +44 20 7946 0000`);
      expect(mail.html).toContain(`<html lang="${locale}">`);
      expect(mail.links, 'a notice asks nobody to follow a link').toEqual([]);
      expect(await mailbox.subjects(person.email)).toEqual([mail.subject]);
      for (const secret of [person.password, app.key, ...codes])
        expect(mail.text + mail.html).not.toContain(secret);
    });
  });
}
