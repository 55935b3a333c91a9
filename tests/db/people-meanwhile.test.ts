import { describe, expect, test } from 'vitest';
import type { OfficeChange } from '@/lib/office/change';
import { exceptionAsText, todayIn } from '@/lib/office/people/last-day';
import { findPerson } from '@/lib/office/people/person';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { changeAs, doneTo, makeAdmin, makeColleague, rowOf } from './office-people';

const db = await testDatabase();

const day = (days: number) => todayIn('Europe/Brussels', Date.now() + days * 86_400_000);

/** The exception that the form of this person shows now, as the form says it. */
async function shownException({ officeId, accountId }: Person): Promise<string> {
  const person = await findPerson(db, officeId, accountId);
  if (!person) throw new Error('nobody is there');
  const { exception } = person.standing;
  return exceptionAsText(exception && { ...exception, reason: person.exceptionReason });
}

/** Each change that replaces something, as a form sends it that shows what there is now; `number` tells them apart. */
const changes = {
  'set-roles': async (person) => {
    const { roles } = (await findPerson(db, person.officeId, person.accountId)) ?? { roles: [] };
    return (number) => ({
      kind: 'set-roles',
      account: person.accountId,
      roles: number % 2 ? ['staff', 'manager'] : ['staff', 'office-admin'],
      from: roles,
    });
  },
  'set-requirement': async (person) => {
    const from = (await findPerson(db, person.officeId, person.accountId))?.ownRequirement ?? null;
    const account = person.accountId;
    return (number) => ({
      kind: 'set-requirement',
      account,
      requirement: number % 2 ? 'off' : 'required',
      from,
    });
  },
  'set-exception': async (person) => {
    const from = await shownException(person);
    return (number) => ({
      kind: 'set-exception',
      account: person.accountId,
      requirement: 'optional',
      until: day(3),
      // Another reason alone is another exception, too.
      reason: number % 2 ? 'No phone\r\nat all' : 'Travels',
      from,
    });
  },
  'set-manager': async (person) => {
    const from = (await findPerson(db, person.officeId, person.accountId))?.manager?.id ?? null;
    const others = [
      await makeColleague(person, { roles: ['manager'] }),
      await makeColleague(person, { roles: ['manager'] }),
    ];
    return (number) => ({
      kind: 'set-manager',
      account: person.accountId,
      manager: others[number % 2]?.accountId ?? null,
      from,
    });
  },
} satisfies Record<string, (person: Person) => Promise<(number: number) => OfficeChange>>;
const kinds = Object.keys(changes) as (keyof typeof changes)[];

describe.each(kinds)('two admins are at it at once: %s', (kind) => {
  test('what the first one saved, the second does not replace without having seen it', async () => {
    const [admin, person] = await pair();
    const shown = await changes[kind](person);
    expect(await changeAs(admin, shown(0))).toBe('done');
    const saved = await rowOf(person);
    expect(await changeAs(admin, shown(1))).toBe('changed-meanwhile');
    expect(await rowOf(person)).toEqual(saved);
    expect(await changeAs(admin, shown(0)), 'a second click on the same').toBe('done');
    expect(await doneTo(person, admin)).toHaveLength(1);
    expect(await changeAs(admin, (await changes[kind](person))(1)), 'seen, it may').toBe('done');
    expect(await doneTo(person, admin)).toHaveLength(2);
  });

  test('of twenty at once who want two different things, one is recorded', async () => {
    const [admin, person] = await pair();
    const shown = await changes[kind](person);
    const outcomes = await race(20, (number) => changeAs(admin, shown(number)));
    expect([...outcomes].sort()).toEqual([...Array(10).fill('changed-meanwhile'), ...Array(10).fill('done')]);
    expect(new Set(outcomes.filter((_, number) => number % 2 === 0)).size, 'all who want the same').toBe(1);
    expect(await doneTo(person, admin)).toHaveLength(1);
  });
});

const pair = async () => {
  const admin = await makeAdmin();
  return [admin, await makeColleague(admin)] as const;
};

describe('end-exception', () => {
  test('ends the exception that was shown, and not one that another admin has put in its place', async () => {
    const [admin, person] = await pair();
    const account = person.accountId;
    const except = (reason: string) =>
      changeAs(admin, { kind: 'set-exception', account, requirement: 'optional', until: day(3), reason });
    expect(await except('No phone')).toBe('done');
    const from = await shownException(person);
    expect(await except('Works from abroad, agreed with the board')).toBe('done');
    expect(await changeAs(admin, { kind: 'end-exception', account, from })).toBe('changed-meanwhile');
    expect((await rowOf(person)).exception).toBe('optional');
    const now = await shownException(person);
    expect(await changeAs(admin, { kind: 'end-exception', account, from: now })).toBe('done');
    expect((await rowOf(person)).exception).toBeNull();
  });

  test('of twenty who end one or put another one in its place, one is first, and nothing is lost unseen', async () => {
    const [admin, person] = await pair();
    const account = person.accountId;
    const exception = { requirement: 'optional', until: day(3) } as const;
    await changeAs(admin, { kind: 'set-exception', account, ...exception, reason: 'No phone' });
    const from = await shownException(person);
    const outcomes = await race(20, (number) =>
      changeAs(
        admin,
        number % 2
          ? { kind: 'end-exception', account, from }
          : { kind: 'set-exception', account, ...exception, reason: 'Travels', from },
      ),
    );
    const [first, ...others] = (await doneTo(person, admin)).slice(1);
    expect(others).toEqual([]);
    const hasEnded = first?.kind === 'person.exception-ended';
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(hasEnded ? 1 : 10);
    expect((await rowOf(person)).reason).toBe(hasEnded ? null : 'Travels');
  });
});
