import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { account, client, method } from './people';

/** Wrong passwords, per identifier, known browser or network address. The key is an HMAC: what people mistype stays secret. */
export const passwordThrottle = pgTable(
  'password_throttle',
  {
    key: bytea('key').primaryKey(),
    failures: integer('failures').notNull(),
    startedAt: moment('started_at').notNull(),
    lastAt: moment('last_at').notNull(),
    waitUntil: moment('wait_until'),
  },
  (t) => [index('password_throttle_last').on(t.lastAt)],
);

export const attemptPurpose = pgEnum('attempt_purpose', [
  'sign-in',
  'connect-app',
  'new-codes',
  'change',
  'add-number',
  'switch-client',
]);

/** See `lib/sign-in/state.ts`: the state alone picks the screen. */
export const attemptState = pgEnum('attempt_state', [
  'awaiting-password',
  'awaiting-proof',
  'confirmed',
  'choosing',
  'recovered',
  'proving',
  'confirming-app',
  'entering-number',
  'verifying-number',
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
    /** The client that is active in it, or becomes so. */
    clientId: uuid('client_id').references(() => client.id, { onDelete: 'set null' }),
    /** True when set-up is only offered, or can still be put off. */
    mayPutOff: boolean('may_put_off').notNull().default(false),
    /** Until when a demanded set-up can be put off: midnight in the office's time zone. Null where it is only offered. */
    skippableUntil: moment('skippable_until'),
    /** True when the new app takes the place of what was there. */
    replaces: boolean('replaces').notNull().default(false),
    /** True when the new app joins those that are there: a factor has been proven for it. */
    adds: boolean('adds').notNull().default(false),
    /** What is carried out once a factor is proven (`lib/account/change.ts`): a sealed JSON text. */
    pendingChange: text('pending_change'),
    because: text('because').array().notNull().default([]),
    tries: integer('tries').notNull().default(0),
    /** Passes of a reset that were tried in it (`lib/support`). */
    passTries: integer('pass_tries').notNull().default(0),
    destination: text('destination').notNull(),
    /** The method on the screen, and the number it goes to; null: the account's current one. */
    way: method('way'),
    wayPhoneId: uuid('way_phone_id'),
    /** How a number is being verified, and which one (E.164). */
    pendingMethod: method('pending_method'),
    pendingNumber: text('pending_number'),
    /** True when another factor is proven in place of the text message that confirms a new app. */
    confirmedOtherwise: boolean('confirmed_otherwise').notNull().default(false),
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
    // Secrets of set-ups and changes, wiped once nobody can go on with them.
    index('attempt_pending')
      .on(t.expiresAt)
      .where(sql`num_nonnulls(${t.pendingSecret}, ${t.sealedCodes}, ${t.pendingChange}) > 0`),
    index('attempt_account').on(t.accountId),
    index('attempt_client').on(t.clientId).where(sql`${t.clientId} is not null`),
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
    /** The client the person works for in this session; null for staff, and customers of none. */
    clientId: uuid('client_id').references(() => client.id, { onDelete: 'set null' }),
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
  (t) => [
    index('session_account').on(t.accountId),
    index('session_expiry').on(t.expiresAt),
    index('session_client').on(t.clientId).where(sql`${t.clientId} is not null`),
  ],
);
