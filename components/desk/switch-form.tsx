import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { TextArea } from '@/components/ui/text-area';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { WaitingSwitch } from '@/lib/method-request/list';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** W10: who asks for which switch, for which number and why; carried out, or refused with a reason. */
export function SwitchForm(props: {
  locale: Locale;
  office: OfficeFace;
  request: WaitingSwitch;
  carryOut: (data: FormData) => Promise<void>;
  refuse: FormAction;
  accountHref: string;
  backHref: string;
}) {
  const { locale, office, request, carryOut, refuse, accountHref, backHref } = props;
  const [t, texts] = [translator(locale, 'desk'), translator(locale, 'requests')];
  const free = (text: string) => <span className="wrap-anywhere whitespace-pre-line">{text}</span>;
  return (
    <ActionForm action={refuse} {...formTexts(locale, t('switchTitle'), office)}>
      <Heading>{t('switchTitle')}</Heading>
      <SummaryList
        items={[
          {
            term: texts('person'),
            detail: (
              <Link href={accountHref} className="wrap-anywhere">
                {request.person}
              </Link>
            ),
          },
          { term: texts('office'), detail: free(request.office) },
          { term: texts('what'), detail: texts('fromTo', { method: request.to }) },
          { term: texts('number'), detail: request.number },
          { term: texts('since'), detail: localMoment(locale, office.timeZone, request.since) },
          { term: texts('reason'), detail: free(request.reason) },
        ]}
      />
      <p>{t('switchText', { method: request.to })}</p>
      <input type="hidden" name="request" value={request.id} />
      <ButtonRow>
        <SubmitButton formAction={carryOut}>{t('carryOut')}</SubmitButton>
        <Link standalone href={backHref}>
          {t('backToSwitches')}
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
