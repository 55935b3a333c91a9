import type { ReactNode } from 'react';
import { formTexts, passwordTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** Whoever has no factor gives the password again. */
export function ConfirmPasswordScreen(props: {
  locale: Locale;
  office: OfficeFace;
  /** What it is for; a set-up says so itself. */
  about: string | undefined;
  action: FormAction;
  leave: ReactNode;
}) {
  const { locale, office, about, action, leave } = props;
  const t = translator(locale, 'profile');
  return (
    <>
      <ActionForm action={action} {...formTexts(locale, t('confirmPasswordTitle'), office)}>
        <Heading>{t('confirmPasswordTitle')}</Heading>
        <p className="mb-6">{[about, t('confirmPasswordText')].filter(Boolean).join(' ')}</p>
        <PasswordField
          name="password"
          label={translator(locale, 'signIn')('password')}
          autoComplete="current-password"
          texts={passwordTexts(locale)}
        />
        <ButtonRow>
          <SubmitButton>{t('confirm')}</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <div className="mt-4">{leave}</div>
    </>
  );
}
