import { ReceiptSummary, ReceiptText } from '@/components/set-up/receipt';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import type { FactorOverview } from '@/lib/factor/overview';
import { codesInSet, fewCodes } from '@/lib/factor/recovery-codes/code';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** How many recovery codes are left, new ones, and the receipt for them (X5). */
export function FactorCodes(props: {
  locale: Locale;
  timeZone: string;
  overview: FactorOverview;
  renew: () => Promise<void>;
}) {
  const { locale, timeZone, overview, renew } = props;
  const { hasRecoveryCodes, recoveryCodesLeft, receipt } = overview;
  const t = translator(locale, 'factors');
  return (
    <>
      <Heading level={2}>{t('codesTitle')}</Heading>
      <p>
        {hasRecoveryCodes ? t('codesLeft', { count: recoveryCodesLeft, total: codesInSet }) : t('codesNone')}
      </p>
      {hasRecoveryCodes && recoveryCodesLeft < fewCodes ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {t('fewCodes')}
        </NoticeBox>
      ) : null}
      <ButtonRow className="mt-4">
        <form action={renew} className="w-full sm:w-auto">
          <SubmitButton variant="secondary">{t('newCodes')}</SubmitButton>
        </form>
      </ButtonRow>
      {receipt ? (
        <Details summary={t('receiptTitle')}>
          <ReceiptSummary locale={locale} timeZone={timeZone} receipt={receipt} />
          <p className="mb-2">{t('receiptText')}</p>
          <ReceiptText receipt={receipt} />
        </Details>
      ) : null}
    </>
  );
}
