import type postgres from 'postgres';
import type { Database } from '@/db/connection';

/*
 * What the portal holds about a person, for themselves: readable, without secrets, and without other people's names or what
 * those wrote. Moments are ISO 8601 in UTC. A test holds the lists below against the tables: whatever refers to an account
 * is either in the file or left out for a reason.
 */

/** What of which table is in the file. A query with `${id}` for the account; its columns are the file's words. */
type Section = (sql: postgres.Sql, id: string) => postgres.PendingQuery<postgres.Row[]>;

/** A moment as text, by the name that its column has in the file. */
const at = (sql: postgres.Sql, column: string, name: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${sql(name)}`;

export const sections: Record<string, { tables: readonly string[]; rows: Section }> = {
  account: {
    tables: ['account'],
    rows: (sql, id) => sql`
      select o.name as office, a.display_name as name, a.email, ${at(sql, 'a.email_since', 'emailSince')},
             a.user_name as "userName", a.roles::text[] as roles, a.locale as language, ${at(sql, 'a.created_at', 'since')},
             c.name as "activeClient", a.requirement as "ownSetting", a.exception_requirement as exception,
             ${at(sql, 'a.exception_until', 'exceptionUntil')}, a.manager_id is not null as "hasOwnManager",
             a.current_method as "methodAskedFirst", ${at(sql, 'a.password_changed_at', 'passwordChanged')},
             ${at(sql, 'a.password_mailed_at', 'passwordSetByMail')}, ${at(sql, 'a.ever_proved_at', 'firstProved')},
             ${at(sql, 'a.offer_declined_at', 'offerDeclined')}, ${at(sql, 'a.last_sign_in_at', 'lastSignInBeforeSessions')},
             ${at(sql, 'a.reset_at', 'reset')}, ${at(sql, 'a.mail_resets_from', 'resetsByMailFrom')},
             ${at(sql, 'a.guarded_since', 'changesBlockedSince')}
        from account a join office o on o.id = a.office_id left join client c on c.id = a.client_id where a.id = ${id}`,
  },
  otherEmails: {
    tables: ['contact'],
    rows: (sql, id) => sql`
      select email, takes_over as "toSignInWith", ${at(sql, 'created_at', 'entered')}, ${at(sql, 'confirmed_at', 'confirmed')},
             ${at(sql, 'removed_at', 'removed')}
        from contact where account_id = ${id} order by created_at`,
  },
  clients: {
    tables: ['membership'],
    rows: (sql, id) => sql`
      select c.name, ${at(sql, 'm.created_at', 'since')}
        from membership m join client c on c.id = m.client_id where m.account_id = ${id} order by m.created_at`,
  },
  authenticatorApps: {
    tables: ['authenticator'],
    rows: (sql, id) => sql`
      select name, is_current as "isCurrent", ${at(sql, 'created_at', 'connected')}, ${at(sql, 'last_used_at', 'lastUsed')}
        from authenticator where account_id = ${id} order by created_at`,
  },
  phoneNumbers: {
    tables: ['phone'],
    rows: (sql, id) => sql`
      select number, kind, country, verified_by as "verifiedBy", ${at(sql, 'verified_at', 'verified')},
             ${at(sql, 'last_used_at', 'lastUsed')}, ${at(sql, 'created_at', 'added')}
        from phone where account_id = ${id} order by position`,
  },
  recoveryCodes: {
    tables: ['recovery_code_set'],
    rows: (sql, id) => sql`
      select (select count(*) from recovery_code c where c.set_id = s.id and c.used_at is null)::int as left,
             s.receipt_name as "savedBy", ${at(sql, 's.acknowledged_at', 'saved')}, s.receipt_locale as language,
             s.receipt_text_version as "versionOfText"
        from recovery_code_set s where s.account_id = ${id}`,
  },
  wrongCodesInARow: {
    tables: ['proof_counter'],
    rows: (sql, id) => sql`
      select method, failures, ${at(sql, 'wait_until', 'waitUntil')} from proof_counter where account_id = ${id}`,
  },
  graceBegan: {
    tables: ['grace'],
    rows: (sql, id) => sql`
      select split_part(source, ':', 1) as rule, ${at(sql, 'started_at', 'began')}
        from grace where account_id = ${id} order by started_at`,
  },
  sessions: {
    tables: ['session'],
    rows: (sql, id) => sql`
      select address as "networkAddress", browser, proven::text[] as "provenBy", ${at(sql, 'activated_at', 'signedIn')},
             ${at(sql, 'last_seen_at', 'lastActive')}, ${at(sql, 'ended_at', 'ended')}, ${at(sql, 'expires_at', 'atMostUntil')}
        from session where account_id = ${id} order by created_at`,
  },
  signInsUnderWay: {
    tables: ['attempt'],
    rows: (sql, id) => sql`
      select purpose, state, address as "networkAddress", browser, pending_number as number,
             ${at(sql, 'created_at', 'began')}, ${at(sql, 'expires_at', 'until')}
        from attempt where account_id = ${id} order by created_at`,
  },
  codesToPhones: {
    tables: ['challenge'],
    rows: (sql, id) => sql`
      select purpose, method, number, state, ${at(sql, 'created_at', 'sent')}
        from challenge where account_id = ${id} order by created_at`,
  },
  linksToSetAPassword: {
    tables: ['account_link'],
    rows: (sql, id) => sql`
      select purpose, ${at(sql, 'created_at', 'made')}, ${at(sql, 'expires_at', 'until')}, ${at(sql, 'used_at', 'used')}
        from account_link where account_id = ${id}`,
  },
  applications: {
    tables: ['method_request'],
    rows: (sql, id) => sql`
      select kind, method, number, reason, state, ${at(sql, 'created_at', 'made')}, ${at(sql, 'decided_at', 'decided')},
             decision_reason as "reasonGiven", ${at(sql, 'ended_at', 'ended')}
        from method_request where account_id = ${id} order by created_at`,
  },
  requestsForHelp: {
    tables: ['support_request'],
    rows: (sql, id) => sql`
      select reach as "howToReachYou", state, ${at(sql, 'created_at', 'made')}, ${at(sql, 'ended_at', 'ended')}
        from support_request where account_id = ${id} order by created_at`,
  },
  resets: {
    tables: ['reset'],
    rows: (sql, id) => sql`
      select scope, state, ${at(sql, 'asked_at', 'asked')}, ${at(sql, 'decided_at', 'decided')},
             ${at(sql, 'takes_effect_at', 'takesEffect')}, ${at(sql, 'ended_at', 'ended')}
        from reset where account_id = ${id} order by asked_at`,
  },
  messages: {
    tables: ['notice'],
    rows: (sql, id) => sql`
      select kind, ${at(sql, 'created_at', 'happened')}, ${at(sql, 'mailed_at', 'mailed')}
        from notice where account_id = ${id} order by created_at`,
  },
  // Of one that was sent there is no address any more.
  emails: {
    tables: ['mail'],
    rows: (sql, id) => sql`
      select kind, case when state <> 'sent' then to_address end as "to", state, ${at(sql, 'created_at', 'written')},
             ${at(sql, 'sent_at', 'sent')}
        from mail where account_id = ${id} order by created_at`,
  },
  invitations: {
    tables: ['invitation'],
    rows: (sql, id) => sql`
      select i.email, i.display_name as name, i.roles::text[] as roles, i.locale as language, ${at(sql, 'i.created_at', 'invited')},
             ${at(sql, 'i.used_at', 'used')}, ${at(sql, 'i.withdrawn_at', 'withdrawn')}
        from account a join invitation i on i.office_id = a.office_id and i.email_key = a.email_key
       where a.id = ${id} order by i.created_at`,
  },
};

/** What refers to an account and is not in the file, and why: `table.column`. */
export const leftOut: Record<string, string> = {
  'office.manager_id': 'who decides for the office is about the office',
  'account.manager_id': 'about those whose applications the person decides about',
  'invitation.created_by': 'about those who were invited; that it was done stands in the history',
  'people_import.created_by': 'about the people in the file; that it was done stands in the history',
  'announcement.created_by': 'about the office; that it was done stands in the history',
  'method_request.decided_by': 'about the applicant; that it was done stands in the history',
  'support_request.ended_by': 'about whoever asked for help; that it was done stands in the history',
  'reset.asked_by': 'about whose reset it is; that it was done stands in the history',
  'reset.decided_by': 'about whose reset it is; that it was done stands in the history',
  'reset.ended_by': 'about whose reset it is; that it was done stands in the history',
};

/** Events that are read at once. */
const eventsAtOnce = 1_000;

/** The whole file, piece by piece: an account may have many events. */
export async function* ownData(db: Database, accountId: string): AsyncGenerator<string> {
  const sql = db.$client;
  yield '{\n';
  for (const [name, { rows }] of Object.entries(sections)) {
    const found = [...(await rows(sql, accountId))];
    yield `${JSON.stringify(name)}: ${JSON.stringify(name === 'account' ? (found[0] ?? null) : found, null, 2)},\n`;
  }
  yield '"history": [';
  yield* listed(happened(sql, accountId));
  yield '\n],\n"doneForOthers": [';
  yield* listed(done(sql, accountId));
  yield '\n]\n}\n';
}

async function* listed(pages: AsyncGenerator<readonly unknown[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const rows of pages) {
    for (const row of rows) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
      isFirst = false;
    }
  }
}

type Event = { id?: string };

/** What happened on the account, oldest first: as its own history has it, and as far back as there is any. */
const happened = (sql: postgres.Sql, accountId: string) =>
  pages(
    (after) => sql<Event[]>`
    select id::text, ${at(sql, 'at', 'at')}, kind, address as "networkAddress",
           case when actor_id = account_id then 'you' when actor_id is null then 'unknown or the portal'
                else 'somebody in charge' end as by,
           coalesce(data ->> 'app', data ->> 'email', data ->> 'number') as about, data ->> 'method' as method
      from audit_event e where account_id = ${accountId} and e.id > ${after}::int8
     -- By the column, not by the text it becomes above.
     order by e.id limit ${eventsAtOnce}`,
  );

/** What the person did to others or to the office: that, and from where. */
const done = (sql: postgres.Sql, accountId: string) =>
  pages(
    (after) => sql<Event[]>`
    select id::text, ${at(sql, 'at', 'at')}, kind, address as "networkAddress"
      from audit_event e
     where actor_id = ${accountId} and actor_id is not null and account_id is distinct from actor_id
       and e.id > ${after}::int8
     order by e.id limit ${eventsAtOnce}`,
  );

async function* pages(
  read: (after: string) => PromiseLike<readonly Event[]>,
): AsyncGenerator<readonly unknown[]> {
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const rows: readonly Event[] = await read(after);
    yield rows.map(({ id: _, ...row }) => row);
    after = rows.length < eventsAtOnce ? undefined : rows.at(-1)?.id;
  }
}
