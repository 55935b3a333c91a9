import type { Database } from '@/db/connection';
import { localDate, localePrefersSemicolon } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type Decided, isAffected } from '@/lib/policy/preview';
import type { Scope } from '@/lib/policy/preview-groups';
import { allPeople, type PreviewPerson } from '@/lib/policy/preview-people';
import { csvLines, writeCsv } from '../invitation/import/write-csv';

/**
 * Everybody whom a draft asks, or for whom it changes something, by name: pieces of a CSV file with a heading, in the reader's
 * language. No phone numbers.
 */
export async function* affectedPeopleFile(
  db: Database,
  scope: Scope,
  decided: readonly Decided[],
  reader: { locale: Locale; timeZone: string },
): AsyncGenerator<string> {
  const t = translator(reader.locale, 'preview');
  // Which client is the active one matters to the rule of one client alone.
  const of = { ...reader, isOneClients: scope.clientId !== undefined };
  const columns = [
    'name',
    'email',
    'userName',
    'roles',
    'client',
    ...(of.isOneClients ? (['active'] as const) : []),
    'factors',
    'today',
    'onceSaved',
    'lastDay',
    'why',
  ] as const;
  const delimiter = localePrefersSemicolon(reader.locale) ? ';' : ',';
  yield writeCsv([columns.map((column) => t(`file.${column}`))], delimiter);
  for await (const people of allPeople(db, scope, decided.filter(isAffected))) {
    yield csvLines(
      people.map((person) => cellsOf(person, of)),
      delimiter,
    );
  }
}

function cellsOf(
  person: PreviewPerson,
  { locale, timeZone, isOneClients }: { locale: Locale; timeZone: string; isOneClients: boolean },
): string[] {
  const t = translator(locale, 'preview');
  const { before, after, hasApp, hasPhone, isElsewhere } = person;
  const why = after.state === 'refused-later' ? 'nothing-to-set-up' : after.locked;
  const factors = [...(hasApp ? [t('file.app')] : []), ...(hasPhone ? [t('file.phone')] : [])];
  return [
    person.name,
    person.email,
    person.userName ?? '',
    person.roles.map((role) => translator(locale, 'roles')(role)).join(', '),
    person.client ?? '',
    ...(isOneClients ? [t(isElsewhere ? 'file.activeElsewhere' : 'file.activeHere')] : []),
    factors.join(', ') || t('file.none'),
    t(`states.${before.state}`),
    t(`states.${after.state}`),
    // Their days of grace are counted from a day that nobody knows.
    after.until && !isElsewhere ? localDate(locale, timeZone, after.until - 1) : '',
    why ? t(`causes.${why}`) : '',
  ];
}
