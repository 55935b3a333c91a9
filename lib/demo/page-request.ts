import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from './page-html';
import type { Frame } from './page-layout';

/** What a section is asked; `form` is there when it was posted. */
export type Asked = { path: string; url: URL; form: URLSearchParams | undefined; frame: Frame };

export type Answer = {
  status: number;
  page?: Html;
  location?: string;
  json?: unknown;
  text?: string | Buffer;
  type?: string;
  /** The content security policy instead of the pages' own; it also says who may frame the answer. */
  policy?: string;
  /** Seconds a browser may keep it; nothing may be kept otherwise. */
  keep?: number;
};

/** One stand-in for the outer world: answers for its own paths, and leaves the others alone. */
export type Section = (asked: Asked) => Promise<Answer | undefined> | Answer | undefined;

/** A request that gets a page with this status. */
export class RequestError extends Error {
  constructor(readonly status: 400 | 403 | 404 | 405 | 413 | 415) {
    super(`status ${status}`);
  }
}

/** CSRF: a page of another origin may neither post here nor read from here. */
export function isOwnOrigin({ headers, method }: IncomingMessage, hosts: readonly string[]): boolean {
  const { origin } = headers;
  if (origin !== undefined) return hosts.some((host) => origin === `http://${host}`);
  // Browsers that leave out Origin say this instead; what says neither is no browser with a person's cookies.
  const site = headers['sec-fetch-site'];
  return method === 'GET' || method === 'HEAD' || site === undefined || site === 'same-origin';
}

const largestBody = 8_192;

/** The fields of a posted form. */
export async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new RequestError(415);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw new RequestError(413);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

const ownPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Writes the answer, with the headers every answer of this server has. */
export function send(response: ServerResponse, request: IncomingMessage, answer: Answer) {
  const { status, page, location, json, keep, policy = ownPolicy } = answer;
  const body = page?.text ?? (json === undefined ? (answer.text ?? '') : JSON.stringify(json));
  const type = page ? 'text/html; charset=utf-8' : json === undefined ? answer.type : 'application/json';
  response.writeHead(status, {
    'Content-Security-Policy': policy,
    'Cache-Control': keep ? `private, max-age=${keep}` : 'no-store',
    'Content-Length': Buffer.byteLength(body),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    // Older browsers than those that know frame-ancestors are told to frame nothing that is not meant for it.
    'X-Frame-Options': policy === ownPolicy ? 'DENY' : 'SAMEORIGIN',
    Vary: 'Accept-Language',
    ...(type && { 'Content-Type': type }),
    ...(location && { Location: location }),
    // What was not read of a refused body must not be taken for the next request.
    ...(!request.complete && { Connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
