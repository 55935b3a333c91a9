import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account } from '@/db/schema';
import { findSession } from '@/lib/session/session';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { acceptCall, verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { begin, enterWith, look, pair, prove, saveCodes, secretKeys, showKey, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import {
  allMethods,
  askProof,
  codeAt,
  digitsOn,
  enterCode,
  freshLandline,
  heardAt,
  keyIn,
  newcomer,
  type Owner,
  offering,
  openSetUp,
  pass,
  phonePerson,
  phonesWorld,
  submit,
  toNumber,
} from './phones';
import { eventsOf, failuresOf, noticesOf, phonesOf, setFailures } from './phones-record';
import { sessionOf } from './sensitive';
import { rowsOf } from './several-apps';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

type Holder = Parameters<typeof look>[1];
type PhoneMethod = 'sms' | 'voice' | 'keypad-call';

/** Proves to have the number that was just submitted, as its owner would. */
async function answer(holder: Holder, number: string, method: PhoneMethod) {
  if (method === 'keypad-call') {
    await keyIn(world, number, await digitsOn(holder));
    return acceptCall(db, secretKeys(), holder);
  }
  const code = method === 'sms' ? codeAt(world, number) : heardAt(world, number);
  return verifyNumber(db, outer, holder, code);
}

async function verify(holder: Holder, number: string, method: PhoneMethod = 'sms') {
  await toNumber(holder, method);
  expect(await submit(outer, holder, number, method)).toEqual({ kind: 'asked' });
  return answer(holder, number, method);
}

const currentOf = async ({ accountId }: Owner) => {
  const [row] = await db.select().from(account).where(eq(account.id, accountId));
  return row?.currentMethod;
};
/** Somebody in a session that was proven that many seconds ago. */
async function inside(person: Owner, purpose: 'add-number' | 'connect-app' = 'add-number', factor = 0) {
  const { id } = await sessionOf(person, { factor });
  return { id, holder: await openSetUp(id, purpose) };
}
const recovered = async (person: Owner) => {
  const { holder } = await begin(db, person);
  const [code = ''] = person.recoveryCodes;
  await proveWithRecoveryCode(db, secretKeys(), holder, code);
  expect(await shown(db, holder)).toBe('recovered');
  return holder;
};

describe('a first factor by phone', () => {
  test.each<[string, PhoneMethod]>([
    ['H6: a text message', 'sms'],
    ['W5: a voice call', 'voice'],
    ['C5: the keys of the phone', 'keypad-call'],
  ])('%s: number, codes, receipt, in; and sign-in asks for it from then on', async (_, method) => {
    const person = await newcomer();
    const number = method === 'voice' ? freshLandline() : freshNumber();
    const { holder } = await begin(db, person);
    expect(await shown(db, holder)).toBe('choosing');
    expect(await verify(holder, number, method)).toEqual({ kind: 'verified', state: 'showing-codes' });
    const kind = method === 'voice' ? 'landline' : 'mobile';
    expect(await phonesOf(person)).toMatchObject([
      { number, kind, country: 'NL', position: 1, verifiedBy: method },
    ]);
    expect((await phonesOf(person))[0]?.verifiedAt).not.toBeNull();
    expect(await currentOf(person)).toBe(method);
    expect(await saveCodes(db, holder)).toHaveLength(10);
    const ticket = (await finish(db, holder))?.ticket;
    expect((await enterWith(db, ticket)).proven).toEqual([method]);
    expect(await eventsOf(person, 'factor.connected')).toMatchObject([
      { method, number: expect.stringMatching(/^\+31 •••••• \d\d$/) },
    ]);
    expect(await eventsOf(person, 'recovery-codes.acknowledged')).toHaveLength(1);
    expect(await noticesOf(person)).toEqual(['factor-connected']);
    await pass(world, 31);
    const next = await begin(db, person);
    expect(await look(db, next.holder)).toMatchObject({ way: { method, phone: { number } } });
  });

  test('P6: an app comes after it as what sign-in asks for first; the number stays as another way', async () => {
    const person = await phonePerson({ office: offering(...allMethods), currentMethod: 'sms' });
    const { holder } = await inside(person, 'connect-app');
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, Math.floor(Date.now() / 30_000)))).toMatchObject({
      kind: 'connected',
      state: 'finished',
    });
    expect(await currentOf(person)).toBe('authenticator');
    expect((await look(db, (await begin(db, person)).holder)).methods).toEqual([
      ...allMethods,
      'recovery-code',
    ]);
  });

  test('H4: somebody who left before saving the codes gets them at the next sign-in', async () => {
    const person = await newcomer();
    const first = await begin(db, person);
    await verify(first.holder, person.number);
    await pass(world, 700);
    const next = await begin(db, person);
    expect((await look(db, next.holder)).methods).toEqual(['sms', 'voice', 'keypad-call']);
    await askProof(outer, next.holder);
    expect(await enterCode(outer, next.holder, codeAt(world, person.number))).toMatchObject({
      kind: 'right',
      state: 'showing-codes',
      ticket: undefined,
    });
  });
});

describe('C8: a further number', () => {
  test('comes after the others, changes nothing of what sign-in asks for, and is told once', async () => {
    const person = await phonePerson({ currentMethod: 'sms' });
    const { holder, id } = await inside(person);
    const added = freshNumber();
    expect(await verify(holder, added, 'keypad-call')).toEqual({ kind: 'verified', state: 'finished' });
    expect((await phonesOf(person)).map(({ number, position }) => [number, position])).toEqual([
      [person.number, 1],
      [added, 2],
    ]);
    expect(await currentOf(person)).toBe('sms');
    expect(await eventsOf(person, 'number.added')).toHaveLength(1);
    expect(await noticesOf(person)).toEqual(['number-added']);
    expect((await findSession(db, id))?.freshlyProven).toBe(true);
    const next = await begin(db, person);
    expect((await look(db, next.holder)).way?.phone?.number).toBe(person.number);
    await askProof(outer, next.holder, {
      method: 'sms',
      phone: (await look(db, next.holder)).phones[1] as never,
    });
    expect(await enterCode(outer, next.holder, codeAt(world, added))).toMatchObject({ kind: 'right' });
  });

  test('does not forget the wrong codes of the one before', async () => {
    const person = await phonePerson();
    await setFailures(person, 'sms', 8);
    const { holder } = await inside(person);
    await verify(holder, freshNumber());
    expect(await failuresOf(person, 'sms')).toBe(8);
  });

  test('a proof that grows old on the way is asked for again, and the number is not bound meanwhile', async () => {
    const person = await phonePerson();
    const { holder } = await inside(person, 'add-number', 590);
    const added = freshNumber();
    await toNumber(holder);
    await submit(outer, holder, added);
    await pass(world, 599);
    expect((await answer(holder, added, 'sms')).kind, 'proven within twenty minutes').toBe('verified');

    const late = await inside(person, 'add-number', 590);
    const other = freshNumber();
    await toNumber(late.holder);
    await submit(outer, late.holder, other);
    await db.$client`update session set proven_at = now() - interval '1201 seconds' where id = ${late.id}`;
    expect(await answer(late.holder, other, 'sms')).toEqual({ kind: 'not-now' });
    expect(await shown(db, late.holder)).toBe('awaiting-proof');
    expect(await phonesOf(person)).toHaveLength(2);
    await askProof(outer, late.holder, { method: 'sms' });
    const { number } = (await look(db, late.holder)).challenges[0] ?? { number: '' };
    expect(await enterCode(outer, late.holder, codeAt(world, number))).toMatchObject({
      kind: 'right',
      state: 'entering-number',
    });
  });

  test('a number that somebody else wrote down, and nobody verified, becomes verified in its place', async () => {
    const person = await phonePerson();
    const number = freshNumber();
    const { id } = await addNumber(person, { number, verified: false });
    const { holder } = await inside(person);
    expect((await verify(holder, number)).kind).toBe('verified');
    expect((await phonesOf(person)).map((row) => [row.id, row.verifiedBy])).toContainEqual([id, 'sms']);
  });
});

describe('after a recovery code, a number in place of all that was lost', () => {
  test('W6: old app and numbers are gone, other sessions have to prove themselves anew, and it is told', async () => {
    const phones = [
      { number: freshNumber(), verifiedBy: 'sms' as const },
      { number: freshNumber(), verifiedBy: 'voice' as const },
    ];
    const person = await phonePerson({ enrolled: true, phones, office: offering(...allMethods) });
    for (const method of allMethods) await setFailures(person, method, 100);
    const other = await sessionOf(person, { factor: 0 });
    const thief = await inside(person);
    const holder = await recovered(person);
    const fresh = freshNumber();
    expect(await verify(holder, fresh)).toEqual({ kind: 'verified', state: 'finished' });
    expect((await phonesOf(person)).map(({ number }) => number)).toEqual([fresh]);
    expect(await rowsOf(person)).toEqual([]);
    expect(await currentOf(person)).toBe('sms');
    for (const method of allMethods) expect(await failuresOf(person, method), method).toBe(0);
    expect((await findSession(db, other.id))?.freshlyProven).toBe(false);
    expect(await shown(db, thief.holder)).toBe('closed (cancelled)');
    expect(await eventsOf(person, 'factor.replaced')).toMatchObject([{ method: 'sms' }]);
    expect(await noticesOf(person)).toEqual(['recovery-code-used', 'factor-replaced']);
    const again = await begin(db, person);
    expect(await prove(db, again.holder, codeOf(person.appKey, 1))).toEqual({ kind: 'not-now' });
  });

  test('W6: until the new one is verified nothing is taken away, and who finds the phone again keeps it', async () => {
    const person = await phonePerson();
    const holder = await recovered(person);
    await toNumber(holder);
    await submit(outer, holder, freshNumber());
    expect((await phonesOf(person)).map(({ number }) => number)).toEqual([person.number]);
    const again = await begin(db, person);
    const [, code = ''] = person.recoveryCodes;
    await proveWithRecoveryCode(db, secretKeys(), again.holder, code);
    expect((await keepApp(db, again.holder))?.state).toBe('ready');
  });

  test('W6: the very same number may be verified anew: it stays one, and what the lost phone proved counts no more', async () => {
    const person = await phonePerson();
    const other = await sessionOf(person, { factor: 0 });
    const holder = await recovered(person);
    expect(await verify(holder, person.number, 'voice')).toMatchObject({ kind: 'verified' });
    expect(await phonesOf(person)).toMatchObject([{ number: person.number, verifiedBy: 'voice' }]);
    expect(await currentOf(person)).toBe('voice');
    expect((await findSession(db, other.id))?.freshlyProven).toBe(false);
    expect(await eventsOf(person, 'factor.replaced')).toMatchObject([{ method: 'voice' }]);
    expect(await noticesOf(person)).toEqual(['recovery-code-used', 'factor-replaced']);
  });
});
