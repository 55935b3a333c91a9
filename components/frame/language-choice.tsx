import { type Locale, locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/**
 * The page in another language: one real form with a button per language, each named in its own. The action gets
 * `locale` and `back`, the path to return to.
 */
export function LanguageChoice({
  locale,
  action,
  back,
}: {
  locale: Locale;
  action: (data: FormData) => void | Promise<void>;
  back: string;
}) {
  return (
    <form action={action} className="print:hidden">
      <input type="hidden" name="back" value={back} />
      <fieldset className="-mx-2 flex flex-wrap">
        <legend className="sr-only">{translator(locale, 'common')('language')}</legend>
        {locales.map((each) => (
          <button
            key={each}
            type="submit"
            name="locale"
            value={each}
            lang={each}
            aria-current={each === locale ? 'true' : undefined}
            className={
              'min-h-11 rounded-small px-2 text-small decoration-1 underline-offset-4 ' +
              (each === locale ? 'font-bold' : 'text-accent underline hover:decoration-3')
            }
          >
            {translator(each, 'common')('languageName')}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
