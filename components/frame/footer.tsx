import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Copyright, terms of use, privacy policy, imprint. `legalQuery` (such as `?office=noord`) picks whose they are. */
export function Footer({
  locale,
  owner,
  legalQuery = '',
  languageForm,
}: {
  locale: Locale;
  owner: string | undefined;
  legalQuery?: string;
  /** Where it does not already stand at the top. */
  languageForm?: ReactNode;
}) {
  const t = translator(locale, 'common');
  const year = String(new Date().getFullYear());
  return (
    <footer className="border-hairline border-t text-small print:hidden">
      <div className="flex flex-wrap items-center gap-x-6 py-2">
        {owner ? (
          <p className="wrap-anywhere min-w-0 py-2 text-soft">{t('copyright', { year, name: owner })}</p>
        ) : null}
        {(['terms', 'privacy', 'imprint'] as const).map((page) => (
          <a
            key={page}
            href={`/legal/${page}${legalQuery}`}
            className="wrap-anywhere inline-flex min-h-11 items-center underline decoration-1 underline-offset-4 hover:decoration-3"
          >
            {t(page)}
          </a>
        ))}
        {languageForm ? <div className="lg:ml-auto">{languageForm}</div> : null}
      </div>
    </footer>
  );
}
