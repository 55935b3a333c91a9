import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ArticleKey,
  articleKeys,
  articlesIn,
  factsOfArticle,
  groupsFor,
  helpGroups,
  isArticle,
} from '@/lib/help/articles';
import { articleSummary, articleText, articleTitle, piecesOf } from '@/lib/help/words';
import { type Locale, locales } from '@/lib/i18n/locale';
import { type Namespace, translator } from '@/lib/i18n/translator';

/** Every sentence of an article by its place in it: `parts.steps.steps.open`. */
function sentencesOf(locale: Locale, article: ArticleKey): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (tree: object, path: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else visit(value as object, `${path}${key}.`);
    }
  };
  visit(articleText(locale, article), '');
  return found;
}

const names = (text: string) =>
  [...text.matchAll(/\[([a-zA-Z]+)\.([a-zA-Z0-9.-]+)(?:@([^\]]*))?\]/g)].map(([, namespace, key, href]) => ({
    namespace,
    key,
    href,
  }));

const everySentence = locales.flatMap((locale) =>
  articleKeys.flatMap((article) =>
    [...sentencesOf(locale, article)].map(([place, text]) => ({ locale, article, place, text })),
  ),
);
const where = ({ locale, article, place }: { locale: Locale; article: string; place: string }) =>
  `${locale} ${article} ${place}`;

/** What stands in the screens' own sources, where a text is shown by its key. */
const screens = ['app', 'components', 'lib/web']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('help'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
  .join('\n');

describe('what an article calls a screen or button', () => {
  test('H8: exists in that language, and no name is written out by hand', () => {
    const missing = everySentence.flatMap((each) =>
      names(each.text)
        .filter(({ namespace, key }) => {
          const t = translator(each.locale, namespace as Namespace) as unknown as {
            (key: string): string;
            has(key: string): boolean;
          };
          return !t.has(key ?? '') || !t(key ?? '').trim();
        })
        .map(({ namespace, key }) => `${where(each)}: ${namespace}.${key}`),
    );
    expect(missing).toEqual([]);
    const quoted = everySentence.filter(({ text }) => /[“”„‘"[\]]/.test(text.replace(/\[[^\]]*\]/g, '')));
    expect(quoted.map(where), 'quotation marks come with the names alone').toEqual([]);
  });

  test('H8: is shown by some screen, under that very key', () => {
    const unused = new Set<string>();
    for (const { text } of everySentence) {
      for (const { namespace, key = '' } of names(text)) {
        if (namespace === 'help') continue;
        // Tabs and methods are shown by a key that is put together: `tabs.${tab}`.
        const [head, ...rest] = key.split('.').reverse();
        const together = [...rest.reverse(), '${'].join('.');
        const isShown =
          new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(screens) ||
          (rest.length > 0 && screens.includes(together) && screens.includes(head ?? ''));
        if (!isShown) unused.add(`${namespace}.${key}`);
      }
    }
    expect([...unused]).toEqual([]);
  });

  test('H8: stands in the same places in every language, in the same order of parts and steps', () => {
    for (const article of articleKeys) {
      const english = sentencesOf('en', article);
      for (const locale of locales) {
        const theirs = sentencesOf(locale, article);
        expect([...theirs.keys()], `${locale} ${article}`).toEqual([...english.keys()]);
        for (const [place, text] of theirs) {
          const inOrder = (sentence: string) =>
            names(sentence)
              .map(({ namespace, key, href }) => `${namespace}.${key}@${href}`)
              .sort();
          expect(inOrder(text), `${locale} ${article} ${place}`).toEqual(inOrder(english.get(place) ?? ''));
        }
      }
    }
  });

  test('H8: leads to a page that exists', () => {
    const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('page.tsx'))
      .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);
    const linked = new Set(
      everySentence.flatMap(({ text }) => names(text).flatMap(({ href }) => href ?? [])),
    );
    expect(linked.size).toBeGreaterThan(5);
    expect([...linked].filter((href) => !pages.includes(href))).toEqual([]);
  });
});

describe('articles', () => {
  test('H8: each has a version, a day that was, what to read next, and a place in exactly one group', () => {
    expect(articleKeys.length).toBeGreaterThanOrEqual(14);
    for (const article of articleKeys) {
      const { version, changed, related } = factsOfArticle(article);
      expect(version, article).toMatch(/^\d+\.\d+$/);
      expect(new Date(changed).toISOString().slice(0, 10), article).toBe(changed);
      expect(Date.parse(changed), article).toBeLessThanOrEqual(Date.now());
      expect(related.length, article).toBeGreaterThan(0);
      expect(
        related.filter((name) => !isArticle(name) || name === article),
        article,
      ).toEqual([]);
    }
    expect(helpGroups.flatMap(articlesIn).sort()).toEqual([...articleKeys].sort());
  });

  test('H8: no two have one question, and each answers it before anything else, in at most three sentences', () => {
    for (const locale of locales) {
      const titles = articleKeys.map((article) => articleTitle(locale, article));
      expect(new Set(titles).size).toBe(articleKeys.length);
      for (const article of articleKeys) {
        expect(articleTitle(locale, article)).toMatch(/^[^.]{10,100}\?$/);
        expect(Object.keys(articleText(locale, article))[1]).toBe('answer');
        expect(articleSummary(locale, article)?.split(/[.?!] /).length, article).toBeLessThanOrEqual(3);
      }
    }
  });

  test('H8: what a role is for comes first for whoever has it, and nothing is left out', () => {
    expect(groupsFor([])[0]).toBe('most-asked');
    expect(groupsFor(['staff', 'office-admin', 'manager']).slice(0, 3)).toEqual([
      'office-admin',
      'manager',
      'most-asked',
    ]);
    expect(groupsFor(['support'])[0]).toBe('support');
    expect([...groupsFor(['support'])].sort()).toEqual([...helpGroups].sort());
  });

  test('G7: title and summary are plain text for a mail: names in the language’s own quotes, nothing unseen', () => {
    expect(articleSummary('nl', 'set-up-authenticator-app')).toContain('Open ‘Tweede stap’ in uw profiel');
    expect(articleSummary('de', 'set-up-authenticator-app')).toContain(
      'Öffnen Sie „2. Faktor“ in Ihrem Profil',
    );
    for (const locale of locales) {
      for (const article of articleKeys) {
        const text = `${articleTitle(locale, article)} ${articleSummary(locale, article)}`;
        expect(text).not.toMatch(/[[\]{}<>\n]|\p{Cf}/u);
      }
    }
  });

  test('G7: a name that is no article’s has neither, not even one that every object has', () => {
    for (const name of ['nothing-here', '', 'constructor', '__proto__', 'toString']) {
      expect(isArticle(name)).toBe(false);
      expect(articleTitle('en', name)).toBeUndefined();
      expect(articleSummary('en', name)).toBeUndefined();
    }
  });

  test('a name that no screen has is an error, not a gap on the page', () => {
    expect(() => piecesOf('en', 'Choose [setUp.nothing].')).toThrow();
    expect(piecesOf('en', 'Choose [setUp.start@/profile/info].')).toEqual([
      { text: 'Choose ', isName: false },
      { text: '“Set up”', isName: true, href: '/profile/info' },
      { text: '.', isName: false },
    ]);
  });
});
