import { z } from 'zod';

/** What became of a code, as far as Vonage tells; a code itself is only ever proven by `checkCode`. */
export type VerifyEvent = {
  requestId: string;
  /** The challenge's id (uuid), where Vonage brings it back. */
  reference?: string;
  channel?: string;
  status: 'completed' | 'failed' | 'rejected' | 'blocked' | 'expired' | 'other';
  /** About the verification as a whole, and not one channel of it. */
  isSummary: boolean;
};

/** What a call is at. */
export type CallEvent = {
  callId?: string;
  status:
    | 'started'
    | 'ringing'
    | 'answered'
    | 'busy'
    | 'declined'
    | 'unanswered'
    | 'failed'
    | 'machine'
    | 'human'
    | 'completed'
    | 'other';
};

/** The keys pressed in a call; '' for none, or for what cannot be read. */
export type Keyed = { callId?: string; digits: string };

/** With or without hyphens, as uuids are written with. */
const looseUuid = z
  .string()
  .regex(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i)
  .transform((text) =>
    text
      .toLowerCase()
      .replaceAll('-', '')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );
const maybeUuid = looseUuid.optional().catch(undefined);
const word = z.string().max(40).optional().catch(undefined);

const verifyPayload = z.object({
  request_id: looseUuid,
  client_ref: maybeUuid,
  channel: word,
  status: word,
  type: word,
});

const verifyStatus: Record<string, VerifyEvent['status']> = {
  completed: 'completed',
  failed: 'failed',
  user_rejected: 'rejected',
  rejected: 'rejected',
  blocked: 'blocked',
  expired: 'expired',
};

/** Undefined when it names no verification. */
export function readVerifyEvent(payload: unknown): VerifyEvent | undefined {
  const { data } = verifyPayload.safeParse(payload);
  if (!data) return undefined;
  const { request_id: requestId, client_ref: reference, channel, status, type } = data;
  return {
    requestId,
    ...(reference && { reference }),
    ...(channel && { channel }),
    status: meaning(verifyStatus, status),
    isSummary: type === 'summary',
  };
}

const callPayload = z.object({ uuid: maybeUuid, call_uuid: maybeUuid, status: word }).catch({});

const callStatus: Record<string, CallEvent['status']> = {
  started: 'started',
  ringing: 'ringing',
  answered: 'answered',
  busy: 'busy',
  rejected: 'declined',
  timeout: 'unanswered',
  unanswered: 'unanswered',
  // Hung up by us before anybody answered.
  cancelled: 'unanswered',
  failed: 'failed',
  machine: 'machine',
  human: 'human',
  completed: 'completed',
};

export function readCallEvent(payload: unknown): CallEvent {
  const { uuid, call_uuid, status } = callPayload.parse(payload);
  const callId = uuid ?? call_uuid;
  return { ...(callId && { callId }), status: meaning(callStatus, status) };
}

const keys = z
  .string()
  .regex(/^[0-9*#]{1,20}$/)
  .transform((pressed) => pressed.replace(/#$/, ''))
  .catch('');

const keyedPayload = z
  .object({
    uuid: maybeUuid,
    dtmf: z
      .object({ digits: keys })
      .transform(({ digits }) => digits)
      .catch(''),
  })
  .catch({ dtmf: '' });

export function readKeyed(payload: unknown): Keyed {
  const { uuid, dtmf } = keyedPayload.parse(payload);
  return { ...(uuid && { callId: uuid }), digits: dtmf };
}

/** Statuses are read leniently: Vonage adds to them. */
function meaning<T extends string>(known: Record<string, T>, status: string | undefined): T | 'other' {
  return status !== undefined && Object.hasOwn(known, status) ? (known[status] as T) : 'other';
}
