import type postgres from 'postgres';

/** What a person is told about on their account. The mails that carry it are made from the row. */
export const noticeKinds = [
  'factor-connected',
  'factor-replaced',
  'factor-disabled',
  'factor-removed',
  'factor-switched-off',
  'app-added',
  'app-removed',
  'recovery-codes-renewed',
  'password-changed',
  'user-name-changed',
  'email-asked',
  'email-added',
  'email-changed',
  'email-removed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the mail may name: `app` (the person's own name for it), `email` (the address it is about). No secret. */
export type NoticeData = { app?: string | null; email?: string };

/** A common table expression's body: one notice for each row of `from` (column account_id). */
export function noticeFor(sql: postgres.Sql, kind: NoticeKind, from: string, data: NoticeData = {}) {
  return sql`
    insert into notice (account_id, kind, data)
    select f.account_id, ${kind}, ${JSON.stringify(data)}::jsonb from ${sql(from)} f`;
}
