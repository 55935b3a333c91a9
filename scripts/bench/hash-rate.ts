import { availableParallelism } from 'node:os';
import { verify } from '@node-rs/argon2';
import { hashPassword } from '@/lib/crypto/slow-hash';

export type HashRate = {
  perSecond: number;
  /** Processor time of one hash, in milliseconds. */
  processorMs: number;
};

/**
 * How many of the portal's password hashes (argon2id, 19 MiB, t=2, p=1) this machine works out in a second
 * with all of its cores and nothing else to do.
 */
export async function hashRate(seconds: number): Promise<HashRate> {
  const phc = await hashPassword('measured with this');
  const began = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  const work = async () => {
    while (performance.now() - began < seconds * 1000) {
      await verify(phc, 'measured with this');
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: done / ((performance.now() - began) / 1000),
    processorMs: (user + system) / 1000 / done,
  };
}
