import { Link } from '@/components/ui/link';
import { articleTitle } from '@/lib/help/words';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Announcement } from '@/lib/office/announcement/find';
import { AnnouncementProgress } from './announcement-progress';

/** What was sent to whom, newest first, and how far each is. */
export function AnnouncementList(props: {
  locale: Locale;
  timeZone: string;
  announcements: readonly Announcement[];
  /** The page of one, without its id. */
  path: string;
}) {
  const { locale, timeZone, announcements, path } = props;
  return (
    <ul className="border-hairline border-t">
      {announcements.map((announcement) => (
        <li key={announcement.id} className="border-hairline border-b py-3">
          <Link standalone href={`${path}/${announcement.id}`}>
            {titleOf(locale, announcement)}
          </Link>
          <p className="text-small text-soft">
            {[localMoment(locale, timeZone, announcement.at), audienceOf(locale, announcement)].join(' · ')}
          </p>
          <AnnouncementProgress locale={locale} announcement={announcement} />
        </li>
      ))}
    </ul>
  );
}

/** Which article; one may have gone since. */
export const titleOf = (locale: Locale, { article }: Announcement) =>
  articleTitle(locale, article) ?? translator(locale, 'help')('announce.articleGone');

export const audienceOf = (locale: Locale, { audience }: Announcement) =>
  translator(
    locale,
    'help',
  )(`announce.audiences.${audience === 'staff' ? audience : 'staff-without-factor'}`);
