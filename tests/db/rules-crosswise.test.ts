import { describe, expect, test } from 'vitest';
import type { OfficeChange } from '@/lib/office/change';
import { officeSettings } from '@/lib/office/rules/rules';
import type { Requirement } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf } from './app';
import { clientRow, idOf } from './clients';
import { testClock } from './clock';
import { begin, look, pair, showKey } from './journey';
import { hold, untilWaiting } from './locks';
import { freshNumber } from './numbers';
import { changeAs, makeAdmin } from './office-people';
import { allMethods, newcomer, offering, phonesWorld, submit, toNumber } from './phones';
import { applicant, atSignIn, inSession, send } from './requests';

const db = await testDatabase();
const clock = await testClock();
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
const scenes = {
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
} satisfies Record<string, () => Promise<Scene>>;

const attemptsOf = async ({ accountId }: Person) => {
  const rows = await db.$client<
    { state: string }[]
  >`select state from attempt where account_id = ${accountId}`;
  return rows.map(({ state }) => state);
};

/*
 * A number that is entered holds its sign-in, and then, where its block of numbers is new to the office, on to the office's row.
 * Whoever ends what could be put off has locked the office, and then wants the sign-in. Were the first lock to shut out
 * whoever only holds on to the office, PostgreSQL would end one of the two: an error page.
 */
test.each(Object.keys(scenes) as (keyof typeof scenes)[])(
  'somebody enters a new number while %s: neither fails',
  async (name) => {
    const { admin, person, change } = await scenes[name]();
    const { holder } = await begin(db, person);
    await toNumber(holder, 'sms');
    const held = await hold(db, (sql) => sql`lock table sending_count in share mode`);
    const submitting = submit(outer, holder, freshNumber());
    await untilWaiting(db, 1);
    const changing = changeAs(admin, change);
    await untilWaiting(db, 2);
    await held.release();
    expect(await Promise.all([submitting, changing])).toEqual([{ kind: 'asked' }, 'done']);
    expect(await attemptsOf(person)).toEqual(['closed']);
  },
);

/** Who connects an app closes what else of theirs is under way; who saves stricter rules does so of everybody. */
test.each([
  ['first', 0],
  ['last', 2],
])(
  'somebody with three sign-ins under way connects an app in the %s while the office’s rules get stricter: neither fails',
  async (_, at) => {
    const { admin, person, change } = await scenes['the office’s rules get stricter']();
    const holders = await Promise.all([1, 2, 3].map(async () => (await begin(db, person)).holder));
    const begun = await Promise.all(
      holders.map(async (holder) => ({ holder, id: (await look(db, holder)).id })),
    );
    // In the order in which they are locked.
    begun.sort((one, other) => (one.id < other.id ? -1 : 1));
    const [middle, own] = [begun[1], begun[at]];
    if (!middle || !own) throw new Error('there are three');
    const key = await showKey(db, own.holder);
    const held = await hold(db, (sql) => sql`select from attempt where id = ${middle.id} for update`);
    const changing = changeAs(admin, change);
    await untilWaiting(db, 1);
    const pairing = pair(db, own.holder, codeOf(key, clock.step));
    await untilWaiting(db, 2);
    await held.release();
    expect(await Promise.all([changing, pairing])).toEqual(['done', { kind: 'not-now' }]);
    expect(await attemptsOf(person)).toEqual(Array(3).fill('closed'));
  },
);

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
