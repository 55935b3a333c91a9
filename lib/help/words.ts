import { articles as german } from '@/lib/i18n/de/help/articles';
import { articles as english } from '@/lib/i18n/en/help/articles';
import type { Locale } from '@/lib/i18n/locale';
import { articles as dutch } from '@/lib/i18n/nl/help/articles';
import type { Namespace } from '@/lib/i18n/translator';
import { translator } from '@/lib/i18n/translator';
import type { ArticleText } from './article-text';
import { type ArticleKey, isArticle } from './articles';

const texts: Record<Locale, Record<ArticleKey, ArticleText>> = { en: english, nl: dutch, de: german };

/** The words of an article, as they were written. */
export const articleText = (locale: Locale, article: ArticleKey): ArticleText => texts[locale][article];

/** A piece of a sentence: words, or the name of a screen or button as the screen itself has it, perhaps with the way there. */
export type Piece = { text: string; isName: boolean; href?: string };

/** `[namespace.key]`, `[namespace.key@/path]`. */
const name = /^\[([a-zA-Z]+)\.([a-zA-Z0-9.-]+)(?:@(\/[a-z0-9/-]*))?\]$/;

const quotes: Record<Locale, [string, string]> = { en: ['“', '”'], nl: ['‘', '’'], de: ['„', '“'] };

/**
 * A sentence of an article, with the names it mentions filled in and in the language's own quotation marks.
 * @throws Error when there is no such text
 */
export function piecesOf(locale: Locale, sentence: string): Piece[] {
  const [open, close] = quotes[locale];
  return sentence.split(/(\[[a-zA-Z]+\.[^\]]+\])/).flatMap((part): Piece[] => {
    const found = name.exec(part);
    if (!found) return part ? [{ text: part, isName: false }] : [];
    const [, namespace, key, href] = found;
    const text = `${open}${screenName(locale, namespace ?? '', key ?? '')}${close}`;
    return [{ text, isName: true, ...(href && { href }) }];
  });
}

/** What a screen calls something. */
function screenName(locale: Locale, namespace: string, key: string): string {
  return translator(locale, namespace as Namespace)(key as never);
}

/** Without what only helps to break lines: for titles, mails and whatever is compared. */
const plain = (text: string) => text.replaceAll(/[\u00AD\u2060]/g, '');

/** A sentence as plain text. */
export const sentence = (locale: Locale, text: string): string =>
  plain(
    piecesOf(locale, text)
      .map((piece) => piece.text)
      .join(''),
  );

/** The question an article answers, as plain text; undefined when there is no article of that name (any more). */
export function articleTitle(locale: Locale, article: string): string | undefined {
  return isArticle(article) ? plain(texts[locale][article].title) : undefined;
}

/** The answer in one or two sentences, as plain text; undefined as for `articleTitle`. */
export function articleSummary(locale: Locale, article: string): string | undefined {
  return isArticle(article) ? sentence(locale, texts[locale][article].answer) : undefined;
}

/** Where an article stands. */
export const articlePath = (article: ArticleKey) => `/help/${article}`;
