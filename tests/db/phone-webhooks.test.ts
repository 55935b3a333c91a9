import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { onCallEvent, onKeyed, onVerifyEvent } from '@/lib/sign-in/webhook';
import { testDatabase } from '../setup/database';
import { begin, secretKeys, shown } from './journey';
import {
  askProof,
  callsTo,
  codeAt,
  deliver,
  digitsOn,
  enterCode,
  type Forgery,
  keyIn,
  phonePerson,
  phonesWorld,
} from './phones';
import { challengesOf, statesOf } from './phones-record';

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

describe('attack: reports in Vonage’s name about somebody else’s question', () => {
  const keyed = (reference: string, digits: string, callId?: string) =>
    onKeyed(db, secretKeys(), randomUUID(), reference, { digits, ...(callId && { callId }) });

  test('C5: right digits of another call, or for another account’s question, prove nothing', async () => {
    const [one, other] = [await onCalls(), await onCalls()];
    const [mine, theirs] = [await begin(db, one), await begin(db, other)];
    await askProof(outer, mine.holder);
    await askProof(outer, theirs.holder);
    const [asked] = await challengesOf(one);
    const callId = callsTo(world, other.number)[0]?.id;
    const digits = await digitsOn(mine.holder);
    expect(await keyed(asked?.id ?? '', digits, callId), 'by another call').toBeUndefined();
    expect(await keyed(randomUUID(), digits), 'of nothing').toBeUndefined();
    expect((await challengesOf(one))[0]).toMatchObject({ state: 'running', wrong: 0 });
    expect(await keyed((await challengesOf(other))[0]?.id ?? '', digits, callId)).toEqual({
      answer: 'again',
    });
    expect((await challengesOf(other))[0]).toMatchObject({ state: 'running', wrong: 1 });
  });

  test('C5: silence is no wrong digit: however often nothing is keyed in, the right digits still count', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const reference = (await challengesOf(person))[0]?.id ?? '';
    const digits = await digitsOn(holder);
    for (let time = 0; time < 4; time += 1) expect(await keyed(reference, '')).toEqual({ answer: 'again' });
    expect((await challengesOf(person))[0]).toMatchObject({ state: 'running', wrong: 0 });
    expect(await keyed(reference, digits)).toEqual({ answer: 'right' });
    expect(await proveWithCall(db, secretKeys(), holder)).toMatchObject({ kind: 'right' });
  });

  test('C5: digits for a text message’s question are of no call', async () => {
    const person = await phonePerson();
    const { holder, code } = await withCode(person);
    const [asked] = await challengesOf(person);
    expect(await keyed(asked?.id ?? '', code)).toBeUndefined();
    expect(await proveWithCall(db, secretKeys(), holder)).toEqual({ kind: 'not-now' });
  });

  test('W11: “completed” proves nothing: the code still has to be entered', async () => {
    const person = await phonePerson();
    const { holder, code } = await withCode(person);
    const [asked] = await challengesOf(person);
    const event = {
      requestId: asked?.requestId ?? '',
      reference: asked?.id ?? '',
      status: 'completed' as const,
    };
    await onVerifyEvent(db, randomUUID(), event);
    expect(await statesOf(person)).toEqual(['running']);
    expect(await shown(db, holder)).toBe('awaiting-proof');
    expect(await enterCode(outer, holder, code)).toMatchObject({ kind: 'right' });
  });

  test('C6: “ringing” that comes after “answered” takes nothing back, and an end ends it once', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const asked = async () => (await challengesOf(person))[0];
    const reference = (await asked())?.id ?? '';
    for (const status of ['answered', 'ringing', 'started', 'other'] as const)
      await onCallEvent(db, randomUUID(), reference, { status });
    expect(await asked()).toMatchObject({ state: 'running', call: 'answered' });
    const id = randomUUID();
    await onCallEvent(db, id, reference, { status: 'busy' });
    await onCallEvent(db, id, reference, { status: 'completed' });
    await onCallEvent(db, randomUUID(), reference, { status: 'completed' });
    expect(await asked()).toMatchObject({ state: 'over', problem: 'busy', sealedDigits: null });
  });

  test('C6: a late “ringing”, and a late end, take nothing back from a call that was answered rightly', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const reference = (await challengesOf(person))[0]?.id ?? '';
    await keyIn(world, person.number, await digitsOn(holder));
    for (const status of ['ringing', 'completed', 'machine', 'failed', 'busy'] as const)
      await onCallEvent(db, randomUUID(), reference, { status });
    expect((await challengesOf(person))[0]).toMatchObject({
      state: 'proven',
      call: 'answered',
      problem: null,
    });
    expect(await proveWithCall(db, secretKeys(), holder)).toMatchObject({ kind: 'right' });
  });

  test('C5: a report that comes twice ends a call once: a second call is not ended by the first one’s', async () => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const first = (await challengesOf(person))[0]?.id ?? '';
    const firstCall = callsTo(world, person.number)[0]?.id ?? '';
    await onCallEvent(db, randomUUID(), first, { status: 'busy', callId: firstCall });
    await askProof(outer, holder);
    const second = (await challengesOf(person))[1]?.id ?? '';
    await onCallEvent(db, randomUUID(), first, { status: 'completed', callId: firstCall });
    await onCallEvent(db, randomUUID(), second, { status: 'completed', callId: firstCall });
    expect(await statesOf(person)).toEqual(['over (busy)', 'running']);
    const digits = await digitsOn(holder);
    expect(await keyed(first, digits)).toEqual({ answer: 'over' });
    expect(await keyed(second, digits)).toEqual({ answer: 'right' });
  });

  const forgeries: [string, Forgery, number][] = [
    ['signed with another secret', { secret: 'another-secret-that-is-as-long-as-the-right-one' }, 401],
    ['signed for another body', { signedBody: '{"dtmf":{"digits":"000000"}}' }, 401],
    ['signed for another application', { applicationId: randomUUID() }, 401],
    ['signed ten days ago', { age: 864_000 }, 401],
    ['signed by Vonage', {}, 200],
  ];
  test.each(forgeries)('C6: right digits, %s', async (_, forgery, status) => {
    const person = await onCalls();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const path = `keyed/${(await challengesOf(person))[0]?.id}`;
    const report = { dtmf: { digits: await digitsOn(holder), timed_out: false } };
    expect((await deliver(world, path, report, forgery)).status).toBe(status);
    expect(await statesOf(person)).toEqual([status === 200 ? 'proven' : 'running']);
  });
});
