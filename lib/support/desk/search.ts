import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { identifierKey } from '@/lib/account/identifier';
import { listInvitations, type OpenInvitation } from '@/lib/office/invitation/find';
import {
  type ListedPerson,
  listPeople,
  matching,
  onPage,
  type PersonRow,
  peopleOnPage,
  personOf,
  type Start,
} from '@/lib/office/people/list';
import { standingColumns } from '@/lib/office/people/standing';
import type { Party } from '../rank';
import { type DeskQuery, isTooShort, mostEverywhere } from './query';

export type FoundPerson = ListedPerson & { office: string };

export type FoundInvitation = Pick<
  OpenInvitation,
  'id' | 'displayName' | 'email' | 'invitedAt' | 'until' | 'isExpired'
> & {
  office: string;
};

export type DeskOffice = { id: string; name: string };

/** What the desk's search came to. `people`: undefined where it was not looked for people. */
export type DeskFound = {
  people: FoundPerson[] | undefined;
  previous: { before: string } | undefined;
  next: { after: string } | undefined;
  isTooMany: boolean;
  invitations: FoundInvitation[];
  /** Those whose name was typed. */
  offices: DeskOffice[];
  /** All that the desk serves, by name. */
  allOffices: DeskOffice[];
};

const nobody = { people: undefined, previous: undefined, next: undefined, isTooMany: false };

/**
 * Finds people and open invitations of the offices that the desk serves. In one office: any part, or all by name. In all of
 * them: from three letters on, and only where few enough fit; nobody browses everybody.
 */
export async function searchDesk(db: Database, desk: Party, query: DeskQuery): Promise<DeskFound> {
  const allOffices = await officesOf(db, desk);
  const office = desk.isOperator
    ? allOffices.find(({ id }) => id === query.office)
    : allOffices.find(({ id }) => id === desk.officeId);
  const { search } = query;
  const offices = search && !office ? named(allOffices, search) : [];
  const rest = { offices, allOffices };
  if (!office && (!search || isTooShort(query))) return { ...nobody, ...rest, invitations: [] };
  if (!office) {
    return {
      ...(await peopleEverywhere(db, query)),
      ...rest,
      invitations: await invitedEverywhere(db, search),
    };
  }
  const { id, name } = office;
  const page = await listPeople(db, id, { search, state: undefined, role: undefined, from: query.from });
  const invited = search ? await listInvitations(db, id, { search }) : { invitations: [] };
  return {
    people: page.people.map((person) => ({ ...person, office: name })),
    previous: page.previous,
    next: page.next,
    isTooMany: false,
    ...rest,
    invitations: invited.invitations.map((each) => ({ ...each, office: name })),
  };
}

/** In the order of an index, which all of them are read by. */
async function officesOf(db: Database, desk: Party): Promise<DeskOffice[]> {
  const rows = desk.isOperator
    ? await db.$client<DeskOffice[]>`select id, name from office order by slug`
    : await db.$client<DeskOffice[]>`select id, name from office where id = ${desk.officeId}`;
  return [...rows].sort((one, other) => one.name.localeCompare(other.name));
}

const named = (all: readonly DeskOffice[], search: string) =>
  all.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())).slice(0, 10);

/**
 * A page of those who fit, by name. What is searched for decides how it is best looked up, so the statements are planned
 * afresh each time; those who fit are counted before they are sorted.
 */
async function peopleEverywhere(db: Database, { search, from }: DeskQuery) {
  return db.$client.begin('read only', async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await sql`set local plan_cache_mode = force_custom_plan`;
    const start = await startOf(sql, from);
    const onward = !start
      ? sql`true`
      : start.isBackwards
        ? sql`(f.name_key, f.id) < (${start.nameKey}, ${start.id}::uuid)`
        : sql`(f.name_key, f.id) > (${start.nameKey}, ${start.id}::uuid)`;
    const order = start?.isBackwards ? sql`f.name_key desc, f.id desc` : sql`f.name_key, f.id`;
    const [found] = await sql<{ count: number; ids: string[] }[]>`
      with fitting as materialized (
        select a.id, a.name_key from account a where true ${matching(sql, search)} limit ${mostEverywhere + 1}
      )
      select (select count(*) from fitting)::int as count,
             array(select f.id from fitting f where ${onward} order by ${order} limit ${peopleOnPage + 1}) as ids`;
    if (!found) throw new Error('a select from nothing came back empty');
    if (found.count > mostEverywhere) return { ...nobody, isTooMany: true };
    const rows = await sql<(PersonRow & { office: string })[]>`
      select a.id, a.display_name as "displayName", a.email, a.deactivated_at is not null as "isDeactivated",
             (extract(epoch from greatest(a.last_sign_in_at, (select max(s.activated_at) from session s
                where s.account_id = a.id))) * 1000)::float8
               as "lastSignIn",
             o.name as office, ${standingColumns(sql)}
        from account a join office o on o.id = a.office_id
       where a.id = any(${found.ids}::uuid[]) order by a.name_key, a.id`;
    const { shown, ...pages } = onPage(rows, start);
    const people = shown.map((row) => ({ ...personOf(row), office: row.office }));
    return { people, ...pages, isTooMany: false };
  });
}

async function startOf(sql: postgres.Sql, from: DeskQuery['from']): Promise<Start | undefined> {
  if (!from) return undefined;
  const isBackwards = 'before' in from;
  const id = isBackwards ? from.before : from.after;
  const [found] = await sql<
    { nameKey: string }[]
  >`select name_key as "nameKey" from account where id = ${id}`;
  return found && { id, nameKey: found.nameKey, isBackwards };
}

/** By the whole address alone, at whichever offices it is invited: each is asked by its index. */
async function invitedEverywhere(db: Database, search: string): Promise<FoundInvitation[]> {
  if (!search.includes('@')) return [];
  return db.$client<FoundInvitation[]>`
    select i.id, i.display_name as "displayName", i.email,
           (extract(epoch from i.created_at) * 1000)::float8 as "invitedAt",
           (extract(epoch from i.expires_at) * 1000)::float8 as until, i.expires_at <= now() as "isExpired", o.name as office
      from office o cross join lateral (
        select * from invitation i
         where i.office_id = o.id and i.email_key = ${identifierKey(search)}
           and i.used_at is null and i.withdrawn_at is null
      ) i
     order by o.slug`;
}
