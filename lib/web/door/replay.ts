import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';

/**
 * The request as Next gets it: same connection and address line, but only the given headers, and a body (or
 * none) that is already complete. Next never reads from the person's own stream.
 */
export function replay(
  request: IncomingMessage,
  headers: IncomingHttpHeaders,
  body: Buffer | undefined,
): IncomingMessage {
  const fresh = new IncomingMessage(request.socket);
  fresh.method = request.method;
  fresh.url = request.url;
  fresh.httpVersion = request.httpVersion;
  fresh.httpVersionMajor = request.httpVersionMajor;
  fresh.httpVersionMinor = request.httpVersionMinor;
  const own = body ? { ...headers, 'content-length': String(body.length) } : headers;
  fresh.headers = own;
  fresh.rawHeaders = Object.entries(own).flatMap(([name, value]) => [name, String(value)]);
  // Otherwise Node takes the end of this stream for a connection that broke off.
  fresh.complete = true;
  if (body) fresh.push(body);
  fresh.push(null);
  return fresh;
}
