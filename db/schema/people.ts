import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
    /** What is asked of customers who belong to no client; those of a client follow the client's rule. */
    customerRequirement: requirement('customer_requirement').notNull().default('optional'),
    /** How many days a required set-up can be put off, from the first sign-in that asks for it. */
    staffGraceDays: integer('staff_grace_days').notNull().default(0),
    customerGraceDays: integer('customer_grace_days').notNull().default(0),
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
    /** True where methods by phone have to be applied for (W3). */
    phoneNeedsApplication: boolean('phone_needs_application').notNull().default(false),
    /** Who decides about applications of people without a manager of their own; null: the office's admins. */
    managerId: uuid('manager_id').references((): AnyPgColumn => account.id, { onDelete: 'set null' }),
    /** Goes up with each change of the rules: two admins who save at once take turns. */
    settingsVersion: integer('settings_version').notNull().default(1),
    /** Who text messages and calls say they are from, where that is not the name: Vonage takes 18 characters. */
    senderName: text('sender_name'),
    /** The one that runs the portal: its face stands at the door while no other office is known. */
    isOperator: boolean('is_operator').notNull().default(false),
    /** How long the owner can stop a reset by mail before it takes effect: 24 to 72 hours. */
    resetWaitHours: integer('reset_wait_hours').notNull().default(24),
    /** What the desk checks to know who is calling, in the office's own words; none: the portal's own list. */
    identityChecks: text('identity_checks').array().notNull().default([]),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('office_one_operator').on(t.isOperator).where(sql`${t.isOperator}`),
    check(
      'office_grace_days',
      sql`${t.staffGraceDays} between 0 and 90 and ${t.customerGraceDays} between 0 and 90`,
    ),
    check('office_reset_wait', sql`${t.resetWaitHours} between 24 and 72`),
  ],
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
    /** Since when it is this one (a trigger notes it): a reset's pass goes to no address that is new. */
    emailSince: moment('email_since').notNull().defaultNow(),
    userName: text('user_name'),
    userNameKey: text('user_name_key').unique(),
    roles: role('roles').array().notNull(),
    locale: text('locale').notNull(),
    /** argon2id, PHC string; null until the person has set one. */
    passwordHash: text('password_hash'),
    passwordChangedAt: moment('password_changed_at'),
    /** When it was last set by a mailed link: who can read the mailbox may have done that. */
    passwordMailedAt: moment('password_mailed_at'),
    /** Whoever ever proved a factor gets no grace again. */
    everProvedAt: moment('ever_proved_at'),
    /** What sign-in asks for first; null: the best there is. */
    currentMethod: method('current_method'),
    offerDeclinedAt: moment('offer_declined_at'),
    /** This person's own setting; null: as the client or office says. */
    requirement: requirement('requirement'),
    /** A dated exception, which stands before every rule but that of the roles. The three stand together. */
    exceptionRequirement: requirement('exception_requirement'),
    exceptionUntil: moment('exception_until'),
    exceptionReason: text('exception_reason'),
    /** Who decides about this person's applications; null: the office's. */
    managerId: uuid('manager_id').references((): AnyPgColumn => account.id, { onDelete: 'set null' }),
    /** The client that is active at the next sign-in: the one it was last. At each commit they belong to it (0008). */
    clientId: uuid('client_id').references((): AnyPgColumn => client.id, { onDelete: 'set null' }),
    /**
     * What can prove this person, as `factorKind` says, kept by triggers on the factors' own tables: lists of a hundred
     * thousand people are filtered by it.
     */
    factorKinds: integer('factor_kinds').notNull().default(0),
    /** Of which kinds and countries their verified numbers are (`mobile-NL`; `mobile-` where it is not known), kept likewise. */
    phonePlaces: text('phone_places').array().notNull().default([]),
    /** How those were verified, as `verifiedWay` says, and whether a recovery code is left to use; kept likewise. */
    verifiedWays: integer('verified_ways').notNull().default(0),
    hasRecoveryCode: boolean('has_recovery_code').notNull().default(false),
    /** What lists are sorted by, and searched in. */
    nameKey: text('name_key').generatedAlwaysAs(sql`lower(display_name)`),
    searchText: text('search_text').generatedAlwaysAs(
      sql`lower(display_name || ' ' || email || ' ' || coalesce(user_name, ''))`,
    ),
    deactivatedAt: moment('deactivated_at'),
    /** The last sign-in of which the session is gone (`lib/upkeep`). */
    lastSignInAt: moment('last_sign_in_at'),
    /** A reset has taken the factor away and none was set up since (a trigger clears it): nobody gets in by the password. */
    resetAt: moment('reset_at'),
    /** From when on resets by mail may be asked for again, after the owner stopped one. */
    mailResetsFrom: moment('mail_resets_from'),
    /** "This wasn't me": nothing of the account changes until the desk has looked. */
    guardedSince: moment('guarded_since'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('account_office').on(t.officeId),
    index('account_by_name').on(t.officeId, t.nameKey, t.id),
    index('account_by_factors').on(t.officeId, t.factorKinds, t.nameKey, t.id),
    index('account_search').using('gin', t.searchText.op('gin_trgm_ops')),
    index('account_manager').on(t.managerId).where(sql`${t.managerId} is not null`),
    index('account_client').on(t.clientId, t.nameKey, t.id).where(sql`${t.clientId} is not null`),
    // The few with a role above the others, among many.
    index('account_in_charge')
      .on(t.officeId)
      .where(sql`${t.roles} && '{office-admin,manager,support}'::role[]`),
    index('account_deactivated').on(t.officeId, t.nameKey, t.id).where(sql`${t.deactivatedAt} is not null`),
    index('account_staff')
      .on(t.officeId, t.nameKey, t.id)
      .where(sql`${t.roles} && '{staff,office-admin,manager,support}'::role[]`),
    index('account_guarded').on(t.guardedSince).where(sql`${t.guardedSince} is not null`),
    index('account_exception').on(t.officeId).where(sql`${t.exceptionUntil} is not null`),
    check(
      'account_exception_whole',
      sql`num_nulls(${t.exceptionRequirement}, ${t.exceptionUntil}, ${t.exceptionReason}) in (0, 3)
        and coalesce(${t.exceptionRequirement} <> 'required', true)`,
    ),
    // An identifier with an @ is an e-mail, one without is a user name: neither can shadow the other.
    check('account_email_has_at', sql`position('@' in ${t.emailKey}) > 1`),
    check('account_user_name_has_no_at', sql`position('@' in ${t.userNameKey}) = 0`),
    check('account_has_a_role', sql`cardinality(${t.roles}) > 0`),
  ],
);

/** Bits of `account.factorKinds`: a verified mobile number and a verified landline are different things to a rule. */
export const factorKind = { app: 1, mobile: 2, landline: 4 } as const;

/** Bits of `account.verifiedWays`. */
export const verifiedWay = { sms: 1, voice: 2, 'keypad-call': 4 } as const;

/** A company that an office serves; its users are customers of the office. */
export const client = pgTable(
  'client',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    name: text('name').notNull(),
    nameKey: text('name_key').generatedAlwaysAs(sql`lower(name)`),
    requirement: requirement('requirement').notNull().default('optional'),
    graceDays: integer('grace_days').notNull().default(0),
    /** Goes up with each change of its rule, as an office's does. */
    settingsVersion: integer('settings_version').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('client_by_name').on(t.officeId, t.nameKey),
    check('client_grace_days', sql`${t.graceDays} between 0 and 90`),
  ],
);

/** A customer belongs to a client; there may be several. */
export const membership = pgTable(
  'membership',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.clientId] }), index('membership_client').on(t.clientId)],
);

/** What people sign in to (W14). One now, the portal itself; others are planned. */
export const application = pgTable(
  'application',
  {
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    key: text('key').notNull(),
    name: text('name').notNull(),
    /** True where everybody who signs in to it needs a second factor. */
    isRequired: boolean('is_required').notNull().default(false),
    isPlanned: boolean('is_planned').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.key] })],
);

/**
 * When a rule that demands a second factor first met a person at a sign-in. Rows are never changed and never removed while
 * the account stands: so a grace period never starts again. `source`: `account`, `staff`, `customers`, `client:<id>` or
 * `application:<key>`.
 */
export const grace = pgTable(
  'grace',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    source: text('source').notNull(),
    startedAt: moment('started_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.source] }), index('grace_started').on(t.startedAt)],
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
    index('contact_unconfirmed').on(t.linkUntil).where(sql`${t.confirmedAt} is null`),
    index('contact_removed').on(t.removedAt).where(sql`${t.removedAt} is not null`),
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

export const accountLinkPurpose = pgEnum('account_link_purpose', ['welcome', 'password']);

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
  (t) => [primaryKey({ columns: [t.accountId, t.purpose] }), index('account_link_expiry').on(t.expiresAt)],
);
