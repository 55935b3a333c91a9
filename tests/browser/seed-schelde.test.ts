import type { Page } from '@playwright/test';
import { demoPassword } from '@/lib/demo/offices';
import { schelde } from '@/lib/demo/offices/schelde';
import { articleSummary, articleTitle } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { AuthenticatorApp, freshStep } from './support/authenticator-app';
import { changeResult, factorTab, press, proveOnTheWay } from './support/factors';
import { expectErrors, send } from './support/form';
import { detail, escaped } from './support/page';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

const { signIn: t, setUp: s, factors: f, profile, changes, demand } = wordsOf('nl');
const [security, preview, help, mails] = [
  translator('nl', 'security'),
  translator('nl', 'preview'),
  translator('nl', 'help'),
  translator('nl', 'mail'),
];

const door = `/sign-in?office=${schelde.slug}`;
const article = 'set-up-authenticator-app';
const title = articleTitle('nl', article) ?? '';
const [wout, liesbeth] = ['w.peeters@schelde.example', 'l.claes@schelde.example'];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const mailAbout = (text: string) => new RegExp(`^${escaped(text)} – ${schelde.name}$`);

/** Address and password, as anybody can read them on the demo's sign-in page: these are no secrets. */
async function enter(page: Page, email: string) {
  const signIn = new SignIn(page, 'nl');
  await page.goto(door);
  await signIn.identifier.fill(email);
  await signIn.password.fill(demoPassword);
  await send(signIn.submit);
}

/** The admin asks the staff for this, and has seen whom it meets; what is on the screen then is to be saved. */
async function choose(page: Page, requirement: 'required' | 'optional') {
  await page.goto('/office/security');
  await expect(heading(page)).toHaveText(security('title'));
  const choices = page.getByRole('radio', { name: security(`requirements.${requirement}`), exact: true });
  await choices.first().check();
  await press(page, security('submit'));
  await expect(heading(page)).toHaveText(security('previewTitle'));
}

/** No way to turn it off, but who demands it and whom to ask. */
async function expectNoTurningOff(page: Page) {
  await page.goto(factorTab);
  await link(page, f('offWhy')).click();
  await expect(heading(page)).toHaveText(f('offNot'));
  await expect(page.getByText(f('offOffice', { office: schelde.name }))).toBeVisible();
  await expect(button(page, f('offSubmit'))).toHaveCount(0);
  await expect(detail(page, f('offEmail'))).toHaveText(schelde.serviceDesk.email);
}

test.use({ locale: browserLocales.nl });

test('G1, G2, G3, G4, G5, G6, G7: what Schelde’s Dutch page on one’s own app and the office’s demand promises, from its title to turning it off', async ({
  page,
  anotherBrowser,
  makePerson,
  database,
  mailbox,
}) => {
  test.slow();
  const [signIn, setUp] = [new SignIn(page, 'nl'), new SetUp(page, 'nl')];
  const [office] = await database.$client<{ id: string }[]>`
    select id from office where slug = ${schelde.slug}`;
  const ofOffice = { officeId: office?.id, locale: 'nl' as const };
  const colleague = await makePerson({ ...ofOffice, roles: ['staff'], displayName: 'An Nieuw' });
  const secondAdmin = await makePerson({ ...ofOffice, roles: ['office-admin'], enrolled: true });
  /** Two admins, two who work there, and the one who has just come. */
  const staff = schelde.accounts.filter(({ roles }) => roles.includes('staff')).length + 2;
  let app: AuthenticatorApp;
  let codes: string[] = [];

  await test.step('G1: a second step is advised, not demanded: after the password it can be left for now', async () => {
    await enter(page, wout);
    await expect(heading(page)).toHaveText(s('offerTitle'));
    await expect(page.getByText(s('offerLead'))).toBeVisible();
    await send(setUp.notNow);
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('G1: it is set up in one’s own profile, with an app that is opened on the phone', async () => {
    await link(page, profile('tabFactor')).click();
    await expect(heading(page)).toHaveText(f('title'));
    await expect(page.getByText(f('emptyText'))).toBeVisible();
    await expect(detail(page, f('rule'))).toHaveText(f('demandedNot'));
    await press(page, f('setUp'));
    await expect(heading(page)).toHaveText(profile('confirmPasswordTitle'));
    await signIn.password.fill(demoPassword);
    await press(page, profile('confirm'));
    await expect(heading(page)).toHaveText(s('profileTitle'));
    await expect(page.getByText(s('needPhone'))).toBeVisible();
    await setUp.begin();
  });

  await test.step('G1: the QR code is scanned; a code that comes too late is refused, and the next one serves', async () => {
    app = await setUp.scan();
    expect(app).toMatchObject({ issuer: schelde.name, label: `${schelde.name}:${wout}` });
    await expect(page.getByText(s('codeHint'))).toBeVisible();
    await freshStep();
    await setUp.enterCode(app.codeNow(-2));
    await expectErrors(page, { text: s('clockSlow', { minutes: 1 }), field: setUp.code });
    await setUp.enterCode(await app.nextCode());
  });

  await test.step('G1, H4, H5: recovery codes are kept, our own way; then it is set up', async () => {
    codes = await setUp.codes();
    await setUp.confirm('Wout Peeters');
    await expect(heading(page)).toHaveText(s('doneTitle'));
    await expect(page.getByText(s('doneText'))).toBeVisible();
    await setUp.finish('toProfile');
    await expect(detail(page, f('method'))).toHaveText(f('methodApp'));
    await expect(link(page, f('offLink')), 'one’s own choice can be undone').toBeVisible();
  });

  await test.step('G4: from now on sign-in asks for six digits besides user name and password', async () => {
    await signIn.signOut();
    await enter(page, wout);
    await expect(heading(page)).toHaveText(t('codeTitle'));
    await signIn.enterCode(await app.nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  const desk = await anotherBrowser();
  const adminsApp = AuthenticatorApp.fromKey(
    schelde.accounts.find(({ email }) => email === liesbeth)?.appKey ?? '',
  );
  await test.step('G2, X2: the admin demands it of all staff with one setting, having seen whom it meets', async () => {
    await enter(desk, liesbeth);
    await new SignIn(desk, 'nl').enterCode(await adminsApp.nextCode());
    await expect(desk).toHaveURL('/profile/info');
    await choose(desk, 'required');
    await expect(
      desk.getByText(preview('sentence', { asked: staff, noFactor: 1, lockedOut: 0 })),
    ).toBeVisible();
    await expect(desk.getByText('An Nieuw').first()).toBeVisible();
    await expect(desk.getByText('Jef Wouters'), 'no customer').toHaveCount(0);
    await press(desk, security('saveFor', { count: staff }));
    await expect(changeResult(desk, 'nl')).toContainText(changes('done.save-rules'));
  });

  await test.step('G7: the admin sends the staff the article that explains it, and sees it arrive', async () => {
    await desk.goto('/help');
    await link(desk, title).click();
    await link(desk, help('announce.link')).click();
    await expect(heading(desk)).toHaveText(help('announce.title'));
    await desk.getByRole('radio', { name: help('announce.audiences.staff'), exact: true }).check();
    await press(desk, help('announce.submit'));
    await expect(changeResult(desk, 'nl')).toContainText(changes('done.announce'));
    await link(desk, title).click();
    await expect(heading(desk)).toHaveText(help('announce.oneTitle'));
    await expect(
      desk.getByText(help('announce.soFar', { sent: staff, total: staff, waiting: 0, refused: 0 })),
    ).toBeVisible();
    await expect(desk.getByText(help('announce.complete'))).toBeVisible();
  });

  const theirs = await anotherBrowser();
  await test.step('G7: the mail explains what is coming; its link opens the article for those who are not in yet', async () => {
    const mail = await mailbox.newest(colleague.email, mailAbout(title));
    expect(mail.text).toContain(articleSummary('nl', article));
    await mailbox.newest(wout, mailAbout(title));
    await theirs.goto(mail.links.find((each) => each.endsWith(`/help/${article}`)) ?? '');
    await expect(heading(theirs)).toHaveText(title);
  });

  const [their, theirSetUp] = [new SignIn(theirs, 'nl'), new SetUp(theirs, 'nl')];
  await test.step('G3: at the next sign-in staff get the set-up, told who demands it, and have to finish it', async () => {
    await theirs.goto(door);
    await their.enterPassword(colleague);
    await expect(heading(theirs)).toHaveText(s('demandTitle'));
    await expect(theirs.getByText(demand('by.office', { name: schelde.name }))).toBeVisible();
    await expect(theirSetUp.notNow).toHaveCount(0);
    await expect(button(theirs, demand('skip'))).toHaveCount(0);
    await theirs.goto('/profile/info');
    await expect(theirs, 'half a sign-in opens no page').toHaveURL(/\/sign-in\?to=%2Fprofile%2Finfo$/);
    await theirs.goto('/sign-in/set-up');
    await theirSetUp.begin();
  });

  await test.step('G3, G4: it takes the same steps as one’s own, and each sign-in asks from then on', async () => {
    const { app: newApp } = await theirSetUp.goThrough('An Nieuw');
    await theirSetUp.finish();
    await expect(theirs).toHaveURL('/profile/info');
    await their.signOut();
    await their.enterPassword(colleague);
    await expect(heading(theirs)).toHaveText(t('codeTitle'));
    await their.enterCode(await newApp.nextCode());
    await expect(theirs).toHaveURL('/profile/info');
    await expectNoTurningOff(theirs);
  });

  await test.step('G4: who had set it up already just goes on signing in with the code', async () => {
    await signIn.signOut();
    await enter(page, wout);
    await expect(heading(page)).toHaveText(t('codeTitle'));
  });

  await test.step('G5: without the app a recovery code helps, and else support, whose address stands there', async () => {
    await page.getByText(t('noCode'), { exact: true }).click();
    await expect(page.getByText(t('noCodeDesk'))).toBeVisible();
    const { email } = schelde.serviceDesk;
    await expect(link(page, email).first()).toHaveAttribute('href', `mailto:${email}`);
    await signIn.chooseRecoveryCode();
    await signIn.enterRecoveryCode(codes[0] ?? '');
    await expect(heading(page)).toHaveText(s('recoveredTitle'));
    await press(page, s('keep'));
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('G6: while the office demands it nobody can turn it off, but reads who can', async () => {
    await expectNoTurningOff(page);
  });

  await test.step('G6, X2: the admin alone lifts it, proving it once more; all admins are told', async () => {
    await choose(desk, 'optional');
    const rule = `${security('requirements.required')} → ${security('requirements.optional')}`;
    await expect(desk.getByText(rule)).toBeVisible();
    await expect(desk.getByText(preview('noEffect')).first(), 'all of them have one by now').toBeVisible();
    await database.$client`
      update session set proven_at = proven_at - interval '11 minutes'
       where account_id = (select id from account where email_key = ${liesbeth})`;
    await press(desk, security('saveFor', { count: staff }));
    await proveOnTheWay(desk, adminsApp, changes('about.save-rules'), 'nl');
    await expect(changeResult(desk, 'nl')).toContainText(changes('done.save-rules'));
    for (const admin of [liesbeth, secondAdmin.email]) {
      const mail = await mailbox.newest(admin, mailAbout(mails('kinds.rules-loosened.title')));
      expect(mail.text).toContain('Liesbeth Claes');
    }
  });

  await test.step('G6: now it can be turned off where it was set up; after that the password alone signs in', async () => {
    await page.goto(factorTab);
    await link(page, f('offLink')).click();
    await expect(heading(page)).toHaveText(f('offQuestion'));
    await press(page, f('offSubmit'));
    await expect(page).toHaveURL(factorTab);
    await expect(changeResult(page, 'nl')).toContainText(changes('done.switch-off'));
    await expect(detail(page, f('method'))).toHaveText(f('methodNone'));
    await signIn.signOut();
    await enter(page, wout);
    await expect(heading(page), 'it is advised again, and may be left again').toHaveText(s('offerTitle'));
    await send(setUp.notNow);
    await expect(page).toHaveURL('/profile/info');
  });
});
