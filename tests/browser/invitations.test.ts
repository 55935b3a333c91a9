import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { mostBytes } from '@/lib/office/invitation/import/limits';
import { makeInvitations } from '@/lib/office/invitation/make';
import type { Person } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, proveOnTheWay } from './support/factors';
import { expectErrors, send } from './support/form';
import type { ReceivedMail } from './support/mailbox';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { welcome, password: p, changes, common } = wordsOf('en');
const [t, f, mails, mail] = [
  translator('en', 'invitations'),
  translator('en', 'peopleImport'),
  translator('en', 'officeMails'),
  translator('en', 'mail'),
];
const list = '/office/people/invitations';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const entry = (page: Page, text: string): Locator => page.getByRole('listitem').filter({ hasText: text });
const linkIn = ({ links }: ReceivedMail) => links.find((link) => link.includes('/welcome/open')) ?? '';
const subject = new RegExp(`^${mail('kinds.invitation.title')} – `);

/** Somebody is invited, without the form; `email` is kept as it is. */
async function invite(database: Database, admin: Person, email: string, displayName = 'Noor Newcomer') {
  const { officeId, accountId } = admin;
  const by = {
    officeId,
    accountId,
    displayName: admin.displayName,
    address: null,
    keys: config().secretKeys,
  };
  const person = { email, displayName, roles: ['customer'], locale: 'en', clients: [] } as const;
  await makeInvitations(database.$client, by, [person]);
}

test.describe('an invitation', { tag: '@also-without-javascript' }, () => {
  test('an admin invites somebody, who opens the link, chooses a password and signs in; a mail scanner’s look changes nothing', async ({
    page,
    context,
    makePerson,
    database,
    mailbox,
    traffic,
    request,
    anotherBrowser,
  }) => {
    test.slow();
    traffic.allow(/\/welcome\/open\?token=/);
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    await makePerson({ officeId: admin.officeId, clients: [{ name: 'Stone & Sons' }, { name: 'Wood' }] });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    const email = `new.${admin.email}`;

    await page.goto(list);
    await expectScreen(page, { h1: t('title'), title: new RegExp(` – ${admin.officeName} – `) });
    await expect(page.getByText(t('none'))).toBeVisible();
    await page.getByRole('link', { name: t('invite'), exact: true }).click();
    await expectScreen(page, { h1: t('formTitle') });
    await expect(page.getByText(t('moreRoles.support')), 'not at this office').toHaveCount(0);
    const [name, address, clients] = [
      page.getByLabel(t('name'), { exact: true }),
      page.getByLabel(t('email'), { exact: true }),
      page.getByLabel(t('clientsLabel'), { exact: true }),
    ];
    await send(button(page, t('send')));
    await expectErrors(
      page,
      { text: t('nameWrong'), field: name },
      { text: t('emailWrong'), field: address },
      { text: t('kindMissing') },
    );
    await name.fill('Noor, see evil.example');
    await address.fill(admin.email);
    await clients.fill('wood; Nobody');
    await page.getByRole('radio', { name: t('kinds.customer'), exact: true }).check();
    await send(button(page, t('send')));
    await expectErrors(
      page,
      { text: t('nameLink'), field: name },
      { text: t('clientUnknown', { name: 'Nobody' }), field: clients },
    );
    await name.fill('Noor Newcomer');
    await clients.fill('wood; Stone & Sons');
    await send(button(page, t('send')));
    await expectErrors(page, { text: changes('refused.invited-already'), field: address });
    await address.fill(email);
    await send(button(page, t('send')));
    await expect(page).toHaveURL(list);
    await expect(changeResult(page)).toContainText(changes('done.invite'));
    await expectScreen(page, { h1: t('title') });
    await expect(entry(page, email)).toContainText(t('clients', { clients: 'Wood, Stone & Sons' }));
    await expect(entry(page, email)).toContainText(`by ${admin.displayName}`);

    const link = linkIn(await mailbox.newest(email, subject));
    for (const method of ['get', 'head', 'get'] as const)
      expect((await request[method](link)).ok()).toBe(true);
    const guest = await anotherBrowser();
    await guest.goto(link);
    await expect(guest).toHaveURL('/welcome');
    await expectScreen(guest, { h1: welcome('title'), title: new RegExp(admin.officeName) });
    await expect(guest.getByText(/Noor Newcomer/)).toBeVisible();
    const phrase = remember(`a first phrase of ${admin.officeSlug}`);
    const choose = async (password: string) => {
      await guest.getByLabel(p('password'), { exact: true }).fill(password);
      await guest.getByLabel(p('repeat'), { exact: true }).fill(password);
      await send(button(guest, p('save')));
    };
    await choose(`${email} ${email}`);
    await expectErrors(guest, { text: p('personal') });
    await choose(phrase);
    await expectScreen(guest, { h1: welcome('doneTitle') });
    await guest.goto(link);
    await expectScreen(guest, { h1: welcome('ended.used.title') });
    const signIn = new SignIn(guest);
    await signIn.begin({ email, password: phrase });
    await expect(signIn.heading).toHaveText(signIn.words.setUp('offerTitle'));

    await page.goto(list);
    await expect(page.getByText(t('none'))).toBeVisible();
  });

  test('an admin sees what was not delivered and sends it again; renewed, withdrawn and expired links say what they are', async ({
    page,
    context,
    makePerson,
    database,
    mailbox,
    traffic,
    anotherBrowser,
  }) => {
    test.slow();
    traffic.allow(/\/welcome\/open\?token=/);
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    const [email, other] = [`new.${admin.email}`, `other.${admin.email}`];
    await invite(database, admin, email);
    await invite(database, admin, other, 'Otto Other');
    const first = await mailbox.newest(email, subject);
    await database.$client`
      update mail set state = 'failed', problem = '550 5.1.1 RCPT TO'
       where invitation_id = (select id from invitation where email_key = ${email})`;

    await page.goto(list);
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByText(t('refusedCount', { count: 1 }))).toBeVisible();
    await page.getByRole('link', { name: t('showRefused') }).click();
    await expect(entry(page, email)).toContainText(mails('problems.unknown-address'));
    await expect(entry(page, other)).toHaveCount(0);
    await expectScreen(page, { h1: t('title') });
    await send(entry(page, email).getByRole('button', { name: new RegExp(`^${t('again')}`) }));
    await expect(changeResult(page)).toContainText(changes('done.renew-invitation'));
    await expect(page.getByText(mails('problems.unknown-address'))).toHaveCount(0);
    const second = await mailbox.newest(email, subject, first);

    const guest = await anotherBrowser();
    await guest.goto(linkIn(first));
    await expectScreen(guest, { h1: welcome('goneTitle') });
    await guest.goto(linkIn(second));
    await expectScreen(guest, { h1: welcome('title') });
    const withdraw = entry(page, email).getByRole('button', { name: new RegExp(`^${t('withdraw')}`) });
    await send(withdraw);
    await expect(changeResult(page)).toContainText(changes('done.withdraw-invitation'));
    await expect(entry(page, email)).toHaveCount(0);
    const phrase = remember(`a late phrase of ${admin.officeSlug}`);
    await guest.getByLabel(p('password'), { exact: true }).fill(phrase);
    await guest.getByLabel(p('repeat'), { exact: true }).fill(phrase);
    await send(button(guest, p('save')));
    await expectScreen(guest, { h1: welcome('ended.withdrawn.title') });

    await database.$client`
      update invitation set expires_at = now() - interval '1 minute' where email_key = ${other}`;
    await guest.goto(linkIn(await mailbox.newest(other, subject)));
    await expectScreen(guest, { h1: welcome('ended.expired.title') });
    await page.reload();
    await expect(entry(page, other)).toContainText(/The link expired on/);
    await page.getByLabel(t('searchLabel')).fill('otto');
    await button(page, t('search')).click();
    await expect(entry(page, other)).toBeVisible();
    await page.getByLabel(t('searchLabel')).fill('nobody at all');
    await button(page, t('search')).click();
    await expect(page.getByText(t('noneFound'))).toBeVisible();
  });
});

test.describe('a file of people', { tag: '@also-without-javascript' }, () => {
  test('is checked first, each refused line told with its reason, and then carried out in the background', async ({
    page,
    context,
    makePerson,
    database,
    mailbox,
    javaScriptEnabled,
  }) => {
    test.slow();
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const elsewhere = await makePerson();
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    const address = (n: number) => `n${n}.${admin.email}`;
    const csv = [
      'Naam;E-mail;Rol;Taal',
      ...Array.from({ length: 30 }, (_, n) => `"Person, ${n}";${address(n)};klant;nl`),
      `Elsewhere;${elsewhere.email};;`,
      `=cmd;no address;;`,
      `King;${address(40)};king;`,
      `Twice;${address(3)};;`,
      `Known;${admin.email};;`,
    ].join('\r\n');

    await page.goto(list);
    await page.getByRole('link', { name: t('fromFile') }).click();
    await expectScreen(page, { h1: f('title') });
    const field = page.getByLabel(f('fileLabel'));
    const check = async (content: Buffer | undefined) => {
      if (content) {
        await field.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: content });
      }
      await send(button(page, f('check')));
    };
    await check(undefined);
    await expectErrors(page, { text: f('fileMissing'), field });
    await expectScreen(page, { h1: f('title') });
    if (javaScriptEnabled !== false) {
      await field.setInputFiles({
        name: 'large.csv',
        mimeType: 'text/csv',
        buffer: Buffer.alloc(mostBytes + 1),
      });
      await expect(page.getByText(f('tooLarge')), 'before it is sent').toBeVisible();
      await expectScreen(page, { h1: f('title') });
    }
    await check(Buffer.from(csv, 'utf16le'));
    await expectErrors(page, { text: f('notText'), field });
    // More than any other form may weigh: the door knows who is signed in.
    await check(Buffer.from(`Name,Phone\n${'Ada Example,+31 20 123 45 67\n'.repeat(4_000)}`));
    await expectErrors(page, { text: f('problems.no-heading'), field });

    await check(Buffer.from(`\ufeff${csv}`));
    await expectScreen(page, { h1: f('previewTitle') });
    await expect(page.getByText(f('willInvite', { count: 31 }))).toBeVisible();
    await expect(page.getByText(f('refusedCount', { count: 4 }))).toBeVisible();
    await expect(entry(page, f('line', { line: 33 }))).toContainText(f('reasons.bad-email'));
    await expect(entry(page, f('line', { line: 34 }))).toContainText(f('reasons.unknown-role'));
    await expect(entry(page, f('line', { line: 35 }))).toContainText(f('reasons.twice'));
    await expect(entry(page, f('line', { line: 36 }))).toContainText(f('reasons.known'));
    await expect(page.getByText(elsewhere.email), 'an account elsewhere is no reason').toHaveCount(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: f('refusedFile') }).click();
    const refused = await readFile(await (await download).path(), 'utf8');
    expect(refused).toContain(`"33","'=cmd","no address","${f('reasons.bad-email')}"`);

    await ageProofs(database, admin, 11);
    await send(button(page, f('run', { count: 31 })));
    const app = AuthenticatorApp.fromKey(admin.appKey ?? '');
    await proveOnTheWay(page, app, changes('about.run-import'));
    await expect(changeResult(page)).toContainText(changes('done.run-import'));
    await expectScreen(page, { h1: f('doneTitle') });
    await expect(page.getByText(f('invitedCount', { count: 31 }))).toBeVisible();
    const title = translator('nl', 'mail')('kinds.invitation.title');
    await mailbox.newest(address(29), new RegExp(`^${title} – `));
    await mailbox.newest(elsewhere.email, new RegExp(`^${mail('kinds.invited-elsewhere.title')} – `));

    await page.getByRole('link', { name: f('toInvitations') }).click();
    await expectScreen(page, { h1: t('title') });
    await expect(entry(page, elsewhere.email)).toBeVisible();
    await page.goto('/office/people/import');
    await expect(page.getByRole('link', { name: /^people\.csv: / })).toBeVisible();
    await page.getByRole('link', { name: common('cancel'), exact: true }).click();
    await expect(page).toHaveURL(list);
  });

  test('shows how far it is, and says by itself when it is done', async ({
    page,
    context,
    makePerson,
    database,
    javaScriptEnabled,
  }) => {
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    const [file] = await database.$client<{ id: string }[]>`
      insert into people_import (office_id, created_by, file_name)
      values (${admin.officeId}, ${admin.accountId}, 'half.csv') returning id`;
    const id = file?.id ?? '';
    for (const line of [2, 3]) {
      await database.$client`
        insert into people_import_line (import_id, line, display_name, email, roles, locale)
        values (${id}, ${line}, 'Ada Example', ${`ada${line}.${admin.email}`}, '{customer}', 'en')`;
    }
    // As another process would hold it: the portal can do the other line alone.
    await database.$client.begin(async (held) => {
      await held`set local idle_in_transaction_session_timeout = '80s'`;
      await held`select 1 from people_import_line where import_id = ${id} and line = 3 for update`;
      await database.$client`update people_import set state = 'running', started_at = now() where id = ${id}`;
      await page.goto(`/office/people/import/${id}`);
      const progress = page.getByRole('status').filter({ hasText: f('progress', { done: 1, people: 2 }) });
      await expect(progress, 'comes by itself').toBeVisible();
      await expect(page.getByRole('progressbar', { name: f('progressLabel') })).toHaveAttribute('value', '1');
      // Without script the page comes anew every few seconds: no time to look at it closely.
      if (javaScriptEnabled !== false) await expectScreen(page, { h1: f('runningTitle') });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(f('runningTitle'));
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(f('doneTitle'));
    await expect(page.getByText(f('invitedCount', { count: 2 }))).toBeVisible();
    await expectScreen(page, { h1: f('doneTitle') });
  });
});

test('an attacker without the role, of another office or not signed in finds none of these pages and files', async ({
  context,
  makePerson,
  database,
}) => {
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const [file] = await database.$client<{ id: string }[]>`
    insert into people_import (office_id, created_by, file_name)
    values (${admin.officeId}, ${admin.accountId}, 'secret.csv') returning id`;
  const ofFile = `/office/people/import/${file?.id}`;
  const pages = [list, '/office/people/invite', '/office/people/import', ofFile];
  const files = [`${ofFile}/refused`, `${ofFile}/progress`];
  const statusOf = async (path: string) => {
    const answer = await context.request.get(path);
    expect(await answer.text()).not.toContain('secret.csv');
    return { status: answer.status(), path: new URL(answer.url()).pathname };
  };

  for (const path of pages) expect(await statusOf(path)).toMatchObject({ path: '/sign-in' });
  for (const path of files) expect(await statusOf(path)).toMatchObject({ status: 404 });
  for (const roles of [['staff'], ['customer'], ['staff', 'manager', 'support']] as const) {
    const person = await makePerson({ officeId: admin.officeId, roles: [...roles], enrolled: true });
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    for (const path of pages) expect(await statusOf(path)).toEqual({ status: 404, path: '/not-here' });
    for (const path of files) expect(await statusOf(path)).toMatchObject({ status: 404 });
  }
  const other = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, other)).cookie);
  for (const path of [ofFile, '/office/people/import/nonsense']) {
    expect(await statusOf(path)).toEqual({ status: 404, path: '/not-here' });
  }
  for (const path of files) expect(await statusOf(path)).toMatchObject({ status: 404 });
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  expect((await context.request.get(ofFile)).status(), 'the file is there').toBe(200);
});
