import { rolesInWords } from '@/components/people/standing-words';
import { EmailAddress } from '@/components/ui/email-address';
import { SummaryList } from '@/components/ui/summary-list';
import { localDate, localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { worksForOffice } from '@/lib/policy/decide';
import type { AccountProps } from './account-asks';

/** Who somebody is, so that the desk knows whom it talks to, and when they were here. */
export function AccountDetails({ locale, timeZone, account }: AccountProps) {
  const { person, office } = account;
  const t = translator(locale, 'person');
  const text = (words: string) => <span className="wrap-anywhere">{words}</span>;
  const clients = person.clients.map(({ name, isActive }) =>
    isActive ? t('clientActive', { client: name }) : name,
  );
  return (
    <SummaryList
      items={[
        { term: t('email'), detail: <EmailAddress address={person.email} /> },
        { term: t('userName'), detail: text(person.userName ?? t('none')) },
        { term: translator(locale, 'desk')('officeIs'), detail: text(office.name) },
        { term: t('roles'), detail: rolesInWords(locale, person.roles) },
        ...(worksForOffice(person.roles) || clients.length === 0
          ? []
          : [{ term: t('clients'), detail: text(clients.join(', ')) }]),
        { term: t('language'), detail: translator(person.locale, 'common')('languageName') },
        { term: t('since'), detail: localDate(locale, timeZone, person.since) },
        {
          term: t('lastSignIn'),
          detail: person.lastSignIn === null ? t('never') : localMoment(locale, timeZone, person.lastSignIn),
        },
      ]}
    />
  );
}
