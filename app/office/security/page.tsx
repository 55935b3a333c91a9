import { ResetRulesSummary } from '@/components/security/reset-rules-summary';
import { RulesForm } from '@/components/security/rules-form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { SummaryList } from '@/components/ui/summary-list';
import { countryChoices, countryName } from '@/lib/factor/phone/countries';
import { translator } from '@/lib/i18n/translator';
import { rulesEntry } from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { supportRules } from '@/lib/office/rules/support';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../office';
import { previewRules } from './actions';
import { type Query, readQuery, regionPath, resetsPath, securityPath } from './paths';

/** The rules of an office: what applies now, to be changed. */
export default async function SecurityPage(props: { searchParams: Promise<Query> }) {
  const session = await requireRole(securityPath, 'office-admin');
  const [settings, resets] = await Promise.all([
    officeSettings(database(), session.officeId),
    supportRules(database(), session.officeId),
  ]);
  if (!settings || !resets) notThere();
  const query = await props.searchParams;
  const entered = readQuery(query);
  const locale = await currentLocale();
  const t = translator(locale, 'security');
  const { country, defaultLocale, timeZone } = settings.region;
  const isUnchanged = query.unchanged !== undefined && !(await readCookie('done'));
  return (
    <Office session={session} path={securityPath}>
      <RulesForm
        locale={locale}
        office={session.office}
        settings={settings}
        countries={countryChoices(locale, country)}
        entry={
          entered ? rulesEntry(entered.rules, entered.version) : rulesEntry(settings.rules, settings.version)
        }
        action={previewRules}
      >
        {isUnchanged ? (
          <NoticeBox word={t('unchangedWord')}>
            <p>{t('unchanged')}</p>
          </NoticeBox>
        ) : null}
      </RulesForm>
      <Heading level={2}>{t('regionTitle')}</Heading>
      <SummaryList
        items={[
          { term: t('country'), detail: countryName(locale, country) },
          { term: t('language'), detail: translator(defaultLocale, 'common')('languageName') },
          { term: t('timeZone'), detail: timeZone },
        ]}
      />
      <Link standalone href={regionPath}>
        {t('regionChange')}
        <span className="sr-only">{`: ${t('regionTitle')}`}</span>
      </Link>
      <ResetRulesSummary locale={locale} rules={resets} path={resetsPath} />
    </Office>
  );
}
