import { NoticeBox } from '@/components/ui/notice-box';
import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRequest } from '@/lib/method-request/open';
import type { OfficeFace } from '@/lib/office/face';

/** What was refused of late, and why. */
export function Refused(props: { locale: Locale; office: OfficeFace; request: OwnRequest }) {
  const { locale, office, request } = props;
  const t = translator(locale, 'requests');
  const { method, number } = request;
  const date = localDate(locale, office.timeZone, request.decidedAt ?? request.since);
  return (
    <NoticeBox kind="warning" word={t('refusedTitle')}>
      <p>{t('refusedText', { method, number, date })}</p>
      <p className="wrap-anywhere mt-2 whitespace-pre-line">{request.reason}</p>
    </NoticeBox>
  );
}
