import type { ReactNode } from 'react';
import { EmailAddress } from '@/components/ui/email-address';
import { Link } from '@/components/ui/link';
import { type SummaryItem, SummaryList } from '@/components/ui/summary-list';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { OfficePerson } from '@/lib/office/people/person';
import { worksForOffice } from '@/lib/policy/decide';
import { rolesInWords } from './standing-words';

export type PersonProps = { locale: Locale; office: OfficeFace; person: OfficePerson };

/** A link beside a line, which says what it is about to those who hear it alone. */
export function LineLink({ href, word, term }: { href: string; word: string; term: string }) {
  return (
    <Link standalone href={href}>
      {word}
      <span className="sr-only"> {term}</span>
    </Link>
  );
}

type DetailProps = PersonProps & {
  paths: { roles: string; manager: string; client: (id: string) => string };
};

/** Who somebody is, and when they were here. */
export function PersonDetails(props: DetailProps) {
  const { locale, office, person, paths } = props;
  const t = translator(locale, 'person');
  const isActive = person.deactivatedAt === null;
  const change = (href: string, term: string) =>
    isActive ? <LineLink href={href} word={t('change')} term={term} /> : undefined;
  const text = (words: ReactNode) => <span className="wrap-anywhere">{words}</span>;
  const clients: SummaryItem[] = worksForOffice(person.roles)
    ? []
    : [{ term: t('clients'), detail: <Clients {...props} /> }];
  return (
    <SummaryList
      items={[
        { term: t('email'), detail: <EmailAddress address={person.email} /> },
        { term: t('userName'), detail: text(person.userName ?? t('none')) },
        {
          term: t('roles'),
          detail: rolesInWords(locale, person.roles),
          action: change(paths.roles, t('roles')),
        },
        ...clients,
        {
          term: t('manager'),
          detail: text(managerInWords(locale, person)),
          action: change(paths.manager, t('manager')),
        },
        { term: t('language'), detail: translator(person.locale, 'common')('languageName') },
        { term: t('since'), detail: localDate(locale, office.timeZone, person.since) },
        {
          term: t('lastSignIn'),
          detail:
            person.lastSignIn === null ? t('never') : localMoment(locale, office.timeZone, person.lastSignIn),
        },
        { term: t('signedIn'), detail: t('sessions', { count: person.sessions }) },
      ]}
    />
  );
}

function Clients({ locale, office, person, paths }: DetailProps) {
  const t = translator(locale, 'person');
  if (person.clients.length === 0) return t('clientsNone', { office: office.name });
  return (
    <ul>
      {person.clients.map(({ id, name, isActive }) => (
        <li key={id}>
          <Link standalone href={paths.client(id)} className="wrap-anywhere">
            {isActive ? t('clientActive', { client: name }) : name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who decides about the person's applications, and what is the matter when nobody does. */
function managerInWords(locale: Locale, { manager, officeManager }: OfficePerson): string {
  const t = translator(locale, 'person');
  if (manager) {
    return manager.mayDecide
      ? t('managerEmail', { name: manager.displayName, email: manager.email })
      : t('managerNoMore', { name: manager.displayName });
  }
  return officeManager?.mayDecide
    ? t('managerAsAll', { name: officeManager.displayName })
    : t('managerAsAllAdmins');
}
