import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { log, warningOnce, withRequestId } from '../log';
import type { createStencils } from '../stencil/stencils';
import { type AdmissionOptions, createAdmission, warnOfSetup } from './admission';
import { localeOf } from './page';
import { Refusal, type RefusalKind } from './refusal';
import { checkedPath } from './request-head';
import {
  type Asker,
  answerPage,
  answerRefusal,
  newNonce,
  overseeAnswer,
  refusalAnswer,
  securityHeaders,
} from './response';

export type DoorOptions = Omit<AdmissionOptions, 'warnOnce'> & {
  /** Next's request handler, or a stand-in. */
  inner: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
  /** Whether a path (decoded, without query) is a file of the `public` folder. */
  isPublicFile: (path: string) => boolean;
  /** See `createStencils`. */
  draw?: ReturnType<typeof createStencils>;
};

/**
 * The portal's HTTP server: every request is checked, stripped and, where it carries a form, read and written
 * anew before Next sees it. In front of Next because `next start` believes an invented `X-Forwarded-For` and
 * answers 500 to a foreign origin, a broken form or a large body. The content security policy is made here too
 * (Next reads the nonce from the request header the door sets), so there is no proxy.ts: one place, and no
 * second pass over each request.
 *
 * @throws ConfigError when `trustedProxies` holds what is neither address nor block
 */
export function createDoor({ config, inner, knowsAction, isPublicFile, draw }: DoorOptions): Server {
  const { portalUrl } = config;
  const warnOnce = warningOnce();
  const admit = createAdmission({ config, knowsAction, warnOnce });

  async function handle(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const nonce = newNonce();
    const asker = askerOf(request, { portal: portalUrl, nonce, id });
    const fail = failureOnce();
    let path = '';
    let takeBack = () => {};
    noteWhenDone(request, response, () => path);
    for (const header of Object.entries(securityHeaders(portalUrl, nonce))) response.setHeader(...header);
    try {
      path = checkedPath(request.url ?? '');
      const isStatic = path.startsWith('/_next/static/') || isPublicFile(path);
      const admitted = await admit({ request, response, path, isStatic, nonce });
      const drawn = await draw?.(request, admitted, nonce);
      if (drawn && 'page' in drawn) return answerPage(response, drawn, !server.listening);
      takeBack = overseeAnswer(response, {
        isStatic,
        isDraining: () => !server.listening,
        asker,
        onFailure: fail,
        finish: drawn?.finish,
      });
      await inner(drawn?.order ?? admitted, response).finally(drawn?.end);
    } catch (error) {
      if (error instanceof Refusal) warnOfSetup(error, warnOnce, portalUrl);
      else fail(error);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      takeBack();
      // Nobody waits for the rest of a body that was refused.
      if (request.method === 'POST' && !request.complete) response.shouldKeepAlive = false;
      answerRefusal(response, error instanceof Refusal ? error.kind : 'failed', asker);
    }
  }

  /** Answers still owed on a connection: a raw one put among them would be taken for theirs. */
  const owed = new WeakMap<Duplex, number>();
  const owe = (socket: Duplex, change: 1 | -1) => owed.set(socket, (owed.get(socket) ?? 0) + change);

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    owe(socket, 1);
    response.on('close', () => {
      owe(socket, -1);
      // An answer that had begun before the portal was told to stop has promised to keep its connection.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    // A connection that breaks off is the client's affair; it must not become an uncaught error.
    request.on('error', () => {});
    response.on('error', () => {});
    const id = randomBytes(4).toString('hex');
    void withRequestId(id, () => handle(request, response, id));
  };

  const server = createServer(limits, onRequest);
  // Time without a byte in either direction, such as a client that does not read its answer.
  server.timeout = 120_000;
  server.on('checkContinue', onRequest);
  server.on('connect', (_request, socket) => endRaw(socket, 405));
  server.on('clientError', (error: ParseError, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET' || owed.get(socket)) return void socket.destroy();
    const nonce = newNonce();
    const said = /\r\naccept-language:([^\r\n]*)/i.exec(error.rawPacket?.toString('latin1') ?? '')?.[1];
    const { status, headers, body } = refusalAnswer(unreadable[error.code ?? ''] ?? 'malformed', {
      reads: 'page',
      locale: localeOf({ 'accept-language': said }),
      portal: portalUrl,
      nonce,
      id: '',
    });
    endRaw(socket, status, { ...securityHeaders(portalUrl, nonce), ...headers }, body);
  });
  return server;
}

/** Times in milliseconds. */
const limits = {
  maxHeaderSize: 16 * 1024,
  // A missing Host gets the door's own page.
  requireHostHeader: false,
  headersTimeout: 10_000,
  // The whole request with its body; also what stops a body that trickles in.
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  // Above the usual 60 s of load balancers, so that they never use a connection we are closing.
  keepAliveTimeout: 65_000,
};

type ParseError = Error & { code?: string; rawPacket?: Buffer };

const unreadable: Record<string, RefusalKind> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
};

/** An answer on a connection that has no request Node could read. */
function endRaw(socket: Duplex, status: number, headers: Record<string, string> = {}, body = ''): void {
  const lines = Object.entries({ connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () =>
    socket.destroy(),
  );
}

function askerOf(request: IncomingMessage, facts: Pick<Asker, 'portal' | 'nonce' | 'id'>): Asker {
  const isApi = request.url?.startsWith('/api/');
  const reads = isApi ? 'json' : request.headers['next-action'] !== undefined ? 'text' : 'page';
  return { ...facts, reads, locale: localeOf(request.headers) };
}

/** One line a request, and only at debug: without the query, and redacted like all others. */
function noteWhenDone(request: IncomingMessage, response: ServerResponse, path: () => string): void {
  const began = performance.now();
  response.on('close', () => {
    const ms = Math.round(performance.now() - began);
    log.debug('request', { method: request.method, path: path(), status: response.statusCode, ms });
  });
}

/** A failure may be seen twice, as Next's error and as its answer; the person gets one number, the log one line. */
function failureOnce(): (error?: unknown) => void {
  let said = false;
  return (error) => {
    if (!said) log.error('request-failed', error === undefined ? {} : { error });
    said = true;
  };
}
