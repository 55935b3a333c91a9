import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { ResetRow } from '@/lib/support/list';
import { stateInWords } from './reset-words';

/** What is under way, the oldest first: whose, where it stands, since when. Each has a page of its own. */
export function ResetList(props: {
  locale: Locale;
  office: OfficeFace;
  page: { rows: readonly ResetRow[]; next: string | undefined };
  isFirst: boolean;
  path: string;
  title: string;
}) {
  const { locale, office, page, isFirst, path, title } = props;
  const t = translator(locale, 'resets');
  const { rows, next } = page;
  return (
    <>
      <title>{pageTitle(title, office.name)}</title>
      <Heading>{title}</Heading>
      <p className="max-w-text">{t('listLead')}</p>
      {rows.length === 0 ? <p className="mt-4">{t('none')}</p> : null}
      <ResetRows {...{ locale, office, rows, path }} />
      <ListPages locale={locale} {...listPages(path, {}, isFirst, next)} />
    </>
  );
}

/** The rows by themselves; `path` is where the pages of single resets begin. */
export function ResetRows(props: {
  locale: Locale;
  office: OfficeFace;
  rows: readonly ResetRow[];
  path: string;
}) {
  const { locale, office, rows, path } = props;
  const t = translator(locale, 'resets');
  if (rows.length === 0) return null;
  return (
    <ul className="mt-6 border-hairline border-t">
      {rows.map((row) => (
        <li
          key={row.id}
          className="border-hairline border-b py-2 md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)] md:items-center md:gap-x-6"
        >
          <p>
            <Link standalone href={`${path}/${row.id}`} className="wrap-anywhere font-semibold">
              {row.name}
            </Link>
            <span className="block wrap-anywhere text-small text-soft">{row.office}</span>
          </p>
          <p>{stateInWords(locale, office.timeZone, row)}</p>
          <p className="text-soft">
            {t('askedOn', { moment: localMoment(locale, office.timeZone, row.since) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
