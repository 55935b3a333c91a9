import type { Database } from '@/db/connection';
import { factorKind } from '@/db/schema';
import { checksOffered } from './identity-checks';
import { type ResetScope, resetScopes } from './reset-scope';

/** What the form that asks for somebody's reset offers: the checks of their office, and what there is to take away. */
export type Offered = { checks: readonly string[]; scopes: readonly ResetScope[] };

/** One statement; the verb looks again (`ask.ts`). Where only one kind of factor is there, it is all there is. */
export async function offeredFor(db: Database, accountId: string): Promise<Offered> {
  const [found] = await db.$client<{ own: string[]; kinds: number }[]>`
    select o.identity_checks as own, a.factor_kinds as kinds
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  const kinds = found?.kinds ?? 0;
  const hasBoth = (kinds & factorKind.app) !== 0 && kinds !== factorKind.app;
  return { checks: checksOffered(found?.own ?? []), scopes: hasBoth ? resetScopes : ['all'] };
}
