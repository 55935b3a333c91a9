import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { account, method } from './people';

/** An authenticator app that proved itself. While being set up it is only a pending secret on the attempt. */
export const authenticator = pgTable(
  'authenticator',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    /** TOTP secret in a secret box bound to the account. */
    sealedSecret: text('sealed_secret').notNull(),
    /** What the person calls it; null until they give it a name. */
    name: text('name'),
    /** The one that sign-in names; the others' codes count as well. */
    isCurrent: boolean('is_current').notNull().default(false),
    /** The last time step that was accepted; a code of it or an earlier one never works again. */
    lastStep: bigint('last_step', { mode: 'number' }).notNull(),
    lastUsedAt: moment('last_used_at').notNull().defaultNow(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('authenticator_account').on(t.accountId),
    uniqueIndex('authenticator_one_current').on(t.accountId).where(sql`${t.isCurrent}`),
  ],
);

/** `mobile`: text messages arrive there; what may be either counts as mobile. */
export const phoneKind = pgEnum('phone_kind', ['mobile', 'landline']);

/** A phone number of an account: a factor once it is verified. */
export const phone = pgTable(
  'phone',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    /** E.164, with the +. */
    number: text('number').notNull(),
    kind: phoneKind('kind').notNull(),
    /** ISO 3166-1, of the number; null where nobody has worked it out (`noteCountries`): then codes go there. */
    country: text('country'),
    /** The lowest of an account is its primary one. */
    position: integer('position').notNull(),
    /** How its owner proved to have it; null while nobody has. */
    verifiedBy: method('verified_by'),
    verifiedAt: moment('verified_at'),
    lastUsedAt: moment('last_used_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('phone_once').on(t.accountId, t.number),
    // On how many accounts a number is.
    index('phone_number').on(t.number),
    check('phone_verified_somehow', sql`(${t.verifiedBy} is null) = (${t.verifiedAt} is null)`),
  ],
);

/** Ten codes that somebody confirmed to have saved: the receipt stands on the set. */
export const recoveryCodeSet = pgTable('recovery_code_set', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** One set an account: renewing replaces the row. */
  accountId: uuid('account_id')
    .notNull()
    .unique()
    .references(() => account.id, { onDelete: 'cascade' }),
  /** One salt a set, so that a guess costs one hash. */
  salt: bytea('salt').notNull(),
  receiptName: text('receipt_name').notNull(),
  receiptTextVersion: text('receipt_text_version').notNull(),
  receiptLocale: text('receipt_locale').notNull(),
  acknowledgedAt: moment('acknowledged_at').notNull().defaultNow(),
});

export const recoveryCode = pgTable(
  'recovery_code',
  {
    setId: uuid('set_id')
      .notNull()
      .references(() => recoveryCodeSet.id, { onDelete: 'cascade' }),
    hash: bytea('hash').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.setId, t.hash] }),
    // Whether any is left, and how many.
    index('recovery_code_left').on(t.setId).where(sql`${t.usedAt} is null`),
  ],
);

/** Wrong proofs in a row of one kind, over all attempts and sessions of an account. */
export const proofCounter = pgTable(
  'proof_counter',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    method: method('method').notNull(),
    failures: integer('failures').notNull(),
    waitUntil: moment('wait_until'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.method] }),
    // The few that are blocked (`failuresToDisable`), among many.
    index('proof_counter_blocked').on(t.accountId, t.method).where(sql`${t.failures} >= 100`),
  ],
);
