import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { voidEmailLinks } from '@/lib/account/contact';
import { closeAttempts, endChallenges } from '@/lib/factor/authenticator/change-app';
import { maskNumber } from '@/lib/factor/phone/number';
import { dropPassMail, voidReset } from '@/lib/support/end';
import type { OfficeVerb } from '../change';
import { withdrawVouchedBy } from '../invitation/in-charge';
import { isLastAdmin } from './last-admin';
import { findSubject, recordFor, type Subject } from './subject';

/**
 * Shuts an account: it cannot sign in, what it has open ends at once, and nothing that was mailed or sent to its phones
 * opens anything. Its factors, roles and history stay, for whoever activates it again. `own-account` for one's own,
 * `last-admin` when nobody else could run the office, `gone` when it is deactivated already.
 */
export const deactivate: OfficeVerb<'deactivate'> = async (sql, changer, { account }) => {
  const before = await findSubject(sql, changer, account);
  if (!before || before.isDeactivated) return 'gone';
  if (before.id === changer.accountId) return 'own-account';
  if (before.roles.includes('office-admin') && (await isLastAdmin(sql, before))) return 'last-admin';
  await sql`update account set deactivated_at = now() where id = ${before.id}`;
  await withdrawVouchedBy(sql, changer, before);
  await dropPassMail(sql, before.id);
  await voidRequest(sql, changer, before);
  await voidReset(sql, changer, before);
  await endChallenges(sql, { ...changer, accountId: before.id });
  await closeAttempts(sql, { accountId: before.id }, sql`true`);
  await voidEmailLinks(sql, before.id);
  await sql`
    update account_link set expires_at = now()
     where account_id = ${before.id} and used_at is null and expires_at > now()`;
  const { count } = await sql`
    update session set ended_at = now(), ticket_hash = null, ticket_until = null
     where account_id = ${before.id} and ended_at is null and expires_at > now()`;
  await recordFor(sql, changer, before, 'person.deactivated', { sessions: count }, 'account-deactivated');
  return undefined;
};

/** Nobody decides any more about what the person has applied for. */
async function voidRequest(sql: postgres.Sql, changer: Changer, before: Subject): Promise<void> {
  const [open] = await sql<{ method: string; number: string }[]>`
    update method_request set state = 'void', ended_at = now()
     where account_id = ${before.id} and state in ('pending', 'approved') returning method, number`;
  if (open) {
    await recordFor(sql, changer, before, 'request.void', {
      method: open.method,
      number: maskNumber(open.number),
    });
  }
}

/** Opens a deactivated account again, as it was: password, factors and roles. `gone` when it is active. */
export const reactivate: OfficeVerb<'reactivate'> = async (sql, changer, { account }) => {
  const before = await findSubject(sql, changer, account);
  if (!before?.isDeactivated) return 'gone';
  await sql`update account set deactivated_at = null where id = ${before.id}`;
  await recordFor(sql, changer, before, 'person.reactivated');
  return undefined;
};
