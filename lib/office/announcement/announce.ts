import { eventBy } from '@/lib/audit/event';
import { isArticle } from '@/lib/help/articles';
import type { OfficeVerb } from '../change';
import { adminOffice } from '../clients/admin-office';
import { inAudience, isAudience } from './audience';

/** Announcements of one office within 24 hours. */
export const mostAnnouncementsPerDay = 10;

/**
 * Sends a help article to the admin's staff: one mail each, in their own language. Whoever got the same article from an
 * announcement within 24 hours is left out, so that nothing that is sent in twice arrives twice; the office's row is locked, so
 * that announcements take turns. The mails leave through the queue (`lib/notice/relay.ts`).
 */
export const announce: OfficeVerb<'announce'> = async (sql, changer, { article, audience }) => {
  const admin = await adminOffice(sql, changer, true);
  if (!admin || !isArticle(article) || !isAudience(audience)) return 'gone';
  const { officeId } = admin;
  const [lately] = await sql<{ count: number }[]>`
    select count(*)::int from announcement
     where office_id = ${officeId} and created_at > now() - interval '1 day'`;
  if ((lately?.count ?? 0) >= mostAnnouncementsPerDay) return 'announced-too-often';
  const [made] = await sql<{ id: string; total: number }[]>`
    with them as (
      select a.id, a.email from account a
       where ${inAudience(sql, officeId, audience)}
         and not exists (
           select from mail m join announcement n on n.id = m.announcement_id
            where m.account_id = a.id and n.article = ${article} and n.created_at > now() - interval '1 day')
    ), made as (
      insert into announcement (office_id, created_by, article, audience, total)
      select ${officeId}::uuid, ${changer.accountId}::uuid, ${article}, ${audience}, (select count(*) from them)
       where exists (select from them)
      returning id, total
    ), written as (
      insert into mail (announcement_id, account_id, kind, to_address, data)
      select made.id, them.id, 'announcement', them.email, ${JSON.stringify({ article })}::jsonb from made, them
    )
    select id, total from made`;
  if (!made) return 'nobody-to-send-to';
  const doing = { officeId, accountId: null, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'announcement.sent', doing, {
    announcement: made.id,
    article,
    audience,
    total: made.total,
  });
  return undefined;
};
