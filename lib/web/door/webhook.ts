import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/**
 * What Vonage reports: no form of a page, so without Origin and as JSON. Who sent it is told by a signature over the
 * body, which the route checks. The address is compared as it was written, so no other spelling is let through.
 */
export function isWebhookPost({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'POST' && /^\/api\/vonage\/[a-z0-9/-]{1,100}(\?|$)/i.test(url ?? '');
}

const passing = ['host', 'authorization', 'content-type', 'user-agent'];

/** A webhook brings no cookies and nothing that Next acts on; see `passedHeaders`. */
export function webhookHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => passing.includes(name)));
}

/** @throws Refusal for what a browser sends, or is no JSON */
export function checkWebhook(headers: IncomingHttpHeaders): void {
  if (headers.origin !== undefined) throw new Refusal('foreignForm', 'webhook-origin');
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new Refusal('notAForm', 'webhook-content-type');
  }
}
