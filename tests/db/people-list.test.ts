import { describe, expect, test } from 'vitest';
import { listPeople, mostCounted, peopleOnPage } from '@/lib/office/people/list';
import { readPeopleQuery } from '@/lib/office/people/query';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { makeAdmin, makeColleague } from './office-people';

const db = await testDatabase();

type Parameters = Record<string, string>;
const list = ({ officeId }: Person, parameters: Parameters = {}) =>
  listPeople(db, officeId, readPeopleQuery(parameters));
const namesOf = async (admin: Person, parameters: Parameters = {}) =>
  (await list(admin, parameters)).people.map(({ displayName }) => displayName);

async function officeWith(...people: (PersonOptions & { email?: string; userName?: string })[]) {
  const admin = await makeAdmin({ displayName: 'Zoë Admin' });
  const made: Person[] = [];
  for (const { email, userName, ...options } of people) {
    const person = await makeColleague(admin, options);
    const sql = db.$client;
    if (email) {
      await sql`update account set email = ${email}, email_key = lower(${email}) where id = ${person.accountId}`;
    }
    if (userName) {
      await sql`update account set user_name = ${userName}, user_name_key = lower(${userName}) where id = ${person.accountId}`;
    }
    made.push(person);
  }
  return { admin, made };
}

describe('people are searched', () => {
  test('by any part of name, e-mail address and user name, in any case, word by word', async () => {
    const { admin } = await officeWith(
      { displayName: 'Anna de Boer', email: 'a.deboer@care.example' },
      { displayName: 'Jürgen Aumann', userName: 'aumann-j' },
      { displayName: 'Boaz Annink', email: 'info@annink.example' },
    );
    expect(await namesOf(admin, { q: 'DE BOER' })).toEqual(['Anna de Boer']);
    expect(await namesOf(admin, { q: 'boer anna' })).toEqual(['Anna de Boer']);
    expect(await namesOf(admin, { q: 'care.exa' })).toEqual(['Anna de Boer']);
    expect(await namesOf(admin, { q: 'MANN-J' })).toEqual(['Jürgen Aumann']);
    expect(await namesOf(admin, { q: 'JÜRG' })).toEqual(['Jürgen Aumann']);
    expect(await namesOf(admin, { q: ' nn ' }), 'two letters begin the name').toEqual([]);
    expect(await namesOf(admin, { q: 'ann' })).toEqual(['Anna de Boer', 'Boaz Annink', 'Jürgen Aumann']);
    expect(await namesOf(admin, { q: 'An' })).toEqual(['Anna de Boer']);
    expect(await namesOf(admin, { q: 'b' })).toEqual(['Boaz Annink']);
    expect(await namesOf(admin, { q: 'de bo' })).toEqual(['Anna de Boer']);
    expect((await list(admin, { q: 'ann' })).count).toBe(3);
  });

  test.each(['%', '_', '\\', '100%', 'a_b', 'b \\%', "'; drop table account; --", '\u0000', 'x'.repeat(500)])(
    'attack: signs that mean something to the database, %j, stand for themselves',
    async (q) => {
      const { admin } = await officeWith({ displayName: 'Anna 100 percent' }, { displayName: 'axb' });
      const plain = await namesOf(admin, { q });
      expect(plain).toEqual(q === '\u0000' ? ['Anna 100 percent', 'axb', 'Zoë Admin'] : []);
      await db.$client`update account set display_name = ${`%_\\ 100% a_b \\%`} where id = ${admin.accountId}`;
      const literal = ['%', '100%', 'a_b', 'b \\%'].includes(q);
      if (literal) expect(await namesOf(admin, { q })).toHaveLength(1);
    },
  );
});

describe('people are narrowed', () => {
  test('by the state of their second factor, of whom the deactivated have none to speak of', async () => {
    const phones: PersonOptions['phones'] = [{ number: '+31612345678', verifiedBy: 'sms' }];
    const { admin, made } = await officeWith(
      { displayName: 'App', enrolled: true },
      { displayName: 'Both', enrolled: true, phones },
      { displayName: 'Phone', phones },
      { displayName: 'Landline', phones: [{ number: '+31201234567', verifiedBy: 'voice' }] },
      { displayName: 'Excepted', exception: { requirement: 'off' } },
      { displayName: 'Once excepted', exception: { requirement: 'off', until: new Date(Date.now() - 1000) } },
      { displayName: 'Gone', enrolled: true, exception: { requirement: 'off' } },
      { displayName: 'Blocked', enrolled: true },
      { displayName: 'Nearly blocked', enrolled: true },
    );
    const sql = db.$client;
    const idOf = (name: string) => made.find((each) => each.displayName === name)?.accountId ?? '';
    await sql`update account set deactivated_at = now() where id = ${idOf('Gone')}`;
    for (const [name, method, failures] of [
      ['Blocked', 'authenticator', 100],
      ['Gone', 'authenticator', 100],
      ['Nearly blocked', 'authenticator', 99],
      ['App', 'recovery-code', 100],
    ] as const) {
      await sql`insert into proof_counter (account_id, method, failures) values (${idOf(name)}, ${method}, ${failures})`;
    }
    const of = (factor: string) => namesOf(admin, { factor });
    expect(await of('none')).toEqual(['Excepted', 'Once excepted', 'Zoë Admin']);
    expect(await of('app')).toEqual(['App', 'Blocked', 'Both', 'Nearly blocked']);
    expect(await of('phone')).toEqual(['Landline', 'Phone']);
    expect(await of('blocked')).toEqual(['Blocked']);
    expect(await of('exception')).toEqual(['Excepted']);
    expect(await of('deactivated')).toEqual(['Gone']);
    expect(await of('nonsense')).toHaveLength(10);
    expect((await list(admin, { factor: 'app' })).count).toBe(4);
    expect(await namesOf(admin, { factor: 'app', q: 'bl' })).toEqual(['Blocked']);
    expect(await namesOf(admin, { factor: 'app', q: 'blocked' })).toEqual(['Blocked', 'Nearly blocked']);
  });

  test('by role: staff are all who work for the office', async () => {
    const { admin } = await officeWith(
      { displayName: 'Clerk' },
      { displayName: 'Decider', roles: ['staff', 'manager'] },
      { displayName: 'Guest', roles: ['customer'] },
    );
    const of = (role: string) => namesOf(admin, { role });
    expect(await of('staff')).toEqual(['Clerk', 'Decider', 'Zoë Admin']);
    expect(await of('customer')).toEqual(['Guest']);
    expect(await of('manager')).toEqual(['Decider']);
    expect(await of('office-admin')).toEqual(['Zoë Admin']);
    expect(await of('support')).toEqual([]);
    expect(await namesOf(admin, { role: 'staff', q: 'cl' })).toEqual(['Clerk']);
  });
});

describe('people are paged through', () => {
  /** As many as fill three pages, all called one of two names, so that every page ends among namesakes. */
  async function crowd(size: number) {
    const admin = await makeAdmin({ displayName: 'Zoë Admin' });
    await db.$client`
      insert into account (office_id, display_name, email, email_key, roles, locale)
      select ${admin.officeId}, case when n % 3 = 0 then 'Bo Same' else 'An Same' end, e, e, '{staff}', 'en'
        from (select n, 'p' || n || '.' || ${admin.officeSlug} || '@crowd.example' as e from generate_series(1, ${size}::int) n) g`;
    const all = await db.$client<{ id: string }[]>`
      select id from account where office_id = ${admin.officeId} order by name_key, id`;
    return { admin, all: all.map(({ id }) => id) };
  }

  test.each([{}, { factor: 'none' }, { q: 'a' }, { q: 'same' }, { role: 'staff' }] as Parameters[])(
    'forwards and backwards over namesakes, each person once and nobody left out: %j',
    async (parameters) => {
      const { admin, all } = await crowd(2 * peopleOnPage + 7);
      const wanted =
        parameters.q === 'a'
          ? all.slice(0, all.length - 1 - Math.floor((2 * peopleOnPage + 7) / 3))
          : all.slice(0, parameters.q === 'same' ? -1 : undefined);
      const pages: string[][] = [];
      let page = await list(admin, parameters);
      expect(page.previous).toBeUndefined();
      for (;;) {
        pages.push(page.people.map(({ id }) => id));
        if (!page.next) break;
        page = await list(admin, { ...parameters, ...page.next });
      }
      expect(pages.flat()).toEqual(wanted);
      const forth = pages.map((ids) => ids.join());
      const back = [forth.at(-1)];
      while (page.previous) {
        page = await list(admin, { ...parameters, ...page.previous });
        back.unshift(page.people.map(({ id }) => id).join());
        expect(page.next, 'there is a way on').toBeDefined();
      }
      expect(back.join().split(','), 'the same people on the way back').toEqual(wanted);
      expect(page.count).toBe(wanted.length);
    },
  );

  test('a page that begins after somebody who is no longer there, or of another office, begins anew', async () => {
    const { admin, all } = await crowd(3);
    const foreign = await makeAdmin();
    for (const after of [foreign.accountId, '00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await list(admin, { after })).people.map(({ id }) => id)).toEqual(all);
    }
    const last = all.at(-1) ?? '';
    expect(await list(admin, { after: last })).toMatchObject({ people: [], count: 4, next: undefined });
  });

  test('people are counted up to a bound, and “more than that” is said above it', async () => {
    const { admin } = await crowd(mostCounted);
    expect(await list(admin)).toMatchObject({ count: mostCounted, hasMore: true });
    expect(await list(admin, { q: 'same' })).toMatchObject({ count: mostCounted, hasMore: false });
  });
});
