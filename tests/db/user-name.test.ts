import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent, notice } from '@/db/schema';
import { carryOut } from '@/lib/account/carry-out';
import { setLanguage } from '@/lib/account/language';
import { changeName } from '@/lib/account/name';
import { mostNamesPerHour } from '@/lib/account/user-name';
import type { Session } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { enter, freshAddress, secretKeys, signIn, visitorFrom } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

async function owner() {
  const person = await makePerson({ enrolled: true });
  return { person, session: await signIn(db, clock, person) };
}

const rename = (session: Session, userName: string | null) =>
  carryOut(db, secretKeys(), session, { kind: 'user-name', userName }, visitorFrom());

const rowOf = async (accountId: string) =>
  (await db.select().from(account).where(eq(account.id, accountId)))[0];
const eventsOf = async (accountId: string, kind: string) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId))).filter(
    (event) => event.kind === kind,
  );
const noticesOf = async (accountId: string) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId))).map(({ kind }) => kind);

describe('W7: the user name', () => {
  test('signs in from the moment it is changed, the old one no more; its owner is told', async () => {
    const { person, session } = await owner();
    expect(await rename(session, 'Robin.van-der_Berg')).toEqual({ kind: 'done' });
    expect((await enter(db, person, { identifier: 'robin.VAN-DER_berg' })).kind).toBe('right');
    expect((await enter(db, person, { identifier: person.userName })).kind).toBe('wrong');
    expect(await rowOf(person.accountId)).toMatchObject({ userName: 'Robin.van-der_Berg' });
    expect(await noticesOf(person.accountId)).toEqual(['user-name-changed']);
    expect(await eventsOf(person.accountId, 'user-name.changed')).toHaveLength(1);
  });

  test('can be none; the address goes on signing in', async () => {
    const { person, session } = await owner();
    expect(await rename(session, null)).toEqual({ kind: 'done' });
    expect(await rowOf(person.accountId)).toMatchObject({ userName: null, userNameKey: null });
    expect((await enter(db, person)).kind).toBe('right');
  });

  test('changed only in its capitals is another spelling; the same again is no change', async () => {
    const { person, session } = await owner();
    const louder = person.userName.toUpperCase();
    expect(await rename(session, louder)).toEqual({ kind: 'done' });
    expect(await rename(session, louder)).toEqual({ kind: 'done' });
    expect(await rowOf(person.accountId)).toMatchObject({ userName: louder, userNameKey: person.userName });
    expect(await eventsOf(person.accountId, 'user-name.changed')).toHaveLength(1);
  });

  test('of somebody else is refused, however it is spelled, and nothing is changed', async () => {
    const [one, other] = [await owner(), await owner()];
    for (const taken of [other.person.userName, other.person.userName.toUpperCase()]) {
      expect(await rename(one.session, taken)).toEqual({ kind: 'refused', because: 'user-name-taken' });
    }
    expect(await rowOf(one.person.accountId)).toMatchObject({ userName: one.person.userName });
    expect(await noticesOf(one.person.accountId)).toEqual([]);
  });

  test('an attacker who asks name after name to learn which ones exist has ten answers an hour, whether they are free or taken', async () => {
    const [thief, other] = [await owner(), await owner()];
    const outcomes = await race(20, (number) =>
      rename(thief.session, number % 2 ? other.person.userName : `free-name-${number}`),
    );
    const tooOften = { kind: 'refused', because: 'names-too-often' };
    expect(
      outcomes.filter((outcome) => 'because' in outcome && outcome.because === 'names-too-often'),
    ).toEqual(Array(20 - mostNamesPerHour).fill(tooOften));
    expect(await rename(thief.session, other.person.userName)).toEqual(tooOften);
    expect(await rename(thief.session, 'free-name')).toEqual(tooOften);
    expect(await rename(other.session, 'free-name'), 'only the one who asked').toEqual({ kind: 'done' });
  });

  test('wanted by twenty people at once becomes one’s, and the others are told', async () => {
    const people: Awaited<ReturnType<typeof owner>>[] = [];
    for (let made = 0; made < 20; made += 1) people.push(await owner());
    const outcomes = await race(20, (number) =>
      rename((people[number] as (typeof people)[0]).session, 'everybodys'),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const refused = { kind: 'refused', because: 'user-name-taken' };
    expect(outcomes.filter((outcome) => outcome.kind === 'refused')).toEqual(Array(19).fill(refused));
    const named = await db.select().from(account).where(eq(account.userNameKey, 'everybodys'));
    expect(named).toHaveLength(1);
  });
});

describe('W7: what is not sensitive', () => {
  test('the name is changed once and remembered, the same one again is not', async () => {
    const { person, session } = await owner();
    expect(await changeName(db, session, 'Ångström O’Neill', freshAddress())).toBe(true);
    expect(await changeName(db, session, 'Ångström O’Neill', freshAddress())).toBe(false);
    expect(await rowOf(person.accountId)).toMatchObject({ displayName: 'Ångström O’Neill' });
    expect(await eventsOf(person.accountId, 'name.changed')).toEqual([
      expect.objectContaining({ actorId: person.accountId, officeId: person.officeId }),
    ]);
  });

  test('the language is remembered in the history only when it is another one', async () => {
    const { person } = await owner();
    await setLanguage(db, person.accountId, 'nl', '192.0.2.1');
    await setLanguage(db, person.accountId, 'nl', '192.0.2.1');
    expect(await rowOf(person.accountId)).toMatchObject({ locale: 'nl' });
    expect(await eventsOf(person.accountId, 'language.changed')).toEqual([
      expect.objectContaining({ data: { locale: 'nl' }, address: '192.0.2.1' }),
    ]);
  });
});
