import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { SummaryList } from '@/components/ui/summary-list';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RequestPage, WaitingSwitch } from '@/lib/method-request/list';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';

/** W10: what people ask the service desk to switch; each has a page on which it is decided. */
export function SwitchList(props: {
  locale: Locale;
  office: OfficeFace;
  page: RequestPage<WaitingSwitch>;
  isFirst: boolean;
  path: string;
  one: (request: string) => string;
}) {
  const { locale, office, page, isFirst, path, one } = props;
  const t = translator(locale, 'requests');
  const { rows, next } = page;
  return (
    <>
      <title>{pageTitle(t('switchesTitle'), office.name)}</title>
      <Heading>{t('switchesTitle')}</Heading>
      <p className="max-w-text">{t(rows.length > 0 ? 'switchesLead' : 'switchesNone')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Heading level={2} className="wrap-anywhere">
              <Link href={one(row.id)}>{row.person}</Link>
            </Heading>
            <SummaryList
              className="mt-2 max-w-text"
              items={[
                { term: t('office'), detail: <span className="wrap-anywhere">{row.office}</span> },
                { term: t('what'), detail: t('fromTo', { method: row.to }) },
                { term: t('number'), detail: row.number },
                { term: t('since'), detail: localMoment(locale, office.timeZone, row.since) },
                {
                  term: t('reason'),
                  detail: <span className="wrap-anywhere whitespace-pre-line">{row.reason}</span>,
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
