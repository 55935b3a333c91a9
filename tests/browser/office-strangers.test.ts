import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { rulesEntry } from '@/lib/office/rules/form';
import { giveCookie, openSession } from './support/shortcuts';
import { expect, test } from './support/test';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page, and every file to be had, of those in charge: as the folders say, so that a new one is tried as well. */
const places = readdirSync(path.join(root, 'app/office'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => `/office/${path.dirname(file)}`)
  // The announcements are an admin's, though they stand beside the help.
  .concat('/help/announcements', '/help/announcements/[announcement]', '/help/[article]/announce')
  .sort();

type Ids = Record<'person' | 'client' | 'import' | 'id' | 'announcement' | 'user', string>;

/** What these are about was entered on the page before: without it nobody finds anything there. */
const entered: Record<string, (ids: Ids) => Record<string, string>> = {
  '/office/security/preview': () => draft,
  '/office/security/preview/people': () => draft,
  '/office/clients/[client]/rule/preview': () => clientDraft,
  '/office/clients/[client]/rule/preview/people': () => clientDraft,
  '/office/clients/[client]/user': ({ user }) => ({ user }),
};
const draft = rulesEntry(
  {
    staffRequirement: 'required',
    staffGraceDays: 3,
    staffMethods: ['authenticator'],
    customerRequirement: 'required',
    customerGraceDays: 3,
    customerMethods: ['authenticator'],
    codeCountries: [],
    phoneNeedsApplication: false,
    switchesByDesk: false,
    appNeedsSms: false,
    managerId: null,
    requiredApplications: [],
  },
  1,
);
const clientDraft = { requirement: 'required', graceDays: '3', version: '1' };

const at = (place: string, ids: Ids) => {
  const address = place
    .replace('[article]', 'demand-second-factor')
    .replace(/\[(person|client|import|id|announcement)\]/, (_, name: keyof Ids) => ids[name]);
  return `${address}?${new URLSearchParams(entered[place]?.(ids))}`;
};
const namesSomething = (place: string) => /\[(?!article)/.test(place);

/** What a browser that asks for it is told: where to go, or the status. */
async function answerTo(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  const { location } = answer.headers();
  return location ? new URL(location, answer.url()).pathname : String(answer.status());
}

test('an attacker who knows every address of an office: another office’s admin, its own staff, a client’s user and nobody find nothing there, as if it did not exist', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  test.slow();
  const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const { officeId } = admin;
  const staff = await makePerson({ officeId, roles: ['staff'], enrolled: true });
  const user = await makePerson({ officeId, clients: [{ name: 'Bakery' }] });
  const stranger = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
  const sql = database.$client;
  const idOf = async (rows: Promise<{ id: string }[]>) => (await rows)[0]?.id ?? '';
  const ids: Ids = {
    person: staff.accountId,
    client: user.clients[0]?.id ?? '',
    user: user.accountId,
    import: await idOf(sql`
      insert into people_import (office_id, created_by, file_name)
      values (${officeId}, ${admin.accountId}, 'people.csv') returning id`),
    id: await idOf(sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                  had_proven)
      values (${officeId}, ${user.accountId}, 'application', 'sms', '+447400123456', 'mobile', 'No smartphone', false, true)
      returning id`),
    announcement: await idOf(sql`
      insert into announcement (office_id, created_by, article, audience, total)
      values (${officeId}, ${admin.accountId}, 'demand-second-factor', 'staff', 1) returning id`),
  };
  const nothing = Object.fromEntries(Object.keys(ids).map((name) => [name, randomUUID()])) as Ids;
  const answersTo = async (which: readonly string[], of: Ids) =>
    Object.fromEntries(
      await Promise.all(
        which.map(async (place) => [place, await answerTo(page.request, at(place, of))] as const),
      ),
    );
  expect(places.length).toBeGreaterThan(30);

  await test.step('nobody is asked to sign in, whatever the address names', async () => {
    const answers = await answersTo(places, ids);
    expect(answers).toEqual(await answersTo(places, nothing));
    for (const [place, answer] of Object.entries(answers)) expect(answer, place).toMatch(/^(\/sign-in|404)$/);
  });

  for (const [who, person] of [
    ['its own staff', staff],
    ['a user of its client', user],
  ] as const) {
    await test.step(`${who}: no page of those in charge is there`, async () => {
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      const answers = await answersTo(places, ids);
      for (const [place, answer] of Object.entries(answers))
        expect(answer, place).toMatch(/^(\/not-here|404)$/);
    });
  }

  await test.step('another office’s admin: what is this office’s is as little there as what is nobody’s', async () => {
    await giveCookie(context, 'session', (await openSession(database, stranger)).cookie);
    const naming = places.filter(namesSomething);
    const answers = await answersTo(naming, ids);
    expect(answers).toEqual(await answersTo(naming, nothing));
    for (const [place, answer] of Object.entries(answers))
      expect(answer, place).toMatch(/^(\/not-here|404)$/);
  });

  await test.step('its own admin finds all of it', async () => {
    await giveCookie(context, 'session', (await openSession(database, admin)).cookie);
    const answers = await answersTo(places, ids);
    const missing = Object.entries(answers).filter(([, answer]) =>
      /^(\/not-here|\/sign-in|404)$/.test(answer),
    );
    expect(missing).toEqual([]);
  });
});
