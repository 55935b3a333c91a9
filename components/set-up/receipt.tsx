import { SummaryList } from '@/components/ui/summary-list';
import type { Receipt } from '@/lib/factor/recovery-codes/find-receipt';
import { receiptTextVersion, receiptTextVersions } from '@/lib/factor/recovery-codes/receipt';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** X5: who confirmed, when, and which text; in the language of the screen, the text in the one it was agreed to. */
export function ReceiptSummary(props: { locale: Locale; timeZone: string; receipt: Receipt }) {
  const { locale, timeZone, receipt } = props;
  const t = translator(locale, 'setUp');
  return (
    <SummaryList
      items={[
        { term: t('receiptBy'), detail: <span className="wrap-anywhere">{receipt.name}</span> },
        { term: t('receiptAt'), detail: localMoment(locale, timeZone, receipt.at) },
        {
          term: t('receiptVersion'),
          detail: t('receiptVersionText', { version: receipt.textVersion }),
        },
      ]}
    />
  );
}

/** The sentences that were agreed to. */
export function ReceiptText({ receipt }: { receipt: Receipt }) {
  const t = translator(receipt.locale, 'receipt');
  const version = receiptTextVersions.find((known) => known === receipt.textVersion) ?? receiptTextVersion;
  return (
    <blockquote lang={receipt.locale} className="border-hairline border-l-4 pl-4">
      <p>{t(`${version}.saved`)}</p>
      <p>{t(`${version}.terms`)}</p>
    </blockquote>
  );
}
