import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RuleChange } from '@/lib/office/rules/compare';
import type { OfficeSettings } from '@/lib/office/rules/rules';
import type { Method } from '@/lib/policy/decide';

/** What rules name, as it is called: an office's people and applications, countries by their codes. */
export type Named = Pick<OfficeSettings, 'applications' | 'deciders'> & {
  countries: Readonly<Record<string, string>>;
};

/** A rule's name, and what it was and is, in words. */
export function changeWords(locale: Locale, named: Named, { rule, before, after }: RuleChange) {
  const t = translator(locale, 'security');
  const says = (value: RuleChange['before']) => valueWords(locale, named, rule, value);
  return { rule: t(`rules.${rule}`), change: t('change', { before: says(before), after: says(after) }) };
}

function valueWords(
  locale: Locale,
  { applications, deciders, countries }: Named,
  rule: RuleChange['rule'],
  value: RuleChange['before'],
): string {
  const t = translator(locale, 'security');
  if (rule === 'managerId') {
    if (value === null) return t('managerNone');
    return deciders.find(({ id }) => id === value)?.name ?? t('somebodyElse');
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return t('daysCount', { count: value });
  if (typeof value === 'string') return t(`requirements.${value}` as 'requirements.off');
  const nameOf = (each: string) => {
    if (rule === 'codeCountries') return countries[each] ?? each;
    if (rule === 'requiredApplications') return applications.find(({ key }) => key === each)?.name ?? each;
    return translator(locale, 'phone')(`methods.${each as Method}`);
  };
  return (value ?? []).map(nameOf).join(', ') || t('none');
}
