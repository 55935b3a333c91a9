import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ResetState } from '@/lib/support/reset-state';

/** Where a reset stands, with the moment that counts now. Milliseconds since 1970. */
export function stateInWords(
  locale: Locale,
  timeZone: string,
  reset: { state: ResetState; takesEffectAt: number | null; passUntil: number | null },
): string {
  const t = translator(locale, 'resets');
  const until = reset.state === 'waiting' ? reset.takesEffectAt : reset.passUntil;
  return t(`states.${reset.state}`, { moment: until === null ? '' : localMoment(locale, timeZone, until) });
}
