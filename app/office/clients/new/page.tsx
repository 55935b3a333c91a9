import { RuleFields } from '@/components/clients/rule-fields';
import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { addClient } from '../actions';
import { clientsPath, newClientPath } from '../paths';

export default async function NewClientPage() {
  const session = await requireRole(newClientPath, 'office-admin');
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={newClientPath}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('addTitle')}
        action={addClient}
        submit={t('addSubmit')}
        back={clientsPath}
      >
        <Field name="name" label={t('name')} autoComplete="off" />
        <RuleFields locale={locale} rule={{ requirement: 'optional', graceDays: 0 }} />
      </OneFieldForm>
    </Office>
  );
}
