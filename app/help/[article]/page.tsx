import { ArticleBody } from '@/components/help/article-body';
import { ArticleLinks } from '@/components/help/article-list';
import { ArticleScope } from '@/components/help/article-scope';
import { VoteForm } from '@/components/help/vote-form';
import { Wizard } from '@/components/help/wizard';
import { DeskContact } from '@/components/profile/desk-contact';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { PrintButton } from '@/components/ui/print-button';
import { config } from '@/lib/config';
import { factsOfArticle, isArticle } from '@/lib/help/articles';
import { findReader } from '@/lib/help/reader';
import { scopeOf } from '@/lib/help/scope';
import { findVotes } from '@/lib/help/vote';
import { articlePath, articleText } from '@/lib/help/words';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { worksForOffice } from '@/lib/policy/decide';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { currentVoter } from '@/lib/web/voter';
import { openConnectApp } from '../../profile/second-factor/actions';
import { currentReader, Help, type HelpQuery } from '../help';
import { helpPath } from '../paths';
import { answer } from './actions';

type Props = { params: Promise<{ article: string }>; searchParams: HelpQuery };

/** H8, G7: one article, what applies to its reader, and their answer to whether it helped. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const { article } = await params;
  if (!isArticle(article)) notThere();
  const reader = await currentReader(searchParams);
  const { session, office, query } = reader;
  const locale = await currentLocale();
  const [secret = ''] = config().authSecrets;
  const [found, votes] = await Promise.all([
    session && findReader(database(), session.accountId, session.clientId),
    findVotes(database(), secret, article, await currentVoter()),
  ]);
  const facts = factsOfArticle(article);
  const text = articleText(locale, article);
  const t = translator(locale, 'help');
  const path = articlePath(article);
  const date = localDate(locale, 'UTC', Date.parse(facts.changed));
  const common = { locale, office };
  return (
    <Help reader={reader} path={path}>
      <article>
        <Heading className="hyphens-auto">{text.title}</Heading>
        <ArticleBody locale={locale} text={text} />
        {facts.connects ? (
          <Wizard
            {...common}
            reader={found}
            connect={openConnectApp}
            signInHref={`/sign-in${query ? `${query}&` : '?'}to=${path}`}
          />
        ) : null}
        <ArticleScope
          {...common}
          lines={scopeOf(facts, session && found && { ...found, roles: session.roles })}
        />
        <p className="mt-2 text-small text-soft">{t('version', { version: facts.version, date })}</p>
      </article>
      {session?.roles.includes('office-admin') ? (
        <ButtonRow>
          <ButtonLink variant="secondary" href={`${path}/announce`}>
            {t('announce.link')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <VoteForm
        {...common}
        title={text.title}
        article={article}
        version={facts.version}
        votes={votes}
        showsCounts={session !== undefined && worksForOffice(session.roles)}
        action={answer}
        whyHref={`${path}/why${query}`}
        door={session ? undefined : office.slug}
      />
      <Heading level={2}>{t('deskTitle')}</Heading>
      <p>{t('deskText')}</p>
      <DeskContact locale={locale} desk={office.serviceDesk} />
      <div className="print:hidden">
        <Heading level={2}>{t('related')}</Heading>
        <ArticleLinks locale={locale} query={query} articles={facts.related.filter(isArticle)} />
        <p className="mt-4 flex flex-wrap gap-x-6">
          <Link standalone href={`${helpPath}${query}`}>
            {t('toAll')}
          </Link>
          <PrintButton label={translator(locale, 'ui')('print')} />
        </p>
      </div>
    </Help>
  );
}
