import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { noticeFor } from '@/lib/notice/notice';
import { expectErrors, send } from './support/form';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, holdings, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

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
      expect(mail.links, 'nothing to follow but "This wasn’t me"').toEqual([
        expect.stringMatching(/\/not-me\/open\?token=[\w.-]{80}$/),
      ]);
      expect(await mailbox.subjects(person.email)).toEqual([mail.subject]);
      for (const secret of [person.password, app.key, ...codes])
        expect(mail.text + mail.html).not.toContain(secret);
    });
  });
}

test.describe('"This wasn’t me"', () => {
  const { changes, signIn: s } = wordsOf('en');
  const [t, m] = [translator('en', 'notMe'), translator('en', 'mail')];

  test('attack: a thief in the account. From the mail of what they did its owner blocks all changes; a scanner that opens the link changes nothing', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, mailbox, database, traffic, request, anotherBrowser }) => {
    traffic.allow(/\/not-me\/open\?token=/);
    const person = await makePerson({ requirement: 'off' });
    const thief = await anotherBrowser();
    await giveCookie(thief.context(), 'session', (await openSession(database, person)).cookie);
    await thief.goto('/profile/info/user-name');
    const sql = database.$client;
    await sql`
        with owner as (select ${person.accountId}::uuid as account_id) ${noticeFor(sql, 'user-name-changed', 'owner')}`;
    const mail = await mailbox.newest(person.email, new RegExp(m('kinds.user-name-changed.title')));
    const [link = ''] = mail.links;

    for (let n = 0; n < 3; n += 1) expect(await (await request.get(link)).text()).toContain(t('title'));
    expect(await holdings(database, person), 'still signed in').toMatchObject({ sessions: 1 });

    await page.goto(link);
    await expect(page).toHaveURL('/not-me');
    await expectScreen(page, { h1: t('title'), title: new RegExp(person.officeName) });
    await expect(page.getByText(m('kinds.user-name-changed.title'))).toBeVisible();
    expect(await page.content(), 'whose account it is stays untold').not.toContain(person.email);
    await send(page.getByRole('button', { name: t('submit') }));
    await expectScreen(page, { h1: t('doneTitle'), title: new RegExp(person.officeName) });
    await expect(page.getByText(t('doneText'))).toBeVisible();
    await mailbox.newest(person.email, new RegExp(m('kinds.account-guarded.title')));

    await thief.reload();
    await expect(thief).toHaveURL(/\/sign-in\?to=/);
    await expect(thief.getByRole('button', { name: s('submit') })).toBeVisible();
    // With the password they come in again, and change nothing.
    await giveCookie(thief.context(), 'session', (await openSession(database, person)).cookie);
    await thief.goto('/profile/info/name');
    await expect(thief.getByText(t('blockedWord'))).toBeVisible();
    await thief.getByRole('textbox').fill('Somebody Else');
    await send(thief.getByRole('button', { name: translator('en', 'info')('save') }));
    await expectErrors(thief, { text: changes('refused.guarded') });
    await thief.goto('/profile/info/user-name');
    await thief.getByRole('textbox').fill('somebody-else');
    await send(thief.getByRole('button', { name: translator('en', 'info')('save') }));
    await expectErrors(thief, {
      text: changes('refused.guarded'),
      field: thief.getByRole('textbox'),
    });
    await thief.goto('/profile/second-factor');
    await expectScreen(thief, { h1: translator('en', 'factors')('title') });
    await send(thief.getByRole('button', { name: translator('en', 'factors')('setUp') }).first());
    await expect(thief.getByRole('status').getByText(changes('refused.guarded'))).toBeVisible();

    // The link still answers, once more.
    await page.goto(link);
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByText(t('blockedText'))).toBeVisible();
    await send(page.getByRole('button', { name: t('submit') }));
    await expect(page.getByText(t('doneAlready'))).toBeVisible();
    expect(await holdings(database, person)).toMatchObject({ sessions: 0 });
    await page.goto('/not-me');
    await expectScreen(page, { h1: t('goneTitle') });
  });
});
