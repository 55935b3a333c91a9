import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { type Locale, locales } from '../../lib/i18n/locale';
import { createVonage } from '../../lib/vonage/client';
import { application, mobile, newestCode, openWorld, type World, webhooks, wrongCode } from './phones-world';

// The portal's adapter, and in it Vonage's own library, unchanged: only the address it asks is the demo's.
function adapter({ page, portalUrl }: World, patience?: number) {
  const settings = { ...application, apiHost: page.url, fromNumber: undefined, templateIds: {} };
  return createVonage(settings, portalUrl, { report: () => undefined, patience });
}

const number = `+${mobile}`;
const code = (more: { locale?: Locale; channel?: 'sms' | 'voice' } = {}) => ({
  number,
  channel: 'sms' as const,
  locale: 'en' as const,
  sender: 'Lindenhof Versicherung',
  reference: randomUUID(),
  ...more,
});

async function started(world: World, more = {}) {
  const outcome = await adapter(world).startCode(code(more));
  if (outcome.kind !== 'sent') throw new Error(outcome.kind);
  return outcome.requestId;
}

test('Vonage’s own library sends a code to a simulated phone and checks it', async () => {
  const world = await openWorld();
  const { checkCode } = adapter(world);
  const id = await started(world);
  expect(await checkCode(id, wrongCode(world))).toEqual({ kind: 'wrong' });
  expect(await checkCode(id, newestCode(world))).toEqual({ kind: 'right' });
  expect(await checkCode(id, newestCode(world))).toEqual({ kind: 'gone' });
});

test.each(locales)('X7: the text message and the call speak the language asked for (%s)', async (locale) => {
  const world = await openWorld();
  const id = await started(world, { locale });
  const [message] = world.phones.phone(mobile).messages;
  expect(message?.text).toMatch({ en: /your code is/, nl: /uw code is/, de: /Ihr Code ist/ }[locale]);
  expect(await adapter(world).checkCode(id, newestCode(world))).toEqual({ kind: 'right' });

  const call = await started(world, { locale, channel: 'voice' });
  const [ringing] = world.phones.phone(mobile).calls;
  world.phones.act(mobile, ringing?.id ?? '', { kind: 'pick-up', by: 'person' });
  const [heard] = world.phones.phone(mobile).calls[0]?.heard ?? [];
  expect(heard?.language).toBe({ en: 'en-GB', nl: 'nl-NL', de: 'de-DE' }[locale]);
  const spoken = heard?.text.replace(/\D/g, '') ?? '';
  expect(await adapter(world).checkCode(call, spoken)).toEqual({ kind: 'right' });
});

test('Vonage’s own library cancels a code, and not within the first 30 seconds', async () => {
  const world = await openWorld();
  const id = await started(world);
  const { cancelCode, startCode } = adapter(world);
  expect(await cancelCode(id)).toBe('refused');
  expect(await startCode(code())).toEqual({ kind: 'running', requestId: id });
  world.phones.clock.moveOn(30_000, mobile);
  expect(await cancelCode(id)).toBe('cancelled');
  expect((await startCode(code())).kind).toBe('sent');
});

test('C5: Vonage’s own library makes a call that takes keys, and hangs up', async () => {
  const world = await openWorld();
  const { startCall, hangUp } = adapter(world);
  const outcome = await startCall({ number, locale: 'nl', office: 'Thuiszorg', reference: randomUUID() });
  if (outcome.kind !== 'calling') throw new Error(outcome.kind);
  await webhooks(world, 2);
  const call = () => world.phones.switchboard.find(outcome.callId);
  expect(call()?.state.kind).toBe('ringing');
  world.phones.act(mobile, outcome.callId, { kind: 'pick-up', by: 'person' });
  expect(call()?.heard[0]?.language).toBe('nl-NL');
  expect(call()?.state).toMatchObject({ doing: { kind: 'listening' } });
  await hangUp(outcome.callId);
  const ended = { kind: 'ended', status: 'completed' };
  await vi.waitFor(() => expect(call()?.state).toMatchObject(ended), { timeout: 10_000 });
});

test.each([
  ['error', 'unknown'],
  ['rate', 'rate'],
  ['low-balance', 'low-balance'],
  ['number-refused', 'number-refused'],
  ['unauthorized', 'unavailable'],
  ['no-answer', 'unknown'],
  ['lost', 'unknown'],
  ['stalled-body', 'unknown'],
  ['empty', 'unknown'],
] as const)('what goes wrong reaches the portal as it would from Vonage: %s', async (kind, outcome) => {
  const world = await openWorld();
  world.phones.faults.add({ kind, times: 1, milliseconds: 0 });
  expect((await adapter(world, 300).startCode(code())).kind).toBe(outcome);
  // The text message went out where only the answer was missing: a second one finds the first running.
  const went = ['no-answer', 'stalled-body', 'empty'].includes(kind);
  expect(world.phones.phone(mobile).messages).toHaveLength(went ? 1 : 0);
  expect((await adapter(world).startCode(code())).kind).toBe(went ? 'running' : 'sent');
});
