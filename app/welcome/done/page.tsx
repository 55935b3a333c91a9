import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { DoorMessage } from '../../sign-in/door-message';

export default async function WelcomeDonePage() {
  const t = translator(await currentLocale(), 'welcome');
  return (
    <DoorMessage
      office={await officeAtTheDoor(undefined)}
      path="/welcome/done"
      title={t('doneTitle')}
      text={t('doneText')}
      to={{ href: '/sign-in', label: t('signIn'), isNext: true }}
    />
  );
}
