import type postgres from 'postgres';
import type { BoxKey } from '@/lib/crypto/secret-box';
import type { OfficeChange, OfficeRefusal } from '@/lib/office/change';
import type { Method } from '@/lib/policy/decide';
import type { ResetChange, ResetRefusal } from '@/lib/support/change';
import type { DeskChange, DeskRefusal } from '@/lib/support/desk/change';

/**
 * Everything that is changed with a fresh proof only (design, section 4), on one's own account or for others, with what was
 * entered for it, already checked for form. It is kept, sealed, while the proof is asked for: no entry may be a password.
 */
export type Change = OwnChange | OfficeChange | ResetChange | DeskChange;

export type OwnChange =
  | { kind: 'rename-app'; app: string; name: string }
  | { kind: 'make-app-current'; app: string }
  | { kind: 'remove-app'; app: string }
  | { kind: 'switch-off' }
  | { kind: 'remove-number'; phone: string }
  | { kind: 'make-number-primary'; phone: string }
  /** What sign-in asks for first. */
  | { kind: 'make-method-current'; method: Exclude<Method, 'recovery-code'> }
  /** What the portal holds about the person can be fetched as a file for a while. */
  | { kind: 'export-data' }
  | { kind: 'user-name'; userName: string | null }
  /** A second address for notices … */
  | { kind: 'add-email'; email: string }
  | { kind: 'remove-email' }
  /** … or another one to sign in with. Both count only after their link. */
  | { kind: 'change-email'; email: string }
  /** argon2id of the new password, and a fingerprint of the hash that the old one was compared with. */
  | { kind: 'password'; hash: string; checkedAgainst: string };

export type ChangeKind = Change['kind'];

/** Who changes it, from where. */
export type Changer = {
  accountId: string;
  sessionId: string;
  address: string;
  browser: string;
  keys: readonly BoxKey[];
};

/** Why nothing was changed. */
export type Refusal =
  | OfficeRefusal
  | ResetRefusal
  | DeskRefusal
  /** The office, or the person's role, demands a second factor. */
  | 'demanded'
  /** What it was about is not there any more, or not as it was. */
  | 'gone'
  /** The service desk alone switches between text messages and voice calls (W10). */
  | 'desk-only'
  | 'user-name-taken'
  | 'own-email'
  /** Enough links were sent for this account within the hour. */
  | 'asked-too-often'
  /** Enough user names were asked for within the hour. */
  | 'names-too-often'
  /** "This wasn't me": nothing changes until the desk has looked. */
  | 'guarded';

/**
 * Carries one kind of change out. It runs inside a transaction in which the account's row is locked and the proof
 * has been found fresh; what it throws undoes everything. Writes the audit event and the notice. Returns why not, when it
 * did not change anything.
 */
export type ChangeVerb<K extends ChangeKind> = (
  sql: postgres.Sql,
  changer: Changer,
  change: Extract<Change, { kind: K }>,
) => Promise<Refusal | undefined>;
