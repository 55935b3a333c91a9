import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { RulesEntry } from '@/lib/office/rules/form';
import type { FormAction } from '@/lib/web/form-result';

type SaveRulesProps = {
  locale: Locale;
  office: OfficeFace;
  entry: RulesEntry;
  /** How many people the button names. */
  people: number;
  action: FormAction;
  back: string;
  children: ReactNode;
};

/** The preview with the one button that saves: what it saves stands in hidden fields, and is checked again. */
export function SaveRules({ locale, office, entry, people, action, back, children }: SaveRulesProps) {
  const t = translator(locale, 'security');
  const title = t('previewTitle');
  return (
    <ActionForm action={action} {...formTexts(locale, title, office)}>
      <Heading>{title}</Heading>
      {Object.entries(entry).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <ButtonRow>
        <SubmitButton>{t('saveFor', { count: people })}</SubmitButton>
        <Link standalone href={back}>
          {t('changeEntries')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
