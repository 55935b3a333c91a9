/** A reset (X4) is always in exactly one of these; the first four are open. */
export const resetStates = [
  'asked',
  'waiting',
  'mailed',
  'handed',
  'used',
  'refused',
  'withdrawn',
  'vetoed',
  'expired',
  'void',
] as const;
export type ResetState = (typeof resetStates)[number];

export const openStates = ['asked', 'waiting', 'mailed', 'handed'] as const satisfies ResetState[];

export const isOpenState = (state: ResetState): boolean =>
  (openStates as readonly ResetState[]).includes(state);

/** What can befall one. */
export const resetEvents = [
  /** The second person confirms: a pass by mail, after the time in which the owner can stop it … */
  'confirm-by-mail',
  /** … or one that is read out at once. */
  'confirm-handed-over',
  'refuse',
  /** Whoever asked, or another one who might have, takes it back. */
  'withdraw',
  /** The time to stop it is over: the pass is mailed. */
  'take-effect',
  'veto',
  /** A password was set by mail, or no contact is old enough any more: only handing over is left. */
  'lose-mail',
  'redeem',
  /** Nobody has decided, or used the pass, in time. */
  'lapse',
  /** The account was shut or erased. */
  'account-shut',
] as const;
export type ResetEvent = (typeof resetEvents)[number];

/** How long a reset waits for its second person, and a pass for its use. */
export const askedDays = 7;
export const passHours = 24;

/** Wait between confirming by mail and taking effect, in hours: what an office may set. */
export const waitHours = { least: 24, most: 72 } as const;

/** A password set by mail so long before, or while it runs, leaves handing over only. */
export const passwordMailedHours = 72;

/** A pass goes only to an address that has been the account's for so long. */
export const contactDays = 30;

/** After the owner stopped one, no reset by mail for so long. */
export const vetoedHours = 24;

const table: Record<ResetEvent, Partial<Record<ResetState, ResetState>>> = {
  'confirm-by-mail': { asked: 'waiting' },
  'confirm-handed-over': { asked: 'handed' },
  refuse: { asked: 'refused' },
  withdraw: { asked: 'withdrawn', waiting: 'withdrawn', mailed: 'withdrawn', handed: 'withdrawn' },
  'take-effect': { waiting: 'mailed' },
  // Once the pass is out, only withdrawing or "this wasn't me" helps; the mail says until when it can be stopped.
  veto: { waiting: 'vetoed' },
  'lose-mail': { waiting: 'asked', mailed: 'asked' },
  redeem: { mailed: 'used', handed: 'used' },
  lapse: { asked: 'expired', mailed: 'expired', handed: 'expired' },
  'account-shut': { asked: 'void', waiting: 'void', mailed: 'void', handed: 'void' },
};

/** Where an event leads; undefined where it changes nothing. */
export const resetAfter = (state: ResetState, event: ResetEvent): ResetState | undefined =>
  table[event][state];

/** The states an event may befall: every UPDATE of a state follows this. */
export const statesBefore = (event: ResetEvent): ResetState[] =>
  resetStates.filter((state) => resetAfter(state, event) !== undefined);
