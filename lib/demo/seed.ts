import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/connection';
import {
  account,
  application,
  authenticator,
  client,
  grace,
  membership,
  methodRequest,
  office,
  phone,
  recoveryCode,
  recoveryCodeSet,
} from '@/db/schema';
import { identifierKey } from '@/lib/account/identifier';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { drawSalt, hashPassword } from '@/lib/crypto/slow-hash';
import { kindOfNumber, prefixesOf } from '@/lib/factor/phone/number';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import { portalApplication } from '@/lib/policy/fact-columns';
import { demoOffices, demoPassword } from './offices';
import type { DemoAccount, DemoOffice, DemoRequest } from './offices/demo-office';

/** Two starts at once seed one after the other; the second finds the offices there. */
const seedLock = 7_268_312;

/** Fills an empty database with the demo's offices and accounts, all or nothing. Does nothing when any office exists. */
export async function seedDemo(db: Database, secretKeys: readonly BoxKey[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${seedLock})`);
    if ((await tx.select({ id: office.id }).from(office).limit(1)).length > 0) return;
    for (const each of demoOffices) await seedOffice(tx, secretKeys, each);
  });
}

async function seedOffice(tx: Transaction, secretKeys: readonly BoxKey[], demo: DemoOffice): Promise<void> {
  const [made] = await tx
    .insert(office)
    .values({
      slug: demo.slug,
      name: demo.name,
      legalName: demo.legalName,
      legalAddress: demo.legalAddress,
      accent: demo.accent,
      defaultLocale: demo.locale,
      country: demo.country,
      timeZone: demo.timeZone,
      serviceDeskEmail: demo.serviceDesk.email,
      serviceDeskPhone: demo.serviceDesk.phone,
      staffRequirement: demo.staff,
      customerRequirement: demo.customers,
      staffMethods: [...demo.methods],
      customerMethods: [...demo.methods],
      codeCountries: [...demo.codeCountries],
      staffGraceDays: demo.staffGraceDays,
      customerGraceDays: demo.customerGraceDays,
      phoneNeedsApplication: demo.phoneNeedsApplication,
      switchesByDesk: demo.switchesByDesk,
      appNeedsSms: demo.appNeedsSms,
      senderName: demo.senderName,
      isOperator: demo.slug === 'support',
    })
    .returning({ id: office.id });
  if (!made) throw new Error('an insert returned no row');
  await seedApplications(tx, demo, made.id);
  const clients = new Map<string, string>();
  for (const { name, requirement, graceDays } of demo.clients ?? []) {
    const [added] = await tx
      .insert(client)
      .values({ officeId: made.id, name, requirement, graceDays })
      .returning({ id: client.id });
    if (added) clients.set(name, added.id);
  }
  const accounts = new Map<string, string>();
  for (const person of demo.accounts) {
    accounts.set(person.email, await seedAccount(tx, secretKeys, demo, made.id, person, clients));
  }
  const managerId = demo.manager && accounts.get(demo.manager);
  if (managerId) await tx.update(office).set({ managerId }).where(eq(office.id, made.id));
  for (const { email, request, phones } of demo.accounts) {
    const accountId = accounts.get(email);
    if (!request || !accountId) continue;
    const numberWasKnown = request.kind === 'switch' && (phones ?? []).includes(request.number);
    await seedRequest(tx, request, { officeId: made.id, accountId, managerId, numberWasKnown });
  }
}

/** Every office has the portal from the start (a trigger adds it). */
async function seedApplications(tx: Transaction, demo: DemoOffice, officeId: string): Promise<void> {
  if (demo.application) {
    const { name, isRequired } = demo.application;
    await tx
      .update(application)
      .set({ name, isRequired })
      .where(and(eq(application.officeId, officeId), eq(application.key, portalApplication)));
  }
  for (const { key, name } of demo.planned ?? []) {
    await tx.insert(application).values({ officeId, key, name, isPlanned: true });
  }
}

async function seedRequest(
  tx: Transaction,
  {
    kind = 'application',
    method,
    number,
    reason,
    state,
    daysAgo: days,
  }: Omit<DemoRequest, 'kind'> & {
    kind?: 'application' | 'switch' | undefined;
  },
  whose: {
    officeId: string;
    accountId: string;
    managerId: string | undefined;
    numberWasKnown: boolean;
  },
): Promise<void> {
  const isDecided = state !== 'pending';
  await tx.insert(methodRequest).values({
    ...whose,
    kind,
    method,
    number,
    phoneKind: kindOfNumber(number),
    reason,
    hadProven: whose.numberWasKnown,
    state,
    createdAt: daysAgo(days),
    decidedAt: isDecided ? daysAgo(days - 1) : null,
    decidedBy: isDecided ? whose.managerId : null,
    endedAt: state === 'completed' ? daysAgo(days - 1) : null,
  });
}

const daysAgo = (days: number) => sql`now() - interval '1 day' * ${days}::int`;

async function seedAccount(
  tx: Transaction,
  secretKeys: readonly BoxKey[],
  demo: DemoOffice,
  officeId: string,
  person: DemoAccount,
  clients: ReadonlyMap<string, string>,
): Promise<string> {
  const theirs = (person.clients ?? []).flatMap((name) => clients.get(name) ?? []);
  const hasFactor = Boolean(person.appKey ?? person.phones);
  const [made] = await tx
    .insert(account)
    .values({
      officeId,
      displayName: person.name,
      email: person.email,
      emailKey: identifierKey(person.email),
      // Known for long, as in an office that has been open for a while: a reset's pass goes to no new address.
      emailSince: daysAgo(120),
      userName: person.userName,
      userNameKey: person.userName && identifierKey(person.userName),
      roles: person.roles,
      locale: demo.locale,
      passwordHash: await hashPassword(demoPassword),
      passwordChangedAt: sql`now()`,
      everProvedAt: hasFactor ? sql`now()` : null,
      currentMethod: person.appKey ? 'authenticator' : person.verifiedBy,
      requirement: person.requirement,
      clientId: theirs[0],
    })
    .returning({ id: account.id });
  if (!made) throw new Error('an insert returned no row');
  for (const clientId of theirs) await tx.insert(membership).values({ accountId: made.id, clientId });
  if (person.metDaysAgo !== undefined) {
    const source = demo.application?.isRequired ? `application:${portalApplication}` : 'staff';
    await tx.insert(grace).values({ accountId: made.id, source, startedAt: daysAgo(person.metDaysAgo) });
  }
  if (!hasFactor) return made.id;
  if (person.appKey) {
    await tx.insert(authenticator).values({
      accountId: made.id,
      sealedSecret: seal(secretKeys, made.id, person.appKey),
      lastStep: 0,
      isCurrent: true,
    });
  }
  for (const [index, number] of (person.phones ?? []).entries()) {
    await tx.insert(phone).values({
      accountId: made.id,
      number,
      kind: kindOfNumber(number),
      country: prefixesOf(number).country,
      position: index + 1,
      verifiedBy: person.verifiedBy,
      verifiedAt: sql`now()`,
    });
  }
  const [set] = await tx
    .insert(recoveryCodeSet)
    .values({
      accountId: made.id,
      salt: drawSalt(),
      receiptName: person.name,
      receiptTextVersion,
      receiptLocale: demo.locale,
    })
    .returning({ id: recoveryCodeSet.id });
  if (!set) throw new Error('an insert returned no row');
  // Nobody knows these codes, the demo neither: their hashes are drawn. Whoever wants to try them renews them in the profile.
  await tx
    .insert(recoveryCode)
    .values(Array.from({ length: 10 }, () => ({ setId: set.id, hash: randomBytes(32) })));
  return made.id;
}
