import { redirect } from 'next/navigation';
import { RuleDecision } from '@/components/clients/rule-decision';
import { RuleMeanwhile } from '@/components/clients/rule-meanwhile';
import { PreviewBusy } from '@/components/preview/preview-busy';
import { RulePreview } from '@/components/preview/rule-preview';
import { translator } from '@/lib/i18n/translator';
import { ruleChangesSince } from '@/lib/office/clients/rule-changes-since';
import { previewClientRule } from '@/lib/policy/preview';
import { inTurnOrBusy } from '@/lib/policy/preview-turn';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { Office } from '../../../../office';
import { saveRule } from '../../../actions';
import { type ClientParams, requireClient } from '../../../own-client';
import { clientPath, filePath, previewPath, type Query, readDraft, rulePath } from '../../../paths';

/** X2: whom another rule would meet, and the button that saves it. Reading it changes nothing. */
export default async function RulePreviewPage(props: { params: ClientParams; searchParams: Promise<Query> }) {
  const { session, client } = await requireClient(props.params);
  const draft = readDraft(await props.searchParams);
  if (!draft) notThere();
  const { rule, version } = draft;
  const { office, officeId } = session;
  const locale = await currentLocale();
  const question = translator(locale, 'clients')('previewTitle', { client: client.name });
  const [path, back] = [previewPath(client.id, rule, version), rulePath(client.id)];
  const of = { locale, client, rule, office, question, back };
  if (version !== client.version) {
    // Nothing to decide: it is like that already, because it has just been saved.
    if (rule.requirement === client.requirement && rule.graceDays === client.graceDays)
      redirect(clientPath(client.id));
    const saved = await ruleChangesSince(database(), officeId, client, version);
    return (
      <Office session={session} path={path} width="list">
        <RuleMeanwhile {...of} saved={saved} />
      </Office>
    );
  }
  const preview = await inTurnOrBusy(() => previewClientRule(database(), officeId, client.id, rule));
  if (!preview) notThere();
  return (
    <Office session={session} path={path} width="list">
      {preview === 'busy' ? (
        <PreviewBusy {...{ locale, office }} title={question} again={path} />
      ) : (
        <RuleDecision {...of} asked={preview.asked} action={saveRule}>
          <RulePreview
            {...{ locale, preview }}
            timeZone={office.timeZone}
            csvHref={filePath(client.id, rule, version)}
          />
        </RuleDecision>
      )}
    </Office>
  );
}
