import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { SummaryList } from '@/components/ui/summary-list';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { WaitingForHelp } from '@/lib/support/desk/waiting';

/** H4: who cannot get in, and how they say they can be reached. What can be done stands on each one's own page. */
export function HelpRequestList(props: {
  locale: Locale;
  office: OfficeFace;
  page: { rows: readonly WaitingForHelp[]; next: string | undefined };
  isFirst: boolean;
  path: string;
  account: (id: string) => string;
}) {
  const { locale, office, page, isFirst, path, account } = props;
  const t = translator(locale, 'desk');
  const { rows, next } = page;
  return (
    <>
      <title>{pageTitle(t('requestsTitle'), office.name)}</title>
      <Heading>{t('requestsTitle')}</Heading>
      <p className="max-w-text">{t(rows.length > 0 ? 'requestsLead' : 'requestsNone')}</p>
      {rows.length > 0 ? <p className="mt-4 max-w-text">{t('asksWarning')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Heading level={2} className="wrap-anywhere">
              <Link href={account(row.accountId)}>{row.person}</Link>
            </Heading>
            <SummaryList
              className="mt-2 max-w-text"
              items={[
                { term: t('office'), detail: <span className="wrap-anywhere">{row.office}</span> },
                { term: t('reach'), detail: <span className="wrap-anywhere">{row.reach}</span> },
                {
                  term: t('since'),
                  detail: localMoment(locale, office.timeZone, row.since),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      <ListPages locale={locale} {...listPages(path, {}, isFirst, next)} />
    </>
  );
}
