import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import type { Votes } from '@/lib/help/vote';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';

/** H8: "Was this helpful?" The page's title is set here. */
export function VoteForm(props: {
  locale: Locale;
  office: OfficeFace;
  /** The page's question. */
  title: string;
  article: string;
  version: string;
  votes: Votes;
  /** True where the counts are shown. */
  showsCounts: boolean;
  action: FormAction;
  /** Where a few words may be added to a No. */
  whyHref: string;
  /** Whose door somebody not signed in stands before, by the office's slug. */
  door: string | undefined;
}) {
  const { locale, office, article, version, votes, showsCounts, action } = props;
  const { own, helpful, total } = votes;
  const t = translator(locale, 'help');
  return (
    <div id="vote" className="mt-10 print:hidden">
      <ActionForm action={action} {...formTexts(locale, props.title, office)}>
        <Heading level={2}>{t('voteTitle')}</Heading>
        <input type="hidden" name="article" value={article} />
        <input type="hidden" name="version" value={version} />
        {props.door ? <input type="hidden" name="office" value={props.door} /> : null}
        {own ? <Answered locale={locale} own={own} /> : null}
        <ButtonRow className="mt-4">
          {own?.isHelpful ? null : (
            <SubmitButton variant={own ? 'link' : 'secondary'} name="answer" value="yes">
              {t(own ? 'changeToYes' : 'yes')}
            </SubmitButton>
          )}
          {own && !own.isHelpful ? null : (
            <SubmitButton variant={own ? 'link' : 'secondary'} name="answer" value="no">
              {t(own ? 'changeToNo' : 'no')}
            </SubmitButton>
          )}
          {own && !own.isHelpful && !own.hasWords ? (
            <Link standalone href={props.whyHref}>
              {t('wordsLink')}
            </Link>
          ) : null}
        </ButtonRow>
        {showsCounts ? (
          <p className="mt-4 text-small text-soft">
            {total > 0 ? t('votes', { helpful, total }) : t('votesNone')}
          </p>
        ) : null}
      </ActionForm>
    </div>
  );
}

function Answered({ locale, own }: { locale: Locale; own: NonNullable<Votes['own']> }) {
  const t = translator(locale, 'help');
  return (
    <NoticeBox kind="success" live word={t('answered', { answer: own.isHelpful ? 'yes' : 'no' })}>
      <p>{t(own.hasWords ? 'thanksWords' : 'thanks')}</p>
    </NoticeBox>
  );
}
