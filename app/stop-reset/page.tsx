import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { config } from '@/lib/config';
import { localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { readMailLink } from '@/lib/notice/mail-link';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { findVeto } from '@/lib/support/veto';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { DoorMessage } from '../sign-in/door-message';
import { stopReset } from './actions';

const path = '/stop-reset';

/** Behind the link of a mail: what would happen when, and one button. Whose account it is stays untold. */
export default async function StopResetPage() {
  const locale = await currentLocale();
  const t = translator(locale, 'pass');
  const token = await readCookie('veto');
  const mail = token && readMailLink(config().authSecrets, 'stop-reset', token);
  const found = mail ? await findVeto(database(), mail) : undefined;
  if (!found) return <Ended office={await officeAtTheDoor(undefined)} what="gone" />;
  const { office, standing } = found;
  if (standing === 'too-late') return <Ended office={office} what="late" />;
  if (standing === 'over') {
    const justStopped = (await readCookie('done')) === 'reset.stopped';
    return <Ended office={office} what={justStopped ? 'stopped' : 'over'} />;
  }
  const moment = localMoment(locale, office.timeZone, found.takesEffectAt ?? 0);
  return (
    <Door office={office} path={path}>
      <title>{pageTitle(t('stop.title'), office.name)}</title>
      <Heading>{t('stop.title')}</Heading>
      <p>{t('stop.text', { moment })}</p>
      <p className="mt-4">{t('stop.means')}</p>
      <ButtonRow>
        <form action={stopReset} className="w-full sm:w-auto">
          <SubmitButton variant="danger">{t('stop.submit')}</SubmitButton>
        </form>
      </ButtonRow>
    </Door>
  );
}

async function Ended({ office, what }: { office: OfficeFace; what: 'gone' | 'stopped' | 'late' | 'over' }) {
  const t = translator(await currentLocale(), 'pass');
  return (
    <DoorMessage
      {...{ office, path }}
      title={t(`stop.${what}Title`)}
      text={t(`stop.${what}Text`)}
      to={{ href: '/sign-in', label: t('stop.toSignIn') }}
    />
  );
}
