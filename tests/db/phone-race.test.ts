import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { webhook } from '@/db/schema';
import { acceptCall, verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { onKeyed } from '@/lib/sign-in/webhook';
import type { CheckOutcome, Vonage } from '@/lib/vonage/vonage';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, look, secretKeys, shown } from './journey';
import { freshNumber } from './numbers';
import {
  askProof,
  callsTo,
  codeAt,
  digitsOn,
  enterCode,
  keyIn,
  messagesOf,
  newcomer,
  openSetUp,
  outerOf,
  pass,
  phonePerson,
  phonesWorld,
  submit,
  toNumber,
  wrongFor,
} from './phones';
import { challengesOf, eventsOf, failuresOf, noticesOf, phonesOf, sentBy, statesOf } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

/** How many sessions an account has been given, taken up or not. */
async function sessionsOf({ accountId }: { accountId: string }): Promise<number> {
  const [row] = await db.$client`select count(*)::int as count from session where account_id = ${accountId}`;
  return row?.count;
}

/** The portal's way to Vonage, but for what `checkCode` hears: each answer is held back until `let` lets it go. */
function heldBack(): { vonage: Vonage; waiting: (() => void)[]; until(count: number): Promise<void> } {
  const waiting: (() => void)[] = [];
  const arrived: (() => void)[] = [];
  const checkCode = async (requestId: string, code: string): Promise<CheckOutcome> => {
    const outcome = await world.vonage.checkCode(requestId, code);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      for (const look of arrived) look();
    });
    return outcome;
  };
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => waiting.length >= count && resolve();
      arrived.push(look);
      look();
    });
  return { vonage: { ...world.vonage, checkCode }, waiting, until };
}

describe('attack: one text message’s code, entered twenty times at once', () => {
  test('W11: it lets one in, one session begins, and no try stays counted', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    const outcomes = await race(20, () => enterCode(outer, holder, code));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    for (const { kind } of outcomes) expect(['right', 'over', 'not-now']).toContain(kind);
    expect(await sessionsOf(person)).toBe(1);
    expect(await shown(db, holder)).toBe('ready');
    expect(await statesOf(person)).toEqual(['spent']);
    expect(await failuresOf(person, 'sms')).toBe(0);
    expect(await eventsOf(person, 'proof.right')).toEqual([{ method: 'sms' }]);
    expect(await eventsOf(person, 'proof.wrong')).toEqual([]);
  });

  test('W11: twenty guesses: five are compared, then it is closed, and the right code comes too late', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    const outcomes = await race(20, () => enterCode(outer, holder, wrongFor(code)));
    // Vonage ends a code after three wrong ones; what comes after that is not compared by it, and counts nowhere.
    const spent = outcomes.filter(({ kind }) => kind === 'wrong').length;
    expect(spent).toBeLessThanOrEqual(5);
    expect(await failuresOf(person, 'sms')).toBe(3);
    expect((await enterCode(outer, holder, code)).kind).toBe('over');
    expect(await sessionsOf(person)).toBe(0);
  });
});

describe('a right code that is sent in twice by one impatient click', () => {
  const twice = async <T>(enter: (vonage: Vonage) => Promise<T>): Promise<T[]> => {
    const { vonage, waiting, until } = heldBack();
    const first = enter(vonage);
    await until(1);
    const second = enter(vonage);
    await until(2);
    // Vonage said "right" to the first and "gone" to the second; the second is heard first.
    waiting[1]?.();
    const later = await second;
    waiting[0]?.();
    return [await first, later];
  };

  test('W12: signs in, also when the second is told that the code is gone before the first is through', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    const outcomes = await twice((vonage) => enterCode(outerOf(vonage), holder, code));
    expect(outcomes).toMatchObject([{ kind: 'right', state: 'ready' }, { kind: 'over' }]);
    expect(await failuresOf(person, 'sms')).toBe(0);
  });

  test('W12: the same where Vonage says of a code that was right that it was tried too often', async () => {
    world.phones.setRule('checkAfterEnd', '410');
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    const outcomes = await twice((vonage) => enterCode(outerOf(vonage), holder, code));
    world.phones.setRule('checkAfterEnd', '404');
    expect(outcomes).toMatchObject([{ kind: 'right', state: 'ready' }, { kind: 'over' }]);
  });

  test('H6: verifies the number', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number);
    const code = codeAt(world, person.number);
    const outcomes = await twice((vonage) => verifyNumber(db, outerOf(vonage), holder, code));
    expect(outcomes).toMatchObject([{ kind: 'verified', state: 'showing-codes' }, { kind: 'over' }]);
    expect(await phonesOf(person)).toHaveLength(1);
  });
});

describe('attack: one answer on a phone’s keys, used twenty times at once', () => {
  test('C7: “Sign me in”, pressed twenty times: one session', async () => {
    const person = await phonePerson({ currentMethod: 'keypad-call' });
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    await keyIn(world, person.number, await digitsOn(holder));
    expect(await statesOf(person)).toEqual(['proven']);
    const outcomes = await race(20, () => proveWithCall(db, secretKeys(), holder));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'not-now')).toHaveLength(19);
    expect(await sessionsOf(person)).toBe(1);
  });

  test('C6: one report, delivered twenty times: wrong digits count once, right ones are right', async () => {
    const person = await phonePerson({ currentMethod: 'keypad-call' });
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const [asked] = await challengesOf(person);
    const callId = callsTo(world, person.number)[0]?.id;
    const digits = await digitsOn(holder);
    const keyed = (id: string, pressed: string) =>
      race(20, () => onKeyed(db, secretKeys(), id, asked?.id ?? '', { callId, digits: pressed }));
    const wrong = await keyed(randomUUID(), wrongFor(digits));
    expect(new Set(wrong.map((answer) => answer?.answer))).toEqual(new Set(['again']));
    expect((await challengesOf(person))[0]).toMatchObject({ state: 'running', wrong: 1 });
    const right = await keyed(randomUUID(), digits);
    expect(new Set(right.map((answer) => answer?.answer))).toEqual(new Set(['right']));
    expect((await challengesOf(person))[0]).toMatchObject({ state: 'proven', wrong: 1 });
    expect(await sessionsOf(person), 'the phone alone signs nobody in').toBe(0);
  });

  test('C5: twenty different reports of wrong digits: three are compared, then the call is over for good', async () => {
    const person = await phonePerson({ currentMethod: 'keypad-call' });
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const [asked] = await challengesOf(person);
    const digits = await digitsOn(holder);
    const keyed = (pressed: string) =>
      onKeyed(db, secretKeys(), randomUUID(), asked?.id ?? '', { digits: pressed });
    await race(20, () => keyed(wrongFor(digits)));
    expect((await challengesOf(person))[0]).toMatchObject({
      state: 'over',
      problem: 'wrong-digits',
      wrong: 3,
      sealedDigits: null,
    });
    expect(await keyed(digits)).toEqual({ answer: 'over' });
    expect((await proveWithCall(db, secretKeys(), holder)).kind).toBe('not-now');
  });

  test('C6: a number is bound once, however often its answer is taken', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number, 'keypad-call');
    await keyIn(world, person.number, await digitsOn(holder));
    const outcomes = await race(20, () => acceptCall(db, secretKeys(), holder));
    expect(outcomes.filter(({ kind }) => kind === 'verified')).toHaveLength(1);
    expect(await phonesOf(person)).toMatchObject([{ number: person.number, verifiedBy: 'keypad-call' }]);
    expect(await noticesOf(person)).toEqual(['factor-connected']);
    expect(await eventsOf(person, 'factor.connected')).toHaveLength(1);
  });

  test('H6: a number is bound once by twenty of its code', async () => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number);
    const code = codeAt(world, person.number);
    const outcomes = await race(20, () => verifyNumber(db, outer, holder, code));
    expect(outcomes.filter(({ kind }) => kind === 'verified')).toHaveLength(1);
    expect(await phonesOf(person)).toHaveLength(1);
    expect(await eventsOf(person, 'factor.connected')).toHaveLength(1);
  });
});

describe('X6: attack: codes asked for twenty at once, to spend or to flood', () => {
  test('in one sign-in: one is sent, the others are told to wait, and one is counted', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    const outcomes = await race(20, () => askProof(outer, holder));
    expect(outcomes.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
    const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
    expect(new Set(refused.map(({ because }) => because))).toEqual(new Set(['too-soon']));
    expect(messagesOf(world, person.number)).toHaveLength(1);
    expect(await sentBy(person)).toBe(1);
    const { challenges } = await look(db, holder);
    expect(challenges.filter(({ state }) => state === 'running')).toHaveLength(1);
  });

  test('C5: in one sign-in, by call: the phone rings once, for the digits that are on the screen', async () => {
    const person = await phonePerson({ currentMethod: 'keypad-call' });
    const { holder } = await begin(db, person);
    await race(20, () => askProof(outer, holder));
    expect([callsTo(world, person.number).length, await sentBy(person)]).toEqual([1, 1]);
    await pass(world, 6);
    await askProof(outer, holder);
    expect(callsTo(world, person.number), 'and again when that is asked for').toHaveLength(2);
    expect(await statesOf(person)).toEqual(['over (replaced)', 'running']);
  });

  test('in twenty sign-ins of one account, to one number: one is sent, and all others are given back', async () => {
    const person = await phonePerson();
    const holders = await race(
      20,
      async (at) => (await begin(db, person, { knownBrowser: `b${at}` })).holder,
    );
    await race(20, (at) => askProof(outer, holders[at] ?? { token: '' }));
    expect(messagesOf(world, person.number)).toHaveLength(1);
    expect(await sentBy(person)).toBe(1);
    expect((await statesOf(person)).filter((state) => state === 'running')).toHaveLength(1);
  });

  test('to twenty accounts’ one number, by calls: ten ring, the limit of an hour', async () => {
    const number = freshNumber();
    const first = await phonePerson({
      phones: [{ number, verifiedBy: 'keypad-call' }],
      currentMethod: 'keypad-call',
    });
    const holders: { token: string }[] = [];
    for (let at = 0; at < 20; at += 1) {
      const { officeId } = first;
      const phones = [{ number, verifiedBy: 'keypad-call' as const }];
      const person = await phonePerson({ officeId, phones, currentMethod: 'keypad-call' });
      holders.push((await begin(db, person)).holder);
    }
    const outcomes = await race(20, (at) => askProof(outer, holders[at] ?? { token: '' }));
    expect(outcomes.filter(({ kind }) => kind === 'asked')).toHaveLength(10);
    expect(callsTo(world, number)).toHaveLength(10);
    for (const outcome of outcomes)
      if (outcome.kind === 'refused') expect(outcome).toMatchObject({ because: 'limit-number' });
  });

  test('to twenty numbers within one set-up: five go out, the limit of an attempt', async () => {
    const person = await phonePerson();
    const session = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(session.id, 'add-number');
    const outcomes = await race(20, () => submit(outer, holder, freshNumber()));
    expect(outcomes.filter(({ kind }) => kind === 'asked')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome.kind === 'refused')).toHaveLength(15);
    expect(await sentBy(person)).toBe(5);
  });
});

describe('a new code that is asked for while the old one is being entered', () => {
  test('W11: lets in by the old one, or by the new one; never by both, and never by neither', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = await phonePerson();
      const { holder } = await begin(db, person);
      await askProof(outer, holder);
      const old = codeAt(world, person.number);
      await pass(world, 31);
      const [, entered] = await race<{ kind: string }>(2, async (at) =>
        at === 0 ? askProof(outer, holder) : enterCode(outer, holder, old),
      );
      const again = await enterCode(outer, holder, codeAt(world, person.number));
      expect([entered?.kind, again.kind].filter((kind) => kind === 'right')).toHaveLength(1);
      expect(await sessionsOf(person)).toBe(1);
      expect(await failuresOf(person, 'sms')).toBe(0);
    }
  });

  test('W11: the old one opens nothing any more', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const old = codeAt(world, person.number);
    await pass(world, 31);
    await askProof(outer, holder);
    expect((await challengesOf(person)).map(({ state }) => state)).toEqual(['over', 'running']);
    const fresh = codeAt(world, person.number);
    if (old !== fresh) expect(await enterCode(outer, holder, old)).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await enterCode(outer, holder, fresh)).toMatchObject({ kind: 'right' });
    expect(await db.$count(webhook)).toBeGreaterThan(0);
  });
});
