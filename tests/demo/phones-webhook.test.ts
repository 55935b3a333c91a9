import { expect, test, vi } from 'vitest';
import type { FaultOrder, WebhookFault } from '../../lib/demo/phones/faults';
import {
  application,
  callOrder,
  claimsOf,
  mobile,
  newestCode,
  openWorld,
  request,
  startCall,
  startCode,
  type World,
} from './phones-world';

const once = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 10 });
const statuses = ({ received }: World) => received.map(({ body }) => (body as { status: string }).status);
const tokens = ({ received }: World) => received.map(({ headers }) => headers.authorization);
const loud = ({ portalUrl }: World) => ({ event_url: [`${portalUrl.origin}/events`] });

async function withFault(kind: WebhookFault, more: Partial<FaultOrder> = {}) {
  const world = await openWorld();
  world.phones.faults.add({ kind, on: 'call-event', times: 1, milliseconds: 60_000, ...more });
  const call = await startCall(world, loud(world));
  return { world, call };
}

test('a report that is not taken comes again, each time signed anew, and not for ever', async () => {
  const world = await openWorld();
  world.answers.push(...Array(20).fill({ status: 503 }));
  const id = await startCode(world);
  await request(world, 'POST', `/v2/verify/${id}`, { code: newestCode(world) });
  // The event and the summary, each once and three times more.
  await once(() => {
    world.phones.clock.moveOn(1_000, mobile);
    expect(statuses(world)).toHaveLength(8);
  });
  expect(new Set(tokens(world)).size).toBe(8);
  world.phones.clock.moveOn(3_600_000, mobile);
  // What would still be sent would be there before the reports of a call that comes later.
  await startCall(world, loud(world));
  await once(() => expect(statuses(world)).toContain('ringing'));
  expect(statuses(world).filter((status) => status === 'completed')).toHaveLength(8);
});

test('a report that was taken at the second try does not come a third time', async () => {
  const world = await openWorld();
  world.answers.push({ status: 500 });
  const call = await startCall(world, loud(world));
  await once(() => expect(statuses(world)).toEqual(['started', 'ringing']));
  await once(() => {
    world.phones.clock.moveOn(1_000, mobile);
    expect(statuses(world)).toEqual(['started', 'ringing', 'started']);
  });
  world.phones.act(mobile, call, { kind: 'decline' });
  await once(() => expect(statuses(world)).toEqual(['started', 'ringing', 'started', 'unanswered']));
});

test('a lost report never comes', async () => {
  const { world, call } = await withFault('webhook-lost');
  world.phones.act(mobile, call, { kind: 'decline' });
  await once(() => expect(statuses(world)).toEqual(['ringing', 'unanswered']));
});

test('a doubled report has two tokens, a replayed one has the same', async () => {
  const { world } = await withFault('webhook-twice');
  await once(() => expect(statuses(world)).toEqual(['started', 'started', 'ringing']));
  expect(new Set(tokens(world)).size).toBe(3);

  const { world: other } = await withFault('webhook-replayed');
  await once(() => expect(statuses(other)).toEqual(['started', 'started', 'ringing']));
  expect(tokens(other)[0]).toBe(tokens(other)[1]);
});

test('a late report is overtaken by others', async () => {
  const { world } = await withFault('webhook-late');
  await once(() => expect(statuses(world)).toEqual(['ringing']));
  world.phones.clock.moveOn(60_000, mobile);
  await once(() => expect(statuses(world)).toContain('started'));
  expect(statuses(world)[0]).toBe('ringing');
});

test('a forged report has another secret, a changed body, another application or another time', async () => {
  const { world: secret } = await withFault('wrong-signature');
  await once(() => expect(secret.received.length).toBeGreaterThan(0));
  await expect(claimsOf(secret.received[0] as never)).rejects.toThrow('signature');

  const claims = async (kind: WebhookFault) => {
    const { world } = await withFault(kind);
    await once(() => expect(world.received.length).toBeGreaterThan(0));
    return claimsOf(world.received[0] as never) as Promise<Record<string, unknown>>;
  };
  expect(await claims('wrong-body')).toMatchObject({ bodyIsRight: false });
  expect((await claims('other-application')).application_id).not.toBe(application.applicationId);
  expect((await claims('webhook-old')).iat).toBeLessThan(Date.now() / 1000 - 9 * 86_400);
});

test('reports come before the answer that names the call, if that is tried', async () => {
  const world = await openWorld();
  world.phones.faults.add({ kind: 'webhook-first', times: 1, milliseconds: 0 });
  const answer = await request(world, 'POST', '/v1/calls', callOrder(world, loud(world)));
  expect(answer.status).toBe(201);
  expect(statuses(world)).toEqual(['started', 'ringing']);
});

test('a slow answer is late, and what was asked for has happened meanwhile', async () => {
  const world = await openWorld();
  world.phones.faults.add({ kind: 'slow', on: 'start', times: 1, milliseconds: 300 });
  const begun = performance.now();
  const code = startCode(world);
  await once(() => expect(world.phones.phone(mobile).messages).toHaveLength(1));
  await code;
  expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
});

test('a fault for one number, one kind of request and one time leaves everything else alone', async () => {
  const world = await openWorld();
  world.phones.faults.add({ kind: 'error', on: 'start', times: 1, number: mobile, milliseconds: 0 });
  await startCode(world, { workflow: [{ channel: 'sms', to: '447700900124' }] });
  await startCall(world);
  const order = { brand: 'Lindenhof', workflow: [{ channel: 'sms', to: mobile }] };
  expect((await request(world, 'POST', '/v2/verify', order)).status).toBe(500);
  expect((await request(world, 'POST', '/v2/verify', order)).status).toBe(202);
  expect(world.phones.faults.list()).toEqual([]);
});
