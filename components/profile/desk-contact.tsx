import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ServiceDesk } from '@/lib/office/face';

/** Whom to ask, where only the service desk can go on. */
export function DeskContact({ locale, desk }: { locale: Locale; desk: ServiceDesk }) {
  const t = translator(locale, 'factors');
  const { email, phone } = desk;
  return (
    <SummaryList
      items={[
        {
          term: t('offEmail'),
          detail: (
            <Link href={`mailto:${email}`} className="wrap-anywhere">
              {email}
            </Link>
          ),
        },
        ...(phone
          ? [
              {
                term: t('offPhone'),
                detail: <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Link>,
              },
            ]
          : []),
      ]}
    />
  );
}
