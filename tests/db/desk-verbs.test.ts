import { beforeAll, describe, expect, test } from 'vitest';
import { carryOut } from '@/lib/account/carry-out';
import { readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { endSession } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import type { DeskChange, DeskChangeKind } from '@/lib/support/desk/change';
import { testDatabase } from '../setup/database';
import { officeContents } from '../setup/office-contents';
import type { Person } from '../setup/people';
import { ask, beside, eventsOf, operatorDesk, toldTo } from './desk';
import { invitationsTo, invited, linksOf, makeAdmin } from './inviting';
import { begin, secretKeys, visitorFrom } from './journey';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { allMethods, offering, phonesWorld } from './phones';
import { failuresOf, setFailures } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const sql = db.$client;
await phonesWorld();

/** An office with somebody for whom each change of the desk would do something. */
type Place = {
  officeId: string;
  admin: Person;
  person: Person;
  invitation: string;
  email: string;
  request: string;
};

async function makePlace(): Promise<Place> {
  const admin = await makeAdmin({ office: { ...offering(...allMethods), switchesByDesk: true } });
  const { officeId } = admin;
  const person = await beside(admin, {
    roles: ['staff'],
    enrolled: true,
    phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
    currentMethod: 'sms',
  });
  await sessionOf(person, { factor: 1 });
  await setFailures(person, 'authenticator', 12, new Date(Date.now() + 600_000));
  await sql`update account set guarded_since = now() where id = ${person.accountId}`;
  await sql`
    insert into support_request (office_id, account_id, reach) values (${officeId}, ${person.accountId}, 'By phone')`;
  const [request] = await sql<{ id: string }[]>`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
    values (${officeId}, ${person.accountId}, 'switch', 'voice', ${person.numbers[0] ?? ''}, 'mobile', 'No signal', true, true)
    returning id`;
  const { id, email } = await invited(admin);
  return { officeId, admin, person, invitation: id, email, request: request?.id ?? '' };
}

type Ids = { account: string; invitation: string; request: string };
const idsOf = ({ person, invitation, request }: Place): Ids => ({
  account: person.accountId,
  invitation,
  request,
});

/** Every change of the desk; total by its type: a new kind needs an entry. */
const changes: { [K in DeskChangeKind]: (ids: Ids) => Extract<DeskChange, { kind: K }> } = {
  'end-sessions': ({ account }) => ({ kind: 'end-sessions', account }),
  'end-wait': ({ account }) => ({ kind: 'end-wait', account }),
  'desk-renew-invitation': ({ invitation }) => ({ kind: 'desk-renew-invitation', invitation }),
  'switch-method': ({ request }) => ({ kind: 'switch-method', request }),
  'refuse-switch': ({ request }) => ({ kind: 'refuse-switch', request, reason: 'Use the app' }),
  'release-account': ({ account }) => ({ kind: 'release-account', account }),
  'answer-support-request': ({ account }) => ({ kind: 'answer-support-request', account }),
};
const kinds = Object.keys(changes) as DeskChangeKind[];
const onPeople = kinds.filter((kind) => kind !== 'desk-renew-invitation');

/** All there is of an office, with what only the desk touches. */
async function contentsOf({ officeId }: Place): Promise<unknown> {
  const [more] = await sql`
    select (select string_agg(s::text, ' ' order by s.id) from session s join account a on a.id = s.account_id
             where a.office_id = ${officeId}) as sessions,
           (select string_agg(c::text, ' ' order by c.account_id, c.method) from proof_counter c
              join account a on a.id = c.account_id where a.office_id = ${officeId}) as counters,
           (select string_agg(p::text, ' ' order by p.id) from phone p join account a on a.id = p.account_id
             where a.office_id = ${officeId}) as phones,
           (select string_agg(r::text, ' ' order by r.id) from support_request r where r.office_id = ${officeId}) as asked`;
  return { ...((await officeContents(db, officeId)) as object), ...more };
}

let here: Place;
let desk: Person;
let outsiders: [who: string, Person][];

beforeAll(async () => {
  [here, desk] = [await makePlace(), await operatorDesk()];
  const elsewhere = await makePerson({ roles: ['staff', 'support'], enrolled: true });
  const formerDesk = await operatorDesk();
  await sql`update account set roles = '{staff}' where id = ${formerDesk.accountId}`;
  outsiders = [
    ['the person’s own admin', here.admin],
    ['a manager of their office', await beside(here.admin, { roles: ['staff', 'manager'], enrolled: true })],
    ['a colleague', await beside(here.admin, { roles: ['staff'], enrolled: true })],
    ['a customer of their office', await beside(here.admin, { enrolled: true })],
    ['the desk of another office', elsewhere],
    [
      'an admin of another office',
      await beside(elsewhere, { roles: ['staff', 'office-admin'], enrolled: true }),
    ],
    ['an admin of the office that runs the portal', await operatorDesk(['staff', 'office-admin'])],
    ['somebody who is not of the desk any more', formerDesk],
  ];
});

describe.each(kinds)('attack: %s is asked for by somebody who may not', (kind) => {
  test('whoever is of no desk that serves the person is answered as if there were nothing, and nothing happens', async () => {
    const before = await contentsOf(here);
    for (const [who, person] of outsiders) {
      if (person.officeId === here.officeId) continue;
      expect(await ask(person, changes[kind](idsOf(here))), who).toBe('gone');
    }
    expect(await contentsOf(here)).toEqual(before);
  });

  test('people of the same office without the desk’s role are, too: admins, managers, staff and customers', async () => {
    const events = (await eventsOf(here.person)).length;
    for (const [who, person] of outsiders) {
      if (person.officeId !== here.officeId) continue;
      expect(await ask(person, changes[kind](idsOf(here))), who).toBe('gone');
    }
    expect(await eventsOf(here.person)).toHaveLength(events);
  });

  test('a stolen session of the desk without a fresh proof changes nothing: it is asked for, first', async () => {
    const before = await contentsOf(here);
    const stale = await sessionOf(desk, { factor: 60 * 60, password: 1 });
    const change = changes[kind](idsOf(here));
    expect(await carryOut(db, secretKeys(), stale, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
    const ended = await sessionOf(desk, { factor: 1, password: 1 });
    await endSession(db, ended.id);
    expect(await carryOut(db, secretKeys(), ended, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
    const gone = await operatorDesk();
    const theirs = await sessionOf(gone, { factor: 1, password: 1 });
    await sql`update account set deactivated_at = now() where id = ${gone.accountId}`;
    expect(await carryOut(db, secretKeys(), theirs, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
    expect(await contentsOf(here)).toEqual(before);
  });

  test.each(['00000000-0000-4000-8000-000000000000', 'x', "' or true --", ''])(
    'of the guessed id "%s" the desk itself is told the same',
    async (id) => {
      expect(await ask(desk, changes[kind]({ account: id, invitation: id, request: id }))).toBe('gone');
    },
  );
});

describe.each(onPeople)('attack: %s for oneself, or for a higher role of one’s own office', (kind) => {
  test('a member of the desk does it neither for themselves nor for an admin of their office', async () => {
    const place = await makePlace();
    await sql`update account set roles = '{staff,support}' where id = ${place.person.accountId}`;
    await sql`update account set guarded_since = null where id = ${place.person.accountId}`;
    expect(await ask(place.person, changes[kind](idsOf(place)))).toBe('own-account-at-desk');
    await sql`update account set guarded_since = now() where id = ${place.person.accountId}`;
    await sql`update account set roles = '{staff,office-admin}' where id = ${place.person.accountId}`;
    const ofThere = await beside(place.person, { roles: ['staff', 'support'], enrolled: true });
    const before = await contentsOf(place);
    const asked = await ask(ofThere, changes[kind](idsOf(place)));
    expect(asked).toBe('higher-role');
    const { sessions: _, ...after } = (await contentsOf(place)) as { sessions: unknown };
    expect({ ...(before as object), ...after }).toEqual(before);
    expect(
      await ask(desk, changes[kind](idsOf(place))),
      'the portal’s own desk stands outside that order',
    ).toBe('done');
  });
});

describe.each(kinds)('%s', (kind) => {
  test('is carried out by the desk of the office that runs the portal, and once', async () => {
    const place = await makePlace();
    const before = await contentsOf(place);
    expect(await ask(desk, changes[kind](idsOf(place)))).toBe('done');
    expect(await contentsOf(place)).not.toEqual(before);
    const again = await ask(desk, changes[kind](idsOf(place)));
    const repeats: DeskChangeKind[] = ['end-sessions', 'desk-renew-invitation'];
    const decided: DeskChangeKind[] = ['switch-method', 'refuse-switch'];
    expect(again).toBe(repeats.includes(kind) ? 'done' : decided.includes(kind) ? 'decided-already' : 'gone');
  });

  test('is carried out by the desk of the person’s own office', async () => {
    const place = await makePlace();
    const own = await beside(place.admin, { roles: ['staff', 'support'], enrolled: true });
    expect(await ask(own, changes[kind](idsOf(place)))).toBe('done');
  });
});

test.each(onPeople)('attack: %s for an account that has been deactivated does nothing', async (kind) => {
  const place = await makePlace();
  await sql`update account set deactivated_at = now() where id = ${place.person.accountId}`;
  expect(await ask(desk, changes[kind](idsOf(place)))).toBe('gone');
});

describe('what the changes do', () => {
  test('signing out ends every session, sign-ins under way, sent codes and addresses that wait, and the person is told', async () => {
    const { person } = await makePlace();
    const { accountId } = person;
    const { holder } = await begin(db, person);
    await sql`
      insert into contact (account_id, email, email_key, takes_over, link_until)
      values (${accountId}, 'a@wait.example', ${`a.${person.email}`}, true, now() + interval '1 day')`;
    expect(await ask(desk, { kind: 'end-sessions', account: accountId })).toBe('done');
    const [left] = await sql`
      select (select count(*) from session where account_id = ${accountId} and ended_at is null)::int as sessions,
             (select count(*) from contact where account_id = ${accountId})::int as contacts`;
    expect(left).toEqual({ sessions: 0, contacts: 0 });
    expect((await findAttempt(db, holder))?.shown).toEqual({ state: 'closed', closedBecause: 'cancelled' });
    expect((await eventsOf(person)).at(-1)).toEqual({
      kind: 'session.ended',
      actor: desk.accountId,
      data: { because: 'desk', by: 'desk', sessions: 1 },
    });
    expect(await toldTo(person)).toEqual(['signed-out']);
  });

  test('ending a wait lets the next code be compared at once, and the count of wrong ones stays', async () => {
    const { person } = await makePlace();
    await setFailures(person, 'recovery-code', 11, new Date(Date.now() + 60_000));
    expect(await ask(desk, { kind: 'end-wait', account: person.accountId })).toBe('done');
    const waiting = await sql`
      select 1 from proof_counter where account_id = ${person.accountId} and wait_until is not null`;
    expect(waiting).toHaveLength(0);
    expect([await failuresOf(person, 'authenticator'), await failuresOf(person, 'recovery-code')]).toEqual([
      12, 11,
    ]);
    expect((await eventsOf(person)).at(-1)).toMatchObject({
      kind: 'wait.ended',
      data: { methods: ['authenticator', 'recovery-code'] },
    });
  });

  test('attack: a factor that a hundred wrong codes have blocked is not opened by ending a wait', async () => {
    const { person } = await makePlace();
    await setFailures(person, 'authenticator', 100, new Date(Date.now() + 60_000));
    expect(await ask(desk, { kind: 'end-wait', account: person.accountId })).toBe('done');
    const { holder } = await begin(db, person);
    expect((await findAttempt(db, holder))?.ways.map(({ method }) => method)).not.toContain('authenticator');
  });

  test('releasing an account allows changes again, and the person is told', async () => {
    const { person } = await makePlace();
    expect(await ask(desk, { kind: 'release-account', account: person.accountId })).toBe('done');
    const [row] = await sql`select guarded_since from account where id = ${person.accountId}`;
    expect(row).toEqual({ guarded_since: null });
    expect((await eventsOf(person)).at(-1)?.kind).toBe('account.released');
    expect(await toldTo(person)).toEqual(['account-released']);
  });

  test('an invitation sent once more voids the older link, names whoever invited, and keeps to the limits of its office', async () => {
    const place = await makePlace();
    const [before] = await linksOf(place.invitation);
    const change = { kind: 'desk-renew-invitation', invitation: place.invitation } as const;
    expect(await ask(desk, change)).toBe('done');
    const after = await linksOf(place.invitation);
    expect(after).toHaveLength(1);
    expect(after[0]).not.toBe(before);
    const [mail] = await sql<{ person: string }[]>`
      select data ->> 'person' as person from mail where invitation_id = ${place.invitation}`;
    expect(mail?.person).toBe(place.admin.displayName);
    let outcome = 'done';
    for (let turn = 0; turn < 20 && outcome === 'done'; turn += 1) outcome = await ask(desk, change);
    expect(outcome).toBe('too-many-invitations');
    expect(await invitationsTo(place.email)).toHaveLength(1);
  });

  test('attack: the desk of an office has the invitation of a future admin sent again. It is as little there as nobody’s', async () => {
    const place = await makePlace();
    const own = await beside(place.admin, { roles: ['staff', 'support'], enrolled: true });
    const { id } = await invited(place.admin, { roles: ['staff', 'office-admin'] });
    expect(await ask(own, { kind: 'desk-renew-invitation', invitation: id })).toBe('gone');
    expect(await ask(desk, { kind: 'desk-renew-invitation', invitation: id })).toBe('done');
  });

  test('a request for help is closed without a reset', async () => {
    const { person } = await makePlace();
    expect(await ask(desk, { kind: 'answer-support-request', account: person.accountId })).toBe('done');
    const [row] =
      await sql`select state, ended_by as by from support_request where account_id = ${person.accountId}`;
    expect(row).toEqual({ state: 'answered', by: desk.accountId });
  });

  test('H5: the person reads that it was the service desk, never who or from where; the desk reads who', async () => {
    const { person } = await makePlace();
    await ask(desk, { kind: 'end-sessions', account: person.accountId });
    const detailsFor = async (viewer: 'owner' | 'desk') => {
      const { events } = await readHistory(db, person.accountId, 1, undefined, viewer);
      return (await daysInWords('en', 'Europe/London', events))[0]?.events[0]?.details;
    };
    expect(await detailsFor('owner')).toEqual(['In all browsers', 'By the service desk']);
    expect(await detailsFor('desk')).toEqual([
      'In all browsers',
      `By the service desk (${desk.displayName})`,
    ]);
  });
});
