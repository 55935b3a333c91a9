import { rm } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { demoUrlOf, Phones } from '../browser/support/phones';
import { beginRun } from '../setup/run';
import { mobile, newestCode, openWorld, request, startCall, startCode, type World } from './phones-world';

// What the browser tests take the part of a phone's owner with, tried on a phone by itself.
beforeAll(() => {
  const folder = beginRun();
  return () => rm(folder, { recursive: true });
});

/** The driver knows the portal, whose phones are one port further on. */
function driverOf({ page }: World) {
  const url = `http://localhost:${Number(new URL(page.url).port) - 1}`;
  expect(demoUrlOf({ url })).toBe(page.url);
  return new Phones({ url });
}

test('the newest code is read from the phone, and the next one is waited for', async () => {
  const world = await openWorld();
  const driver = driverOf(world);
  const first = await startCode(world);
  expect(await driver.newestCode(`+${mobile}`)).toBe(newestCode(world));
  expect(await driver.wrongCode(mobile)).not.toBe(newestCode(world));
  const next = driver.nextCode(mobile);
  await driver.moveClock(30, mobile);
  expect((await request(world, 'DELETE', `/v2/verify/${first}`)).status).toBe(204);
  await startCode(world);
  expect(await next).toBe(newestCode(world));
  expect(await driver.textMessages(mobile)).toHaveLength(2);
});

test('faults are set and taken back for one number without touching another’s', async () => {
  const world = await openWorld();
  const driver = driverOf(world);
  await driver.setFault({ kind: 'rate', number: '+447700900124' });
  await driver.setFault({
    kind: 'low-balance',
    on: 'start',
    times: Number.POSITIVE_INFINITY,
    number: mobile,
  });
  const start = () =>
    request(world, 'POST', '/v2/verify', { brand: 'x', workflow: [{ channel: 'sms', to: mobile }] });
  expect([(await start()).status, (await start()).status]).toEqual([402, 402]);
  await driver.resetFaults(mobile);
  expect((await start()).status).toBe(202);
  expect(world.phones.faults.list()).toMatchObject([{ kind: 'rate', times: 1 }]);
  await driver.resetFaults();
  expect(world.phones.faults.list()).toEqual([]);
});

test('what Vonage leaves open is answered, and a ringing phone is noticed', async () => {
  const world = await openWorld();
  const driver = driverOf(world);
  await driver.setRule('cancelRefused', '404');
  const id = await startCode(world);
  expect((await request(world, 'DELETE', `/v2/verify/${id}`)).status).toBe(404);
  const ringing = driver.rings(mobile);
  await startCall(world);
  await ringing;
});
