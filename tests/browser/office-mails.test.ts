import type { Locator, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { translator } from '@/lib/i18n/translator';
import type { Person } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, proveOnTheWay } from './support/factors';
import { send } from './support/form';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, common, errors, ui } = wordsOf('en');
const [t, mail] = [translator('en', 'officeMails'), translator('en', 'mail')];
const path = '/office/mails';

type GivenUp = { kind: string; to: string; problem: string; minutes: number };

/** As the mailer leaves it behind once the mail server has refused it for good. */
async function giveUp(
  database: Database,
  whose: { account: string } | { invitation: string },
  given: GivenUp,
) {
  const [account, invitation] = 'account' in whose ? [whose.account, null] : [null, whose.invitation];
  await database.$client`
    insert into mail (account_id, invitation_id, kind, to_address, state, tries, problem, created_at)
    values (${account}, ${invitation}, ${given.kind}, ${given.to}, 'failed', 1, ${given.problem},
            now() - interval '1 minute' * ${given.minutes}::int)`;
}

async function invite(database: Database, { officeId }: Person, email: string): Promise<string> {
  const [made] = await database.$client<{ id: string }[]>`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
    values (${officeId}, ${email}, ${email}, 'Sam Newcomer', '{staff}', 'nl', now() + interval '7 days') returning id`;
  return made?.id ?? '';
}

const entry = (page: Page, to: string): Locator => page.getByRole('listitem').filter({ hasText: `, ${to}` });
const headings = (page: Page) => page.getByRole('listitem').getByRole('heading', { level: 2 });

test.describe('mails that did not arrive', { tag: '@also-without-javascript' }, () => {
  test('an admin sees which address was refused and why, and sends the mail again, once; an invitation with a new link', async ({
    page,
    context,
    makePerson,
    database,
    mailbox,
    traffic,
  }) => {
    test.slow();
    traffic.allow(/\/welcome\/open\?token=/);
    const admin = await makePerson({ roles: ['office-admin'], enrolled: true });
    const person = await makePerson({ officeId: admin.officeId, displayName: 'Robin Reader' });
    const invited = `sam.${person.email}`;
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    await page.goto(path);
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByText(t('none'))).toBeVisible();

    const account = { account: person.accountId };
    await giveUp(database, account, {
      ...{ kind: 'password-changed', to: person.email, problem: '550 5.1.1 RCPT TO', minutes: 3 },
    });
    await giveUp(
      database,
      { invitation: await invite(database, admin, invited) },
      { kind: 'invitation', to: invited, problem: '552 RCPT TO', minutes: 2 },
    );
    await giveUp(database, account, {
      ...{ kind: 'confirm-email', to: 'new@person.example', problem: 'link-expired', minutes: 1 },
    });
    await page.reload();
    await expectScreen(page, { h1: t('title') });
    const titles = (['confirm-email', 'invitation', 'password-changed'] as const).map((kind) =>
      mail(`kinds.${kind}.title`),
    );
    await expect(headings(page)).toHaveText(titles);
    await expect(entry(page, person.email)).toContainText(`Robin Reader, ${person.email}`);
    await expect(entry(page, person.email)).toContainText(t('problems.unknown-address'));
    await expect(entry(page, invited)).toContainText(t('problems.full-mailbox'));
    await expect(entry(page, 'new@person.example')).toContainText(t('askAnew'));
    await expect(entry(page, 'new@person.example').getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: t('oldest') }).click();
    await expect(headings(page)).toHaveText([...titles].reverse());

    // Somebody else has the same list open.
    const stale = await context.newPage();
    await stale.goto(path);
    await send(entry(page, person.email).getByRole('button'));
    await expect(changeResult(page)).toContainText(changes('done.send-mail-again'));
    await expect(headings(page)).toHaveText(titles.slice(0, 2));
    const sent = await mailbox.newest(person.email, new RegExp(mail('kinds.password-changed.title')));
    await send(entry(stale, person.email).getByRole('button'));
    await expect(changeResult(stale)).toContainText(changes('refused.gone'));
    await expect(headings(stale)).toHaveText(titles.slice(0, 2));
    expect(await mailbox.subjects(person.email)).toEqual([sent.subject]);

    // With a proof that is too old: it is asked for, and nothing has to be pressed twice.
    await ageProofs(database, admin, 11);
    await send(page.getByRole('button', { name: new RegExp(`^${t('renew')}`) }));
    const app = AuthenticatorApp.fromKey(admin.appKey ?? '');
    await proveOnTheWay(page, app, changes('about.send-mail-again'));
    await expect(page).toHaveURL(path);
    await expect(changeResult(page)).toContainText(changes('done.send-mail-again'));
    await expect(headings(page)).toHaveText(titles.slice(0, 1));
    const dutch = translator('nl', 'mail');
    const invitation = await mailbox.newest(invited, new RegExp(dutch('kinds.invitation.title')));
    const [link = ''] = invitation.links;
    expect(new URL(link).pathname).toBe('/welcome/open');
    await page.goto(link);
    await expect(page).toHaveURL('/welcome');
    await expect(page.getByText('Sam Newcomer')).toBeVisible();
  });
});

test('the list is paged; whoever is no admin of the office finds no page there', async ({
  page,
  context,
  makePerson,
  database,
  problems,
}) => {
  problems.allow(/status of 404/);
  const admin = await makePerson({ roles: ['office-admin'], enrolled: true });
  const staff = await makePerson({ roles: ['staff'], officeId: admin.officeId });
  const other = await makePerson({ roles: ['office-admin'], enrolled: true });
  await database.$client`
    insert into mail (account_id, kind, to_address, state, problem, created_at)
    select ${staff.accountId}, 'password-changed', 'reader' || n || '@person.example', 'failed', 'ETIMEDOUT',
           now() - interval '1 minute' * n from generate_series(1, 53) n`;
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  await page.goto(path);
  await expect(entry(page, 'reader1@person.example')).toBeVisible();
  await expect(headings(page)).toHaveCount(50);
  await page.getByRole('link', { name: ui('nextPage') }).click();
  await expect(headings(page)).toHaveCount(3);
  await expect(entry(page, 'reader53@person.example')).toContainText(t('problems.unreachable'));
  await page.getByRole('link', { name: ui('firstPage') }).click();
  await expect(headings(page)).toHaveCount(50);

  await giveCookie(context, 'session', (await openSession(database, other)).cookie);
  await page.goto(path);
  await expect(page.getByText(t('none'))).toBeVisible();
  await giveCookie(context, 'session', (await openSession(database, staff)).cookie);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(errors('notFoundTitle'));
  await context.clearCookies();
  await page.goto(path);
  await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(path)}`);
  await expect(page.getByRole('button', { name: common('signOut') })).toHaveCount(0);
});
