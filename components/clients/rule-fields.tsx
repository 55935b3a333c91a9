import { Field, RadioField } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ClientRule } from '@/lib/office/clients/client';

const choices = ['required', 'optional', 'off'] as const;

/** P1: Yes, Optional or No, each with what it means for the client's users; and for how long Yes can be put off (C2). */
export function RuleFields({ locale, rule }: { locale: Locale; rule: ClientRule }) {
  const t = translator(locale, 'clients');
  return (
    <>
      <RadioField
        name="requirement"
        legend={t('ruleLegend')}
        hint={t('ruleHint')}
        options={choices.map((value) => ({
          value,
          label: t(`rule.${value}`),
          hint: t(`ruleMeans.${value}`),
        }))}
        defaultValue={rule.requirement}
      />
      <Field
        name="graceDays"
        label={t('grace')}
        hint={t('graceHint')}
        inputMode="numeric"
        autoComplete="off"
        narrow
        defaultValue={String(rule.graceDays)}
      />
    </>
  );
}
