import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProblem } from '@/lib/notice/problem';
import { findInvited } from '@/lib/office/invitation/accept';
import { countRefused, listInvitations } from '@/lib/office/invitation/find';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { testDatabase } from '../setup/database';
import { Postbox } from '../setup/postbox';
import { fileOf, keep, run } from './import-room';
import { ask, freshEmail, invited, inviteOf, makeAdmin } from './inviting';
import { secretKeys } from './journey';
import { eventually, notify, openMailer } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

const tokenIn = (text = '') => /token=([\w-]{43})/.exec(text)?.[1] ?? '';

describe('the mail of an invitation', () => {
  test('brings the link that opens the account, in the language that was chosen, to its address alone', async () => {
    const admin = await makeAdmin();
    const { email } = await invited(admin, { locale: 'de' });
    const mailer = await openMailer(box.url);
    const mail = await eventually(() => box.to(email)[0]);
    await mailer.stop();
    expect(mail.mail.subject).toContain('eingeladen');
    expect((await findInvited(db, tokenIn(mail.mail.text)))?.state).toBe('open');
    expect(box.to(email)).toHaveLength(1);
  });

  test('to an address that its server refuses shows up for the admin, and brings a new link once it is sent again', async () => {
    const admin = await makeAdmin();
    const { email, id } = await invited(admin);
    box.refusals.set(email, [550, '5.1.1 no such user']);
    const mailer = await openMailer(box.url);
    await eventually(async () => (await countRefused(db, admin.officeId)) === 1);
    const { invitations } = await listInvitations(db, admin.officeId, { onlyRefused: true });
    expect(invitations.map((each) => [each.id, readProblem(each.problem ?? '')])).toEqual([
      [id, 'unknown-address'],
    ]);

    box.refusals.delete(email);
    expect(await ask(admin, { kind: 'renew-invitation', invitation: id })).toBe('done');
    const mail = await eventually(() => box.to(email)[0]);
    await mailer.stop();
    expect((await findInvited(db, tokenIn(mail.mail.text)))?.state).toBe('open');
    expect(await countRefused(db, admin.officeId)).toBe(0);
  });

  test('to an address of an account elsewhere has no link, and is refused and shown as any other', async () => {
    const admin = await makeAdmin();
    const owner = await makePerson({ locale: 'nl' });
    box.refusals.set(owner.email, [550, '5.1.1 no such user']);
    await ask(admin, inviteOf({ email: owner.email, locale: 'de' }));
    const mailer = await openMailer(box.url);
    await eventually(async () => (await countRefused(db, admin.officeId)) === 1);
    box.refusals.delete(owner.email);
    await ask(await makeAdmin(), inviteOf({ email: owner.email, locale: 'de' }));
    const { mail } = await eventually(() => box.to(owner.email)[0]);
    await mailer.stop();
    expect(mail.subject).toContain(owner.officeName);
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.text).not.toContain('token=');
    expect(`${mail.text}${mail.html}`).not.toContain(admin.officeName);
  });

  test('makes nobody wait for a warning: hundreds of invitations stand in line behind it', async () => {
    const admin = await makeAdmin();
    await run(admin, await keep(admin, fileOf(Array.from({ length: 250 }, () => ({})))));
    while (await importOnce(db, secretKeys())) {
      // On to the next batch.
    }
    const person = await makePerson({ displayName: freshEmail() });
    await notify(person, 'password-changed');
    const before = box.taken.length;
    const mailer = await openMailer(box.url);
    await eventually(() => box.to(person.email)[0]);
    const place = box.taken.findIndex(({ to }) => to === person.email) - before;
    expect(place, 'mails that came first').toBeLessThan(10);
    await mailer.stop();
  });
});
