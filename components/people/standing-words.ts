import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Standing } from '@/lib/office/people/standing';
import type { Role } from '@/lib/policy/decide';

/** The day that ends at this midnight, which is the last one something lasts. */
export const lastDayBefore = (locale: Locale, timeZone: string, midnight: number | Date) =>
  localDate(locale, timeZone, Number(midnight) - 1);

/** "Staff, office admin". */
export const rolesInWords = (locale: Locale, held: readonly Role[]) => {
  const t = translator(locale, 'roles');
  const words = held.map((role) => t(role)).join(', ');
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
};

export type StandingWords = {
  what: string;
  since: string | undefined;
  /** What an admin should look at. */
  warning: string | undefined;
  further: string[];
};

/** Somebody's second factor as a list has it: what, since when, and what is the matter. */
export function standingInWords(locale: Locale, timeZone: string, standing: Standing): StandingWords {
  const t = translator(locale, 'people');
  const { parts, since, blocked, exception } = standing;
  return {
    what: parts.length > 0 ? parts.map((part) => t(`parts.${part}`)).join(', ') : t('none'),
    since: since === null ? undefined : t('since', { date: localDate(locale, timeZone, since) }),
    warning: blocked === 'none' ? undefined : t('blocked', { which: blocked }),
    further: [
      ...upcoming(locale, timeZone, standing),
      ...(exception ? [t('exceptionUntil', { date: lastDayBefore(locale, timeZone, exception.until) })] : []),
    ],
  };
}

/** What the next sign-in asks of somebody who has nothing; and what they wait for. */
function upcoming(locale: Locale, timeZone: string, standing: Standing): string[] {
  const t = translator(locale, 'people');
  const { decision, daysToCome, blocked, isWaiting } = standing;
  const waits = isWaiting ? [t('waits')] : [];
  if (decision.kind === 'refuse') return [...(blocked === 'none' ? [t('cannot')] : []), ...waits];
  if (decision.kind !== 'enrol' && decision.kind !== 'wait') return waits;
  const until = decision.skippableUntil;
  if (until && daysToCome !== undefined) return [...waits, t('putOffFor', { days: daysToCome })];
  if (until) return [...waits, t('putOffUntil', { date: lastDayBefore(locale, timeZone, until) })];
  if (decision.kind === 'wait') return waits;
  return [...waits, t(decision.methods.length === 0 ? 'mustApply' : 'mustSetUp')];
}
