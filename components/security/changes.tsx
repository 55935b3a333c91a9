import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Saved } from '@/lib/office/rules/changes-since';
import type { RuleChange } from '@/lib/office/rules/compare';
import { changeWords, type Named } from './rule-words';

/** What a draft changes against what applies now. */
export function DraftChanges(props: { locale: Locale; named: Named; changes: readonly RuleChange[] }) {
  const { locale, named, changes } = props;
  const t = translator(locale, 'security');
  return (
    <>
      <Heading level={2}>{t('changesTitle')}</Heading>
      <SummaryList items={changes.map((change) => item(locale, named, change))} />
    </>
  );
}

/** What others saved after a form was opened, so that whoever opened it decides again. */
export function MeanwhileChanges(props: {
  locale: Locale;
  timeZone: string;
  named: Named;
  saved: readonly Saved[];
}) {
  const { locale, timeZone, named, saved } = props;
  const t = translator(locale, 'security');
  return (
    <NoticeBox kind="warning" word={t('meanwhileWord')}>
      <p>{t('meanwhile')}</p>
      {saved.map(({ at, person, changes, isRegion, isResets }) => (
        <section key={at} className="mt-3">
          <p className="font-semibold">
            {t('meanwhileBy', { person, moment: localMoment(locale, timeZone, at) })}
          </p>
          <ul className="list-disc pl-6">
            {isRegion ? <li>{t('regionChanged')}</li> : null}
            {isResets ? <li>{translator(locale, 'resetRules')('title')}</li> : null}
            {changes.map((change) => {
              const words = changeWords(locale, named, change);
              return (
                <li key={change.rule}>
                  {words.rule}
                  {': '}
                  {words.change}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <p className="mt-3">{t('meanwhileAgain')}</p>
    </NoticeBox>
  );
}

function item(locale: Locale, named: Named, change: RuleChange) {
  const words = changeWords(locale, named, change);
  return { term: words.rule, detail: words.change };
}
