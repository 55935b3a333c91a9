import { eventBy } from '@/lib/audit/event';
import { noticeForAdmins } from '@/lib/notice/notice';
import type { OfficeVerb } from '../change';
import { adminOffice } from '../clients/admin-office';
import { lockOffice } from '../lock';
import { type SavedSupportRules, supportColumns } from './support';

/**
 * How resets go in the office (X4). They share the rules' version: who saves either has seen the other. A shorter wait, or a
 * check that is not there any more, is told to all admins, as any looser rule is. A reset that waits already takes effect when its
 * notices said.
 */
export const saveSupport: OfficeVerb<'save-support'> = async (
  sql,
  changer,
  { version, resetWaitHours, identityChecks },
) => {
  const admin = await adminOffice(sql, changer, false);
  if (!admin) return 'gone';
  const { officeId, person } = admin;
  await lockOffice(sql, officeId);
  const [before] = await sql<SavedSupportRules[]>`
    select ${supportColumns(sql)} from office where id = ${officeId}`;
  if (before?.version !== version) return 'changed-meanwhile';
  const isOtherWait = before.resetWaitHours !== resetWaitHours;
  const areOtherChecks = before.identityChecks.join('\n') !== identityChecks.join('\n');
  if (!isOtherWait && !areOtherChecks) return undefined;
  await sql`
    update office set reset_wait_hours = ${resetWaitHours}::int, identity_checks = ${identityChecks}::text[],
           settings_version = settings_version + 1 where id = ${officeId}`;
  const doing = { officeId, accountId: null, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'office.support-changed', doing, {
    version: version + 1,
    ...(isOtherWait && { from: before.resetWaitHours, to: resetWaitHours }),
    ...(areOtherChecks && { checks: identityChecks }),
  });
  const isLooser =
    resetWaitHours < before.resetWaitHours ||
    before.identityChecks.some((check) => !identityChecks.includes(check));
  if (isLooser) await noticeForAdmins(sql, 'rules-loosened', officeId, { person });
  return undefined;
};
