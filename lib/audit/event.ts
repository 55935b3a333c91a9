import type postgres from 'postgres';

/** Everything the history can say. Screens and exports translate the kind; `data` holds no secret. */
export type AuditKind =
  | 'password.wrong'
  | 'password.right'
  | 'password.confirmed'
  | 'password.set'
  | 'password.changed'
  | 'proof.wrong'
  | 'proof.right'
  | 'attempt.closed'
  | 'factor.connected'
  | 'factor.replaced'
  | 'factor.disabled'
  | 'factor.removed'
  | 'factor.switched-off'
  | 'app.added'
  | 'app.renamed'
  | 'app.made-current'
  | 'app.removed'
  | 'number.added'
  | 'number.removed'
  | 'number.made-primary'
  | 'method.made-current'
  | 'codes.stopped'
  | 'offer.declined'
  | 'set-up.put-off'
  | 'client.switched'
  | 'recovery-code.used'
  | 'recovery-codes.acknowledged'
  | 'session.started'
  | 'session.ended'
  | 'name.changed'
  | 'user-name.changed'
  | 'user-name.taken'
  | 'language.changed'
  | 'email.asked'
  | 'email.confirmed'
  | 'email.changed'
  | 'email.removed'
  | 'account.created'
  | 'account.link-made'
  | 'office.rules-changed'
  | 'office.region-changed'
  | 'client.added'
  | 'client.renamed'
  | 'client.removed'
  | 'client.rule-changed'
  | 'client.member-added'
  | 'client.member-removed'
  | 'person.invited'
  | 'person.joined'
  | 'person.import-started'
  | 'person.roles-changed'
  | 'person.requirement-changed'
  | 'person.exception-set'
  | 'person.exception-ended'
  | 'person.manager-changed'
  | 'person.deactivated'
  | 'person.reactivated'
  | 'invitation.renewed'
  | 'invitation.withdrawn'
  | 'request.made'
  | 'request.withdrawn'
  | 'request.approved'
  | 'request.refused'
  | 'request.void'
  | 'request.completed'
  | 'announcement.sent'
  | 'mail.sent-again'
  | 'support.asked'
  | 'support.withdrawn'
  | 'support.answered'
  | 'reset.asked'
  | 'reset.confirmed'
  | 'reset.handed-over'
  | 'reset.refused'
  | 'reset.withdrawn'
  | 'reset.vetoed'
  | 'reset.mailed'
  | 'reset.mail-lost'
  | 'reset.used'
  | 'reset.expired'
  | 'reset.void'
  | 'wait.ended'
  | 'method.switched'
  | 'account.guarded'
  | 'account.released'
  | 'password.forgotten'
  | 'office.support-changed'
  | 'data.exported'
  | 'history.exported'
  | 'account.erased';

/** Whoever these are about is not known to have done them: a wrong password may be anybody's. */
const byNobodyKnown: readonly AuditKind[] = [
  'password.wrong',
  'proof.wrong',
  'attempt.closed',
  'factor.disabled',
  'account.link-made',
  'codes.stopped',
  // Whoever types an address, has the password, or has a mail before them may be somebody else.
  'support.asked',
  'support.withdrawn',
  'password.forgotten',
  'reset.vetoed',
  'account.guarded',
  // The clock did it.
  'reset.mailed',
  'reset.mail-lost',
  'reset.expired',
];

export type AuditData = Record<string, string | number | boolean | null | readonly string[]>;

/**
 * The select list of an event, to be used as `insert into audit_event (${eventColumns(sql)}) select …`.
 * An event is always written by the same statement or transaction as what it records.
 */
export const eventColumns = (sql: postgres.Sql) => sql`kind, office_id, account_id, actor_id, address, data`;

/**
 * A common table expression's body: one event for each row of `from`, which must have the columns
 * account_id and address: of whoever acted on their own account, or tried to.
 */
export function ownEvent(sql: postgres.Sql, kind: AuditKind, from: string, data: AuditData = {}) {
  const actor = byNobodyKnown.includes(kind) ? sql`null::uuid` : sql`f.account_id`;
  return sql`
    insert into audit_event (${eventColumns(sql)})
    select ${kind}, (select office_id from account where id = f.account_id),
           f.account_id, ${actor}, f.address, ${JSON.stringify(data)}::jsonb
      from ${sql(from)} f`;
}

/** What somebody in charge did, to whom (null: to the office itself), from where. */
export type Doing = { officeId: string; accountId: string | null; actorId: string; address: string };

/** One event of somebody in charge: a statement by itself, or a common table expression's body. */
export function eventBy(sql: postgres.Sql, kind: AuditKind, doing: Doing, data: AuditData = {}) {
  return sql`
    insert into audit_event (${eventColumns(sql)})
    values (${kind}, ${doing.officeId}::uuid, ${doing.accountId}::uuid, ${doing.actorId}::uuid, ${doing.address},
            ${JSON.stringify(data)}::jsonb)`;
}
