import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { seal } from '@/lib/crypto/secret-box';
import { rulesEntry } from '@/lib/office/rules/form';
import { officeSettings } from '@/lib/office/rules/rules';
import { drawPass, hashPass } from '@/lib/support/pass';
import type { Person, PersonOptions } from '../../setup/people';

/** What an office has that can be named: by its id, by an address, or by a name. */
export type OfficeThings = {
  client: string;
  clientName: string;
  /** One of the staff, and two more: one with an exception, and one who is deactivated. */
  person: string;
  excepted: string;
  away: string;
  /** Deactivated, too. */
  leaver: string;
  /** One who belongs to the client, and a customer who does not. */
  user: string;
  customerEmail: string;
  manager: string;
  managerEmail: string;
  invitation: string;
  import: string;
  id: string;
  mail: string;
  announcement: string;
  /** One that somebody of the portal's desk has asked for, of its manager. */
  reset: string;
  /** One that its admin has confirmed, whose pass has not been read out. */
  handed: string;
};

/** An office with one of everything, its rules at version 1. */
export type OfficeOfThings = {
  officeId: string;
  admin: Person;
  staff: Person;
  user: Person;
  things: OfficeThings;
  /** Stricter rules than it has, as they stand in the address of the preview. */
  stricter: Record<string, string>;
};

export async function makeOfficeOfThings(
  database: Database,
  makePerson: (options?: PersonOptions) => Promise<Person>,
): Promise<OfficeOfThings> {
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const { officeId } = admin;
  const clientName = `Bakery ${officeId.slice(0, 8)}`;
  const staff = await makePerson({ officeId, roles: ['staff'], enrolled: true });
  const excepted = await makePerson({ officeId, roles: ['staff'], exception: { requirement: 'optional' } });
  const away = await makePerson({ officeId, roles: ['staff'] });
  const leaver = await makePerson({ officeId, roles: ['staff'] });
  const user = await makePerson({ officeId, enrolled: true, clients: [{ name: clientName }] });
  const customer = await makePerson({ officeId });
  const manager = await makePerson({ officeId, roles: ['staff', 'manager'], enrolled: true });
  const sql = database.$client;
  await sql`
    update account set deactivated_at = now() where id in (${away.accountId}, ${leaver.accountId})`;
  // A reset can go by mail, too.
  await sql`update account set email_since = now() - interval '40 days' where id = ${manager.accountId}`;
  const pass = drawPass();
  const idOf = async (rows: Promise<{ id: string }[]>) => (await rows)[0]?.id ?? '';
  const settings = await officeSettings(database, officeId);
  if (!settings) throw new Error('no such office');
  return {
    officeId,
    admin,
    staff,
    user,
    stricter: rulesEntry({ ...settings.rules, staffRequirement: 'required' }, settings.version),
    things: {
      client: user.clients[0]?.id ?? '',
      clientName,
      person: staff.accountId,
      excepted: excepted.accountId,
      away: away.accountId,
      leaver: leaver.accountId,
      user: user.accountId,
      customerEmail: customer.email,
      manager: manager.accountId,
      managerEmail: manager.email,
      invitation: await idOf(sql`
        insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at, created_by)
        select ${officeId}, e, e, 'Noor Example', '{customer}', 'nl', now() + interval '7 days', ${admin.accountId}
          from (values (${`noor@${officeId.slice(0, 8)}.example`})) as invited (e) returning id`),
      import: await idOf(sql`
        with file as (
          insert into people_import (office_id, created_by, file_name)
          values (${officeId}, ${admin.accountId}, 'people.csv') returning id
        )
        insert into people_import_line (import_id, line, display_name, email, roles, locale)
        select id, 2, 'Noor Example', ${`file@${officeId.slice(0, 8)}.example`}, '{customer}', 'nl' from file
        returning import_id as id`),
      id: await idOf(sql`
        insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason,
                                    number_was_known, had_proven)
        values (${officeId}, ${user.accountId}, 'application', 'sms', '+447400123456', 'mobile', 'No smartphone',
                false, true) returning id`),
      mail: await idOf(sql`
        insert into mail (account_id, kind, to_address, state, problem)
        values (${staff.accountId}, 'password-changed', ${staff.email}, 'failed', '550') returning id`),
      reset: await idOf(sql`
        insert into reset (office_id, account_id, scope, checks, reason)
        values (${officeId}, ${manager.accountId}, 'all', '{seen}', 'Phone lost') returning id`),
      handed: await idOf(sql`
        insert into reset (office_id, account_id, scope, checks, reason, state, decided_by, decided_at, pass_hash,
                           sealed_pass, pass_until)
        values (${officeId}, ${excepted.accountId}, 'all', '{seen}', 'Phone lost', 'handed', ${admin.accountId}, now(),
                ${hashPass(pass)}, ${seal(config().secretKeys, excepted.accountId, pass)}, now() + interval '1 day')
        returning id`),
      announcement: await idOf(sql`
        insert into announcement (office_id, created_by, article, audience, total)
        values (${officeId}, ${admin.accountId}, 'demand-second-factor', 'staff', 1) returning id`),
    },
  };
}

/** What nobody has, in place of what an office has. */
export const nothing = (things: OfficeThings) =>
  Object.fromEntries(
    Object.entries(things).map(([name, value]) => [
      name,
      value.includes('@')
        ? `${name.toLowerCase()}@nowhere.example`
        : name === 'clientName'
          ? 'Nobody’s'
          : randomUUID(),
    ]),
  ) as OfficeThings;

/** A place of this office, with what was entered on the page before where it is about that. */
export function addressOf(place: string, { things, stricter }: Pick<OfficeOfThings, 'things' | 'stricter'>) {
  const { user, away, leaver, excepted } = things;
  const forClient = { requirement: 'required', graceDays: '14', version: '1' };
  const entered: { [place: string]: Record<string, string> } = {
    '/office/security/preview': stricter,
    '/office/security/preview/people': stricter,
    '/office/clients/[client]/rule/preview': forClient,
    '/office/clients/[client]/rule/preview/people': forClient,
    '/office/clients/[client]/user': { user },
  };
  // These are about people of a kind.
  const ofKind = { reactivate: away, erase: leaver, end: excepted }[place.split('/').at(-1) ?? ''];
  const person = ofKind ?? things.person;
  const reset = place.endsWith('/pass') ? things.handed : things.reset;
  const named: { [name: string]: string } = { ...things, person, reset, article: 'set-up-authenticator-app' };
  const address = place.replace(/\[(\w+)\]/g, (_, name: string) => named[name] ?? name);
  return entered[place] ? `${address}?${new URLSearchParams(entered[place])}` : address;
}
