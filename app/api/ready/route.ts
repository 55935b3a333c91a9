import { database } from '@/lib/web/database';
import { log } from '@/lib/web/log';

/** This process can serve people: its database answers. Otherwise 503, and a load balancer takes others. */
export async function GET(): Promise<Response> {
  try {
    await database().$client`select 1`;
    return Response.json({ status: 'ready' });
  } catch (error) {
    log.warn('not-ready', { error });
    return Response.json({ status: 'not ready' }, { status: 503 });
  }
}
