import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { account, method, office } from './people';
import { attempt } from './sign-in';

export const challengePurpose = pgEnum('challenge_purpose', ['prove', 'verify-number', 'confirm-app']);

/**
 * `starting`: decided and paid for, and Vonage has not answered yet. `running`: on its way, or on the phone. `proven`:
 * keyed in rightly, and not yet used by its attempt. `spent`: it has proven something, once. `over`: it never will.
 */
export const challengeState = pgEnum('challenge_state', ['starting', 'running', 'proven', 'spent', 'over']);

/** One question put to a phone: a text message, a voice call with a code, or a call that takes digits. */
export const challenge = pgTable(
  'challenge',
  {
    /** Random; webhooks bring it back, browsers never see it. */
    id: uuid('id').primaryKey().defaultRandom(),
    /** The only one it counts in. A session's attempt gets a new id when it begins anew: then it counts nowhere. */
    attemptId: uuid('attempt_id').references(() => attempt.id, {
      onDelete: 'set null',
      onUpdate: 'set null',
    }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    purpose: challengePurpose('purpose').notNull(),
    method: method('method').notNull(),
    /** E.164. What is proven is this number, whatever has changed elsewhere since. */
    number: text('number').notNull(),
    state: challengeState('state').notNull().default('starting'),
    /** Why it is over, or what was heard of it last (`lib/sign-in/challenge.ts`). */
    problem: text('problem'),
    /** Vonage's id: of the verification, or of the call. */
    requestId: text('request_id'),
    /** The digits on the screen of a keypad call, in a secret box. */
    sealedDigits: text('sealed_digits'),
    /** What the call is at: `calling`, `ringing`, `answered`. */
    call: text('call'),
    wrong: integer('wrong').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    index('challenge_attempt').on(t.attemptId, t.createdAt),
    index('challenge_account').on(t.accountId),
    index('challenge_number').on(t.number, t.createdAt),
    index('challenge_request').on(t.requestId),
    index('challenge_expiry').on(t.expiresAt),
  ],
);

/** Webhooks that were taken, by their token's id, so that each counts once; and early ones, until their call is known. */
export const webhook = pgTable(
  'webhook',
  {
    id: text('id').primaryKey(),
    at: moment('at').notNull().defaultNow(),
    /** Vonage's id of what it is about, where nothing of ours was found yet. */
    requestId: text('request_id'),
    status: text('status'),
  },
  (t) => [index('webhook_request').on(t.requestId), index('webhook_at').on(t.at)],
);

/** How much was sent: by number, account, attempt, office, country, network. The key is an HMAC of what it counts. */
export const sendingCount = pgTable(
  'sending_count',
  {
    key: bytea('key').primaryKey(),
    sent: integer('sent').notNull(),
    startedAt: moment('started_at').notNull(),
  },
  (t) => [index('sending_count_started').on(t.startedAt)],
);

/** How many of an office's codes to one prefix (a country's, or a block of numbers) were proven. */
export const sendingWatch = pgTable(
  'sending_watch',
  {
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id, { onDelete: 'cascade' }),
    prefix: text('prefix').notNull(),
    sent: integer('sent').notNull(),
    proven: integer('proven').notNull(),
    startedAt: moment('started_at').notNull(),
    stoppedUntil: moment('stopped_until'),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.prefix] }), index('sending_watch_started').on(t.startedAt)],
);
