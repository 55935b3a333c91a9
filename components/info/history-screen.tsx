import type { ReactNode } from 'react';
import { DownloadLink } from '@/components/ui/download-link';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { withQuery } from '@/components/ui/list-pages';
import { historyParameters, showsAll } from '@/lib/audit/history-query';
import { mostPeople } from '@/lib/audit/limits';
import type { HistoryInWords } from '@/lib/audit/words';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { HistoryFilter } from './history-filter';
import { HistoryList } from './history-list';

/** What happened to whom, narrowed as one likes, page by page, and as a file. */
export function HistoryScreen(props: {
  locale: Locale;
  title: string;
  lead: string;
  /** Where nothing ever happened. */
  none: string;
  page: HistoryInWords;
  path: string;
  ofOffice?: boolean;
  /** Where somebody's page is, for who may open it. */
  personPath?: (id: string) => string;
  /** The way back. */
  children?: ReactNode;
}) {
  const { locale, title, page, path, ofOffice = false, personPath, children } = props;
  const { query, days, before } = page;
  const t = translator(locale, 'history');
  const search = translator(locale, 'historySearch');
  const at = (from?: number) => withQuery(path, historyParameters(query, from));
  const file = (format: string) => withQuery(`${path}/file`, { format, ...historyParameters(query) });
  const isEmpty = days.length === 0;
  return (
    <>
      <Heading className="wrap-anywhere">{title}</Heading>
      <p className="max-w-text">{isEmpty && showsAll(query) ? emptyText(props) : props.lead}</p>
      <HistoryFilter {...{ locale, query, path, ofOffice }} />
      {isEmpty && !showsAll(query) ? (
        <p className="mt-4" role="status">
          {page.tooMany ? search('tooMany', { count: mostPeople }) : emptyText(props)}
        </p>
      ) : null}
      <div className="max-w-text">
        <HistoryList {...{ locale, days, personPath }} level={2} />
      </div>
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {before === undefined ? null : (
          <Link standalone href={at(before)} rel="next">
            {t('older')}
          </Link>
        )}
        {query.before === undefined ? null : (
          <Link standalone href={at()}>
            {t('toNewest')}
          </Link>
        )}
        {children}
      </p>
      {isEmpty ? null : (
        <section aria-labelledby="download" className="print:hidden">
          <Heading level={2} id="download">
            {search('download')}
          </Heading>
          <p className="flex flex-wrap gap-x-6">
            <DownloadLink href={file('csv')}>{search('csv')}</DownloadLink>
            <DownloadLink href={file('jsonl')}>{search('jsonl')}</DownloadLink>
          </p>
        </section>
      )}
    </>
  );
}

/** Why there is nothing. */
function emptyText({
  locale,
  none,
  page: { query },
}: {
  locale: Locale;
  none: string;
  page: HistoryInWords;
}) {
  if (query.before !== undefined) return translator(locale, 'history')('noMore');
  return showsAll(query) ? none : translator(locale, 'historySearch')('nothing');
}
