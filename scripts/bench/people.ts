import { createHmac, randomUUID } from 'node:crypto';
import type { Database } from '@/db/connection';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { hashPassword } from '@/lib/crypto/slow-hash';
import { codeAt, stepAt } from '@/lib/factor/authenticator/totp';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';

/** All of them have it: a hash each would take longer than everything that is measured. */
export const password = 'a measured pass phrase';

/** Offices the people are spread over. */
const offices = 20;
/** Accounts written by one statement. */
const batch = 5_000;

/** User name of the account with this number, from 0. */
export const userNameOf = (number: number) => `person-${number}`;

/** An address of its own for each, so that no throttle counts them together (up to 16 million). */
export const addressOf = (number: number) =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The account's 160-bit key in base32, worked out from its number, so that nobody has to remember a million. */
export const appKeyOf = (number: number) =>
  [...createHmac('sha256', 'bench').update(String(number)).digest()]
    .map((byte) => base32[byte & 31])
    .join('');

/** What the account's authenticator app shows now. */
export const codeOf = (number: number) => codeAt(appKeyOf(number), stepAt(Date.now() / 1000));

/**
 * Fills an empty, migrated database with accounts that have a password, an authenticator app and ten saved
 * recovery codes.
 */
export async function makePeople(
  db: Database,
  keys: readonly BoxKey[],
  count: number,
  log: (line: string) => void,
): Promise<void> {
  const sql = db.$client;
  const passwordHash = await hashPassword(password);
  const places = await sql<{ id: string }[]>`
    insert into office (slug, name, legal_name, legal_address, accent, default_locale, country, time_zone,
                        service_desk_email, service_desk_phone, staff_requirement, customer_requirement, is_operator)
    select 'office-' || n, 'Office ' || n, 'Office ' || n || ' Ltd', E'1 Test Street\nLondon', '#0f5a4a', 'en', 'GB',
           'Europe/London', 'desk@office-' || n || '.example', '+44 20 7946 0000', 'required', 'required', n = 0
      from generate_series(0, ${offices - 1}::int) n
    returning id`;
  for (let from = 0; from < count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, at) => from + at);
    const ids = numbers.map(() => randomUUID());
    const sealed = numbers.map((number, at) => seal(keys, ids[at] ?? '', appKeyOf(number)));
    await sql`
      with given as (
        select * from unnest(${numbers}::int[], ${ids}::uuid[], ${sealed}::text[]) as g (n, id, sealed)
      ), made as (
        insert into account (id, office_id, display_name, email, email_key, user_name, user_name_key, roles, locale,
                             password_hash, password_changed_at, ever_proved_at)
        select id, (${places.map((place) => place.id)}::uuid[])[1 + n % ${offices}::int], 'Robin Example ' || n,
               'person-' || n || '@bench.example', 'person-' || n || '@bench.example', 'person-' || n, 'person-' || n,
               array['customer']::role[], 'en', ${passwordHash}, now(), now()
          from given
      ), app as (
        insert into authenticator (account_id, sealed_secret, last_step) select id, sealed, 0 from given
      ), code_set as (
        insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
        select id, decode(md5(n::text), 'hex'), 'Robin Example', ${receiptTextVersion}, 'en' from given
        returning id
      )
      insert into recovery_code (set_id, hash)
      select id, sha256(convert_to(id::text || k, 'UTF8')) from code_set, generate_series(1, 10) k`;
    if ((from / batch) % 20 === 19) log(`${from + batch} accounts …`);
  }
  // As a database that has been in use is; and a million take longer than a request of the portal may.
  const patient = await sql.reserve();
  await patient`set statement_timeout = 0`;
  await patient`vacuum analyze`;
  patient.release();
}
