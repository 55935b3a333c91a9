import type { ResetScope } from './reset-scope';

/**
 * Resets, and how they go; all of it goes through the one door to sensitive changes (`lib/account/carry-out.ts`). Ids come from
 * forms: a verb finds them only among the people whom the desk of whoever asks serves (`rank.ts`), and answers `gone`
 * otherwise. What else the desk changes: `desk/change.ts`.
 */
export type ResetChange =
  /** X4, the first person. `checks`: what was checked, out of the office's list, in its words; `note`: what else. */
  | { kind: 'ask-reset'; account: string; scope: ResetScope; checks: string[]; note: string; reason: string }
  /** X4, the second one. */
  | { kind: 'confirm-reset'; reset: string; by: 'mail' | 'handed-over' }
  | { kind: 'refuse-reset'; reset: string; reason: string }
  | { kind: 'withdraw-reset'; reset: string }
  /** Nothing but the proof that showing a pass takes (`read-out.ts`). */
  | { kind: 'show-pass'; reset: string };

export type ResetChangeKind = ResetChange['kind'];

/** Why nothing was changed, besides `gone`. */
export type ResetRefusal =
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
