import { sql } from 'drizzle-orm';
import { boolean, check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, moment } from './columns';
import { account, office } from './people';

export const supportRequestState = pgEnum('support_request_state', ['open', 'withdrawn', 'answered']);

/** "I can't get in": somebody whose password was right asks the desk for a reset. */
export const supportRequest = pgTable(
  'support_request',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    /** How the desk reaches them, in their own words: a number, an hour. Not to be believed: anybody with the password wrote it. */
    reach: text('reach').notNull(),
    state: supportRequestState('state').notNull().default('open'),
    createdAt: moment('created_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => account.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('support_request_account').on(t.accountId, t.createdAt),
    uniqueIndex('support_request_one_open').on(t.accountId).where(sql`${t.state} = 'open'`),
    index('support_request_ended').on(t.endedAt).where(sql`${t.endedAt} is not null`),
    index('support_request_open').on(t.createdAt, t.id).where(sql`${t.state} = 'open'`),
  ],
);

export const resetScope = pgEnum('reset_scope', ['all', 'app', 'phones']);

/** See `lib/support/reset-state.ts`. */
export const resetState = pgEnum('reset_state', [
  'asked',
  'waiting',
  'mailed',
  'handed',
  'used',
  'refused',
  'withdrawn',
  'vetoed',
  'expired',
  'void',
]);

/** Support taking away a lost factor (X4): one person asks, another one confirms, the owner can stop it. */
export const reset = pgTable(
  'reset',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    scope: resetScope('scope').notNull(),
    state: resetState('state').notNull().default('asked'),
    /** What was checked to know the caller, out of the office's list, in its words; and what else the desk noted. No documents. */
    checks: text('checks').array().notNull(),
    note: text('note').notNull().default(''),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').references(() => account.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull().defaultNow(),
    decidedBy: uuid('decided_by').references(() => account.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
    /** True from then on when a password set by mail, or a contact that is too new, leaves only handing over. */
    handedOnly: boolean('handed_only').notNull().default(false),
    /** By mail: when the pass is sent, unless the owner stops it. */
    takesEffectAt: moment('takes_effect_at'),
    /** SHA-256 of the pass's 80 bits; null while there is none. */
    passHash: bytea('pass_hash'),
    /** The pass in a secret box bound to the account, for whoever reads it out, until it has been read; else null. */
    sealedPass: text('sealed_pass'),
    passUntil: moment('pass_until'),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => account.id, { onDelete: 'set null' }),
    /** Of a refusal: why. */
    endReason: text('end_reason'),
  },
  (t) => [
    index('reset_account').on(t.accountId, t.askedAt),
    uniqueIndex('reset_one_open')
      .on(t.accountId)
      .where(sql`${t.state} in ('asked', 'waiting', 'mailed', 'handed')`),
    index('reset_open')
      .on(t.askedAt, t.id)
      .where(sql`${t.state} in ('asked', 'waiting', 'mailed', 'handed')`),
    index('reset_ended').on(t.endedAt).where(sql`${t.endedAt} is not null`),
    index('reset_due').on(t.takesEffectAt).where(sql`${t.state} = 'waiting'`),
    check('reset_waits_until', sql`(${t.state} <> 'waiting') or (${t.takesEffectAt} is not null)`),
    check(
      'reset_pass_while_open',
      sql`(${t.state} in ('mailed', 'handed')) = (${t.passHash} is not null and ${t.passUntil} is not null)`,
    ),
  ],
);
