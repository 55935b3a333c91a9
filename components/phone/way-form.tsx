import { SubmitButton } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { WayChoice } from '@/lib/web/phone-view';
import { unbroken } from './phone-question';

/** Other ways of the same proof, each a button that reads as a link; without any there is no form. */
export function WayForm(props: {
  locale: Locale;
  ways: readonly WayChoice[];
  takeWay: (data: FormData) => Promise<void>;
}) {
  const { locale, ways, takeWay } = props;
  const t = translator(locale, 'phone');
  if (ways.length === 0) return null;
  return (
    <form action={takeWay}>
      <ul aria-label={t('waysTitle')} className="space-y-2">
        {ways.map(({ key, method, number }) => (
          <li key={key}>
            <SubmitButton variant="link" name="way" value={key} className="text-left">
              {t(`ways.${method}`, { number: unbroken(number ?? '') })}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </form>
  );
}
