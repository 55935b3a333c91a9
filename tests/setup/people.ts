import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/connection';
import {
  account,
  authenticator,
  client,
  membership,
  office,
  phone,
  recoveryCode,
  recoveryCodeSet,
} from '@/db/schema';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { drawSecret } from '@/lib/factor/authenticator/totp';
import { kindOfNumber, type PhoneMethod, prefixesOf } from '@/lib/factor/phone/number';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import type { Locale } from '@/lib/i18n/locale';
import type { Method, Requirement, Role } from '@/lib/policy/decide';
import { nextPrepared, type Prepared } from './prepared';

export type PersonOptions = {
  /** What the office asks of staff and customers alike. */
  requirement?: Requirement;
  roles?: Role[];
  locale?: Locale;
  /** True for a person whose authenticator app is connected and whose recovery codes are acknowledged. */
  enrolled?: boolean;
  /** With `enrolled`: how many of the ten codes are used already. */
  usedCodes?: number;
  displayName?: string;
  /** Verified numbers, the primary one first; with any of them there are recovery codes, too. */
  phones?: { number: string; verifiedBy: PhoneMethod }[];
  currentMethod?: Method;
  /** How the office is set. */
  office?: Partial<Pick<typeof office.$inferInsert, OfficeSetting>>;
  /** Several people of one office: give the first one's `officeId`. */
  officeId?: string;
  /** The person's own setting; null (or none): inherited. */
  accountRequirement?: Requirement | null;
  /** A dated exception from every rule but that of the roles. `until`: a day from now, when none is given. */
  exception?: { requirement: 'off' | 'optional'; until?: Date; reason?: string };
  /** True for somebody who once proved a factor, whatever they have now. */
  everProved?: boolean;
  /** Clients they belong to, the active one first. One that the office has by this name is joined, and left as it is. */
  clients?: { name: string; requirement?: Requirement; graceDays?: number }[];
  /** Who decides about this person's applications. */
  managerId?: string;
  /** True for who decides about the applications of everybody without a manager of their own. */
  managesOffice?: boolean;
};

type OfficeSetting =
  | 'staffRequirement'
  | 'customerRequirement'
  | 'staffGraceDays'
  | 'customerGraceDays'
  | 'phoneNeedsApplication'
  | 'timeZone'
  | 'defaultLocale'
  | 'staffMethods'
  | 'customerMethods'
  | 'country'
  | 'codeCountries'
  | 'codesPerDay'
  | 'switchesByDesk'
  | 'appNeedsSms'
  | 'senderName';

export type Person = {
  accountId: string;
  officeId: string;
  officeName: string;
  officeSlug: string;
  displayName: string;
  email: string;
  userName: string;
  password: string;
  /** Base32, when enrolled. */
  appKey: string | undefined;
  /** Unused ones, as they are printed; empty unless enrolled. */
  recoveryCodes: string[];
  /** E.164, the primary one first. */
  numbers: string[];
  /** The active one first. */
  clients: { id: string; name: string }[];
};

/** A person nobody else uses, in an office of their own (or a given one), made straight in the database. */
export async function makePerson(
  db: Database,
  secretKeys: readonly BoxKey[],
  options: PersonOptions = {},
): Promise<Person> {
  const {
    requirement = 'optional',
    roles = ['customer'],
    locale = 'en',
    enrolled = false,
    phones = [],
  } = options;
  const tag = randomBytes(5).toString('hex');
  const displayName = options.displayName ?? 'Robin Example';
  const place = options.officeId
    ? await existingOffice(db, options.officeId)
    : await makeOffice(db, tag, requirement, locale, options.office);
  const clients: Person['clients'] = [];
  for (const each of options.clients ?? []) clients.push(await joinedClient(db, place.id, each));
  const { exception } = options;
  const email = `robin.${tag}@person.example`;
  const userName = `robin-${tag}`;
  const prepared = await nextPrepared();
  const { password, passwordHash } = prepared;
  const [made] = await db
    .insert(account)
    .values({
      officeId: place.id,
      displayName,
      email,
      emailKey: email,
      userName,
      userNameKey: userName,
      roles,
      locale,
      passwordHash,
      passwordChangedAt: sql`now()`,
      everProvedAt: options.everProved || enrolled || phones.length > 0 ? sql`now()` : null,
      currentMethod: options.currentMethod,
      requirement: options.accountRequirement,
      exceptionRequirement: exception?.requirement,
      exceptionUntil: exception && (exception.until ?? sql`now() + interval '1 day'`),
      exceptionReason: exception && (exception.reason ?? 'Abroad without a phone'),
      managerId: options.managerId,
    })
    .returning({ id: account.id });
  if (!made) throw new Error('an insert returned no row');
  for (const each of clients) {
    await db.insert(membership).values({ accountId: made.id, clientId: each.id });
  }
  const [active] = clients;
  if (active) await db.update(account).set({ clientId: active.id }).where(sql`${account.id} = ${made.id}`);
  if (options.managesOffice) {
    await db.update(office).set({ managerId: made.id }).where(sql`${office.id} = ${place.id}`);
  }
  const appKey = enrolled ? await connect(db, secretKeys, made.id) : undefined;
  for (const [index, { number, verifiedBy }] of phones.entries()) {
    const kind = kindOfNumber(number);
    const { country } = prefixesOf(number);
    const verified = { verifiedBy, verifiedAt: sql`now()` };
    await db
      .insert(phone)
      .values({ accountId: made.id, number, kind, country, position: index + 1, ...verified });
  }
  const receipt = { displayName, locale, usedCodes: options.usedCodes ?? 0 };
  const recoveryCodes = enrolled || phones.length > 0 ? await giveCodes(db, made.id, prepared, receipt) : [];
  return {
    accountId: made.id,
    officeId: place.id,
    officeName: place.name,
    officeSlug: place.slug,
    displayName,
    email,
    userName,
    password,
    appKey,
    recoveryCodes,
    numbers: phones.map(({ number }) => number),
    clients,
  };
}

async function makeOffice(
  db: Database,
  tag: string,
  requirement: Requirement,
  locale: Locale,
  settings: PersonOptions['office'],
) {
  const values = {
    slug: `office-${tag}`,
    name: `Office ${tag}`,
    legalName: `Office ${tag} Ltd`,
    legalAddress: '1 Test Street\nLondon',
    accent: '#0f5a4a',
    defaultLocale: locale,
    country: 'GB',
    timeZone: 'Europe/Brussels',
    serviceDeskEmail: `desk@office-${tag}.example`,
    serviceDeskPhone: '+44 20 7946 0000',
    staffRequirement: requirement,
    customerRequirement: requirement,
    codeCountries: ['GB', 'NL', 'DE', 'BE'],
    ...settings,
  };
  const [made] = await db.insert(office).values(values).returning();
  if (!made) throw new Error('an insert returned no row');
  return made;
}

async function existingOffice(db: Database, id: string) {
  const [found] = await db.select().from(office).where(sql`${office.id} = ${id}`);
  if (!found) throw new Error('no such office');
  return found;
}

async function joinedClient(
  db: Database,
  officeId: string,
  wanted: NonNullable<PersonOptions['clients']>[number],
): Promise<{ id: string; name: string }> {
  const { name, requirement, graceDays } = wanted;
  await db.insert(client).values({ officeId, name, requirement, graceDays }).onConflictDoNothing();
  const [found] = await db
    .select({ id: client.id, name: client.name })
    .from(client)
    .where(sql`${client.officeId} = ${officeId} and ${client.nameKey} = lower(${name})`);
  if (!found) throw new Error('no such client');
  return found;
}

async function connect(db: Database, secretKeys: readonly BoxKey[], accountId: string): Promise<string> {
  const appKey = drawSecret();
  await db
    .insert(authenticator)
    .values({ accountId, sealedSecret: seal(secretKeys, accountId, appKey), lastStep: 0, isCurrent: true });
  return appKey;
}

async function giveCodes(
  db: Database,
  accountId: string,
  { salt, codes }: Prepared,
  person: { displayName: string; locale: Locale; usedCodes: number },
): Promise<string[]> {
  const [set] = await db
    .insert(recoveryCodeSet)
    .values({
      accountId,
      salt: Buffer.from(salt, 'base64'),
      receiptName: person.displayName,
      receiptTextVersion,
      receiptLocale: person.locale,
    })
    .returning({ id: recoveryCodeSet.id });
  if (!set) throw new Error('an insert returned no row');
  await db.insert(recoveryCode).values(
    codes.map(({ hash }, index) => ({
      setId: set.id,
      hash: Buffer.from(hash, 'base64'),
      usedAt: index < person.usedCodes ? new Date() : null,
    })),
  );
  return codes.slice(person.usedCodes).map(({ code }) => groupCode(code));
}
