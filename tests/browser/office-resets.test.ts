import { translator } from '@/lib/i18n/translator';
import { changeResult, press } from './support/factors';
import { expectErrors } from './support/form';
import { expectScreen } from './support/screen';
import { giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { changes } = wordsOf('en');
const [t, r] = [translator('en', 'security'), translator('en', 'resetRules')];
const path = '/office/security';

test('X4: how resets go is saved by itself: what is wrong is said where it stands, and a form that somebody else has overtaken begins again', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
  await page.goto(path);
  await expect(page.getByText(r('portalsChecks'))).toBeVisible();
  await page.getByRole('link', { name: new RegExp(r('title')) }).click();
  await expectScreen(page, { h1: r('question'), title: new RegExp(admin.officeName) });
  const hours = (number: number) => page.getByRole('radio', { name: r('hours', { hours: number }) });
  const checks = page.getByLabel(r('checks'));
  await expect(hours(24)).toBeChecked();
  await hours(72).check();
  const many = Array.from({ length: 21 }, (_, n) => `Check ${n}`).join('\n');
  await checks.fill(many);
  await press(page, t('save'));
  await expectErrors(page, { text: r('errors.checksTooMany'), field: checks });
  await expect(checks).toHaveValue(many);
  await expect(hours(72)).toBeChecked();
  await expectScreen(page, { h1: r('question') });

  await database.$client`
    update office set settings_version = settings_version + 1, reset_wait_hours = 48 where id = ${admin.officeId}`;
  await checks.fill('Date of birth');
  await press(page, t('save'));
  await expect(changeResult(page)).toContainText(changes('refused.changed-meanwhile'));
  await expect(hours(48)).toBeChecked();
  await hours(72).check();
  await checks.fill(' Date of birth \n\nCustomer number');
  await press(page, t('save'));
  await expect(changeResult(page)).toContainText(changes('done.save-support'));
  await expect(page.getByText(r('hours', { hours: 72 }))).toBeVisible();
  await expect(page.getByText(r('ownChecks', { count: 2 }))).toBeVisible();
});
