import type { Page } from '@playwright/test';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { errorSummary, expectErrors, send } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { profile, signIn: s, common } = wordsOf('en');
const t = translator('en', 'info');
const changes = translator('en', 'changes');
const history = translator('en', 'history');
const c = translator('en', 'confirmEmail');
const m = translator('en', 'mail');

const both = { tag: '@also-without-javascript' };
const confirmLink = /\/confirm-email\/open\?token=/;
const press = (page: Page, name: string | RegExp) => send(page.getByRole('button', { name }));
/** The link of one line of the list. */
const follow = (page: Page, word: string, term: string) =>
  page.getByRole('link', { name: `${word} ${term}`, exact: true }).click();
let addresses = 0;
function freshEmail(): string {
  addresses += 1;
  return `new.${process.pid}.${Date.now()}.${addresses}@elsewhere.example`;
}

test.describe('one’s addresses', () => {
  test(
    'W7: a second one is asked for, proven afresh, and counts once confirmed on whatever device',
    both,
    async ({ page, makePerson, anotherBrowser, mailbox, database, context, traffic }) => {
      traffic.allow(confirmLink);
      const person = await makePerson({ enrolled: true });
      const app = AuthenticatorApp.fromKey(person.appKey ?? '');
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await ageProofs(database, person, 11);
      const email = freshEmail();
      const term = t('secondEmail');

      await page.goto('/profile/info');
      await follow(page, t('add'), term);
      await expectScreen(page, { h1: t('secondTitle') });
      const field = page.getByLabel(t('secondLabel'));
      await field.fill('not an address');
      await press(page, t('sendLink'));
      await expectErrors(page, { text: t('emailWrong'), field });
      await expect(field).toHaveValue('not an address');
      await field.fill(email);
      await press(page, t('sendLink'));
      await expect(page.getByText(changes('about.add-email', { email }))).toBeVisible();
      await expectScreen(page, { h1: s('codeTitle') });
      await new SignIn(page).enterCode(await app.nextCode());
      await expect(page).toHaveURL('/profile/info');
      await expect(page.getByText(changes('done.add-email'))).toBeVisible();
      await expect(page.getByText(`${email} waits for its confirmation until`)).toBeVisible();
      await expectScreen(page, { h1: profile('infoTitle') });

      const subject = new RegExp(m('kinds.confirm-email.title'));
      const first = await mailbox.newest(email, subject);
      await follow(page, t('sendAgain'), email);
      await expect(field, 'nothing is typed twice').toHaveValue(email);
      await press(page, t('sendLink'));
      await expect(page.getByText(changes('done.add-email'))).toBeVisible();
      const second = await mailbox.newest(email, subject, first);

      const elsewhere = await anotherBrowser();
      await elsewhere.goto(first.links[0] ?? '');
      await expect(elsewhere).toHaveURL('/confirm-email');
      await expectScreen(elsewhere, { h1: c('goneTitle') });
      await elsewhere.goto(second.links[0] ?? '');
      await expect(elsewhere).toHaveURL('/confirm-email');
      await expectScreen(elsewhere, { h1: c('title'), title: new RegExp(person.officeName) });
      await expect(elsewhere.getByText(email)).toBeVisible();
      expect(await elsewhere.content(), 'whose it is stays untold').not.toContain(person.displayName);
      await page.reload();
      await expect(page.getByText(`${email} waits`), 'looking changes nothing').toBeVisible();
      await press(elsewhere, c('submit'));
      await expectScreen(elsewhere, { h1: c('doneTitle') });
      await expect(elsewhere.getByText(c('doneSecond'))).toBeVisible();
      await elsewhere.goto(second.links[0] ?? '');
      await expectScreen(elsewhere, { h1: c('goneTitle') });

      await page.reload();
      await expect(detail(page, term)).toHaveText(email);
      await mailbox.newest(email, new RegExp(m('kinds.email-added.title')));
      await mailbox.newest(person.email, new RegExp(m('kinds.email-added.title')));
    },
  );

  test(
    'W7: a second one is removed at once, and is told so',
    both,
    async ({ page, makePerson, mailbox, database, context }) => {
      const person = await makePerson({ enrolled: true });
      const email = freshEmail();
      await database.$client`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${person.accountId}, ${email}, ${email}, now())`;
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto('/profile/info');
      await expect(detail(page, t('secondEmail'))).toHaveText(email);
      await follow(page, t('change'), t('secondEmail'));
      await expect(page.getByText(t('secondReplaces', { email }))).toBeVisible();
      await page.getByRole('link', { name: common('cancel') }).click();
      await follow(page, t('remove'), t('secondEmail'));
      await expectScreen(page, { h1: t('removeTitle') });
      await press(page, t('removeSubmit'));
      await expect(page.getByText(changes('done.remove-email'))).toBeVisible();
      await expect(detail(page, t('secondEmail'))).toHaveText(t('secondEmailNone'));
      await page.goto('/profile/info/second-email/remove');
      await expect(page).toHaveURL('/profile/info');
      await mailbox.newest(email, new RegExp(m('kinds.email-removed.title')));
    },
  );

  test(
    'W7: another one to sign in with takes over at its link; the old one is told, and the session goes on',
    both,
    async ({ page, makePerson, anotherBrowser, mailbox, database, context, traffic }) => {
      traffic.allow(confirmLink);
      const person = await makePerson({ enrolled: true });
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      const email = freshEmail();
      await page.goto('/profile/info');
      await follow(page, t('change'), profile('email'));
      await expectScreen(page, { h1: t('emailTitle') });
      const field = page.getByLabel(t('emailLabel'));
      await field.fill(person.email.toUpperCase());
      await press(page, t('sendLink'));
      await expectErrors(page, { text: changes('refused.own-email'), field });
      await field.fill(email);
      await press(page, t('sendLink'));
      await expect(page.getByText(changes('done.change-email'))).toBeVisible();
      await expect(detail(page, profile('email'))).toContainText(person.email);
      const mail = await mailbox.newest(email, new RegExp(m('kinds.confirm-email.title')));

      const elsewhere = await anotherBrowser();
      const entry = new SignIn(elsewhere);
      await elsewhere.goto(mail.links[0] ?? '');
      await expectScreen(elsewhere, { h1: c('title') });
      await press(elsewhere, c('submit'));
      await expect(elsewhere.getByText(c('doneSignIn'))).toBeVisible();
      await mailbox.newest(person.email, new RegExp(m('kinds.email-changed.title')));
      await page.reload();
      await expect(detail(page, profile('email')), 'still signed in').toHaveText(email);

      await elsewhere.getByRole('link', { name: c('toPortal') }).click();
      await entry.enterPassword(person);
      await expect(errorSummary(elsewhere)).toContainText(s('wrong'));
      await entry.enterPassword({ ...person, email });
      await expect(entry.heading).toHaveText(s('codeTitle'));
    },
  );

  test(
    'W7: one that waits can be withdrawn, and its link is void',
    both,
    async ({ page, makePerson, mailbox, database, context, traffic }) => {
      traffic.allow(confirmLink);
      const person = await makePerson({ enrolled: true });
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      const email = freshEmail();
      await page.goto('/profile/info/second-email');
      await page.getByLabel(t('secondLabel')).fill(email);
      await press(page, t('sendLink'));
      const { links } = await mailbox.newest(email, /./);
      await database.$client`
      update contact set link_until = now() - interval '1 second' where account_id = ${person.accountId}`;
      await page.reload();
      await expect(page.getByText(t('waitsOver', { email }))).toBeVisible();
      await expectScreen(page, { h1: profile('infoTitle') });
      await press(page, `${t('withdraw')} ${email}`);
      await expect(page.getByText(changes('done.withdraw'))).toBeVisible();
      await expect(detail(page, t('secondEmail'))).toHaveText(t('secondEmailNone'));
      await page.goto(links[0] ?? '');
      await expectScreen(page, { h1: c('goneTitle') });
    },
  );

  test(
    'attack: addresses are tried to learn who has an account. Screens are the same, and only the owner hears of it',
    both,
    async ({ page, makePerson, mailbox, database, context }) => {
      const [thief, victim] = [await makePerson({ enrolled: true }), await makePerson({ locale: 'nl' })];
      await giveCookie(context, 'session', (await openSession(database, thief)).cookie);
      const screens: string[] = [];
      for (const email of [freshEmail(), victim.email]) {
        await page.goto('/profile/info/second-email');
        await page.getByLabel(t('secondLabel')).fill(email);
        await press(page, t('sendLink'));
        await expect(page.getByText(changes('done.add-email'))).toBeVisible();
        const told = (await page.locator('main').textContent()) ?? '';
        screens.push(
          told
            .slice(0, told.indexOf(history('title')))
            .replaceAll(email, 'ADDRESS')
            .replace(/\d\d:\d\d/g, 'TIME'),
        );
      }
      expect(screens[1]).toBe(screens[0]);
      const dutch = translator('nl', 'mail');
      const mail = await mailbox.newest(victim.email, new RegExp(dutch('kinds.email-taken.title')));
      expect(mail.links).toEqual([]);
      expect(mail.text + mail.html).not.toContain(thief.displayName);
      expect(mail.text).not.toContain(thief.email);
    },
  );

  test(
    'attack: a link is invented, or opens nothing. One page says what to do, and tells nothing',
    both,
    async ({ page, context }) => {
      for (const token of ['', 'x', 'A'.repeat(43), '%00', '../../profile/info', '<script>']) {
        const answer = await context.request.get(`/confirm-email/open?token=${token}`);
        expect(answer.status()).toBeLessThan(500);
      }
      await page.goto('/confirm-email');
      await expectScreen(page, { h1: c('goneTitle') });
      await page.goto('/confirm-email/done');
      await expectScreen(page, { h1: c('doneTitle') });
      await expect(page.getByText(c('doneText'))).toBeVisible();
      await page.goto('/sign-in?to=/confirm-email/done');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(s('title'));
      await expect(page.getByText(common('help')).first()).toBeVisible();
    },
  );

  test('asking too often is told, with what to do, and the entry is kept', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    await database.$client`
      insert into audit_event (kind, account_id) select 'email.asked', ${person.accountId} from generate_series(1, 5)`;
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/info/email');
    const field = page.getByLabel(t('emailLabel'));
    const email = freshEmail();
    await field.fill(email);
    await press(page, t('sendLink'));
    await expectErrors(page, { text: changes('refused.asked-too-often'), field });
    await expect(field).toHaveValue(email);
  });
});
