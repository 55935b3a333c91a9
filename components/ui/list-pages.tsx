import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { Link } from './link';

/** Where the pages of a list are; undefined for one that is not there. */
type ListPagesProps = {
  locale: Locale;
  /** Where the list begins, unless it begins on this page. */
  first: string | undefined;
  previous?: string | undefined;
  next: string | undefined;
};

/** From page to page of a list: on, back, and to where it begins. Nothing where all of it stands on this page. */
export function ListPages({ locale, first, previous, next }: ListPagesProps) {
  if (!first && !previous && !next) return null;
  const t = translator(locale, 'ui');
  return (
    <nav aria-label={t('listPages')} className="mt-4 flex flex-wrap gap-x-6 print:hidden">
      {next ? (
        <Link standalone href={next} rel="next">
          {t('nextPage')}
        </Link>
      ) : null}
      {previous ? (
        <Link standalone href={previous} rel="prev">
          {t('previousPage')}
        </Link>
      ) : null}
      {first ? (
        <Link standalone href={first}>
          {t('firstPage')}
        </Link>
      ) : null}
    </nav>
  );
}

type Asked = Record<string, string | false | undefined>;

/** The pages of a list that is asked for at `path` so, each beginning `after` the last of the one before. */
export const listPages = (path: string, asked: Asked, isFirst: boolean, next: string | undefined) => ({
  first: isFirst ? undefined : withQuery(path, asked),
  next: next && withQuery(path, { ...asked, after: next }),
});

/** A path with what is asked of it; what is empty is left out. */
export function withQuery(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
