import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ArticleKey, articleKeys, factsOfArticle } from '@/lib/help/articles';
import { articleText } from '@/lib/help/words';
import { locales } from '@/lib/i18n/locale';

/** The first characters of a hash of an article's words in all languages, by article and version. */
const words: Record<string, string> = {
  'apply-for-a-method 1.1': 'cb67ae792c0d',
  'at-the-service-desk 1.2': '1c1d34b314fa',
  'clients-and-rules 1.1': '3e5375cd6ff9',
  'decide-about-applications 1.1': '3de3a87535cd',
  'demand-second-factor 1.1': '44a5b3160696',
  'exceptions 1.1': 'a282e6d06822',
  'invite-people 1.1': '3dffd4da3285',
  'lost-or-new-phone 1.0': '37763435f992',
  'recovery-codes 1.0': '89433ec9cc76',
  'set-up-authenticator-app 1.0': 'a7d1779fde19',
  'set-up-keypad-call 1.1': 'f9ad91da0d90',
  'set-up-text-messages 1.1': 'a0aae2c2f08e',
  'set-up-voice-call 1.1': '314c190be787',
  'sign-in-with-second-factor 1.1': '847682ee6936',
};

const hashOf = (article: ArticleKey) =>
  createHash('sha256')
    .update(JSON.stringify(locales.map((locale) => articleText(locale, article))))
    .digest('hex')
    .slice(0, 12);

test('H8: an article’s words change only with its version, for which votes count', () => {
  const changed = articleKeys.flatMap((article) => {
    const { version } = factsOfArticle(article);
    const hash = hashOf(article);
    return words[`${article} ${version}`] === hash ? [] : `'${article} ${version}': '${hash}',`;
  });
  expect(
    changed,
    'raise version and day in lib/help/articles.ts, then put these lines here, in place of the older ones',
  ).toEqual([]);
});
