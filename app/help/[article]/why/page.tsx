import { redirect } from 'next/navigation';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { TextArea } from '@/components/ui/text-area';
import { config } from '@/lib/config';
import { factsOfArticle, isArticle } from '@/lib/help/articles';
import { findVotes } from '@/lib/help/vote';
import { articlePath, articleText } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { currentVoter } from '@/lib/web/voter';
import { currentReader, Help, type HelpQuery } from '../../help';
import { tellWhy } from '../actions';

type Props = { params: Promise<{ article: string }>; searchParams: HelpQuery };

/** H8: thanks for a No, and a few words for the editors. Whoever has not said No is led to the article. */
export default async function WhyPage({ params, searchParams }: Props) {
  const { article } = await params;
  if (!isArticle(article)) notThere();
  const reader = await currentReader(searchParams);
  const [secret = ''] = config().authSecrets;
  const { own } = await findVotes(database(), secret, article, await currentVoter());
  const path = articlePath(article);
  if (!own || own.isHelpful) redirect(`${path}${reader.query}`);
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  return (
    <Help reader={reader} path={`${path}/why`}>
      <ActionForm action={tellWhy} {...formTexts(locale, t('wordsTitle'), reader.office)}>
        <Heading>{t('wordsTitle')}</Heading>
        <NoticeBox kind="success" live word={t('answered', { answer: 'no' })}>
          <p>{t('thanks')}</p>
        </NoticeBox>
        <p>{articleText(locale, article).title}</p>
        <input type="hidden" name="article" value={article} />
        <input type="hidden" name="version" value={factsOfArticle(article).version} />
        {reader.session ? null : <input type="hidden" name="office" value={reader.office.slug} />}
        <TextArea name="words" label={t('wordsLabel')} hint={t('wordsHint')} />
        <ButtonRow>
          <SubmitButton>{t('wordsSubmit')}</SubmitButton>
          <Link standalone href={`${path}${reader.query}`}>
            {t('backToArticle')}
          </Link>
        </ButtonRow>
      </ActionForm>
    </Help>
  );
}
