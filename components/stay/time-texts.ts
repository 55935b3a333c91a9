import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { TimeLeft } from '@/lib/session/time-left';

/** Texts for the browser, with a gap where the clock time goes: it is known there only. */
export type TimeTexts = Record<
  | 'label'
  | 'word'
  | 'line'
  | 'lastLine'
  | 'warning'
  | 'lastWarning'
  | 'more'
  | 'understood'
  | 'failed'
  | 'over'
  | 'overNext',
  string
>;

const gap = '{time}';

export const withTime = (text: string, time: string) => text.replace(gap, time);

/** What is said about the time of a session, of a page before it, or of a QR code. */
export function timeTexts(locale: Locale, of: TimeLeft['what']): TimeTexts {
  const t = translator(locale, 'stay');
  const page = of === 'session' ? 'session' : 'page';
  const time = { time: gap };
  const line = {
    session: () => t('session.line', time),
    page: () => translator(locale, 'signIn')('until', time),
    qr: () => translator(locale, 'setUp')('until', time),
  };
  return {
    label: t(`${page}.label`),
    word: translator(locale, 'ui')('important'),
    line: line[of](),
    lastLine: t(`${of}.lastLine`, time),
    warning: t(`${of}.warning`, time),
    lastWarning: t(`${of}.lastWarning`, time),
    more: t(`${page}.more`),
    understood: t('understood'),
    failed: t('failed'),
    over: t('pageOver'),
    overNext: t('pageOverNext'),
  };
}
