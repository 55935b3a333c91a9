import { expect, test } from 'vitest';
import { readHistory, type Viewer } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { localDate } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locale';
import type { OfficeChange } from '@/lib/office/change';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { choose, idOf, makeUser, passwordSession } from './clients';
import { changeAs, makeAdmin, makeColleague } from './office-people';
import { notingDatabase } from './statements';

const db = await testDatabase();

/** What a history says below each event, oldest first. */
async function detailsOf({ accountId }: Person, viewer: Viewer, locale: Locale = 'en'): Promise<string[][]> {
  const { events } = await readHistory(db, accountId, 50, undefined, viewer);
  const days = await daysInWords(locale, 'Europe/Brussels', events);
  return days
    .flatMap((day) => day.events)
    .map(({ details }) => details)
    .reverse();
}

/** Somebody for whom an admin has changed what can be changed, one after the other. */
async function changed() {
  const admin = await makeAdmin();
  const day = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const [mila, noor] = [
    await makeColleague(admin, { roles: ['staff', 'manager'], displayName: 'Mila Manager' }),
    await makeColleague(admin, { roles: ['staff', 'manager'], displayName: 'Noor Manager' }),
  ];
  const person = await makeColleague(admin);
  const account = person.accountId;
  const exception = { kind: 'set-exception', account, requirement: 'off', until: day } as const;
  const changes: OfficeChange[] = [
    { kind: 'set-roles', account, roles: ['staff', 'manager'] },
    { kind: 'set-roles', account, roles: ['staff'] },
    { kind: 'set-requirement', account, requirement: 'required' },
    { kind: 'set-requirement', account, requirement: null },
    { ...exception, reason: 'Lost the phone on a journey' },
    { kind: 'end-exception', account },
    { kind: 'set-manager', account, manager: mila.accountId },
    { kind: 'set-manager', account, manager: noor.accountId },
    { kind: 'deactivate', account },
  ];
  for (const change of changes) expect(await changeAs(admin, change)).toBe('done');
  return { person, day };
}

const said: Record<Locale, { by: string; office: string; reason: string; changes: string[][] }> = {
  en: {
    by: 'By Alex Admin',
    office: 'By your office',
    reason: 'Reason: Lost the phone on a journey',
    changes: [
      ['From “staff” to “staff, manager”'],
      ['From “staff, manager” to “staff”'],
      ['From “As the rules say” to “Required”'],
      ['From “Required” to “As the rules say”'],
      ['Off, until {day}'],
      ['Off, until {day}'],
      ['From “as for everybody” to “Mila Manager”'],
      ['From “Mila Manager” to “Noor Manager”'],
      [],
    ],
  },
  nl: {
    by: 'Door Alex Admin',
    office: 'Door uw kantoor',
    reason: 'Reden: Lost the phone on a journey',
    changes: [
      ['Van ‘medewerker’ naar ‘medewerker, leidinggevende’'],
      ['Van ‘medewerker, leidinggevende’ naar ‘medewerker’'],
      ['Van ‘Zoals de regels zeggen’ naar ‘Verplicht’'],
      ['Van ‘Verplicht’ naar ‘Zoals de regels zeggen’'],
      ['Uit, tot en met {day}'],
      ['Uit, tot en met {day}'],
      ['Van ‘zoals voor iedereen’ naar ‘Mila Manager’'],
      ['Van ‘Mila Manager’ naar ‘Noor Manager’'],
      [],
    ],
  },
  de: {
    by: 'Von Alex Admin',
    office: 'Durch Ihre Organisation',
    reason: 'Grund: Lost the phone on a journey',
    changes: [
      ['Von „Mitarbeitende“ auf „Mitarbeitende, Führungskraft“'],
      ['Von „Mitarbeitende, Führungskraft“ auf „Mitarbeitende“'],
      ['Von „Wie die Regeln es vorsehen“ auf „Pflicht“'],
      ['Von „Pflicht“ auf „Wie die Regeln es vorsehen“'],
      ['Aus, bis einschließlich {day}'],
      ['Aus, bis einschließlich {day}'],
      ['Von „wie für alle“ auf „Mila Manager“'],
      ['Von „Mila Manager“ auf „Noor Manager“'],
      [],
    ],
  },
};

test('an admin sees who changed what of somebody, from what to what, until when and why; they themselves learn all but who and why', async () => {
  const { person, day } = await changed();
  for (const locale of locales) {
    const { by, office, reason } = said[locale];
    const date = localDate(locale, 'UTC', Date.parse(day));
    const changes = said[locale].changes.map((lines) => lines.map((line) => line.replace('{day}', date)));
    const withReason = (details: string[], index: number) =>
      index === 4 || index === 5 ? [...details, reason] : details;
    expect(await detailsOf(person, 'admin', locale), locale).toEqual(
      changes.map((details, index) => [...withReason(details, index), by]),
    );
    expect(await detailsOf(person, 'owner', locale), locale).toEqual(
      changes.map((details) => [...details, office]),
    );
  }
});

test('attack: an admin’s written reason is looked for in one’s own history. It is not even read', async () => {
  const { person } = await changed();
  const { events } = await readHistory(db, person.accountId, 50);
  expect(events).toHaveLength(9);
  expect(JSON.stringify(events)).not.toMatch(/Lost the phone|Alex Admin/);
});

test('P2: coming to a client, leaving it and switching name the client, and a session that ended says why', async () => {
  const admin = await makeAdmin();
  const user = await makeUser({ requirement: 'off' }, { officeId: admin.officeId });
  const session = await passwordSession(user);
  const [lax, strict] = [idOf(user, 'Lax'), idOf(user, 'Strict')];
  expect(await choose(session, strict)).toBe('switched');
  const of = { client: strict, account: user.accountId };
  expect(await changeAs(admin, { kind: 'remove-from-client', ...of })).toBe('done');
  expect(await changeAs(admin, { kind: 'add-to-client', ...of })).toBe('done');
  expect(await changeAs(admin, { kind: 'rename-client', client: lax, name: 'Laxer' })).toBe('done');
  const details = (await detailsOf(user, 'admin'))
    .slice(-4)
    .map((each) => each.filter((line) => !line.includes('(')));
  expect(details).toEqual([
    ['Client: Strict'],
    ['No longer a user of that client', 'By Alex Admin'],
    ['Client: Strict', 'By Alex Admin'],
    ['Client: Strict', 'By Alex Admin'],
  ]);
});

test('somebody who works for another office, such as support, is the service desk in either history, and not named', async () => {
  const admin = await makeAdmin();
  const person = await makeColleague(admin);
  const support = await makeAdmin({ displayName: 'Sam Support' });
  await db.$client`
    insert into audit_event (kind, office_id, account_id, actor_id)
    values ('factor.removed', ${admin.officeId}, ${person.accountId}, ${support.accountId})`;
  for (const viewer of ['admin', 'owner'] as const) {
    expect(await detailsOf(person, viewer)).toEqual([['By the service desk']]);
  }
});

test('an admin’s view costs one statement a page, too', async () => {
  const { person } = await changed();
  const noting = await notingDatabase();
  const { statements } = await noting.during(() =>
    readHistory(noting.db, person.accountId, 50, undefined, 'admin'),
  );
  await noting.db.close();
  expect(statements).toHaveLength(1);
});
