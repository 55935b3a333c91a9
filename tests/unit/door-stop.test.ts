import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { request, sendRaw } from './door-visitor';

const root = fileURLToPath(new URL('../..', import.meta.url));
let child: ChildProcessWithoutNullStreams;
afterEach(() => child.kill('SIGKILL'));

/** A door in a process of its own that holds one request, half answered. */
async function doorWithRequest() {
  child = spawn(process.execPath, ['--import', 'tsx', 'tests/unit/door-process.ts'], { cwd: root });
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const tells = (what: RegExp) =>
    vi.waitFor(() => what.exec(told) ?? Promise.reject(new Error(told)), { timeout: 15_000, interval: 10 });
  const port = Number((await tells(/port (\d+)/))[1]);
  const answer = sendRaw(port, request('GET', '/', { connection: 'keep-alive' }));
  await tells(/begun/);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return { port, answer, tells, exit };
}

const refusesConnections = (port: number) =>
  vi.waitFor(
    () =>
      new Promise<void>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.destroy();
          reject(new Error('still accepts'));
        });
        socket.on('error', () => resolve());
      }),
    { timeout: 15_000, interval: 10 },
  );

describe('a portal told to stop', { timeout: 30_000 }, () => {
  test('takes no new connection, finishes the request in flight, tidies up and ends well', async () => {
    const { port, answer, tells, exit } = await doorWithRequest();
    child.kill('SIGTERM');
    await refusesConnections(port);
    child.stdin.write('go on\n');
    expect((await answer).text).toContain('second half');
    expect(await exit).toEqual([0, null]);
    await tells(/afterwards/);
  });

  test('and told again, ends at once', async () => {
    const { port, answer, exit } = await doorWithRequest();
    child.kill('SIGINT');
    await refusesConnections(port);
    child.kill('SIGINT');
    expect(await exit).toEqual([1, null]);
    await answer.catch(() => undefined);
  });
});
