import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/connection';
import { account, authenticator, office, phone, recoveryCode, recoveryCodeSet } from '@/db/schema';
import { identifierKey } from '@/lib/account/identifier';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { drawSalt, hashPassword, hashRecoveryCode } from '@/lib/crypto/slow-hash';
import { kindOfNumber } from '@/lib/factor/phone/number';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { type DemoAccount, type DemoOffice, demoOffices, demoPassword } from './offices';

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
      switchesByDesk: demo.switchesByDesk ?? false,
      appNeedsSms: demo.appNeedsSms ?? false,
      senderName: demo.senderName,
      isOperator: demo.slug === 'support',
    })
    .returning({ id: office.id });
  if (!made) throw new Error('an insert returned no row');
  for (const person of demo.accounts) await seedAccount(tx, secretKeys, demo, made.id, person);
}

async function seedAccount(
  tx: Transaction,
  secretKeys: readonly BoxKey[],
  demo: DemoOffice,
  officeId: string,
  person: DemoAccount,
): Promise<void> {
  const hasFactor = Boolean(person.appKey ?? person.phones);
  const [made] = await tx
    .insert(account)
    .values({
      officeId,
      displayName: person.name,
      email: person.email,
      emailKey: identifierKey(person.email),
      userName: person.userName,
      userNameKey: person.userName && identifierKey(person.userName),
      roles: person.roles,
      locale: demo.locale,
      passwordHash: await hashPassword(demoPassword),
      passwordChangedAt: sql`now()`,
      everProvedAt: hasFactor ? sql`now()` : null,
      currentMethod: person.appKey ? 'authenticator' : person.verifiedBy,
    })
    .returning({ id: account.id });
  if (!made) throw new Error('an insert returned no row');
  if (!hasFactor) return;
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
      position: index + 1,
      verifiedBy: person.verifiedBy,
      verifiedAt: sql`now()`,
    });
  }
  // Nobody knows these codes: whoever wants to try them renews them in the profile.
  const salt = drawSalt();
  const [set] = await tx
    .insert(recoveryCodeSet)
    .values({
      accountId: made.id,
      salt,
      receiptName: person.name,
      receiptTextVersion,
      receiptLocale: demo.locale,
    })
    .returning({ id: recoveryCodeSet.id });
  if (!set) throw new Error('an insert returned no row');
  for (const code of drawCodes()) {
    await tx.insert(recoveryCode).values({ setId: set.id, hash: await hashRecoveryCode(salt, code) });
  }
}
