/**
 * The words of one help article. Screens and buttons are not quoted but named by the key of their own text,
 * `[setUp.start]`, so that an article always says what the screen says (`words.ts`). Keys are the same in every language.
 */
export type ArticleText = {
  /** The question that the article answers. */
  title: string;
  /** Its answer, in one or two sentences; also what an announcement says. */
  answer: string;
  parts: Record<string, ArticlePart>;
};

/** What is done in order (`steps`), or what there is to know (`text`). */
export type ArticlePart = { heading: string; steps?: Record<string, string>; text?: Record<string, string> };
