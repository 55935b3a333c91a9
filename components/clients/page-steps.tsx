import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** From page to page of a list by name: on, and back to where it begins. */
export function PageSteps(props: {
  locale: Locale;
  path: string;
  search: string;
  /** What else the list is asked for. */
  also?: Record<string, string>;
  isFirst: boolean;
  /** Whom the next page begins after. */
  next: string | undefined;
}) {
  const { locale, path, search, also, isFirst, next } = props;
  const t = translator(locale, 'clients');
  if (isFirst && !next) return null;
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(search && { q: search }), ...also, ...more }).toString();
    return query ? `${path}?${query}` : path;
  };
  return (
    <nav aria-label={t('pages')} className="mt-4 flex flex-wrap gap-x-6">
      {isFirst ? null : (
        <Link standalone href={address({})}>
          {t('firstPage')}
        </Link>
      )}
      {next ? (
        <Link standalone href={address({ after: next })} rel="next">
          {t('nextPage')}
        </Link>
      ) : null}
    </nav>
  );
}
