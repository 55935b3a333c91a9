import { readFileSync } from 'node:fs';
import { translator } from '@/lib/i18n/translator';
import { rulesEntry } from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { demoDatabase } from '../setup/demo-database';
import type { PersonOptions } from '../setup/people';
import { runFile } from '../setup/run';
import { press } from './support/factors';
import { expectErrors } from './support/form';
import { freshMobile, offers, withPhone } from './support/own-numbers';
import { secondPortal } from './support/second-portal';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

test('X6: a real portal without Vonage offers no method by phone anywhere, lets nobody in for want of one, and its log says why', async ({
  portal: shared,
  database,
  makePerson,
  ownPortal,
  anotherBrowser,
}) => {
  const { url } = await demoDatabase(shared.dataDir);
  const portal = await ownPortal(secondPortal(url));
  await portal.start();
  expect(readFileSync(runFile('log'), 'utf8')).toContain('phone-methods-off');

  const page = await anotherBrowser(portal);
  const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
  const { phone, setUp: s, signIn: t, profile } = signIn.words;
  await test.step('a set-up has the app and nothing else', async () => {
    await signIn.begin(await makePerson({ office: offers('sms', 'keypad-call', 'authenticator') }));
    await expect(signIn.heading).toHaveText(s('offerTitle'));
    await expect(page.getByRole('radio')).toHaveCount(0);
    await setUp.begin();
  });
  await test.step('somebody whose factor is a phone is asked for a recovery code, and never let in without one', async () => {
    const person = await makePerson(withPhone('sms', freshMobile()));
    await signIn.begin(person);
    await expect(signIn.heading).toHaveText(t('recoveryTitle'));
    await expect(page.getByText(phone('ways.recovery-code'))).toHaveCount(0);
    const nothingLeft = await makePerson({ ...withPhone('voice', freshMobile()), usedCodes: 10 });
    await signIn.begin(nothingLeft);
    await expect(signIn.heading).toHaveText(t('refusedTitle'));
  });
  await test.step('X2: an office cannot demand what nobody could set up, and the preview says who would be shut out', async () => {
    const office: PersonOptions['office'] = { staffMethods: ['sms'], customerMethods: ['authenticator'] };
    const admin = await makePerson({ roles: ['office-admin'], enrolled: true, office });
    await makePerson({ officeId: admin.officeId, roles: ['staff'], displayName: 'Lea Later' });
    await giveCookie(page.context(), 'session', (await openSession(database, admin)).cookie);
    const [security, preview] = [translator('en', 'security'), translator('en', 'preview')];
    await page.goto('/office/security');
    const required = page.getByRole('radio', { name: security('requirements.required'), exact: true });
    await required.first().check();
    await press(page, security('submit'));
    const text = security('errors.methodsUnserved');
    await expectErrors(page, { text, field: page.getByLabel(phone('methods.authenticator')).first() });

    const settings = await officeSettings(database, admin.officeId);
    if (!settings) throw new Error('no such office');
    const draft = { ...settings.rules, staffRequirement: 'required', staffGraceDays: 14 } as const;
    await page.goto(`/office/security/preview?${new URLSearchParams(rulesEntry(draft, settings.version))}`);
    await expect(page.getByText(preview('lockedLater', { count: 1 }))).toBeVisible();
    await expect(page.locator('section', { hasText: preview('classes.locked-later') })).toContainText(
      'Lea Later',
    );
    await press(page, security('saveFor', { count: 1 }));
    await expectErrors(page, { text });
  });
  await test.step('the profile offers no number', async () => {
    const person = await makePerson({ enrolled: true, office: offers('authenticator', 'sms') });
    await giveCookie(page.context(), 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/second-factor');
    await expect(page.getByRole('link', { name: profile('tabFactor') })).toBeVisible();
    await expect(page.getByText(phone('setUp.addNumber'))).toHaveCount(0);
  });
});
