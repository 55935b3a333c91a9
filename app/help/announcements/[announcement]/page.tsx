import { audienceOf, titleOf } from '@/components/help/announcement-list';
import { AnnouncementProgress, AnnouncementState, isComplete } from '@/components/help/announcement-progress';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { isArticle } from '@/lib/help/articles';
import { articlePath } from '@/lib/help/words';
import { localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { findAnnouncement } from '@/lib/office/announcement/find';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Help } from '../../help';
import { announcementsPath } from '../../paths';
import { Refreshing } from '../refreshing';

type Props = { params: Promise<{ announcement: string }> };

/** G7: how far one announcement is; the page comes anew by itself until all its mails have left or were refused. */
export default async function AnnouncementPage({ params }: Props) {
  const { announcement: id } = await params;
  const session = await requireRole(announcementsPath, 'office-admin');
  const announcement = await findAnnouncement(database(), session.officeId, id);
  if (!announcement) notThere();
  const { office } = session;
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const path = `${announcementsPath}/${announcement.id}`;
  const { article } = announcement;
  const title = titleOf(locale, announcement);
  return (
    <Help reader={{ session, office, query: '' }} path={path}>
      <title>{pageTitle(t('announce.oneTitle'), office.name)}</title>
      {isComplete(announcement) ? null : <Refreshing />}
      <Heading>{t('announce.oneTitle')}</Heading>
      <AnnouncementProgress locale={locale} announcement={announcement} isLive />
      <AnnouncementState locale={locale} announcement={announcement} />
      <SummaryList
        items={[
          {
            term: t('announce.article'),
            detail: isArticle(article) ? <Link href={articlePath(article)}>{title}</Link> : title,
          },
          { term: t('announce.audience'), detail: audienceOf(locale, announcement) },
          { term: t('announce.total'), detail: announcement.total },
          {
            term: t('announce.sentOn'),
            detail: localMoment(locale, office.timeZone, announcement.at),
          },
          { term: t('announce.by'), detail: announcement.by ?? t('announce.byNobody') },
        ]}
      />
      <p className="flex flex-wrap gap-x-6">
        {isComplete(announcement) ? null : (
          <Link standalone href={path}>
            {t('announce.reload')}
          </Link>
        )}
        {announcement.refused > 0 ? (
          <Link standalone href="/office/mails">
            {t('announce.toMails')}
          </Link>
        ) : null}
        <Link standalone href={announcementsPath}>
          {t('announce.listTitle')}
        </Link>
      </p>
    </Help>
  );
}
