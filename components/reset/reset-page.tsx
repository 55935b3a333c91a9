import { formTexts } from '@/components/form-texts';
import { rolesInWords } from '@/components/people/standing-words';
import { ButtonLink, ButtonRow, SubmitButton } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import { TextArea } from '@/components/ui/text-area';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { checkWords } from '@/lib/support/identity-checks';
import type { ResetDetails } from '@/lib/support/list';
import type { FormAction } from '@/lib/web/form-result';
import { stateInWords } from './reset-words';

type Do = (data: FormData) => Promise<void>;

export type ResetPageProps = {
  locale: Locale;
  office: OfficeFace;
  reset: ResetDetails;
  confirmByMail: Do;
  confirmHandedOver: Do;
  refuse: FormAction;
  /** Not where nobody who looks has a say in that: the desk's alone. */
  withdraw?: Do;
  /** Where the pass of a confirmed one is read out. */
  passHref: string;
  backHref: string;
  title: string;
};

/** X4, the second person: who, what was checked, why; confirmed one way or the other, or refused with a reason. */
export function ResetPage(props: ResetPageProps) {
  const { locale, office, reset, withdraw, passHref, backHref, title } = props;
  const t = translator(locale, 'resets');
  return (
    <>
      <ActionForm action={props.refuse} {...formTexts(locale, title, office)}>
        <Heading className="wrap-anywhere">{title}</Heading>
        <Facts {...{ locale, office, reset }} />
        {reset.hasPassToShow ? (
          <ButtonRow>
            <ButtonLink href={passHref}>{t('passTitle')}</ButtonLink>
          </ButtonRow>
        ) : null}
        <Decision {...props} />
      </ActionForm>
      {/* Who may refuse need not withdraw. */}
      {withdraw && reset.mayWithdraw && !reset.mayDecide ? (
        <form action={withdraw}>
          <Heading level={2}>{t('withdrawTitle')}</Heading>
          <p>{t('withdrawText')}</p>
          <input type="hidden" name="reset" value={reset.id} />
          <ButtonRow>
            <SubmitButton variant="secondary">{t('withdraw')}</SubmitButton>
          </ButtonRow>
        </form>
      ) : null}
      <p className="mt-6">
        <Link standalone href={backHref}>
          {t('backToList')}
        </Link>
      </p>
    </>
  );
}

function Decision(props: ResetPageProps) {
  const { locale, office, reset } = props;
  const t = translator(locale, 'resets');
  if (reset.state !== 'asked') return null;
  if (!reset.mayDecide) {
    return reset.whyNot ? <p>{t(`whyNot.${reset.whyNot}`)}</p> : null;
  }
  const problem = reset.mailProblem;
  return (
    <>
      <Heading level={2}>{t('confirmTitle')}</Heading>
      <input type="hidden" name="reset" value={reset.id} />
      {problem ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {problem === 'password-mailed' || problem === 'mail-lost' ? t('passwordNew') : null}
          {problem === 'contact-too-new' ? t('contactNew') : null}
          {problem === 'stopped-lately'
            ? t('stoppedLately', {
                moment: localMoment(locale, office.timeZone, reset.mailResetsFrom ?? reset.since),
              })
            : null}
        </NoticeBox>
      ) : (
        <>
          <Heading level={3}>{t('byMail')}</Heading>
          <p>{t('byMailText', { hours: reset.waitHours })}</p>
          <ButtonRow>
            <SubmitButton formAction={props.confirmByMail}>{t('confirmByMail')}</SubmitButton>
          </ButtonRow>
        </>
      )}
      <Heading level={3}>{t('handedOver')}</Heading>
      <p>{t('handedOverText')}</p>
      <ButtonRow>
        <SubmitButton variant={problem ? 'primary' : 'secondary'} formAction={props.confirmHandedOver}>
          {t('confirmHandedOver')}
        </SubmitButton>
      </ButtonRow>
      <Heading level={2}>{t('refuseTitle')}</Heading>
      <TextArea name="reason" rows={3} label={t('refuseReason')} />
      <ButtonRow>
        <SubmitButton variant="danger">{t('refuse')}</SubmitButton>
      </ButtonRow>
    </>
  );
}

const free = (text: string) => <span className="wrap-anywhere whitespace-pre-line">{text}</span>;

function Facts({ locale, office, reset }: Pick<ResetPageProps, 'locale' | 'office' | 'reset'>) {
  const t = translator(locale, 'resets');
  const { checks, note, reason, endReason } = reset;
  return (
    <SummaryList
      items={[
        { term: t('state'), detail: stateInWords(locale, office.timeZone, reset) },
        { term: t('email'), detail: <EmailAddress address={reset.email} /> },
        { term: t('office'), detail: free(reset.office) },
        { term: t('roles'), detail: rolesInWords(locale, reset.roles) },
        { term: t('scope'), detail: t(`scopes.${reset.scope}`) },
        ...(checks.length > 0
          ? [
              {
                term: t('checked'),
                detail: (
                  <ul>
                    {checks.map((check) => (
                      <li key={check} className="wrap-anywhere">
                        {checkWords(locale, check)}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(note ? [{ term: t('noted'), detail: free(note) }] : []),
        { term: t('why'), detail: free(reason) },
        { term: t('askedBy'), detail: free(reset.askedBy ?? t('former')) },
        { term: t('since'), detail: localMoment(locale, office.timeZone, reset.since) },
        ...(reset.decidedBy ? [{ term: t('decidedBy'), detail: free(reset.decidedBy) }] : []),
        ...(endReason ? [{ term: t('endReason'), detail: free(endReason) }] : []),
      ]}
    />
  );
}
