import { z } from 'zod';

/** What may be known of a call that went wrong. Nothing of it holds a token, a number or a code. */
export type Problem = {
  /** HTTP status; undefined when no answer came. A 2xx means that its body could not be read. */
  status?: number;
  title?: string;
  /** Of the verification that is running already (409). */
  requestId?: string;
  /** Names of the parameters that were refused (400, 422). */
  refused?: string[];
  /** The connection was never made, so surely nothing happened. */
  neverLeft: boolean;
};

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const uuid = z.uuid();

/**
 * Asks Vonage through its SDK and waits for `patience` milliseconds at most, whatever stalls: the connection, the head
 * or the body. The SDK's own limit does not hold for the body of an error. What it throws ends here: its errors and
 * results carry the bearer token, the number and the code.
 */
export async function ask<T>(work: () => Promise<T>, patience: number): Promise<Answer<T>> {
  const limit = timeLimit(patience);
  try {
    return { ok: true, value: await Promise.race([work(), limit.over]) };
  } catch (error) {
    return { ok: false, problem: await problemOf(error, limit.over) };
  } finally {
    limit.clear();
  }
}

function timeLimit(ms: number): { over: Promise<never>; clear: () => void } {
  let clear = () => {};
  const over = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('time is over')), ms);
    clear = () => clearTimeout(timer);
  });
  return { over, clear };
}

const isResponse = (value: unknown) => z.object({ status: z.number() }).safeParse(value).success;

/** By shape and not by class: the SDK's copies for ESM and CommonJS have classes of their own. */
const failure = z
  .object({
    code: z.string().optional().catch(undefined),
    cause: z.object({ code: z.string() }).optional().catch(undefined),
    response: z.custom<ErrorResponse>(isResponse).optional().catch(undefined),
  })
  .catch({});

type ErrorResponse = { status: number; text: () => Promise<string>; body?: { destroy?: () => void } | null };

async function problemOf(error: unknown, over: Promise<never>): Promise<Problem> {
  const { code, cause, response } = failure.parse(error);
  if (!response) return { neverLeft: unconnected.test(code ?? cause?.code ?? '') };
  const { status } = response;
  try {
    const text = await Promise.race([response.text(), over]);
    return { status, ...problemDetails.parse(JSON.parse(text)), neverLeft: false };
  } catch {
    return { status, neverLeft: false };
  } finally {
    // Otherwise a body that never ends keeps its connection open.
    response.body?.destroy?.();
  }
}

/** Errors of looking the host up, of connecting and of its certificate. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|CERT_\w+|ERR_TLS_CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

/** Words only: what a stranger's server calls its error may quote what it was sent. */
const title = z
  .string()
  .max(80)
  .regex(/^[\p{L} ,.'’()-]+$/u);

/** `application/problem+json`; each part may be missing or of another make. */
const problemDetails = z
  .object({
    title: title.optional().catch(undefined),
    request_id: uuid.optional().catch(undefined),
    invalid_parameters: z
      .array(z.object({ name: z.string() }))
      .optional()
      .catch(undefined),
  })
  .transform(({ title, request_id: requestId, invalid_parameters: refused }) => ({
    ...(title && { title }),
    ...(requestId && { requestId }),
    ...(refused?.length && { refused: refused.map(({ name }) => name) }),
  }));
