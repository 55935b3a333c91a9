import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '@/lib/config';
import { sessionIdOf } from '../guest';
import type { WarnOnce } from '../log';
import { emptyScriptForm, writeAction } from './action';
import { clientAddressReader } from './address';
import { limitOfUpload, parseForm, readBody, takesUpload, writeForm } from './form';
import { guestOf } from './guest';
import type { Refusal } from './refusal';
import { replay } from './replay';
import { checkHost, checkMethod, checkOrigin, checkRouterState, passedHeaders } from './request-head';
import { checkWebhook, isWebhookPost, webhookHeaders } from './webhook';

export type AdmissionOptions = {
  config: Pick<Config, 'portalUrl' | 'trustedProxies'>;
  /** Whether this build has a server action of that id. */
  knowsAction: (id: string) => boolean;
  warnOnce: WarnOnce;
};

type Guest = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  isStatic: boolean;
  nonce: string;
};

/**
 * What turns a request from outside into the one Next gets.
 * @throws ConfigError when `trustedProxies` holds what is neither address nor block
 */
export function createAdmission({
  config: { portalUrl, trustedProxies },
  knowsAction,
  warnOnce,
}: AdmissionOptions) {
  const readAddress = clientAddressReader(trustedProxies);
  /**
   * After an action's redirect Next asks this server for the target, within the same request. It copies the
   * headers it was given, so this one tells the door that the request is Next's and whose it really is.
   */
  const selfMark = randomBytes(32).toString('hex');

  /** @throws Refusal */
  return async ({ request, response, path, isStatic, nonce }: Guest): Promise<IncomingMessage> => {
    const fromSelf = isMark(request.headers['x-vestibule-self'], selfMark);
    // Next asks itself by the address it listens on.
    if (!fromSelf) checkHost(request, path, portalUrl);
    checkMethod(request.method, isStatic);
    checkRouterState(request.headers);
    const isWebhook = isWebhookPost(request);
    const { address, ignoredProxyHeaders } = readAddress(request);
    if (ignoredProxyHeaders && !fromSelf) {
      warnOnce('proxy-headers-ignored', { peer: address, reason: 'the peer is not among TRUSTED_PROXIES' });
    }
    const headers = {
      ...(isWebhook
        ? webhookHeaders(request.headers)
        : passedHeaders(request.headers, { fromSelf, isStatic })),
      'x-forwarded-for': fromSelf ? request.headers['x-forwarded-for'] : address,
      'x-forwarded-host': portalUrl.host,
      // A missing value means https to next-auth, and to Next that it reaches this server by plain http when it
      // asks itself, as it does.
      ...(portalUrl.protocol === 'http:' && { 'x-forwarded-proto': 'http' }),
      'x-vestibule-self': selfMark,
      'x-nonce': nonce,
      // Where Next reads the nonce for its own scripts.
      'content-security-policy': `script-src 'nonce-${nonce}'`,
    };
    if (request.method !== 'POST') return replay(request, headers, undefined);

    if (isWebhook) checkWebhook(request.headers);
    else checkOrigin(request.headers, portalUrl);
    // The permission to send a body, where one was asked for, is given once the head was found in order.
    if (request.headers.expect !== undefined) response.writeContinue();
    // Its signature is over these very bytes.
    if (isWebhook) return replay(request, headers, await readBody(request));
    const form = await readForm(request, takesUpload(path));
    return replay(request, { ...headers, 'content-type': form.contentType }, form.body);
  };

  async function readForm(request: IncomingMessage, hasUpload: boolean) {
    const limit = hasUpload ? limitOfUpload(sessionIdOf(guestOf(request)) !== undefined) : undefined;
    const body = await readBody(request, limit);
    const { 'content-type': type, 'next-action': sent } = request.headers;
    const header = sent?.toString();
    const isCall = header !== undefined && /^text\/plain\s*(;|$)/i.test(type ?? '');
    const fields = isCall ? emptyScriptForm(body) : await parseForm(type, body, hasUpload);
    return writeForm(writeAction({ fields, header, knows: knowsAction }));
  }
}

function isMark(given: string | string[] | undefined, mark: string): boolean {
  const [left, right] = [Buffer.from(String(given)), Buffer.from(mark)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Refusals that look like a wrong set-up of the host rather than like a stranger's doing. */
export function warnOfSetup(refusal: Refusal, warnOnce: WarnOnce, portal: URL): void {
  const reason = {
    host: 'a request named another Host than PORTAL_URL; a proxy in front must pass the Host on',
    origin: 'a form named another Origin than PORTAL_URL',
  }[refusal.reason];
  if (reason) warnOnce(`${refusal.reason}-refused`, { url: portal.origin, reason });
}
