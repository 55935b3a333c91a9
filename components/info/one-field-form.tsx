import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** A page that asks for one thing: question, field, button, and the way back without it. */
export function OneFieldForm(props: {
  locale: Locale;
  office: OfficeFace;
  question: string;
  action: FormAction;
  submit: string;
  back: string;
  children: ReactNode;
}) {
  const { locale, office, question, action, submit, back, children } = props;
  return (
    <ActionForm action={action} {...formTexts(locale, question, office)}>
      <Heading>{question}</Heading>
      {children}
      <ButtonRow>
        <SubmitButton>{submit}</SubmitButton>
        <Link standalone href={back}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
