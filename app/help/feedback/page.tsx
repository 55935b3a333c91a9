import { WordsList } from '@/components/help/words-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { readPlace, readWords } from '@/lib/help/vote';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { readsFeedback } from '@/lib/web/feedback';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Help } from '../help';
import { feedbackPath, helpPath } from '../paths';

const perPage = 50;

/** `before`: where the page begins, going back in time. */
type Query = Promise<{ before?: string | string[] }>;

/** H8: what readers wrote after a No, for those who keep the articles. */
export default async function FeedbackPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(feedbackPath, 'support');
  if (!(await readsFeedback(session))) notThere();
  const { office } = session;
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const from = readPlace((await searchParams).before);
  const { words, before } = await readWords(database(), perPage, from);
  const empty = from === undefined ? t('feedbackNone') : t('feedbackNoMore');
  return (
    <Help reader={{ session, office, query: '' }} path={feedbackPath}>
      <title>{pageTitle(t('feedbackTitle'), office.name)}</title>
      <Heading>{t('feedbackTitle')}</Heading>
      <p>{words.length > 0 ? t('feedbackLead') : empty}</p>
      <WordsList locale={locale} timeZone={office.timeZone} words={words} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        {before === undefined ? null : (
          <Link standalone href={`${feedbackPath}?before=${before}`}>
            {t('older')}
          </Link>
        )}
        {from === undefined ? null : (
          <Link standalone href={feedbackPath}>
            {t('toNewest')}
          </Link>
        )}
        <Link standalone href={helpPath}>
          {t('toAll')}
        </Link>
      </p>
    </Help>
  );
}
