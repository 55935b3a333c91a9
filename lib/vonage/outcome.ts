import type { Problem } from './answer';
import type { CallOutcome, CancelOutcome, CheckOutcome, StartOutcome } from './vonage';

/** What went wrong before anything was sent, or may have been; the same for a code and for a call. */
type NotSent = Exclude<CallOutcome, { kind: 'calling' }>;

/** By the status alone: what Vonage calls its errors differs between its sources. */
export function notSent(problem: Problem): NotSent {
  const { status, neverLeft } = problem;
  if (status === undefined) return { kind: neverLeft ? 'unavailable' : 'unknown' };
  if (refusesNumber(problem)) return { kind: 'number-refused' };
  if (status === 402) return { kind: 'low-balance' };
  if (status === 429) return { kind: 'rate' };
  // A request that was refused, or that nobody was there to take, has sent nothing; a broken answer may have.
  return { kind: (status >= 400 && status < 500) || status === 503 ? 'unavailable' : 'unknown' };
}

export function startProblem(problem: Problem): StartOutcome {
  return problem.status === 409 ? { kind: 'running', requestId: problem.requestId } : notSent(problem);
}

/** Only 400 says that the code was compared; whatever else goes wrong is not the person's failure. */
export function checkProblem({ status }: Problem): CheckOutcome {
  switch (status) {
    case 400:
      return { kind: 'wrong' };
    case 404:
      return { kind: 'gone' };
    case 410:
      return { kind: 'over' };
    default:
      return { kind: 'unavailable' };
  }
}

export function cancelProblem({ status }: Problem): CancelOutcome {
  if (status === 404 || status === 410) return 'gone';
  // What Vonage answers when it is too early is not documented.
  return status !== undefined && [400, 403, 409, 412, 422, 425].includes(status) ? 'refused' : 'unavailable';
}

/**
 * Whether it is the number that was refused, and not, say, a template id of the operator's. A 422 that names nothing
 * is taken for it, because everything else in a request is ours and the same each time.
 */
function refusesNumber({ status, refused }: Problem): boolean {
  const named = refused?.some((name) => numberParameter.test(name) && !/from/i.test(name));
  return status === 422 ? (named ?? true) : status === 400 && named === true;
}

const numberParameter = /(^|[^a-z])(to|number|workflow)([^a-z]|$)/i;
