import type { Page } from '@playwright/test';
import { articleKeys } from '@/lib/help/articles';
import { articleSummary, articleTitle } from '@/lib/help/words';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Person } from '../setup/people';
import { changeResult, factorTab, press } from './support/factors';
import { expectErrors } from './support/form';
import { detail, escaped } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, errors, factors, profile, setUp: s, signIn } = wordsOf('en');
const t = translator('en', 'help');
const bothWays = { tag: '@also-without-javascript' };
const appArticle = 'set-up-authenticator-app';
const titleOf = (article: string, locale: Locale = 'en') => articleTitle(locale, article) ?? '';

/** Follows a link of the list of articles. */
async function openArticle(page: Page, article: string) {
  await page.getByRole('link', { name: titleOf(article), exact: true }).click();
  await expectScreen(page, { h1: titleOf(article) });
}

test.describe('the wizard', bothWays, () => {
  for (const who of ['a client’s user', 'somebody who works for the office'] as const) {
    const isStaff = who !== 'a client’s user';
    const title = `P9: from the help to a connected app, step by step, for ${who}; then it offers a further one`;
    test(title, { tag: isStaff ? [] : ['@thorough'] }, async ({ page, context, makePerson, database }) => {
      const person = await makePerson(isStaff ? { roles: ['staff'] } : { clients: [{ name: 'Bakery' }] });
      const setUp = new SetUp(page);
      const { id, cookie } = await openSession(database, person);
      await database.$client`
        update session set client_id = ${person.clients[0]?.id ?? null}, password_confirmed_at = now() - interval '1 hour'
         where id = ${id}`;
      await giveCookie(context, 'session', cookie);
      await page.goto('/help');
      await expectScreen(page, { h1: t('title') });
      await expect(page.getByRole('heading', { name: t('wizardTitle') })).toBeVisible();
      await press(page, t('wizardStart'));
      await expectScreen(page, { h1: profile('confirmPasswordTitle') });
      await page.getByLabel(signIn('password'), { exact: true }).fill(person.password);
      await press(page, profile('confirm'));
      await expectScreen(page, { h1: s('profileTitle') });
      await setUp.begin();
      await setUp.goThrough(person.displayName);
      await setUp.finish('toProfile');
      await expect(page).toHaveURL(factorTab);
      await expect(page.getByRole('heading', { level: 3 })).toHaveText([factors('app')]);

      await page.goto(`/help/${appArticle}`);
      await expect(page.getByText(t('wizardAdds'))).toBeVisible();
      await press(page, t('wizardStart'));
      await expectScreen(page, { h1: factors('addTitle') });
    });
  }

  test('P9: where the office offers no app, the help says so instead of leading into a wall', async ({
    page,
    context,
    makePerson,
    database,
  }) => {
    const person = await makePerson({ office: { customerMethods: ['keypad-call'] } });
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto(`/help/${appArticle}`);
    const office = person.officeName;
    await expect(page.getByText(t('wizardNotOffered', { office }))).toBeVisible();
    await expect(page.getByText(t('notOffered', { office }), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: t('wizardStart') })).toHaveCount(0);
    await page.goto('/help/set-up-keypad-call');
    await expect(page.getByText(t('offered', { office }), { exact: true })).toBeVisible();
    await expect(page.getByText(t('demanded.office-leaves-the-choice', { office }))).toBeVisible();
    await expectScreen(page, { h1: titleOf('set-up-keypad-call') });
  });
});

test.describe('an article', bothWays, () => {
  test('H8: somebody who cannot sign in reads it before the office’s door, in their language, says that it did not help and why; the editors read it', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    problems,
  }) => {
    test.slow();
    problems.allow(/status of 404/);
    const staff = await makePerson({ roles: ['staff'] });
    const { officeSlug, officeName } = staff;
    const article = 'lost-or-new-phone';
    const [version] = ['1.0'];
    await test.step('from the sign-in page to the article', async () => {
      await page.goto(`/sign-in?office=${officeSlug}`);
      await page.getByRole('link', { name: signIn('cannotGetIn'), exact: true }).click();
      await page.getByRole('link', { name: t('toAll') }).click();
      await expectScreen(page, { h1: t('title') });
      await expect(page.getByRole('banner')).toContainText(officeName);
      await openArticle(page, article);
      await expect(page.getByRole('banner'), 'the same office’s door').toContainText(officeName);
      await expect(page.getByText(t('signInToSee'))).toBeVisible();
      await expect(page.getByText(t('version', { version, date: '22 November 2026' }))).toBeVisible();
      await expect(detail(page, factors('offEmail'))).toHaveText(`desk@${officeSlug}.example`);
      await expect(page.getByText(/^Helpful: /), 'counts are the staff’s').toHaveCount(0);
    });

    await test.step('in another language, and back', async () => {
      await press(page, 'Deutsch');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(article, 'de'));
      await expect(page.getByRole('banner')).toContainText(officeName);
      await press(page, 'English');
      await expectScreen(page, { h1: titleOf(article) });
    });

    await test.step('No, with words; too many words first', async () => {
      await press(page, t('no'));
      await expectScreen(page, { h1: t('wordsTitle') });
      await expect(page.getByText(t('answered', { answer: 'no' }))).toBeVisible();
      const words = page.getByRole('textbox', { name: t('wordsLabel') });
      await words.fill('x'.repeat(501));
      await press(page, t('wordsSubmit'));
      await expectErrors(page, { text: t('wordsTooLong'), field: words });
      await expect(words, 'what was typed is kept').toHaveValue('x'.repeat(501));
      await words.fill(`Where is <b>my</b> old phone’s number? ${officeSlug}`);
      await press(page, t('wordsSubmit'));
      await expectScreen(page, { h1: titleOf(article) });
      await expect(page.getByText(t('thanksWords'))).toBeVisible();
      await expect(page.getByRole('banner'), 'still the same door').toContainText(officeName);
      await page.reload();
      await expect(page.getByText(t('answered', { answer: 'no' })), 'it stays known').toBeVisible();
    });

    await test.step('staff who are signed in see the counts; each reader counts once', async () => {
      const desk = await anotherBrowser();
      await giveCookie(desk.context(), 'session', (await openSession(database, staff)).cookie);
      await desk.goto(`/help/${article}`);
      const counts = () => desk.getByText(/^Helpful: /).textContent();
      const numbers = async () =>
        (await counts())
          ?.match(/(\d+) of (\d+)$/)
          ?.slice(1)
          .map(Number) ?? [];
      const [helpful = 0, total = 0] = await numbers();
      await press(desk, t('yes'));
      await expect(desk.getByText(t('answered', { answer: 'yes' }))).toBeVisible();
      await expect.poll(numbers).toEqual([helpful + 1, total + 1]);
      await press(desk, t('changeToNo'));
      await expect(desk.getByText(t('answered', { answer: 'no' }))).toBeVisible();
      await desk.getByRole('link', { name: t('backToArticle') }).click();
      await expect.poll(numbers).toEqual([helpful, total + 1]);
      await desk.goto('/help/feedback');
      await expectScreen(desk, { h1: errors('notFoundTitle') });
    });

    await test.step('the portal’s own support reads the words; the desk of an office does not', async () => {
      const [operator] = await database.$client<{ id: string }[]>`select id from office where is_operator`;
      const roles = { roles: ['staff', 'support'] as const, enrolled: true };
      const editor = await makePerson({ ...roles, roles: [...roles.roles], officeId: operator?.id });
      const other = await makePerson({ ...roles, roles: [...roles.roles], officeId: staff.officeId });
      const desk = await anotherBrowser();
      await giveCookie(desk.context(), 'session', (await openSession(database, editor)).cookie);
      await desk.goto('/help');
      await desk.getByRole('link', { name: t('feedbackLink') }).click();
      await expectScreen(desk, { h1: t('feedbackTitle') });
      const entry = desk.getByRole('listitem').filter({ hasText: officeSlug });
      await expect(entry).toContainText('Where is <b>my</b> old phone’s number?');
      await expect(entry).toContainText(t('feedbackAbout', { article: titleOf(article), version }));
      await giveCookie(desk.context(), 'session', (await openSession(database, other)).cookie);
      await desk.goto('/help/feedback');
      await expectScreen(desk, { h1: errors('notFoundTitle') });
    });
  });

  test('H8: every article is there, to be read and printed, in the order for one’s role; one that is none is a page that is none', async ({
    page,
    context,
    makePerson,
    database,
    problems,
  }) => {
    problems.allow(/status of 404/);
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    await page.goto('/help');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      t('wizardTitle'),
      t('groups.office-admin'),
      t('groups.most-asked'),
      t('groups.set-up'),
      t('groups.manager'),
      t('groups.support'),
    ]);
    for (const article of articleKeys) {
      await expect(page.getByRole('link', { name: titleOf(article), exact: true })).toHaveAttribute(
        'href',
        `/help/${article}`,
      );
    }
    await openArticle(page, 'demand-second-factor');
    await expect(page.getByText(t('yourRole'))).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: t('voteTitle') })).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    for (const none of ['no-such-article', 'constructor', 'constructor/announce']) {
      await page.goto(`/help/${none}`);
      await expectScreen(page, { h1: errors('notFoundTitle') });
    }
  });
});

test.describe('an announcement', bothWays, () => {
  test('G7: an admin sends an article to the staff, sees how far it is, and each finds it in the mailbox in their language', async ({
    page,
    context,
    makePerson,
    database,
    mailbox,
    anotherBrowser,
    problems,
  }) => {
    test.slow();
    problems.allow(/status of 404/);
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const { officeId, officeName } = admin;
    const colleague = await makePerson({ officeId, roles: ['staff'], locale: 'nl' });
    const customer = await makePerson({ officeId });
    const list = '/help/announcements';
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    await page.goto(list);
    await expectScreen(page, { h1: t('announce.listTitle') });
    await expect(page.getByText(t('announce.listNone'))).toBeVisible();

    await page.goto(`/help/${appArticle}`);
    await page.getByRole('link', { name: t('announce.link') }).click();
    await expectScreen(page, { h1: t('announce.title') });
    const subject = translator('en', 'mail')('subject', { title: titleOf(appArticle), office: officeName });
    await expect(page.getByText(subject)).toBeVisible();
    await expect(page.getByText(articleSummary('en', appArticle) ?? '')).toBeVisible();
    await expect(page.getByText(new RegExp(`^http.*/help/${appArticle}$`))).toBeVisible();
    const without = page.getByRole('radio', { name: t('announce.audiences.staff-without-factor') });
    await expect(without).toHaveAccessibleDescription(t('announce.counts', { count: 1 }));
    const all = page.getByRole('radio', { name: t('announce.audiences.staff'), exact: true });
    await expect(all).toHaveAccessibleDescription(t('announce.counts', { count: 2 }));
    await press(page, t('announce.submit'));

    await expect(page).toHaveURL(list);
    await expect(changeResult(page)).toContainText(changes('done.announce'));
    const dutch = new RegExp(`^${escaped(titleOf(appArticle, 'nl'))} – ${officeName}$`);
    const mail = await mailbox.newest(colleague.email, dutch);
    expect(mail.text).toContain(articleSummary('nl', appArticle));
    await mailbox.newest(admin.email, new RegExp(escaped(titleOf(appArticle))));
    expect(await mailbox.subjects(customer.email)).toEqual([]);

    await page.getByRole('link', { name: titleOf(appArticle) }).click();
    await expectScreen(page, { h1: t('announce.oneTitle') });
    const done = t('announce.soFar', { sent: 2, total: 2, waiting: 0, refused: 0 });
    await expect(page.getByText(done)).toBeVisible();
    await expect(page.getByRole('progressbar', { name: t('announce.progress') })).toHaveJSProperty(
      'value',
      2,
    );
    await expect(page.getByText(t('announce.complete'))).toBeVisible();
    await expect(detail(page, t('announce.by'))).toHaveText(admin.displayName);
    const one = new URL(page.url()).pathname;

    await test.step('the mail’s link leads to the article', async () => {
      const reader = await anotherBrowser();
      await reader.goto(mail.links.find((link) => link.includes('/help/')) ?? '');
      await expect(reader).toHaveURL(`/help/${appArticle}`);
    });

    await test.step('sent once more, it reaches nobody twice', async () => {
      await page.goto(`/help/${appArticle}/announce`);
      await press(page, t('announce.submit'));
      await expectErrors(page, { text: changes('refused.nobody-to-send-to') });
    });

    await test.step('under way it says how far, and comes anew by itself; what was refused leads to the mails', async () => {
      const set = ({ accountId }: Person, state: string) => database.$client`
        update mail set state = ${state}::mail_state where account_id = ${accountId} and kind = 'announcement'`;
      await set(admin, 'failed');
      // In the queue, where nobody takes it from.
      await set(colleague, 'queued');
      await page.goto(one);
      await expectScreen(page, { h1: t('announce.oneTitle') });
      const soFar = (sent: number, waiting: number) =>
        page.getByText(t('announce.soFar', { sent, total: 2, waiting, refused: 1 }));
      await expect(soFar(0, 1)).toBeVisible();
      await expect(page.getByText(t('announce.underWay'))).toBeVisible();
      await expect(page.getByRole('link', { name: t('announce.reload') })).toHaveAttribute('href', one);
      await set(colleague, 'sent');
      await expect(soFar(1, 0)).toBeVisible();
      await expect(page.getByText(t('announce.refusedText'))).toBeVisible();
      await expect(page.getByRole('link', { name: t('announce.reload') })).toHaveCount(0);
      await expectScreen(page, { h1: t('announce.oneTitle') });
      await page.getByRole('link', { name: t('announce.toMails') }).click();
      await expect(page).toHaveURL('/office/mails');
    });

    await test.step('for another office’s admin, the staff, a customer and nobody it is not there', async () => {
      const stranger = await makePerson({ roles: ['office-admin'], enrolled: true });
      const other = await anotherBrowser();
      await giveCookie(other.context(), 'language', 'en');
      for (const person of [stranger, colleague, customer]) {
        await giveCookie(other.context(), 'session', (await openSession(database, person)).cookie);
        await other.goto(one);
        await expectScreen(other, { h1: errors('notFoundTitle') });
        if (person === stranger) continue;
        for (const path of [list, `/help/${appArticle}/announce`]) {
          await other.goto(path);
          await expectScreen(other, { h1: errors('notFoundTitle') });
        }
      }
      const nobody = await anotherBrowser();
      await nobody.goto(one);
      await expectScreen(nobody, { h1: signIn('title') });
    });
  });
});
