import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/choice-field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { longestCheck, mostChecks, offeredWaits, type SavedSupportRules } from '@/lib/office/rules/support';
import type { FormAction } from '@/lib/web/form-result';

type ResetRulesFormProps = {
  locale: Locale;
  office: OfficeFace;
  rules: SavedSupportRules;
  action: FormAction;
  back: string;
};

/** How long the owner can stop a reset by mail, and what the desk checks before one. */
export function ResetRulesForm({ locale, office, rules, action, back }: ResetRulesFormProps) {
  const t = translator(locale, 'resetRules');
  const s = translator(locale, 'security');
  return (
    <ActionForm action={action} {...formTexts(locale, t('question'), office)}>
      <Heading>{t('question')}</Heading>
      <p>{t('lead')}</p>
      <input type="hidden" name="version" value={rules.version} />
      <RadioField
        name="resetWaitHours"
        legend={t('wait')}
        hint={t('waitHint')}
        options={offeredWaits.map((hours) => ({ value: String(hours), label: t('hours', { hours }) }))}
        defaultValue={String(rules.resetWaitHours)}
      />
      <TextArea
        name="identityChecks"
        label={t('checks')}
        hint={t('checksHint', { most: mostChecks, longest: longestCheck })}
        rows={6}
        defaultValue={rules.identityChecks.join('\n')}
      />
      <ButtonRow>
        <SubmitButton>{s('save')}</SubmitButton>
        <Link standalone href={back}>
          {s('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
