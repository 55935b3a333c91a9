import { beforeAll, describe, expect, test } from 'vitest';
import { carryOut } from '@/lib/account/carry-out';
import { articleKeys } from '@/lib/help/articles';
import type { OfficeChange, OfficeChangeKind, OfficeRules } from '@/lib/office/change';
import { endSession } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import { officeContents } from '../setup/office-contents';
import type { Person, PersonOptions } from '../setup/people';
import { ask, invited, inviteOf, makeAdmin } from './inviting';
import { secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const sql = db.$client;

/** An office with one of everything that can be changed in it. */
type Place = {
  officeId: string;
  admin: Person;
  /** Works there, without a role above the others. */
  staff: Person;
  /** Has an exception. */
  excepted: Person;
  /** Is deactivated. */
  away: Person;
  /** So is this one. */
  leaver: Person;
  /** A user of one of its clients, and a customer of none. */
  user: Person;
  customer: Person;
  manager: Person;
  client: string;
  invitation: string;
  request: string;
  mail: string;
  import: string;
};

const factor = { enrolled: true } satisfies PersonOptions;

async function makePlace(): Promise<Place> {
  const admin = await makeAdmin();
  const { officeId } = admin;
  const staff = await makePerson({ ...factor, officeId, roles: ['staff'] });
  const exception = { requirement: 'optional' } as const;
  const excepted = await makePerson({ officeId, roles: ['staff'], exception });
  const away = await makePerson({ officeId, roles: ['staff'] });
  const leaver = await makePerson({ officeId, roles: ['staff'] });
  await sql`
    update account set deactivated_at = now() where id in (${away.accountId}, ${leaver.accountId})`;
  const customer = await makePerson({ officeId });
  const user = await makePerson({ ...factor, officeId, clients: [{ name: 'Bakery' }] });
  const manager = await makePerson({ ...factor, officeId, roles: ['staff', 'manager'] });
  const { id: invitation } = await invited(admin);
  const row = async (rows: Promise<{ id: string }[]>) => (await rows)[0]?.id ?? '';
  return {
    officeId,
    admin,
    staff,
    excepted,
    away,
    leaver,
    user,
    customer,
    manager,
    client: user.clients[0]?.id ?? '',
    invitation,
    request: await row(sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                  had_proven)
      values (${officeId}, ${user.accountId}, 'application', 'sms', '+447400123456', 'mobile', 'No smartphone', false,
              true) returning id`),
    mail: await row(sql`
      insert into mail (account_id, kind, to_address, state, problem)
      values (${staff.accountId}, 'password-changed', ${staff.email}, 'failed', '550') returning id`),
    import: await row(sql`
      with file as (
        insert into people_import (office_id, created_by, file_name)
        values (${officeId}, ${admin.accountId}, 'people.csv') returning id
      )
      insert into people_import_line (import_id, line, display_name, email, roles, locale)
      select id, 2, 'Noor Example', 'noor@file.example', '{customer}', 'nl' from file returning import_id as id`),
  };
}

const rules: OfficeRules = {
  staffRequirement: 'off',
  staffGraceDays: 90,
  staffMethods: ['authenticator'],
  customerRequirement: 'off',
  customerGraceDays: 90,
  customerMethods: ['authenticator'],
  codeCountries: ['GB'],
  phoneNeedsApplication: false,
  switchesByDesk: false,
  appNeedsSms: false,
  managerId: null,
  requiredApplications: [],
};

/**
 * Everything an admin, a manager or the desk can change, each meant for something in `place`; total by its type: a new kind
 * needs an entry. What a change does to the office of whoever asks names nothing: of these, only who may not is tried.
 */
const changes: { [K in OfficeChangeKind]: (place: Place) => Extract<OfficeChange, { kind: K }> } = {
  'save-rules': ({ manager }) => ({
    kind: 'save-rules',
    version: 1,
    rules: { ...rules, managerId: manager.accountId },
  }),
  'save-region': () => ({
    kind: 'save-region',
    version: 1,
    defaultLocale: 'nl',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
  }),
  'save-support': () => ({ kind: 'save-support', version: 1, resetWaitHours: 48, identityChecks: [] }),
  'add-client': () => ({ kind: 'add-client', name: 'Butcher', requirement: 'off', graceDays: 0 }),
  'rename-client': ({ client }) => ({ kind: 'rename-client', client, name: 'Renamed' }),
  'remove-client': ({ client }) => ({ kind: 'remove-client', client }),
  'save-client-rule': ({ client }) => ({
    kind: 'save-client-rule',
    client,
    version: 1,
    requirement: 'off',
    graceDays: 0,
  }),
  'add-to-client': ({ client, customer }) => ({ kind: 'add-to-client', client, account: customer.accountId }),
  'remove-from-client': ({ client, user }) => ({
    kind: 'remove-from-client',
    client,
    account: user.accountId,
  }),
  'set-roles': ({ staff }) => ({
    kind: 'set-roles',
    account: staff.accountId,
    roles: ['staff', 'office-admin'],
  }),
  'set-requirement': ({ staff }) => ({
    kind: 'set-requirement',
    account: staff.accountId,
    requirement: 'off',
  }),
  'set-exception': ({ staff }) => ({
    kind: 'set-exception',
    account: staff.accountId,
    requirement: 'off',
    until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    reason: 'Abroad',
  }),
  'end-exception': ({ excepted }) => ({ kind: 'end-exception', account: excepted.accountId }),
  'set-manager': ({ staff, manager }) => ({
    kind: 'set-manager',
    account: staff.accountId,
    manager: manager.accountId,
  }),
  deactivate: ({ staff }) => ({ kind: 'deactivate', account: staff.accountId }),
  reactivate: ({ away }) => ({ kind: 'reactivate', account: away.accountId }),
  'erase-account': ({ leaver }) => ({ kind: 'erase-account', account: leaver.accountId }),
  invite: ({ client }) => inviteOf({ clients: [client] }),
  'renew-invitation': ({ invitation }) => ({ kind: 'renew-invitation', invitation }),
  'withdraw-invitation': ({ invitation }) => ({ kind: 'withdraw-invitation', invitation }),
  'run-import': (place) => ({ kind: 'run-import', import: place.import }),
  'approve-request': ({ request }) => ({ kind: 'approve-request', request }),
  'refuse-request': ({ request }) => ({ kind: 'refuse-request', request, reason: 'No' }),
  announce: () => ({ kind: 'announce', article: articleKeys[0] as string, audience: 'staff' }),
  'send-mail-again': ({ mail }) => ({ kind: 'send-mail-again', mail }),
};
const kinds = Object.keys(changes) as OfficeChangeKind[];

/** These name nothing of the office they are made in. */
const onOwnOffice: readonly OfficeChangeKind[] = ['save-region', 'save-support', 'add-client', 'announce'];

const contentsOf = ({ officeId }: Place) => officeContents(db, officeId);

let here: Place;
let there: Place;
let desk: Person;

beforeAll(async () => {
  [here, there] = [await makePlace(), await makePlace()];
  desk = await makePerson({ ...factor, roles: ['staff', 'support'] });
});

/** Who has no business here, and what they are told: as if there were nothing. */
const outsiders: { [who: string]: () => Person } = {
  'a member of its staff': () => here.staff,
  'a user of its client': () => here.user,
  'another office’s admin': () => there.admin,
  'another office’s manager': () => there.manager,
  'another office’s staff': () => there.staff,
  'another office’s client user': () => there.user,
  'the service desk': () => desk,
};

describe.each(kinds)('attack: reaching into an office. %s', (kind) => {
  for (const [who, person] of Object.entries(outsiders)) {
    const isAdmin = who === 'another office’s admin';
    if (isAdmin && onOwnOffice.includes(kind)) continue;
    test(`by ${who} is refused as if it did not exist`, async () => {
      const before = await contentsOf(here);
      expect(await ask(person(), changes[kind](here))).toBe('gone');
      expect(await contentsOf(here)).toEqual(before);
    });
  }

  test('by somebody whose session has ended is not even looked at', async () => {
    const before = await contentsOf(here);
    const session = await sessionOf(here.admin, { factor: 1, password: 1 });
    await endSession(db, session.id);
    const ended = await contentsOf(here);
    const outcome = await carryOut(db, secretKeys(), session, changes[kind](here), visitorFrom());
    expect(outcome).toEqual({ kind: 'needs-proof' });
    expect(await contentsOf(here)).toEqual(ended);
    expect(before).toBeDefined();
  });

  test('by the admin of a deactivated account is not even looked at', async () => {
    const admin = await makeAdmin({ officeId: there.officeId });
    const session = await sessionOf(admin, { factor: 1, password: 1 });
    await sql`update account set deactivated_at = now() where id = ${admin.accountId}`;
    const before = await contentsOf(there);
    const outcome = await carryOut(db, secretKeys(), session, changes[kind](there), visitorFrom());
    expect(outcome).toEqual({ kind: 'needs-proof' });
    expect(await contentsOf(there)).toEqual(before);
  });

  test('by its own admin is carried out', async () => {
    const own = await makePlace();
    const before = await contentsOf(own);
    expect(await ask(own.admin, changes[kind](own))).toBe('done');
    expect(await contentsOf(own)).not.toEqual(before);
  });
});

/** They name people or clients only beside what they do; their own tests try these. */
const nameBeside: readonly OfficeChangeKind[] = [...onOwnOffice, 'save-rules', 'invite'];

describe.each(kinds.filter((kind) => !nameBeside.includes(kind)))('attack: guessing ids. %s', (kind) => {
  test.each(['00000000-0000-4000-8000-000000000000', 'x', "' or true --"])(
    'of %s is answered as for another office’s',
    async (id) => {
      const nobody = { ...here.staff, accountId: id };
      const away = { away: nobody, leaver: nobody };
      const people = { staff: nobody, user: nobody, customer: nobody, excepted: nobody, ...away };
      const nothing = { ...here, ...people, client: id, invitation: id, request: id, mail: id, import: id };
      expect(await ask(here.admin, changes[kind](nothing))).toBe('gone');
    },
  );
});
