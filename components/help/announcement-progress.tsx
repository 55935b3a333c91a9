import { NoticeBox } from '@/components/ui/notice-box';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Announcement } from '@/lib/office/announcement/find';

/** True once no mail waits any more. */
export const isComplete = ({ waiting }: Announcement) => waiting === 0;

/** How far the mails are, as a bar and in words. */
export function AnnouncementProgress(props: {
  locale: Locale;
  announcement: Announcement;
  /** True where the words are read out as they change. */
  isLive?: boolean;
}) {
  const { total, sent, waiting, refused } = props.announcement;
  const t = translator(props.locale, 'help');
  return (
    <>
      <ProgressBar label={t('announce.progress')} max={total} value={sent + refused} />
      <p role={props.isLive ? 'status' : undefined} className="text-small">
        {t('announce.soFar', { sent, total, waiting, refused })}
      </p>
    </>
  );
}

/** What it comes to: under way, all gone, or some refused. */
export function AnnouncementState(props: { locale: Locale; announcement: Announcement }) {
  const { locale, announcement } = props;
  const [t, ui] = [translator(locale, 'help'), translator(locale, 'ui')];
  if (!isComplete(announcement)) return <p className="mt-4">{t('announce.underWay')}</p>;
  if (announcement.refused === 0) {
    return (
      <NoticeBox kind="success" word={ui('done')}>
        <p>{t('announce.complete')}</p>
      </NoticeBox>
    );
  }
  return (
    <NoticeBox kind="warning" word={ui('important')}>
      <p>{t('announce.refusedText')}</p>
    </NoticeBox>
  );
}
