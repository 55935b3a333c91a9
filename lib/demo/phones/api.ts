import type { RequestFault, RequestPlace, Taken } from './faults';
import { readCall, readCode, readVerification } from './order';
import type { SimulatedPhones } from './phones';
import { type ApiAnswer, type ProblemStatus, problem } from './problem';

/** What a request leads to: the answer, and what happens in the world after it. */
export type Handled = { answer: ApiAnswer; afterwards?: () => Promise<void> };

/** What is asked of Vonage's Verify v2 or Voice v1, as far as the portal uses them; `id` is empty where a new thing is. */
export type Asked = { place: RequestPlace; id: string };

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const routes: readonly [method: string, path: RegExp, place: RequestPlace][] = [
  ['POST', /^\/v2\/verify\/?$/, 'start'],
  ['POST', new RegExp(`^/v2/verify/${uuid}$`), 'check'],
  ['DELETE', new RegExp(`^/v2/verify/${uuid}$`), 'cancel'],
  ['POST', new RegExp(`^/v2/verify/${uuid}/next_workflow$`), 'next'],
  ['POST', /^\/v1\/calls\/?$/, 'call'],
  ['PUT', new RegExp(`^/v1/calls/${uuid}$`), 'hang-up'],
];

/** Whether these paths are the service's, not the pages'. */
export const isApiPath = (path: string) => /^\/v[12]\//.test(path);

export function askedFor(method: string, path: string): Asked | undefined {
  for (const [each, pattern, place] of routes) {
    const [found, id = ''] = (each === method && pattern.exec(path)) || [];
    if (found !== undefined) return { place, id };
  }
  return undefined;
}

/** The number that a request is about, as far as it names one. */
export function numberOf(phones: SimulatedPhones, { place, id }: Asked, body: unknown): string | undefined {
  switch (place) {
    case 'start': {
      const read = readVerification(body);
      return read.kind === 'read' ? read.order.workflow[0]?.to : undefined;
    }
    case 'call': {
      const read = readCall(body);
      return read.kind === 'read' ? read.order.to : undefined;
    }
    case 'hang-up':
      return phones.switchboard.find(id)?.plan.to;
    default:
      return phones.verifier.find(id)?.order.workflow[0]?.to;
  }
}

/** Faults that are an answer of their own: nothing happens but that. */
const refusals: Partial<Record<RequestFault, ProblemStatus>> = {
  error: 500,
  rate: 429,
  unauthorized: 401,
  'low-balance': 402,
};

export function handle(
  phones: SimulatedPhones,
  asked: Asked,
  body: unknown,
  fault: Taken<RequestFault>,
  placeCall: () => boolean,
): Handled {
  const refusal = fault && refusals[fault.kind];
  if (refusal) return { answer: problem(refusal) };
  if (fault?.kind === 'number-refused') {
    return {
      answer: invalid([{ name: asked.place === 'call' ? 'to' : 'workflow.0.to', reason: 'is not valid' }]),
    };
  }
  switch (asked.place) {
    case 'start':
      return start(phones, body, fault);
    case 'check':
      return check(phones, asked.id, body);
    case 'cancel':
      return fault?.kind === 'cancel-refused'
        ? { answer: cancelRefused(phones) }
        : { answer: cancel(phones, asked.id) };
    case 'next':
      return { answer: next(phones, asked.id) };
    case 'call':
      return placeCall() ? call(phones, body, fault) : { answer: problem(429) };
    case 'hang-up':
      return hangUp(phones, asked.id, body);
  }
}

const invalid = (parameters: { name: string; reason: string }[]) =>
  problem(422, { invalid_parameters: parameters });

function start(phones: SimulatedPhones, body: unknown, fault: Taken<RequestFault>): Handled {
  const read = readVerification(body);
  if (read.kind === 'invalid') return { answer: invalid(read.parameters) };
  const fates = { blocked: 'blocked', unreachable: 'failed' } as const;
  const fate = fault && fault.kind in fates ? fates[fault.kind as keyof typeof fates] : undefined;
  const started = phones.verifier.start(read.order, fate);
  return started.kind === 'running'
    ? { answer: problem(409, { request_id: started.id }) }
    : { answer: { status: 202, body: { request_id: started.id } }, afterwards: started.begin };
}

function check(phones: SimulatedPhones, id: string, body: unknown): Handled {
  const read = readCode(body);
  if (read.kind === 'invalid') return { answer: invalid(read.parameters) };
  const known = phones.verifier.find(id) !== undefined;
  switch (phones.verifier.check(id, read.order)) {
    case 'right':
      return { answer: { status: 200, body: { request_id: id, status: 'completed' } } };
    case 'wrong':
      return { answer: problem(400) };
    case 'over':
      return { answer: problem(410) };
    case 'gone':
      return { answer: problem(known && phones.rules().checkAfterEnd === '410' ? 410 : 404) };
  }
}

const cancelRefused = (phones: SimulatedPhones) =>
  problem(Number(phones.rules().cancelRefused) as ProblemStatus, {
    detail: 'The request cannot be cancelled now.',
  });

function cancel(phones: SimulatedPhones, id: string): ApiAnswer {
  switch (phones.verifier.cancel(id)) {
    case 'cancelled':
      return { status: 204 };
    case 'refused':
      return cancelRefused(phones);
    case 'gone':
      return problem(404);
  }
}

function next(phones: SimulatedPhones, id: string): ApiAnswer {
  switch (phones.verifier.next(id)) {
    case 'moved':
      return { status: 200, body: { request_id: id } };
    case 'no-step':
      return problem(409, { detail: 'There are no more events left to trigger.' });
    case 'gone':
      return problem(404);
  }
}

function call(phones: SimulatedPhones, body: unknown, fault: Taken<RequestFault>): Handled {
  const read = readCall(body);
  if (read.kind === 'invalid') return { answer: badCall(read.parameters) };
  const fates = { blocked: 'rejected', unreachable: 'failed' } as const;
  const fate = fault && fault.kind in fates ? fates[fault.kind as keyof typeof fates] : undefined;
  const placed = phones.switchboard.place(read.order, { fate });
  const { id, conversation } = placed.call;
  const answer = { uuid: id, status: 'started', direction: 'outbound', conversation_uuid: conversation };
  return { answer: { status: 201, body: answer }, afterwards: placed.begin };
}

/** The Voice API answers 400 where Verify answers 422. */
function badCall(parameters: { name: string; reason: string }[]): ApiAnswer {
  return problem(400, {
    detail: 'The value of one or more parameters is invalid.',
    invalid_parameters: parameters,
  });
}

function hangUp(phones: SimulatedPhones, id: string, body: unknown): Handled {
  const { action } = (body ?? {}) as { action?: unknown };
  if (action !== 'hangup') return { answer: badCall([{ name: 'action', reason: 'must be hangup' }]) };
  const found = phones.switchboard.find(id);
  if (!found || found.state.kind === 'ended') return { answer: problem(404) };
  return {
    answer: { status: 204 },
    afterwards: () => phones.switchboard.act(id, { kind: 'hang-up', by: 'portal' }),
  };
}
