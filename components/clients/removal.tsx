import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** Asks once before something of a client is taken away, and says what happens then. */
export function Removal(props: {
  locale: Locale;
  office: OfficeFace;
  question: string;
  /** What happens, in sentences. */
  says: readonly string[];
  submit: string;
  action: FormAction;
  /** Hidden fields. */
  what: Record<string, string>;
  back: string;
}) {
  const { locale, office, question, says, submit, action, what, back } = props;
  return (
    <ActionForm action={action} {...formTexts(locale, question, office)}>
      <Heading className="wrap-anywhere">{question}</Heading>
      <ul className="list-disc pl-6">
        {says.map((each) => (
          <li key={each} className="wrap-anywhere py-1">
            {each}
          </li>
        ))}
      </ul>
      {Object.entries(what).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ButtonRow>
        <SubmitButton variant="danger">{submit}</SubmitButton>
        <Link standalone href={back}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
