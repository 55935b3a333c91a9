import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendPasswordLink } from '@/lib/account/forgotten-password';
import { setPasswordByLink } from '@/lib/account/link';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { Postbox } from '../setup/postbox';
import { mailedToken } from './addresses';
import { authSecrets, freshAddress, secretKeys } from './journey';
import { mailsOf, openMailer, settled } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

const keys = () => ({ authSecrets: authSecrets(), secretKeys: secretKeys() });

async function linkFor(person: Person): Promise<string> {
  await sendPasswordLink(db, keys(), person.email, freshAddress());
  return mailedToken(person, person.email);
}

async function deliverAll(person: Person) {
  const mailer = await openMailer(box.url);
  const mails = await settled(person);
  await mailer.stop();
  return mails;
}

test('a link for a forgotten password goes out in the person’s language, and of those that wait the newest alone', async () => {
  const person = await makePerson({ locale: 'nl' });
  await linkFor(person);
  const newest = await linkFor(person);
  expect((await deliverAll(person)).map(({ state, problem }) => [state, problem])).toEqual([
    ['failed', 'no-link'],
    ['sent', null],
  ]);
  const [taken, ...more] = box.to(person.email);
  expect(more).toEqual([]);
  expect(taken?.mail.subject).toBe(`Kies een nieuw wachtwoord – ${person.officeName}`);
  expect(taken?.mail.text).toContain(`https://portal.example/password/open?token=${newest}\n`);
});

test.each<[string, string, (person: Person, token: string) => Promise<unknown>]>([
  [
    'older than its 30 minutes',
    'link-expired',
    ({ accountId }) => db.$client`update account_link set expires_at = now() where account_id = ${accountId}`,
  ],
  [
    'used',
    'no-link',
    (_, token) =>
      setPasswordByLink(db, token, 'quite another pass phrase', freshAddress(), 'password').then((outcome) =>
        expect(outcome).toBe('done'),
      ),
  ],
])('no mail brings a link that is %s before it leaves', async (_, problem, happen) => {
  const person = await makePerson();
  await happen(person, await linkFor(person));
  await deliverAll(person);
  const [mail] = (await mailsOf(person)).filter(({ kind }) => kind === 'password-link');
  expect(mail).toMatchObject({ state: 'failed', problem });
  expect(box.to(person.email).some(({ mail: { text } }) => text?.includes('/password/open'))).toBe(false);
});
