import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, moment, xid8 } from './columns';
import { announcement, invitation } from './office';
import { account } from './people';

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
    /** The transaction that wrote it: events are sealed in the order in which those ended. */
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    index('audit_event_by_tx').on(t.tx, t.id),
    index('audit_event_account').on(t.accountId, t.id),
    index('audit_event_office').on(t.officeId, t.id),
    index('audit_event_office_kind').on(t.officeId, t.kind, t.id),
    // What somebody did to others or to the office, and who was erased: the few among many.
    index('audit_event_by_others')
      .on(t.actorId, t.id)
      .where(sql`${t.actorId} is not null and ${t.accountId} is distinct from ${t.actorId}`),
    index('audit_event_erased').on(t.accountId).where(sql`${t.kind} = 'account.erased'`),
    // What is kept for less long than the rest stands between it. (The function is made by the migration.)
    index('audit_event_everyday').on(t.at).where(sql`audit_days(${t.kind}) < 1096`),
    // For what is purged: written in the order of time, so that next to nothing is written for it.
    index('audit_event_at').using('brin', t.at),
  ],
);

/**
 * The chain over the history: one link an event, in the order in which they were committed. It outlives events that are
 * purged or whose personal part was erased, and says what they were. Append-only by triggers, too.
 */
export const auditSeal = pgTable('audit_seal', {
  /** Without gaps, from 1. */
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  eventId: bigint('event_id', { mode: 'number' }).notNull().unique(),
  at: moment('at').notNull(),
  kind: text('kind').notNull(),
  /** Whose it is, so that an erasure can be told from a change. */
  accountId: uuid('account_id'),
  /** SHA-256 of the event, and within it of its personal part by itself: of address and data an HMAC each. */
  digest: bytea('digest').notNull(),
  personalDigest: bytea('personal_digest').notNull(),
  keyId: text('key_id').notNull(),
  /** HMAC-SHA-256 over the link before and all of the above. */
  mac: bytea('mac').notNull(),
  sealedAt: moment('sealed_at').notNull().default(sql`clock_timestamp()`),
});

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
    index('notice_mailed').on(t.createdAt).where(sql`${t.mailedAt} is not null`),
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
    /** Whom it is for: an account, or somebody who is invited; both, where the address they are invited at is an account's. */
    accountId: uuid('account_id').references(() => account.id, { onDelete: 'cascade' }),
    invitationId: uuid('invitation_id').references(() => invitation.id, { onDelete: 'cascade' }),
    /**
     * Whose admins see it when it is given up: the office that invites, else the account's. A trigger fills it in, whoever writes
     * the mail. No foreign key: each mail would hold on to the office's row, which those who change its rules lock.
     */
    officeId: uuid('office_id').notNull(),
    announcementId: uuid('announcement_id').references(() => announcement.id, { onDelete: 'cascade' }),
    noticeId: uuid('notice_id').references(() => notice.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    toAddress: text('to_address').notNull(),
    data: jsonb('data').notNull().default({}),
    /** The token of the mail's one link, in a secret box bound to the account or invitation; gone once the mail is sent. */
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
    index('mail_invitation').on(t.invitationId).where(sql`${t.invitationId} is not null`),
    // Each account gets an announcement once.
    uniqueIndex('mail_announcement')
      .on(t.announcementId, t.accountId)
      .where(sql`${t.announcementId} is not null`),
    check('mail_for_somebody', sql`${t.accountId} is not null or ${t.invitationId} is not null`),
    uniqueIndex('mail_once').on(t.noticeId, t.toAddress),
    index('mail_done')
      .on(t.createdAt)
      .where(sql`${t.state} in ('sent', 'failed') and ${t.announcementId} is null`),
    index('mail_to_queue').on(t.createdAt).where(sql`${t.state} = 'waiting'`),
    index('mail_failed').on(t.officeId, t.createdAt, t.id).where(sql`${t.state} = 'failed'`),
  ],
);
