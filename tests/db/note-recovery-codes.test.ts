import { expect, test } from 'vitest';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import { testClock } from './clock';
import { whileHashing } from './hashing';
import { begin, secretKeys, setUpApp } from './journey';
import { hold, untilWaiting } from './locks';
import { addNumber } from './numbers';
import { changeAs, makeAdmin } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();
const sql = db.$client;

type Person = { accountId: string };

const noted = async ({ accountId }: Person) => {
  const [found] = await sql<{ left: boolean; ways: number }[]>`
    select has_recovery_code as left, verified_ways as ways from account where id = ${accountId}`;
  return found;
};
const useUp = ({ accountId }: Person, keep: number) => sql`
  update recovery_code set used_at = now() where (set_id, hash) in (
    select c.set_id, c.hash from recovery_code_set s join recovery_code c on c.set_id = s.id
     where s.account_id = ${accountId} and c.used_at is null order by c.hash offset ${keep})`;

test('X2: an account knows whether a recovery code is left, whatever becomes of them', async () => {
  const person = await makePerson();
  expect(await noted(person)).toMatchObject({ left: false });
  await setUpApp(db, clock, (await begin(db, person)).holder);
  const other = await makePerson({ enrolled: true });
  expect(await noted(person)).toMatchObject({ left: true });
  await useUp(person, 1);
  expect(await noted(person), 'one is left').toMatchObject({ left: true });
  await useUp(person, 0);
  expect(await noted(person), 'none is').toMatchObject({ left: false });
  expect(await noted(other)).toMatchObject({ left: true });

  await sql`update recovery_code set used_at = null`;
  expect(await noted(person)).toMatchObject({ left: true });
  await sql`delete from recovery_code_set where account_id = ${person.accountId}`;
  expect([await noted(person), await noted(other)]).toMatchObject([{ left: false }, { left: true }]);
  await sql`
    delete from recovery_code where set_id = (select id from recovery_code_set where account_id = ${other.accountId})`;
  expect(await noted(other)).toMatchObject({ left: false });
});

test('W9: an account knows how its verified numbers were verified', async () => {
  const person = await makePerson({ phones: [{ number: '+31612345611', verifiedBy: 'sms' }] });
  expect(await noted(person)).toMatchObject({ ways: 1 });
  const { id } = await addNumber(person, { number: '+31612345612', verified: false });
  expect(await noted(person)).toMatchObject({ ways: 1 });
  await sql`update phone set verified_by = 'keypad-call', verified_at = now() where id = ${id}`;
  expect(await noted(person)).toMatchObject({ ways: 1 + 4 });
  await sql`update phone set verified_by = 'voice' where id = ${id}`;
  expect(await noted(person)).toMatchObject({ ways: 1 + 2 });
  await sql`delete from phone where account_id = ${person.accountId}`;
  expect(await noted(person)).toMatchObject({ ways: 0 });
});

test('the last recovery code is used while an admin deactivates its owner: neither waits for the other for ever', async () => {
  const admin = await makeAdmin();
  const person = await makePerson({ officeId: admin.officeId, enrolled: true });
  const { holder } = await begin(db, person);
  const [code = ''] = person.recoveryCodes;
  for (const spent of person.recoveryCodes.slice(1)) {
    await proveWithRecoveryCode(db, secretKeys(), (await begin(db, person)).holder, spent);
  }
  let held: Awaited<ReturnType<typeof hold>> | undefined;
  whileHashing(async () => {
    held = await hold(
      db,
      (on) =>
        on`select from attempt where account_id = ${person.accountId} and state = 'awaiting-proof' for update`,
    );
  });
  const using = proveWithRecoveryCode(db, secretKeys(), holder, code);
  await untilWaiting(db, 1);
  const deactivating = changeAs(admin, { kind: 'deactivate', account: person.accountId });
  await untilWaiting(db, 2);
  await held?.release();
  expect(await Promise.all([using, deactivating])).toMatchObject([{ kind: 'right' }, 'done']);
  expect(await noted(person)).toMatchObject({ left: false });
});
