import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent } from '@/db/schema';
import { carryOut } from '@/lib/account/carry-out';
import { linkHours, mostAskedPerHour } from '@/lib/account/change-email';
import { findEmailLink } from '@/lib/account/confirm-email';
import { findContacts, withdrawEmail } from '@/lib/account/contact';
import { ensureAccount } from '@/lib/account/create';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import {
  add,
  change,
  confirm,
  confirmed,
  contactsOf,
  freshEmail,
  mailedToken,
  mailsOf,
  move,
  noticesOf,
  owner as ownerAt,
  rowOf,
} from './addresses';
import { testClock } from './clock';
import { begin, enterWith, secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const hour = 3_600;
const owner = () => ownerAt(clock);

describe('a link to confirm an address', () => {
  test('used twenty times at once confirms once, of either kind', async () => {
    for (const kind of ['add-email', 'change-email'] as const) {
      const { person, session } = await owner();
      const email = freshEmail();
      await change(session, { kind, email });
      const token = await mailedToken(person, email);
      const outcomes = await race(20, () => confirm(token));
      expect(outcomes.filter((outcome) => outcome.kind === 'confirmed')).toHaveLength(1);
      const told = (await noticesOf(person.accountId)).map((notice) => notice.kind);
      expect(told.sort()).toEqual(
        ['email-asked', kind === 'add-email' ? 'email-added' : 'email-changed'].sort(),
      );
      expect(await findEmailLink(db, token)).toBeUndefined();
    }
  });

  test('that two accounts hold for one address, used twenty times at once, gives it to one of them', async () => {
    const [one, other] = [await owner(), await owner()];
    const email = freshEmail();
    await add(one.session, email);
    await move(other.session, email);
    const tokens = [await mailedToken(one.person, email), await mailedToken(other.person, email)];
    const outcomes = await race(20, (number) => confirm(tokens[number % 2] ?? ''));
    expect(outcomes.filter((outcome) => outcome.kind === 'confirmed')).toHaveLength(1);
    const holders = [
      (await findContacts(db, one.person.accountId)).second,
      (await rowOf(other.person.accountId))?.email,
    ];
    expect(holders.filter((held) => held === email)).toHaveLength(1);
  });

  test('is void after 24 hours, and when a newer one was sent', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await add(session, email);
    const older = await mailedToken(person, email);
    await add(session, email);
    const newer = await mailedToken(person, email);
    expect(newer).not.toBe(older);
    expect(await confirm(older)).toEqual({ kind: 'gone' });
    await clock.forward(linkHours * hour - 1);
    expect(await findEmailLink(db, newer)).toBeDefined();
    await clock.forward(1);
    expect(await findEmailLink(db, newer)).toBeUndefined();
    expect(await confirm(newer)).toEqual({ kind: 'gone' });
    expect(await findContacts(db, person.accountId)).toMatchObject({ pendingSecond: { expired: true } });
  });

  test('of an address that was withdrawn, or of a deactivated account, does nothing', async () => {
    const { person, session } = await owner();
    const [second, signInWith] = [freshEmail(), freshEmail()];
    await add(session, second);
    await move(session, signInWith);
    const token = await mailedToken(person, second);
    expect(await withdrawEmail(db, session, false)).toBe(true);
    expect(await withdrawEmail(db, session, false)).toBe(false);
    expect(await confirm(token)).toEqual({ kind: 'gone' });
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    const other = await mailedToken(person, signInWith);
    expect(await findEmailLink(db, other)).toBeUndefined();
    expect(await confirm(other)).toEqual({ kind: 'gone' });
  });

  test('looked at twenty times, as mail scanners do, is as good as before', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await add(session, email);
    const token = await mailedToken(person, email);
    const before = await contactsOf(person.accountId);
    await race(20, () => findEmailLink(db, token));
    expect(await contactsOf(person.accountId)).toEqual(before);
    expect(await confirm(token)).toMatchObject({ kind: 'confirmed' });
  });

  test('is kept as a hash, and sealed in its mail', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await add(session, email);
    const token = await mailedToken(person, email);
    expect(JSON.stringify(await contactsOf(person.accountId))).not.toContain(token);
    expect(JSON.stringify(await mailsOf(person.accountId))).not.toContain(token);
    const events = await db.select().from(auditEvent).where(eq(auditEvent.accountId, person.accountId));
    expect(JSON.stringify(events)).not.toContain(token);
    expect(JSON.stringify(events), 'the history names the address masked').not.toContain(email);
  });

  test('an attacker with invented links confirms nothing', async () => {
    for (const token of ['', 'x', 'x'.repeat(43), '\ufffd', 'x'.repeat(10_000)]) {
      expect(await confirm(token)).toEqual({ kind: 'gone' });
      expect(await findEmailLink(db, token)).toBeUndefined();
    }
  });
});

test('asking, confirming, removing and withdrawing at the same moment never wait crosswise', async () => {
  const who = await owner();
  const { person, session } = who;
  await confirmed(who, 'add-email');
  const [second, signInWith] = [freshEmail(), freshEmail()];
  await add(session, second);
  await move(session, signInWith);
  const tokens = [await mailedToken(person, second), await mailedToken(person, signInWith)] as const;
  const steps = [
    () => confirm(tokens[0]),
    () => confirm(tokens[1]),
    () => change(session, { kind: 'remove-email' }),
    () => add(session, freshEmail()),
    () => withdrawEmail(db, session, false),
  ];
  await race(20, async (number) => {
    await steps[number % steps.length]?.();
  });
  const { email } = (await rowOf(person.accountId)) ?? {};
  const { second: left } = await findContacts(db, person.accountId);
  expect([person.email, signInWith]).toContain(email);
  expect(left, 'each address once').not.toBe(email);
});

describe('an address that belongs to somebody else', () => {
  async function askFor(taken: string) {
    const who = await owner();
    const noting = await notingDatabase();
    const ask = (email: string) =>
      noting.during(() =>
        carryOut(noting.db, secretKeys(), who.session, { kind: 'add-email', email }, visitorFrom()),
      );
    const free = await ask(freshEmail());
    const other = await ask(taken);
    await noting.db.close();
    return { ...who, free, other };
  }

  test('an attacker who tries addresses learns nothing: same answer, same statements, same screen, no usable link', async () => {
    const victim = await owner();
    const { email: second } = await confirmed(victim, 'add-email');
    for (const taken of [victim.person.email, second, second.toUpperCase()]) {
      const { person, free, other } = await askFor(taken);
      expect(other.result).toEqual(free.result);
      expect(other.statements).toEqual(free.statements);
      const { pendingSecond } = await findContacts(db, person.accountId);
      expect(pendingSecond).toMatchObject({ email: taken, expired: false });
      const sent = await mailsOf(person.accountId);
      expect(
        sent.map(({ toAddress }) => toAddress),
        'no link went there',
      ).not.toContain(taken);
    }
    const told = (await mailsOf(victim.person.accountId)).filter(({ kind }) => kind === 'email-taken');
    expect(told.map(({ toAddress, sealedToken }) => [toAddress, sealedToken])).toEqual([
      [victim.person.email, null],
      [second, null],
      [second, null],
    ]);
    expect(await noticesOf(victim.person.accountId), 'of their own two steps').toHaveLength(2);
  });

  test('an attacker whose link was sent before the address became another’s gets nothing by it', async () => {
    const thief = await owner();
    const email = freshEmail();
    await move(thief.session, email);
    const token = await mailedToken(thief.person, email);
    const rightful = await owner();
    await add(rightful.session, email);
    await confirm(await mailedToken(rightful.person, email));
    expect(await findEmailLink(db, token)).toBeUndefined();
    expect(await confirm(token)).toEqual({ kind: 'gone' });
    expect((await rowOf(thief.person.accountId))?.email).toBe(thief.person.email);
  });

  test('an attacker who confirms with somebody else’s link changes that person’s address only, as its owner wished', async () => {
    const [one, other] = [await owner(), await owner()];
    const email = freshEmail();
    await add(one.session, email);
    await confirm(await mailedToken(one.person, email));
    expect(await findContacts(db, one.person.accountId)).toMatchObject({ second: email });
    expect(await contactsOf(other.person.accountId)).toEqual([]);
  });

  test('a new account for it is refused by the command, without a word in between', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'add-email');
    const person = {
      displayName: 'Another',
      email,
      userName: null,
      roles: ['customer' as const],
      locale: 'en' as const,
    };
    await expect(ensureAccount(db, who.person.officeSlug, undefined, person, false)).rejects.toThrow(
      'address-taken',
    );
  });
});

describe('asking for links', () => {
  test('an attacker cannot flood a stranger’s mailbox: five links an hour, also raced twenty ways', async () => {
    const { person, session } = await owner();
    const outcomes = await race(20, () => add(session, freshEmail()));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(mostAskedPerHour);
    expect(outcomes).toContainEqual({ kind: 'refused', because: 'asked-too-often' });
    expect(await move(session, freshEmail())).toEqual({ kind: 'refused', because: 'asked-too-often' });
    expect(await mailsOf(person.accountId)).toHaveLength(mostAskedPerHour);
    expect(await contactsOf(person.accountId), 'one address waits, the latest').toHaveLength(1);
  });

  test('links that were sent more than an hour ago do not count', async () => {
    const { person, session } = await owner();
    for (let sent = 0; sent < mostAskedPerHour; sent += 1) {
      await db.insert(auditEvent).values({
        kind: 'email.asked',
        accountId: person.accountId,
        at: new Date(Date.now() - 61 * 60_000),
      });
    }
    expect(await add(session, freshEmail())).toEqual({ kind: 'done' });
  });

  test('a thief with the session and no fresh proof adds, changes and removes no address', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'add-email');
    await clock.forward(600);
    for (const wish of [
      { kind: 'add-email', email: freshEmail() },
      { kind: 'change-email', email: freshEmail() },
      { kind: 'remove-email' },
      { kind: 'user-name', userName: 'thief' },
    ] as const) {
      expect(await change(who.session, wish)).toEqual({ kind: 'needs-proof' });
    }
    expect(await findContacts(db, who.person.accountId)).toEqual({
      second: email,
      pendingSecond: null,
      pendingSignIn: null,
    });
    expect(await rowOf(who.person.accountId)).toMatchObject({
      email: who.person.email,
      userName: who.person.userName,
    });
  });

  test('a thief with the victim’s account id and an own fresh session changes nothing of the victim’s', async () => {
    const [thief, victim] = [await owner(), await owner()];
    const mixed = { ...thief.session, accountId: victim.person.accountId };
    expect(await move(mixed, freshEmail())).toEqual({ kind: 'needs-proof' });
    expect(await contactsOf(victim.person.accountId)).toEqual([]);
  });

  test('an account without a factor needs its password again first', async () => {
    const person = await makePerson({ requirement: 'off' });
    const session = await enterWith(db, (await begin(db, person)).ticket);
    expect(await add(session, freshEmail())).toEqual({ kind: 'needs-proof' });
  });
});
