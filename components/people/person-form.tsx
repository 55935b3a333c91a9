import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import type { FormAction } from '@/lib/web/form-result';
import type { PersonProps } from './person-details';

export type PersonFormProps = PersonProps & { action: FormAction; backHref: string };

/** One question about one person: its fields, one button, and the way back without it. The action gets `person`. */
export function PersonForm(
  props: PersonFormProps & { question: string; submit: string; isDanger?: boolean; children: ReactNode },
) {
  const { locale, office, person, action, backHref, question, submit, isDanger, children } = props;
  return (
    <ActionForm action={action} {...formTexts(locale, question, office)}>
      <Heading className="wrap-anywhere">{question}</Heading>
      {children}
      <input type="hidden" name="person" value={person.id} />
      <ButtonRow>
        <SubmitButton variant={isDanger ? 'danger' : 'primary'}>{submit}</SubmitButton>
        <Link standalone href={backHref}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
