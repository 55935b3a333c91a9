import type { Page } from '@playwright/test';
import { demoPassword } from '@/lib/demo/offices';
import { vandalen } from '@/lib/demo/offices/vandalen';
import { articleTitle } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp, freshStep } from './support/authenticator-app';
import { press } from './support/factors';
import { expectErrors, send } from './support/form';
import { freshMobile, shownNumber } from './support/own-numbers';
import { atSomeTime, detail, escaped } from './support/page';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

const { common, ui, demand, changes, phone } = wordsOf('nl');
const { signIn: t, setUp: s, factors: f, profile: p } = wordsOf('nl');
const [clients, people, person] = [
  translator('nl', 'clients'),
  translator('nl', 'people'),
  translator('nl', 'person'),
];
const [help, numbers, info] = [
  translator('nl', 'help'),
  translator('nl', 'numbers'),
  translator('nl', 'info'),
];
const tabs = translator('nl', 'office');

const titleOf = (article: string) => articleTitle('nl', article) ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

const accountOf = (name: string) => {
  const account = vandalen.accounts.find((each) => each.name === name);
  if (!account) throw new Error(`the demo has no ${name}`);
  return account;
};

/** With the password that the demo's sign-in page tells everybody: it is no secret. */
async function enter(page: Page, name: string) {
  await page.goto(`/sign-in?office=${vandalen.slug}`);
  const signIn = new SignIn(page, 'nl');
  await signIn.identifier.fill(accountOf(name).email);
  await signIn.password.fill(demoPassword);
  await send(signIn.submit);
}

async function enterAgain(page: Page, name: string) {
  await new SignIn(page, 'nl').signOut();
  await enter(page, name);
}

const activeClient = (page: Page) => page.getByLabel(ui('client'), { exact: true }).locator('option:checked');

const isIn = (page: Page) => expect(page).toHaveURL('/profile/info');

/** The text message's code, at sign-in. */
async function enterSentCode(page: Page, phones: Phones, number: string) {
  await expect(heading(page)).toHaveText(phone('smsTitle'));
  const sent = atSomeTime(({ time }) => phone('smsSent', { number: shownNumber(number), time }));
  await expect(page.getByText(sent)).toBeVisible();
  await field(page, phone('smsTitle')).fill(await phones.nextCode(number));
  await press(page, common('continue'));
  await isIn(page);
}

/** From the choice at sign-in to the portal, by text message. */
async function setUpText(page: Page, name: string, phones: Phones, number: string) {
  await radio(page, phone('methods.sms')).check();
  await press(page, common('continue'));
  await expect(heading(page), 'the number is asked for at that moment').toHaveText(
    phone('setUp.numberTitle'),
  );
  await field(page, phone('setUp.number')).fill(`0${number.slice(3)}`);
  await press(page, phone('setUp.sendCode'));
  await field(page, phone('setUp.codeTitle')).fill(await phones.nextCode(number));
  await press(page, phone('setUp.verify'));
  const setUp = new SetUp(page, 'nl');
  await setUp.codes();
  await setUp.confirm(name);
  await expect(page.getByText(phone('setUp.doneText.sms'))).toBeVisible();
  await setUp.finish();
  await isIn(page);
}

/** From the QR code to the page for both codes; the text message goes out. */
async function scanAndGoOn(page: Page, number: string): Promise<AuthenticatorApp> {
  const setUp = new SetUp(page, 'nl');
  await setUp.begin();
  const app = await setUp.scan();
  expect(app.issuer, 'P11: the entry in the app bears the office’s name').toBe(vandalen.name);
  await expect(page.getByText(phone('setUp.nextSms', { number: shownNumber(number) }))).toBeVisible();
  await press(page, phone('setUp.next'));
  await expect(heading(page)).toHaveText(phone('setUp.confirmTitle'));
  return app;
}

/** From now on the app’s code signs in. */
async function enterWithApp(page: Page, name: string, app: AuthenticatorApp) {
  await enterAgain(page, name);
  await expect(heading(page)).toHaveText(t('codeTitle'));
  await new SignIn(page, 'nl').enterCode(await app.nextCode());
  await isIn(page);
}

test.use({ locale: browserLocales.nl });

test('P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, H8: what Van Dalen’s Dutch manual on clients, office users and the app promises, from its first line to its last', async ({
  page: desk,
  anotherBrowser,
  portal,
}) => {
  test.slow();
  const phones = new Phones(portal);
  const admin = 'Marijke van Dalen';
  const kees = 'Kees Vermeer';
  const ans = 'Ans Dijkstra';
  const emre = 'Emre Yilmaz';
  const joke = 'Joke Smit';
  const keesNumber = accountOf(kees).phones?.[0] ?? '';
  const [emreNumber, jokeNumber] = [freshMobile(), freshMobile()];
  const withKees = await anotherBrowser();
  const withAns = await anotherBrowser();
  const withEmre = await anotherBrowser();
  const withJoke = await anotherBrowser();

  await test.step('after the password comes a code: so the admin gets in, who finds both manuals in the help', async () => {
    await enter(desk, admin);
    const app = AuthenticatorApp.fromKey(accountOf(admin).appKey ?? '');
    await new SignIn(desk, 'nl').enterCode(await app.nextCode());
    await isIn(desk);
    await link(desk, ui('area.help')).click();
    await expect(link(desk, titleOf('set-up-authenticator-app'))).toBeVisible();
    await link(desk, titleOf('clients-and-rules')).click();
    await expect(heading(desk)).toHaveText(titleOf('clients-and-rules'));
  });

  await test.step('P1: it is set for each client, which is opened from the list', async () => {
    await desk
      .getByRole('main')
      .getByRole('link', { name: tabs('tabs.clients') })
      .first()
      .click();
    await expect(heading(desk)).toHaveText(clients('title'));
    await link(desk, 'Vermeer Bouw').click();
    await expect(heading(desk)).toHaveText('Vermeer Bouw');
    await link(desk, `${info('change')} ${clients('ruleTerm')}`).click();
    await expect(heading(desk)).toHaveText(clients('ruleTitle', { client: 'Vermeer Bouw' }));
  });

  await test.step('P1: there are three choices, and each says what it means', async () => {
    await expect(desk.getByRole('radio')).toHaveCount(3);
    for (const each of ['required', 'optional', 'off'] as const) {
      const choice = radio(desk, clients(`rule.${each}`));
      await expect(choice).toHaveAccessibleDescription(clients(`ruleMeans.${each}`));
      await expect(choice).toBeChecked({ checked: each === 'off' });
    }
  });

  await test.step('P1: No: the password alone is enough, also for somebody who has a phone', async () => {
    await enter(withKees, kees);
    await isIn(withKees);
    await expect(activeClient(withKees)).toHaveText('Vermeer Bouw');
  });

  await test.step('P3: Optional: a user is offered it and may say no', async () => {
    await enter(withAns, ans);
    await expect(heading(withAns)).toHaveText(s('offerTitle'));
    await expect(withAns.getByText(s('offerLead'))).toBeVisible();
    await press(withAns, s('notNow'));
    await isIn(withAns);
  });

  await test.step('P3: … turns it on whenever they like, and off again', async () => {
    await link(withAns, p('tabFactor')).click();
    await expect(detail(withAns, f('rule'))).toHaveText(f('demandedNot'));
    await press(withAns, f('setUp'));
    await withAns.getByLabel(t('password'), { exact: true }).fill(demoPassword);
    await press(withAns, p('confirm'));
    await expect(radio(withAns, phone('setUp.recommended'))).toBeChecked();
    await press(withAns, common('continue'));
    const setUp = new SetUp(withAns, 'nl');
    const { app } = await setUp.goThrough(ans);
    await setUp.finish('toProfile');
    await enterWithApp(withAns, ans, app);
    await link(withAns, p('tabFactor')).click();
    await link(withAns, f('offLink')).click();
    await press(withAns, f('offSubmit'));
    await expect(withAns.getByText(changes('done.switch-off'))).toBeVisible();
    await enterAgain(withAns, ans);
    await press(withAns, s('notNow'));
    await isIn(withAns);
  });

  await test.step('P1: Yes: the admin sees whom it meets, and saves it', async () => {
    await radio(desk, clients('rule.required')).check();
    await press(desk, clients('seeAffected'));
    await expect(heading(desk)).toHaveText(clients('previewTitle', { client: 'Vermeer Bouw' }));
    await expect(desk.getByText(kees).first()).toBeVisible();
    await expect(desk.getByText(ans)).toHaveCount(0);
    await press(desk, clients('saveFor', { count: 1 }));
    await expect(desk.getByText(changes('done.save-client-rule'))).toBeVisible();
    await expect(detail(desk, clients('ruleTerm'))).toContainText(clients('rule.required'));
  });

  await test.step('P2: its users go on working, and are asked for a code from the next sign-in on', async () => {
    await withKees.reload();
    await isIn(withKees);
    await enterAgain(withKees, kees);
    await enterSentCode(withKees, phones, keesNumber);
  });

  await test.step('P2: whoever belongs to it, too, but works for another client is not', async () => {
    await link(desk, clients('addUser')).click();
    await desk.getByLabel(clients('email')).fill(accountOf(ans).email);
    await press(desk, clients('addSubmit'));
    await expect(desk.getByText(changes('done.add-to-client'))).toBeVisible();
    await enterAgain(withAns, ans);
    await isIn(withAns);
    await expect(activeClient(withAns)).toHaveText('Stichting Buurtkeuken');
  });

  await test.step('P4: whoever has no mobile number with us is asked for one there and then', async () => {
    await enter(withEmre, emre);
    await expect(heading(withEmre)).toHaveText(s('demandTitle'));
    await expect(withEmre.getByText(demand('by.client', { name: 'Bakkerij Yilmaz' }))).toBeVisible();
    await setUpText(withEmre, emre, phones, emreNumber);
    await enterAgain(withEmre, emre);
    await enterSentCode(withEmre, phones, emreNumber);
  });

  await test.step('P5: it is set for each office user: with No, the password alone is enough', async () => {
    await enter(withJoke, joke);
    await isIn(withJoke);
  });

  await test.step('P5: the admin opens a colleague, chooses Yes and saves', async () => {
    await link(desk, tabs('tabs.people')).click();
    await expect(heading(desk)).toHaveText(people('title'));
    await link(desk, 'Bas Hendriks').click();
    await expect(detail(desk, person('own'))).toContainText(person('requirement.required'));
    await link(desk, person('back')).click();
    await link(desk, joke).click();
    await expect(detail(desk, person('own'))).toContainText(person('requirement.off'));
    await link(desk, `${person('change')} ${person('own')}`).click();
    await radio(desk, person('requirement.required')).check();
    await press(desk, person('save'));
    await expect(desk.getByText(changes('done.set-requirement'))).toBeVisible();
    await expect(detail(desk, person('own'))).toContainText(person('requirement.required'));
  });

  await test.step('P6, P7, P8: text messages to begin with; any app is preferred, which needs no network but a right clock', async () => {
    await enterAgain(withJoke, joke);
    await expect(heading(withJoke)).toHaveText(s('demandTitle'));
    await expect(withJoke.getByText(demand('by.account', { name: vandalen.name }))).toBeVisible();
    const preferred = withJoke.getByRole('radio').first();
    await expect(preferred).toBeChecked();
    await expect(preferred).toHaveAccessibleName(phone('setUp.recommended'));
    await expect(preferred).toHaveAccessibleDescription(phone('setUp.needs.authenticator'));
    await expect(preferred).toHaveAccessibleDescription(/app naar keuze.*klok.*zonder netwerk/);
    await setUpText(withJoke, joke, phones, jokeNumber);
  });

  for (const [who, page, number] of [
    [kees, withKees, keesNumber],
    [joke, withJoke, jokeNumber],
  ] as const) {
    const kind = who === kees ? 'a client’s user' : 'an office user';
    await test.step(`P7, P8, P9: the help menu leads ${kind} through it, and speaks of the clock first`, async () => {
      await link(page, ui('area.help')).click();
      await expect(page.getByRole('heading', { name: help('wizardTitle') })).toBeVisible();
      await press(page, help('wizardStart'));
      await expect(heading(page)).toHaveText(s('profileTitle'));
      await expect(page.getByText(s('needPhone')), 'whichever app, two by name').toBeVisible();
      await expect(page.getByText(s('needClock'))).toBeVisible();
      const app = await scanAndGoOn(page, number);
      await field(page, phone('setUp.smsCode')).fill(await phones.nextCode(number));
      await new SetUp(page, 'nl').enterCode(await app.nextCode());
      await expect(heading(page)).toHaveText(f('doneAddedTitle'));
      await enterWithApp(page, who, app);
    });
  }

  let theirs: AuthenticatorApp;
  await test.step('P10, P11: by hand, from one’s own details: the tab, the QR code, on; then a text message comes', async () => {
    await link(withEmre, p('tabFactor')).click();
    await expect(withEmre.getByText(s('appWhy'))).toBeVisible();
    await press(withEmre, numbers('connectApp'));
    theirs = await scanAndGoOn(withEmre, emreNumber);
  });

  await test.step('P10, P8: its code and the app’s together connect the app; a clock that is wrong is named', async () => {
    const setUp = new SetUp(withEmre, 'nl');
    await field(withEmre, phone('setUp.smsCode')).fill(await phones.nextCode(emreNumber));
    await freshStep();
    await setUp.enterCode(theirs.codeNow(-6));
    // How many minutes depends on how long the code was under way.
    const slow = new RegExp(escaped(s('clockSlow', { minutes: 9 })).replace('9', '\\d'));
    await expectErrors(withEmre, { text: slow, field: setUp.code });
    await setUp.enterCode(await theirs.nextCode());
  });

  await test.step('P10: the screen says that it is connected, and from now on the app’s code signs in', async () => {
    await expect(heading(withEmre)).toHaveText(f('doneAddedTitle'));
    await expect(withEmre.getByText(phone('setUp.doneAddedAppText'))).toBeVisible();
    await enterWithApp(withEmre, emre, theirs);
  });

  await test.step('H8: in place of comments, each article takes a Yes or a No, also of somebody who is not signed in', async () => {
    await new SignIn(withEmre, 'nl').signOut();
    await withEmre.goto('/help/set-up-authenticator-app');
    await press(withEmre, help('yes'));
    await expect(withEmre.getByText(help('thanks'))).toBeVisible();
  });
});
