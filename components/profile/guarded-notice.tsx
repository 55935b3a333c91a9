import { NoticeBox } from '@/components/ui/notice-box';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** "This wasn't me" was chosen: why nothing can be changed, and who can lift that. */
export function GuardedNotice({ locale }: { locale: Locale }) {
  const t = translator(locale, 'notMe');
  return (
    <NoticeBox kind="warning" word={t('blockedWord')}>
      <p>{t('blockedSince')}</p>
    </NoticeBox>
  );
}
