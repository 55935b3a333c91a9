import { describe, expect, test } from 'vitest';
import { listPeople, peopleOnPage } from '@/lib/office/people/list';
import { findPerson } from '@/lib/office/people/person';
import { readPeopleQuery } from '@/lib/office/people/query';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase } from '../setup/database';
import { makeAdmin } from './office-people';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();

const people = 6_000;
const admin = await makeAdmin();
await makeCrowd(db, admin.officeId, { people, clients: people / 50 });
const [middle] = await db.$client<{ id: string }[]>`
  select id from account where office_id = ${admin.officeId} and name_key > 'f' order by name_key, id limit 1`;
const id = middle?.id ?? '';

/** A page and one row more, of each of four kinds of factors; few enough are those with an exception or in charge, too. */
const sorted = 4 * (peopleOnPage + 1);

describe('no page of the list reads or sorts everybody', () => {
  test.each([
    {},
    { after: id },
    { before: id },
    { factor: 'none' },
    { factor: 'none', after: id },
    { factor: 'app' },
    { factor: 'app', before: id },
    { factor: 'phone' },
    { factor: 'blocked' },
    { factor: 'exception' },
    { factor: 'deactivated' },
    { role: 'staff' },
    { role: 'manager' },
    { role: 'customer', after: id },
    { q: 'yilmaz 99' },
    { q: 'an' },
    { q: 'nobody-is-called-this' },
    { q: 'crowd.example' },
    { q: 'crowd.example', after: id },
  ] as Record<string, string>[])('%j', async (parameters) => {
    const plans = await plansOf((each) => listPeople(each, admin.officeId, readPeopleQuery(parameters)));
    expect(plans).toHaveLength('after' in parameters || 'before' in parameters ? 3 : 2);
    expect(tooMuch(plans, { sorted })).toEqual([]);
    // Whoever is searched for may be anywhere, and counting goes through all who fit.
    const page = plans.filter(({ statement }) => statement.startsWith('with found'));
    if (!parameters.q) expect(tooMuch(page, { sorted, read: people / 4 })).toEqual([]);
  });

  test('the page of one person reads what is theirs', async () => {
    const plans = await plansOf((each) => findPerson(each, admin.officeId, id));
    expect(plans).toHaveLength(1);
    expect(tooMuch(plans, { sorted: 100, read: 100 })).toEqual([]);
  });

  test('the check notices a table that is read from end to end, and a sort of everybody', async () => {
    const whole = await plansOf(
      ({ $client }) => $client`select id from account where locale = 'en' order by created_at`,
    );
    expect(tooMuch(whole, { sorted }).join()).toMatch(/Seq Scan account/);
    expect(tooMuch(whole, { sorted: 1000 }).join()).toMatch(/Sort/);
  });
});
