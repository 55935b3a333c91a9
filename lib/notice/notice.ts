import type postgres from 'postgres';
import type { Method } from '@/lib/policy/decide';

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
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * What the mail may name: `app` (the person's own name for it), `email` (the address it is about), `number` (masked, as
 * `maskNumber` does), `method`, and of codes that are stopped the `country` and, where it is less, the masked block
 * of numbers (`prefix`; else the country once more). No secret.
 */
export type NoticeData = {
  app?: string | null;
  email?: string;
  number?: string;
  method?: Exclude<Method, 'recovery-code'>;
  prefix?: string;
  country?: string;
};

/** A common table expression's body: one notice for each row of `from` (column account_id). */
export function noticeFor(sql: postgres.Sql, kind: NoticeKind, from: string, data: NoticeData = {}) {
  return sql`
    insert into notice (account_id, kind, data)
    select f.account_id, ${kind}, ${JSON.stringify(data)}::jsonb from ${sql(from)} f`;
}
