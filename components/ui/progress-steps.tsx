import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Where one is in a wizard, in words: "Step 2 of 3". Stands above the `h1`. */
export function ProgressSteps({ locale, step, of }: { locale: Locale; step: number; of: number }) {
  return (
    <p className="mb-1 font-semibold text-small text-soft">
      {translator(locale, 'ui')('step', { step, of })}
    </p>
  );
}
