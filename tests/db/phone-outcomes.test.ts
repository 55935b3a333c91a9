import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askedOf } from '@/lib/sign-in/challenge';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { onVerifyEvent } from '@/lib/sign-in/webhook';
import type { CancelOutcome, CheckOutcome, CodeOrder, StartOutcome, Vonage } from '@/lib/vonage/vonage';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { begin, look, prove, secretKeys, shown } from './journey';
import { freshNumber } from './numbers';
import {
  act,
  allMethods,
  askProof,
  codeAt,
  digitsOn,
  enterCode,
  keyIn,
  messagesOf,
  newcomer,
  offering,
  outerOf,
  pass,
  phonePerson,
  phonesWorld,
  settled,
  submit,
  toNumber,
} from './phones';
import { challengesOf, eventsOf, failuresOf, phonesOf, sentBy, statesOf } from './phones-record';

const db = await testDatabase();
const world = await phonesWorld();
const { outer, vonage } = world;

/** The real way to Vonage, but for what is given. */
const but = (given: Partial<Vonage>) => outerOf({ ...vonage, ...given });
const onCalls = () => phonePerson({ currentMethod: 'keypad-call' });
const problemOf = async (holder: { token: string }) => askedOf(await look(db, holder), 'prove').problem;

const notSent = ['number-refused', 'low-balance', 'rate', 'unavailable', 'unknown'] as const;

describe('X6: what becomes of a code that Vonage does not take', () => {
  test.each([...notSent, 'running'] as const)(
    'a text message answered with %s: no proof, and paid for only if it may have gone',
    async (kind) => {
      const person = await phonePerson();
      const { holder } = await begin(db, person);
      const outcome = (kind === 'running' ? { kind, requestId: undefined } : { kind }) as StartOutcome;
      expect(await askProof(but({ startCode: async () => outcome }), holder)).toEqual({ kind: 'asked' });
      const problem = kind === 'running' ? 'running-elsewhere' : kind;
      expect(await statesOf(person)).toEqual([`over (${problem})`]);
      expect(await problemOf(holder)).toBe(problem);
      expect(await sentBy(person)).toBe(kind === 'unknown' ? 1 : 0);
      expect(await enterCode(outer, holder, '123456')).toEqual({ kind: 'over' });
      expect(await look(db, holder)).toMatchObject({ shown: { state: 'awaiting-proof' }, triesLeft: 5 });
      // And nothing of it stands in the way of the next one.
      expect(await askProof(outer, holder)).toEqual({ kind: 'asked' });
      expect(await enterCode(outer, holder, codeAt(world, person.number))).toMatchObject({ kind: 'right' });
    },
  );

  test.each(notSent)('C9: a call answered with %s: the same', async (kind) => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(but({ startCall: async () => ({ kind }) }), holder);
    expect(await statesOf(person)).toEqual([`over (${kind})`]);
    expect(await sentBy(person)).toBe(kind === 'unknown' ? 1 : 0);
    expect(await proveWithCall(db, secretKeys(), holder)).toEqual({ kind: 'not-now' });
    await askProof(outer, holder);
    await keyIn(world, person.number, await digitsOn(holder));
    expect(await proveWithCall(db, secretKeys(), holder)).toMatchObject({ kind: 'right' });
  });

  test.each<[CheckOutcome['kind'], string, string, number]>([
    ['right', 'right', 'spent', 0],
    ['wrong', 'wrong', 'running', 1],
    ['gone', 'over', 'over (expired)', 0],
    ['over', 'over', 'over (tries)', 1],
    ['unavailable', 'unavailable', 'running', 0],
  ])('W11: a code that is checked with %s', async (kind, answered, state, failures) => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const checked = but({ checkCode: async () => ({ kind }) });
    expect((await enterCode(checked, holder, '123456')).kind).toBe(answered);
    expect(await statesOf(person)).toEqual([state]);
    expect(await failuresOf(person, 'sms')).toBe(failures);
    expect(await shown(db, holder)).toBe(kind === 'right' ? 'ready' : 'awaiting-proof');
    if (kind !== 'right') expect((await look(db, holder)).triesLeft).toBe(5 - failures);
  });

  test.each<[CheckOutcome['kind'], string, number]>([
    ['right', 'verified', 1],
    ['wrong', 'wrong', 0],
    ['gone', 'over', 0],
    ['over', 'over', 0],
    ['unavailable', 'unavailable', 0],
  ])('H6: a new number’s code that is checked with %s', async (kind, answered, numbers) => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await toNumber(holder);
    await submit(outer, holder, person.number);
    const checked = but({ checkCode: async () => ({ kind }) });
    expect((await verifyNumber(db, checked, holder, '123456')).kind).toBe(answered);
    expect(await phonesOf(person)).toHaveLength(numbers);
  });
});

describe('W11: a new code in place of an old one', () => {
  const asked = async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    await pass(world, 31);
    return { person, holder, code };
  };

  test.each<[CancelOutcome, string]>([
    ['refused', 'too-soon'],
    ['unavailable', 'unavailable'],
  ])(
    'that Vonage does not take back (%s): nothing is sent or paid for, and the old one is still good',
    async (cancelled, problem) => {
      const { person, holder, code } = await asked();
      await askProof(but({ cancelCode: async () => cancelled }), holder);
      expect(await statesOf(person)).toEqual(['running', `over (${problem})`]);
      expect([messagesOf(world, person.number).length, await sentBy(person)]).toEqual([1, 1]);
      expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
    },
  );

  test.each<CancelOutcome>(['cancelled', 'gone'])(
    'that is %s: the new one alone is good',
    async (cancelled) => {
      const { person, holder } = await asked();
      const cancelCode = async (id: string) => {
        await vonage.cancelCode(id);
        return cancelled;
      };
      await askProof(but({ cancelCode }), holder);
      expect((await statesOf(person)).at(-1)).toBe('running');
      expect([messagesOf(world, person.number).length, await sentBy(person)]).toEqual([2, 2]);
      expect(await enterCode(outer, holder, codeAt(world, person.number))).toMatchObject({ kind: 'right' });
    },
  );

  test('the simulated Vonage refuses it too early, as the real one does', async () => {
    world.fault('cancel-refused');
    const { person, holder } = await asked();
    await askProof(outer, holder);
    expect((await statesOf(person)).at(-1)).toBe('over (too-soon)');
  });
});

describe('W11: a code whose start was left without an answer', () => {
  /** Vonage sends it, and its answer is lost. */
  const lost = but({
    async startCode(order: CodeOrder) {
      await vonage.startCode(order);
      return { kind: 'unknown' };
    },
  });

  test('is taken up by the next asking of the same sign-in: the message that came is good, and no second one comes', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(lost, holder);
    const code = codeAt(world, person.number);
    expect(await enterCode(outer, holder, code), 'its id is not known yet').toEqual({ kind: 'over' });
    await askProof(outer, holder);
    expect(await statesOf(person)).toEqual(['over (replaced)', 'running']);
    expect(messagesOf(world, person.number)).toHaveLength(1);
    expect(await sentBy(person), 'and it is counted once').toBe(1);
    expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
  });

  test('attack: is not taken up by another sign-in of the account, nor by another account with the number', async () => {
    const number = freshNumber();
    const phones = [{ number, verifiedBy: 'sms' as const }];
    const person = await phonePerson({ phones });
    await askProof(lost, (await begin(db, person)).holder);
    const cases = [
      // The account may have its own taken back, but not this soon.
      [person, 'over (too-soon)'],
      [await phonePerson({ phones }), 'over (running-elsewhere)'],
    ] as const;
    for (const [each, state] of cases) {
      const thief = await begin(db, each);
      await askProof(outer, thief.holder);
      expect((await statesOf(each)).at(-1)).toBe(state);
      expect(await enterCode(outer, thief.holder, codeAt(world, number))).toEqual({ kind: 'over' });
    }
  });

  test('attack: when two have lost theirs to one number, neither takes up what may be the other’s', async () => {
    const phones = [{ number: freshNumber(), verifiedBy: 'sms' as const }];
    const [one, other] = [await phonePerson({ phones }), await phonePerson({ phones })];
    const [mine, theirs] = [await begin(db, one), await begin(db, other)];
    await askProof(lost, mine.holder);
    await askProof(lost, theirs.holder);
    for (const [each, { holder }] of [[one, mine] as const, [other, theirs] as const]) {
      await askProof(outer, holder);
      expect((await statesOf(each)).at(-1)).toBe('over (running-elsewhere)');
    }
  });

  test('a process that is killed before the answer: the screen says so, and the next one takes the code up', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    const startCode = async (order: CodeOrder) => {
      await vonage.startCode(order);
      return new Promise<never>(() => undefined);
    };
    void askProof(but({ startCode }), holder);
    await expect.poll(() => messagesOf(world, person.number).length).toBe(1);
    expect(await problemOf(holder)).toBeUndefined();
    await pass(world, 16);
    expect(await problemOf(holder)).toBe('unknown');
    await pass(world, 15);
    await askProof(outer, holder);
    expect(await statesOf(person)).toEqual(['over (replaced)', 'running']);
    expect(await enterCode(outer, holder, codeAt(world, person.number))).toMatchObject({ kind: 'right' });
  });
});

describe('W11: what Vonage reports of a delivery', () => {
  test.each([true, false])(
    'reaches the question also before its answer (by reference: %s)',
    async (named) => {
      const person = await phonePerson();
      const { holder } = await begin(db, person);
      const startCode = async (order: CodeOrder) => {
        const started = await vonage.startCode(order);
        const requestId = started.kind === 'sent' ? started.requestId : '';
        const reference = named ? { reference: order.reference } : {};
        await onVerifyEvent(db, randomUUID(), { requestId, ...reference, status: 'failed' });
        return started;
      };
      await askProof(but({ startCode }), holder);
      expect(await problemOf(holder)).toBe('undelivered');
      expect(await enterCode(outer, holder, codeAt(world, person.number))).toEqual({ kind: 'over' });
      expect(await sentBy(person), 'it was sent, and is paid for').toBe(1);
    },
  );

  test.each([
    ['unreachable', 'undelivered'],
    ['blocked', 'blocked'],
  ] as const)('is on the screen by itself: %s', async (fault, problem) => {
    world.fault(fault);
    const { holder } = await begin(db, await phonePerson());
    await askProof(outer, holder);
    await expect.poll(() => problemOf(holder)).toBe(problem);
  });

  test.each([
    ['engaged', 'busy', () => ({ kind: 'end', status: 'busy' }) as const],
    ['declined', 'unanswered', () => ({ kind: 'hang-up', by: 'person' }) as const],
    ['a mailbox (C4)', 'machine', () => ({ kind: 'pick-up', by: 'machine' }) as const],
  ] as const)('C5: a call that is %s', async (_, problem, input) => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    world.fault('webhook-first');
    await askProof(outer, holder);
    expect((await challengesOf(person))[0]).toMatchObject({ state: 'running', call: 'ringing' });
    void settled(world, person.number, input());
    await expect.poll(() => problemOf(holder)).toBe(problem);
    expect(await proveWithCall(db, secretKeys(), holder)).toEqual({ kind: 'not-now' });
  });

  test('C5: a call that is put down before the digits are in', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    act(world, person.number, { kind: 'pick-up', by: 'person' });
    act(world, person.number, { kind: 'hang-up' });
    await expect.poll(() => problemOf(holder)).toBe('hung-up');
  });
});

describe('while Vonage is out of reach', () => {
  const down = but({
    startCode: async () => ({ kind: 'unavailable' }),
    checkCode: async () => ({ kind: 'unavailable' }),
    startCall: async () => ({ kind: 'unavailable' }),
  });

  test.each([
    ['and does not answer', down],
    ['and was never set up', outerOf(undefined)],
  ])('P6: %s, the app and a recovery code still sign in, and no try is lost', async (_, nobody) => {
    const options = { enrolled: true, office: offering(...allMethods), currentMethod: 'sms' as const };
    const person = await phonePerson(options);
    const [byApp, byCode] = [await begin(db, person), await begin(db, person)];
    await askProof(outer, byApp.holder);
    for (let time = 0; time < 6; time += 1)
      expect((await enterCode(nobody, byApp.holder, '123456')).kind).toBe('unavailable');
    expect((await look(db, byApp.holder)).triesLeft).toBe(5);
    await askProof(nobody, byCode.holder, { method: 'keypad-call' });
    expect(await problemOf(byCode.holder)).toBe('unavailable');
    const step = Math.floor(Date.now() / 30_000);
    expect(await prove(db, byApp.holder, codeOf(person.appKey, step))).toMatchObject({ kind: 'right' });
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), byCode.holder, code)).toMatchObject({
      kind: 'right',
      state: 'recovered',
    });
    expect(await eventsOf(person, 'proof.wrong')).toEqual([]);
  });
});
