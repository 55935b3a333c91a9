import type postgres from 'postgres';
import type { Method, Requirement, Role } from '@/lib/policy/decide';
import type { Device } from '@/lib/session/device';
import type { Place } from '@/lib/session/place';
import type { ResetScope } from '@/lib/support/reset-scope';

/** What a person is told about on their account. The mails that carry it are made from the row. */
export const noticeKinds = [
  'factor-connected',
  'factor-replaced',
  'factor-disabled',
  'factor-removed',
  'factor-switched-off',
  'app-added',
  'app-removed',
  'number-added',
  'number-removed',
  'method-changed',
  'codes-stopped',
  'recovery-codes-renewed',
  'password-changed',
  'user-name-changed',
  'email-asked',
  'email-added',
  'email-changed',
  'email-removed',
  'rules-loosened',
  'less-asked',
  'less-asked-of',
  'roles-changed',
  'in-charge-invited',
  'in-charge-given',
  'account-deactivated',
  'request-made',
  'request-reminder',
  'request-approved',
  'request-refused',
  'grace-ends',
  'reset-asked',
  'reset-confirmed',
  'reset-handed-over',
  'reset-vetoed',
  'reset-ended',
  'reset-done',
  'support-asked',
  'signed-out',
  'account-released',
  'signed-in-new-device',
  'proof-failed',
  'recovery-code-used',
  'request-sent',
  'account-guarded',
  'account-guarded-of',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * What the mail may name: `app` (the person's own name for it), `email` (the address it is about), `number` (masked, as
 * `maskNumber` does), `method`, and of codes that are stopped the `country` and, where it is less, the masked block
 * of numbers (`prefix`; else the country once more). Of what others do: `person` (who loosened the rules or changed the
 * roles, who applied, who invites), `about` (whom it is about, where that is not the reader), `requirement` (what is asked of
 * them from then on), `roles` (of somebody in charge; of several people their `count` instead), `client` (whose rule it is;
 * else the office's), `reason` (of a refusal), `until` (when the grace, or an exception, ends: an ISO date-time), `article` (of
 * the help, by its name in addresses). Of a reset: `scope` (what it takes away), `until` (when it takes effect, or its pass is
 * void) and `reset` (its id, for the page behind the mail's link). Of a sign-in: `device` and `place`, `attempt` (its id, not for
 * the reader). `left`: how many recovery codes there still are. Of several notices in one mail: `items`, the first first, and how
 * many there were `more` before those. No secret.
 */
export type NoticeData = {
  app?: string | null;
  email?: string;
  number?: string;
  method?: Exclude<Method, 'recovery-code'>;
  prefix?: string;
  country?: string;
  person?: string;
  about?: string;
  requirement?: Requirement;
  roles?: readonly Role[];
  count?: number;
  client?: string;
  reason?: string;
  until?: string;
  article?: string;
  scope?: ResetScope;
  reset?: string;
  device?: Device;
  place?: Place;
  attempt?: string;
  left?: number;
  items?: readonly NoticeItem[];
  more?: number;
};

/** One of several notices that go in one mail. `at`: an ISO date-time. */
export type NoticeItem = { kind: NoticeKind; at: string; data: NoticeData };

/** A common table expression's body: one notice for each row of `from` (column account_id). */
export function noticeFor(sql: postgres.Sql, kind: NoticeKind, from: string, data: NoticeData = {}) {
  return sql`
    insert into notice (account_id, kind, data)
    select f.account_id, ${kind}, ${JSON.stringify(data)}::jsonb from ${sql(from)} f`;
}

/**
 * The same for every admin of an office who can sign in, whoever they are when it happens: a statement by itself, or a
 * common table expression's body.
 */
export function noticeForAdmins(
  sql: postgres.Sql,
  kind: NoticeKind,
  officeId: string,
  data: NoticeData = {},
) {
  return sql`
    insert into notice (account_id, kind, data)
    select a.id, ${kind}, ${JSON.stringify(data)}::jsonb from account a
     where a.office_id = ${officeId}::uuid and a.roles && '{office-admin,manager,support}'::role[]
       and 'office-admin' = any(a.roles) and a.deactivated_at is null`;
}
