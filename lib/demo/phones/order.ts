import { z } from 'zod';
import type { Action, CallPlan } from './call';
import type { VerificationOrder } from './verification';

/** What a body must look like, as Vonage's specifications and documents say. */
export type InvalidParameter = { name: string; reason: string };

export type Read<T> = { kind: 'read'; order: T } | { kind: 'invalid'; parameters: InvalidParameter[] };

const locales = [
  ...['en-us', 'en-gb', 'es-es', 'es-mx', 'es-us', 'it-it', 'fr-fr', 'de-de', 'nl-nl'],
  ...['ru-ru', 'hi-in', 'pt-br', 'pt-pt', 'id-id'],
] as const;

/** E.164 without the plus. */
const number = z.string().regex(/^[1-9]\d{6,14}$/, 'must be a number in E.164 format without a plus');

const verification = z.object({
  brand: z
    .string()
    .min(1)
    .max(18)
    .regex(/^[^/{}:$]*$/, 'must not contain any of / { } : $'),
  workflow: z
    .array(z.object({ channel: z.enum(['sms', 'voice']), to: number }))
    .min(1)
    .max(3),
  locale: z.enum(locales).default('en-us'),
  channel_timeout: z.int().min(15).max(900).default(180),
  code_length: z.int().min(4).max(10).default(4),
  client_ref: z
    .string()
    .regex(/^[A-Za-z0-9]{1,40}$/, 'must be 1 to 40 letters and digits')
    .optional(),
  // Only on another price plan than the portal's.
  code: z.undefined('must not be given').optional(),
});

export function readVerification(body: unknown): Read<VerificationOrder> {
  const { data, error } = verification.safeParse(body);
  if (!data) return invalid(error);
  const { brand, workflow, locale, channel_timeout, code_length, client_ref } = data;
  const order = { brand, workflow, locale, channelTimeout: channel_timeout, codeLength: code_length };
  return { kind: 'read', order: { ...order, clientRef: client_ref } };
}

const code = z.object({ code: z.string().regex(/^\d{4,10}$/, 'must be 4 to 10 digits') });

export function readCode(body: unknown): Read<string> {
  const { data, error } = code.safeParse(body);
  return data ? { kind: 'read', order: data.code } : invalid(error);
}

const spokenLanguages = ['nl-NL', 'nl-BE', 'de-DE', 'fr-FR', 'en-GB'] as const;

const talk = z.object({
  action: z.literal('talk'),
  text: z.string().min(1).max(1500),
  language: z.enum(spokenLanguages).default('en-GB'),
  bargeIn: z.boolean().default(false),
  loop: z.int().min(0).default(1),
});

const webAddress = z.array(z.url({ protocol: /^https?$/ })).length(1);

const input = z
  .object({
    action: z.literal('input'),
    type: z.tuple([z.literal('dtmf')]),
    dtmf: z.object({
      timeOut: z.int().min(0).max(10).default(3),
      maxDigits: z.int().min(1).max(20).default(4),
      submitOnHash: z.boolean().default(false),
    }),
    eventUrl: webAddress.optional(),
    eventMethod: z.literal('POST').optional(),
  })
  .transform(({ action, dtmf, eventUrl }) => ({ action, ...dtmf, eventUrl: eventUrl?.[0] }));

const ncco = z
  .array(z.discriminatedUnion('action', [talk, input]))
  .min(1)
  .refine(
    (actions) =>
      actions.every(
        (action, at) => action.action === 'input' || !action.bargeIn || actions[at + 1]?.action === 'input',
      ),
    'an input must follow a talk with bargeIn',
  );

const call = z
  .object({
    to: z.tuple([z.object({ type: z.literal('phone'), number })]),
    from: z.object({ type: z.literal('phone'), number }).optional(),
    random_from_number: z.boolean().optional(),
    ncco,
    event_url: webAddress.optional(),
    event_method: z.literal('POST').optional(),
    ringing_timer: z.int().min(1).max(120).default(60),
    length_timer: z.int().min(1).max(86_400).default(7_200),
    machine_detection: z.enum(['continue', 'hangup']).optional(),
  })
  .refine(({ from, random_from_number }) => (from === undefined) === (random_from_number === true), {
    path: ['from'],
    message: 'give either from or random_from_number',
  });

/** Whom Vonage's calls are from when it picks one of the application's numbers; Ofcom keeps it for films. */
export const ownNumber = '442079460999';

export function readCall(body: unknown): Read<CallPlan> {
  const { data, error } = call.safeParse(body);
  if (!data) return invalid(error);
  return {
    kind: 'read',
    order: {
      to: data.to[0].number,
      from: data.from?.number ?? ownNumber,
      ncco: data.ncco,
      eventUrl: data.event_url?.[0],
      ringingTimer: data.ringing_timer,
      lengthTimer: data.length_timer,
      machineDetection: data.machine_detection,
    },
  };
}

/** What a webhook for keys answered: undefined when it says nothing of what comes next. */
export function readNextActions(text: string): Read<readonly Action[] | undefined> {
  if (text.trim() === '') return { kind: 'read', order: undefined };
  const { data, error } = ncco.safeParse(parseJson(text));
  return data ? { kind: 'read', order: data } : invalid(error);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid({ issues }: z.ZodError): { kind: 'invalid'; parameters: InvalidParameter[] } {
  const parameters = issues.map(({ path, message }) => ({ name: path.join('.') || 'body', reason: message }));
  return { kind: 'invalid', parameters };
}
