import { formTexts } from '@/components/form-texts';
import { MailPreview } from '@/components/help/mail-preview';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { RadioField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { config } from '@/lib/config';
import { isArticle } from '@/lib/help/articles';
import { articlePath, articleText } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/notice/words';
import { audiences } from '@/lib/office/announcement/audience';
import { countAudiences } from '@/lib/office/announcement/find';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Help } from '../../help';
import { announcementsPath } from '../../paths';
import { send } from './actions';

/** G7: the announcement as it will arrive, who may get it and how many that are, and the link to hand on by oneself. */
export default async function AnnouncePage({ params }: { params: Promise<{ article: string }> }) {
  const { article } = await params;
  if (!isArticle(article)) notThere();
  const path = `${articlePath(article)}/announce`;
  const session = await requireRole(path, 'office-admin');
  const { office } = session;
  const locale = await currentLocale();
  const t = translator(locale, 'help');
  const counts = await countAudiences(database(), session.officeId);
  const url = new URL(articlePath(article), config().portalUrl).href;
  const words = wordsOf({ kind: 'announcement', data: { article }, locale, office });
  return (
    <Help reader={{ session, office, query: '' }} path={path}>
      <ActionForm action={send} {...formTexts(locale, t('announce.title'), office)}>
        <Heading>{t('announce.title')}</Heading>
        <p>
          <Link href={articlePath(article)}>{articleText(locale, article).title}</Link>
        </p>
        <p className="mt-4">{t('announce.lead', { count: counts.staff })}</p>
        <MailPreview locale={locale} office={office} words={words} />
        <input type="hidden" name="article" value={article} />
        <RadioField
          name="audience"
          legend={t('announce.audienceLegend')}
          options={audiences.map((audience) => ({
            value: audience,
            label: t(`announce.audiences.${audience}`),
            hint: t('announce.counts', { count: counts[audience] }),
          }))}
          defaultValue="staff"
        />
        <ButtonRow>
          <SubmitButton>{t('announce.submit')}</SubmitButton>
          <Link standalone href={articlePath(article)}>
            {translator(locale, 'common')('cancel')}
          </Link>
        </ButtonRow>
      </ActionForm>
      <p className="mt-8">{t('announce.linkText')}</p>
      <p className="wrap-anywhere font-mono text-small">{url}</p>
      <CopyButton
        text={url}
        label={t('announce.copyLink')}
        name={t('announce.copyLinkName')}
        copied={translator(locale, 'ui')('copied')}
      />
      <p>
        <Link standalone href={announcementsPath}>
          {t('announce.listLink')}
        </Link>
      </p>
    </Help>
  );
}
