import type { Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { printNumber } from '@/lib/factor/phone/number';
import { localDate, localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { hoursToRemind } from '@/lib/method-request/withdraw';
import type { Person } from '../setup/people';
import { changeResult, factorTab } from './support/factors';
import { expectErrors, send } from './support/form';
import { freshLandline, freshMobile, offers, shownNumber } from './support/own-numbers';
import { detail } from './support/page';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { noonZone } from './support/time';
import { wordsOf } from './support/words';

const { requests: t, phone, changes, factors } = wordsOf('en');
const mails = translator('en', 'mail');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const reason = (page: Page) => page.getByRole('textbox', { name: t('reason') });
const numberField = (page: Page) => page.getByRole('textbox', { name: phone('setUp.number') });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A page of somebody who is signed in and has proven the second factor just now. */
async function signedIn(page: Page, database: Database, person: Person): Promise<Page> {
  const proven = person.appKey ? 'authenticator' : 'sms';
  await giveCookie(page.context(), 'session', (await openSession(database, person, [proven])).cookie);
  return page;
}

test.describe('where methods by phone have to be applied for', { tag: '@also-without-javascript' }, () => {
  test('W3, W4, W9: applied for at sign-in, approved by the manager, set up at the next sign-in, and active', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    mailbox,
    portal,
  }) => {
    const number = freshMobile();
    const timeZone = noonZone();
    const person = await makePerson({
      requirement: 'required',
      roles: ['staff'],
      displayName: 'Robin Applicant',
      office: { ...offers('sms', 'voice'), phoneNeedsApplication: true, staffGraceDays: 14, timeZone },
    });
    const { officeId, accountId } = person;
    const manager = await makePerson({
      officeId,
      roles: ['staff', 'manager'],
      displayName: 'Kim Manager',
      managesOffice: true,
      phones: [{ number: freshMobile(), verifiedBy: 'sms' }],
    });
    const signIn = new SignIn(page);

    await signIn.begin(person);
    await expectScreen(page, { h1: t('mustTitle') });
    await expect(page.getByRole('radio'), 'nothing is a choice before it is approved').toHaveCount(0);
    await expect(link(page, t('applyFor', { method: 'voice' }))).toBeVisible();
    await link(page, t('applyFor', { method: 'sms' })).click();
    await expectScreen(page, { h1: t('applyTitle') });
    await expect(page.getByRole('radio', { name: t('methods.sms') })).toBeChecked();
    const submit = button(page, t('submit'));
    await numberField(page).fill(freshLandline());
    await send(submit);
    await expectErrors(page, { text: t('errors.reason-missing'), field: reason(page) });
    await reason(page).fill('I travel a lot.');
    await send(submit);
    await expectErrors(page, { text: phone('errors.landlineOnly'), field: numberField(page) });
    await expectScreen(page, { h1: t('applyTitle') });
    await expect(reason(page), 'what was entered is kept').toHaveValue('I travel a lot.');
    await numberField(page).fill(`0${number.slice(3)}`);
    await send(submit);

    await expectScreen(page, { h1: t('waitTitle') });
    await expect(detail(page, t('decidedBy'))).toHaveText('Kim Manager');
    await expect(detail(page, t('what'))).toHaveText(
      t('whatFor', { method: 'sms', number: shownNumber(number) }),
    );
    const date = localDate('en', timeZone, Date.now() + 13 * 24 * 60 * 60 * 1000);
    await expect(detail(page, t('worksNow')), 'C2: the last day').toHaveText(t('worksPassword', { date }));
    await link(page, t('checkNow')).click();
    await expect(heading(page)).toHaveText(t('waitTitle'));
    await database.$client`
      update grace set started_at = now() - interval '14 days' where account_id = ${accountId}`;
    await signIn.begin(person);
    await expect(detail(page, t('worksNow'))).toHaveText(t('worksNothing'));

    const told = await mailbox.newest(manager.email, new RegExp(mails('kinds.request-made.title')));
    expect(told.text).toContain('Robin Applicant');
    expect(told.links.some((each) => new URL(each).pathname === '/office/requests')).toBe(true);
    const desk = await signedIn(await anotherBrowser(), database, manager);
    await desk.goto('/office/requests');
    await expectScreen(desk, { h1: t('listTitle') });
    await link(desk, 'Robin Applicant').click();
    await expectScreen(desk, { h1: t('decideTitle') });
    await expect(desk.getByText(t('passwordOnly', { name: 'Robin Applicant' }))).toBeVisible();
    await expect(detail(desk, t('number'))).toContainText(printNumber(number).replaceAll(' ', '\u00a0'));
    await expect(detail(desk, t('known'))).toHaveText(t('knownNo'));
    await expect(detail(desk, t('reason'))).toHaveText('I travel a lot.');
    await send(button(desk, t('approve')));
    await expect(desk).toHaveURL('/office/requests');
    await expect(changeResult(desk)).toContainText(changes('done.approve-request'));
    await expect(desk.getByText(t('none'))).toBeVisible();
    await expectScreen(desk, { h1: t('listTitle') });

    await mailbox.newest(person.email, new RegExp(mails('kinds.request-approved.title')));
    await signIn.begin(person);
    await expect(heading(page)).toHaveText(phone('setUp.addNumberTitle'));
    await send(button(page, phone('setUp.addNumber')));
    await expectScreen(page, { h1: t('approvedTitle') });
    await expect(numberField(page), 'there is no other number to enter').toHaveCount(0);
    await expect(page.getByText(t('whatFor', { method: 'sms', number: shownNumber(number) }))).toBeVisible();
    await send(button(page, phone('setUp.sendCode')));
    const phones = new Phones(portal);
    await page.getByRole('textbox', { name: phone('setUp.codeTitle') }).fill(await phones.newestCode(number));
    await send(button(page, phone('setUp.verify')));
    const setUp = new SetUp(page);
    await setUp.codes();
    await setUp.confirm('Robin Applicant');
    await expect(heading(page)).toHaveText(signIn.words.setUp('doneTitle'));
    await setUp.finish();

    await page.goto(factorTab);
    await expect(page.getByText(factors('statusActive'))).toBeVisible();
    await expect(page.getByText(t('pendingNone'), { exact: true })).toBeVisible();
    await expect(
      link(page, t('applyFor', { method: 'voice' })),
      'the other one stays to be applied for',
    ).toBeVisible();
    await expect(page.getByText(number.slice(3))).toHaveCount(0);
  });

  test('W8, W9: the tab shows what is pending, with who decides and since when; it is withdrawn, or reminded of and refused for a reason', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    mailbox,
    problems,
  }) => {
    // What is not there for somebody.
    problems.allow(/status of 404/);
    const person = await makePerson({
      enrolled: true,
      roles: ['staff'],
      displayName: 'Robin Applicant',
      office: { ...offers('authenticator', 'sms'), phoneNeedsApplication: true },
    });
    const admin = await makePerson({
      officeId: person.officeId,
      roles: ['staff', 'office-admin'],
      enrolled: true,
    });
    await signedIn(page, database, person);
    const apply = async (number: string) => {
      await link(page, t('applyFor', { method: 'sms' })).click();
      await expectScreen(page, { h1: t('applyTitle') });
      await numberField(page).fill(number);
      await reason(page).fill('My phone has no room for an app.');
      await send(button(page, t('submit')));
      await expect(page).toHaveURL(factorTab);
      await expect(changeResult(page)).toContainText(changes('done.apply'));
    };

    await page.goto(factorTab);
    await expect(page.getByText(t('pendingNone'), { exact: true })).toBeVisible();
    const first = freshMobile();
    await apply(first);
    await expectScreen(page, { h1: factors('title') });
    await expect(detail(page, t('decidedBy'))).toHaveText(t('administration'));
    await expect(detail(page, t('status'))).toHaveText(t('waiting'));
    await expect(button(page, phone('setUp.addNumber')), 'no method by phone is offered').toHaveCount(0);
    await send(button(page, t('withdrawName')));
    await expect(changeResult(page)).toContainText(changes('done.withdraw-request'));
    await expect(page.getByText(t('pendingNone'), { exact: true })).toBeVisible();

    const second = freshMobile();
    await apply(second);
    const remind = button(page, t('remind'));
    await expect(remind, 'not on the same day').toHaveCount(0);
    const requests = await database.$client<{ state: string; at: number }[]>`
      update method_request set created_at = created_at - interval '1 hour' * ${hoursToRemind}::int
       where account_id = ${person.accountId} returning state, (extract(epoch from created_at) * 1000)::float8 as at`;
    const sent = requests.find(({ state }) => state === 'pending');
    await page.reload();
    const moment = (at: number | undefined) => localMoment('en', 'Europe/Brussels', at ?? 0);
    await expect(detail(page, t('since'))).toHaveText(moment(sent?.at));
    await expect(detail(page, t('decidedBy'))).toHaveText(t('administration'));
    await send(remind);
    await expect(changeResult(page)).toContainText(changes('done.remind'));
    const [reminded] = await database.$client<{ at: number }[]>`
      select (extract(epoch from reminded_at) * 1000)::float8 as at from method_request
       where account_id = ${person.accountId} and state = 'pending'`;
    await expect(detail(page, t('reminded'))).toHaveText(moment(reminded?.at));
    await expect(remind).toHaveCount(0);
    const told = await mailbox.newest(admin.email, new RegExp(mails('kinds.request-reminder.title')));
    expect(told.text).toContain('Robin Applicant');
    await expectScreen(page, { h1: factors('title') });

    const desk = await signedIn(await anotherBrowser(), database, admin);
    await desk.goto('/office/requests');
    await link(desk, 'Robin Applicant').click();
    await expect(desk.getByText(t('passwordOnly', { name: 'Robin Applicant' }))).toHaveCount(0);
    await expect(detail(desk, t('proven'))).toHaveText(t('provenYes'));
    const address = desk.url();
    await send(button(desk, t('refuse')));
    const why = desk.getByRole('textbox', { name: t('refuseReason') });
    await expectErrors(desk, { text: t('errors.reason-missing'), field: why });
    await why.fill('An app works on this phone.\nAsk me how.');
    await send(button(desk, t('refuse')));
    await expect(changeResult(desk)).toContainText(changes('done.refuse-request'));
    await desk.goto(address);
    await expect(desk, 'it is not there any more').toHaveURL('/not-here');

    await page.goto(factorTab);
    await expect(page.getByText(t('refusedTitle'))).toBeVisible();
    await expect(page.getByText('An app works on this phone.')).toBeVisible();
    await expectScreen(page, { h1: factors('title') });
    // Somebody who cannot get as far as the tab reads it on the way in.
    const other = await makePerson({ officeId: person.officeId, roles: ['staff'] });
    await database.$client`
      update method_request set account_id = ${other.accountId} where account_id = ${person.accountId}
         and state = 'refused'`;
    const door = await anotherBrowser();
    await new SignIn(door).begin(other);
    await expect(door.getByText('An app works on this phone.')).toBeVisible();
    await expect(link(door, t('applyFor', { method: 'sms' }))).toBeVisible();
    await expectScreen(door, { h1: wordsOf('en').setUp('offerTitle') });
    await page.goto('/office/requests');
    await expect(page, 'nothing for somebody who decides nothing').toHaveURL('/not-here');
  });

  test('W10: a switch is asked of the service desk, is pending on the tab, and stands in the desk’s list', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    problems,
  }) => {
    // What is not there for somebody.
    problems.allow(/status of 404/);
    const number = freshMobile();
    const person = await makePerson({
      roles: ['staff'],
      displayName: 'Robin Switcher',
      phones: [{ number, verifiedBy: 'sms' }],
      currentMethod: 'sms',
      office: {
        ...offers('authenticator', 'sms', 'voice'),
        switchesByDesk: true,
        phoneNeedsApplication: true,
      },
    });
    const [operator] = await database.$client<{ id: string }[]>`select id from office where is_operator`;
    const support = await makePerson({
      officeId: operator?.id ?? '',
      roles: ['staff', 'support'],
      enrolled: true,
    });
    await signedIn(page, database, person);
    await page.goto(factorTab);
    await link(page, t('switchAsk', { method: 'voice' })).click();
    await expectScreen(page, { h1: t('switchTitle', { method: 'voice' }) });
    await send(button(page, t('switchSubmit')));
    await expectErrors(page, { text: t('errors.reason-missing'), field: reason(page) });
    await reason(page).fill('No signal at home.');
    await send(button(page, t('switchSubmit')));
    await expect(changeResult(page)).toContainText(changes('done.ask-switch'));
    await expect(detail(page, t('decidedBy'))).toHaveText(t('desk'));
    await expectScreen(page, { h1: factors('title') });

    const desk = await signedIn(await anotherBrowser(), database, support);
    await desk.goto('/support/switches');
    await expectScreen(desk, { h1: t('switchesTitle') });
    const entry = desk
      .getByRole('listitem')
      .filter({ has: desk.getByRole('heading', { level: 2, name: 'Robin Switcher' }) })
      .filter({ hasText: person.officeName });
    await expect(entry).toContainText('No signal at home.');
    await expect(entry).toContainText(shownNumber(number));
    await expect(entry).toContainText(t('fromTo', { method: 'voice' }));
    await page.goto('/support/switches');
    await expect(page).toHaveURL('/not-here');
    await page.goto(factorTab);
    await send(button(page, t('withdrawName')));
    await desk.reload();
    await expect(entry).toHaveCount(0);
  });
});
