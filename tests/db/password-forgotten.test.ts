import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { account, accountLink, auditEvent, mail, passwordThrottle, reset } from '@/db/schema';
import { findEmailLink } from '@/lib/account/confirm-email';
import { linkLimits, sendPasswordLink } from '@/lib/account/forgotten-password';
import { findLinkOwner, makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { findSession } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { freshEmail, mailedToken, move, noticesOf, rowOf } from './addresses';
import { testClock } from './clock';
import { breakHashing, hashTo } from './hashing';
import { authSecrets, begin, enter, freshAddress, prove, secretKeys, shown, signIn } from './journey';
import { hold } from './locks';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();
const noting = await notingDatabase();
afterAll(() => noting.db.close());
beforeEach(() => db.delete(passwordThrottle));

const chosen = 'quite another pass phrase';
const hour = 3_600;

const ask = (typed: string, address = freshAddress(), on = db) =>
  sendPasswordLink(on, { authSecrets: authSecrets(), secretKeys: secretKeys() }, typed, address);
const look = (token: string) => findLinkOwner(db, token, 'password');
const choose = (token: string, password = chosen) =>
  setPasswordByLink(db, token, password, freshAddress(), 'password');

const linksTo = ({ accountId }: Pick<Person, 'accountId'>) =>
  db.select().from(mail).where(eq(mail.accountId, accountId));

/** Asks, and answers with the token that went to the address the person signs in with. */
async function linkFor(person: Person): Promise<string> {
  await ask(person.email);
  return mailedToken(person, person.email);
}

const eventsOf = async (accountId: string, ...kinds: string[]) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId)).orderBy(auditEvent.id))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, actorId, data }) => ({ kind, isOwn: actorId === accountId, data }));

const change = (person: Person, values: Partial<typeof account.$inferInsert>) =>
  db.update(account).set(values).where(eq(account.id, person.accountId));

describe('a link for a forgotten password', () => {
  test('goes to the address the person signs in with, by user name, too; the password it sets is the account’s, told to its owner', async () => {
    const person = await makePerson({ requirement: 'off' });
    await ask(` ${person.userName.toUpperCase()}`);
    expect(await linksTo(person)).toMatchObject([
      { kind: 'password-link', toAddress: person.email, data: {}, state: 'waiting' },
    ]);
    const token = await mailedToken(person, person.email);
    expect(await look(token)).toMatchObject({ accountId: person.accountId });
    expect(await choose(token)).toBe('done');
    expect(await enter(db, person)).toEqual({ kind: 'wrong' });
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
    expect(await noticesOf(person.accountId)).toEqual([{ kind: 'password-changed', data: {} }]);
    expect(await eventsOf(person.accountId, 'password.forgotten', 'password.set')).toEqual([
      { kind: 'password.forgotten', isOwn: false, data: {} },
      { kind: 'password.set', isOwn: true, data: { by: 'mail' } },
    ]);
    expect((await rowOf(person.accountId))?.passwordMailedAt).toEqual(new Date(clock.seconds * 1_000));
  });

  test('used twenty times at once sets one password', async () => {
    const person = await makePerson();
    const token = await linkFor(person);
    let made = 0;
    hashTo(() => {
      made += 1;
      return `hash ${made}`;
    });
    const outcomes = await race(20, () => choose(token));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(19);
    expect(await eventsOf(person.accountId, 'password.set')).toHaveLength(1);
    expect(await choose(token)).toBe('gone');
  });

  test('works for 30 minutes', async () => {
    const token = await linkFor(await makePerson());
    await clock.forward(30 * 60 - 1);
    expect(await look(token)).toBeDefined();
    await clock.forward(1);
    expect(await look(token)).toBeUndefined();
    expect(await choose(token)).toBe('gone');
  });

  test('is void once a newer one was sent', async () => {
    const person = await makePerson();
    const older = await linkFor(person);
    await clock.forward(1);
    const newer = await linkFor(person);
    expect(newer).not.toBe(older);
    expect(await choose(older)).toBe('gone');
    expect(await choose(newer)).toBe('done');
  });

  test('is void once the password was chosen another way, and voids the other way', async () => {
    const person = await makePerson();
    const welcome = await makeWelcomeLink(db, person.accountId);
    const token = await linkFor(person);
    expect(await choose(token)).toBe('done');
    expect(await setPasswordByLink(db, welcome, chosen, freshAddress())).toBe('gone');
    const again = await linkFor(person);
    const newWelcome = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, newWelcome, 'a third pass phrase', freshAddress())).toBe('done');
    expect(await choose(again)).toBe('gone');
  });

  test('opens nothing but its own page, and a welcome link does not open that', async () => {
    const person = await makePerson();
    const [token, welcome] = [await linkFor(person), await makeWelcomeLink(db, person.accountId)];
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPasswordByLink(db, token, chosen, freshAddress())).toBe('gone');
    expect(await look(welcome)).toBeUndefined();
    expect(await choose(welcome)).toBe('gone');
    expect(await look(token)).toBeDefined();
  });

  test('an attacker with invented tokens is answered without a hash being worked out', async () => {
    const token = await linkFor(await makePerson());
    breakHashing();
    for (const other of ['', 'x', `${token}x`, token.slice(0, -1), '\u0000', 'x'.repeat(10_000)])
      expect(await choose(other)).toBe('gone');
  });

  test('is kept as a hash, and in its mail sealed for its owner', async () => {
    const person = await makePerson();
    const token = await linkFor(person);
    const rows = [await db.select().from(accountLink), await linksTo(person)];
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('attack: a forgotten password used to get round the second factor:', () => {
  test('whoever has the mailbox and sets a password still stands before it', async () => {
    const person = await makePerson({ requirement: 'optional', enrolled: true });
    expect(await choose(await linkFor(person))).toBe('done');
    const thief = await begin(db, { ...person, password: chosen });
    expect(thief).toMatchObject({ state: 'awaiting-proof', ticket: undefined });
  });

  test('a sign-in that waits for its code, a session, and an address asked for are over', async () => {
    const person = await makePerson({ enrolled: true });
    const session = await signIn(db, clock, person);
    const email = freshEmail();
    await move(session, email);
    const toConfirm = await mailedToken(person, email);
    const { holder } = await begin(db, person);
    expect(await choose(await linkFor(person))).toBe('done');
    expect(await findSession(db, session.id)).toBeUndefined();
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await prove(db, holder, '000000')).toEqual({ kind: 'not-now' });
    expect(await findEmailLink(db, toConfirm)).toBeUndefined();
    expect(await eventsOf(person.accountId, 'session.ended')).toEqual([
      { kind: 'session.ended', isOwn: true, data: { because: 'password.set' } },
    ]);
  });

  const pass = { passHash: Buffer.from('pass'), sealedPass: 'sealed', passUntil: new Date('2100-01-01') };
  const takesEffectAt = new Date('2100-01-01');
  test.each([
    ['asked', {}, 'asked', true],
    ['waiting', { takesEffectAt }, 'asked', true],
    ['mailed', { ...pass, takesEffectAt }, 'asked', true],
    ['handed', pass, 'handed', false],
    ['vetoed', {}, 'vetoed', false],
  ] as const)(
    'X4: a reset that is %s can be handed over only, and a pass that was mailed is void',
    async (state, values, after, handedOnly) => {
      const person = await makePerson({ enrolled: true });
      const { accountId, officeId } = person;
      await db
        .insert(reset)
        .values({ accountId, officeId, scope: 'all', checks: [], reason: 'Lost', state, ...values });
      expect(await choose(await linkFor(person))).toBe('done');
      const [found] = await db.select().from(reset).where(eq(reset.accountId, accountId));
      expect(found).toMatchObject({ state: after, handedOnly });
      if (handedOnly) {
        expect(found).toMatchObject({
          passHash: null,
          sealedPass: null,
          passUntil: null,
          takesEffectAt: null,
        });
      } else expect(found?.passHash === null).toBe(!('passHash' in values));
      expect(await eventsOf(accountId, 'reset.mail-lost')).toHaveLength(handedOnly ? 1 : 0);
    },
  );

  test('X4: a first password is none that was mailed; another one through a welcome link is', async () => {
    const person = await makePerson({ requirement: 'off' });
    await change(person, { passwordHash: null, passwordChangedAt: null });
    const first = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, first, chosen, freshAddress())).toBe('done');
    expect((await rowOf(person.accountId))?.passwordMailedAt).toBeNull();
    const second = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, second, 'a third pass phrase', freshAddress())).toBe('done');
    expect((await rowOf(person.accountId))?.passwordMailedAt).not.toBeNull();
    // Nor is it a first one, where there was a factor once.
    const proven = await makePerson({ everProved: true });
    await change(proven, { passwordHash: null });
    const link = await makeWelcomeLink(db, proven.accountId);
    expect(await setPasswordByLink(db, link, chosen, freshAddress())).toBe('done');
    expect((await rowOf(proven.accountId))?.passwordMailedAt).not.toBeNull();
  });
});

const unreached: [string, Partial<typeof account.$inferInsert>][] = [
  ['deactivated', { deactivatedAt: new Date() }],
  ['blocked after "this wasn’t me"', { guardedSince: new Date() }],
  ['without a password as yet', { passwordHash: null }],
];

describe('attack: enumeration by the page for a forgotten password:', () => {
  test('an account, one that gets no link, and what nobody has take the same statements, and each writes', async () => {
    const known = await makePerson();
    const typed = [known.email, known.userName, 'nobody@person.example', 'nobody', '', `x${'y'.repeat(400)}`];
    for (const [, values] of unreached) {
      const person = await makePerson();
      await change(person, values);
      typed.push(person.email);
    }
    const statements: string[][] = [];
    for (const each of typed) {
      const [events, tries] = [await db.$count(auditEvent), await db.$count(passwordThrottle)];
      const noted = await noting.during(() => ask(each, freshAddress(), noting.db));
      const asText = noted.statements.map((text) => text.replace(/a\.(email|user_name)_key/g, 'a.key'));
      statements.push(asText);
      expect(await db.$count(auditEvent), each).toBe(events + 1);
      expect(await db.$count(passwordThrottle), each).toBe(tries + 3);
    }
    expect(statements[0]).toHaveLength(4);
    for (const each of statements) expect(each).toEqual(statements[0]);
  });

  test('nobody waits at an account’s row that somebody is just changing', async () => {
    const person = await makePerson();
    const held = await hold(
      db,
      (sql) => sql`select 1 from account where id = ${person.accountId} for no key update`,
    );
    await ask(person.email);
    expect(await linksTo(person)).toHaveLength(1);
    await held.release();
  });

  test.each(unreached)(
    'an account that is %s is sent nothing, and its history says nothing',
    async (_, is) => {
      const person = await makePerson();
      await change(person, is);
      await ask(person.email);
      expect(await linksTo(person)).toEqual([]);
      expect(await eventsOf(person.accountId, 'password.forgotten')).toEqual([]);
    },
  );

  test.each(unreached)('a link of an account that is %s meanwhile does nothing', async (_, is) => {
    const person = await makePerson();
    const token = await linkFor(person);
    await change(person, is);
    const before = (await rowOf(person.accountId))?.passwordHash;
    expect(await look(token)).toBeUndefined();
    expect(await choose(token)).toBe('gone');
    expect((await rowOf(person.accountId))?.passwordHash).toBe(before);
  });
});

describe('attack: a mailbox flooded with links:', () => {
  test('what is typed, an account’s or not, is answered with 3 links an hour and 10 a day at most', async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    await race(20, () => ask(person.email));
    expect(await linksTo(person)).toHaveLength(linkLimits.hour.most);
    await ask(other.email);
    expect(await linksTo(other), 'and nobody else goes without').toHaveLength(1);
    for (let n = 1; n < 6; n += 1) {
      await clock.forward(hour);
      for (let m = 0; m < 4; m += 1) await ask(person.email.toUpperCase());
    }
    expect(await linksTo(person)).toHaveLength(linkLimits.day.most);
    await clock.forward(24 * hour - 5 * hour);
    await ask(person.email);
    expect(await linksTo(person)).toHaveLength(linkLimits.day.most + 1);
    const events = await db.$count(auditEvent);
    for (let n = 0; n < 5; n += 1) await ask('nobody-at-all');
    expect(await db.$count(auditEvent)).toBe(events + linkLimits.hour.most);
  });

  test('one network, of IPv6 a whole /64, has 30 an hour, whoever they are for', async () => {
    for (let n = 0; n < linkLimits.network.most; n += 1) await ask(`nobody-${n}`, `2001:db8:1:2::${n}`);
    const person = await makePerson();
    await ask(person.email, '2001:db8:1:2:ffff::1');
    expect(await linksTo(person)).toEqual([]);
    await ask(person.email, '2001:db8:1:3::1');
    expect(await linksTo(person)).toHaveLength(1);
    await clock.forward(hour);
    await ask(person.email, '2001:db8:1:2:ffff::1');
    expect(await linksTo(person)).toHaveLength(2);
  });

  test('what was typed is kept by a key alone', async () => {
    await ask('a password typed by mistake');
    const rows = await db.$client`select t::text as row from password_throttle t`;
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('mistake');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('mistake').toString('hex'));
  });
});
