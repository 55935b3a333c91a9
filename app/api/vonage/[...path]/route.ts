import { config } from '@/lib/config';
import { readWebhook } from '@/lib/vonage/webhook';
import { log } from '@/lib/web/log';
import { takeWebhook } from '@/lib/web/vonage-webhook';

/**
 * What Vonage reports of codes and calls. 401 for what is not signed by it, 204 for what was taken or means nothing
 * here; the digits of a call are answered with what the call does next.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const settings = config().vonage;
  if (!settings) return Response.json(null, { status: 404 });
  const webhook = readWebhook(
    {
      authorization: request.headers.get('authorization'),
      body: Buffer.from(await request.arrayBuffer()),
      now: new Date(),
    },
    settings,
  );
  const path = (await params).path.join('/');
  if (webhook.kind === 'refused') {
    log.warn('webhook-refused', { reason: webhook.because, path });
    return Response.json(null, { status: 401 });
  }
  const query = new URL(request.url).searchParams;
  const next = await takeWebhook({ path, query, id: webhook.id, payload: webhook.payload });
  return next ? Response.json(next) : new Response(null, { status: 204 });
}
