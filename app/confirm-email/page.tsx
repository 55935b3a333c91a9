import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { findEmailLink } from '@/lib/account/confirm-email';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { DoorMessage } from '../sign-in/door-message';
import { confirm } from './actions';

const path = '/confirm-email';

/** Behind the link in a mail: which address for which office, and one button. Whose account it is stays untold. */
export default async function ConfirmEmailPage() {
  const locale = await currentLocale();
  const t = translator(locale, 'confirmEmail');
  const token = await readCookie('email');
  const link = token ? await findEmailLink(database(), token) : undefined;
  if (!link) {
    return (
      <DoorMessage
        office={await officeAtTheDoor(undefined)}
        path={path}
        title={t('goneTitle')}
        text={t('goneText')}
        to={{ href: '/profile/info', label: t('toPortal') }}
      />
    );
  }
  const { office, email, takesOver } = link;
  return (
    <Door office={office} path={path}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p>{t(takesOver ? 'signIn' : 'second', { office: office.name })}</p>
      <p className="wrap-anywhere my-4 font-semibold">{email}</p>
      <p>{t('notYou')}</p>
      <ButtonRow>
        <form action={confirm} className="w-full sm:w-auto">
          <SubmitButton>{t('submit')}</SubmitButton>
        </form>
      </ButtonRow>
    </Door>
  );
}
