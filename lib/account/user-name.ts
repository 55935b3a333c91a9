import type postgres from 'postgres';
import { ownEvent } from '@/lib/audit/event';
import { noticeFor } from '@/lib/notice/notice';
import type { ChangeVerb } from './change';
import { identifierKey } from './identifier';

/** Another user name, or none (null); the e-mail address goes on working either way. */
export const changeUserName: ChangeVerb<'user-name'> = async (sql, changer, { userName }) => {
  const { accountId, address } = changer;
  const key = userName && identifierKey(userName);
  const write = (on: postgres.Sql) => on`
    with own as (
      update account set user_name = ${userName}, user_name_key = ${key}
       where id = ${accountId} and user_name is distinct from ${userName}
         and not exists (select from account other where other.user_name_key = ${key} and other.id <> ${accountId})
      returning id as account_id, ${address} as address
    ), noticed as (${noticeFor(on, 'user-name-changed', 'own')}),
    told as (${ownEvent(on, 'user-name.changed', 'own')})
    select 1 from own`;
  try {
    // Two accounts may take one name in the same moment; the index lets one, and the other's transaction must live on.
    const written = await (sql as unknown as postgres.TransactionSql).savepoint((inner) =>
      write(inner as unknown as postgres.Sql),
    );
    if (written.length === 1) return undefined;
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return 'user-name-taken';
    throw error;
  }
  const [own] = await sql<{ same: boolean }[]>`
    select user_name is not distinct from ${userName} as same from account where id = ${accountId}`;
  return own?.same ? undefined : 'user-name-taken';
};
