import type postgres from 'postgres';
import type { Change, Changer } from '@/lib/account/change';
import type { Locale } from '@/lib/i18n/locale';
import type { Method, Requirement, Role } from '@/lib/policy/decide';

/** The rules of an office, as its admin saves them. Days: 0 to 90. Methods best first, at least one. */
export type OfficeRules = {
  staffRequirement: Requirement;
  staffGraceDays: number;
  staffMethods: Exclude<Method, 'recovery-code'>[];
  customerRequirement: Requirement;
  customerGraceDays: number;
  customerMethods: Exclude<Method, 'recovery-code'>[];
  /** ISO 3166-1 alpha-2. */
  codeCountries: string[];
  phoneNeedsApplication: boolean;
  switchesByDesk: boolean;
  appNeedsSms: boolean;
  /** Who decides about applications; null: the admins. */
  managerId: string | null;
  /** Keys of the applications that demand a second factor (W14). */
  requiredApplications: string[];
};

/**
 * What an admin, a manager or the desk changes for others. All of it is sensitive (design, section 4), so it goes
 * through the same door as the changes of one's own account (`lib/account/carry-out.ts`). Ids come from forms: a verb finds them
 * only within the office of whoever asks, and answers `gone` otherwise. `version`: what the form was filled in from; when it is
 * another one by now, the answer is `changed-meanwhile`.
 */
export type OfficeChange =
  | { kind: 'save-rules'; version: number; rules: OfficeRules }
  | { kind: 'save-region'; version: number; defaultLocale: Locale; country: string; timeZone: string }
  /** How resets go. Hours: 24 to 72. No checks: the portal's own. */
  | { kind: 'save-support'; version: number; resetWaitHours: number; identityChecks: string[] }
  | { kind: 'add-client'; name: string; requirement: Requirement; graceDays: number }
  | { kind: 'rename-client'; client: string; name: string }
  | { kind: 'remove-client'; client: string }
  | { kind: 'save-client-rule'; client: string; version: number; requirement: Requirement; graceDays: number }
  | { kind: 'add-to-client'; client: string; account: string }
  | { kind: 'remove-from-client'; client: string; account: string }
  /** `from`: what the form was filled in from, as with `version`. */
  | { kind: 'set-roles'; account: string; roles: Role[]; from?: Role[] }
  /** `null`: inherited. */
  | { kind: 'set-requirement'; account: string; requirement: Requirement | null; from?: Requirement | null }
  /** `until`: the last day, `YYYY-MM-DD`, in the office's time zone. `from`: as `exceptionAsText` has it. */
  | {
      kind: 'set-exception';
      account: string;
      requirement: 'off' | 'optional';
      until: string;
      reason: string;
      from?: string;
    }
  | { kind: 'end-exception'; account: string; from?: string }
  | { kind: 'set-manager'; account: string; manager: string | null; from?: string | null }
  | { kind: 'deactivate'; account: string }
  | { kind: 'reactivate'; account: string }
  | { kind: 'erase-account'; account: string }
  | {
      kind: 'invite';
      email: string;
      displayName: string;
      roles: Role[];
      locale: Locale;
      /** The active one first. */
      clients: string[];
    }
  | { kind: 'renew-invitation'; invitation: string }
  | { kind: 'withdraw-invitation'; invitation: string }
  | { kind: 'run-import'; import: string }
  | { kind: 'approve-request'; request: string }
  | { kind: 'refuse-request'; request: string; reason: string }
  | { kind: 'announce'; article: string; audience: 'staff' | 'staff-without-factor' }
  | { kind: 'send-mail-again'; mail: string };

export type OfficeChangeKind = OfficeChange['kind'];

/** Why nothing was changed, besides `gone`. */
export type OfficeRefusal =
  /** Somebody else saved in between. */
  | 'changed-meanwhile'
  /** An office keeps at least one admin who can sign in. */
  | 'last-admin'
  /** With these rules none of the office's admins could sign in. */
  | 'admins-shut-out'
  | 'name-taken'
  /** Nobody decides about an application of their own. */
  | 'own-request'
  /** Somebody decided, or the applicant withdrew it. */
  | 'decided-already'
  | 'own-account'
  | 'invited-already'
  /** Enough invitations went out from this office, or to this address, for now. */
  | 'too-many-invitations'
  /** The office has had as many files of people carried out as it can within a day. */
  | 'too-many-files'
  | 'nobody-to-send-to'
  /** The office has sent as many announcements as it can within a day. */
  | 'announced-too-often';

/** Who may carry a kind out; the verb itself looks again, in its transaction, at who it is about. */
export type OfficeVerb<K extends OfficeChangeKind> = (
  sql: postgres.Sql,
  changer: Changer,
  change: Extract<Change, { kind: K }>,
) => Promise<import('@/lib/account/change').Refusal | undefined>;
