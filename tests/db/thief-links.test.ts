import PgBoss from 'pg-boss';
import { beforeAll, describe, expect, test } from 'vitest';
import { queueOn } from '@/db/queue';
import { findEmailLink } from '@/lib/account/confirm-email';
import { ensureAccount } from '@/lib/account/create';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { passwordFingerprint } from '@/lib/account/password-change';
import { relayOnce } from '@/lib/notice/relay';
import { endOtherSessions, endOwnSession } from '@/lib/session/list';
import type { Session } from '@/lib/session/session';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import {
  add,
  change,
  confirm,
  freshEmail,
  mailedToken,
  move,
  noticesOf,
  owner as ownerAt,
  rowOf,
} from './addresses';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, freshAddress, pair, secretKeys, showKey, signIn } from './journey';
import { addApp, rowsOf } from './several-apps';

const db = await testDatabase();
const clock = await testClock();
const owner = () => ownerAt(clock);

let boss: PgBoss;
beforeAll(async () => {
  boss = new PgBoss({ db: queueOn(db.$client), migrate: false, schedule: false, supervise: false });
  await boss.start();
  return () => boss.stop({ graceful: false });
});

/** Addresses that mails of one kind were written to. */
const writtenTo = async (accountId: string, kind: string) =>
  (
    await db.$client<{ to: string }[]>`
      select to_address as "to" from mail where account_id = ${accountId} and kind = ${kind} order by 1`
  ).map(({ to }) => to);

describe('a thief in a session left unattended who asks for an address of their own', () => {
  test.each(['add-email', 'change-email'] as const)(
    '%s: is told of to the known contacts when it is asked for, not only when it counts',
    async (kind) => {
      const { person, session } = await owner();
      const email = freshEmail();
      expect(await change(session, { kind, email })).toEqual({ kind: 'done' });
      expect(await noticesOf(person.accountId)).toEqual([{ kind: 'email-asked', data: { email } }]);
      await relayOnce(db, boss, { expireInSeconds: 60 });
      expect(await writtenTo(person.accountId, 'email-asked')).toEqual([person.email]);
    },
  );

  test('who asks for one that another account has learns nothing from the notices either', async () => {
    const [thief, other] = [await owner(), await owner()];
    const { email } = other.person;
    await move(thief.session, email);
    expect(await noticesOf(thief.person.accountId)).toEqual([{ kind: 'email-asked', data: { email } }]);
  });

  test('and confirms it before any mail was written: the address from before still hears of all that came first', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await move(session, email);
    await clock.forward(1);
    await confirm(await mailedToken(person, email));
    await relayOnce(db, boss, { expireInSeconds: 60 });
    expect(await writtenTo(person.accountId, 'email-asked')).toContain(person.email);
    expect(await writtenTo(person.accountId, 'email-changed')).toContain(person.email);
  });
});

type Defence = (who: { person: Person; session: Session }) => Promise<unknown>;

const changesPassword: Defence = async ({ person, session }) => {
  const hash = (await rowOf(person.accountId))?.passwordHash ?? '';
  return change(session, { kind: 'password', hash: '$new', checkedAgainst: passwordFingerprint(hash) });
};

/** Another browser of the same person; its code is a later one. */
async function otherBrowser(person: Person) {
  await clock.forward(30);
  return signIn(db, clock, person);
}

const defences: [string, Defence][] = [
  ['the password is changed', changesPassword],
  [
    'a link sets a new password',
    async ({ person }) =>
      setPasswordByLink(
        db,
        await makeWelcomeLink(db, person.accountId),
        'quite another pass phrase',
        freshAddress(),
      ),
  ],
  ['the second factor is turned off', ({ session }) => change(session, { kind: 'switch-off' })],
  [
    'an app is removed',
    async ({ person, session }) => {
      await clock.forward(30);
      await addApp(clock, person, session);
      const [first] = await rowsOf(person);
      return change(session, { kind: 'remove-app', app: first?.id ?? '' });
    },
  ],
  [
    'a lost app is replaced after a recovery code',
    async ({ person }) => {
      const { holder } = await begin(db, person);
      await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
      return pair(db, holder, codeOf(await showKey(db, holder), clock.step));
    },
  ],
  [
    'the service desk resets the account',
    ({ person }) => ensureAccount(db, person.officeSlug, undefined, { email: person.email }, true),
  ],
  [
    'the session that asked is ended from another browser',
    async ({ person, session }) => endOwnSession(db, await otherBrowser(person), session.id, freshAddress()),
  ],
  [
    'all other sessions are ended',
    async ({ person }) => endOtherSessions(db, await otherBrowser(person), freshAddress()),
  ],
];

describe('a thief who waits with the links of addresses asked for has nothing in hand any more once', () => {
  test.each(defences)('%s', async (_, defend) => {
    const who = await owner();
    const [second, signInEmail] = [freshEmail(), freshEmail()];
    await add(who.session, second);
    await move(who.session, signInEmail);
    const tokens = [await mailedToken(who.person, second), await mailedToken(who.person, signInEmail)];
    for (const token of tokens) expect(await findEmailLink(db, token)).toBeDefined();
    await defend(who);
    for (const token of tokens) {
      expect(await findEmailLink(db, token)).toBeUndefined();
      expect(await confirm(token)).toEqual({ kind: 'gone' });
    }
    expect((await rowOf(who.person.accountId))?.email).toBe(who.person.email);
  });

  test('but not when nothing was ended: the owner’s own link goes on working', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await move(session, email);
    expect(await endOtherSessions(db, session, freshAddress())).toBe(0);
    expect(await endOwnSession(db, session, session.id, freshAddress())).toBe(false);
    expect(await confirm(await mailedToken(person, email))).toMatchObject({ kind: 'confirmed' });
  });
});
