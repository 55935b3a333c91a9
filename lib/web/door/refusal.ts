/** Why the door turns a request away; each has its page in three languages (`lib/i18n/<language>/door.ts`). */
export const refusals = {
  malformed: 400,
  otherAddress: 400,
  foreignForm: 403,
  notFound: 404,
  method: 405,
  tooSlow: 408,
  outdated: 409,
  tooLarge: 413,
  fileTooLarge: 413,
  signedOut: 413,
  addressTooLong: 414,
  notAForm: 415,
  headersTooLarge: 431,
  failed: 500,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof refusals;

/** Thrown by the checks of the door. `reason` is for the log and holds nothing of the request. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  constructor(
    readonly kind: RefusalKind,
    readonly reason: string,
  ) {
    super(reason);
    this.status = refusals[kind];
  }
}
