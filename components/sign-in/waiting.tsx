import { NoticeBox } from '@/components/ui/notice-box';
import { fromClockTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

/** From when codes are compared again, after many wrong ones. */
export function Waiting(props: {
  locale: Locale;
  office: OfficeFace;
  text: 'codeWait' | 'recoveryWait';
  until: number | undefined;
}) {
  if (props.until === undefined) return null;
  const time = fromClockTime(props.locale, props.office.timeZone, props.until);
  return (
    <NoticeBox kind="warning" word={translator(props.locale, 'ui')('important')}>
      {translator(props.locale, 'signIn')(props.text, { time })}
    </NoticeBox>
  );
}
