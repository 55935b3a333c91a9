import type postgres from 'postgres';
import { prefixesOf } from './number';

const batch = 1_000;

/**
 * Works out the countries of the numbers that were kept before countries were: PostgreSQL cannot tell them. Part of bringing
 * a database to the newest schema; safe to repeat, and to run beside others. Returns how many there were.
 */
export async function noteCountries(sql: postgres.Sql): Promise<number> {
  let noted = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await sql<{ id: string; number: string }[]>`
      select id, number from phone where country is null and id > ${after} order by id limit ${batch}`;
    const last = found.at(-1);
    if (!last) return noted;
    const ids = found.map(({ id }) => id);
    const countries = found.map(({ number }) => prefixesOf(number).country);
    await sql`
      update phone p set country = known.country
        from unnest(${ids}::uuid[], ${countries}::text[]) as known (id, country)
       where p.id = known.id and p.country is null`;
    noted += found.length;
    after = last.id;
  }
}
