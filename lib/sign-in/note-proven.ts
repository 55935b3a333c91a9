import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { noteProven } from '@/lib/factor/phone/spending';
import type { Proven } from '@/lib/factor/phone/spending-limits';

/**
 * A code to this number was right: it does not count towards its limits, and the watch on sending sees it. The person is
 * through already: a failure here must not cost them their one ticket, and the next right code tells as much.
 */
export async function countProven(db: Database, proven: Proven): Promise<void> {
  const [secret = ''] = config().authSecrets;
  await noteProven(db.$client, secret, proven).catch(() => undefined);
}
