import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import type { App, FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';

/** What people see of an app: its name, or what it is. */
export function appTitle(locale: Locale, app: Pick<App, 'name'>): string {
  return app.name ?? translator(locale, 'factors')('app');
}

/** What one's second factor is, and who demands it. */
export function FactorSummary(props: { locale: Locale; office: OfficeFace; overview: FactorOverview }) {
  const { locale, office, overview } = props;
  const { apps, disabled } = overview;
  const t = translator(locale, 'factors');
  const current = apps.find(({ isCurrent }) => isCurrent) ?? apps[0];
  const method = current?.name ? t('methodNamed', { app: current.name }) : t('methodApp');
  const rule =
    overview.because === 'role-always-required'
      ? t('demandedRole')
      : overview.requirement === 'required'
        ? t('demandedOffice', { office: office.name })
        : overview.because === 'office-does-not-ask'
          ? t('notAsked', { office: office.name })
          : t('demandedNot');
  return (
    <>
      <SummaryList
        items={[
          {
            term: t('method'),
            detail: <span className="wrap-anywhere">{current ? method : t('methodNone')}</span>,
          },
          ...(current ? [{ term: t('status'), detail: t(disabled ? 'statusBlocked' : 'statusActive') }] : []),
          { term: t('rule'), detail: rule },
        ]}
      />
      {current || overview.because === 'office-does-not-ask' ? null : <p>{t('emptyText')}</p>}
      {disabled ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          {t('blockedText', { count: apps.length })}
        </NoticeBox>
      ) : null}
    </>
  );
}
