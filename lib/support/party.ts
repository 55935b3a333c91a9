import type postgres from 'postgres';
import { isId } from '@/lib/id';
import type { Party } from './rank';
import type { ResetScope } from './reset-scope';
import type { ResetState } from './reset-state';

/** Whom the desk looks at. */
export type Person = Party & { displayName: string; isDeactivated: boolean; isGuarded: boolean };

/** Who acts, and on whom. */
export type Parties = { actor: Party; person: Person };

/** Columns of two people: `d` (who acts) with its office `od`, and `a` with its office `o`. */
export const partyColumns = (sql: postgres.Sql) => sql`
  jsonb_build_object('id', d.id, 'officeId', d.office_id, 'isOperator', od.is_operator, 'roles', d.roles) as actor,
  jsonb_build_object('id', a.id, 'officeId', a.office_id, 'isOperator', o.is_operator, 'roles', a.roles,
    'displayName', a.display_name, 'isDeactivated', a.deactivated_at is not null,
    'isGuarded', a.guarded_since is not null) as person`;

/** From-list for them; `d` is somebody who can sign in. In brackets, so that it can be joined. */
export const partyTables = (sql: postgres.Sql, actorId: string) => sql`
  (account a join office o on o.id = a.office_id
   join account d on d.id = ${actorId} and d.deactivated_at is null join office od on od.id = d.office_id)`;

/**
 * Who acts and whom a change is about, in one statement, with both accounts locked (`lib/account/carry-out.ts`). Undefined for an
 * id that is nobody's. Whether the one serves the other is the verb's to ask (`rank.ts`).
 */
export async function findParties(
  sql: postgres.Sql,
  actorId: string,
  account: string,
): Promise<Parties | undefined> {
  if (!isId(account)) return undefined;
  const [found] = await sql<Parties[]>`
    select ${partyColumns(sql)} from ${partyTables(sql, actorId)} where a.id = ${account}`;
  return found;
}

/** A reset and its people. */
export type ResetParties = Parties & {
  id: string;
  askedBy: string | null;
  state: ResetState;
  scope: ResetScope;
};

/** The same for a reset, whose owner's account is locked, too. Undefined for an id that is no reset's. */
export async function findResetParties(
  sql: postgres.Sql,
  actorId: string,
  reset: string,
): Promise<ResetParties | undefined> {
  if (!isId(reset)) return undefined;
  const [found] = await sql<ResetParties[]>`
    select r.id, r.asked_by as "askedBy", r.state, r.scope, ${partyColumns(sql)}
      from ${partyTables(sql, actorId)} join reset r on r.account_id = a.id where r.id = ${reset}`;
  return found;
}
