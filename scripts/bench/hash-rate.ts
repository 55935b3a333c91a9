import { availableParallelism } from 'node:os';
import { verify } from '@node-rs/argon2';
import { hashPassword } from '@/lib/crypto/slow-hash';

/**
 * How many of the portal's password hashes (argon2id, 19 MiB, t=2, p=1) this machine works out in a second
 * with all of its cores and nothing else to do.
 */
export async function hashesPerSecond(seconds: number): Promise<number> {
  const phc = await hashPassword('measured with this');
  const began = performance.now();
  let done = 0;
  const work = async () => {
    while (performance.now() - began < seconds * 1000) {
      await verify(phc, 'measured with this');
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done / ((performance.now() - began) / 1000);
}
