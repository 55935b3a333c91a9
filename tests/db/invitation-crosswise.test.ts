import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/office/invitation/accept';
import { importOnce } from '@/lib/office/invitation/import/importer';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { fileOf, keep, run } from './import-room';
import { ask, invited, inviteOf, makeAdmin } from './inviting';
import { freshAddress, secretKeys } from './journey';
import { hold, untilWaiting } from './locks';
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

/** Were the client locked before its office, PostgreSQL would end one of the two: an error page for whoever that is. */
test.each(Object.keys(doings))(
  'an admin who changes a client has locked the office, and gets the client, while %s',
  async (name) => {
    const admin = await makeAdmin();
    const { clients } = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Bakery' }] });
    const client = clients[0] ?? { id: '', name: '' };
    const begin = await doings[name]?.(admin, client);
    let holder = undefined as postgres.ReservedSql | undefined;
    const held = await hold(db, async (own) => {
      holder = own;
      await own`select 1 from office where id = ${admin.officeId} for update`;
    });
    const doing = begin?.();
    await untilWaiting(db, 1);
    if (!holder) throw new Error('the office is not locked');
    const locked = await holder`select 1 from client where id = ${client.id} for update nowait`.catch(
      (error: { code?: string }) => error.code,
    );
    await held.release();
    expect(locked).toHaveLength(1);
    await doing;
  },
);
