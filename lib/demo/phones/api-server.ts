import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { askedFor, type Handled, handle, numberOf } from './api';
import type { RequestFault, Taken } from './faults';
import { parseJson } from './order';
import type { SimulatedPhones } from './phones';
import { type ApiAnswer, problem } from './problem';
import { tokenCheck } from './token';

/** Answers one request for `/v1/…` or `/v2/…`, with whatever is to go wrong with it. */
export type ApiServer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const largestBody = 65_536;
const callsPerSecond = 3;

/** How long an answer waits for webhooks that are to come before it (ms). */
const firstWithin = 2_000;

export function apiServer(phones: SimulatedPhones): ApiServer {
  const { realNow } = phones.clock;
  const isAuthorised = tokenCheck(phones.application, realNow);
  const placeCall = atMost(callsPerSecond, 1_000, realNow);

  return async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const text = await textOf(request);
    const asked = askedFor(request.method ?? '', path);
    if (!(await isAuthorised(request.headers.authorization))) return write(response, problem(401));
    if (!asked) return write(response, problem(404));
    const needsBody = asked.place !== 'cancel';
    if (text === undefined || (needsBody && !isJson(request))) return write(response, problem(415));

    const body = parseJson(text);
    const fault = phones.faults.takeForRequest(asked.place, numberOf(phones, asked, body));
    if (fault?.kind === 'lost') return;
    const handled = handle(phones, asked, body, fault, placeCall);
    if (fault?.kind === 'webhook-first') {
      const first = handled.afterwards?.();
      await Promise.race([first, pause(firstWithin, undefined, { ref: false })]);
      return write(response, handled.answer);
    }
    await answer(response, handled, fault);
  };
}

async function answer(response: ServerResponse, { answer, afterwards }: Handled, fault: Taken<RequestFault>) {
  switch (fault?.kind) {
    case 'no-answer':
      break;
    case 'stalled-body':
      stall(response, answer);
      break;
    case 'empty':
      response.writeHead(answer.status < 300 ? 200 : answer.status, { 'Content-Length': 0 }).end();
      break;
    case 'slow':
      // What was asked for has happened all the same: only the answer is late.
      void afterwards?.();
      await pause(fault.milliseconds, undefined, { ref: false });
      return write(response, answer);
    default:
      write(response, answer);
  }
  await afterwards?.();
}

const typeOf = ({ status }: ApiAnswer) => (status >= 400 ? 'application/problem+json' : 'application/json');

function write(response: ServerResponse, answer: ApiAnswer) {
  if (response.destroyed) return;
  const text = answer.body && JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(text && { 'Content-Type': typeOf(answer), 'Content-Length': Buffer.byteLength(text) }),
  });
  response.end(text);
}

/** The head and half of the body, and then nothing more. */
function stall(response: ServerResponse, answer: ApiAnswer) {
  const text = JSON.stringify(answer.body ?? {});
  response.writeHead(answer.status, { 'Content-Type': typeOf(answer), 'Content-Length': text.length });
  response.write(text.slice(0, text.length / 2));
}

const isJson = ({ headers }: IncomingMessage) =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** The body as text; undefined when it is too long. All of it is read, so that the next request can follow. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestBody) chunks.push(chunk);
  }
  return length <= largestBody ? Buffer.concat(chunks).toString('utf8') : undefined;
}

/** Lets so many through in a stretch of time. */
function atMost(count: number, milliseconds: number, now: () => number): () => boolean {
  let recent: number[] = [];
  return () => {
    const moment = now();
    recent = recent.filter((each) => each > moment - milliseconds);
    if (recent.length >= count) return false;
    recent.push(moment);
    return true;
  };
}
