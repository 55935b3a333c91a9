import { formTexts } from '@/components/form-texts';
import { CodeList } from '@/components/ui/code-list';
import { CopyButton } from '@/components/ui/copy-button';
import { DownloadLink } from '@/components/ui/download-link';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { PrintButton } from '@/components/ui/print-button';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { isPhoneMethod } from './choose-words';
import { ReceiptForm } from './receipt-form';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

/** The ten codes, three ways to keep them, and the receipt that finishes the set-up (H5). */
export function CodesScreen({ locale, view, actions }: ScreenProps<'showing-codes'>) {
  const [t, ui] = [translator(locale, 'setUp'), translator(locale, 'ui')];
  const receipt = translator(locale, 'receipt');
  const forNumber = view.method && isPhoneMethod(view.method);
  const first = forNumber ? translator(locale, 'phone')('setUp.codesLead') : t('codesLead');
  const lead = view.renews ? t('codesLeadNew') : first;
  return (
    <>
      <ReceiptForm
        action={actions.confirm}
        {...formTexts(locale, t('codesTitle'), view.office)}
        texts={{
          heading: t('receiptTitle'),
          saved: receipt(`${receiptTextVersion}.saved`),
          terms: receipt(`${receiptTextVersion}.terms`),
          termsLink: t('receiptTermsLink'),
          name: t('receiptName'),
          nameHint: t('receiptNameHint'),
          submit: t('receiptSubmit'),
        }}
        messages={{
          nameMissing: t('nameMissing'),
          nameTooLong: t('nameTooLong'),
          nameSigns: t('nameSigns'),
          savedMissing: t('savedMissing'),
          termsMissing: t('termsMissing'),
        }}
        termsHref={`/legal/terms?office=${encodeURIComponent(view.office.slug)}`}
      >
        <div className="print:hidden">
          {view.purpose === 'new-codes' ? null : (
            <ProgressSteps locale={locale} step={view.steps} of={view.steps} />
          )}
          <Heading>{t('codesTitle')}</Heading>
          <p>{lead}</p>
        </div>
        {/* On paper, as in the file: what this is, whose, and since when. */}
        <div className="hidden print:block">
          <p className="mb-2 font-bold text-h2">{t('fileTitle')}</p>
          <p className="wrap-anywhere">{t('fileFor', { account: view.email })}</p>
          <p>{t('fileMade', { date: localDate(locale, view.office.timeZone, Date.now()) })}</p>
          <p>{t('fileOnce')}</p>
        </div>
        <CodeList codes={view.codes} label={t('codesLabel')} />
        <div className="flex flex-wrap gap-x-6">
          <DownloadLink href={actions.codesFile}>{t('download')}</DownloadLink>
          <PrintButton label={t('print')} />
          <CopyButton
            text={view.codes.join('\n')}
            label={t('copyCodes')}
            name={t('copyCodesName')}
            copied={ui('copied')}
          />
        </div>
      </ReceiptForm>
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
        {view.purpose === 'sign-in' ? null : <LeaveForm action={actions.leave} label={t('cancel')} />}
      </div>
    </>
  );
}
