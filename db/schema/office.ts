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
import { phoneKind } from './factors';
import { account, method, office, role } from './people';

export const peopleImportState = pgEnum('people_import_state', ['previewed', 'running', 'done', 'cancelled']);

/** A file of people to invite, read and checked; the invitations are made in the background. */
export const peopleImport = pgTable(
  'people_import',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    state: peopleImportState('state').notNull().default('previewed'),
    createdAt: moment('created_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    doneAt: moment('done_at'),
  },
  (t) => [
    index('people_import_office').on(t.officeId, t.createdAt),
    index('people_import_created').on(t.createdAt),
    index('people_import_running').on(t.createdAt).where(sql`${t.state} = 'running'`),
  ],
);

/** One line of such a file. `problem` says why it is refused; `doneAt` when its invitation was made. */
export const peopleImportLine = pgTable(
  'people_import_line',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => peopleImport.id, { onDelete: 'cascade' }),
    /** As an editor counts them, the heading being 1. */
    line: integer('line').notNull(),
    displayName: text('display_name').notNull(),
    email: text('email').notNull(),
    roles: role('roles').array().notNull(),
    locale: text('locale').notNull(),
    clientId: uuid('client_id'),
    problem: text('problem'),
    doneAt: moment('done_at'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('people_import_line_open')
      .on(t.importId, t.line)
      .where(sql`${t.problem} is null and ${t.doneAt} is null`),
  ],
);

/**
 * Somebody is invited; the account is made when they accept. An address that has an account already is invited like any
 * other as far as the admin sees, but without a link (`tokenHash` is null): only the address itself learns of it.
 */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    email: text('email').notNull(),
    /** Normalised (`identifierKey`). */
    emailKey: text('email_key').notNull(),
    displayName: text('display_name').notNull(),
    nameKey: text('name_key').generatedAlwaysAs(sql`lower(display_name)`),
    roles: role('roles').array().notNull(),
    locale: text('locale').notNull(),
    /** The clients they will belong to, the active one first. */
    clientIds: uuid('client_ids').array().notNull().default([]),
    /** SHA-256 of the mailed link's token; a renewed one voids the older. */
    tokenHash: bytea('token_hash').unique(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    withdrawnAt: moment('withdrawn_at'),
    createdBy: uuid('created_by').references(() => account.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('invitation_open')
      .on(t.officeId, t.emailKey)
      .where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
    index('invitation_by_name')
      .on(t.officeId, t.nameKey, t.id)
      .where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
    index('invitation_email').on(t.officeId, t.emailKey),
    index('invitation_expiry').on(t.expiresAt),
    check('invitation_email_has_at', sql`position('@' in ${t.emailKey}) > 1`),
    check('invitation_has_a_role', sql`cardinality(${t.roles}) > 0`),
  ],
);

export const methodRequestKind = pgEnum('method_request_kind', ['application', 'switch']);
export const methodRequestState = pgEnum('method_request_state', [
  'pending',
  'approved',
  'completed',
  'refused',
  'withdrawn',
  'void',
]);

/**
 * An application for a method by phone (W3), which the manager decides, or for a switch between text messages and voice calls
 * (W10), which the service desk carries out. Approval is for this number alone, until it is completed by verifying it.
 */
export const methodRequest = pgTable(
  'method_request',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    kind: methodRequestKind('kind').notNull(),
    method: method('method').notNull(),
    /** E.164; of a switch: the number that codes go to. */
    number: text('number').notNull(),
    phoneKind: phoneKind('phone_kind').notNull(),
    reason: text('reason').notNull(),
    /** Whether the number stood on the account, verified, before it was applied for. */
    numberWasKnown: boolean('number_was_known').notNull(),
    /** Whether whoever applied had proven a factor of the account, rather than the password alone. */
    hadProven: boolean('had_proven').notNull(),
    state: methodRequestState('state').notNull().default('pending'),
    createdAt: moment('created_at').notNull().defaultNow(),
    decidedAt: moment('decided_at'),
    decidedBy: uuid('decided_by').references(() => account.id, { onDelete: 'set null' }),
    decisionReason: text('decision_reason'),
    /** When those who decide were last reminded. */
    remindedAt: moment('reminded_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    index('method_request_account').on(t.accountId, t.createdAt),
    uniqueIndex('method_request_one_open').on(t.accountId).where(sql`${t.state} in ('pending', 'approved')`),
    index('method_request_granted')
      .on(t.officeId, t.accountId, t.method, t.state)
      .where(sql`${t.state} in ('approved', 'completed')`),
    index('method_request_pending').on(t.officeId, t.createdAt, t.id).where(sql`${t.state} = 'pending'`),
    index('method_request_switches')
      .on(t.createdAt, t.id)
      .where(sql`${t.state} = 'pending' and ${t.kind} = 'switch'`),
    index('method_request_ended').on(t.createdAt).where(sql`${t.state} in ('refused', 'withdrawn', 'void')`),
    index('method_request_to_remind')
      .on(sql`coalesce(${t.remindedAt}, ${t.createdAt})`)
      .where(sql`${t.state} = 'pending'`),
  ],
);

/** A help article sent to an office's people; its mails say how far it is. */
export const announcement = pgTable(
  'announcement',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id),
    createdBy: uuid('created_by').references(() => account.id, { onDelete: 'set null' }),
    article: text('article').notNull(),
    /** `staff`, or `staff-without-factor`. */
    audience: text('audience').notNull(),
    total: integer('total').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('announcement_office').on(t.officeId, t.createdAt),
    index('announcement_created').on(t.createdAt),
  ],
);

/** "Was this helpful?" (H8): once a reader and version of an article. */
export const helpVote = pgTable(
  'help_vote',
  {
    article: text('article').notNull(),
    version: text('version').notNull(),
    /** HMAC of the account, or of the browser of somebody not signed in. */
    reader: bytea('reader').notNull(),
    locale: text('locale').notNull(),
    isHelpful: boolean('is_helpful').notNull(),
    /** A few words for the editors, after a No. */
    words: text('words'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.article, t.version, t.reader] }),
    index('help_vote_words').on(t.createdAt).where(sql`${t.words} is not null`),
  ],
);
