import { randomBytes, randomUUID } from 'node:crypto';
import { seal } from '@/lib/crypto/secret-box';
import { drawSalt, hashPassword, hashRecoveryCode } from '@/lib/crypto/slow-hash';
import { drawSecret } from '@/lib/factor/authenticator/totp';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import type { House } from './house';
import { Person } from './person';

/** People of one office that demands a second factor; all begin with one password and, enrolled, the same codes. */
export class Residents {
  readonly people: Person[] = [];

  private constructor(
    private readonly house: House,
    private readonly officeId: string,
    private readonly password: string,
    private readonly passwordHash: string,
    private readonly salt: Buffer,
    private readonly codes: string[],
    private readonly codeHashes: Buffer[],
  ) {}

  static async make(house: House): Promise<Residents> {
    const sql = house.db.$client;
    const [office] = await sql<{ id: string }[]>`
      insert into office (slug, name, legal_name, accent, default_locale, country, time_zone, service_desk_email,
                          staff_requirement, customer_requirement, is_operator)
      values ('proof', 'Proof', 'Proof Ltd', '#0f5a4a', 'en', 'GB', 'Europe/London', 'desk@proof.example',
              'required', 'required', true) returning id`;
    const password = randomBytes(12).toString('base64url');
    const [salt, codes] = [drawSalt(), drawCodes()];
    const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(salt, code)));
    const hash = await hashPassword(password);
    return new Residents(house, office?.id ?? '', password, hash, salt, codes, hashes);
  }

  /** More of them, made straight in the database. */
  async add(count: number, enrolled: boolean): Promise<void> {
    const sql = this.house.db.$client;
    const first = this.people.length;
    const made = Array.from({ length: count }, (_, at) => {
      const [number, id] = [first + at, randomUUID()];
      const address = `10.9.${number >> 8}.${number & 255}`;
      return new Person(this.house, id, `resident-${number}`, this.password, address);
    });
    const ids = made.map((person) => person.accountId);
    for (const person of made) person.hash = this.passwordHash;
    await sql`
      insert into account (id, office_id, display_name, email, email_key, user_name, user_name_key, roles, locale,
                           password_hash, password_changed_at, ever_proved_at)
      select id, ${this.officeId}, 'Robin Example', name || '@proof.example', name || '@proof.example', name, name,
             array['customer']::role[], 'en', ${this.passwordHash}, now(), ${enrolled ? sql`now()` : null}
        from unnest(${ids}::uuid[], ${made.map((person) => person.userName)}::text[]) as g (id, name)`;
    if (enrolled) await this.#enrol(made);
    this.people.push(...made);
  }

  async #enrol(people: readonly Person[]): Promise<void> {
    const sql = this.house.db.$client;
    const ids = people.map((person) => person.accountId);
    for (const person of people) {
      person.key = drawSecret();
      person.hasSet = true;
      person.madeEnrolled = true;
      person.codes = this.codes.map(groupCode);
    }
    const sealed = people.map(({ accountId, key = '' }) => seal([this.house.key], accountId, key));
    await sql`
      with app as (
        insert into authenticator (account_id, sealed_secret, last_step, is_current)
        select id, sealed, 0, true from unnest(${ids}::uuid[], ${sealed}::text[]) as g (id, sealed)
      ), code_set as (
        insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
        select id, ${this.salt}::bytea, 'Robin Example', ${receiptTextVersion}, 'en' from unnest(${ids}::uuid[]) id
        returning id
      )
      insert into recovery_code (set_id, hash)
      select code_set.id, decode(hash, 'hex')
        from code_set, unnest(${this.codeHashes.map((hash) => hash.toString('hex'))}::text[]) as hash`;
  }
}
