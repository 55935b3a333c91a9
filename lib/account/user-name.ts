import type postgres from 'postgres';
import { ownEvent } from '@/lib/audit/event';
import { noticeFor } from '@/lib/notice/notice';
import type { Changer, ChangeVerb } from './change';
import { identifierKey } from './identifier';

/** The answer tells whether a name is somebody's, in any office; so an account gets this many an hour. */
export const mostNamesPerHour = 10;

/** Another user name, or none (null); the e-mail address goes on working either way. */
export const changeUserName: ChangeVerb<'user-name'> = async (sql, changer, { userName }) => {
  const { accountId, address } = changer;
  const [own] = await sql<{ same: boolean; asked: number }[]>`
    select a.user_name is not distinct from ${userName} as same,
           (select count(*)::int from audit_event e
             where e.account_id = a.id and e.kind in ('user-name.changed', 'user-name.taken')
               and e.at > clock_timestamp() - interval '1 hour') as asked
      from account a where a.id = ${accountId}`;
  if (!own) return 'gone';
  if (own.same) return undefined;
  if (own.asked >= mostNamesPerHour) return 'names-too-often';
  if (await write(sql, changer, userName)) return undefined;
  await sql`
    with own as (select ${accountId}::uuid as account_id, ${address}::text as address)
    ${ownEvent(sql, 'user-name.taken', 'own')}`;
  return 'user-name-taken';
};

/** False when it is somebody else's. */
async function write(
  sql: postgres.Sql,
  { accountId, address }: Changer,
  userName: string | null,
): Promise<boolean> {
  const key = userName && identifierKey(userName);
  try {
    // Two accounts may take one name in the same moment; the index lets one, and the other's transaction must live on.
    const written = await (sql as unknown as postgres.TransactionSql).savepoint(
      (inner) => inner`
        with own as (
          update account set user_name = ${userName}, user_name_key = ${key}
           where id = ${accountId}
             and not exists (select from account other where other.user_name_key = ${key} and other.id <> ${accountId})
          returning id as account_id, ${address} as address
        ), noticed as (${noticeFor(inner as unknown as postgres.Sql, 'user-name-changed', 'own')}),
        told as (${ownEvent(inner as unknown as postgres.Sql, 'user-name.changed', 'own')})
        select 1 from own`,
    );
    return written.length === 1;
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return false;
    throw error;
  }
}
