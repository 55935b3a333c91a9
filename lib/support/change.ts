import type { ResetScope } from './reset-scope';

/**
 * What the desk, and who confirms with it, changes for others; all of it goes through the one door to sensitive changes
 * (`lib/account/carry-out.ts`). Ids come from forms: a verb finds them only among the people whom the desk of whoever asks
 * serves (`rank.ts`), and answers `gone` otherwise.
 */
export type SupportChange =
  | ResetChange
  | { kind: 'end-sessions'; account: string }
  /** The count of wrong codes stays. */
  | { kind: 'end-wait'; account: string }
  | { kind: 'desk-renew-invitation'; invitation: string }
  /** W10 */
  | { kind: 'switch-method'; request: string }
  | { kind: 'refuse-switch'; request: string; reason: string }
  /** After "this wasn't me": the desk has looked. */
  | { kind: 'release-account'; account: string }
  | { kind: 'answer-support-request'; account: string }
  /** How resets go in one's own office: an admin's. */
  | { kind: 'save-support'; version: number; resetWaitHours: number; identityChecks: string[] };

export type ResetChange =
  /** X4, the first person. `checks`: what was checked, out of the office's list, in its words; `note`: what else. */
  | { kind: 'ask-reset'; account: string; scope: ResetScope; checks: string[]; note: string; reason: string }
  /** X4, the second one. */
  | { kind: 'confirm-reset'; reset: string; by: 'mail' | 'handed-over' }
  | { kind: 'refuse-reset'; reset: string; reason: string }
  | { kind: 'withdraw-reset'; reset: string };

export type SupportChangeKind = SupportChange['kind'];
export type ResetChangeKind = ResetChange['kind'];

/** Why nothing was changed, besides `gone`. */
export type SupportRefusal =
  /** Nobody confirms what they asked for, or a reset of their own. */
  | 'own-reset'
  /** The person has a role above that of whoever asks. */
  | 'higher-role'
  | 'reset-open'
  /** A password was set by mail lately, a reset was stopped within the day, or no contact is old enough: only handing over is left. */
  | 'not-by-mail'
  /** There is nothing to take away. */
  | 'no-factor'
  | 'asked-too-often-for'
  /** "This wasn't me": nothing changes until the desk has looked. */
  | 'guarded';
