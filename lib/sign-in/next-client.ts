import type postgres from 'postgres';
import type { Database } from '@/db/connection';

/**
 * The client that a session has switched to is the active one at the next sign-in, too. Only once the switch is complete:
 * whoever cannot prove what a client asks for must not find themselves asked for it at the door, where there is no way back.
 * By itself, after the step that completed it: the account's row is locked before attempts and sessions are, and should
 * this be lost, the next sign-in begins with the client of before.
 */
export async function rememberClient(db: Database, sessionId: string): Promise<void> {
  const remembered = db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    // In a statement of its own: what is read after it is what whoever changes memberships has left.
    await sql`
      select 1 from account where id = (select account_id from session where id = ${sessionId}) for no key update`;
    await nextClient(sql, sessionId);
  });
  // The person is through: a failure here must not look as if they were not.
  await remembered.catch(() => undefined);
}

/** The same with the account's row already locked. */
export async function nextClient(sql: postgres.Sql, sessionId: string): Promise<void> {
  await sql`
    update account set client_id = s.client_id from session s
     where s.id = ${sessionId} and account.id = s.account_id and s.ended_at is null
       and account.client_id is distinct from s.client_id
       and exists (select from membership m where m.account_id = s.account_id and m.client_id = s.client_id)`;
}
