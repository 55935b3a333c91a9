import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { advance, type CallInput, type CallPlan, newCall, waitOf } from '../../lib/demo/phones/call';
import type { OwnerAction } from '../../lib/demo/phones/phones';
import { faultsIn } from '../vonage/specification';
import {
  askForKeys,
  callOrder,
  claimsOf,
  mobile,
  openWorld,
  request,
  startCall,
  statusesOf,
  talk,
  token,
  type World,
  webhooks,
} from './phones-world';

const events = '/quiet/events';
const once = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 10 });
const statuses = (world: World) => statusesOf(world, events);
const keyed = ({ received }: World) =>
  received.filter(({ path }) => path === '/keys').map(({ body }) => body as Record<string, unknown>);
const act = ({ phones }: World, call: string, action: OwnerAction) => phones.act(mobile, call, action);
const pickUp = (world: World, call: string) => act(world, call, { kind: 'pick-up', by: 'person' });
const stateOf = ({ phones }: World, call: string) => phones.switchboard.find(call)?.state;

// The specification's own kinds of ends overlap: a telephone is a telephone and an extension to it.
const overlap = '/to/0 must match exactly one schema in oneOf';
const faultsOf = (order: { to?: unknown[] }) => [
  ...faultsIn('voice', 'CreateCallRequestNcco', order).filter((fault) => fault !== overlap),
  ...faultsIn('voice', 'EndpointPhoneTo', order.to?.[0]),
];

describe('a call', () => {
  test('C5: rings, is answered, takes the digits, does what the answer says, and ends; all of it is reported', async () => {
    const world = await openWorld();
    const again = [talk('That was not the number, once more.', { bargeIn: true }), askForKeys(world)];
    world.answers.push({ status: 200, body: JSON.stringify(again) });
    world.answers.push({ status: 200, body: JSON.stringify([talk('Right, thank you.')]) });
    const started = await request(world, 'POST', '/v1/calls', callOrder(world));
    expect(started.status).toBe(201);
    const id = String(started.body.uuid);
    expect(started.body).toMatchObject({ status: 'started', direction: 'outbound', uuid: id });
    expect(faultsIn('voice', 'CreateCallResponse', started.body)).toEqual([]);

    pickUp(world, id);
    act(world, id, { kind: 'keys', keys: '111111' });
    await once(() => expect(stateOf(world, id)).toMatchObject({ doing: { kind: 'listening' } }));
    act(world, id, { kind: 'keys', keys: '482' });
    act(world, id, { kind: 'keys', keys: '913' });
    await once(() => expect(stateOf(world, id)).toMatchObject({ doing: { kind: 'speaking' } }));
    world.phones.clock.moveOn(10_000, mobile);
    await once(() => expect(statuses(world)).toEqual(['started', 'ringing', 'answered', 'completed']));

    expect(keyed(world).map(({ dtmf }) => dtmf)).toEqual([
      { digits: '111111', timed_out: false },
      { digits: '482913', timed_out: false },
    ]);
    expect(keyed(world)[0]).toMatchObject({ speech: { results: [] }, to: mobile, uuid: id });
    expect(world.phones.switchboard.find(id)?.heard.map(({ text }) => text)).toEqual([
      'Key in the number on your screen.',
      'That was not the number, once more.',
      'Right, thank you.',
    ]);
    for (const webhook of world.received) expect((await claimsOf(webhook)).bodyIsRight).toBe(true);
  });

  test.each<[string, OwnerAction, string]>([
    ['declined', { kind: 'decline' }, 'unanswered'],
    ['engaged', { kind: 'engaged' }, 'busy'],
  ])('that is %s is reported as such', async (_, action, status) => {
    const world = await openWorld();
    act(world, await startCall(world), action);
    await once(() => expect(statuses(world)).toEqual(['started', 'ringing', status]));
  });

  test.each([
    ['blocked', 'rejected'],
    ['unreachable', 'failed'],
  ] as const)('that the network does not put through never rings: %s', async (kind, status) => {
    const world = await openWorld();
    world.phones.faults.add({ kind, times: 1, milliseconds: 0 });
    const call = await startCall(world);
    await once(() => expect(statuses(world)).toEqual(['started', status]));
    expect(stateOf(world, call)).toMatchObject({ kind: 'ended' });
  });

  test('rings no longer than it may, and lasts no longer than it may', async () => {
    const world = await openWorld();
    await startCall(world, { ringing_timer: 45 });
    await webhooks(world, 2);
    world.phones.clock.moveOn(44_000, mobile);
    expect(statuses(world)).not.toContain('timeout');
    world.phones.clock.moveOn(1_000, mobile);
    await once(() => expect(statuses(world).at(-1)).toBe('timeout'));

    const long = await startCall(world, { length_timer: 5, ncco: [talk('On and on. '.repeat(100))] });
    pickUp(world, long);
    world.phones.clock.moveOn(5_000, mobile);
    await once(() => expect(statuses(world).at(-1)).toBe('completed'));
  });

  test.each(['continue', 'hangup'] as const)(
    'C4: tells a machine from a person, and goes on or ends as ordered (%s)',
    async (machine_detection) => {
      const world = await openWorld();
      const call = await startCall(world, { machine_detection });
      act(world, call, { kind: 'pick-up', by: 'machine' });
      const ends = machine_detection === 'hangup' ? ['completed'] : [];
      await once(() =>
        expect(statuses(world)).toEqual(['started', 'ringing', 'answered', 'machine', ...ends]),
      );
      const told = world.received.find(({ body }) => (body as { status: string }).status === 'machine');
      expect(told?.body).toMatchObject({ call_uuid: call });
      expect(told?.body).not.toHaveProperty('uuid');

      const other = await startCall(world, { machine_detection });
      pickUp(world, other);
      await once(() => expect(statuses(world).at(-1)).toBe('human'));
    },
  );

  test.each([
    ['empty', ''],
    ['null', null],
  ] as const)('nobody keys anything in: that is reported after the silence (%s)', async (rule, digits) => {
    const world = await openWorld({ rules: { nothingPressed: rule } });
    const call = await startCall(world, { ncco: [talk('Hello.', { bargeIn: true }), askForKeys(world)] });
    pickUp(world, call);
    world.phones.clock.moveOn(10_000, mobile);
    expect(keyed(world)).toEqual([]);
    world.phones.clock.moveOn(1_000, mobile);
    await once(() => expect(keyed(world)[0]?.dtmf).toEqual({ digits, timed_out: true }));
  });

  test('keys are sent off by the hash key, if that was agreed; surplus ones are lost', async () => {
    const world = await openWorld();
    const call = await startCall(world, { ncco: [askForKeys(world, { submitOnHash: true })] });
    pickUp(world, call);
    act(world, call, { kind: 'keys', keys: '48#29' });
    await once(() => expect(keyed(world)[0]?.dtmf).toEqual({ digits: '48', timed_out: false }));
  });

  test('without bargeIn no key counts before all is said', async () => {
    const world = await openWorld();
    const call = await startCall(world, { ncco: [talk('Listen first.'), askForKeys(world)] });
    pickUp(world, call);
    act(world, call, { kind: 'keys', keys: '111111' });
    expect(stateOf(world, call)).toMatchObject({ doing: { kind: 'speaking' } });
    world.phones.clock.moveOn(2_000, mobile);
    act(world, call, { kind: 'keys', keys: '482913' });
    await once(() => expect(keyed(world)[0]?.dtmf).toEqual({ digits: '482913', timed_out: false }));
  });

  test.each([
    ['what nobody can perform', { status: 200, body: '[{"action":"sing"}]' }],
    ['no JSON', { status: 200, body: 'thank you' }],
  ])('ends when the portal answers the keys with %s', async (_, answer) => {
    const world = await openWorld();
    world.answers.push(answer);
    const call = await startCall(world);
    pickUp(world, call);
    act(world, call, { kind: 'keys', keys: '482913' });
    await once(() => expect(stateOf(world, call)).toMatchObject({ kind: 'ended', status: 'completed' }));
  });

  test('is hung up by the portal: while it rings it is given up, later it is over', async () => {
    const world = await openWorld();
    const first = await startCall(world);
    const hangUp = (id: string, action = 'hangup') => request(world, 'PUT', `/v1/calls/${id}`, { action });
    expect((await hangUp(first, 'mute')).status).toBe(400);
    expect((await hangUp(first)).status).toBe(204);
    await once(() => expect(statuses(world)).toEqual(['started', 'ringing', 'cancelled']));
    expect((await hangUp(first)).status).toBe(404);
    expect((await hangUp(randomUUID())).status).toBe(404);

    const second = await startCall(world);
    pickUp(world, second);
    expect((await hangUp(second)).status).toBe(204);
    await once(() => expect(statuses(world).at(-1)).toBe('completed'));
  });

  test('X6: the fourth in a second is told to wait', async () => {
    const world = await openWorld({ now: () => 1_790_000_000_000 });
    const headers = { authorization: '' };
    // The tokens would be from another time: what counts here is the rate, so the clock of the machine stands still.
    const statusesOfCalls: number[] = [];
    for (let calls = 0; calls < 4; calls += 1) {
      headers.authorization = `Bearer ${await token({ issued: 1_790_000_000 })}`;
      const answer = await request(world, 'POST', '/v1/calls', callOrder(world), headers);
      statusesOfCalls.push(answer.status);
    }
    expect(statusesOfCalls).toEqual([201, 201, 201, 429]);
  });

  // Refused by the specification and by the service, and what today's documents add.
  test.each<[string, object, string, boolean]>([
    ['nobody to call', { to: undefined }, 'to', false],
    ['a number that is none', { to: [{ type: 'phone', number: '+44' }] }, 'to.0.number', false],
    ['nobody who calls', { random_from_number: undefined }, 'from', true],
    ['both ways to say who calls', { from: { type: 'phone', number: mobile } }, 'from', false],
    ['nothing to do', { ncco: [] }, 'ncco', false],
    ['a text that is too long', { ncco: [talk('x'.repeat(1501))] }, 'ncco.0.text', false],
    ['bargeIn without an input', { ncco: [talk('Hello.', { bargeIn: true })] }, 'ncco', false],
    ['a ring of three minutes', { ringing_timer: 180 }, 'ringing_timer', true],
    ['no such machine', { machine_detection: 'maybe' }, 'machine_detection', true],
    ['reports to nowhere', { event_url: ['here'] }, 'event_url.0', false],
  ])('that is not ordered as it should be is told: %s', async (_, change, name, byOldRules) => {
    const world = await openWorld();
    const order = JSON.parse(JSON.stringify(callOrder(world, change)));
    const answer = await request(world, 'POST', '/v1/calls', order);
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
    expect(answer.body.invalid_parameters).toEqual([{ name, reason: expect.any(String) }]);
    if (byOldRules) expect(faultsOf(order)).not.toEqual([]);
  });

  test('the specification takes what the simulated service takes', async () => {
    const world = await openWorld();
    const order = {
      ...callOrder(world),
      random_from_number: undefined,
      from: { type: 'phone', number: mobile },
    };
    expect(faultsOf(JSON.parse(JSON.stringify(order)))).toEqual([]);
    await startCall(world, { random_from_number: undefined, from: { type: 'phone', number: mobile } });
  });
});

describe('the machine of a call', () => {
  const plan: CallPlan = {
    to: mobile,
    from: mobile,
    ncco: [{ action: 'talk', text: 'Hello.', language: 'en-GB', bargeIn: false, loop: 1 }],
    eventUrl: undefined,
    ringingTimer: 60,
    lengthTimer: 7200,
    machineDetection: undefined,
  };
  const callAfter = (...inputs: CallInput[]) =>
    inputs.reduce((call, input) => advance(call, input, 1_000).call, newCall(plan, 'id', 'CON-id', 0));

  test('what does not fit changes nothing: keys while it rings, picking up twice, anything after the end', () => {
    const ring: CallInput = { kind: 'ring' };
    const answer: CallInput = { kind: 'pick-up', by: 'person' };
    const end: CallInput = { kind: 'hang-up', by: 'person' };
    const cases: [CallInput[], CallInput][] = [
      [[], { kind: 'keys', keys: '1' }],
      [[], answer],
      [[ring], ring],
      [[ring], { kind: 'keys', keys: '1' }],
      [[ring, answer], answer],
      [[ring, answer], { kind: 'told', ncco: [] }],
      [[ring, end], answer],
      [[ring, end], { kind: 'time-up' }],
      [[ring, answer, end], { kind: 'keys', keys: '1' }],
    ];
    for (const [before, input] of cases) {
      const call = callAfter(...before);
      expect(advance(call, input, 2_000), JSON.stringify([before, input])).toEqual({ call, effects: [] });
    }
  });

  test('it waits for the end of ringing, then of what is said, and for nothing when it is over', () => {
    const ring: CallInput = { kind: 'ring' };
    expect(waitOf(callAfter())).toBeUndefined();
    expect(waitOf(callAfter(ring))).toBe(61_000);
    expect(waitOf(callAfter(ring, { kind: 'pick-up', by: 'person' }))).toBe(2_000);
    expect(waitOf(callAfter(ring, { kind: 'hang-up', by: 'person' }))).toBeUndefined();
  });
});
