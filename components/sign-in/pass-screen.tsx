import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CodeField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** A reset's pass, on top of the password that was right a moment ago. */
export function PassScreen(props: {
  locale: Locale;
  office: OfficeFace;
  action: FormAction;
  leave: ReactNode;
}) {
  const { locale, office, action, leave } = props;
  const t = translator(locale, 'pass');
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('title'), office)}>
        <Heading id="question">{t('title')}</Heading>
        <p className="mb-4">{t('lead')}</p>
        <CodeField
          name="pass"
          labelledBy="question"
          hint={t('hint')}
          inputMode="text"
          autoComplete="off"
          autoFocus
        />
        <ButtonRow>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Link standalone href="/sign-in/help">
            {translator(locale, 'common')('help')}
          </Link>
        </ButtonRow>
      </ActionForm>
      <div className="mt-4">{leave}</div>
    </>
  );
}
