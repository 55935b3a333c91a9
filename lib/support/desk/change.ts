import type postgres from 'postgres';
import type { Change, Changer, Refusal } from '@/lib/account/change';

/**
 * What the service desk changes for others, besides resets (`../change.ts`): through the one door to sensitive changes, as
 * those of an office's admin. Ids come from forms: a verb finds them only among the people whom the desk of whoever asks serves
 * (`../rank.ts`), and answers `gone` otherwise.
 */
export type DeskChange =
  | { kind: 'end-sessions'; account: string }
  /** The wait after wrong codes; their count stays. */
  | { kind: 'end-wait'; account: string }
  | { kind: 'desk-renew-invitation'; invitation: string }
  /** W10 */
  | { kind: 'switch-method'; request: string }
  | { kind: 'refuse-switch'; request: string; reason: string }
  /** After "this wasn't me": the desk has looked. */
  | { kind: 'release-account'; account: string }
  /** "I can't get in" was seen to without a reset. */
  | { kind: 'answer-support-request'; account: string };

export type DeskChangeKind = DeskChange['kind'];

/** Why nothing was changed, besides `gone`. */
export type DeskRefusal =
  /** The person has a role above that of whoever asks. */
  | 'higher-role'
  | 'own-account-at-desk'
  /** The number or the method is not there any more, or the office switches otherwise by now. */
  | 'switch-not-possible';

export type DeskVerb<K extends DeskChangeKind> = (
  sql: postgres.Sql,
  changer: Changer,
  change: Extract<Change, { kind: K }>,
) => Promise<Refusal | undefined>;
