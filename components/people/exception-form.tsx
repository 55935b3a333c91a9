import { Field, RadioField } from '@/components/ui/field';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { TextArea } from '@/components/ui/text-area';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { exceptionAsText, latestDay, longestReason, todayIn } from '@/lib/office/people/last-day';
import type { OfficePerson } from '@/lib/office/people/person';
import { pageTitle } from '@/lib/product';
import { PersonForm, type PersonFormProps } from './person-form';

/** An exception with a last day and a reason; for people with certain roles why there can be none. */
export function ExceptionForm(props: PersonFormProps) {
  const { locale, office, person, backHref } = props;
  const t = translator(locale, 'person');
  const { because, exception } = person.standing;
  if (because === 'role-always-required') {
    const title = t('exceptionNotTitle', { name: person.displayName });
    return (
      <>
        <title>{pageTitle(title, office.name)}</title>
        <Heading className="wrap-anywhere">{title}</Heading>
        <p>{t('exceptionNotText')}</p>
        <p className="mt-4">
          <Link standalone href={backHref}>
            {t('backTo', { name: person.displayName })}
          </Link>
        </p>
      </>
    );
  }
  const latest = localDate(locale, 'UTC', Date.parse(latestDay(todayIn(office.timeZone, person.now))));
  const question = t('exceptionTitle', { name: person.displayName });
  return (
    <PersonForm {...props} question={question} submit={t('exceptionSave')}>
      <p>{t('exceptionHint')}</p>
      <ShownException {...person} />
      <RadioField
        name="requirement"
        legend={t('exceptionWhat')}
        options={(['off', 'optional'] as const).map((value) => ({
          value,
          label: t(`requirement.${value}`),
          hint: t(`exceptionMeans.${value}`),
        }))}
        defaultValue={exception?.requirement}
      />
      <Field
        name="until"
        type="date"
        label={t('exceptionUntil')}
        hint={t('exceptionUntilHint', { date: latest })}
        defaultValue={exception ? todayIn(office.timeZone, exception.until - 1) : undefined}
        narrow
      />
      <TextArea
        name="reason"
        rows={3}
        label={t('exceptionReason')}
        hint={t('exceptionReasonHint', { count: longestReason })}
        defaultValue={exception ? (person.exceptionReason ?? undefined) : undefined}
      />
    </PersonForm>
  );
}

/** Asks once before an exception ends early. */
export function ExceptionEnd(props: PersonFormProps) {
  const { locale, person } = props;
  const t = translator(locale, 'person');
  const question = t('exceptionEndTitle', { name: person.displayName });
  return (
    <PersonForm {...props} question={question} submit={t('exceptionEndSubmit')}>
      <p>{t('exceptionEndText')}</p>
      <ShownException {...person} />
    </PersonForm>
  );
}

/** Which one is changed or ended: another admin may be at it, too. */
function ShownException({ standing: { exception }, exceptionReason: reason }: OfficePerson) {
  return (
    <input type="hidden" name="from" value={exceptionAsText(exception ? { ...exception, reason } : null)} />
  );
}
