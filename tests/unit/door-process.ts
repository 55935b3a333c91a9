import { stopOnSignal } from '@/lib/web/door/stop';
import { openDoor } from './door-visitor';

/**
 * A door in a process of its own, for the test that stops it. Tells its port, then each request that has begun;
 * a request is answered when a line arrives on stdin.
 */
const { server, port } = await openDoor(async (_request, response) => {
  process.stdout.write('begun\n');
  response.write('first half, ');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  response.end('second half');
});
stopOnSignal(server, async () => {
  process.stdout.write('afterwards\n');
});
process.stdout.write(`port ${port}\n`);
