import { demandText } from '@/components/set-up/choose-words';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import type { App, FactorOverview } from '@/lib/factor/overview';
import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { askerOf } from '@/lib/policy/asker';

type SummaryProps = {
  locale: Locale;
  office: OfficeFace;
  overview: FactorOverview;
  /** What the active client is called, of somebody who has one. */
  client: string | undefined;
  /** Where another method is chosen. */
  methodPath: string;
};

/** What people see of an app: its name, or what it is. */
export function appTitle(locale: Locale, app: Pick<App, 'name'>): string {
  return app.name ?? translator(locale, 'factors')('app');
}

/** What one's second factor is, and who demands it. */
export function FactorSummary({ locale, office, client, overview, methodPath }: SummaryProps) {
  const { enrolled, choices, reserved } = overview;
  const t = translator(locale, 'factors');
  const isAsked = overview.requirement !== 'off';
  const other = (
    <Link standalone href={methodPath}>
      {translator(locale, 'info')('change')}
      <span className="sr-only"> {t('method')}</span>
    </Link>
  );
  return (
    <>
      <SummaryList
        items={[
          {
            term: t('method'),
            detail: <span className="wrap-anywhere">{methodNow(locale, overview, isAsked)}</span>,
            ...(choices.length + reserved.length > 1 && { action: other }),
          },
          ...(enrolled ? [{ term: t('status'), detail: statusOf(locale, overview) }] : []),
          { term: t('rule'), detail: ruleOf(locale, office, client, overview) },
          ...putOffItem(locale, office, overview),
        ]}
      />
      {enrolled || !isAsked || !overview.mayAdd ? null : <p>{t('emptyText')}</p>}
      <Troubles locale={locale} office={office} overview={overview} />
    </>
  );
}

/** G6: who demands it, who leaves the choice, who does not ask; and an exception until when. */
function ruleOf(
  locale: Locale,
  office: OfficeFace,
  client: string | undefined,
  { requirement, because, demand, exceptionUntil }: FactorOverview,
): string {
  const [t, d] = [translator(locale, 'factors'), translator(locale, 'demand')];
  if (demand) return demandText(locale, demand);
  if (exceptionUntil !== undefined) {
    // It ends at a midnight; the day before is the last one.
    const date = localDate(locale, office.timeZone, exceptionUntil - 1);
    return d(requirement === 'off' ? 'exceptionOff' : 'exceptionOptional', { date });
  }
  return requirement === 'off'
    ? t('notAsked', { office: askerOf([because], { office: office.name, client }) })
    : t('demandedNot');
}

/** C2: until when somebody without a factor can put off what is demanded. */
function putOffItem(locale: Locale, office: OfficeFace, { enrolled, demand, grace }: FactorOverview) {
  if (enrolled || !demand) return [];
  const t = translator(locale, 'demand');
  const date = grace && localDate(locale, office.timeZone, grace.until);
  return [
    { term: t('term'), detail: grace && date ? t('putOff', { days: grace.daysLeft, date }) : t('now') },
  ];
}

/** What sign-in asks for first; of somebody whose factors do not work, what they have. */
function methodNow(
  locale: Locale,
  { apps, numbers, current, enrolled }: FactorOverview,
  isAsked: boolean,
): string {
  const t = translator(locale, 'factors');
  if (!enrolled) return t('methodNone');
  const app = apps.find(({ isCurrent }) => isCurrent) ?? apps[0];
  if (app && (!current || current.method === 'authenticator')) {
    return app.name ? t('methodNamed', { app: app.name }) : t('methodApp');
  }
  if (!current || current.method === 'authenticator') {
    return numbers.find(({ isPrimary }) => isPrimary)?.number ?? t('methodNone');
  }
  const number = current.number ?? '';
  return isAsked
    ? translator(locale, 'numbers')(`now.${current.method}`, { number })
    : translator(locale, 'phone')(`ways.${current.method}`, { number });
}

function statusOf(locale: Locale, { current, blocked }: FactorOverview): string {
  const t = translator(locale, 'factors');
  if (current) return t('statusActive');
  return blocked.length > 0 ? t('statusBlocked') : translator(locale, 'numbers')('statusNotOffered');
}

/** What does not work, and what to do about it. */
function Troubles(props: Omit<SummaryProps, 'methodPath' | 'client'>) {
  const texts = troubles(props);
  if (texts.length === 0) return null;
  return (
    <NoticeBox kind="warning" word={translator(props.locale, 'ui')('important')}>
      <div className="space-y-2">
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </NoticeBox>
  );
}

function troubles({ locale, office, overview }: Omit<SummaryProps, 'methodPath' | 'client'>): string[] {
  const { apps, blocked, allBlocked, enrolled, current } = overview;
  const t = translator(locale, 'numbers');
  const appsBlocked = blocked.includes('authenticator');
  if (allBlocked) {
    const appsAlone = appsBlocked && blocked.length === 1;
    return [
      appsAlone ? translator(locale, 'factors')('blockedText', { count: apps.length }) : t('blockedAll'),
    ];
  }
  if (enrolled && !current) return [t('notOffered', { office: office.name })];
  const phone = translator(locale, 'phone');
  const byPhone = blocked
    .filter((method) => method !== 'authenticator')
    .map((each) => phone(`methods.${each}`));
  return [
    ...(appsBlocked ? [t('blockedApps', { count: apps.length })] : []),
    ...(byPhone.length > 0 ? [t('blockedPhone', { methods: byPhone.join(', ') })] : []),
  ];
}
