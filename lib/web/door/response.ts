import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { errorJson, errorPage, errorText, type PageFacts } from './page';
import { type RefusalKind, refusals } from './refusal';

export const newNonce = () => randomBytes(16).toString('base64');

/** Scripts and styles only from the portal itself and with this request's nonce; nothing may frame it. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What stands on every answer of the portal, whoever gives it. */
export function securityHeaders(portal: URL, nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    // With `no-referrer` Chromium posts `Origin: null`, and forms without script fail at the door.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(portal.protocol === 'https:' && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

export type Asker = Omit<PageFacts, 'kind'> & {
  /** What can be read there: a page, a machine's answer, or the text Next's client shows for a failed action. */
  reads: 'page' | 'json' | 'text';
};

/** The refusal as status, headers and body. */
export function refusalAnswer(kind: RefusalKind, asker: Asker) {
  const facts = { ...asker, kind };
  const [type, body] = {
    page: () => ['text/html; charset=utf-8', errorPage(facts)] as const,
    json: () => ['application/json', errorJson(kind, asker.id)] as const,
    // Exactly this type: with a charset Next's client would not show the text.
    text: () => ['text/plain', errorText(facts)] as const,
  }[asker.reads]();
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    ...(kind === 'method' && { allow: 'GET, HEAD, POST' }),
    // Tells Next's client that the page is of another build than the portal.
    ...(kind === 'outdated' && asker.reads === 'text' && { 'x-nextjs-action-not-found': '1' }),
  };
  return { status: refusals[kind], headers, body };
}

/** Answers a request that nobody has begun to answer with the page (JSON, text) of a refusal. */
export function answerRefusal(response: ServerResponse, kind: RefusalKind, asker: Asker): void {
  const { status, headers, body } = refusalAnswer(kind, asker);
  response.writeHead(status, headers).end(body);
}

/** Sends a page that is complete already. */
export function answerPage(
  response: ServerResponse,
  { page, headers }: { page: string; headers: readonly [name: string, value: number | string | string[]][] },
  isDraining: boolean,
): void {
  if (isDraining) response.shouldKeepAlive = false;
  for (const header of headers) response.setHeader(...(header as [string, string]));
  const body = Buffer.from(page);
  response.writeHead(200, { 'content-length': body.length, 'cache-control': 'no-store' }).end(body);
}

type Oversight = {
  /** Whether a file is asked for that browsers may keep. */
  isStatic: boolean;
  isDraining: () => boolean;
  asker: Asker;
  onFailure: (error?: unknown) => void;
  /** What a complete page that went well is made into before it is sent. */
  finish: ((page: string, response: ServerResponse) => string) | undefined;
};

/**
 * Watches over the moment Next begins an answer: nothing but static files may be kept by a browser, and bare or
 * script-only error answers become pages in the person's language. What Next writes after that is dropped.
 *
 * A page is sent when it is complete, in one piece and with its length: Next writes it in a dozen, each of which
 * costs as much as a statement, and no page here has parts that come later. So a page that breaks off halfway can
 * still become an error page, too.
 * @returns what gives the answer back, as if Next had not begun it; of no use once it has been sent
 */
export function overseeAnswer(
  response: ServerResponse,
  { isStatic, isDraining, asker, onFailure, finish }: Oversight,
): () => void {
  const { writeHead, write, end, flushHeaders } = response;
  let begun = false;
  let replaced = false;
  let page: Buffer[] | undefined;

  const begin = () => {
    if (begun || response.headersSent) return;
    begun = true;
    if (isDraining()) response.shouldKeepAlive = false;
    if (!isStatic || response.statusCode >= 400) response.setHeader('cache-control', 'no-store');
    const kind = bareError(response);
    if (kind === 'failed') onFailure();
    if (!kind || asker.reads !== 'page') {
      if (String(response.getHeader('content-type') ?? '').startsWith('text/html')) page = [];
      return;
    }
    replace(kind);
  };
  const replace = (kind: RefusalKind) => {
    replaced = true;
    const { status, headers, body } = refusalAnswer(kind, asker);
    for (const name of ['content-encoding', 'etag', 'vary']) response.removeHeader(name);
    writeHead.call(response, status, headers);
    (end as (body: string) => void).call(response, body);
  };

  /** Next's call, let through unless its answer was replaced or is a page that is not complete yet. */
  const watched =
    <T extends unknown[], R>(original: (...args: T) => R, dropped: R, keep = (..._: T) => {}) =>
    (...args: T): R => {
      begin();
      if (replaced) return dropped;
      if (!page) return original.apply(response, args);
      keep(...args);
      return dropped;
    };
  const keepChunk = (...args: unknown[]) => {
    const [chunk, encoding] = args;
    if (typeof chunk === 'string') page?.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
    else if (chunk instanceof Uint8Array) page?.push(Buffer.from(chunk));
    const done = args.find((part) => typeof part === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
  };
  const sendPage = (...args: unknown[]) => {
    const done = args.find((part) => typeof part === 'function') as (() => void) | undefined;
    keepChunk(...args.filter((part) => part !== done));
    let body = Buffer.concat(page ?? []);
    page = undefined;
    try {
      if (finish && response.statusCode === 200) body = Buffer.from(finish(body.toString(), response));
    } catch (error) {
      // Thrown on, it would end in Next's streams and leave the person without an answer.
      onFailure(error);
      return replace('failed');
    }
    if (response.req.method !== 'HEAD') response.setHeader('content-length', body.length);
    writeHead.call(response, response.statusCode);
    (end as (body: Buffer, done?: () => void) => void).call(response, body, done);
    replaced = true;
  };

  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string);
      begin();
      return replaced || page ? response : writeHead.call(response, response.statusCode);
    },
    write: watched(write as (...args: unknown[]) => boolean, true, keepChunk),
    end: watched(end as (...args: unknown[]) => ServerResponse, response, sendPage),
    flushHeaders: watched(flushHeaders, undefined),
  });
  return () => {
    page = undefined;
    Object.assign(response, { writeHead, write, end, flushHeaders });
  };
}

/** Which page stands for what Next is about to answer; undefined when its own answer is fit to be seen. */
function bareError(response: ServerResponse): RefusalKind | undefined {
  const type = String(response.getHeader('content-type') ?? '');
  if (type.startsWith('text/x-component')) return undefined;
  const { statusCode: status } = response;
  if (status === 503) return 'unavailable';
  if (status >= 500) return 'failed';
  if (type.startsWith('text/html')) return undefined;
  return ({ 400: 'malformed', 405: 'method', 409: 'outdated' } as const)[status];
}
