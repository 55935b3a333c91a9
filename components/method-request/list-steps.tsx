import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** From page to page of a list, the oldest first. */
export function ListSteps(props: {
  locale: Locale;
  path: string;
  isFirst: boolean;
  next: string | undefined;
}) {
  const { locale, path, isFirst, next } = props;
  if (isFirst && !next) return null;
  const t = translator(locale, 'requests');
  return (
    <nav aria-label={t('pages')} className="mt-4 flex flex-wrap gap-x-6">
      {isFirst ? null : (
        <Link standalone href={path}>
          {t('firstPage')}
        </Link>
      )}
      {next ? (
        <Link standalone href={`${path}?after=${next}`} rel="next">
          {t('nextPage')}
        </Link>
      ) : null}
    </nav>
  );
}
