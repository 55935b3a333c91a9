import { translator } from '@/lib/i18n/translator';
import { readCookie } from '@/lib/web/cookies';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { DoorMessage } from '../../sign-in/door-message';

const texts = { 'email.sign-in': 'doneSignIn', 'email.second': 'doneSecond' } as const;

export default async function EmailConfirmedPage() {
  const t = translator(await currentLocale(), 'confirmEmail');
  // What the button has just done, as long as it is fresh; the page alone claims nothing.
  const what = (await readCookie('done')) as keyof typeof texts;
  return (
    <DoorMessage
      office={await officeAtTheDoor(undefined)}
      path="/confirm-email/done"
      title={t('doneTitle')}
      text={t(Object.hasOwn(texts, what) ? texts[what] : 'doneText')}
      to={{ href: '/profile/info', label: t('toPortal'), isNext: true }}
    />
  );
}
