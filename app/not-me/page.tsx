import { DeskContact } from '@/components/profile/desk-contact';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { NoticeBox } from '@/components/ui/notice-box';
import { findDeniedMail } from '@/lib/account/guard';
import { localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/notice/words';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { DoorMessage } from '../sign-in/door-message';
import { blockChanges } from './actions';
import { openedMail } from './link';

const path = '/not-me';

/** Behind "This wasn't me" in a mail: what it was about, what the one button does, and what to do then. Whose account it is stays untold. */
export default async function NotMePage() {
  const locale = await currentLocale();
  const t = translator(locale, 'notMe');
  const mailId = await openedMail();
  const mail = mailId ? await findDeniedMail(database(), mailId) : undefined;
  if (!mail) {
    const office = await officeAtTheDoor(undefined);
    return (
      <DoorMessage {...{ office, path }} title={t('goneTitle')} text={t('goneText')}>
        <DeskContact locale={locale} desk={office.serviceDesk} />
      </DoorMessage>
    );
  }
  const { office, at, isGuarded } = mail;
  const { title } = wordsOf({ ...mail, locale });
  const moment = localMoment(locale, office.timeZone, at);
  return (
    <Door office={office} path={path}>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p>{t('about')}</p>
      <p className="wrap-anywhere my-4 font-semibold">{t('what', { title, moment })}</p>
      {isGuarded ? (
        <NoticeBox kind="warning" word={t('blockedWord')}>
          <p>{t('blockedText')}</p>
        </NoticeBox>
      ) : null}
      <p>{t('does')}</p>
      <ul className="my-4 list-disc pl-6">
        {(['signsOut', 'blocks', 'stops', 'stays'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>{t('wasYou')}</p>
      <ButtonRow>
        <form action={blockChanges} className="w-full sm:w-auto">
          <SubmitButton>{t('submit')}</SubmitButton>
        </form>
      </ButtonRow>
    </Door>
  );
}
