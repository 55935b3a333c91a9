import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
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
import type { RequestToDecide } from '@/lib/method-request/list';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** W3: who, what, why, the whole number and what is known of it; approved, or refused with a reason. */
export function DecideForm(props: {
  locale: Locale;
  office: OfficeFace;
  request: RequestToDecide;
  approve: (data: FormData) => Promise<void>;
  refuse: FormAction;
  backHref: string;
}) {
  const { locale, office, request, approve, refuse, backHref } = props;
  const t = translator(locale, 'requests');
  return (
    <ActionForm action={refuse} {...formTexts(locale, t('decideTitle'), office)}>
      <Heading>{t('decideTitle')}</Heading>
      {request.hadProven ? null : (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {t('passwordOnly', { name: request.person })}
        </NoticeBox>
      )}
      <Facts locale={locale} office={office} request={request} />
      <p>{t('approveText')}</p>
      <input type="hidden" name="request" value={request.id} />
      <ButtonRow>
        <SubmitButton formAction={approve}>{t('approve')}</SubmitButton>
        <Link standalone href={backHref}>
          {t('backToList')}
        </Link>
      </ButtonRow>
      <Heading level={2}>{t('refuseTitle')}</Heading>
      <TextArea name="reason" label={t('refuseReason')} hint={t('refuseHint')} />
      <ButtonRow>
        <SubmitButton variant="danger">{t('refuse')}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

function Facts({
  locale,
  office,
  request,
}: {
  locale: Locale;
  office: OfficeFace;
  request: RequestToDecide;
}) {
  const t = translator(locale, 'requests');
  const { person, email, userName, method, phoneKind, number, reason, since } = request;
  const kind = translator(locale, 'numbers')(`kinds.${phoneKind}`);
  const free = (text: string) => <span className="wrap-anywhere whitespace-pre-line">{text}</span>;
  return (
    <SummaryList
      items={[
        { term: t('applicant'), detail: free(person) },
        { term: t('email'), detail: <EmailAddress address={email} /> },
        ...(userName ? [{ term: t('userName'), detail: free(userName) }] : []),
        { term: t('method'), detail: t(`methods.${method}`) },
        {
          term: t('number'),
          detail: (
            <>
              <span className="tabular-nums">{number}</span>
              <br />
              {kind}
            </>
          ),
        },
        { term: t('known'), detail: t(request.numberWasKnown ? 'knownYes' : 'knownNo') },
        { term: t('proven'), detail: t(request.hadProven ? 'provenYes' : 'provenNo') },
        { term: t('reason'), detail: free(reason) },
        { term: t('since'), detail: localMoment(locale, office.timeZone, since) },
      ]}
    />
  );
}
