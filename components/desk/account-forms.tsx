import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficePerson } from '@/lib/office/people/person';
import { pageTitle } from '@/lib/product';

type FormProps = {
  locale: Locale;
  /** The desk's own. */
  office: { name: string };
  person: OfficePerson;
  /** Gets `account`. */
  action: (data: FormData) => Promise<void>;
  backHref: string;
};

/** Asks once before somebody is signed out everywhere, and says what that does. */
export function EndSessionsForm(props: FormProps) {
  const t = translator(props.locale, 'desk');
  const { displayName: name, sessions: count } = props.person;
  const means = (['sessions', 'open', 'stays', 'told'] as const).map((each) =>
    t(`endMeans.${each}`, { count }),
  );
  return (
    <Question {...props} question={t('endTitle', { name })} means={means} submit={t('endSubmit')} isDanger />
  );
}

/** … and before changes that "this wasn't me" has blocked are possible again. */
export function ReleaseForm(props: FormProps) {
  const t = translator(props.locale, 'desk');
  const { displayName: name } = props.person;
  const means = (['checked', 'after', 'told'] as const).map((each) => t(`releaseMeans.${each}`));
  return (
    <Question {...props} question={t('releaseTitle', { name })} means={means} submit={t('releaseSubmit')} />
  );
}

function Question(
  props: FormProps & { question: string; means: readonly string[]; submit: string; isDanger?: boolean },
) {
  const { locale, office, person, action, backHref, question, means, submit, isDanger } = props;
  return (
    <form action={action}>
      <title>{pageTitle(question, office.name)}</title>
      <Heading className="wrap-anywhere">{question}</Heading>
      <ul className="list-disc pl-6">
        {means.map((each) => (
          <li key={each} className="py-1">
            {each}
          </li>
        ))}
      </ul>
      <input type="hidden" name="account" value={person.id} />
      <ButtonRow>
        <SubmitButton variant={isDanger ? 'danger' : 'primary'}>{submit}</SubmitButton>
        <Link standalone href={backHref}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </form>
  );
}
