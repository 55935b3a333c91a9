import { expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/office/invitation/accept';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { fileOf, keep, run } from './import-room';
import { ask, invited, inviteOf, makeAdmin } from './inviting';
import { freshAddress, secretKeys } from './journey';
import { hold, untilWaiting } from './locks';
import { changeAs, makeColleague } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();

type Client = { id: string; name: string };

/** What is done for a client of the office, and what comes of it. */
const doings: Record<string, (admin: Person, client: Client) => Promise<() => Promise<unknown>>> = {
  'somebody is invited to it': async (admin, { id }) => {
    const change = inviteOf({ clients: [id] });
    return async () => expect(await ask(admin, change)).toBe('done');
  },
  'an invitation to it is accepted': async (admin, { id }) => {
    const { token } = await invited(admin, { clients: [id] });
    return async () =>
      expect(await acceptInvitation(db, token, 'quite another pass phrase', freshAddress())).toBe('done');
  },
  'a file invites to it': async (admin, { name }) => {
    const file = await keep(admin, fileOf([{ client: name }]));
    expect(await run(admin, file)).toBe('done');
    return async () => expect(await importOnce(db, secretKeys())).toBe(true);
  },
};

/**
 * Whoever saves the client's rule has locked the office, and wants the client; these have the client, and then hold on to the
 * office. Were the admin's lock to shut that out, PostgreSQL would end one of the two: an error page for whoever that is.
 */
test.each(Object.keys(doings))('%s while an admin saves the client’s rule: neither fails', async (name) => {
  const admin = await makeAdmin();
  const { clients } = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Bakery' }] });
  const client = clients[0] ?? { id: '', name: '' };
  const begin = await doings[name]?.(admin, client);
  const other = await makeColleague(admin, { roles: ['staff', 'office-admin'] });
  const held = await hold(db, (sql) => sql`select 1 from client where id = ${client.id} for update`);
  const doing = begin?.();
  await untilWaiting(db, 1);
  const rule = { requirement: 'required', graceDays: 3 } as const;
  const saving = changeAs(other, { kind: 'save-client-rule', client: client.id, version: 1, ...rule });
  await untilWaiting(db, 2);
  await held.release();
  await doing;
  expect(await saving).toBe('done');
});
