import type { Words } from '@/lib/help/vote';
import { articleTitle } from '@/lib/help/words';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** What readers wrote, as they wrote it, with the article it is about. */
export function WordsList(props: { locale: Locale; timeZone: string; words: readonly Words[] }) {
  const { locale, timeZone, words } = props;
  const t = translator(locale, 'help');
  if (words.length === 0) return null;
  return (
    <ul className="mt-6 border-hairline border-t">
      {words.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never reordered.
        <li key={index} className="border-hairline border-b py-3">
          <p lang={each.locale} className="wrap-anywhere whitespace-pre-line">
            {each.words}
          </p>
          <p className="text-small text-soft">
            {t('feedbackAbout', {
              article: articleTitle(locale, each.article) ?? each.article,
              version: each.version,
            })}
          </p>
          <p className="text-small text-soft">{localMoment(locale, timeZone, each.at)}</p>
        </li>
      ))}
    </ul>
  );
}
