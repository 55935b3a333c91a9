import { randomBytes } from 'node:crypto';
import type { Requirement, Role } from '@/lib/policy/decide';
import type { DecidingRules } from '@/lib/policy/preview-rules';
import { fileDatabase } from '../setup/database';

/** Numbers between 0 and 1, the same ones for the same seed (Mulberry32): what fails can be run again. */
export function chanceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
    some: <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.5),
    yes: (share: number) => next() < share,
    upTo: (most: number) => Math.floor(next() * (most + 1)),
  };
}
export type Chance = ReturnType<typeof chanceOf>;

const requirements: Requirement[] = ['off', 'optional', 'required'];
const roleSets: Role[][] = [
  ['customer'],
  ['customer'],
  ['staff'],
  ['staff'],
  ['staff', 'office-admin'],
  ['manager'],
  ['staff', 'support'],
];
const byPhone = ['sms', 'voice', 'keypad-call'] as const;
const countries = ['GB', 'NL', 'US'];
const all = ['authenticator', ...byPhone] as const;

const ordered = (chance: Chance) => {
  const some = chance.some(all).sort(() => (chance.yes(0.5) ? 1 : -1));
  return some.length > 0 ? some : [chance.one(all)];
};

export const randomRules = (chance: Chance): DecidingRules => ({
  staffRequirement: chance.one(requirements),
  staffGraceDays: chance.upTo(30),
  staffMethods: ordered(chance),
  customerRequirement: chance.one(requirements),
  customerGraceDays: chance.upTo(30),
  customerMethods: ordered(chance),
  phoneNeedsApplication: chance.yes(0.5),
  switchesByDesk: chance.yes(0.5),
  codeCountries: chance.some(countries),
  applicationRequires: chance.yes(0.3),
});

/** An office with people in every combination of what the decision looks at that chance brings. */
export async function makeRandomOffice(chance: Chance, people: number) {
  const sql = fileDatabase().db.$client;
  const tag = randomBytes(5).toString('hex');
  const [office] = await sql<{ id: string }[]>`
    insert into office (slug, name, legal_name, accent, default_locale, country, time_zone, service_desk_email)
    values (${tag}, ${tag}, ${tag}, '#0f5a4a', 'en', 'GB', 'America/St_Johns', 'desk@example.org') returning id`;
  const officeId = office?.id ?? '';
  const clients: string[] = [];
  for (const requirement of requirements) {
    const [made] = await sql<{ id: string }[]>`
      insert into client (office_id, name, requirement, grace_days)
      values (${officeId}, ${requirement}, ${requirement}, ${chance.upTo(20)}) returning id`;
    clients.push(made?.id ?? '');
  }
  for (let number = 0; number < people; number += 1) {
    await makeSomebody(chance, { officeId, clients, tag: `${tag}-${number}` });
  }
  return { officeId, clients };
}

async function makeSomebody(chance: Chance, at: { officeId: string; clients: string[]; tag: string }) {
  const sql = fileDatabase().db.$client;
  const roles = chance.one(roleSets);
  const theirs = roles.includes('customer') && chance.yes(0.6) ? chance.some(at.clients) : [];
  const isEnrolled = chance.yes(0.5);
  const proved = isEnrolled || chance.yes(0.2);
  const exception = chance.yes(0.2) ? chance.one(['off', 'optional'] as const) : null;
  const ago = (share: number, days: number) =>
    chance.yes(share)
      ? sql`now() - interval '1 day' * ${chance.next() * days}::float8`
      : sql`null::timestamptz`;
  const [made] = await sql<{ id: string }[]>`
    insert into account (office_id, display_name, email, email_key, roles, locale, ever_proved_at, offer_declined_at,
                         requirement, exception_requirement, exception_until, exception_reason, current_method,
                         deactivated_at)
    values (${at.officeId}, ${`Person ${at.tag}`}, ${`${at.tag}@x.example`}, ${`${at.tag}@x.example`},
            ${roles}::text[]::role[], 'en', ${proved ? sql`now()` : sql`null`}, ${ago(0.4, 60)},
            ${chance.yes(0.3) ? chance.one(requirements) : null}::requirement, ${exception}::requirement,
            ${exception ? sql`now() + interval '1 day' * ${chance.next() * 10 - 3}::float8` : sql`null`},
            ${exception && 'Because'},
            ${chance.yes(0.3) ? chance.one(all) : null}::text::method, ${ago(0.05, 9)})
    returning id`;
  const id = made?.id ?? '';
  for (const client of theirs)
    await sql`insert into membership (account_id, client_id) values (${id}, ${client})`;
  await sql`update account set client_id = ${theirs[0] ?? null}::uuid where id = ${id}`;
  if (isEnrolled) await enrol(chance, id);
  for (const method of chance.some(all)) {
    await sql`insert into proof_counter (account_id, method, failures)
              values (${id}, ${method}::text::method, ${chance.one([1, 99, 100, 140])})`;
  }
  for (const source of [
    'account',
    'staff',
    'customers',
    'application:portal',
    ...at.clients.map((c) => `client:${c}`),
  ]) {
    if (!chance.yes(0.4)) continue;
    await sql`insert into grace (account_id, source, started_at)
              values (${id}, ${source}, now() - interval '1 hour' * ${chance.next() * 600}::float8)`;
  }
  const states = ['completed', 'refused', chance.one(['pending', 'approved'] as const)] as const;
  for (const state of chance.yes(0.5) ? states.filter(() => chance.yes(0.5)) : []) {
    await sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                  had_proven, state)
      values (${at.officeId}, ${id}, ${chance.one(['application', 'application', 'switch'] as const)},
              ${chance.one(byPhone)}::text::method, '+447400123456', 'mobile', 'Because', false, false, ${state})`;
  }
}

async function enrol(chance: Chance, accountId: string) {
  const sql = fileDatabase().db.$client;
  const kinds = chance.yes(0.4) ? chance.some(['mobile', 'landline', 'mobile'] as const) : [];
  if (kinds.length === 0 || chance.yes(0.4)) {
    await sql`insert into authenticator (account_id, sealed_secret, last_step) values (${accountId}, 'x', 0)`;
  }
  for (const [index, kind] of kinds.entries()) {
    const by = chance.one(kind === 'mobile' ? byPhone : (['voice', 'keypad-call'] as const));
    await sql`
      insert into phone (account_id, number, kind, country, position, verified_by, verified_at)
      values (${accountId}, ${`+44740012345${index}`}, ${kind}, ${chance.one([...countries, null])}, ${index + 1}, ${by}::text::method, now())`;
  }
  const [set] = await sql<{ id: string }[]>`
    insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
    values (${accountId}, '\\x00', 'x', '1', 'en') returning id`;
  for (const n of [1, 2]) {
    await sql`insert into recovery_code (set_id, hash, used_at)
              values (${set?.id ?? ''}, ${Buffer.from([n])}, ${chance.yes(0.6) ? sql`now()` : sql`null`})`;
  }
}

/** Makes the rules those of the office, as saving them would; what waited for an application that is not needed is void. */
export async function putRules(sql: import('postgres').Sql, officeId: string, rules: DecidingRules) {
  await sql`
    update office set staff_requirement = ${rules.staffRequirement}, staff_grace_days = ${rules.staffGraceDays},
           staff_methods = ${[...rules.staffMethods]}::text[]::method[],
           customer_requirement = ${rules.customerRequirement}, customer_grace_days = ${rules.customerGraceDays},
           customer_methods = ${[...rules.customerMethods]}::text[]::method[],
           phone_needs_application = ${rules.phoneNeedsApplication}, switches_by_desk = ${rules.switchesByDesk},
           code_countries = ${[...rules.codeCountries]}::text[]
     where id = ${officeId}`;
  await sql`update application set is_required = ${rules.applicationRequires} where office_id = ${officeId}`;
}
