import type { AuditKind } from './event';
import { historyKinds } from './history';

/** What happens at every sign-in, and is of use for a year. */
const everyday: readonly AuditKind[] = [
  'password.wrong',
  'password.right',
  'password.confirmed',
  'proof.wrong',
  'proof.right',
  'attempt.closed',
  'offer.declined',
  'set-up.put-off',
  'session.started',
  'session.ended',
];

/** A year and what an audit of it takes; three years, after which a claim for damages lapses in most places. */
const [shorter, longer] = [400, 1_096];

/** For how many days an event of a kind is kept. Its seal stays, and says that there was one. */
export const auditDays = Object.fromEntries(
  (Object.keys(historyKinds) as AuditKind[]).map((kind) => [
    kind,
    everyday.includes(kind) ? shorter : longer,
  ]),
) as Record<AuditKind, number>;

/** The same for any kind; one that an older or newer portal wrote is kept for long. */
export const daysKept = (kind: string): number =>
  Object.hasOwn(auditDays, kind) ? auditDays[kind as AuditKind] : longer;
