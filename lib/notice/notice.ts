import type postgres from 'postgres';

/** What a person is told about on their account. The mail that carries it is made from the row. */
export type NoticeKind =
  | 'factor-connected'
  | 'factor-replaced'
  | 'factor-disabled'
  | 'factor-removed'
  | 'recovery-codes-renewed'
  | 'password-changed';

/** A common table expression's body: one notice for each row of `from` (column account_id). */
export function noticeFor(sql: postgres.Sql, kind: NoticeKind, from: string) {
  return sql`insert into notice (account_id, kind) select f.account_id, ${kind} from ${sql(from)} f`;
}
