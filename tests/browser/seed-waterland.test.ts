import type { Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { demoPassword } from '@/lib/demo/offices';
import { waterland } from '@/lib/demo/offices/waterland';
import { articleTitle } from '@/lib/help/words';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { factorTab, press } from './support/factors';
import { expectErrors, send } from './support/form';
import { numberEntry, shownNumbers } from './support/numbers';
import { freshLandline, freshMobile, shownDigits, shownNumber } from './support/own-numbers';
import { detail } from './support/page';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

const { common, signIn: t, setUp: s, factors: f, phone, demand } = wordsOf('nl');
const [n, help] = [translator('nl', 'numbers'), translator('nl', 'help')];

const noor = 'n.visser@waterland.example';
const article = 'set-up-keypad-call';
const title = articleTitle('nl', article) ?? '';
/** The green of what is right, in light colours. */
const green = 'rgb(23, 107, 58)';
const grace = waterland.staffGraceDays ?? 0;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** E-mail address and password, as anybody can read them on the demo's sign-in page: these are no secrets. */
async function enter(page: Page) {
  const signIn = new SignIn(page, 'nl');
  await signIn.identifier.fill(noor);
  await signIn.password.fill(demoPassword);
  await send(signIn.submit);
}

/** As if the office's rule had met her so many days ago. */
const beganDaysAgo = (database: Database, days: number) => database.$client`
  update grace set started_at = now() - interval '1 day' * ${days}::int
   where account_id = (select id from account where email_key = ${noor})`;

test.use({ locale: browserLocales.nl });

test('C1, C2, C3, C4, C5, C6, C7, C8, C9, H8: what Waterland’s Dutch page on confirming by a call promises, from its title to its last question', async ({
  page,
  anotherBrowser,
  database,
  portal,
}) => {
  test.slow();
  const [mobile, landline] = [freshMobile(), freshLandline()];
  const phones = new Phones(portal);
  const [signIn, setUp] = [new SignIn(page, 'nl'), new SetUp(page, 'nl')];
  const [owner, number] = [
    await anotherBrowser(),
    page.getByRole('textbox', { name: phone('setUp.number') }),
  ];
  /** Answers the phone and keys in what the screen shows. */
  const answer = async (called: string) => {
    const digits = await shownDigits(page, phone);
    const inHand = await phones.open(owner, called);
    await inHand.rings();
    await inHand.pickUp();
    await inHand.keyIn(digits);
  };

  await test.step('C4, H8: the article can be read before one is in: a phone at hand, landline or mobile, no phone menu', async () => {
    await page.goto(`/sign-in?office=${waterland.slug}`);
    await page.getByRole('link', { name: t('cannotGetIn'), exact: true }).click();
    await page.getByRole('link', { name: help('toAll') }).click();
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(heading(page)).toHaveText(title);
    await expect(page.getByText(/vaste telefoon mag ook.*keuzemenu/)).toBeVisible();
  });

  await test.step('C1, C2: after e-mail address and password a screen asks for a number, and tells the days that are left', async () => {
    await beganDaysAgo(database, 8);
    await page.goto(`/sign-in?office=${waterland.slug}`);
    await enter(page);
    await expect(heading(page)).toHaveText(phone('setUp.addNumberTitle'));
    const who = demand('by.office', { name: waterland.name });
    await expect(page.getByText(`${who} ${demand('left', { days: grace - 8 })}`)).toBeVisible();
    const from = localDate('nl', waterland.timeZone, Date.now() + (grace - 8) * 86_400_000);
    await expect(page.getByText(demand('from', { date: from }))).toBeVisible();
    await expect(page.getByText(phone('setUp.needNumber.keypad-call'))).toBeVisible();
  });

  await test.step('C2: it is skipped', async () => {
    await press(page, demand('skip'));
    await expect(page).toHaveURL('/profile/info');
    await signIn.signOut();
  });

  await test.step('C2: once the days are over there is no skipping it', async () => {
    await beganDaysAgo(database, grace);
    await enter(page);
    await expect(heading(page)).toHaveText(phone('setUp.addNumberTitle'));
    await expect(button(page, demand('skip'))).toHaveCount(0);
    await page.goto('/profile/info');
    await expect(heading(page), 'the password alone opens nothing').toHaveText(t('title'));
    await page.goto('/sign-in/set-up');
  });

  await test.step('C1, C3, C4: its button leads to the number; the Netherlands are chosen, phone menus do not serve', async () => {
    await press(page, phone('setUp.addNumber'));
    await expect(heading(page)).toHaveText(phone('setUp.numberTitle'));
    const country = page.getByRole('combobox', { name: phone('setUp.country') });
    await expect(country.locator('option:checked')).toHaveText(/\(\+31\)$/);
    await expect(country.locator('option').first()).toHaveText(/\(\+31\)$/);
    await expect(page.getByText(phone('setUp.noMenus'))).toBeVisible();
    await number.fill('0900 1234');
    await press(page, phone('setUp.verify'));
    await expectErrors(page, { text: phone('errors.premium'), field: number });
  });

  await test.step('C4: a number at which a phone menu answers is called, does not serve, and is changed', async () => {
    const menu = freshLandline();
    await number.fill(menu);
    await press(page, phone('setUp.verify'));
    const atTheOffice = await phones.open(owner, menu);
    await atTheOffice.rings();
    await atTheOffice.letMachineAnswer();
    await expect(page.getByText(phone('problems.machine'))).toBeVisible();
    await press(page, phone('setUp.changeNumber'));
    await expect(heading(page)).toHaveText(phone('setUp.numberTitle'));
  });

  await test.step('C3, C5: a mobile number from its 6 on; the screen shows digits, and the phone rings at once', async () => {
    await number.fill(mobile.slice('+31'.length));
    await press(page, phone('setUp.verify'));
    await expect(heading(page)).toHaveText(phone('setUp.callTitle'));
    await answer(mobile);
  });

  await test.step('C6: keyed in rightly, the screen says so by itself, with a green check', async () => {
    await expect(heading(page)).toHaveText(phone('setUp.numberRight'));
    const right = page.getByText(phone('rightWord'), { exact: true });
    await expect(right).toHaveCSS('color', green);
    await expect(page.getByRole('status').filter({ has: right })).toContainText(shownNumber(mobile));
  });

  await test.step('C7, H4, H5: recovery codes are kept first, our own way; then “Log mij in” ends it, and one is in', async () => {
    await press(page, common('continue'));
    await setUp.codes();
    await setUp.confirm('Noor Visser');
    await expect(heading(page)).toHaveText(s('doneTitle'));
    await expect(page.getByText(phone('setUp.doneText.keypad-call'))).toBeVisible();
    await setUp.finish('signMeIn');
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('C3, C4, C8: a second number, a landline with its 0, joins the first as an alternative', async () => {
    await page.goto(factorTab);
    await press(page, phone('setUp.addNumber'));
    await number.fill(`0${landline.slice('+31'.length)}`);
    await press(page, phone('setUp.verify'));
    await expect(heading(page)).toHaveText(phone('setUp.callTitle'));
    await answer(landline);
    await expect(heading(page)).toHaveText(phone('setUp.numberRight'));
    await press(page, common('continue'));
    await expect(heading(page)).toHaveText(phone('setUp.doneAddedTitle'));
    await setUp.finish('toProfile');
    await expect(shownNumbers(page)).toHaveText([mobile, landline].map(shownNumber));
    await expect(numberEntry(page, mobile).getByText(n('primary'), { exact: true })).toBeVisible();
    const date = localDate('nl', waterland.timeZone, Date.now());
    for (const each of [mobile, landline]) {
      const checked = numberEntry(page, each).getByText(n('checked.keypad-call', { date }));
      await expect(checked).toHaveCSS('color', green);
    }
    await expect(detail(page, f('method'))).toHaveText(n('now.keypad-call', { number: shownNumber(mobile) }));
  });

  await test.step('C5, C6, C7, C9: from now on each sign-in calls and shows digits; “Log mij in” ends it', async () => {
    await signIn.signOut();
    await enter(page);
    await expect(heading(page)).toHaveText(phone('callTitle'));
    await answer(mobile);
    await expect(heading(page)).toHaveText(phone('callRightTitle'));
    await press(page, phone('signMeIn'));
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('C8: whoever does not have the first phone at hand is called on the other one', async () => {
    await signIn.signOut();
    await enter(page);
    await phones.rings(mobile);
    await (await phones.open(owner, mobile)).decline();
    const other = phone('ways.keypad-call', { number: shownNumber(landline) });
    if (!(await button(page, other).isVisible()))
      await page.getByText(phone('noCall'), { exact: true }).click();
    await press(page, other);
    await expect(heading(page)).toHaveText(phone('callTitle'));
    await answer(landline);
    await press(page, phone('signMeIn'));
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('H8: was it helpful? Yes; staff see how many said so, and whom to ask when questions remain', async () => {
    await page.goto(`/help/${article}`);
    await expect(page.getByRole('heading', { name: help('voteTitle') })).toBeVisible();
    await press(page, help('yes'));
    await expect(page.getByText(help('thanks'))).toBeVisible();
    await expect(page.getByText(help('votes', { helpful: 1, total: 1 }))).toBeVisible();
    await expect(detail(page, f('offEmail'))).toHaveText(waterland.serviceDesk.email);
    await expect(detail(page, f('offPhone'))).toHaveText(waterland.serviceDesk.phone);
  });
});
