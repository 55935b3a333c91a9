import { FactorCell } from '@/components/people/people-list';
import { rolesInWords } from '@/components/people/standing-words';
import { ButtonRow } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmailAddress } from '@/components/ui/email-address';
import { Field, SelectField } from '@/components/ui/field';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages } from '@/components/ui/list-pages';
import { ListTable } from '@/components/ui/list-table';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { type DeskQuery, deskHref, isTooShort, mostEverywhere } from '@/lib/support/desk/query';
import type { DeskFound, FoundPerson } from '@/lib/support/desk/search';
import type { Waiting } from '@/lib/support/desk/waiting';
import { FoundInvitations } from './found-invitations';

type SearchProps = {
  locale: Locale;
  office: OfficeFace;
  /** True at the desk of whoever runs the portal. */
  servesAll: boolean;
  query: DeskQuery;
  found: DeskFound;
  waiting: Waiting;
  paths: {
    search: string;
    requests: string;
    resets: string;
    switches: string;
    account: (id: string) => string;
  };
  /** Gets `invitation`. */
  resend: (data: FormData) => Promise<void>;
};

/** One field for whom the desk looks for; what waits; and who was found. */
export function DeskSearch(props: SearchProps) {
  const { locale, office, servesAll, found, query, waiting, paths } = props;
  const t = translator(locale, 'desk');
  return (
    <>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p className="max-w-text">{servesAll ? t('leadAll') : t('leadOwn', { office: office.name })}</p>
      <SearchForm {...props} />
      {found.offices.length > 0 ? (
        <section aria-labelledby="offices">
          <Heading level={2} id="offices">
            {t('offices')}
          </Heading>
          <ul>
            {found.offices.map(({ id, name }) => (
              <li key={id}>
                <Link
                  standalone
                  href={deskHref(paths.search, { search: '', office: id })}
                  className="wrap-anywhere"
                >
                  {t('everybodyOf', { office: name })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FoundPeople {...props} />
      <FoundInvitations {...props} invitations={found.invitations} />
      {query.search || query.office ? null : (
        <ul className="mt-8">
          <li>
            <Link standalone href={paths.requests}>
              {t('waiting', { count: waiting.help })}
            </Link>
          </li>
          <li>
            <Link standalone href={paths.resets}>
              {t('waitingResets', { count: waiting.resets })}
            </Link>
          </li>
          <li>
            <Link standalone href={paths.switches}>
              {t('waitingSwitches', { count: waiting.switches })}
            </Link>
          </li>
        </ul>
      )}
    </>
  );
}

/** Only asks: whatever it finds has an address. */
function SearchForm({ locale, servesAll, query, found, paths }: SearchProps) {
  const t = translator(locale, 'desk');
  return (
    <form action={paths.search} className="mt-2">
      <search className="max-w-text">
        <Field
          name="q"
          type="search"
          label={t('search')}
          hint={t(servesAll ? 'searchHintAll' : 'searchHintOwn')}
          defaultValue={query.search}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {servesAll ? (
          <SelectField
            name="office"
            label={t('office')}
            options={[
              { value: '', label: t('anyOffice') },
              ...found.allOffices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={query.office ?? ''}
          />
        ) : null}
        <ButtonRow>
          <button type="submit" className={buttonLook('primary')}>
            {t('submit')}
          </button>
        </ButtonRow>
      </search>
    </form>
  );
}

function FoundPeople(props: SearchProps) {
  const { locale, servesAll, query, found, paths } = props;
  const t = translator(locale, 'desk');
  const { people, isTooMany } = found;
  const say = (text: string) => (
    <p role="status" className="mt-8 max-w-text">
      {text}
    </p>
  );
  if (isTooShort(query)) return say(t('tooShort'));
  if (isTooMany) return say(t('tooMany', { count: mostEverywhere }));
  if (!people) return null;
  if (people.length === 0)
    return found.invitations.length + found.offices.length > 0 ? null : say(t('nobody'));
  const kinds = (['name', 'office', 'roles', 'factor', 'account'] as const).filter(
    (each) => each !== 'office' || servesAll,
  );
  return (
    <section aria-labelledby="people">
      <Heading level={2} id="people">
        {t('found')}
      </Heading>
      <ListTable
        caption={t('found')}
        columns={kinds.map((each) => t(`columns.${each}`))}
        rows={people.map((person) => {
          const cells = cellsOf(props, person);
          return { key: person.id, cells: kinds.map((each) => cells[each]) };
        })}
      />
      <ListPages
        locale={locale}
        first={found.previous && deskHref(paths.search, query)}
        previous={found.previous && deskHref(paths.search, query, found.previous)}
        next={found.next && deskHref(paths.search, query, found.next)}
      />
    </section>
  );
}

function cellsOf({ locale, office, paths }: SearchProps, person: FoundPerson) {
  const t = translator(locale, 'people');
  return {
    name: (
      <>
        <Link href={paths.account(person.id)} className="wrap-anywhere -my-2 inline-block py-2 font-semibold">
          {person.displayName}
        </Link>
        <EmailAddress address={person.email} className="block text-small text-soft" />
      </>
    ),
    office: <span className="wrap-anywhere">{person.office}</span>,
    roles: rolesInWords(locale, person.roles),
    factor: person.isDeactivated ? null : <FactorCell {...{ locale, office, person }} />,
    account: t(person.isDeactivated ? 'deactivated' : 'active'),
  };
}
