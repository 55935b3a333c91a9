import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Standing } from '@/lib/office/people/standing';
import type { Role } from '@/lib/policy/decide';

/** The day that ends at this midnight, which is the last one something lasts. */
export const lastDayBefore = (locale: Locale, timeZone: string, midnight: number | Date) =>
  localDate(locale, timeZone, Number(midnight) - 1);

/** "staff, office admin". */
export const rolesInWords = (locale: Locale, held: readonly Role[]) => {
  const t = translator(locale, 'roles');
  return held.map((role) => t(role)).join(', ');
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

/** What the next sign-in asks of somebody who has nothing. */
function upcoming(locale: Locale, timeZone: string, { decision, daysToCome, blocked }: Standing): string[] {
  const t = translator(locale, 'people');
  if (decision.kind === 'refuse') return blocked === 'none' ? [t('cannot')] : [];
  if (decision.kind !== 'enrol' && decision.kind !== 'wait') return [];
  const until = decision.skippableUntil;
  const first =
    decision.kind === 'wait'
      ? [t('waits')]
      : decision.methods.length === 0
        ? [t('mustApply')]
        : until
          ? []
          : [t('mustSetUp')];
  if (!until) return first;
  return [
    ...first,
    daysToCome === undefined
      ? t('putOffUntil', { date: lastDayBefore(locale, timeZone, until) })
      : t('putOffFor', { days: daysToCome }),
  ];
}
