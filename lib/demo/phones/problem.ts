import { randomUUID } from 'node:crypto';
import type { InvalidParameter } from './order';

/** An answer of the service; problems are problem+json (RFC 9457), whose `type` means nothing to rely on. */
export type ApiAnswer = { status: number; body?: object };

const titles = {
  400: ['Invalid Code', 'The code you provided does not match the expected value.'],
  401: ['Unauthorized', 'You did not provide correct credentials.'],
  402: ['Low balance', 'This request could not be performed due to your account balance being low.'],
  404: ['Not Found', 'The request was not found or it has been verified already.'],
  409: ['Conflict', 'Concurrent verifications to the same number are not allowed.'],
  410: ['Invalid Code', 'An incorrect code has been provided too many times. Workflow terminated.'],
  403: ['Forbidden', 'The request is not allowed now.'],
  422: ['Invalid params', 'The value of one or more parameters is invalid.'],
  429: ['Rate Limit Hit', 'Please wait, then retry your request.'],
  500: ['Internal Server Error', 'Something went wrong.'],
  415: ['Unsupported Media Type', 'The body must be JSON.'],
} as const;

export type ProblemStatus = keyof typeof titles;

export function problem(
  status: ProblemStatus,
  more: { detail?: string; request_id?: string; invalid_parameters?: InvalidParameter[] } = {},
): ApiAnswer {
  const [title, detail] = titles[status];
  const type = `https://developer.vonage.com/api-errors#${title.toLowerCase().replaceAll(' ', '-')}`;
  return { status, body: { type, title, detail, instance: randomUUID(), ...more } };
}
