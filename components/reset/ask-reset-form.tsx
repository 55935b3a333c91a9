import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { CheckboxField, RadioField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { TextArea } from '@/components/ui/text-area';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { longestReason } from '@/lib/method-request/reason';
import type { OfficeFace } from '@/lib/office/face';
import { checkWords } from '@/lib/support/identity-checks';
import { type ResetScope, resetScopes } from '@/lib/support/reset-scope';
import type { FormAction } from '@/lib/web/form-result';

/** X4, the first person: what is taken away, what was checked, why. The action gets `account`. */
export function AskResetForm(props: {
  locale: Locale;
  office: OfficeFace;
  person: { id: string; displayName: string; email: string; office: string };
  /** What the person's office has checked, as it is stored. */
  checks: readonly string[];
  scopes?: readonly ResetScope[];
  action: FormAction;
  backHref: string;
}) {
  const { locale, office, person, checks, scopes = resetScopes, action, backHref } = props;
  const t = translator(locale, 'resets');
  // Where there is but one kind of factor, there is nothing to choose.
  const only = scopes.length === 1 ? scopes[0] : undefined;
  const question = t('askTitle', { name: person.displayName });
  return (
    <ActionForm action={action} {...formTexts(locale, question, office)}>
      <Heading className="wrap-anywhere">{question}</Heading>
      <p>{t('askLead')}</p>
      <SummaryList
        items={[
          { term: t('email'), detail: <EmailAddress address={person.email} /> },
          { term: t('office'), detail: <span className="wrap-anywhere">{person.office}</span> },
          ...(only ? [{ term: t('scope'), detail: t(`scopeHints.${only}`) }] : []),
        ]}
      />
      <input type="hidden" name="account" value={person.id} />
      {only ? (
        <input type="hidden" name="scope" value={only} />
      ) : (
        <RadioField
          name="scope"
          legend={t('scope')}
          options={scopes.map((value) => ({
            value,
            label: t(`scopes.${value}`),
            hint: t(`scopeHints.${value}`),
          }))}
        />
      )}
      <fieldset className="my-6 min-w-0" aria-describedby="checks-hint">
        <legend className="font-semibold">{t('checks')}</legend>
        <p id="checks-hint" className="text-small text-soft">
          {t('checksHint')}
        </p>
        {checks.map((check, index) => (
          <CheckboxField
            key={check}
            name={index === 0 ? 'checks' : `check-${index}`}
            value={check}
            label={<span className="wrap-anywhere">{checkWords(locale, check)}</span>}
          />
        ))}
      </fieldset>
      <TextArea name="note" rows={3} label={t('note')} hint={t('noteHint', { count: longestReason })} />
      <TextArea name="reason" rows={3} label={t('reason')} hint={t('reasonHint', { count: longestReason })} />
      <ButtonRow>
        <SubmitButton>{t('ask')}</SubmitButton>
        <Link standalone href={backHref}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
