import { Heading } from '@/components/ui/heading';
import type { ArticlePart, ArticleText } from '@/lib/help/article-text';
import type { Locale } from '@/lib/i18n/locale';
import { Sentence } from './sentence';

/** The answer first, then the steps and what else there is to know. */
export function ArticleBody({ locale, text }: { locale: Locale; text: ArticleText }) {
  return (
    <>
      <p className="text-[1.25rem] leading-8">
        <Sentence locale={locale} text={text.answer} />
      </p>
      {Object.entries(text.parts).map(([key, part]) => (
        <section key={key}>
          <Heading level={2}>{part.heading}</Heading>
          <Part locale={locale} part={part} />
        </section>
      ))}
    </>
  );
}

function Part({ locale, part }: { locale: Locale; part: ArticlePart }) {
  return (
    <>
      {part.steps ? (
        <ol className="list-decimal space-y-2 pl-8 marker:font-semibold">
          {Object.entries(part.steps).map(([key, text]) => (
            <li key={key} className="break-inside-avoid pl-1">
              <Sentence locale={locale} text={text} />
            </li>
          ))}
        </ol>
      ) : null}
      {part.text ? (
        <div className="space-y-2">
          {Object.entries(part.text).map(([key, text]) => (
            <p key={key}>
              <Sentence locale={locale} text={text} />
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
