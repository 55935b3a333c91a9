import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/** Raw bytes: hashes, salts, keys of throttles. */
const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** How strongly a second factor is asked for, weakest first. */
export const requirement = pgEnum('requirement', ['off', 'optional', 'required']);

/** How a factor proves. `password` is not a factor; it is here because a session records what proved it. */
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
  (t) => [primaryKey({ columns: [t.setId, t.hash] })],
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
  (t) => [primaryKey({ columns: [t.accountId, t.method] })],
);

/** Wrong passwords, per identifier, known browser or network address. The key is an HMAC: what people mistype stays secret. */
export const passwordThrottle = pgTable('password_throttle', {
  key: bytea('key').primaryKey(),
  failures: integer('failures').notNull(),
  startedAt: moment('started_at').notNull(),
  lastAt: moment('last_at').notNull(),
  waitUntil: moment('wait_until'),
});

export const attemptPurpose = pgEnum('attempt_purpose', ['sign-in', 'connect-app', 'new-codes', 'change']);

/** See `lib/sign-in/state.ts`: the state alone picks the screen. */
export const attemptState = pgEnum('attempt_state', [
  'awaiting-password',
  'awaiting-proof',
  'confirmed',
  'choosing',
  'recovered',
  'proving',
  'showing-codes',
  'finished',
  'ready',
  'closed',
  'refused',
]);

export const closedBecause = pgEnum('closed_because', ['tries', 'cancelled']);

/** One sign-in from password to end, or one sensitive set-up from within a session. */
export const attempt = pgTable(
  'attempt',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    purpose: attemptPurpose('purpose').notNull(),
    /** SHA-256 of the browser's token (sign-in). */
    tokenHash: bytea('token_hash').unique(),
    /** The session it runs in (set-up from the profile); one at a time. */
    sessionId: uuid('session_id')
      .unique()
      .references(() => session.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    state: attemptState('state').notNull(),
    closedBecause: closedBecause('closed_because'),
    /** Methods this attempt may be proven with. */
    methods: method('methods').array().notNull(),
    proven: method('proven').array().notNull().default([]),
    provenAt: moment('proven_at'),
    /** True when set-up is only offered, so that it may be put off. */
    mayPutOff: boolean('may_put_off').notNull().default(false),
    /** True when the new app takes the place of what was there. */
    replaces: boolean('replaces').notNull().default(false),
    /** True when the new app joins those that are there: a factor has been proven for it. */
    adds: boolean('adds').notNull().default(false),
    /** What is carried out once a factor is proven (`lib/account/change.ts`): a sealed JSON text. */
    pendingChange: text('pending_change'),
    because: text('because').array().notNull().default([]),
    tries: integer('tries').notNull().default(0),
    destination: text('destination').notNull(),
    pendingSecret: text('pending_secret'),
    pendingUntil: moment('pending_until'),
    pendingTries: integer('pending_tries').notNull().default(0),
    /** The codes on the screen, in a secret box, until they are acknowledged. */
    sealedCodes: text('sealed_codes'),
    address: text('address').notNull(),
    browser: text('browser').notNull(),
    /** How often the person asked for more time. */
    extensions: integer('extensions').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    index('attempt_expiry').on(t.expiresAt),
    check('attempt_held_by_one', sql`(${t.tokenHash} is null) <> (${t.sessionId} is null)`),
  ],
);

/** A signed-in browser. Inactive until its one-use ticket is redeemed. */
export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    ticketHash: bytea('ticket_hash').unique(),
    ticketUntil: moment('ticket_until'),
    activatedAt: moment('activated_at'),
    /** What proved the person, and when last: sensitive changes ask for a fresh one. */
    proven: method('proven').array().notNull().default([]),
    provenAt: moment('proven_at'),
    /** When the password was given again on this session: what an account without a factor proves itself with. */
    passwordConfirmedAt: moment('password_confirmed_at'),
    address: text('address').notNull(),
    browser: text('browser').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [index('session_account').on(t.accountId), index('session_expiry').on(t.expiresAt)],
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

/**
 * What happened. Append-only by triggers (see the migrations). Ids are kept without foreign keys:
 * an event outlives what it is about.
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().default(sql`clock_timestamp()`),
    kind: text('kind').notNull(),
    officeId: uuid('office_id'),
    accountId: uuid('account_id'),
    /** Who did it; null when nobody is signed in yet (a password was tried) or a command did it. */
    actorId: uuid('actor_id'),
    address: text('address'),
    data: jsonb('data').notNull().default({}),
  },
  (t) => [index('audit_event_account').on(t.accountId, t.id)],
);

/** Something the person must be told; the mail that carries it is sent from here. */
export const notice = pgTable(
  'notice',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    data: jsonb('data').notNull().default({}),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** When its mails were written; null: not yet. */
    mailedAt: moment('mailed_at'),
  },
  (t) => [
    index('notice_account').on(t.accountId),
    index('notice_to_mail').on(t.createdAt).where(sql`${t.mailedAt} is null`),
  ],
);

export const mailState = pgEnum('mail_state', ['waiting', 'queued', 'sent', 'failed']);

/**
 * One mail to one address. Its id makes the Message-ID, so that a mail sent twice is one to the reader. The job in the
 * queue carries nothing but this id.
 */
export const mail = pgTable(
  'mail',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    noticeId: uuid('notice_id').references(() => notice.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    toAddress: text('to_address').notNull(),
    data: jsonb('data').notNull().default({}),
    /** The token of the mail's one link, in a secret box bound to the account; gone once the mail is sent. */
    sealedToken: text('sealed_token'),
    state: mailState('state').notNull().default('waiting'),
    tries: integer('tries').notNull().default(0),
    /** Why the last try came to nothing: the server's reply code, or the kind of error. */
    problem: text('problem'),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    index('mail_account').on(t.accountId),
    uniqueIndex('mail_once').on(t.noticeId, t.toAddress),
    index('mail_to_queue').on(t.createdAt).where(sql`${t.state} = 'waiting'`),
    index('mail_failed').on(t.createdAt).where(sql`${t.state} = 'failed'`),
  ],
);
