import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ServiceDesk } from '@/lib/office/face';

/** Whom to ask, by mail and by phone, and where to look first; on every sign-in screen. */
export function ServiceDeskAddress({
  locale,
  serviceDesk,
  helpHref,
  className = '',
}: {
  locale: Locale;
  serviceDesk: ServiceDesk;
  helpHref?: string | undefined;
  className?: string;
}) {
  const [t, common] = [translator(locale, 'ui'), translator(locale, 'common')];
  const { email, phone } = serviceDesk;
  return (
    <section aria-label={common('serviceDesk')} className={`text-small print:hidden ${className}`}>
      <p className="font-semibold">{t('questionsAsk')}</p>
      <ul className="flex flex-wrap gap-x-6">
        <li className="min-w-0">
          <Link standalone href={`mailto:${email}`} className="wrap-anywhere">
            {email}
          </Link>
        </li>
        {phone ? (
          <li>
            <Link standalone href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </Link>
          </li>
        ) : null}
        {helpHref ? (
          <li>
            <Link standalone href={helpHref}>
              {common('help')}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
