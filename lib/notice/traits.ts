import { type NoticeKind, noticeKinds } from './notice';

/**
 * What holds of each kind: total by its type, a new kind needs an entry.
 *
 * `isOwn`: it tells somebody of their own account what they may not have done themselves; its mail has the link "This wasn't
 * me" (`lib/account/guard.ts`). Not where it is about others, is a reminder, or tells that the account is shut already.
 * `isNoisy`: whoever tries things over and over makes many of them: an account gets one mail an hour (`noisy.ts`).
 */
const traits: Record<NoticeKind, { isOwn: boolean; isNoisy?: true }> = {
  'factor-connected': { isOwn: true },
  'factor-replaced': { isOwn: true },
  'factor-disabled': { isOwn: true },
  'factor-removed': { isOwn: true },
  'factor-switched-off': { isOwn: true },
  'app-added': { isOwn: true },
  'app-removed': { isOwn: true },
  'number-added': { isOwn: true },
  'number-removed': { isOwn: true },
  'method-changed': { isOwn: true },
  'codes-stopped': { isOwn: false },
  'recovery-codes-renewed': { isOwn: true },
  'password-changed': { isOwn: true },
  'user-name-changed': { isOwn: true },
  'email-asked': { isOwn: true },
  'email-added': { isOwn: true },
  'email-changed': { isOwn: true },
  'email-removed': { isOwn: true },
  'rules-loosened': { isOwn: false },
  'less-asked': { isOwn: true },
  'less-asked-of': { isOwn: false },
  'roles-changed': { isOwn: true },
  'in-charge-invited': { isOwn: false },
  'in-charge-given': { isOwn: false },
  'account-deactivated': { isOwn: false },
  'request-made': { isOwn: false },
  'request-reminder': { isOwn: false },
  'request-approved': { isOwn: true },
  'request-refused': { isOwn: true },
  'grace-ends': { isOwn: false },
  'signed-in-new-device': { isOwn: true, isNoisy: true },
  'proof-failed': { isOwn: true, isNoisy: true },
  'recovery-code-used': { isOwn: true, isNoisy: true },
  'request-sent': { isOwn: true },
  'account-guarded': { isOwn: false },
  'account-guarded-of': { isOwn: false },
  'reset-asked': { isOwn: true, isNoisy: true },
  'reset-confirmed': { isOwn: true },
  'reset-handed-over': { isOwn: true },
  'reset-vetoed': { isOwn: true },
  'reset-ended': { isOwn: true },
  'reset-done': { isOwn: true },
  'support-asked': { isOwn: true, isNoisy: true },
  'signed-out': { isOwn: false },
  'account-released': { isOwn: false },
};

/** The kinds that make one mail an hour and account at most. */
export const noisyKinds: readonly NoticeKind[] = noticeKinds.filter((kind) => traits[kind].isNoisy);

/** Whether a mail of this kind has the link "This wasn't me"; several notices in one mail are all of such kinds. */
export const hasNotMe = (kind: string): boolean =>
  kind === 'bundle' || (Object.hasOwn(traits, kind) && traits[kind as NoticeKind].isOwn);
