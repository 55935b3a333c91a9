import { ReceiptSummary, ReceiptText } from '@/components/set-up/receipt';
import { Details } from '@/components/ui/details';
import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import type { FactorOverview } from '@/lib/factor/overview';
import { codesInSet, fewCodes } from '@/lib/factor/recovery-codes/code';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

/** What one's second factor is, who demands it, how many codes are left, and the receipt for them. */
export function FactorSummary(props: { locale: Locale; office: OfficeFace; overview: FactorOverview }) {
  const { locale, office, overview } = props;
  const t = translator(locale, 'profile');
  const { app, receipt } = overview;
  const rule =
    overview.because === 'role-always-required'
      ? t('demandedRole')
      : overview.requirement === 'required'
        ? t('demandedOffice', { office: office.name })
        : t('demandedNot');
  const codes = overview.hasRecoveryCodes
    ? t('codesLeftText', { count: overview.recoveryCodesLeft, total: codesInSet })
    : t('codesNone');
  return (
    <>
      <SummaryList
        items={[
          { term: t('method'), detail: app ? t('methodApp') : t('methodNone') },
          ...(app
            ? [
                { term: t('status'), detail: t(app.disabled ? 'statusDisabled' : 'statusActive') },
                { term: t('since'), detail: localDate(locale, office.timeZone, app.since) },
                { term: t('lastUsed'), detail: localMoment(locale, office.timeZone, app.lastUsedAt) },
                { term: t('codesLeft'), detail: codes },
              ]
            : []),
          { term: t('rule'), detail: rule },
        ]}
      />
      {app ? null : <p>{t('emptyText')}</p>}
      {app?.disabled ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {translator(locale, 'setUp')('recoveredDisabled')}
        </NoticeBox>
      ) : null}
      {overview.hasRecoveryCodes && overview.recoveryCodesLeft < fewCodes ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {t('fewCodes')}
        </NoticeBox>
      ) : null}
      {receipt ? (
        <Details summary={t('receiptTitle')}>
          <ReceiptSummary locale={locale} timeZone={office.timeZone} receipt={receipt} />
          <p className="mb-2">{t('receiptText')}</p>
          <ReceiptText receipt={receipt} />
        </Details>
      ) : null}
    </>
  );
}
