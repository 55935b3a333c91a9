import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { type ArticleKey, articlesIn, type HelpGroup } from '@/lib/help/articles';
import { articlePath, articleText } from '@/lib/help/words';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = { locale: Locale; query: string };

/** All articles, group by group in the order given. */
export function ArticleGroups({ groups, ...props }: Props & { groups: readonly HelpGroup[] }) {
  const t = translator(props.locale, 'help');
  return groups.map((group) => (
    <section key={group}>
      <Heading level={2}>{t(`groups.${group}`)}</Heading>
      <ArticleLinks {...props} articles={articlesIn(group)} />
    </section>
  ));
}

/** Some articles by their questions. `query`: whose door somebody not signed in stands before. */
export function ArticleLinks({ locale, articles, query }: Props & { articles: readonly ArticleKey[] }) {
  return (
    <ul className="space-y-2">
      {articles.map((article) => (
        <li key={article}>
          <Link standalone href={`${articlePath(article)}${query}`}>
            {articleText(locale, article).title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
