import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, phone } from '@/db/schema';
import { endSession, findSession } from '@/lib/session/session';
import { ask } from '@/lib/sign-in/ask';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import type { Way } from '@/lib/sign-in/challenge';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { testDatabase } from '../setup/database';
import { begin, look, secretKeys, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import {
  askProof,
  codeAt,
  digitsOn,
  enterCode,
  freshLandline,
  keyIn,
  messagesOf,
  newcomer,
  offering,
  openSetUp,
  outerOf,
  pass,
  phonePerson,
  phonesWorld,
  submit,
  toNumber,
} from './phones';
import { challengesOf, failuresOf, phonesOf, statesOf } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

/** A sign-in whose text message has just gone out. */
async function withCode(person: Awaited<ReturnType<typeof phonePerson>>) {
  const { holder } = await begin(db, person);
  expect(await askProof(outer, holder)).toEqual({ kind: 'asked' });
  return { holder, code: codeAt(world, person.number) };
}

const onCalls = () => phonePerson({ currentMethod: 'keypad-call' });

describe('attack: a code that was sent for another sign-in', () => {
  test('W11: of the same account: it is compared with nothing, costs no try, and stays good where it belongs', async () => {
    const person = await phonePerson();
    const mine = await withCode(person);
    const thief = await begin(db, person);
    expect(await enterCode(outer, thief.holder, mine.code)).toEqual({ kind: 'over' });
    expect((await look(db, thief.holder)).triesLeft).toBe(5);
    expect(await enterCode(outer, mine.holder, mine.code)).toMatchObject({ kind: 'right' });
  });

  test('W11: nor where the thief has a code of their own on the way, to another number of the account', async () => {
    const phones = [1, 2].map(() => ({ number: freshNumber(), verifiedBy: 'sms' as const }));
    const person = await phonePerson({ phones });
    const thief = await begin(db, person);
    const [, second] = (await look(db, thief.holder)).phones;
    expect(await askProof(outer, thief.holder, { method: 'sms', phone: second } as Way)).toEqual({
      kind: 'asked',
    });
    const mine = await withCode(person);
    expect(await enterCode(outer, thief.holder, mine.code)).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await enterCode(outer, mine.holder, mine.code)).toMatchObject({ kind: 'right' });
  });

  test('W11: of another account with the same number: neither opens the other', async () => {
    const number = freshNumber();
    const phones = [{ number, verifiedBy: 'sms' as const }];
    const [one, other] = [await phonePerson({ phones }), await phonePerson({ phones })];
    const mine = await withCode(one);
    const theirs = await begin(db, other);
    await askProof(outer, theirs.holder);
    expect(await statesOf(other), 'the phone has one code at a time').toEqual(['over (running-elsewhere)']);
    expect(messagesOf(world, number)).toHaveLength(1);
    expect(await enterCode(outer, theirs.holder, mine.code)).toEqual({ kind: 'over' });
    expect(await enterCode(outer, mine.holder, mine.code)).toMatchObject({ kind: 'right' });
    await askProof(outer, theirs.holder);
    expect(await enterCode(outer, theirs.holder, mine.code)).toMatchObject({ kind: 'wrong' });
    expect(await enterCode(outer, theirs.holder, codeAt(world, number))).toMatchObject({ kind: 'right' });
  });

  test('W11: of another account with the number, taken for the answer that the thief’s own sign-in never got', async () => {
    const phones = [{ number: freshNumber(), verifiedBy: 'sms' as const }];
    const [owner, thief] = [await phonePerson({ phones }), await phonePerson({ phones })];
    const { holder } = await begin(db, thief);
    await askProof(outerOf({ ...world.vonage, startCode: async () => ({ kind: 'unknown' }) }), holder);
    const mine = await withCode(owner);
    await askProof(outer, holder);
    expect((await statesOf(thief)).at(-1)).toBe('over (running-elsewhere)');
    expect(await enterCode(outer, holder, mine.code)).toEqual({ kind: 'over' });
    await pass(world, 31);
    await askProof(outer, holder);
    expect((await statesOf(thief)).at(-1), 'nor is it taken back for the thief').toBe(
      'over (running-elsewhere)',
    );
    expect(await enterCode(outer, mine.holder, mine.code)).toMatchObject({ kind: 'right' });
  });

  test('C7: nor does a call that was answered for another one', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    await keyIn(world, person.number, await digitsOn(holder));
    const thief = await begin(db, person);
    expect(await proveWithCall(db, secretKeys(), thief.holder)).toEqual({ kind: 'not-now' });
    expect(await shown(db, thief.holder)).toBe('awaiting-proof');
    expect(await proveWithCall(db, secretKeys(), holder)).toMatchObject({ kind: 'right' });
  });

  test('H6: a code that verifies a number signs nobody in, and one that signs in verifies none', async () => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const setUp = await openSetUp(id, 'add-number');
    const added = freshNumber();
    await submit(outer, setUp, added);
    const { holder, code } = await withCode(person);
    expect(await enterCode(outer, holder, codeAt(world, added))).toMatchObject({ kind: 'wrong' });
    expect(await verifyNumber(db, outer, setUp, code)).toEqual({ kind: 'wrong' });
    expect(await phonesOf(person)).toHaveLength(1);
  });

  test('W11: a session’s set-up that began anew does not know the code of the one before', async () => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'add-number');
    const number = freshNumber();
    await submit(outer, holder, number);
    const code = codeAt(world, number);
    await openSetUp(id, 'add-number');
    await db
      .update(attempt)
      .set({ state: 'verifying-number', pendingNumber: number })
      .where(eq(attempt.sessionId, id));
    expect(await verifyNumber(db, outer, holder, code)).toEqual({ kind: 'over' });
    expect(await phonesOf(person)).toHaveLength(1);
  });
});

describe('attack: another number, or another way, than the account’s own', () => {
  const wish = async (holder: { token: string }, way: Partial<Way>) =>
    ask(db, outer, holder, await look(db, holder), { purpose: 'prove', way: way as never });

  test('W5: a text message to a landline is never sent', async () => {
    const landline = { number: freshLandline(), verifiedBy: 'voice' as const };
    const person = await phonePerson({ phones: [{ number: freshNumber(), verifiedBy: 'sms' }, landline] });
    const { holder } = await begin(db, person);
    const { ways, phones } = await look(db, holder);
    expect(ways.filter(({ method }) => method === 'sms')).toHaveLength(1);
    expect(await wish(holder, { method: 'sms', phone: phones[1] as never })).toEqual({ kind: 'not-now' });
    expect(messagesOf(world, landline.number)).toHaveLength(0);
    expect(await wish(holder, { method: 'voice', phone: phones[1] as never })).toEqual({ kind: 'asked' });
    const fresh = await newcomer();
    const setUp = await begin(db, fresh);
    await toNumber(setUp.holder);
    const refused = await submit(outer, setUp.holder, landline.number, 'sms');
    expect(refused).toEqual({ kind: 'unfit', because: 'no-text-messages' });
  });

  test('W9: a method that the office does not offer, a number of another account, an unverified one: nothing is sent', async () => {
    const [person, other] = [await phonePerson({ office: offering('sms') }), await phonePerson()];
    const { holder } = await begin(db, person);
    const [own] = (await look(db, holder)).phones;
    const mobile = { kind: 'mobile', verifiedBy: 'sms', isServed: true } as const;
    const unverified = {
      ...(await addNumber(person, { verified: false })),
      ...mobile,
    };
    const foreign = { ...other, id: (await phonesOf(other))[0]?.id ?? '', ...mobile };
    expect(await wish(holder, { method: 'voice', phone: own })).toEqual({ kind: 'not-now' });
    for (const phone of [
      foreign,
      unverified,
      { ...foreign, number: person.number },
      { id: own?.id ?? '', number: other.number, ...mobile },
    ])
      expect(await wish(holder, { method: 'sms', phone })).toEqual({ kind: 'not-now' });
    expect(await challengesOf(person)).toEqual([]);
    expect([messagesOf(world, other.number), messagesOf(world, unverified.number)]).toEqual([[], []]);
    expect(await submitAs(await newcomer({ office: offering('sms') }), 'voice')).toEqual({
      kind: 'unfit',
      because: 'not-offered',
    });
  });

  const submitAs = async (person: Awaited<ReturnType<typeof newcomer>>, method: 'voice' | 'sms') => {
    const { holder } = await begin(db, person);
    await toNumber(holder);
    return submit(outer, holder, person.number, method);
  };

  test('X6: nothing is sent to a country that the office does not pay for', async () => {
    const office = { ...offering('sms'), codeCountries: ['GB'] };
    const person = await phonePerson({ office });
    expect((await look(db, (await begin(db, person)).holder)).ways).toEqual([]);
    // As it was kept before countries were: what is asked for is held against the number itself, too.
    await db.$client`update phone set country = null where account_id = ${person.accountId}`;
    const { holder } = await begin(db, person);
    expect(await askProof(outer, holder)).toMatchObject({ kind: 'refused', because: 'country-off' });
    expect((await look(db, holder)).challenges).toMatchObject([{ state: 'over', problem: 'country-off' }]);
    expect(await submitAs(await newcomer({ office }), 'sms')).toEqual({
      kind: 'unfit',
      because: 'country-off',
    });
  });
});

describe('attack: the number is exchanged while its code is on the way', () => {
  test('W6: the code of one number never binds another one', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    const [own, victims] = [freshNumber(), freshNumber()];
    await submit(outer, holder, own);
    const code = codeAt(world, own);
    await submit(outer, holder, victims);
    expect(await verifyNumber(db, outer, holder, code)).toEqual({ kind: 'wrong' });
    expect(await phonesOf(person)).toEqual([]);
  });

  test.each(['before its code is entered', 'while Vonage compares it'])(
    'W6: nor does it where the attempt itself came to name another one, %s',
    async (when) => {
      const person = await newcomer();
      const { holder } = await begin(db, person);
      await toNumber(holder);
      await submit(outer, holder, person.number);
      const rename = () =>
        db
          .update(attempt)
          .set({ pendingNumber: freshNumber() })
          .where(eq(attempt.accountId, person.accountId));
      const code = codeAt(world, person.number);
      if (when.startsWith('before')) await rename();
      const checkCode = async (...asked: Parameters<typeof world.vonage.checkCode>) => {
        await rename();
        return world.vonage.checkCode(...asked);
      };
      const outcome = await verifyNumber(db, outerOf({ ...world.vonage, checkCode }), holder, code);
      expect(outcome.kind).toBe(when.startsWith('before') ? 'over' : 'not-now');
      expect(await phonesOf(person)).toEqual([]);
    },
  );

  test('W6: a number that was removed meanwhile proves nothing: no session, and the try is not lost', async () => {
    const person = await phonePerson({
      phones: [
        { number: freshNumber(), verifiedBy: 'sms' },
        { number: freshNumber(), verifiedBy: 'sms' },
      ],
    });
    const { holder, code } = await withCode(person);
    await db.delete(phone).where(eq(phone.number, person.number));
    expect(await enterCode(outer, holder, code)).toEqual({ kind: 'over' });
    expect(await shown(db, holder)).toBe('awaiting-proof');
    expect(await failuresOf(person, 'sms')).toBe(0);
  });
});

describe('attack: the code comes after the end', () => {
  const closings: [string, (holder: { token: string }, code: string) => Promise<unknown>][] = [
    ['of an attempt that was left', (holder) => cancelAttempt(db, holder)],
    ['of its ten minutes', () => pass(world, 601)],
    ['of a sign-in that is done', (holder, code) => enterCode(outer, holder, code)],
  ];
  test.each(closings)('W11: %s: it opens nothing', async (_, close) => {
    const { holder, code } = await withCode(await phonePerson());
    await close(holder, code);
    expect(['over', 'not-now']).toContain((await enterCode(outer, holder, code)).kind);
    expect(await askAnyway(holder)).toEqual({ kind: 'not-now' });
  });

  const askAnyway = async (holder: { token: string }) => {
    const attempt = await look(db, holder);
    return ask(db, outer, holder, attempt, { purpose: 'prove', way: attempt.ways[0] as never });
  };

  test('W11: of a session: its set-up binds nothing, and sends nothing', async () => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'add-number');
    const added = freshNumber();
    await submit(outer, holder, added);
    const held = await look(db, holder);
    await endSession(db, id);
    expect(await findSession(db, id)).toBeUndefined();
    expect(await verifyNumber(db, outer, holder, codeAt(world, added))).toEqual({ kind: 'over' });
    const wish = { purpose: 'verify-number', method: 'sms', number: freshNumber(), kind: 'mobile' } as const;
    expect(await ask(db, outer, holder, held, wish)).toEqual({ kind: 'not-now' });
    expect(await phonesOf(person)).toHaveLength(1);
  });
});

test('W11: “send again” by this way and that, too early, loses neither the code nor the try', async () => {
  const person = await phonePerson();
  const { holder, code } = await withCode(person);
  for (const method of ['sms', 'voice', 'sms', 'voice'] as const)
    expect(await askProof(outer, holder, { method })).toMatchObject({ kind: 'refused', because: 'too-soon' });
  expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
});
