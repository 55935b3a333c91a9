import { RuleFields } from '@/components/clients/rule-fields';
import { OneFieldForm } from '@/components/info/one-field-form';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { previewRule } from '../../actions';
import { type ClientParams, requireClient } from '../../own-client';
import { clientPath, rulePath } from '../../paths';

/** P1: what a client asks of its users. Whom another rule would meet comes before it is saved (X2). */
export default async function ClientRulePage({ params }: { params: ClientParams }) {
  const { session, client } = await requireClient(params);
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={rulePath(client.id)}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('ruleTitle', { client: client.name })}
        action={previewRule}
        submit={t('seeAffected')}
        back={clientPath(client.id)}
      >
        <input type="hidden" name="client" value={client.id} />
        <input type="hidden" name="version" value={client.version} />
        <RuleFields locale={locale} rule={client} />
      </OneFieldForm>
    </Office>
  );
}
