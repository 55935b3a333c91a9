import { expect, test } from 'vitest';
import { noteCountries } from '@/lib/factor/phone/note-countries';
import { testDatabase } from '../setup/database';
import { addNumber } from './numbers';
import { makePerson } from './people';

const db = await testDatabase();

const placesOf = async ({ accountId }: { accountId: string }) => {
  const [found] = await db.$client<{ places: string[] }[]>`
    select phone_places as places from account where id = ${accountId}`;
  return found?.places;
};

test('numbers that were kept before their countries were get them, once', async () => {
  const person = await makePerson({ phones: [{ number: '+31612345678', verifiedBy: 'sms' }] });
  await addNumber(person, { number: '+442079460123', kind: 'landline' });
  // Of two countries with one calling code.
  await addNumber(person, { number: '+14165550123' });
  await addNumber(person, { number: '+12125550123', verified: false });
  await db.$client`update phone set country = null`;
  expect(await placesOf(person)).toEqual(['landline-', 'mobile-']);

  expect(await noteCountries(db.$client)).toBe(4);
  const rows = await db.$client<{ country: string }[]>`select country from phone order by position`;
  expect(rows.map(({ country }) => country)).toEqual(['NL', 'GB', 'CA', 'US']);
  expect(await placesOf(person), 'verified ones only').toEqual(['landline-GB', 'mobile-CA', 'mobile-NL']);
  expect(await noteCountries(db.$client)).toBe(0);
});

test('an account knows of which countries its verified numbers are, whatever becomes of them', async () => {
  const person = await makePerson();
  expect(await placesOf(person)).toEqual([]);
  const { id } = await addNumber(person, { number: '+31612345670', verified: false });
  expect(await placesOf(person)).toEqual([]);
  await db.$client`update phone set verified_by = 'sms', verified_at = now() where id = ${id}`;
  expect(await placesOf(person)).toEqual(['mobile-NL']);
  await db.$client`delete from phone where id = ${id}`;
  expect(await placesOf(person)).toEqual([]);
});
