import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, proveOnTheWay } from './support/factors';
import { expectErrors, plant, send } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, eventsOf, giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { profile } = wordsOf('en');
const t = translator('en', 'info');
const changes = translator('en', 'changes');
const history = translator('en', 'history');
const search = translator('en', 'historySearch');

const both = { tag: '@also-without-javascript' };
const press = (page: Page, name: string | RegExp) => send(page.getByRole('button', { name }));
/** The link of one line of the list. */
const follow = (page: Page, word: string, term: string) =>
  page.getByRole('link', { name: `${word} ${term}`, exact: true }).click();
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0';

test.describe('the info tab', () => {
  test(
    'W7: where one is signed in: each browser in words, ended one by one or all others at once',
    both,
    async ({ page, makePerson, anotherBrowser, database, context }) => {
      const person = await makePerson({ requirement: 'off' });
      const own = await openSession(database, person);
      const lost = await openSession(database, person);
      await openSession(database, person);
      await database.$client`
      update session set browser = ${firefox}, address = '193.0.6.139' where id = ${lost.id}`;
      await giveCookie(context, 'session', own.cookie);
      await page.goto('/profile/info');
      await expectScreen(page, { h1: profile('infoTitle') });
      const browsers = page.getByRole('region', { name: t('sessionsTitle') }).getByRole('listitem');
      await expect(browsers).toHaveCount(3);
      await expect(browsers.first()).toContainText(t('thisBrowser'));
      await expect(browsers.first()).toContainText(t('placeHere'));
      await expect(browsers.first().getByRole('button')).toHaveCount(0);
      const far = browsers.filter({ hasText: 'Firefox on Windows' });
      await expect(far).toContainText('Netherlands');
      await expect(far).toContainText('193.0.6.139');
      expect(await page.content(), 'nothing raw').not.toContain('Gecko');

      const there = await anotherBrowser();
      await giveCookie(there.context(), 'session', lost.cookie);
      await there.goto('/profile/info');
      await send(far.getByRole('button'));
      await expect(page.getByText(changes('done.session'))).toBeVisible();
      await expect(browsers).toHaveCount(2);
      await there.goto('/profile/info');
      await expect(there).toHaveURL(/\/sign-in\?to=/);

      await press(page, t('endOthers'));
      await expect(page.getByText(changes('done.sessions'))).toBeVisible();
      await expect(browsers).toHaveCount(1);
      await expect(page.getByRole('button', { name: t('endOthers') })).toHaveCount(0);
      await expect(page.getByText(history('events.session.ended'), { exact: true })).toHaveCount(2);
    },
  );

  test('attack: somebody else’s session is named in the form that ends one. It goes on', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const [thief, victim] = [await makePerson({ requirement: 'off' }), await makePerson()];
    const target = await openSession(database, victim);
    await openSession(database, thief);
    await giveCookie(context, 'session', (await openSession(database, thief)).cookie);
    await page.goto('/profile/info');
    await plant(page, 'session', target.id);
    await press(page, `${t('end')} ${t('deviceUnknown')}`);
    await expect(page.getByText(changes('done.session'))).toHaveCount(0);
    const [row] = await database.$client`select ended_at from session where id = ${target.id}`;
    expect(row?.ended_at).toBeNull();
  });

  test(
    'W7: name, user name and language are changed on a page each, and the tab says so',
    both,
    async ({ page, makePerson, database, context }) => {
      const person = await makePerson({ enrolled: true });
      const other = await makePerson();
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await page.goto('/profile/info');
      await follow(page, t('change'), profile('name'));
      await expectScreen(page, { h1: t('nameTitle') });
      const name = page.getByLabel(t('nameLabel'));
      await expect(name).toHaveValue(person.displayName);
      await name.fill(' ');
      await press(page, t('save'));
      await expectErrors(page, { text: t('nameWrong'), field: name });
      await name.fill('Renée <b>Ångström</b>');
      await press(page, t('save'));
      await expect(page.getByText(changes('done.name'))).toBeVisible();
      await expect(detail(page, profile('name')), 'as it was typed, not as HTML').toHaveText(
        'Renée <b>Ångström</b>',
      );

      await follow(page, t('change'), profile('userName'));
      await expectScreen(page, { h1: t('userNameTitle') });
      const userName = page.getByLabel(profile('userName'));
      for (const typed of ['a@b', 'no blanks', '<i>x</i>']) {
        await userName.fill(typed);
        await press(page, t('save'));
        await expectErrors(page, { text: t('userNameWrong'), field: userName });
        await expect(userName).toHaveValue(typed);
      }
      await userName.fill(other.userName.toUpperCase());
      await press(page, t('save'));
      await expectErrors(page, { text: changes('refused.user-name-taken'), field: userName });
      await userName.fill('');
      await press(page, t('save'));
      await expect(page.getByText(changes('done.user-name'))).toBeVisible();
      await expect(detail(page, profile('userName'))).toHaveText(profile('userNameNone'));

      await follow(page, t('change'), profile('language'));
      await expectScreen(page, { h1: t('languageTitle') });
      await page.getByLabel(profile('language'), { exact: true }).selectOption('nl');
      await press(page, t('save'));
      const dutch = wordsOf('nl').profile;
      await expect(page.getByText(translator('nl', 'changes')('done.language'))).toBeVisible();
      await expect(detail(page, dutch('language'))).toHaveText(translator('nl', 'common')('languageName'));
      expect(await eventsOf(database, person)).toEqual([
        'name.changed',
        'user-name.taken',
        'user-name.changed',
        'language.changed',
      ]);

      // All that the portal holds, once it is proven who asks; and not for longer than the proof is good for.
      const o = translator('nl', 'ownData');
      const file = '/profile/info/data/file';
      await page.getByRole('link', { name: o('link') }).click();
      await expectScreen(page, { h1: o('title') });
      expect((await page.request.get(file)).status(), 'nobody has asked for it').toBe(404);
      await ageProofs(database, person, 11);
      await press(page, o('prepare'));
      const app = AuthenticatorApp.fromKey(person.appKey ?? '');
      await proveOnTheWay(page, app, translator('nl', 'changes')('about.export-data'), 'nl');
      await expect(changeResult(page, 'nl')).toContainText(translator('nl', 'changes')('done.export-data'));
      await expectScreen(page, { h1: o('title') });
      const downloaded = page.waitForEvent('download');
      await page.getByRole('link', { name: o('download') }).click();
      const download = await downloaded;
      expect(download.suggestedFilename()).toMatch(/^mijn-gegevens-\d{4}-\d\d-\d\d\.json$/);
      const data = JSON.parse(await readFile((await download.path()) ?? '', 'utf8'));
      expect(data.account).toMatchObject({ name: 'Renée <b>Ångström</b>', email: person.email });
      expect(data.history).toContainEqual(expect.objectContaining({ kind: 'data.exported', by: 'you' }));
      await ageProofs(database, person, 11);
      expect((await page.request.get(file)).status()).toBe(404);
      await page.reload();
      await expect(page.getByRole('link', { name: o('download') })).toHaveCount(0);
    },
  );

  test('W7: one’s history is told day by day, fifty a page, and what deserves a second look is marked', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ requirement: 'off' });
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/info');
    await expect(page.getByText(history('none'))).toBeVisible();
    await page.goto('/profile/info/history');
    await expectScreen(page, { h1: history('title') });
    await database.$client`
      insert into audit_event (kind, account_id, actor_id, address, at)
      select case when n % 10 = 0 then 'password.wrong' else 'app.renamed' end, ${person.accountId},
             case when n % 10 = 0 then null else ${person.accountId}::uuid end, '193.0.6.139',
             now() - interval '1 hour' * (60 - n)
        from generate_series(1, 60) n order by n`;
    await database.$client`
      insert into audit_event (kind, account_id, data)
      values ('app.added', ${person.accountId}, ${'{"app": "<img src=x onerror=alert(1)>"}'}::text::jsonb),
             ('kind.of-tomorrow', ${person.accountId}, '{}')`;
    const entries = page.locator('time');

    await page.goto('/profile/info');
    await expect(entries).toHaveCount(10);
    await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await expect(page.getByText(history('other'))).toBeVisible();
    await page.getByRole('link', { name: history('all') }).click();
    await expectScreen(page, { h1: history('title') });
    await expect(entries).toHaveCount(50);
    const wrong = page.getByRole('listitem').filter({ hasText: history('events.password.wrong') });
    await expect(wrong).toHaveCount(5);
    await expect(wrong.first()).toContainText(wordsOf('en').ui('important'));
    await expect(wrong.first()).toContainText('Netherlands (193.0.6.139)');
    await expect(wrong.first()).toContainText(history('byUnknown'));
    await page.getByRole('link', { name: history('older') }).click();
    await expect(entries).toHaveCount(12);
    await expect(page.getByRole('link', { name: history('older') })).toHaveCount(0);
    await page.getByRole('link', { name: history('toNewest') }).click();
    await expect(entries).toHaveCount(50);
    await page.goto('/profile/info/history?before=1');
    await expectScreen(page, { h1: history('title') });
    await expect(page.getByText(history('noMore'))).toBeVisible();

    // Narrowed, with an address of its own, and taken along as it is shown.
    await page.getByLabel(search('show'), { exact: true }).selectOption(search('notable'));
    await page.getByRole('button', { name: search('submit') }).click();
    await expect(page).toHaveURL(/show=notable/);
    await expectScreen(page, { h1: history('title') });
    await expect(entries).toHaveCount(7);
    await page.getByLabel(search('from')).fill('2001-01-01');
    await page.getByLabel(search('to')).fill('2001-01-31');
    await page.getByRole('button', { name: search('submit') }).click();
    await expect(page.getByRole('status').getByText(search('nothing'))).toBeVisible();
    await page.goBack();
    const downloaded = page.waitForEvent('download');
    await page.getByRole('link', { name: search('csv') }).click();
    const file = await readFile(await (await downloaded).path(), 'utf8');
    expect(file.trimEnd().split('\r\n')).toHaveLength(1 + 7);
    expect(file).toContain('"<img src=x onerror=alert(1)>"');
    expect((await eventsOf(database, person)).at(-1)).toBe('history.exported');

    // What is in it is sealed by the portal itself, soon.
    const unsealed = () => database.$client`
      select id from audit_event e where account_id = ${person.accountId}
         and not exists (select from audit_seal s where s.event_id = e.id)`;
    await expect.poll(async () => (await unsealed()).length, { timeout: 10_000 }).toBe(0);
  });
});
