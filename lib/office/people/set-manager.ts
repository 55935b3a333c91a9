import { isId } from '@/lib/id';
import type { OfficeVerb } from '../change';
import { findActive, recordFor } from './subject';

/**
 * Who decides about one person's applications; null: who does for everybody. `gone` unless that is somebody of the same
 * office who may decide, `own-request` for the person themself, `changed-meanwhile` when it is not `from` any more.
 */
export const setManager: OfficeVerb<'set-manager'> = async (sql, changer, { account, manager, from }) => {
  const before = await findActive(sql, changer, account);
  if (!before) return 'gone';
  if (manager === before.id) return 'own-request';
  if (manager === before.managerId) return undefined;
  if (from !== undefined && from !== before.managerId) return 'changed-meanwhile';
  if (manager !== null) {
    if (!isId(manager)) return 'gone';
    const found = await sql`
      select 1 from account where id = ${manager} and office_id = ${before.officeId} and deactivated_at is null
         and roles && '{office-admin,manager}'::role[]`;
    if (found.length === 0) return 'gone';
  }
  await sql`update account set manager_id = ${manager} where id = ${before.id}`;
  await recordFor(sql, changer, before, 'person.manager-changed', { from: before.managerId, to: manager });
  return undefined;
};
