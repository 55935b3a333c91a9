import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client, ClientRule } from '@/lib/office/clients/client';
import type { SavedRule } from '@/lib/office/clients/rule-changes-since';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { RuleAndDraft } from './rule-decision';
import { ruleWords } from './rule-words';

/** In the preview's place, where somebody else has saved another rule since the form was opened: it is decided again. */
export function RuleMeanwhile(props: {
  locale: Locale;
  office: OfficeFace;
  client: Client;
  rule: ClientRule;
  question: string;
  saved: readonly SavedRule[];
  /** Back to the form. */
  back: string;
}) {
  const { locale, office, client, rule, question, saved, back } = props;
  const t = translator(locale, 'clients');
  return (
    <>
      <title>{pageTitle(question, office.name)}</title>
      <Heading className="wrap-anywhere">{question}</Heading>
      <RuleAndDraft {...{ locale, client, rule }} />
      <NoticeBox kind="warning" word={t('changedWord')}>
        <p>{t('changedText')}</p>
        <ul className="mt-3 list-disc pl-6">
          {saved.map(({ at, person, before, after }) => (
            <li key={at} className="wrap-anywhere">
              {t('changedBy', {
                person,
                moment: localMoment(locale, office.timeZone, at),
                before: ruleWords(locale, before),
                after: ruleWords(locale, after),
              })}
            </li>
          ))}
        </ul>
      </NoticeBox>
      <ButtonRow>
        <ButtonLink href={back}>{t('decideAgain')}</ButtonLink>
      </ButtonRow>
    </>
  );
}
