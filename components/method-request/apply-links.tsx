import { Link } from '@/components/ui/link';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** W3: the way to each method that has to be applied for; W9: it is no choice before. */
export function ApplyLinks(props: {
  locale: Locale;
  office: { name: string };
  methods: readonly PhoneMethod[];
  path: string;
  /** True where an approval is not used yet, and could be for another number. */
  mayApplyAgain: boolean;
}) {
  const { locale, office, methods, path, mayApplyAgain } = props;
  const t = translator(locale, 'requests');
  const again = (
    <p className="mt-4">
      <Link standalone href={path}>
        {t('again')}
      </Link>
    </p>
  );
  if (methods.length === 0) return mayApplyAgain ? again : null;
  return (
    <div className="mt-8">
      <p>{t('needsApproval', { office: office.name })}</p>
      <ul>
        {methods.map((method) => (
          <li key={method}>
            <Link standalone href={`${path}?method=${method}`}>
              {t('applyFor', { method })}
            </Link>
          </li>
        ))}
      </ul>
      {mayApplyAgain ? again : null}
    </div>
  );
}
