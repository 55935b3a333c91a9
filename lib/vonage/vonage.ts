import type { Locale } from '@/lib/i18n/locale';

/** What the portal may send through; see `VONAGE_*` in the README. */
export type VonageSettings = {
  applicationId: string;
  /** PEM. */
  privateKey: string;
  /** Signs webhooks; neither the API secret nor the private key. */
  signatureSecret: string;
  /** Origin without a slash at the end: `https://api.nexmo.com`, or the simulated phones. */
  apiHost: string;
  /** Where the calls come from, E.164; undefined: any number of the application. */
  fromNumber: string | undefined;
  /** Custom templates with an origin-bound last line, where Vonage has enabled them. */
  templateIds: Partial<Record<Locale, string>>;
};

/** Nothing waits longer for Vonage, in milliseconds: the screen after it says so within six seconds. */
export const patience = 4_000;

/** Vonage reads or sends the code itself. */
export type CodeChannel = 'sms' | 'voice';

export type CodeOrder = {
  /** E.164 with the +. */
  number: string;
  channel: CodeChannel;
  locale: Locale;
  /** Whom the text says it is from; cut to what Vonage takes. */
  sender: string;
  /** The challenge's id (uuid); comes back in webhooks. */
  reference: string;
};

export type StartOutcome =
  | { kind: 'sent'; requestId: string }
  /** Another verification to this number is running; its id, where Vonage tells it. */
  | { kind: 'running'; requestId: string | undefined }
  | { kind: 'number-refused' }
  | { kind: 'low-balance' }
  | { kind: 'rate' }
  /** Surely nothing was sent. */
  | { kind: 'unavailable' }
  /** It may have been sent, or not: time-out, or an answer that says nothing. */
  | { kind: 'unknown' };

/** Only `right` proves anything. */
export type CheckOutcome =
  | { kind: 'right' }
  | { kind: 'wrong' }
  /** Unknown, or verified already. */
  | { kind: 'gone' }
  /** Too many wrong codes. */
  | { kind: 'over' }
  /** Nothing is known; the try is given back. */
  | { kind: 'unavailable' };

/** `refused`: too early, or too late. */
export type CancelOutcome = 'cancelled' | 'gone' | 'refused' | 'unavailable';

export type CallOrder = {
  number: string;
  locale: Locale;
  /** Who is calling, spoken. */
  office: string;
  /** The challenge's id (uuid), part of the addresses that Vonage reports to. */
  reference: string;
};

export type CallOutcome =
  | { kind: 'calling'; callId: string }
  | { kind: 'number-refused' }
  | { kind: 'low-balance' }
  | { kind: 'rate' }
  | { kind: 'unavailable' }
  | { kind: 'unknown' };

/** The one way to Vonage. None of these throws: what goes wrong is an outcome. */
export type Vonage = {
  startCode(order: CodeOrder): Promise<StartOutcome>;
  /** `requestId` is the portal's own record, never what a browser sent. */
  checkCode(requestId: string, code: string): Promise<CheckOutcome>;
  cancelCode(requestId: string): Promise<CancelOutcome>;
  /** Rings at once and takes six digits, which are never spoken. */
  startCall(order: CallOrder): Promise<CallOutcome>;
  hangUp(callId: string): Promise<void>;
};
