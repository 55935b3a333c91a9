import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { account } from '@/db/schema';
import { fileDatabase, type TestDatabase } from '../setup/database';
import { makePerson as makeSlowly, type Person, type PersonOptions } from '../setup/people';
import { hashTo, letThrough } from './hashing';
import { secretKeys } from './journey';

let model: { db: TestDatabase; person: Person; passwordHash: string | null } | undefined;

/**
 * A person of their own in an office of their own, as `setup/people` makes them; only that the slow hashes
 * are worked out once a file: all of its people have one password and the same ten recovery codes.
 */
export async function makePerson(options: PersonOptions = {}): Promise<Person> {
  const { db } = fileDatabase();
  if (model?.db !== db) model = await makeModel();
  const { person, passwordHash } = model;
  hashTo(() => randomBytes(32));
  const made = await makeSlowly(db, secretKeys(), options);
  letThrough();
  await db.update(account).set({ passwordHash }).where(eq(account.id, made.accountId));
  if (made.recoveryCodes.length > 0) {
    await db.$client`
      with ours as (delete from recovery_code_set where account_id = ${made.accountId} returning *),
      made as (
        insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
        select ours.account_id, m.salt, ours.receipt_name, ours.receipt_text_version, ours.receipt_locale
          from ours, recovery_code_set m where m.account_id = ${person.accountId} returning id
      )
      insert into recovery_code (set_id, hash)
      select made.id, c.hash from made, recovery_code c join recovery_code_set m on m.id = c.set_id
       where m.account_id = ${person.accountId}`;
  }
  return {
    ...made,
    password: person.password,
    recoveryCodes: made.recoveryCodes.length > 0 ? person.recoveryCodes : [],
  };
}

async function makeModel() {
  const { db } = fileDatabase();
  const person = await makeSlowly(db, secretKeys(), { enrolled: true });
  // Argon2id with the least work. What checking costs stands in the hash itself: nothing of the portal is left out.
  const passwordHash = await hash(person.password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  return { db, person, passwordHash };
}
