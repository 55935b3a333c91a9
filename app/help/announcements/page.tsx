import { AnnouncementList } from '@/components/help/announcement-list';
import { isComplete } from '@/components/help/announcement-progress';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { listAnnouncements } from '@/lib/office/announcement/find';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { ChangeResult } from '../../profile/change-result';
import { Help } from '../help';
import { announcementsPath, helpPath } from '../paths';
import { Refreshing } from './refreshing';

const perPage = 20;

/** `page` counts from 1. */
type Query = Promise<{ page?: string | string[] }>;

/** G7: what the office has sent to its staff, newest first. */
export default async function AnnouncementsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(announcementsPath, 'office-admin');
  const { office } = session;
  const asked = (await searchParams).page;
  const page = typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const { announcements, hasMore } = await listAnnouncements(database(), session.officeId, perPage, page);
  const title = t('announce.listTitle');
  return (
    <Help reader={{ session, office, query: '' }} path={announcementsPath}>
      <title>{pageTitle(title, office.name)}</title>
      {announcements.every(isComplete) ? null : <Refreshing />}
      <ChangeResult />
      <Heading>{title}</Heading>
      {announcements.length > 0 ? null : <p>{t(page > 1 ? 'feedbackNoMore' : 'announce.listNone')}</p>}
      {announcements.length > 0 ? (
        <AnnouncementList
          locale={locale}
          timeZone={office.timeZone}
          announcements={announcements}
          path={announcementsPath}
        />
      ) : null}
      <p className="mt-4 flex flex-wrap gap-x-6">
        {hasMore ? (
          <Link standalone href={`${announcementsPath}?page=${page + 1}`}>
            {t('older')}
          </Link>
        ) : null}
        {page > 1 ? (
          <Link standalone href={announcementsPath}>
            {t('toNewest')}
          </Link>
        ) : null}
        <Link standalone href={helpPath}>
          {t('toAll')}
        </Link>
      </p>
    </Help>
  );
}
