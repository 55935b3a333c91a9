import { describe, expect, test } from 'vitest';
import { linkHours } from '@/lib/account/change-email';
import { findEmailLink } from '@/lib/account/confirm-email';
import { findContacts } from '@/lib/account/contact';
import { findSession } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import {
  add,
  change,
  confirm,
  confirmed,
  contactsOf,
  emailEvents,
  freshEmail,
  mailedToken,
  move,
  noticesOf,
  owner as ownerAt,
  rowOf,
} from './addresses';
import { testClock } from './clock';
import { begin, enter, shown } from './journey';

const db = await testDatabase();
const clock = await testClock();

const hour = 3_600;
const owner = () => ownerAt(clock);

describe('W7: a second address', () => {
  test('counts once its link was confirmed, and its owner is told', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    expect(await add(session, email)).toEqual({ kind: 'done' });
    expect(await findContacts(db, person.accountId)).toEqual({
      second: null,
      pendingSecond: { email, until: (clock.seconds + linkHours * hour) * 1_000, expired: false },
      pendingSignIn: null,
    });
    expect(await noticesOf(person.accountId)).toEqual([{ kind: 'email-asked', data: { email } }]);
    const token = await mailedToken(person, email);
    expect(await findEmailLink(db, token)).toMatchObject({
      email,
      takesOver: false,
      office: { slug: person.officeSlug },
    });
    expect(await confirm(token)).toEqual({ kind: 'confirmed', takesOver: false });
    expect(await findContacts(db, person.accountId)).toEqual({
      second: email,
      pendingSecond: null,
      pendingSignIn: null,
    });
    expect(await noticesOf(person.accountId)).toContainEqual({ kind: 'email-added', data: { email } });
    expect(await emailEvents(person.accountId)).toEqual(['email.asked', 'email.confirmed']);
    expect((await enter(db, { ...person, email })).kind, 'it is for notices, not for signing in').toBe(
      'wrong',
    );
  });

  test('takes the place of an earlier one, which gets notices a while longer', async () => {
    const who = await owner();
    const first = await confirmed(who, 'add-email');
    const second = await confirmed(who, 'add-email');
    expect(await findContacts(db, who.person.accountId)).toMatchObject({ second: second.email });
    const rows = await contactsOf(who.person.accountId);
    expect(rows.find(({ email }) => email === first.email)).toMatchObject({
      confirmedAt: expect.any(Date),
      removedAt: new Date(clock.seconds * 1_000),
    });
  });

  test('is removed at once, is told so, and may then be another account’s', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'add-email');
    expect(await change(who.session, { kind: 'remove-email' })).toEqual({ kind: 'done' });
    expect(await findContacts(db, who.person.accountId)).toMatchObject({ second: null });
    expect(await noticesOf(who.person.accountId)).toContainEqual({ kind: 'email-removed', data: { email } });
    expect(await change(who.session, { kind: 'remove-email' })).toEqual({ kind: 'refused', because: 'gone' });
    const other = await owner();
    await add(other.session, email);
    expect(await confirm(await mailedToken(other.person, email))).toMatchObject({ kind: 'confirmed' });
  });

  test('that one has already is refused, however it is spelled', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'add-email');
    for (const own of [who.person.email, ` ${who.person.email.toUpperCase()} `, email]) {
      expect(await add(who.session, own)).toEqual({ kind: 'refused', because: 'own-email' });
    }
    expect(await move(who.session, who.person.email)).toEqual({ kind: 'refused', because: 'own-email' });
  });
});

describe('W7: another address to sign in with', () => {
  test('counts from its link on; sessions go on, other sign-ins too, and the old address still gets notices', async () => {
    const who = await owner();
    const { person, session } = who;
    const underWay = await begin(db, person);
    const email = freshEmail();
    await move(session, email);
    expect((await enter(db, person)).kind, 'until then the old one does').toBe('right');
    expect((await enter(db, { ...person, email })).kind).toBe('wrong');
    expect(await confirm(await mailedToken(person, email))).toEqual({ kind: 'confirmed', takesOver: true });

    expect((await enter(db, { ...person, email })).kind).toBe('right');
    expect((await enter(db, person)).kind).toBe('wrong');
    expect(await findSession(db, session.id)).toMatchObject({ email });
    expect(await shown(db, underWay.holder)).toBe('awaiting-proof');
    expect(await contactsOf(person.accountId)).toEqual([
      expect.objectContaining({
        email: person.email,
        removedAt: new Date(clock.seconds * 1_000),
        tokenHash: null,
      }),
    ]);
    expect(await noticesOf(person.accountId)).toContainEqual({ kind: 'email-changed', data: { email } });
    expect(await emailEvents(person.accountId)).toEqual(['email.asked', 'email.changed']);
  });

  test('may be the second address, which then is no second one any more', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'add-email');
    await move(who.session, email);
    expect(await confirm(await mailedToken(who.person, email))).toMatchObject({ kind: 'confirmed' });
    expect(await rowOf(who.person.accountId)).toMatchObject({ email, emailKey: email });
    expect(await findContacts(db, who.person.accountId)).toEqual({
      second: null,
      pendingSecond: null,
      pendingSignIn: null,
    });
  });

  test('there and back leaves each address once', async () => {
    const who = await owner();
    const { email } = await confirmed(who, 'change-email');
    await move(who.session, who.person.email);
    await confirm(await mailedToken(who.person, who.person.email));
    expect((await rowOf(who.person.accountId))?.email).toBe(who.person.email);
    expect((await contactsOf(who.person.accountId)).map((row) => row.email)).toEqual([email]);
  });

  test('waits beside a second one; confirmed first as the one to sign in with, the other link is void', async () => {
    const { person, session } = await owner();
    const email = freshEmail();
    await add(session, email);
    const second = await mailedToken(person, email);
    await move(session, email);
    expect(await confirm(await mailedToken(person, email))).toMatchObject({ takesOver: true });
    expect(await confirm(second)).toEqual({ kind: 'gone' });
  });
});
