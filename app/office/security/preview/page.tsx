import { redirect } from 'next/navigation';
import { PreviewBusy } from '@/components/preview/preview-busy';
import { RulePreview } from '@/components/preview/rule-preview';
import { DraftChanges, MeanwhileChanges } from '@/components/security/changes';
import { SaveRules } from '@/components/security/save-rules';
import { countryName } from '@/lib/factor/phone/countries';
import { translator } from '@/lib/i18n/translator';
import { changesSince } from '@/lib/office/rules/changes-since';
import { changesBetween } from '@/lib/office/rules/compare';
import { rulesEntry } from '@/lib/office/rules/form';
import { decidingRules, officeSettings } from '@/lib/office/rules/rules';
import { officeScope, previewOf } from '@/lib/policy/preview';
import { inTurnOrBusy } from '@/lib/policy/preview-turn';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { saveRules } from '../actions';
import { filePath, formPath, previewPath, type Query, readQuery, securityPath } from '../paths';

/** X2: whom the rules that were entered would affect, and the button that saves them. Reading it changes nothing. */
export default async function PreviewPage(props: { searchParams: Promise<Query> }) {
  const query = await props.searchParams;
  const draft = readQuery(query);
  const session = await requireRole(
    draft ? previewPath(rulesEntry(draft.rules, draft.version)) : securityPath,
    'office-admin',
  );
  const settings = await officeSettings(database(), session.officeId);
  if (!settings) notThere();
  if (!draft) redirect(securityPath);
  const changes = changesBetween(settings.rules, draft.rules);
  // Nothing to decide: the rules are like that already, because they have just been saved, or were never changed.
  if (changes.length === 0) redirect((await readCookie('done')) ? securityPath : `${securityPath}?unchanged`);
  const { officeId, office } = session;
  const scope = officeScope(officeId, decidingRules(settings.rules), decidingRules(draft.rules));
  const [preview, saved] = await Promise.all([
    inTurnOrBusy(() => previewOf(database(), scope)),
    changesSince(database(), officeId, settings, draft.version),
  ]);
  const locale = await currentLocale();
  if (preview === 'busy') {
    const again = previewPath(rulesEntry(draft.rules, draft.version));
    return (
      <Office session={session} path={again} width="list">
        <PreviewBusy {...{ locale, office, again }} title={translator(locale, 'security')('previewTitle')} />
      </Office>
    );
  }
  const codes = [...changes, ...saved.flatMap((each) => each.changes)].flatMap((change) =>
    change.rule === 'codeCountries' ? [...change.before, ...change.after] : [],
  );
  const named = {
    ...settings,
    countries: Object.fromEntries(codes.map((code) => [code, countryName(locale, code)])),
  };
  // Whoever saves has seen what stands on this page: it counts from the rules as they are now.
  const entry = rulesEntry(draft.rules, settings.version);
  return (
    <Office session={session} path={previewPath(entry)} width="list">
      <SaveRules
        locale={locale}
        office={office}
        entry={entry}
        people={preview.asked}
        action={saveRules}
        back={formPath(entry)}
      >
        {saved.length > 0 ? (
          <MeanwhileChanges locale={locale} timeZone={office.timeZone} named={named} saved={saved} />
        ) : null}
        <RulePreview locale={locale} timeZone={office.timeZone} preview={preview} csvHref={filePath(entry)}>
          <DraftChanges locale={locale} named={named} changes={changes} />
        </RulePreview>
      </SaveRules>
    </Office>
  );
}
