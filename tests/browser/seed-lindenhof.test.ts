import type { Locator, Page } from '@playwright/test';
import { demoPassword } from '@/lib/demo/offices';
import { lindenhof } from '@/lib/demo/offices/lindenhof';
import { support } from '@/lib/demo/offices/support';
import { printNumber } from '@/lib/factor/phone/number';
import { articles } from '@/lib/help/articles';
import { articleTitle } from '@/lib/help/words';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp } from './support/authenticator-app';
import { factorTab, press } from './support/factors';
import { expectErrors, send } from './support/form';
import { numberEntry, shownNumbers } from './support/numbers';
import { shownNumber } from './support/own-numbers';
import { atSomeTime, detail } from './support/page';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

const words = wordsOf('de');
const { common, phone, requests, changes, demand, ui } = words;
const { signIn: t, setUp: s, factors: f, profile: p } = words;
const [n, security, mails, info, help] = [
  translator('de', 'numbers'),
  translator('de', 'security'),
  translator('de', 'mail'),
  translator('de', 'info'),
  translator('de', 'help'),
];

const article = 'apply-for-a-method';
const door = `/sign-in?office=${lindenhof.slug}`;
const [mobile, nextMobile] = ['+4915229317384', '+4915229348215'];
/** Jonas Pfeiffer's, who was told that he may be called there. */
const landline = '+498999998031';
/** As it is dialled at home. */
const atHome = (number: string) => `0${number.slice(3)}`;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const code = (page: Page, name: string) => page.getByRole('textbox', { name });

/** User name and password, as anybody can read them on the demo's sign-in page: these are no secrets. */
async function enter(page: Page, userName: string) {
  const signIn = new SignIn(page, 'de');
  await signIn.identifier.fill(userName);
  await signIn.password.fill(demoPassword);
  await send(signIn.submit);
}

/** … and then the code of their app. */
async function enterWithApp(page: Page, userName: string) {
  const accounts = [...lindenhof.accounts, ...support.accounts];
  const key = accounts.find((account) => account.userName === userName)?.appKey;
  await page.goto(door);
  await enter(page, userName);
  await new SignIn(page, 'de').enterCode(await AuthenticatorApp.fromKey(key ?? '').nextCode());
  await expect(page).toHaveURL('/profile/info');
}

/** What the document’s own picture of the sign-in page has below it, and its last line. */
async function expectFooterAndDesk(page: Page) {
  const footer = page.getByRole('contentinfo');
  const year = String(new Date().getFullYear());
  await expect(footer).toContainText(common('copyright', { year, name: lindenhof.legalName }));
  for (const name of ['terms', 'privacy', 'imprint'] as const) {
    await expect(footer.getByRole('link', { name: common(name) })).toBeVisible();
  }
  const { email } = lindenhof.serviceDesk;
  await expect(page.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`);
}

test.use({ locale: browserLocales.de });

test('W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12, W13, W14, H8: what Lindenhof’s German page on codes by text message and voice call promises, from its first line to its last', async ({
  page,
  anotherBrowser,
  mailbox,
  portal,
}) => {
  test.slow();
  const phones = new Phones(portal);
  const [signIn, setUp] = [new SignIn(page, 'de'), new SetUp(page, 'de')];

  await test.step('H8: the help tells which version it is, of when and for whom', async () => {
    await page.goto(`/help/${article}?office=${lindenhof.slug}`);
    await expect(heading(page)).toHaveText(articleTitle('de', article) ?? '');
    const { version, changed } = articles[article];
    const date = localDate('de', 'UTC', Date.parse(changed));
    await expect(page.getByText(help('version', { version, date }))).toBeVisible();
    await expect(page.getByText(help('forEverybody'))).toBeVisible();
    await expect(page.getByText(help('signInToSee'))).toBeVisible();
  });

  await test.step('W14: it is for one application, and planned for others: so the admin has set it', async () => {
    const desk = await anotherBrowser();
    await enterWithApp(desk, 'vogel');
    await desk.goto('/office/security');
    await expect(heading(desk)).toHaveText(security('title'));
    await expect(box(desk, lindenhof.application?.name ?? '')).toBeChecked();
    for (const { name } of lindenhof.planned ?? []) {
      await expect(box(desk, security('planned', { name }))).not.toBeChecked();
    }
    await expect(box(desk, security('apply'))).toBeChecked();
    await expect(box(desk, security('desk'))).toBeChecked();
    await expect(desk.getByLabel(security('manager')).locator('option:checked')).toHaveText('Jürgen Aumann');
  });

  await test.step('W1, W13: one place to sign in, which says where to, whose it is, and whom to ask', async () => {
    await page.goto(door);
    await expect(heading(page)).toHaveText(t('title'));
    await expect(page.getByText(t('lead', { office: lindenhof.name }))).toBeVisible();
    await expectFooterAndDesk(page);
  });

  await test.step('W3, W9: it has to be applied for: until then neither is a choice', async () => {
    await enter(page, 'renner');
    await expect(heading(page)).toHaveText(s('demandTitle'));
    const asks = demand('by.application', { name: lindenhof.application?.name ?? '' });
    await expect(page.getByText(`${asks} ${demand('left', { days: 14 })}`)).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(link(page, requests('applyFor', { method: 'voice' }))).toBeVisible();
    await link(page, requests('applyFor', { method: 'sms' })).click();
  });

  await test.step('W4, W5: the application takes a valid number, a mobile one for text messages; a call may go to a landline', async () => {
    await expect(heading(page)).toHaveText(requests('applyTitle'));
    await expect(page.getByRole('radio', { name: requests('methods.sms') })).toBeChecked();
    await expect(page.getByRole('radio', { name: requests('methods.voice') })).toHaveAccessibleDescription(
      phone('setUp.howHints.voice'),
    );
    const field = code(page, phone('setUp.number'));
    await code(page, requests('reason')).fill('Ich besuche Kunden und brauche das Kundenportal unterwegs.');
    for (const [typed, text] of [
      ['0152 12', phone('errors.malformed')],
      [atHome(landline), phone('errors.landlineOnly')],
    ] as const) {
      await field.fill(typed);
      await press(page, requests('submit'));
      await expectErrors(page, { text, field });
    }
    await field.fill(atHome(mobile));
    await press(page, requests('submit'));
    await expect(heading(page)).toHaveText(s('demandTitle'));
    await expect(page.getByRole('radio'), 'nor while it waits').toHaveCount(0);
    await press(page, demand('skip'));
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('W8, W9: the profile tells what waits, for which number and for whom', async () => {
    await link(page, p('tabFactor')).click();
    await expect(detail(page, requests('what'))).toHaveText(
      requests('whatFor', { method: 'sms', number: shownNumber(mobile) }),
    );
    await expect(detail(page, requests('status'))).toHaveText(requests('waiting'));
    await expect(detail(page, requests('decidedBy'))).toHaveText('Jürgen Aumann');
    await expect(button(page, phone('setUp.addNumber'))).toHaveCount(0);
  });

  await test.step('W3: the manager learns of it by mail, sees who, what and why, and approves it', async () => {
    const told = await mailbox.newest(lindenhof.manager ?? '', new RegExp(mails('kinds.request-made.title')));
    expect(told.text).toContain('Tobias Renner');
    const desk = await anotherBrowser();
    await enterWithApp(desk, 'aumann');
    await desk.goto(told.links.find((each) => each.includes('/office/requests')) ?? '');
    await expect(heading(desk)).toHaveText(requests('listTitle'));
    await link(desk, 'Tobias Renner').click();
    await expect(detail(desk, requests('number'))).toContainText(
      printNumber(mobile).replaceAll(' ', '\u00A0'),
    );
    await expect(detail(desk, requests('reason'))).toContainText('Kundenportal unterwegs');
    await press(desk, requests('approve'));
    await expect(desk.getByText(changes('done.approve-request'))).toBeVisible();
  });

  await test.step('W4, W9: once approved, the person checks the number on the profile page', async () => {
    await mailbox.newest('t.renner@lindenhof.example', new RegExp(mails('kinds.request-approved.title')));
    await page.reload();
    await press(page, f('setUp'));
    await expect(heading(page)).toHaveText(p('confirmPasswordTitle'));
    await signIn.password.fill(demoPassword);
    await press(page, p('confirm'));
    await page.getByRole('radio', { name: phone('methods.sms') }).check();
    await press(page, common('continue'));
    await expect(heading(page)).toHaveText(requests('approvedTitle'));
    await press(page, phone('setUp.sendCode'));
    await code(page, phone('setUp.codeTitle')).fill(await phones.newestCode(mobile));
    await press(page, phone('setUp.verify'));
    await setUp.codes();
    await setUp.confirm('Tobias Renner');
    await expect(heading(page)).toHaveText(s('doneTitle'));
    await setUp.finish('toProfile');
  });

  await test.step('W5: whoever was approved for voice calls is called on a landline, too', async () => {
    const other = await anotherBrowser();
    await other.goto(door);
    await enter(other, 'pfeiffer');
    await other.getByRole('radio', { name: phone('methods.voice') }).check();
    await press(other, common('continue'));
    await press(other, phone('setUp.verify'));
    const owner = await phones.open(await anotherBrowser(), landline);
    await owner.rings();
    await owner.pickUp();
    await code(other, phone('setUp.codeTitle')).fill(await owner.spokenCode());
    await press(other, phone('setUp.verify'));
    const theirs = new SetUp(other, 'de');
    await theirs.codes();
    await theirs.confirm('Jonas Pfeiffer');
    await theirs.finish();
    await other.goto(factorTab);
    await expect(detail(other, f('method'))).toHaveText(n('now.voice', { number: shownNumber(landline) }));
  });

  await test.step('W7, W8: three tabs; the second one shows number, method and pending changes', async () => {
    await expect(page).toHaveURL(factorTab);
    const tabs = page.getByRole('navigation', { name: ui('sections') }).getByRole('link');
    await expect(tabs).toHaveText([p('tabInfo'), p('tabFactor'), p('tabPassword')]);
    await expect(shownNumbers(page)).toHaveText([shownNumber(mobile)]);
    await expect(detail(page, f('method'))).toHaveText(n('now.sms', { number: shownNumber(mobile) }));
    await expect(detail(page, f('status'))).toHaveText(f('statusActive'));
    await expect(page.getByText(requests('pendingNone'), { exact: true })).toBeVisible();
  });

  await test.step('W6: the number is changed without anybody’s help: the new one is added, the old one goes', async () => {
    await press(page, phone('setUp.addNumber'));
    await code(page, phone('setUp.number')).fill(atHome(nextMobile));
    await press(page, phone('setUp.sendCode'));
    await code(page, phone('setUp.codeTitle')).fill(await phones.newestCode(nextMobile));
    await press(page, phone('setUp.verify'));
    await expect(heading(page)).toHaveText(phone('setUp.doneAddedTitle'));
    await setUp.finish('toProfile');
    await numberEntry(page, mobile)
      .getByRole('link', { name: f('remove') })
      .click();
    await press(page, f('remove'));
    await expect(page.getByText(changes('done.remove-number'))).toBeVisible();
    await expect(shownNumbers(page)).toHaveText([shownNumber(nextMobile)]);
    await expect(detail(page, f('method'))).toHaveText(n('now.sms', { number: shownNumber(nextMobile) }));
  });

  await test.step('W10: between text messages and calls only the service desk switches; it has the request in its list', async () => {
    const change = page.getByRole('link', { name: `${info('change')} ${f('method')}` });
    await expect(change, 'nothing to be chosen alone').toHaveCount(0);
    await link(page, requests('switchAsk', { method: 'voice' })).click();
    const whoSwitches = requests('switchLead', { office: lindenhof.name, number: shownNumber(nextMobile) });
    await expect(page.getByText(whoSwitches)).toBeVisible();
    await code(page, requests('reason')).fill('In meinem Büro ist kein Empfang.');
    await press(page, requests('switchSubmit'));
    await expect(detail(page, requests('decidedBy'))).toHaveText(requests('desk'));
    await expect(detail(page, f('method')), 'until it is done nothing changes').toHaveText(
      n('now.sms', { number: shownNumber(nextMobile) }),
    );

    const desk = await anotherBrowser();
    await enterWithApp(desk, 'jonas');
    await desk.goto('/support/switches');
    // Support reads the portal in English.
    const theirs = translator('en', 'requests');
    await expect(heading(desk)).toHaveText(theirs('switchesTitle'));
    const entry = desk.getByRole('listitem').filter({
      has: desk.getByRole('heading', { level: 2, name: 'Tobias Renner', exact: true }),
    });
    await expect(entry).toContainText('kein Empfang');
    await expect(entry).toContainText(theirs('fromTo', { method: 'voice' }));
    await expect(entry).toContainText(lindenhof.name);
  });

  let spent = '';
  await test.step('W2, W11: after user name and password the code is asked for by itself, and is there within half a minute', async () => {
    await signIn.signOut();
    await page.goto('/profile/password');
    const since = Date.now();
    await enter(page, 'renner');
    await expect(heading(page)).toHaveText(phone('smsTitle'));
    const sent = atSomeTime(({ time }) => phone('smsSent', { number: shownNumber(nextMobile), time }));
    await expect(page.getByText(sent)).toBeVisible();
    await expectFooterAndDesk(page);
    spent = await phones.nextCode(nextMobile);
    const [message] = await phones.textMessages(nextMobile);
    expect((message?.at ?? Number.POSITIVE_INFINITY) - since).toBeLessThan(30_000);
    expect(message?.text).toContain(lindenhof.senderName);
  });

  await test.step('W12: a wrong code does not, the right one leads on to where one was going', async () => {
    const field = code(page, phone('smsTitle'));
    await field.fill(await phones.wrongCode(nextMobile));
    await send(signIn.continue);
    await expectErrors(page, { text: phone('errors.codeWrong', { method: 'sms', tries: 4 }), field });
    await field.fill(spent);
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/password');
  });

  await test.step('W11: the code was good once', async () => {
    await signIn.signOut();
    await enter(page, 'renner');
    const field = code(page, phone('smsTitle'));
    const next = await phones.nextCode(nextMobile);
    await field.fill(spent);
    await send(signIn.continue);
    await expectErrors(page, { text: phone('errors.codeWrong', { method: 'sms', tries: 4 }), field });
    await field.fill(next);
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('W13: whoever has questions or gets stuck finds the service desk’s address', async () => {
    await signIn.signOut();
    await link(page, t('cannotGetIn')).click();
    await expect(heading(page)).toHaveText(t('helpTitle'));
    await expectFooterAndDesk(page);
  });
});
