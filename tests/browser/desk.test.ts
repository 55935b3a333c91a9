import type { Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { translator } from '@/lib/i18n/translator';
import { deskPlaces } from '@/scripts/proof/admin-places';
import type { Person, PersonOptions } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { changeResult, press, proveOnTheWay } from './support/factors';
import { expectErrors } from './support/form';
import { freshMobile, offers, shownNumber } from './support/own-numbers';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { ageProofs, eventsOf, giveCookie, openSession, setFailures } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes, common, signIn, requests } = wordsOf('en');
const [t, getIn, mails] = [translator('en', 'desk'), translator('en', 'getIn'), translator('en', 'mail')];
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

type MakePerson = (options?: PersonOptions) => Promise<Person>;

async function deskOf(database: Database, makePerson: MakePerson): Promise<Person> {
  const [operator] = await database.$client<{ id: string }[]>`select id from office where is_operator`;
  return makePerson({ officeId: operator?.id ?? '', roles: ['staff', 'support'], enrolled: true });
}

const enterAs = async (page: Page, database: Database, person: Person) =>
  giveCookie(page.context(), 'session', (await openSession(database, person)).cookie);

test.describe('I cannot get in', { tag: '@also-without-javascript' }, () => {
  test('H4, G5: somebody without their app sees what helps now, asks the service desk, sees where it stands, and withdraws', async ({
    page,
    makePerson,
    database,
    mailbox,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const person = await makePerson({ enrolled: true, usedCodes: 8 });
    await page.goto('/sign-in/help');
    await expectScreen(page, { h1: signIn('helpTitle') });
    await expect(page.getByText(getIn('without'))).toBeVisible();
    await expect(page.getByRole('link', { name: getIn('ask') })).toHaveCount(0);
    await new SignIn(page).begin(person);
    await follow(page, common('help'));
    await expectScreen(page, { h1: signIn('helpTitle') });
    await expect(page.getByRole('link', { name: getIn('recovery', { count: 2 }) })).toBeVisible();
    await follow(page, getIn('ask'));
    await expectScreen(page, { h1: getIn('askTitle') });
    const field = page.getByRole('textbox', { name: getIn('reach') });
    await press(page, getIn('ask'));
    await expectErrors(page, { text: getIn('errors.reach-missing'), field });
    await field.fill('0612345678, after six');
    await press(page, getIn('ask'));
    await expect(page).toHaveURL('/sign-in/help');
    const stands = page.getByText(getIn('askedOn', { moment: '' }).split('on')[0] ?? '');
    await expect(stands).toBeVisible();
    await expect(page.getByText('after six'), 'whoever knows the password does not read it').toHaveCount(0);
    await expectScreen(page, { h1: signIn('helpTitle') });
    await page.goto('/sign-in/help/ask');
    await expect(page, 'one at a time').toHaveURL('/sign-in/help');
    await mailbox.newest(person.email, new RegExp(mails('kinds.support-asked.title')));
    await press(page, getIn('withdraw'));
    await expect(stands).toHaveCount(0);
    await expect(page.getByRole('link', { name: getIn('ask') })).toBeVisible();
    const asked = (await eventsOf(database, person)).filter((kind) => kind.startsWith('support.'));
    expect(asked).toEqual(['support.asked', 'support.withdrawn']);
  });
});

test('the service desk finds an account, ends its wait and its sessions after a fresh proof, carries out a switch (W10) and refuses one', async ({
  page,
  makePerson,
  database,
}) => {
  test.slow();
  const support = await deskOf(database, makePerson);
  const number = freshMobile();
  const person = await makePerson({
    roles: ['staff'],
    displayName: 'Robin Helpless',
    enrolled: true,
    phones: [{ number, verifiedBy: 'sms' }],
    currentMethod: 'sms',
    office: { ...offers('authenticator', 'sms', 'voice'), switchesByDesk: true },
  });
  const sql = database.$client;
  await setFailures(database, person, 'authenticator', 12, 600);
  await openSession(database, person);
  await sql`
    insert into support_request (office_id, account_id, reach)
    values (${person.officeId}, ${person.accountId}, 'Call me after six')`;
  const askSwitch = () => sql`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
    values (${person.officeId}, ${person.accountId}, 'switch', 'voice', ${number}, 'mobile', 'No signal in the cellar', true, true)`;
  await askSwitch();
  await enterAs(page, database, support);

  await test.step('searching, and who waits', async () => {
    await page.goto('/support');
    await expectScreen(page, { h1: t('title') });
    await expect(page.getByRole('table'), 'nobody browses everybody').toHaveCount(0);
    await follow(page, t('tabs.requests'));
    await expectScreen(page, { h1: t('requestsTitle') });
    const asks = page.getByRole('listitem').filter({ hasText: 'Robin Helpless' });
    await expect(
      asks.filter({ hasText: 'Call me after six' }).filter({ hasText: person.officeName }),
    ).toHaveCount(1);
    await follow(page, t('tabs.accounts'));
    await page.getByRole('searchbox', { name: t('search') }).fill('ro');
    await page.getByRole('button', { name: t('submit'), exact: true }).click();
    await expect(page.getByText(t('tooShort'))).toBeVisible();
    await page.getByRole('searchbox', { name: t('search') }).fill(person.officeName);
    await page.getByRole('button', { name: t('submit'), exact: true }).click();
    await follow(page, t('everybodyOf', { office: person.officeName }));
    await expectScreen(page, { h1: t('title') });
    await page.getByRole('searchbox', { name: t('search') }).fill(person.email);
    await page.getByRole('button', { name: t('submit'), exact: true }).click();
    await follow(page, 'Robin Helpless');
  });

  await test.step('the account: what the desk needs, no number in full', async () => {
    await expectScreen(page, { h1: t('accountOf', { name: 'Robin Helpless' }) });
    await expect(page.getByText(shownNumber(number)).first()).toBeVisible();
    expect(await page.content()).not.toContain(number.slice(3));
    await expect(page.getByText('Call me after six')).toBeVisible();
    await press(page, t('answer'));
    await expect(changeResult(page)).toContainText(changes('done.answer-support-request'));
  });

  await test.step('a wait is ended once the desk has proven itself anew', async () => {
    await ageProofs(database, support, 11);
    await press(page, t('endWait'));
    await proveOnTheWay(page, AuthenticatorApp.fromKey(support.appKey ?? ''), changes('about.end-wait'));
    await expect(changeResult(page)).toContainText(changes('done.end-wait'));
    await expect(detail(page, t('waits'))).toHaveText(t('waitsNot'));
  });

  await test.step('signed out everywhere', async () => {
    await follow(page, t('endSessions'));
    await expectScreen(page, { h1: t('endTitle', { name: 'Robin Helpless' }) });
    await expect(page.getByText(t('endMeans.sessions', { count: 1 }))).toBeVisible();
    await press(page, t('endSubmit'));
    await expect(changeResult(page)).toContainText(changes('done.end-sessions'));
    await expect(page.getByText(t('sessionsNone'))).toBeVisible();
  });

  await test.step('W10: the switch is carried out, and the next one refused', async () => {
    await follow(page, t('toSwitch'));
    await expectScreen(page, { h1: t('switchTitle') });
    await expect(page.getByText('No signal in the cellar')).toBeVisible();
    await press(page, t('carryOut'));
    await expect(changeResult(page)).toContainText(changes('done.switch-method'));
    await expectScreen(page, { h1: requests('switchesTitle') });
    await sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
      values (${person.officeId}, ${person.accountId}, 'switch', 'sms', ${number}, 'mobile', 'Voices are hard to hear', true, true)`;
    await page.reload();
    const entry = page.getByRole('listitem').filter({ hasText: 'Voices are hard to hear' });
    await entry.getByRole('link', { name: 'Robin Helpless' }).click();
    await press(page, t('refuse'));
    const reason = page.getByRole('textbox', { name: t('refuseReason') });
    await expectErrors(page, { text: requests('errors.reason-missing'), field: reason });
    await reason.fill('Not now');
    await press(page, t('refuse'));
    await expect(changeResult(page)).toContainText(changes('done.refuse-switch'));
  });

  await test.step('after “this wasn’t me”, changes are allowed again by the desk', async () => {
    await sql`update account set guarded_since = now() where id = ${person.accountId}`;
    await page.goto(`/support/accounts/${person.accountId}`);
    await expectScreen(page, { h1: t('accountOf', { name: 'Robin Helpless' }) });
    await follow(page, t('release'));
    await expectScreen(page, { h1: t('releaseTitle', { name: 'Robin Helpless' }) });
    await press(page, t('releaseSubmit'));
    await expect(changeResult(page)).toContainText(changes('done.release-account'));
    await expect(page.getByText(t('guardedWord'))).toHaveCount(0);
    await page.goto(`/support/accounts/${person.accountId}/history`);
    await expectScreen(page, { h1: t('historyOf', { name: 'Robin Helpless' }) });
  });
  const done = (await eventsOf(database, person)).filter((kind) => !kind.startsWith('session.started'));
  expect(done).toEqual([
    'support.answered',
    'wait.ended',
    'session.ended',
    'request.completed',
    'method.switched',
    'request.refused',
    'account.released',
  ]);
});

test('an attacker who knows every address of the service desk: nobody, customers, admins and another office’s desk find nothing there', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const person = await makePerson({
    roles: ['staff'],
    phones: [{ number: freshMobile(), verifiedBy: 'sms' }],
    office: { ...offers('sms', 'voice'), switchesByDesk: true },
  });
  const { officeId, accountId } = person;
  await database.$client`update account set guarded_since = now() where id = ${accountId}`;
  const [request] = await database.$client<{ id: string }[]>`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
    values (${officeId}, ${accountId}, 'switch', 'voice', ${person.numbers[0] ?? ''}, 'mobile', 'x', true, true) returning id`;
  const [reset] = await database.$client<{ id: string }[]>`
    insert into reset (office_id, account_id, scope, checks, reason)
    values (${officeId}, ${accountId}, 'all', '{seen}', 'Phone lost') returning id`;
  const addressOf = (place: string) =>
    place
      .replace('[account]', accountId)
      .replace('[request]', request?.id ?? '')
      .replace('[reset]', reset?.id ?? '');
  const answers = async (places: readonly string[] = deskPlaces) =>
    Object.fromEntries(
      await Promise.all(
        places.map(async (place) => {
          const answer = await page.request.get(addressOf(place), { maxRedirects: 0 });
          const { location } = answer.headers();
          return [place, location ? new URL(location, answer.url()).pathname : String(answer.status())];
        }),
      ),
    );
  const all = (answer: string, places: readonly string[] = deskPlaces) =>
    // A file that is not there leads nowhere else.
    Object.fromEntries(
      places.map((place) => [place, place.endsWith('/file') && answer !== '200' ? '404' : answer]),
    );
  expect(deskPlaces.length).toBeGreaterThan(6);
  expect(await answers()).toEqual(all('/sign-in'));

  const enrolled = { officeId, enrolled: true };
  for (const roles of [['customer'], ['staff'], ['staff', 'office-admin'], ['staff', 'manager']] as const) {
    const stranger = await makePerson({ ...enrolled, roles: [...roles] });
    await giveCookie(context, 'session', (await openSession(database, stranger)).cookie);
    expect(await answers(), roles.join()).toEqual(all('/not-here'));
  }
  const named = deskPlaces.filter((place) => place.includes('['));
  const elsewhere = await makePerson({ roles: ['staff', 'support'], enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, elsewhere)).cookie);
  expect(await answers(named)).toEqual(all('/not-here', named));
  for (const desk of [
    await makePerson({ ...enrolled, roles: ['staff', 'support'] }),
    await deskOf(database, makePerson),
  ]) {
    await giveCookie(context, 'session', (await openSession(database, desk)).cookie);
    expect(await answers()).toEqual(all('200'));
  }
});
