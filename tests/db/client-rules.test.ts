import { describe, expect, test } from 'vitest';
import { findClient } from '@/lib/office/clients/find-clients';
import { ruleChangesSince } from '@/lib/office/clients/rule-changes-since';
import { findSession } from '@/lib/session/session';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { clientRow, makeUser, idOf as named, passwordSession, toldOfClients } from './clients';
import { testClock } from './clock';
import { begin, enterWith, look, prove, shown } from './journey';
import { changeAs, makeAdmin, toldTo } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

type Rule = { requirement: 'off' | 'optional' | 'required'; graceDays?: number };

/** An admin saves another rule, from what the client's page shows now. */
async function save(admin: { accountId: string }, client: string, rule: Rule) {
  const version = (await clientRow(client))?.version ?? 0;
  return changeAs(admin, { kind: 'save-client-rule', client, version, graceDays: 0, ...rule });
}

describe('what a client asks of its users', () => {
  test('P1, P2: “Yes” asks each user from the next sign-in on at which that client is the active one', async () => {
    const admin = await makeAdmin();
    const user = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Bakery', requirement: 'off' }],
    });
    const bakery = named(user, 'Bakery');
    const session = await passwordSession(user);
    expect(session.clientId).toBe(bakery);
    expect(await save(admin, bakery, { requirement: 'required' })).toBe('done');
    expect(await findSession(db, session.id), 'who is in stays in').toBeDefined();
    const next = await begin(db, user);
    expect(next).toMatchObject({ state: 'choosing', ticket: undefined });
    expect(await look(db, next.holder)).toMatchObject({
      mayPutOff: false,
      because: ['client-requires', 'no-factor', 'grace-over'],
      clientName: 'Bakery',
    });
    expect(await putOff(db, next.holder), 'and cannot get round it').toBeUndefined();
  });

  test('P2: and not where another client is the active one, whatever the office asks of customers without one', async () => {
    const user = await makeUser({ requirement: 'required' }, { requirement: 'required' });
    const session = await passwordSession(user);
    expect(session.clientId).toBe(named(user, 'Lax'));
    await db.$client`update account set client_id = ${named(user, 'Strict')} where id = ${user.accountId}`;
    expect((await begin(db, user)).state).toBe('choosing');
  });

  test('P3: “Optional” leaves the choice to each user: one who has a factor is asked, one who has none may decline', async () => {
    const clients = [{ name: 'Kitchen', requirement: 'optional' as const }];
    const with_ = await makePerson({ clients, enrolled: true });
    const asked = await begin(db, with_);
    expect(asked.state).toBe('awaiting-proof');
    expect(await prove(db, asked.holder, codeOf(with_.appKey, clock.step))).toMatchObject({ kind: 'right' });
    const without = await makePerson({ clients });
    const offered = await begin(db, without);
    expect(offered.state).toBe('choosing');
    const declined = await putOff(db, offered.holder);
    expect((await enterWith(db, declined?.ticket)).clientId).toBe(named(without, 'Kitchen'));
    expect((await begin(db, without)).state, 'and is left alone for a while').toBe('ready');
  });

  test('P1: “No” asks nobody while that client is the active one, not even who has a factor', async () => {
    const user = await makePerson({
      clients: [{ name: 'Builder', requirement: 'off' }],
      enrolled: true,
      requirement: 'required',
    });
    expect((await begin(db, user)).state).toBe('ready');
  });
});

describe('a client’s rule', () => {
  test('P1: is saved with what was before; a stricter one ends what could still be put off, and tells nobody', async () => {
    const admin = await makeAdmin();
    const user = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Bakery', requirement: 'optional' }],
    });
    const other = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Kitchen', requirement: 'optional' }],
    });
    const bakery = named(user, 'Bakery');
    const [offered, elsewhere] = [await begin(db, user), await begin(db, other)];
    expect(await save(admin, bakery, { requirement: 'required', graceDays: 14 })).toBe('done');
    expect(await clientRow(bakery)).toEqual({
      name: 'Bakery',
      requirement: 'required',
      graceDays: 14,
      version: 2,
    });
    expect(await toldOfClients(admin.officeId)).toEqual([
      {
        kind: 'client.rule-changed',
        actor: admin.accountId,
        account: null,
        data: {
          client: bakery,
          name: 'Bakery',
          requirement: 'required',
          graceDays: 14,
          requirementBefore: 'optional',
          graceDaysBefore: 0,
        },
      },
    ]);
    expect(await shown(db, offered.holder)).toBe('closed (cancelled)');
    expect(await shown(db, elsewhere.holder), 'another client’s user goes on').toBe('choosing');
    expect(await toldTo(admin)).toEqual([]);
    const met = await begin(db, user);
    expect((await look(db, met.holder)).grace?.daysLeft).toBe(14);
    expect(await save(admin, bakery, { requirement: 'required', graceDays: 7 })).toBe('done');
    expect(await shown(db, met.holder), 'fewer days are stricter, too').toBe('closed (cancelled)');
  });

  test.each([
    ['Optional', { requirement: 'optional' }],
    ['No', { requirement: 'off' }],
    ['more days', { requirement: 'required', graceDays: 30 }],
  ] as const)('P1: loosened to %s, all admins of the office are told, and nobody else', async (_, rule) => {
    const admin = await makeAdmin();
    const second = await makeAdmin({ officeId: admin.officeId, displayName: 'Bo Admin' });
    const gone = await makeAdmin({ officeId: admin.officeId });
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    const stranger = await makeAdmin();
    const user = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Bakery', requirement: 'required' }],
    });
    expect(await save(admin, named(user, 'Bakery'), rule)).toBe('done');
    const told = [{ kind: 'rules-loosened', data: { person: 'Alex Admin', client: 'Bakery' } }];
    for (const each of [admin, second]) expect(await toldTo(each)).toEqual(told);
    for (const each of [gone, stranger, user]) expect(await toldTo(each)).toEqual([]);
  });

  test('P1: two admins who save at once: one is through, the other one sees what changed and decides again', async () => {
    const admin = await makeAdmin();
    const user = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Bakery' }] });
    const client = named(user, 'Bakery');
    const second = await makeAdmin({ officeId: admin.officeId });
    const outcomes = await race(20, (number) =>
      changeAs(number % 2 ? admin : second, {
        kind: 'save-client-rule',
        client,
        version: 1,
        requirement: 'required',
        graceDays: number,
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'changed-meanwhile')).toHaveLength(19);
    expect(await clientRow(client)).toMatchObject({ version: 2, graceDays: outcomes.indexOf('done') });
    expect(await toldOfClients(admin.officeId)).toHaveLength(1);
  });

  test('P1: saved as it stands, nothing is written', async () => {
    const admin = await makeAdmin();
    const user = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Bakery', requirement: 'required', graceDays: 3 }],
    });
    const client = named(user, 'Bakery');
    expect(await save(admin, client, { requirement: 'required', graceDays: 3 })).toBe('done');
    expect((await clientRow(client))?.version).toBe(1);
    expect(await toldOfClients(admin.officeId)).toEqual([]);
  });
});

describe('what was saved since a form was opened', () => {
  test('P1, X2: says who saved what, the newest first; another office’s admin and another client have no part in it', async () => {
    const admin = await makeAdmin();
    const second = await makeAdmin({ officeId: admin.officeId, displayName: 'Bo Admin' });
    const { officeId } = admin;
    const user = await makePerson({ officeId, clients: [{ name: 'Bakery' }, { name: 'Kitchen' }] });
    const client = named(user, 'Bakery');
    await save(admin, client, { requirement: 'required', graceDays: 14 });
    await save(admin, named(user, 'Kitchen'), { requirement: 'off' });
    await save(second, client, { requirement: 'off' });
    const now = await findClient(db, officeId, client);
    if (!now) throw new Error('no such client');
    const since = (version: number) => ruleChangesSince(db, officeId, now, version);
    const byBo = {
      at: expect.any(Number),
      person: 'Bo Admin',
      before: { requirement: 'required', graceDays: 14 },
      after: { requirement: 'off', graceDays: 0 },
    };
    expect(await since(2)).toEqual([byBo]);
    const all = await since(1);
    expect(all).toEqual([byBo, expect.objectContaining({ person: 'Alex Admin', after: byBo.before })]);
    expect(await since(0), 'as an invented address says').toEqual(all);
    expect(await since(3)).toEqual([]);
    const stranger = await makeAdmin();
    expect(await ruleChangesSince(db, stranger.officeId, now, 1)).toEqual([]);
  });
});
