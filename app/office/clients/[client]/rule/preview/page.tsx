import { RuleDecision } from '@/components/clients/rule-decision';
import { RulePreview } from '@/components/preview/rule-preview';
import { translator } from '@/lib/i18n/translator';
import { readGraceDays } from '@/lib/office/clients/client';
import { requirements } from '@/lib/policy/decide';
import { previewClientRule } from '@/lib/policy/preview';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { Office } from '../../../../office';
import { saveRule } from '../../../actions';
import { type ClientParams, oneOf, requireClient } from '../../../own-client';
import { previewPath, rulePath } from '../../../paths';

/** The rule that was entered, and the version of the one that the form was filled in from. */
type Query = Promise<{ [name in 'requirement' | 'graceDays' | 'version']?: string | string[] }>;

/** X2: whom another rule would meet, and the button that saves it. Reading it changes nothing. */
export default async function RulePreviewPage(props: { params: ClientParams; searchParams: Query }) {
  const { session, client } = await requireClient(props.params);
  const query = await props.searchParams;
  const requirement = requirements.find((each) => each === query.requirement);
  const graceDays = readGraceDays(oneOf(query.graceDays) ?? '');
  if (!requirement || graceDays === undefined) notThere();
  const rule = { requirement, graceDays };
  const preview = await previewClientRule(database(), session.officeId, client.id, rule);
  if (!preview) notThere();
  const locale = await currentLocale();
  const version = oneOf(query.version) ?? '';
  return (
    <Office session={session} path={previewPath(client.id, rule, version)} width="list">
      <RuleDecision
        {...{ locale, client, rule }}
        asked={preview.asked}
        office={session.office}
        isStale={version !== String(client.version)}
        action={saveRule}
        back={rulePath(client.id)}
        question={translator(locale, 'clients')('previewTitle', { client: client.name })}
      >
        <RulePreview locale={locale} timeZone={session.office.timeZone} preview={preview} />
      </RuleDecision>
    </Office>
  );
}
