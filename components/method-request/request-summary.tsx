import { type SummaryItem, SummaryList } from '@/components/ui/summary-list';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRequest } from '@/lib/method-request/open';

/** What somebody has applied for (or asked the service desk for), since when, and who decides. */
export function RequestSummary(props: {
  locale: Locale;
  timeZone: string;
  request: OwnRequest;
  more?: readonly SummaryItem[];
}) {
  const { locale, timeZone, request, more = [] } = props;
  const t = translator(locale, 'requests');
  const { method, number, since, kind, state, decider } = request;
  const isSwitch = kind === 'switch';
  const who = isSwitch ? t('desk') : (decider ?? t('administration'));
  const waiting = isSwitch ? t('waitingDesk') : t('waiting');
  const decided = localDate(locale, timeZone, request.decidedAt ?? since);
  return (
    <SummaryList
      items={[
        { term: t('what'), detail: t(isSwitch ? 'switchWhat' : 'whatFor', { method, number }) },
        { term: t('since'), detail: localMoment(locale, timeZone, since) },
        { term: t('status'), detail: state === 'approved' ? t('approved', { date: decided }) : waiting },
        ...(state === 'pending'
          ? [{ term: t('decidedBy'), detail: <span className="wrap-anywhere">{who}</span> }]
          : []),
        ...(request.remindedAt === null
          ? []
          : [
              {
                term: t('reminded'),
                detail: localMoment(locale, timeZone, request.remindedAt),
              },
            ]),
        ...more,
      ]}
    />
  );
}
