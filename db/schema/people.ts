import { sql } from 'drizzle-orm';
import {
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

/** How strongly a second factor is asked for, weakest first. */
export const requirement = pgEnum('requirement', ['off', 'optional', 'required']);

/** How a factor proves. */
export const method = pgEnum('method', ['authenticator', 'sms', 'voice', 'keypad-call', 'recovery-code']);

export const role = pgEnum('role', ['customer', 'staff', 'office-admin', 'manager', 'support']);

/** The tenant: who runs this door for its people. */
export const office = pgTable(
  'office',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    legalName: text('legal_name').notNull(),
    /** Street, place and register entry, as the imprint shows them, lines separated by `\n`. */
    legalAddress: text('legal_address').notNull().default(''),
    accent: text('accent').notNull(),
    defaultLocale: text('default_locale').notNull(),
    country: text('country').notNull(),
    timeZone: text('time_zone').notNull(),
    serviceDeskEmail: text('service_desk_email').notNull(),
    serviceDeskPhone: text('service_desk_phone'),
    staffRequirement: requirement('staff_requirement').notNull().default('optional'),
    customerRequirement: requirement('customer_requirement').notNull().default('optional'),
    /** What people may set up and use, best first. */
    staffMethods: method('staff_methods').array().notNull().default(['authenticator']),
    customerMethods: method('customer_methods').array().notNull().default(['authenticator']),
    /** ISO 3166-1 alpha-2: where codes by phone are sent to. */
    codeCountries: text('code_countries').array().notNull().default([]),
    /** Codes by phone a day, over all its people. */
    codesPerDay: integer('codes_per_day').notNull().default(1000),
    /** True where the service desk alone switches somebody between text messages and voice calls (W10). */
    switchesByDesk: boolean('switches_by_desk').notNull().default(false),
    /** True where a text message confirms a new app of somebody whose mobile number is known (P10). */
    appNeedsSms: boolean('app_needs_sms').notNull().default(false),
    /** Who text messages and calls say they are from, where that is not the name: Vonage takes 18 characters. */
    senderName: text('sender_name'),
    /** The one that runs the portal: its face stands at the door while no other office is known. */
    isOperator: boolean('is_operator').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('office_one_operator').on(t.isOperator).where(sql`${t.isOperator}`)],
);

/** A person who can sign in; belongs to exactly one office. */
export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    displayName: text('display_name').notNull(),
    email: text('email').notNull(),
    /** Normalised (`identifierKey`), unique across the portal. */
    emailKey: text('email_key').notNull().unique(),
    userName: text('user_name'),
    userNameKey: text('user_name_key').unique(),
    roles: role('roles').array().notNull(),
    locale: text('locale').notNull(),
    /** argon2id, PHC string; null until the person has set one. */
    passwordHash: text('password_hash'),
    passwordChangedAt: moment('password_changed_at'),
    /** Whoever ever proved a factor gets no grace again. */
    everProvedAt: moment('ever_proved_at'),
    /** What sign-in asks for first; null: the best there is. */
    currentMethod: method('current_method'),
    offerDeclinedAt: moment('offer_declined_at'),
    deactivatedAt: moment('deactivated_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('account_office').on(t.officeId),
    // An identifier with an @ is an e-mail, one without is a user name: neither can shadow the other.
    check('account_email_has_at', sql`position('@' in ${t.emailKey}) > 1`),
    check('account_user_name_has_no_at', sql`position('@' in ${t.userNameKey}) = 0`),
    check('account_has_a_role', sql`cardinality(${t.roles}) > 0`),
  ],
);

/**
 * A second e-mail address, one that waits for its link, or one that was in use: confirmed ones get
 * every notice, and so do removed ones for a while (design, section 5). The address a person signs in with stands on
 * the account.
 */
export const contact = pgTable(
  'contact',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    /** Normalised (`identifierKey`). */
    emailKey: text('email_key').notNull(),
    /** True when it becomes the address the person signs in with, once confirmed. */
    takesOver: boolean('takes_over').notNull().default(false),
    /** SHA-256 of the mailed link's token. */
    tokenHash: bytea('token_hash').unique(),
    linkUntil: moment('link_until'),
    confirmedAt: moment('confirmed_at'),
    removedAt: moment('removed_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('contact_account').on(t.accountId),
    uniqueIndex('contact_email')
      .on(t.emailKey)
      .where(sql`${t.confirmedAt} is not null and ${t.removedAt} is null`),
    uniqueIndex('contact_one_second')
      .on(t.accountId)
      .where(sql`${t.confirmedAt} is not null and ${t.removedAt} is null`),
    uniqueIndex('contact_one_pending')
      .on(t.accountId, t.takesOver)
      .where(sql`${t.confirmedAt} is null and ${t.removedAt} is null`),
  ],
);

export const accountLinkPurpose = pgEnum('account_link_purpose', ['welcome']);

/** A link that was handed to a person: hashed, good once; a renewed one voids the older. */
export const accountLink = pgTable(
  'account_link',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    purpose: accountLinkPurpose('purpose').notNull(),
    tokenHash: bytea('token_hash').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.purpose] })],
);
