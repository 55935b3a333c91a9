import { describe, expect, test } from 'vitest';
import type { OfficeChange } from '@/lib/office/change';
import { officeSettings } from '@/lib/office/rules/rules';
import type { Requirement } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { clientRow, idOf } from './clients';
import { begin } from './journey';
import { hold, untilWaiting } from './locks';
import { freshNumber } from './numbers';
import { changeAs, makeAdmin } from './office-people';
import { allMethods, newcomer, offering, phonesWorld, submit, toNumber } from './phones';
import { applicant, atSignIn, inSession, send } from './requests';

const db = await testDatabase();
const { outer } = await phonesWorld();

const offers = (requirement: Requirement, days = 9) => ({
  requirement,
  office: { ...offering(...allMethods), staffGraceDays: days, customerGraceDays: days },
});

async function settingsOf(officeId: string) {
  const settings = await officeSettings(db, officeId);
  if (!settings) throw new Error('no such office');
  return settings;
}

/** The office's rules, stricter in that nobody can put a set-up off any more. */
async function stricterRules({ officeId }: Person): Promise<OfficeChange> {
  const { version, rules } = await settingsOf(officeId);
  return { kind: 'save-rules', version, rules: { ...rules, customerGraceDays: 0 } };
}

type Scene = { admin: Person; person: Person; change: OfficeChange };

/** Somebody on the way in who may put their set-up off, and what an admin does at that moment that ends it. */
const scenes: Record<string, () => Promise<Scene>> = {
  'the office’s rules get stricter': async () => {
    const person = await newcomer(offers('required'));
    const admin = await makeAdmin({ officeId: person.officeId });
    return { admin, person, change: await stricterRules(person) };
  },
  'the rule of their client gets stricter': async () => {
    const clients = [{ name: 'Bakery', requirement: 'required', graceDays: 9 } as const];
    const person = await newcomer({ ...offers('off'), clients });
    const admin = await makeAdmin({ officeId: person.officeId });
    const client = idOf(person, 'Bakery');
    const { version = 0 } = (await clientRow(client)) ?? {};
    const rule = { requirement: 'required', graceDays: 0 } as const;
    return { admin, person, change: { kind: 'save-client-rule', client, version, ...rule } };
  },
  'they, an admin, are deactivated': async () => {
    const person = await newcomer({ ...offers('off'), roles: ['staff', 'office-admin'] });
    const admin = await makeAdmin({ officeId: person.officeId });
    return { admin, person, change: { kind: 'deactivate', account: person.accountId } };
  },
};

/*
 * A number that is entered holds its sign-in, and then, where its block of numbers is new to the office, on to the office's row.
 * Whoever ends what could be put off has locked the office, and then wants the sign-in. Were the first lock to shut out
 * whoever only holds on to the office, PostgreSQL would end one of the two: an error page.
 */
test.each(Object.keys(scenes))('somebody enters a new number while %s: neither fails', async (name) => {
  const scene = await scenes[name]?.();
  if (!scene) throw new Error('no such scene');
  const { holder } = await begin(db, scene.person);
  await toNumber(holder, 'sms');
  const held = await hold(db, (sql) => sql`lock table sending_count in share mode`);
  const submitting = submit(outer, holder, freshNumber());
  await untilWaiting(db, 1);
  const changing = changeAs(scene.admin, scene.change);
  await untilWaiting(db, 2);
  await held.release();
  expect(await Promise.all([submitting, changing])).toEqual([{ kind: 'asked' }, 'done']);
  const ended = await db.$client`
    select state::text, closed_because::text as because from attempt where account_id = ${scene.person.accountId}`;
  expect(ended).toEqual([{ state: 'closed', because: 'cancelled' }]);
});

describe('somebody applies for a method while rules are saved under which nothing has to be applied for', () => {
  const rules = async ({ officeId }: Person): Promise<OfficeChange> => {
    const { version, rules } = await settingsOf(officeId);
    return { kind: 'save-rules', version, rules: { ...rules, phoneNeedsApplication: false } };
  };
  const waiting = ({ accountId }: Person) =>
    db.$client`select 1 from method_request where account_id = ${accountId} and state = 'pending'`;

  test('what was applied for a moment before does not wait for ever', async () => {
    const person = await applicant();
    const admin = await makeAdmin({ officeId: person.officeId });
    const who = await atSignIn(person);
    const held = await hold(db, (sql) => sql`lock table method_request in share mode`);
    const applying = send(who);
    await untilWaiting(db, 1);
    const saving = changeAs(admin, await rules(person));
    await untilWaiting(db, 2);
    await held.release();
    expect(await Promise.all([applying, saving])).toMatchObject([{ kind: 'made' }, 'done']);
    expect(await waiting(person)).toEqual([]);
  });

  test('whoever applies a moment later is told that there is nothing to apply for', async () => {
    const person = await applicant();
    const admin = await makeAdmin({ officeId: person.officeId });
    const who = await inSession(person);
    const held = await hold(db, (sql) => sql`lock table audit_event in share mode`);
    const saving = changeAs(admin, await rules(person));
    await untilWaiting(db, 1);
    const applying = send(who);
    await untilWaiting(db, 2);
    await held.release();
    const refused = { kind: 'refused', because: 'not-applicable' };
    expect(await Promise.all([saving, applying])).toEqual(['done', refused]);
    expect(await waiting(person)).toEqual([]);
  });
});
