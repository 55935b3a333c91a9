import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, application, client, grace, office } from '@/db/schema';
import type { Requirement, Role } from '@/lib/policy/decide';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { putOff } from '@/lib/sign-in/put-off';
import { switchClient } from '@/lib/sign-in/switch-client';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { testClock } from './clock';
import { met, skip } from './grace';
import { begin, enterWith, look, secretKeys, setUpApp, visitorFrom } from './journey';
import { makePerson } from './people';
import { change } from './several-apps';

const db = await testDatabase();
const clock = await testClock();

const days = (count: number) => clock.forward(count * 86_400);
// Two hours from a midnight at least, so that so many days later is so many dates later.
beforeEach(async () => {
  const rest = clock.seconds % 86_400;
  await clock.forward(86_400 - rest + 12 * 3_600);
});

const fortnight = { customerGraceDays: 14, staffGraceDays: 14, timeZone: 'UTC' } as const;
const demanded = (roles: Role[] = ['customer']) =>
  makePerson({ requirement: 'required', roles, office: fortnight });

const setOffice = ({ officeId }: Person, values: Partial<typeof office.$inferInsert>) =>
  db
    .update(office)
    .set({ ...values, settingsVersion: sql`settings_version + 1` })
    .where(eq(office.id, officeId));
const setRule = (person: Person, requirement: Requirement) =>
  setOffice(person, { staffRequirement: requirement, customerRequirement: requirement });
const setAccount = (person: Person, values: Partial<typeof account.$inferInsert>) =>
  db.update(account).set(values).where(eq(account.id, person.accountId));
const setClient = (id: string | undefined, values: Partial<typeof client.$inferInsert>) =>
  db
    .update(client)
    .set({ ...values, settingsVersion: sql`settings_version + 1` })
    .where(eq(client.id, id ?? ''));
const rows = async ({ accountId }: Person) =>
  (await db.select().from(grace).where(eq(grace.accountId, accountId))).map(({ source }) => source).sort();

describe('a grace period never starts again', () => {
  test('C2: where the rule is switched off and on', async () => {
    const person = await demanded();
    expect(await skip(person)).toBe(14);
    await days(3);
    await setRule(person, 'off');
    expect(await met(person)).toBe('ready');
    await days(7);
    await setRule(person, 'optional');
    expect(await met(person)).toBe('offer');
    await setRule(person, 'required');
    expect(await skip(person)).toBe(4);
    await setRule(person, 'off');
    await days(30);
    await setRule(person, 'required');
    expect(await skip(person)).toBe('refused');
  });

  test('C2, P5: where the demand moves from the office to the account, to the application and back', async () => {
    const person = await demanded();
    expect(await skip(person)).toBe(14);
    await days(5);
    await setRule(person, 'off');
    await setAccount(person, { requirement: 'required' });
    expect(await skip(person)).toBe(9);
    await days(2);
    await setAccount(person, { requirement: null });
    await db.update(application).set({ isRequired: true }).where(eq(application.officeId, person.officeId));
    expect(await skip(person)).toBe(7);
    await days(7);
    await setRule(person, 'required');
    expect(await skip(person)).toBe('refused');
  });

  test('C2: where a customer becomes one of the staff, or has a role for a while that is always asked', async () => {
    const person = await demanded();
    expect(await skip(person)).toBe(14);
    await days(4);
    await setAccount(person, { roles: ['staff'] });
    expect(await skip(person)).toBe(10);
    await setAccount(person, { roles: ['staff', 'manager'] });
    expect(await skip(person)).toBe('refused');
    await setAccount(person, { roles: ['staff'] });
    await days(1);
    expect(await skip(person)).toBe(9);
  });

  test('C2: where an exception holds for a while; one that holds from the first day on starts none', async () => {
    const [person, spared] = [await demanded(), await demanded()];
    const exception = {
      exceptionRequirement: 'off',
      exceptionReason: 'Abroad without a phone',
      exceptionUntil: new Date((clock.seconds + 10 * 86_400) * 1000),
    } as const;
    expect(await skip(person)).toBe(14);
    for (const each of [person, spared]) await setAccount(each, exception);
    expect([await met(person), await met(spared)]).toEqual(['ready', 'ready']);
    await days(10);
    expect(await skip(person)).toBe(4);
    expect(await skip(spared)).toBe(14);
  });

  test('C2: where a factor was set up and taken away again: there is none any more', async () => {
    const person = await demanded();
    const { holder } = await begin(db, person);
    expect((await look(db, holder)).grace?.daysLeft).toBe(14);
    const { ticket } = await setUpApp(db, clock, holder);
    const session = await enterWith(db, ticket);
    await setRule(person, 'optional');
    expect(await change(session, { kind: 'switch-off' })).toEqual({ kind: 'done' });
    expect(await met(person)).toBe('offer');
    await setRule(person, 'required');
    expect(await met(person)).toBe('demand');
    expect(await skip(person)).toBe('refused');
  });

  test('C2: and whoever had a factor before there was a rule gets none at all', async () => {
    const person = await makePerson({ requirement: 'required', everProved: true, office: fortnight });
    expect(await skip(person)).toBe('refused');
    expect(await rows(person)).toEqual([]);
  });

  test('C2: where an admin changes how many days there are: the first one stays the same', async () => {
    const person = await demanded();
    expect(await skip(person)).toBe(14);
    await days(5);
    await setOffice(person, { customerGraceDays: 20 });
    expect(await skip(person)).toBe(15);
    await setOffice(person, { customerGraceDays: 6 });
    expect(await skip(person)).toBe(1);
    await setOffice(person, { customerGraceDays: 5 });
    expect(await skip(person)).toBe('refused');
    await setOffice(person, { customerGraceDays: 0 });
    expect(await skip(person)).toBe('refused');
    await days(1);
    await setOffice(person, { customerGraceDays: 90 });
    expect(await skip(person)).toBe(84);
    expect(await rows(person)).toEqual(['customers']);
  });
});

describe('P1, P2: the grace of a client', () => {
  const twoClients = () =>
    makePerson({
      requirement: 'off',
      office: { timeZone: 'UTC' },
      clients: [
        { name: 'First', requirement: 'required', graceDays: 14 },
        { name: 'Second', requirement: 'required', graceDays: 3 },
      ],
    });

  test('C2, P2: is its own, runs on while another is active, and never starts again', async () => {
    const person = await twoClients();
    const [first, second] = person.clients.map(({ id }) => id);
    expect(await skip(person)).toBe(14);
    await days(4);
    const again = await begin(db, person);
    const now = await enterWith(db, (await putOff(db, again.holder))?.ticket);
    expect(await switchClient(db, now, second ?? '', '/profile/info', visitorFrom())).toEqual({
      kind: 'asked',
    });
    const asked = { sessionId: now.id };
    expect((await look(db, asked)).grace?.daysLeft).toBe(3);
    expect(await putOff(db, asked)).toEqual({ state: 'ready', ticket: undefined });
    expect(await rows(person)).toEqual([`client:${first}`, `client:${second}`].sort());
    expect(await met(person), 'the second one is active now').toBe(3);
    await days(2);
    await setAccount(person, { clientId: first });
    expect(await skip(person)).toBe(8);
    await days(1);
    await setAccount(person, { clientId: second });
    expect(await skip(person)).toBe('refused');
    await setAccount(person, { clientId: first });
    expect(await skip(person)).toBe(7);
  });

  test('P1: off and on, longer and shorter, as an office’s', async () => {
    const person = await twoClients();
    const [first] = person.clients.map(({ id }) => id);
    expect(await skip(person)).toBe(14);
    await days(4);
    await setClient(first, { requirement: 'off' });
    expect(await met(person)).toBe('ready');
    await setClient(first, { requirement: 'optional' });
    expect(await met(person)).toBe('offer');
    await setClient(first, { requirement: 'required', graceDays: 10 });
    expect(await skip(person)).toBe(6);
    await days(6);
    expect(await skip(person)).toBe('refused');
  });

  test('P2: of two demands the shorter grace counts', async () => {
    const person = await twoClients();
    await setAccount(person, { requirement: 'required' });
    await setOffice(person, { customerGraceDays: 5 });
    expect(await skip(person)).toBe(5);
    await days(5);
    expect(await skip(person)).toBe('refused');
    await setAccount(person, { requirement: null });
    expect(await skip(person), 'the client’s, which began on the same day').toBe(9);
  });
});

test('C2: a set-up from the profile begins no grace and needs none', async () => {
  const person = await makePerson({ requirement: 'optional', office: fortnight });
  const { holder } = await begin(db, person);
  const session = await enterWith(db, (await putOff(db, holder))?.ticket);
  await setRule(person, 'required');
  await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
  expect(await rows(person)).toEqual([]);
  expect((await look(db, { sessionId: session.id })).mayPutOff).toBe(false);
});
