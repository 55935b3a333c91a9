import { redirect } from 'next/navigation';
import { OneFieldForm } from '@/components/info/one-field-form';
import { TextArea } from '@/components/ui/text-area';
import { factorOverview } from '@/lib/factor/overview';
import { translator } from '@/lib/i18n/translator';
import { findOwnRequest } from '@/lib/method-request/open';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { factorPath, switchPath } from '../paths';
import { send } from './actions';

/** W10: text messages in place of voice calls, or the other way: the service desk switches, and is asked here. */
export default async function SwitchPage() {
  const session = await requireSession(switchPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  const request = await findOwnRequest(database(), session.accountId);
  const wanted = overview?.deskSwitch;
  if (!wanted || request?.state === 'pending') redirect(factorPath);
  const locale = await currentLocale();
  const t = translator(locale, 'requests');
  return (
    <Profile session={session} path={switchPath}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('switchTitle', { method: wanted.to })}
        action={send}
        submit={t('switchSubmit')}
        back={factorPath}
      >
        <p>{t('switchLead', { office: session.office.name, number: wanted.number })}</p>
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} />
      </OneFieldForm>
    </Profile>
  );
}
