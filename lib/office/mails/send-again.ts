import { maskEmail } from '@/lib/account/email-address';
import { eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import type { OfficeVerb } from '../change';
import { adminOffice } from '../clients/admin-office';
import { renewInvitation } from '../invitation/invite';
import { lockOffice } from '../lock';
import { remedyOf } from './find-mails';

type Failed = {
  kind: string;
  to: string;
  accountId: string | null;
  invitationId: string | null;
};

/**
 * Puts a mail that was given up back in line, with all its tries, or invites anew where its link is gone: once, however
 * many admins ask. `gone` for what is not (any more) a given up mail of this office, and for one that nothing can bring.
 */
export const sendMailAgain: OfficeVerb<'send-mail-again'> = async (sql, changer, { mail }) => {
  const by = await adminOffice(sql, changer, false);
  if (!by || !isId(mail)) return 'gone';
  const { officeId } = by;
  // Two admins take turns, and the second sees what the first did.
  await lockOffice(sql, officeId);
  const [found] = await sql<Failed[]>`
    select case when i.id is null then m.kind else 'invitation' end as kind, coalesce(i.email, m.to_address) as "to",
           case when i.id is null then m.account_id end as "accountId", m.invitation_id as "invitationId"
      from mail m left join invitation i on i.id = m.invitation_id
     where m.id = ${mail} and m.state = 'failed' and m.office_id = ${officeId}`;
  const remedy = remedyOf(found?.kind);
  if (!found || remedy === 'ask-anew' || remedy === 'none') return 'gone';
  const { kind, to, accountId, invitationId } = found;
  if (remedy === 'renew-invitation') {
    const change = { kind: 'renew-invitation', invitation: invitationId ?? '' } as const;
    const refused = await renewInvitation(sql, changer, change);
    if (refused) return refused;
  } else {
    const { count } = await sql`
      update mail set state = 'waiting', tries = 0, problem = null where id = ${mail} and state = 'failed'`;
    if (count === 0) return 'gone';
  }
  const doing = { officeId, accountId, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'mail.sent-again', doing, { mail, kind, email: maskEmail(to) });
  return undefined;
};
