import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sendingCount } from '@/db/schema';
import { triesPerNumber } from '@/lib/factor/limits';
import type { Method } from '@/lib/policy/decide';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, look, secretKeys, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import {
  askProof,
  callsTo,
  codeAt,
  enterCode,
  heardAt,
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
  wrongFor,
} from './phones';
import { eventsOf, failuresOf, noticesOf, phonesOf, setFailures, statesOf } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

const soon = () => new Date(Date.now() + 60_000);

describe('attack: guessing the code of a text message', () => {
  test('W11: three on one code, two on the next: the fifth closes the sign-in, and a new code gives none back', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const first = codeAt(world, person.number);
    for (const triesLeft of [4, 3])
      expect(await enterCode(outer, holder, wrongFor(first))).toEqual({ kind: 'wrong', triesLeft });
    // The third is too many for Vonage: that code is over, and counts as a wrong one here.
    expect(await enterCode(outer, holder, wrongFor(first))).toEqual({ kind: 'over' });
    expect((await look(db, holder)).triesLeft).toBe(2);
    expect(await enterCode(outer, holder, first), 'it is over').toEqual({ kind: 'over' });
    await pass(world, 31);
    await askProof(outer, holder);
    expect((await look(db, holder)).triesLeft).toBe(2);
    const second = codeAt(world, person.number);
    for (const triesLeft of [1, 0])
      expect(await enterCode(outer, holder, wrongFor(second))).toEqual({ kind: 'wrong', triesLeft });
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect((await enterCode(outer, holder, second)).kind).toBe('not-now');
    expect(await failuresOf(person, 'sms')).toBe(5);
    expect(await eventsOf(person, 'attempt.closed')).toEqual([{ purpose: 'sign-in', because: 'tries' }]);
  });

  test('W11: a try is spent before the code is compared: a crash in between gives none back', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    let triesThen = -1;
    const checkCode = async () => {
      triesThen = (await look(db, holder)).triesLeft;
      throw new Error('the process is gone');
    };
    const dying = outerOf({ ...world.vonage, checkCode });
    await expect(enterCode(dying, holder, '123456')).rejects.toThrow('gone');
    expect(triesThen).toBe(4);
    expect([(await look(db, holder)).triesLeft, await failuresOf(person, 'sms')]).toEqual([4, 1]);
  });

  test('W11: letters, or too few digits, are no guess', async () => {
    const { holder } = await begin(db, await phonePerson());
    await askProof(outer, holder);
    for (const typed of ['', '12345', 'abcdef', '1234567'])
      expect(await enterCode(outer, holder, typed)).toEqual({ kind: 'malformed' });
    expect((await look(db, holder)).triesLeft).toBe(5);
  });

  test('W11: from the tenth in a row on there are waits, in which no code is sent, nor compared; a right one ends them', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    await setFailures(person, 'sms', 9);
    await enterCode(outer, holder, wrongFor(code));
    const { waitUntil, now } = await look(db, holder);
    expect(Math.round(((waitUntil.sms ?? 0) - now) / 1_000)).toBeGreaterThan(25);
    expect(await enterCode(outer, holder, code)).toEqual({ kind: 'not-now' });
    const next = await begin(db, person);
    expect(await askProof(outer, next.holder)).toEqual({ kind: 'not-now' });
    expect(messagesOf(world, person.number)).toHaveLength(1);
    expect((await look(db, holder)).triesLeft, 'what was not compared costs nothing').toBe(4);
    await pass(world, 31);
    expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
    expect(await failuresOf(person, 'sms')).toBe(0);
  });

  test('W11: the hundredth in a row disables text messages, tells the owner, and nothing is sent any more', async () => {
    const person = await phonePerson({ office: offering('sms') });
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    await setFailures(person, 'sms', 99);
    await enterCode(outer, holder, wrongFor(codeAt(world, person.number)));
    expect(await eventsOf(person, 'factor.disabled')).toEqual([{ method: 'sms' }]);
    expect(await noticesOf(person)).toEqual(['factor-disabled']);
    await pass(world, 7_200);
    const next = await begin(db, person);
    expect((await look(db, next.holder)).methods).toEqual(['recovery-code']);
    expect((await look(db, next.holder)).ways).toEqual([]);
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), next.holder, code)).toMatchObject({
      state: 'recovered',
    });
  });

  test('W11: a sign-in from before it was disabled sends and compares nothing either', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    const [way] = (await look(db, holder)).ways;
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    await setFailures(person, 'sms', 100);
    expect((await enterCode(outer, holder, code)).kind).not.toBe('right');
    expect((await look(db, holder)).ways.map(({ method }) => method)).not.toContain(way?.method);
    expect(await shown(db, holder)).toBe('awaiting-proof');
  });

  test.each<[Method]>([['sms'], ['voice']])(
    'W11: each method counts by itself: %s waits, the other does not',
    async (method) => {
      const person = await phonePerson();
      await setFailures(person, method, 12, soon());
      const { holder } = await begin(db, person);
      const other = method === 'sms' ? 'voice' : 'sms';
      expect(await askProof(outer, holder, { method: method as 'sms' })).toEqual({ kind: 'not-now' });
      expect(await askProof(outer, holder, { method: other })).toEqual({ kind: 'asked' });
      const code = other === 'voice' ? heardAt(world, person.number) : codeAt(world, person.number);
      expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
      expect(await failuresOf(person, method), 'the wait of the other goes on').toBe(12);
    },
  );
});

describe('attack: guessing the code of a number that is to be added', () => {
  test('H6: what was compared with nothing costs no try: no code under way, or one that Vonage knows no more', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number);
    const gone = outerOf({ ...world.vonage, checkCode: async () => ({ kind: 'gone' }) });
    for (let time = 0; time < triesPerNumber + 1; time += 1)
      expect(await verifyNumber(db, gone, holder, '123456')).toEqual({ kind: 'over' });
    const startCode = async () => ({ kind: 'sent', requestId: randomUUID() }) as const;
    const later = outerOf({ ...world.vonage, startCode, checkCode: async () => ({ kind: 'right' }) });
    await submit(later, holder, person.number);
    expect(await verifyNumber(db, later, holder, '123456')).toMatchObject({ kind: 'verified' });
  });

  test('H6: fifteen tries on a number, over all codes that were sent to it; another number begins anew', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number);
    const wrong = outerOf({ ...world.vonage, checkCode: async () => ({ kind: 'wrong' }) });
    for (let time = 0; time < triesPerNumber; time += 1)
      expect(await verifyNumber(db, wrong, holder, '123456')).toEqual({ kind: 'wrong' });
    expect(await verifyNumber(db, outer, holder, codeAt(world, person.number))).toEqual({ kind: 'over' });
    await pass(world, 31);
    await submit(outer, holder, person.number);
    expect(await verifyNumber(db, outer, holder, codeAt(world, person.number))).toEqual({ kind: 'over' });
    const other = freshNumber();
    await submit(outer, holder, other);
    expect(await verifyNumber(db, outer, holder, codeAt(world, other))).toMatchObject({ kind: 'verified' });
  });
});

describe('attack: finding out whose numbers these are', () => {
  const answers = async (number: string) => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'add-number');
    const submitted = await submit(outer, holder, number);
    const verified =
      submitted.kind === 'asked' && (await verifyNumber(db, outer, holder, codeAt(world, number)));
    return { submitted, verified, numbers: (await phonesOf(person)).length };
  };

  test('X6: a number that others have is answered like one that nobody has, until five have it', async () => {
    const [free, taken] = [freshNumber(), freshNumber()];
    for (let others = 0; others < 4; others += 1) await addNumber(await phonePerson(), { number: taken });
    const nobody = await answers(free);
    expect(await answers(taken)).toEqual(nobody);
    expect(nobody).toMatchObject({
      submitted: { kind: 'asked' },
      verified: { kind: 'verified' },
      numbers: 2,
    });
    expect(await answers(taken)).toMatchObject({
      submitted: { kind: 'unfit', because: 'crowded' },
      numbers: 1,
    });
    expect(messagesOf(world, taken), 'nothing was sent for the last one').toHaveLength(1);
  });

  test('X6: a number that fills up while its code is on the way is not bound once too often', async () => {
    const number = freshNumber();
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, number);
    for (let others = 0; others < 5; others += 1) await addNumber(await phonePerson(), { number });
    expect(await verifyNumber(db, outer, holder, codeAt(world, number))).toEqual({ kind: 'crowded' });
    expect(await phonesOf(person)).toEqual([]);
    expect(await statesOf(person)).toEqual(['running']);
  });

  test('X6: ten accounts that verify one number at the same moment: five have it then', async () => {
    const number = freshNumber();
    const startCode = async () => ({ kind: 'sent', requestId: randomUUID() }) as const;
    const easy = outerOf({ ...world.vonage, startCode, checkCode: async () => ({ kind: 'right' }) });
    const holders: { token: string }[] = [];
    for (let each = 0; each < 10; each += 1) {
      const { holder } = await begin(db, await newcomer());
      await toNumber(holder);
      // Each an hour after the other, so that nobody has asked for too many.
      await db.delete(sendingCount);
      expect(await submit(easy, holder, number)).toEqual({ kind: 'asked' });
      holders.push(holder);
    }
    const outcomes = await race(10, (at) => verifyNumber(db, easy, holders[at] ?? { token: '' }, '123456'));
    expect(outcomes.filter(({ kind }) => kind === 'verified')).toHaveLength(5);
    expect(outcomes.filter(({ kind }) => kind === 'crowded')).toHaveLength(5);
  });

  test('W6: one’s own number, given twice, and a sixth one: nothing is sent', async () => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'add-number');
    expect(await submit(outer, holder, person.number)).toEqual({ kind: 'unfit', because: 'known' });
    for (let more = 0; more < 4; more += 1) await addNumber(person);
    expect(await submit(outer, holder, freshNumber())).toEqual({ kind: 'unfit', because: 'most' });
    expect(callsTo(world, person.number)).toEqual([]);
    expect(await statesOf(person)).toEqual([]);
  });
});
