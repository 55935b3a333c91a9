import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SupportRules } from '@/lib/office/rules/support';

/** How resets go in the office, beside its other rules. `path`: where to change it. */
export function ResetRulesSummary(props: { locale: Locale; rules: SupportRules; path: string }) {
  const { locale, rules, path } = props;
  const t = translator(locale, 'resetRules');
  const { resetWaitHours, identityChecks } = rules;
  return (
    <>
      <Heading level={2}>{t('title')}</Heading>
      <SummaryList
        items={[
          { term: t('wait'), detail: t('hours', { hours: resetWaitHours }) },
          {
            term: t('checks'),
            detail:
              identityChecks.length === 0
                ? t('portalsChecks')
                : t('ownChecks', { count: identityChecks.length }),
          },
        ]}
      />
      <Link standalone href={path}>
        {translator(locale, 'security')('regionChange')}
        <span className="sr-only">{`: ${t('title')}`}</span>
      </Link>
    </>
  );
}
